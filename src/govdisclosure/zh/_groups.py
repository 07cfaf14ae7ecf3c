"""The grammar of whole numbers: groups of four places joined by 万 and 亿."""

import re
from typing import Final, NamedTuple, Protocol

from govdisclosure.zh._hanzi import VALUES
from govdisclosure.zh._text import ParseError

__all__ = ["Reader", "arabic_group", "chinese_group", "compose"]

_TOP: Final = 10_000
_UNITS: Final = {"": 1, "十": 10, "拾": 10, "百": 100, "千": 1000}
_YI: Final = 100_000_000
_WAN: Final = 10_000
_MOST_YI: Final = 2

_PLACE: Final = re.compile(
    "(?P<zero>零?)(?:(?P<digit>[一二三四五六七八九两])(?P<unit>[十拾百千]?)|(?P<ten>十)|(?P<tens>[廿卅]))"
)
_LEADING: Final = re.compile("[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_INNER: Final = re.compile("[0-9]{1,4}")
_TENS: Final = {"廿": 2, "卅": 3}
_TEN: Final = ("十", "拾")


class _Above(NamedTuple):
    """The number before a mark, and what the mark multiplies it by."""

    high: int
    scale: int


class Reader(Protocol):
    """Reads one group of places, the text between two marks."""

    def __call__(self, text: str, at: int, *, leading: bool, strict: bool) -> int:
        """Return the value of the group that begins at offset ``at``."""
        ...


def _missing(at: int) -> ParseError:
    return ParseError("此处缺少数字。", at)


def _no_number(at: int) -> ParseError:
    return ParseError("数字书写不规范。", at)


def _shortened(at: int) -> ParseError:
    return ParseError("末位数字缺少单位。", at)


def _zero_fault(at: int) -> ParseError:
    return ParseError("“零”字缺失或多余。", at)


def _digit_and_unit(place: re.Match[str]) -> tuple[int, int]:
    tens = place["tens"]
    if tens:
        return _TENS[tens], 10
    if place["ten"]:
        return 1, 10
    return VALUES.get(place["digit"], 2), _UNITS[place["unit"]]


def _misplaced_liang(place: re.Match[str], above: int) -> bool:
    """两 stands before 百, 千, 万 and 亿, or alone: never 两十, never 十两."""
    if place["digit"] != "两":
        return False
    return place["unit"] in _TEN or (not place["unit"] and above != _TOP)


def chinese_group(text: str, at: int, *, leading: bool, strict: bool) -> int:
    """Read Chinese numerals below ten thousand, such as 三千零五十二.

    Raises:
        ParseError: no number, a 零 missing or too many, or the last unit left out
            (三千五) while ``strict``.

    >>> chinese_group("三千零五十二", 0, leading=True, strict=True)
    3052
    """
    del leading
    if not text:
        raise _missing(at)
    total, above, offset = 0, _TOP, 0
    while offset < len(text):
        place = _PLACE.match(text, offset)
        here = at + offset
        if place is None:
            raise _no_number(here)
        digit, unit = _digit_and_unit(place)
        if unit >= above or _misplaced_liang(place, above):
            raise _no_number(here)
        gap = above != _TOP and unit * 10 != above
        worth = digit * unit
        if unit == 1 and gap and not place["zero"]:
            if strict:
                raise _shortened(here)
            worth, gap = digit * above // 10, False
        if gap != bool(place["zero"]):
            raise _zero_fault(here)
        total += worth
        above, offset = unit, place.end()
    return total


def arabic_group(text: str, at: int, *, leading: bool, strict: bool) -> int:
    """Read Arabic digits; only the leading group may have more than four.

    Raises:
        ParseError: no digits, or thousands not grouped in threes.

    >>> arabic_group("1,234", 0, leading=True, strict=True)
    1234
    """
    del strict
    if not text:
        raise _missing(at)
    if (_LEADING if leading else _INNER).fullmatch(text):
        return int(text.replace(",", ""))
    if "," in text:
        raise ParseError("千分位分隔不规范。", at + text.index(","))
    raise _no_number(at)


def compose(text: str, at: int, group: Reader, *, strict: bool, leading: bool = True) -> int:
    """Read groups joined by 万 and 亿, such as 一亿零一万 or 10亿零817万5288.

    What stands before the last 亿 is itself such a number, so that 万亿 and 亿亿 need
    no rule of their own.

    Raises:
        ParseError: no number, at the offset of the fault counted from ``at``.

    >>> compose("一亿零一万", 0, chinese_group, strict=True)
    100010000
    """
    if text.count("亿") > _MOST_YI:
        raise ParseError("数值过大。", at)
    cut = text.rfind("亿")
    if cut >= 0:
        above = _Above(compose(text[:cut], at, group, strict=True, leading=leading), _YI)
    else:
        cut = text.find("万")
        if cut < 0:
            return group(text, at, leading=leading, strict=strict)
        above = _Above(group(text[:cut], at, leading=leading, strict=True), _WAN)
    return above.high * above.scale + _low(text[cut + 1 :], at + cut + 1, group, above, strict=strict)


def _low(text: str, at: int, group: Reader, above: _Above, *, strict: bool) -> int:
    """Read what follows a mark: 零 needed before a bare digit, else tolerated."""
    if not text:
        return 0
    if not above.high:
        raise _no_number(at)
    if text[0] == "零":
        value = compose(text[1:], at + 1, group, strict=strict, leading=False)
        # 壹拾万零柒仟 conforms as well as 壹拾万柒仟: the place of 万 is nought.
        if not value or (value >= above.scale // 10 and above.high % 10):
            raise _zero_fault(at)
        return value
    value = compose(text, at, group, strict=strict, leading=False)
    if len(text) > 1:
        return value
    if strict or value not in range(1, 10):
        raise _shortened(at)
    return value * above.scale // 10
