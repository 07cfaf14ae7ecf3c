"""Heading marks: 一、 （一） 1. （1） (GB/T 9704-2012), and what is found in their place."""

from collections.abc import Callable
from typing import Final, NamedTuple

from govdisclosure.zh._text import BLANKS, ParseError, require_str
from govdisclosure.zh._values import require_int
from govdisclosure.zh.numerals import to_chinese

__all__ = ["Heading", "heading", "match_heading", "parse_heading"]

_MOST: Final = 99
_LEVELS: Final = range(1, 5)
_NUMBERS: Final = {to_chinese(n): n for n in range(1, _MOST + 1)}
_HANZI: Final = frozenset("一二三四五六七八九十")
_DIGITS: Final = {ord(wide): str(n) for n, wide in enumerate("０１２３４５６７８９")}
_ARABIC: Final = frozenset("0123456789０１２３４５６７８９")
_OPENING: Final = "（(﹙"
_CLOSING: Final = frozenset("）)﹚")
_AFTER_HANZI: Final = frozenset("、.．，,")
_AFTER_DIGITS: Final = frozenset(".．、")
_AFTER_BRACKET: Final = frozenset("、.．")
_AFTER_PART: Final = frozenset("：:、.．")
_PARTS: Final = ("部分", "章")
# What may follow the second number of an enumeration: 三、四季度; 一、二审.
_ENUMERATED: Final = ("、", "，", ",", "季度", "月")
_ENUMERATED_NEXT: Final = ("级", "类", "审", "期", "批", "年级")
_BLANKS: Final = frozenset(BLANKS)
# First character of a run of ready-made marks, how many there are, their level.
_SYMBOLS: Final = (("㈠", 10, 2), ("⒈", 20, 3), ("⑴", 20, 4), ("①", 20, 4))


class Heading(NamedTuple):
    """A heading taken apart.

    Attributes:
        level: 1 to 4, told by the style of the mark.
        number: 1 to 99.
        rest: the text after the mark, without the blanks around it.
    """

    level: int
    number: int
    rest: str


def heading(n: int, level: int) -> str:
    """Write the mark of a heading (GB/T 9704-2012): 一、 （一） 1. （1）.

    Args:
        n: the number, 1 to 99.
        level: 1 to 4.

    Raises:
        TypeError: ``n`` or ``level`` is no ``int``; ``bool`` is none.
        ValueError: ``n`` or ``level`` is out of range.

    >>> [heading(12, level) for level in (1, 2, 3, 4)]
    ['十二、', '（十二）', '12.', '（12）']
    """
    number, depth = require_int(n, "number"), require_int(level, "level")
    if not 1 <= number <= _MOST:
        raise ValueError(f"the number must be from 1 to {_MOST}")
    if depth not in _LEVELS:
        raise ValueError("the level must be from 1 to 4")
    hanzi = to_chinese(number)
    return (f"{hanzi}、", f"（{hanzi}）", f"{number}.", f"（{number}）")[depth - 1]


def parse_heading(text: str) -> Heading:
    """Take apart a text that begins with a heading mark; the level is that of the mark.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text begins with no heading mark.

    >>> parse_heading("二、主动公开政府信息情况")
    Heading(level=1, number=2, rest='主动公开政府信息情况')
    """
    found = match_heading(text)
    if found is None:
        raise ParseError("开头没有标题序号。", len(text) - len(text.lstrip(BLANKS)))
    return found


def match_heading(text: str) -> Heading | None:
    """Take apart a text if it begins with a heading mark, in any form published.

    Level 1: 一、 (also with ``.``, ``．`` or ``，``), 第一部分, 第一章. Level 2: （一） with
    brackets of either width, ㈠. Level 3: ``1.``, ``1．``, ``1、``, ⒈. Level 4: （1）, ⑴, ①.
    Blanks may stand around and within a mark. Decimals (1.5), dates, enumerations
    (三、四季度) and words that begin with a numeral (一是, 十四五) are no headings.

    Raises:
        TypeError: the text is no ``str``.

    >>> match_heading("（3） 人大代表"), match_heading("1.5万件")
    (Heading(level=4, number=3, rest='人大代表'), None)
    """
    checked = require_str(text)
    first = checked[:1]
    if first in _BLANKS:
        checked = checked.lstrip(BLANKS)
        first = checked[:1]
    reader = _READERS.get(first)
    return None if reader is None else reader(checked)


