"""parse_quantity(format_quantity(x)) == x, and what format_range writes is a range."""

from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import (
    Exactness,
    Ordinal,
    ParseError,
    Quantity,
    format_quantity,
    format_range,
    ordinal,
    parse_ordinal,
    parse_quantity,
)

NUMBERS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=3) | st.integers(0, 10**12).map(Decimal)
UNITS = st.sampled_from(["", "件", "条", "人次", "元", "个百分点", "%", "℃", "千瓦时", "元/人", "个工作日", "分"])
# Letters that have a part in numbers, for units that nobody thought of.
WILD = st.text(st.sampled_from("件条个多余几来千瓦万亿十一左右上下以至到分之%点月年不半"), max_size=5)
EXACTNESS = st.sampled_from([one for one in get_args(Exactness) if one != "range"])


def written(quantity: Quantity) -> str | None:
    """Return what is written, ``None`` where a unit is refused."""
    try:
        return format_quantity(quantity)
    except ValueError:
        return None


@given(NUMBERS, EXACTNESS, UNITS)
def test_quantities_come_back(value: Decimal, exactness: Exactness, unit: str) -> None:
    """GB/T 15835-2011, 概数: each exactness has a wording of its own."""
    quantity = Quantity(value, exactness, unit)
    assert parse_quantity(format_quantity(quantity)) == quantity


@given(st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] < ends[1]), UNITS)
def test_ranges_come_back(ends: tuple[Decimal, Decimal], unit: str) -> None:
    """GB/T 15835-2011: a range repeats its unit."""
    quantity = Quantity(ends, "range", unit)
    assert format_quantity(quantity) == format_range(*ends, unit)
    assert parse_quantity(format_range(*ends, unit)) == quantity


@given(st.integers(0, 1000), EXACTNESS, WILD)
def test_a_unit_comes_back_or_is_refused(value: int, exactness: Exactness, unit: str) -> None:
    """A unit that would be read as part of the number is not written."""
    quantity = Quantity(Decimal(value), exactness, unit)
    text = written(quantity)
    assert text is None or parse_quantity(text) == quantity


@given(st.integers(1, 10**16), WILD | UNITS)
def test_ordinals_come_back(number: int, unit: str) -> None:
    """第十二条 is the twelfth 条."""
    try:
        text = ordinal(number, unit)
    except ValueError:
        return
    assert parse_ordinal(text) == Ordinal(number, unit)


@given(
    st.text(st.sampled_from("0123９，,.万亿千百十一二两三四零余多几近约超过不到以上下～-至件条个%分之"), max_size=12)
)
def test_any_text_is_a_quantity_or_refused(text: str) -> None:
    """What is read can be written, unless it is too large, and reads the same."""
    try:
        quantity = parse_quantity(text)
    except ParseError as error:
        assert error.position is None or 0 <= error.position <= len(text)  # noqa: PT017  (a law of both outcomes)
    else:
        assert parse_quantity(format_quantity(quantity)) == quantity
