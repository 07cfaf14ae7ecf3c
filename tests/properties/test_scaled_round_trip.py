"""parse_decimal(format_scaled(x)) == x."""

from decimal import Decimal
from fractions import Fraction
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import ScaleUnit, format_scaled, parse_decimal, parse_int

NUMBERS = st.decimals(min_value=-(10**18), max_value=10**18, allow_nan=False, places=4)


@given(NUMBERS, st.sampled_from(get_args(ScaleUnit)))
def test_scaled_numbers_come_back(number: Decimal, unit: ScaleUnit) -> None:
    """GB/T 15835-2011: 万 and 亿 may follow Arabic digits, and multiply exactly."""
    written = format_scaled(number, unit)
    assert parse_decimal(written) == number
    assert "兆" not in written


@given(st.integers(min_value=-(10**18), max_value=10**18))
def test_scaled_integers_come_back(number: int) -> None:
    """Exactly scaled, an integer is an integer again."""
    assert parse_int(format_scaled(number)) == number


@given(NUMBERS, st.integers(0, 4))
def test_no_unit_is_left_with_five_places(number: Decimal, digits: int) -> None:
    """9999.9999万 rolls over to 1亿, not 10000万: below 10,000 of a unit, and half-up."""
    written = format_scaled(number, digits=digits)
    spelt = written.rstrip("万亿")
    assert abs(Decimal(spelt)) < 10**4 or written.endswith("万亿")
    unit = Fraction(int(parse_decimal(f"1{written[len(spelt) :]}")))
    assert abs(Fraction(parse_decimal(written)) - Fraction(number)) <= unit / (2 * 10**digits)
