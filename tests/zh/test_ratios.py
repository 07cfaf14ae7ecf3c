"""Percentages and fractions."""

from decimal import Decimal
from fractions import Fraction
from typing import cast

import pytest
from babel.numbers import format_percent as babel_percent

from govdisclosure.zh import (
    FractionStyle,
    ParseError,
    PercentStyle,
    format_fraction,
    format_percent,
    parse_fraction,
    parse_percent,
)


@pytest.mark.parametrize(
    ("ratio", "digits", "written"),
    [
        (Decimal("0.339"), None, "33.9%"),
        (Decimal("0.3390"), None, "33.90%"),
        (1, None, "100%"),
        (Decimal("1E+1"), None, "1000%"),
        (0, None, "0%"),
        (Decimal("-0.0005"), None, "-0.05%"),
        (Fraction(1, 8), None, "12.5%"),
        (Fraction(1, 3), 1, "33.3%"),
        (Fraction(2, 3), 1, "66.7%"),
        (Decimal("0.125"), 0, "13%"),
        (Decimal("0.135"), 0, "14%"),
        (Decimal("-0.125"), 0, "-13%"),
        (Decimal("-0.00049"), 1, "0.0%"),
        (Decimal("0.5"), 2, "50.00%"),
    ],
)
def test_percentages_keep_their_scale_or_round_half_up(
    ratio: int | Decimal | Fraction, digits: int | None, written: str
) -> None:
    """A percentage has as many decimals as the ratio gives it, or as are asked for."""
    assert format_percent(ratio, digits) == written


def test_babel_agrees_but_for_halves() -> None:
    """The pattern of ``zh_Hans_CN`` is the same; Babel makes 12% of 12.5%."""
    for ratio in (Decimal("0.12"), Decimal("-0.12"), Decimal("0.126"), Decimal("0.135"), Decimal(1)):
        assert format_percent(ratio, 0) == babel_percent(ratio, locale="zh_Hans_CN")
    assert babel_percent(Decimal("0.125"), locale="zh_Hans_CN") == "12%"


@pytest.mark.parametrize(
    ("ratio", "style", "written"),
    [
        ("0.339", "chinese", "百分之三十三点九"),
        ("-0.33", "chinese", "负百分之三十三"),
        ("1", "chinese", "百分之一百"),
        ("0.0125", "permille", "12.5‰"),
        ("0.12", "percent", "12%"),
    ],
)
def test_each_style(ratio: str, style: PercentStyle, written: str) -> None:
    """Percent, permille and words."""
    assert format_percent(Decimal(ratio), style=style) == written
    assert parse_percent(written) == Decimal(ratio)


def test_a_ratio_without_a_short_decimal_needs_digits() -> None:
    """A third is no percentage."""
    with pytest.raises(ValueError, match="digits must be given"):
        format_percent(Fraction(1, 3))


def test_unknown_styles_are_refused() -> None:
    """The message names the styles there are."""
    with pytest.raises(ValueError, match="percent, permille, chinese"):
        format_percent(1, style=cast("PercentStyle", "words"))
    with pytest.raises(ValueError, match="chinese, arabic"):
        format_fraction(1, cast("FractionStyle", "words"))


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("33.9%", "0.339"),
        ("33.90％", "0.3390"),
        ("３３.９﹪", "0.339"),
        ("100 %", "1.00"),
        ("3‰", "0.003"),
        ("1,234%", "12.34"),
        ("-3%", "-0.03"),
        ("-0%", "0.00"),
        ("百分之三十三点九", "0.339"),
        ("百分之33.9", "0.339"),
        ("百分之百", "1"),
        ("千分之三", "0.003"),
        ("万分之五", "0.0005"),
        ("负百分之三", "-0.03"),
        ("百分之负三", "-0.03"),
        ("+百分之三", "0.03"),
    ],
)
def test_percentages_are_read(text: str, ratio: str) -> None:
    """百分之, 千分之, 万分之, %, ％ and ‰: a ratio that keeps the scale of the text."""
    assert str(parse_percent(text)) == ratio


@pytest.mark.parametrize(
    ("text", "position"),
    [("33.9", 0), ("%", 0), ("3个百分点", 0), ("百分之", 0), ("负百分之-3", 0), (" 1,23%", 2), ("百分之三%", 4)],
)
def test_what_is_no_percentage_is_refused(text: str, position: int) -> None:
    """A percentage has one mark; a change in 个百分点 has none."""
    with pytest.raises(ParseError) as caught:
        parse_percent(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("fraction", "chinese", "arabic"),
    [
        (Fraction(1, 3), "三分之一", "1/3"),
        (Fraction(2, 4), "二分之一", "1/2"),
        (Fraction(-4, 3), "负三分之四", "-4/3"),
        (Fraction(2), "二", "2"),
        (0, "零", "0"),
        (-12, "负十二", "-12"),
        (Fraction(12, 100), "二十五分之三", "3/25"),
    ],
)
def test_fractions_are_written_in_lowest_terms(fraction: int | Fraction, chinese: str, arabic: str) -> None:
    """The denominator comes first in words; a whole number has none."""
    assert format_fraction(fraction) == chinese
    assert format_fraction(fraction, "arabic") == arabic
    assert parse_fraction(chinese) == parse_fraction(arabic) == fraction


@pytest.mark.parametrize("style", ["chinese", "arabic"])
def test_fractions_out_of_range_are_refused(style: FractionStyle) -> None:
    """Numerator and denominator are below 10**24."""
    for fraction in (Fraction(1, 10**24), Fraction(10**24, 7), 10**5000):
        with pytest.raises(ValueError, match=r"below 10\*\*24$"):
            format_fraction(fraction, style)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("3分之1", "1/3"),
        ("１／３", "1/3"),
        ("1 ⁄ 3", "1/3"),
        ("2/4", "1/2"),
        ("一又二分之一", "3/2"),
        ("负一又二分之一", "-3/2"),
        ("百分之三", "3/100"),
        ("万分之五", "1/2000"),
        ("两百分之一", "1/200"),
        ("十分之三", "3/10"),
        ("+1/3", "1/3"),
    ],
)
def test_published_fractions_are_read(text: str, fraction: str) -> None:
    """Words, digits with 分之, mixed numbers, and strokes of either width."""
    assert parse_fraction(text) == Fraction(fraction)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("3/0", 2),
        ("零分之一", 0),
        ("/", 0),
        ("三分之", 1),
        ("三分之负一", 1),
        ("1/-3", 1),
        (" 二分之三千五", 6),
        ("三四分之一", 0),
    ],
)
def test_what_is_no_fraction_is_refused(text: str, position: int) -> None:
    """No denominator of nought, one sign, two numbers."""
    with pytest.raises(ParseError) as caught:
        parse_fraction(text)
    assert caught.value.position == position
