"""Ratios: percentages and vulgar fractions (GB/T 15835-2011)."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

from govdisclosure.zh._hanzi import MINUS, SIGNS, simplified
from govdisclosure.zh._text import BLANKS, ParseError, inside, require_str, trimmed
from govdisclosure.zh._values import Exact, require_int, scaled, taken
from govdisclosure.zh.numerals import parse_decimal, parse_int, to_chinese

__all__ = ["FractionStyle", "PercentStyle", "format_fraction", "format_percent", "parse_fraction", "parse_percent"]

PercentStyle: TypeAlias = Literal["percent", "permille", "chinese"]
"""How a ratio is written: 33.9%, 339‰ or 百分之三十三点九."""

FractionStyle: TypeAlias = Literal["chinese", "arabic"]
"""How a fraction is written: 三分之一 or 1/3."""

_GAP: Final = f"[{BLANKS}]{{0,4}}"
_PLACES: Final = {"%": 2, "％": 2, "﹪": 2, "‰": 3, "百": 2, "千": 3, "万": 4}
_SIGNED: Final = re.compile(f"(?P<number>.+?){_GAP}(?P<mark>[%％﹪‰])")
_SPELT: Final = re.compile(f"(?:(?P<sign>[{SIGNS}])(?!.*[{SIGNS}]))?(?P<mark>[百千万])分之(?P<number>.+)")
_PARTED: Final = re.compile(
    f"(?P<sign>[{SIGNS}]?)(?:(?P<whole>[^又分{SIGNS}]+)又)?"
    f"(?:(?P<below>[^又分{SIGNS}]+)分之(?P<above>[^{SIGNS}].*)|(?P<over>[0-9]+){_GAP}[/／⁄∕]{_GAP}(?P<under>[0-9]+))"
)
_BARE: Final = {"百": 100, "千": 1000, "万": 10_000}


def format_percent(
    ratio: int | Decimal | Fraction, digits: int | None = None, *, style: PercentStyle = "percent"
) -> str:
    """Write a ratio as a percentage.

    Left to itself it is exact and keeps the scale of the ratio: ``Decimal("0.3390")`` is
    33.90%. With ``digits`` it has that many decimals, half-up; Babel, whose sign and
    place of it in ``zh_Hans_CN`` are the same, rounds half-even, so that 12.5% becomes 12%.

    Args:
        ratio: 0.339 for 33.9%.
        digits: decimals of the percentage, at most 20.
        style: ``percent``, ``permille`` or ``chinese``.

    Raises:
        TypeError: the ratio is no ``int``, ``Decimal`` or ``Fraction``, or ``digits`` no
            ``int``; ``bool`` is none.
        ValueError: the ratio is out of range or a fraction without a finite decimal and no
            ``digits`` given, ``digits`` is out of range, or there is no such style.

    >>> format_percent(Decimal("0.339")), format_percent(Decimal("0.125"), 0), format_percent(Fraction(1, 3), 2)
    ('33.9%', '13%', '33.33%')
    >>> format_percent(Decimal("0.339"), style="chinese"), format_percent(Decimal("0.0125"), style="permille")
    ('百分之三十三点九', '12.5‰')
    """
    if style not in get_args(PercentStyle):
        raise ValueError(f"the style must be one of {', '.join(get_args(PercentStyle))}")
    exact = scaled(ratio, 3 if style == "permille" else 2, digits)
    if style == "chinese":
        spelt = to_chinese(exact._replace(units=abs(exact.units)).value)
        return f"{'负' if exact.units < 0 else ''}百分之{spelt}"
    return f"{exact.text}{'‰' if style == 'permille' else '%'}"


def parse_percent(text: str) -> Decimal:
    """Read a percentage as a ratio; the whole text is the percentage.

    Reads %, ％ and ‰ behind a number, 百分之, 千分之 and 万分之 before one, and 百分之百. The
    ratio is exact and keeps the scale of the text.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no percentage, or longer than 128 characters. A rate of
            change in 个百分点 is none.

    >>> parse_percent("33.9%"), parse_percent("百分之三十三点九"), parse_percent("万分之五")
    (Decimal('0.339'), Decimal('0.339'), Decimal('0.0005'))
    """
    body, at = trimmed(require_str(text))
    match = _SPELT.fullmatch(body) or _SIGNED.fullmatch(body)
    if match is None:
        raise ParseError("不是规范的百分数。", at)
    number, mark = match["number"], match["mark"]
    if number == mark:
        exact = Exact(1, 0)  # 百分之百
    else:
        exact = Exact.of(inside(parse_decimal, number, at + match.start("number"))).shifted(-_PLACES[mark])
    negative = match.groupdict().get("sign") in {*MINUS}
    return (exact._replace(units=-exact.units) if negative else exact).value


def format_fraction(fraction: int | Fraction, style: FractionStyle = "chinese") -> str:
    """Write a fraction in lowest terms; a whole number is written as such.

    Args:
        fraction: numerator and denominator below 10**24.
        style: ``chinese`` or ``arabic``.

    Raises:
        TypeError: it is neither ``int`` nor ``Fraction``; ``bool`` is neither.
        ValueError: it is out of range, or there is no such style.

    >>> format_fraction(Fraction(1, 3)), format_fraction(Fraction(-2, 6), "arabic"), format_fraction(2)
    ('三分之一', '-1/3', '二')
    """
    if not isinstance(fraction, Fraction):
        fraction = Fraction(require_int(fraction, "fraction", "an int or a Fraction"))
    above, below = fraction.numerator, fraction.denominator
    match style:
        case "arabic":
            return taken(above).text if below == 1 else f"{taken(above).text}/{taken(below).text}"
        case "chinese":
            sign = "负" if above < 0 else ""
            return f"{sign}{'' if below == 1 else f'{to_chinese(below)}分之'}{to_chinese(abs(above))}"
    raise ValueError(f"the style must be one of {', '.join(get_args(FractionStyle))}")


def parse_fraction(text: str) -> Fraction:
    """Read a fraction; the whole text is the fraction.

    Reads 三分之一, 3分之1, 一又二分之一, 百分之三 and 1/3 (digits and stroke of either width);
    a whole number is a fraction too.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no fraction, its denominator is nought, or it is longer
            than 128 characters.

    >>> parse_fraction("三分之一"), parse_fraction("1/3"), parse_fraction("一又二分之一")
    (Fraction(1, 3), Fraction(1, 3), Fraction(3, 2))
    """
    body, at = trimmed(require_str(text))
    match = _PARTED.fullmatch(simplified(body))
    if match is None:
        return Fraction(inside(parse_int, body, at))
    above, below = ("above", "below") if match["above"] else ("over", "under")
    whole, over, under = (_part(match, name, body, at) for name in ("whole", above, below))
    if not under:
        raise ParseError("分母不应为零。", at + match.start(below))
    value = whole + Fraction(over, under)
    return -value if match["sign"] in {*MINUS} else value


def _part(match: re.Match[str], name: str, body: str, at: int) -> int:
    start, end = match.span(name)
    if start < 0:
        return 0
    return _BARE.get(match[name]) or inside(parse_int, body[start:end], at + start)
