"""Writing numbers in lower-case Chinese (GB/T 15835-2011)."""

from decimal import Decimal, localcontext
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import to_chinese


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (2, "二"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (200, "二百"),
        (1_010, "一千零一十"),
        (3_052, "三千零五十二"),
        (10_000, "一万"),
        (10_005, "一万零五"),
        (100_000, "十万"),
        (101_000, "十万一千"),
        (100_500, "十万零五百"),
        (1_100_000, "一百一十万"),
        (100_010_000, "一亿零一万"),
        (100_100_000, "一亿零一十万"),
        (1_000_001_000, "十亿零一千"),
        (10**12, "一万亿"),
        (10**12 + 10**8, "一万零一亿"),
        (10**12 + 1, "一万亿零一"),
        (10**16, "一亿亿"),
        (-15, "负十五"),
        (-3_052, "负三千零五十二"),
    ],
)
def test_whole_numbers_follow_the_standard(number: int, written: str) -> None:
    """十 opens a number and 一十 stands inside; a run of noughts is one 零, that which ends a group none."""
    assert to_chinese(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("95.06", "九十五点零六"),
        ("0.5", "零点五"),
        ("-0.5", "负零点五"),
        ("1.50", "一点五零"),
        ("15.0", "十五点零"),
        ("0.00", "零点零零"),
        ("-0.0", "零点零"),
        ("-0", "零"),
        ("12", "十二"),
        ("1E+3", "一千"),
        ("0E+100", "零"),
        ("0.001", "零点零零一"),
        ("1." + "1" * 30, "一点" + "一" * 30),
    ],
)
def test_decimals_are_spelt_digit_by_digit_and_keep_their_scale(number: str, written: str) -> None:
    """What stands after 点 is read digit by digit, noughts at its end included; nought has no sign."""
    assert to_chinese(Decimal(number)) == written


@given(st.integers(min_value=0, max_value=10**24 - 1))
def test_written_numbers_never_double_a_nought_nor_use_zhao(number: int) -> None:
    """GB/T 15835-2011: one 零 for a run of noughts, none at the end; 万亿, never 兆; 二, never 两."""
    written = to_chinese(number)
    assert "零零" not in written
    assert number == 0 or not written.endswith("零")
    assert not set(written) & set("兆两〇")
    assert not written.startswith("一十")


def test_the_decimal_context_does_not_matter() -> None:
    """A context of three digits rounds nothing away."""
    with localcontext() as context:
        context.prec = 3
        assert to_chinese(Decimal("-12345.6789")) == "负一万二千三百四十五点六七八九"
        assert to_chinese(Decimal("100000000000000000000.00001")) == "一万亿亿点零零零零一"


@pytest.mark.parametrize("number", [True, 1.0, "1", None, 1j])
def test_other_types_are_refused(number: object) -> None:
    """Only int and Decimal are numbers here; bool is neither."""
    with pytest.raises(TypeError, match=f"not {type(number).__name__}$"):
        to_chinese(cast("int", number))


@pytest.mark.parametrize(
    "number",
    [
        10**24,
        -(10**24),
        10**5000,
        Decimal(10**24),
        Decimal("1E+1000000"),
        Decimal("1E-1000000"),
        Decimal("0E-65"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
    ],
    ids=lambda number: f"{number:.3e}" if isinstance(number, Decimal) else f"{number.bit_length()} bits {number < 0}",
)
def test_numbers_out_of_range_are_refused(number: int | Decimal) -> None:
    """Below 10**24, at most 64 decimals, finite: all else is refused, and at once."""
    with pytest.raises(ValueError, match=r"^the number must "):
        to_chinese(number)
