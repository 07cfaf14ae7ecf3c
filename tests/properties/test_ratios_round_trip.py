"""parse_percent(format_percent(x)) == x, and parse_fraction(format_fraction(x)) == x."""

from decimal import Decimal
from fractions import Fraction
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import (
    FractionStyle,
    PercentStyle,
    format_fraction,
    format_percent,
    parse_fraction,
    parse_percent,
)


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, allow_nan=False, places=5), st.sampled_from(get_args(PercentStyle))
)
def test_percentages_come_back_with_their_scale(ratio: Decimal, style: PercentStyle) -> None:
    """A percentage is a ratio, and percentages keep the source's scale."""
    read = parse_percent(format_percent(ratio, style=style))
    assert read == ratio
    assert read.as_tuple().exponent == ratio.as_tuple().exponent


@given(st.fractions(min_value=-100, max_value=100, max_denominator=10**6), st.integers(0, 6))
def test_a_rounded_percentage_is_within_half_a_unit(ratio: Fraction, digits: int) -> None:
    """四舍五入: half a unit in the last place at most, and halves go away from nought."""
    read = Fraction(parse_percent(format_percent(ratio, digits)))
    half = Fraction(1, 2 * 10 ** (digits + 2))
    assert abs(read - ratio) <= half
    assert abs(read - ratio) < half or abs(read) > abs(ratio)


@given(
    st.fractions(max_denominator=10**9).filter(lambda one: abs(one.numerator) < 10**24),
    st.sampled_from(get_args(FractionStyle)),
)
def test_fractions_come_back(fraction: Fraction, style: FractionStyle) -> None:
    """GB/T 15835-2011 writes 三分之一 and 1/3 alike."""
    assert parse_fraction(format_fraction(fraction, style)) == fraction
