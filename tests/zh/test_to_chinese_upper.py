"""Writing numbers in upper-case Chinese (GB/T 15835-2011; 支付结算办法, annex 1)."""

from decimal import Decimal
from typing import cast

import pytest

from govdisclosure.zh import parse_decimal, parse_int, to_chinese_upper


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (3504, "叁仟伍佰零肆"),
        (10, "壹拾"),
        (15, "壹拾伍"),
        (107_000, "壹拾万柒仟"),
        (100_010_000, "壹亿零壹万"),
        (10**12, "壹万亿"),
        (-20, "负贰拾"),
        (Decimal("95.06"), "玖拾伍点零陆"),
        (Decimal("-0.50"), "负零点伍零"),
    ],
)
def test_digits_and_units_are_in_upper_case(number: int | Decimal, written: str) -> None:
    """拾 always has its 壹; 万 and 亿 stay as they are."""
    assert to_chinese_upper(number) == written
    assert parse_decimal(written) == number
    assert isinstance(number, Decimal) or parse_int(written) == number


@pytest.mark.parametrize("number", [True, 1.0, "1", None])
def test_other_types_are_refused(number: object) -> None:
    """Only int and Decimal are numbers here; bool is neither."""
    with pytest.raises(TypeError, match=f"not {type(number).__name__}$"):
        to_chinese_upper(cast("int", number))
