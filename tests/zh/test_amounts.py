"""Amounts of money in words (支付结算办法, annex 1)."""

from decimal import Decimal
from typing import cast

import pytest

from govdisclosure.zh import ParseError, Rounding, format_rmb, parse_rmb


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "零元整"),
        ("3504", "叁仟伍佰零肆元整"),
        ("15", "壹拾伍元整"),
        ("200000", "贰拾万元整"),
        ("1E+8", "壹亿元整"),
        ("100.00", "壹佰元整"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("1680.32", "壹仟陆佰捌拾元零叁角贰分"),
        ("107000.53", "壹拾万柒仟元零伍角叁分"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1.50", "壹元伍角"),
        ("0.5", "伍角"),
        ("0.05", "伍分"),
        ("0.55", "伍角伍分"),
        ("-3.5", "负叁元伍角"),
        ("1.500000", "壹元伍角"),
    ],
)
def test_amounts_are_written_as_annex_1_says(amount: str, written: str) -> None:
    """整 at 元, none behind 角 and 分; 零 before 分 where 角 is nought; 人民币 without a gap."""
    assert format_rmb(Decimal(amount)) == f"人民币{written}"
    assert parse_rmb(f"人民币{written}") == Decimal(amount)


@pytest.mark.parametrize("amount", [Decimal("1.005"), Decimal("0.001"), Decimal("-1.0001")])
def test_parts_of_a_fen_are_refused_unless_a_rounding_is_asked_for(amount: Decimal) -> None:
    """Nothing is rounded in silence."""
    with pytest.raises(ValueError, match="no parts of a 分"):
        format_rmb(amount)


@pytest.mark.parametrize(
    ("amount", "rounding", "written"),
    [
        ("1.005", "half_up", "壹元零壹分"),
        ("-1.005", "half_up", "负壹元零壹分"),
        ("1.0049", "half_up", "壹元整"),
        ("-0.001", "half_up", "零元整"),
        ("1.009", "down", "壹元整"),
        ("-1.019", "down", "负壹元零壹分"),
        ("1.23456", "down", "壹元贰角叁分"),
    ],
)
def test_a_rounding_that_is_asked_for_is_done(amount: str, rounding: Rounding, written: str) -> None:
    """四舍五入: half a 分 goes away from nought; ``down`` drops it."""
    assert format_rmb(Decimal(amount), rounding=rounding) == f"人民币{written}"


def test_an_unknown_rounding_is_refused() -> None:
    """The message names the roundings there are."""
    with pytest.raises(ValueError, match="half_up, down"):
        format_rmb(Decimal("1.005"), rounding=cast("Rounding", "half_even"))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("壹拾万零柒仟元伍角叁分", "107000.53"),
        ("壹仟陆佰捌拾元叁角贰分", "1680.32"),
        ("叁仟圆正", "3000.00"),
        ("叁仟元", "3000.00"),
        ("人民币：三千五百零四元", "3504.00"),
        ("人民幣參仟圓整", "3000.00"),
        ("伍角整", "0.50"),
        ("零元零伍分", "0.05"),
        ("两元两角", "2.20"),
        ("￥1,680.32", "1680.32"),
        ("人民币 ¥ 3504", "3504.00"),
        ("RMB 3504.5元", "3504.50"),
        ("３２５．０４元", "325.04"),
        ("3504元整", "3504.00"),
        ("1，234元", "1234.00"),
        ("127.33万元", "1273300.00"),
        ("-3元", "-3.00"),
        ("负叁元", "-3.00"),
        ("-0元", "0.00"),
    ],
)
def test_published_forms_are_read(text: str, amount: str) -> None:
    """Words in either case, 圆 and 元, both spellings of annex 1, and figures with a mark of money."""
    assert str(parse_rmb(text)) == amount


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("3504", "not an amount of money", 0),
        ("叁仟", "not an amount of money", 0),
        ("整", "not an amount of money", 0),
        ("人民币", "not an amount of money", 0),
        ("  壹元零", "not an amount of money", 2),
        ("叁元零角伍分", "not an amount of money", 0),
        ("叁元零伍角", "零 missing or out of place", 2),
        ("零伍角", "零 missing or out of place", 0),
        ("人民币叁元伍分", "零 missing or out of place", 5),
        ("伍角零叁分", "零 missing or out of place", 2),
        ("零叁分", "零 missing or out of place", 0),
        ("叁分整", "整 behind 分", 2),
        (" 1.005元", "parts of a 分", 1),
        ("¥1.2345", "parts of a 分", 1),
        ("拾万元", "not a well-formed number", 0),
        ("人民币三千五元", "last unit left out", 5),
        ("1,23元", "thousands not grouped in threes", 1),
    ],
)
def test_what_is_no_amount_is_refused(text: str, reason: str, position: int) -> None:
    """A 零 that annex 1 requires may be a digit that was left out: nothing is guessed."""
    with pytest.raises(ParseError) as caught:
        parse_rmb(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)


def test_large_amounts_are_read() -> None:
    """A reader is bounded by the length of the text alone."""
    assert parse_rmb("9" * 100 + "元") == int("9" * 100)