def _run(text: str, at: int, alphabet: frozenset[str]) -> int:
    """Return where a run of these characters ends."""
    while at < len(text) and text[at] in alphabet:
        at += 1
    return at


def _number(text: str, at: int) -> tuple[int, int, bool]:
    """Return the number there, nought if there is none, its end, and whether it is Chinese."""
    hanzi = text[at : at + 1] in _HANZI
    end = _run(text[: at + 4], at, _HANZI if hanzi else _ARABIC)
    spelt = text[at:end]
    if hanzi:
        return _NUMBERS.get(spelt, 0), end, True
    plain = spelt.translate(_DIGITS)
    return int(plain) if plain and plain[0] != "0" and len(plain) <= len(str(_MOST)) else 0, end, False


def _rest(text: str, at: int, marks: frozenset[str]) -> str:
    """Return what follows, one superfluous mark dropped."""
    rest = text[at:].strip(BLANKS)
    return rest[1:].lstrip(BLANKS) if rest[:1] in marks else rest


def _hanzi(text: str) -> Heading | None:
    number, end, _ = _number(text, 0)
    mark = _run(text, end, _BLANKS)
    if not number or text[mark : mark + 1] not in _AFTER_HANZI:
        return None
    after, rest = mark + 1, text[mark + 1 :].strip(BLANKS)
    if _digits_follow(text, after) or _enumerates(number, rest):
        return None
    return Heading(1, number, rest)


def _arabic(text: str) -> Heading | None:
    number, end, _ = _number(text, 0)
    mark = _run(text, end, _BLANKS)
    if not number or text[mark : mark + 1] not in _AFTER_DIGITS or _digits_follow(text, mark + 1):
        return None
    return Heading(3, number, text[mark + 1 :].strip(BLANKS))


def _digits_follow(text: str, at: int) -> bool:
    """Tell whether digits follow the mark at once, but for the year of 1.2022年."""
    end = _run(text[: at + 5], at, _ARABIC)
    year = end - at == len("2022") and text[at] in "12１２" and text[end : end + 1] == "年"
    return end > at and not year


def _enumerates(number: int, rest: str) -> bool:
    """Tell whether the mark 、 only joins two numbers, as in 三、四季度."""
    following, end, _ = _number(rest, 0)
    if following <= number:
        return False
    tail = rest[end : end + 2]
    return tail.startswith(_ENUMERATED) or (following == number + 1 and tail.startswith(_ENUMERATED_NEXT))


def _bracketed(text: str) -> Heading | None:
    number, end, hanzi = _number(text, _run(text, 1, _BLANKS))
    closing = _run(text, end, _BLANKS)
    if not number or text[closing : closing + 1] not in _CLOSING:
        return None
    return Heading(2 if hanzi else 4, number, _rest(text, closing + 1, _AFTER_BRACKET))


def _part(text: str) -> Heading | None:
    number, end, _ = _number(text, _run(text, 1, _BLANKS))
    name = _run(text, end, _BLANKS)
    for part in _PARTS:
        if number and text.startswith(part, name):
            return Heading(1, number, _rest(text, name + len(part), _AFTER_PART))
    return None


def _symbol(level: int, number: int) -> Callable[[str], Heading]:
    return lambda text: Heading(level, number, _rest(text, 1, _AFTER_BRACKET))


_READERS: Final[dict[str, Callable[[str], Heading | None]]] = {
    **dict.fromkeys(_HANZI, _hanzi),
    **dict.fromkeys(_ARABIC, _arabic),
    **dict.fromkeys(_OPENING, _bracketed),
    "第": _part,
    **{chr(ord(first) + n): _symbol(level, n + 1) for first, count, level in _SYMBOLS for n in range(count)},
}
