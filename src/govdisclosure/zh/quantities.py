"""Quantities: a number, how exact it is, and its unit."""

import re
from decimal import Decimal
from typing import Final, NamedTuple, get_args

from govdisclosure.zh._approximate import AFTER, BARE_ONLY, BEFORE, MORE, Exactness, both_readings, some_above
from govdisclosure.zh._hanzi import simplified
from govdisclosure.zh._idioms import is_idiom
from govdisclosure.zh._text import ParseError, inside, require_str, trimmed
from govdisclosure.zh._units import is_unit, require_unit
from govdisclosure.zh._values import taken
from govdisclosure.zh.numerals import parse_decimal
from govdisclosure.zh.scaling import format_range

__all__ = ["Exactness", "Quantity", "format_quantity", "parse_quantity"]


class Quantity(NamedTuple):
    """A quantity taken apart.

    Attributes:
        value: the number, 万 and 亿 multiplied out; the two ends of a range.
        exactness: ``exact``; ``over`` and ``under`` without the number itself, ``at_least``
            and ``at_most`` with it; ``about``; ``range``, both ends included.
        unit: what is counted or measured in, such as 件, 人次, 元 or %; "" where none is.
    """

    value: Decimal | tuple[Decimal, Decimal]
    exactness: Exactness
    unit: str


_WORDS: Final = {
    "exact": ("", ""),
    "over": ("超过", ""),
    "under": ("不到", ""),
    "about": ("约", ""),
    "at_least": ("", "以上"),
    "at_most": ("", "以下"),
}
_SHARED: Final = frozenset("%％‰℃°")
_BARE: Final = ("百", "千", "万", "亿")

_SCALE: Final = "(?:万亿|亿亿|亿|万)"
_ARABIC: Final = f"[0-9][0-9,]*(?:\\.[0-9]+)?(?:{_SCALE}[零0-9万亿]*)?"
_CHINESE: Final = "[零一二三四五六七八九两十百千万亿廿卅]+(?:点[零一二三四五六七八九]+[万亿]*)?"
_NUMBER: Final = f"{_ARABIC}(?!千[^伏瓦米克卡赫字焦帕])|{_CHINESE}"
_QUANTITY: Final = re.compile(
    f"(?P<before>{'|'.join(BEFORE)})?(?P<sign>[-−－负]?)(?P<number>{_NUMBER})"
    f"(?P<more>[余多来几]?)(?P<scale>(?<=[余多来几]){_SCALE}|)(?P<unit>.*?)"
    f"(?P<after>{'|'.join(AFTER)})?"
)
_RANGE: Final = re.compile(
    f"(?P<low>{_NUMBER})(?P<low_unit>.*?)(?:[-－~～〜∼‐‑‒–—―─]{{1,2}}|[至到])(?P<high>{_NUMBER})(?P<unit>.*)"
)


def parse_quantity(text: str) -> Quantity:
    """Read a quantity; the whole text is the quantity.

    Reads the numbers of `parse_decimal`; 近, 不到 and their likes (below), 余, 多, 超过, 逾
    (above), 约, 来, 左右, 上下 (around), 以上, 以下, 至少, 不超过 (the number included); 十几件
    and adjacent digits (三四个月), which name a range; and ranges with a dash, ～, 至 or 到.
    Behind the number stands its unit, up to 12 letters or a sign such as %.

    Refused: idioms (一方面, 十四五, 两会), two words that say different things
    (近100余件), ranges whose lower end lacks what the upper has (9～16亿, 10～20%), and words
    without a number (几十件, 数十件).

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no quantity, or longer than 128 characters.

    >>> parse_quantity("510余条")
    Quantity(value=Decimal('510'), exactness='over', unit='条')
    >>> parse_quantity("近2万"), parse_quantity("45.28万条").value
    (Quantity(value=Decimal('20000'), exactness='under', unit=''), Decimal('452800'))
    >>> parse_quantity("三四个月")
    Quantity(value=(Decimal('3'), Decimal('4')), exactness='range', unit='个月')
    """
    body, at = trimmed(require_str(text))
    plain = simplified(body)
    span = _RANGE.fullmatch(plain)
    if span is not None:
        return _range(span, body, at)
    match = _QUANTITY.fullmatch(plain)
    if match is None:
        raise _no_quantity(at)
    return _quantity(match, body, at)


def _no_quantity(at: int) -> ParseError:
    return ParseError("不是规范的数量。", at)


