"""Numbers in 万 and 亿, and ranges (GB/T 15835-2011)."""

from decimal import Decimal
from typing import cast

import pytest
from babel.numbers import format_compact_decimal

from govdisclosure.zh import Quantity, ScaleUnit, format_range, format_scaled, parse_decimal, parse_quantity


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0", "0"),
        ("9999", "9999"),
        ("10000", "1万"),
        ("452800", "45.28万"),
        ("99999999", "9999.9999万"),
        ("100000000", "1亿"),
        ("12733000000", "127.33亿"),
        ("1000000000000", "1万亿"),
        ("123456789012345678", "123456.789012345678万亿"),
        ("-452800", "-45.28万"),
        ("1.50", "1.5"),
        ("10000.5", "1.00005万"),
        ("1E+5", "10万"),
    ],
)
def test_left_to_itself_it_is_exact_and_takes_the_largest_unit(number: str, written: str) -> None:
    """万, 亿 and 万亿, never 兆, and no noughts behind the point."""
    assert format_scaled(Decimal(number)) == written
    assert parse_decimal(written) == Decimal(number)


@pytest.mark.parametrize(
    ("number", "unit", "digits", "written"),
    [
        (99_999_999, "auto", 2, "1亿"),
        (99_994_999, "auto", 0, "9999万"),
        (99_995_000, "auto", 0, "1亿"),
        (999_999_999_999, "auto", 3, "1万亿"),
        (-99_999_999, "auto", 2, "-1亿"),
        (Decimal("9999.5"), "auto", 0, "1万"),
        (99_999_999, "万", 2, "10000万"),
        (12_500, "auto", 1, "1.3万"),
        (13_500, "auto", 1, "1.4万"),
        (-12_500, "auto", 1, "-1.3万"),
        (12_000, "auto", 3, "1.2万"),
        (3_000, "万", None, "0.3万"),
        (3, "亿", None, "0.00000003亿"),
        (3, "亿", 2, "0亿"),
        (15 * 10**11, "万亿", None, "1.5万亿"),
    ],
)
def test_a_rounded_number_rolls_over_to_the_next_unit(
    number: int | Decimal, unit: ScaleUnit, digits: int | None, written: str
) -> None:
    """Half-up; 9999.9999万 becomes 1亿, unless 万 is asked for."""
    assert format_scaled(number, unit, digits) == written


@pytest.mark.parametrize("number", [3, 9_999, 10_000, 12_345, 99_990_000, 100_000_000, 12_700_000_000])
def test_what_needs_no_rounding_is_as_in_babel(number: int) -> None:
    """The units are those of its compact pattern of ``zh_Hans_CN``."""
    assert format_compact_decimal(number, locale="zh_Hans_CN", fraction_digits=4) == format_scaled(number, digits=4)


def test_an_unknown_unit_is_refused() -> None:
    """The message names the units there are."""
    with pytest.raises(ValueError, match="auto, 万, 亿, 万亿"):
        format_scaled(1, cast("ScaleUnit", "兆"))


@pytest.mark.parametrize(
    ("low", "high", "unit", "written"),
    [
        (9, 16, "亿", "9亿～16亿"),
        (13, 17, "万元", "13万元～17万元"),
        (3, 5, "件", "3件～5件"),
        (3, 5, "", "3～5"),
        (Decimal("30.5"), 40, "%", "30.5%～40%"),
        (-3, 5, "℃", "-3℃～5℃"),
        (1, 2, "千瓦时", "1千瓦时～2千瓦时"),
    ],
)
def test_a_range_repeats_its_unit(low: int | Decimal, high: int, unit: str, written: str) -> None:
    """9亿～16亿, never 9～16亿."""
    assert format_range(low, high, unit) == written


def test_a_range_reads_as_a_quantity() -> None:
    """万 and 亿 are multiplied out."""
    assert parse_quantity("13万元～17万元") == Quantity((Decimal(130_000), Decimal(170_000)), "range", "元")


@pytest.mark.parametrize(("low", "high"), [(5, 3), (3, 3), (Decimal("3.0"), 3)])
def test_a_range_ascends(low: int | Decimal, high: int) -> None:
    """Nothing lies between two equal ends."""
    with pytest.raises(ValueError, match="must be above the lower"):
        format_range(low, high)


@pytest.mark.parametrize("unit", ["3", " 件", "件，", "余件", "件以上", "几", "十", "至", "万3", "一" * 13, "件" * 13])
def test_what_is_no_unit_is_refused(unit: str) -> None:
    """A unit that would be read as part of the number, or is none, would not come back."""
    with pytest.raises(ValueError, match=r"^the unit must be letters or a sign"):
        format_range(1, 2, unit)


def test_a_unit_is_a_text() -> None:
    """Bytes and numbers are refused."""
    with pytest.raises(TypeError, match=r"not int$"):
        format_range(1, 2, cast("str", 3))
