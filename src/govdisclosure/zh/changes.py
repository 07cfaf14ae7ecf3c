"""Wording of change: how a figure grew or fell."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from govdisclosure.zh._moves import FLAT, MOVED, Direction, direction_of
from govdisclosure.zh._text import ParseError, inside, require_str, trimmed
from govdisclosure.zh._units import require_unit
from govdisclosure.zh._values import Exact, fraction_of, require_digits, require_int, rounded, taken
from govdisclosure.zh.numerals import parse_decimal, parse_int, to_chinese
from govdisclosure.zh.ratios import parse_percent

__all__ = ["Change", "Direction", "describe_change", "parse_change"]


class Change(NamedTuple):
    """A change between two figures.

    Attributes:
        direction: ``up``, ``down`` or ``flat``.
        rate: (new - old) / old, below nought for a fall and exact as far as it is known;
            ``None`` from nought, which has no rate.
        wording: the change as a report says it.
    """

    direction: Direction
    rate: Fraction | None
    wording: str


_BY: Final = re.compile(
    f"(?:(?P<first>增加|减少)[^，,]+[，,])?{MOVED}(?P<to>[到至为]?)了?(?:原来的|上年的|去年的)?"
    "(?:(?P<times>[^倍]+)倍|(?P<percent>[^倍]+))"
)
_DOUBLED: Final = re.compile("(?:(?P<first>增加)[^，,]+[，,])?(?:增长|增加)?了?翻了?(?P<times>[^番]*)番")
_FROM: Final = re.compile(
    f"[由从](?P<old>[0-9０-９,，.．万亿]+)(?P<old_unit>.*?){MOVED}[到至为](?P<new>[0-9０-９,，.．万亿]+)(?P<unit>.*)"
)
_MOST_DOUBLINGS: Final = 80


def describe_change(old: int | Decimal, new: int | Decimal, unit: str = "", *, digits: int = 1) -> Change:
    """Tell how a figure changed, in the wording of GB/T 15835-2011 and of statistics.

    A rise is 增长 by a percentage, from twice the figure on by a number of 倍, where 增长X倍
    is (new - old) / old, and 翻一番, 翻两番 where it is a power of two. A fall is 下降 by a
    percentage, never by 倍. Equal figures are 持平. Percentages are rounded half-up; where
    that would make a change nothing, or a fall everything, more decimals are written.

    Args:
        old: the earlier figure, nought or more.
        new: the later figure, nought or more.
        unit: where given, the difference is named before the rate: 增加102件，增长33.9%.
        digits: decimals at most, 0 to 20; noughts at their end are dropped.

    Raises:
        TypeError: a figure is neither ``int`` nor ``Decimal``, ``digits`` no ``int``, or
            the unit no ``str``; ``bool`` is none.
        ValueError: a figure is below nought or out of range, ``digits`` is, or the unit
            can be none.

    >>> describe_change(301, 403)
    Change(direction='up', rate=Fraction(102, 301), wording='增长33.9%')
    >>> describe_change(403, 301, "件").wording, describe_change(5, 10).wording, describe_change(2, 9).wording
    ('减少102件，下降25.3%', '翻一番', '增长3.5倍')
    >>> describe_change(0, 3, "件")
    Change(direction='up', rate=None, wording='由0件增加到3件')
    """
    name = require_unit(unit, scaled=True, kilo=True)
    require_int(digits, "number of digits")
    require_digits(digits)
    first, last = taken(old, "old figure"), taken(new, "new figure")
    if first.units < 0 or last.units < 0:
        raise ValueError("the figures must not be below nought")
    before, after = fraction_of(old), fraction_of(new)
    rate = (after - before) / before if before else None
    if before == after:
        return Change("flat", rate, "持平")
    if rate is None:
        return Change("up", None, f"由0{name}增加到{last.text}{name}")
    up = after > before
    text = ""
    if name:
        places = max(first.places, last.places)
        difference = last.shifted(places).units - first.shifted(places).units
        text = f"{'增加' if up else '减少'}{Exact(abs(difference), places).trimmed().text}{name}，"
    return Change("up" if up else "down", rate, text + (_rise(rate, digits) if up else _fall(rate, digits)))


def _rise(rate: Fraction, digits: int) -> str:
    if rate < 1:
        return f"增长{_percentage(rate, digits)}"
    times = rate + 1
    if times.denominator == 1 and times.numerator.bit_count() == 1:
        doublings = times.numerator.bit_length() - 1
        return f"翻{'两' if doublings == len('两番') else to_chinese(doublings)}番"
    return f"增长{rounded(rate.numerator, rate.denominator, digits).trimmed().text}倍"


def _fall(rate: Fraction, digits: int) -> str:
    return f"下降{_percentage(-rate, digits)}"


def _percentage(rate: Fraction, digits: int) -> str:
    """Write a rate up to 1, with as many more decimals as keep nought and everything apart from it."""
    percentage = rate * 100
    while True:
        shown = rounded(percentage.numerator, percentage.denominator, digits)
        if rate == 1 or 0 < shown.units < 100 * 10**digits:
            return f"{shown.trimmed().text}%"
        digits += 1


def parse_change(text: str) -> Change:
    """Read the wording of a change; the whole text is the wording.

    增长 and 增加 by a percentage or X倍 is (new - old) / old, 增加到X倍 is new / old, 翻两番 is
    fourfold, and 由301件增加到403件 says both figures. A difference before the rate, as
    `describe_change` writes it, is passed over. A rise below nought (增长-3%) is a fall.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text tells no change, uses 倍 for a fall, falls by more than
            everything, or is longer than 128 characters.

    >>> parse_change("增长33.9%").rate, parse_change("增加到3倍").rate, parse_change("翻两番").rate
    (Fraction(339, 1000), Fraction(2, 1), Fraction(3, 1))
    >>> parse_change("持平")
    Change(direction='flat', rate=Fraction(0, 1), wording='持平')
    """
    body, at = trimmed(require_str(text))
    if FLAT.fullmatch(body):
        return Change("flat", Fraction(0), body)
    doubled = _DOUBLED.fullmatch(body)
    if doubled is not None:
        return Change("up", _doubled(doubled, at), body)
    figures = _FROM.fullmatch(body)
    if figures is not None:
        return _between(figures, body, at)
    match = _BY.fullmatch(body)
    if match is None or (match["first"] and (match["first"] == "增加") != bool(match["up"])):
        raise _no_change(at)
    rate = _times(match, at) if match["times"] else _percent(match, at)
    return Change(direction_of(rate), rate, body)


def _no_change(at: int) -> ParseError:
    return ParseError("不是规范的增减表述。", at)


def _doubled(match: re.Match[str], at: int) -> Fraction:
    times = inside(parse_int, match["times"], at + match.start("times")) if match["times"] else 1
    if not 0 < times <= _MOST_DOUBLINGS:
        raise _no_change(at + match.start("times"))
    return Fraction(2**times - 1)


def _between(match: re.Match[str], body: str, at: int) -> Change:
    old, new = (Fraction(inside(parse_decimal, match[name], at + match.start(name))) for name in ("old", "new"))
    if (new > old) != bool(match["up"]) or new == old or match["old_unit"] not in {"", match["unit"]}:
        raise _no_change(at + match.start("new"))
    return Change(direction_of(new - old), (new - old) / old if old else None, body)


def _times(match: re.Match[str], at: int) -> Fraction:
    if match["down"]:
        raise ParseError("下降、减少不能用“倍”表述。", at + match.start("times"))
    times = Fraction(inside(parse_decimal, match["times"], at + match.start("times")))
    rate = times - 1 if match["to"] else times
    if rate < 0:
        raise _no_change(at + match.start("times"))
    return rate


def _percent(match: re.Match[str], at: int) -> Fraction:
    rate = Fraction(inside(parse_percent, match["percent"], at + match.start("percent")))
    # 下降到30% tells where a rate stands, and not by how much it fell.
    if match["to"] or (match["down"] and not 0 <= rate <= 1) or rate < -1:
        raise _no_change(at + match.start("percent"))
    return -rate if match["down"] else rate
