"""Reading numbers in every form that reports show."""

from decimal import Decimal, localcontext

import pytest

from govdisclosure.zh import parse_decimal, parse_int

ARABIC = {
    "0": 0,
    "007": 7,
    "46106": 46106,
    "４６１０６": 46106,
    "4６1０6": 46106,
    "1,234": 1234,
    "1，234": 1234,
    "１，２３４，５６７": 1234567,
    "-253": -253,
    "−253": -253,
    "－253": -253,
    "负253": -253,
    "負253": -253,
    "+3": 3,
    "＋3": 3,
    "-0": 0,
    " 12 ": 12,
    "\xa012\u3000": 12,
    "\ufeff12\u200b\n": 12,
}

CHINESE = {
    "零": 0,
    "〇": 0,
    "○": 0,
    "◯": 0,
    "Ｏ": 0,
    "负零": 0,
    "三": 3,
    "两": 2,
    "十": 10,
    "一十": 10,
    "十五": 15,
    "一十五": 15,
    "廿": 20,
    "廿五": 25,
    "卅一": 31,
    "一百廿五": 125,
    "一百十五": 115,
    "一百一十": 110,
    "一百零五": 105,
    "二百": 200,
    "两百": 200,
    "三千零五十二": 3052,
    "三千〇五十二": 3052,
    "一万零五": 10005,
    "一亿零两万": 100020000,
    "两万": 20000,
    "兩萬": 20000,
    "十万一千": 101000,
    "十万零一千": 101000,
    "十亿零一千": 1000001000,
    "十亿一千": 1000001000,
    "一亿零一万": 100010000,
    "一亿一万": 100010000,
    "3万15": 30015,
    "一万亿": 10**12,
    "一亿亿": 10**16,
    "负三": -3,
    "-三": -3,
    "叁仟伍佰零肆": 3504,
    "參仟伍佰零肆": 3504,
    "壹拾万柒仟": 107000,
    "壹拾万零柒仟": 107000,
    "壹億貳仟萬": 120000000,
    "陸拾": 60,
}

NUMBERING = {
    "二〇二二": 2022,
    "二○二二": 2022,
    "二零二二": 2022,
    "二ＯＯ八": 2008,
    "贰零贰叁": 2023,
    "二〇": 20,
    "一二三": 123,
    "九八": 98,
}

MIXED = {
    "10亿零817万5288": 1008175288,
    "10亿817万5288": 1008175288,
    "10億零８１７萬５２８８": 1008175288,
    "13亿3972万4852": 1339724852,
    "45.28万": 452800,
    "45.2800万": 452800,
    "45.28000万": 452800,
    "1,234万": 12340000,
    "12345万": 123450000,
    "1.5万亿": 1500000000000,
    "1万2000亿": 1200000000000,
    "3万288": 30288,
    "3万零288": 30288,
    "5万0008": 50008,
    "5万零8": 50008,
    "10万零7000": 107000,
    "10亿5288": 1000005288,
    "10亿零5288": 1000005288,
    "0万": 0,
    "-3万": -30000,
    "三点五万": 35000,
    "四十五点二八万": 452800,
    "一點五亿亿": 15 * 10**15,
}


@pytest.mark.parametrize(("text", "number"), (ARABIC | CHINESE | NUMBERING | MIXED).items())
def test_whole_numbers(text: str, number: int) -> None:
    """Both readers give a whole number its value, whatever form it has."""
    assert parse_int(text) == number
    assert parse_decimal(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("127.33", "127.33"),
        ("１２７．３３", "127.33"),
        ("127.33亿", "12733000000"),
        ("1.234567万", "12345.67"),
        ("1,234.50", "1234.50"),
        ("-0.50", "-0.50"),
        ("-0.00", "0.00"),
        ("0.050", "0.050"),
        ("九十五点零六", "95.06"),
        ("十亿零三点五", "1000000003.5"),
        ("负零点五", "-0.5"),
        ("二〇二二点一", "2022.1"),
    ],
)
def test_decimals_keep_their_scale(text: str, number: str) -> None:
    """The value is exact and has as many decimals as the text; nought has no sign."""
    assert str(parse_decimal(text)) == number


@pytest.mark.parametrize("text", ["127.33", "3.0", "1.000", "1.234567万", "九十五点零六", "三点零"])
def test_a_decimal_is_no_whole_number(text: str) -> None:
    """A point is never dropped, since 1.000 may be a mistyped 1,000."""
    with pytest.raises(ValueError, match="应为整数"):
        parse_int(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三千五", 3500),
        ("一百五", 150),
        ("一万二", 12000),
        ("一万一", 11000),
        ("三亿五", 350000000),
        ("十二万三", 123000),
        ("一万三千五", 13500),
        ("1万5", 15000),
        ("三千零五", 3005),
        ("二十五", 25),
    ],
)
def test_spoken_shortenings_are_read_on_request(text: str, number: int) -> None:
    """``strict=False`` gives a bare last digit the unit below the one before it."""
    assert parse_int(text, strict=False) == number
    assert parse_decimal(text, strict=False) == number


def test_the_decimal_context_does_not_matter() -> None:
    """A context of three digits rounds nothing away."""
    with localcontext() as context:
        context.prec = 3
        assert str(parse_decimal("-1,234,567.89")) == "-1234567.89"
        assert str(parse_decimal("123456789")) == "123456789"


def test_a_number_may_have_128_characters() -> None:
    """The longest text read has 128 characters, blanks around it not counted."""
    assert parse_int(" " + "9" * 128) == 10**128 - 1
    assert parse_decimal("9" * 128) == Decimal(10**128 - 1)