def _quantity(match: re.Match[str], body: str, at: int) -> Quantity:
    number, before, start = match["number"], match["before"], at + match.start("number")
    arabic, bare = number[0].isascii(), number.startswith(_BARE)
    if (bare and not before and not match["more"]) or (before in BARE_ONLY and not bare):
        raise _no_quantity(at)
    if not arabic and is_idiom(match.string, match.start("number")):
        raise ParseError("固定词语，不表示数量。", start)
    unit, trailing = _unit(match["unit"], at + match.start("unit"), kilo=arabic)
    pair = None if arabic or match["more"] else both_readings(number)
    said = _said(match, {trailing, "range" if pair else "exact"}, start)
    if said == "range":
        if pair is None:
            pair = some_above(inside(parse_decimal, number, start))
        if pair is None:
            raise _no_quantity(at + match.start("more"))
        low, high = (inside(parse_decimal, one + match["scale"], start) for one in pair)
        return Quantity((low, high), said, unit)
    first = match.start("sign")
    if bare:
        return Quantity(inside(parse_decimal, f"一{number}{match['scale']}", at + first - 1), said, unit)
    return Quantity(inside(parse_decimal, body[first : match.end("number")] + match["scale"], at + first), said, unit)


def _said(match: re.Match[str], within: set[Exactness], at: int) -> Exactness:
    """Return what the words around the number say; two of them must say the same."""
    before: Exactness = BEFORE.get(match["before"], "exact")
    more: Exactness = MORE.get(match["more"], "exact")
    after: Exactness = AFTER.get(match["after"], "exact")
    said: set[Exactness] = {*within, before, more, after}
    said.discard("exact")
    if len(said) > 1 or (said and match["sign"]):
        raise ParseError("概数用语相互矛盾。", at)
    return said.pop() if said else "exact"


def _unit(spelt: str, at: int, *, kilo: bool) -> tuple[str, Exactness]:
    """Return the unit, and what 多 or 余 within it says: 三个多月, 两年多."""
    kept = spelt.replace("个多", "个", 1) if spelt.startswith("个多") else spelt.removesuffix("多").removesuffix("余")
    if not is_unit(kept, kilo=kilo):
        raise ParseError("不是规范的单位。", at)
    return kept, "exact" if kept == spelt else "over"


def _range(match: re.Match[str], body: str, at: int) -> Quantity:
    low, high = (
        inside(parse_decimal, body[match.start(end) : match.end(end)], at + match.start(end)) for end in ("low", "high")
    )
    unit, low_unit = match["unit"], match["low_unit"]
    if not is_unit(unit, kilo=True) or (low_unit and low_unit != unit):
        raise ParseError("不是规范的单位。", at + match.start("unit"))
    if not low_unit and ((unit and unit[0] in _SHARED) or _shared_scale(match["low"], match["high"], high)):
        raise ParseError("区间前一数值缺少单位。", at + match.end("low"))
    if low >= high:
        raise ParseError("区间前一数值应小于后一数值。", at + match.start("high"))
    return Quantity((low, high), "range", unit)


def _shared_scale(low: str, high: str, value: Decimal) -> bool:
    """Tell whether the mark that ends the upper number may be meant for both, as in 9～16亿."""
    mark = high[len(high.rstrip("百千万亿")) :]
    if not mark or low[-1] in mark:
        return False
    try:
        return parse_decimal(low + mark) <= value
    except ParseError:
        return False


def format_quantity(quantity: Quantity) -> str:
    """Write a quantity in Arabic digits, without separators, as reports count; `parse_quantity` reads it back.

    Raises:
        TypeError: a value is neither ``int`` nor ``Decimal``, or the unit no ``str``.
        ValueError: the value is out of range, below nought and not exact, no pair in
            ascending order where it is a range, or the unit can be none.

    >>> format_quantity(Quantity(Decimal(510), "over", "条")), format_quantity(Quantity(Decimal(2), "under", "次"))
    ('510余条', '不到2次')
    >>> format_quantity(Quantity((Decimal(3), Decimal(5)), "range", "件"))
    '3件～5件'
    """
    unit = require_unit(quantity.unit, kilo=True)
    if quantity.exactness not in get_args(Exactness):
        raise ValueError(f"the exactness must be one of {', '.join(get_args(Exactness))}")
    if isinstance(quantity.value, tuple) != (quantity.exactness == "range"):
        raise ValueError("a range, and nothing else, has a pair of values")
    if isinstance(quantity.value, tuple):
        low, high = quantity.value
        return format_range(low, high, unit)
    exact = taken(quantity.value)
    if exact.units < 0 and quantity.exactness != "exact":
        raise ValueError("a number below nought must be exact")
    if quantity.exactness == "over" and exact.places == 0 < exact.units and exact.units % 10 == 0:
        return f"{exact.text}余{unit}"
    before, after = _WORDS[quantity.exactness]
    return f"{before}{exact.text}{unit}{after}"
