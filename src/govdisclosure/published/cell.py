"""One cell as published: the printed text, and what it says if it says a number."""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache, reduce
from typing import Final, TypeAlias, final

from attrs import frozen

from govdisclosure.messages import Lang, Message, Spoken
from govdisclosure.zh import ParseError, parse_decimal

__all__ = ["ABSENT", "PICTURED", "Cell", "Place", "State", "plain_decimal", "signed_text", "signed_value"]


@final
class State(StrEnum):
    """What a published cell is; blank is neither zero nor missing."""

    NUMBER = "number"
    ZERO = "zero"
    BLANK = "blank"
    """Empty, or spaces."""
    PLACEHOLDER = "placeholder"
    """``/``, ``-``, ``—``, 不适用 and their likes."""
    TEXT = "text"
    """Words that are no number."""
    IMAGE = "image"
    """The table is published as a picture."""
    ABSENT = "absent"
    """The table has no such cell."""


@final
@frozen
class Place(Spoken):
    """Where in the file: each counted from 1, None where it does not apply."""

    line: int | None = None
    """The line of a text file."""
    table: int | None = None
    """Which table of the file."""
    row: int | None = None
    column: int | None = None
    address: str | None = None
    """A place in the words of the format, such as ``表三!F7``."""
    page: int | None = None
    """The page of a paged file."""
    paragraph: int | None = None
    """The paragraph of a text document."""

    def text(self, lang: Lang = "zh") -> str:
        """Return the place in ``lang``, such as ``第2个表格第7行第3列``."""
        if self.address:
            return self.address
        parts = [(_PAGE, self.page)]
        parts += [(_PARAGRAPH, self.paragraph), (_LINE, self.line)] if self.table is None else []
        parts += [(_TABLE, self.table), (_ROW, self.row), (_COLUMN, self.column)]
        said = [words.text(lang, {"number": number}) for words, number in parts if number is not None]
        return reduce(lambda outer, inner: _INNER.text(lang, {"outer": outer, "inner": inner}), said) if said else ""

    def __str__(self) -> str:
        """Return the place in Chinese."""
        return self.text()


_PAGE: Final = Message("第{number}页")
_PARAGRAPH: Final = Message("第{number}段")
_LINE: Final = Message.within("text", "第{number}行")
_TABLE: Final = Message("第{number}个表格")
_ROW: Final = Message.within("table", "第{number}行")
_COLUMN: Final = Message("第{number}列")
_INNER: Final = Message("{outer}{inner}")


@final
@frozen
class Cell:
    """A published cell; ``text`` is as printed and never altered."""

    text: str
    value: Decimal | None
    """The number, if the text says one."""
    state: State
    unit: str | None = None
    """The unit printed in the cell or, for money, in its column's head."""
    place: Place | None = None

    @classmethod
    def read(cls, text: str, place: Place | None = None, unit: str | None = None) -> "Cell":
        """Return the cell that prints ``text``; ``unit`` is that of its column's head, if one is printed there."""
        state, value, own = _parse_again(text) if len(text) <= _WORTH_KEEPING else _parse(text)
        return cls(text, value, state, own or unit, place)


ABSENT: Final = Cell("", None, State.ABSENT)
"""A cell that the published table does not have."""

PICTURED: Final = Cell("", None, State.IMAGE)
"""A cell of a table that was published as a picture."""

_BLANKS: Final = re.compile(r"[\s\u3000\u200b-\u200f\u2060\ufeff]+")
_PLACEHOLDER: Final = re.compile(r"[/／\\＼\-－‐-―−─━_＿~～*＊]+|不适用|无此项|无|N/?A", re.IGNORECASE)
_UNITS: Final = "亿元|万元|元|人次|件次|件|条|宗|起|项|个|份|次|部|例"
_NUMBER: Final = re.compile(
    rf"(?P<sign>增加|减少|增|减|[+＋\-－−])?(?P<number>[0-9０-９][0-9０-９,，.．]*|[零〇○])(?P<unit>{_UNITS})?"
    r"(?:[⁰¹²³⁴-⁹①-⑳*＊※]{1,3}|[\[［〔][0-9⁰¹²³⁴-⁹]{1,2}[\]］〕])?"  # the mark of a note
)
_LONGEST: Final = 40
"""The most characters, blanks put aside, that are read as a number."""
_WORTH_KEEPING: Final = 2 * _LONGEST
"""The longest text whose reading is remembered: tables repeat what is short."""

_Said: TypeAlias = tuple[State, Decimal | None, str | None]


def _parse(text: str) -> _Said:
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST:
        return _number(Decimal(text), None)
    bare = _BLANKS.sub("", text)
    if not bare:
        return State.BLANK, None, None
    if _PLACEHOLDER.fullmatch(bare):
        return State.PLACEHOLDER, None, None
    match = _NUMBER.fullmatch(bare) if len(bare) <= _LONGEST else None
    if match is None:
        return State.TEXT, None, None
    try:
        value = parse_decimal(match["number"].replace("．", "."))
    except ParseError:
        return State.TEXT, None, None
    falls = match["sign"] and match["sign"] not in "增加+＋"
    return _number(value.copy_negate() if falls and value else value, match["unit"])


_parse_again = lru_cache(maxsize=8192)(_parse)


def _number(value: Decimal, unit: str | None) -> _Said:
    return (State.NUMBER if value else State.ZERO), value, unit


_SIGN: Final = re.compile(r"\s*[增减+＋\-－−]")


def signed_value(cell: Cell) -> Decimal | None:
    """Return a change (增/减), None where it does not say whether up or down."""
    return cell.value if not cell.value or _SIGN.match(cell.text) else None


def signed_text(change: int) -> str:
    """Return a change (增/减) as a cell prints it that says whether up or down."""
    return f"{change:+d}" if change else "0"


def plain_decimal(value: Decimal) -> str:
    """Return ``value`` without exponent and without zeros at its end, so that equal amounts are written alike."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
