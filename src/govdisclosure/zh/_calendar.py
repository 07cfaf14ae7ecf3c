"""The shapes a date takes in published texts, and how each part is read."""

import datetime as dt
import re
from typing import Final, Generic, NamedTuple, TypeVar

from govdisclosure.zh._hanzi import DIGITS, FORMAL_DIGITS, VALUES, ZEROS, simplified
from govdisclosure.zh._text import BLANKS, ParseError

__all__ = ["GAP", "MONTH_DAY", "YEAR", "YEARS", "Found", "Parts", "date_pattern", "parts", "year_of"]

T = TypeVar("T")

YEARS: Final = range(1900, 3000)
"""The years that running prose is searched for."""

_D: Final = "[0-9０-９]"
_HANZI: Final = f"{DIGITS[1:]}{FORMAL_DIGITS[1:]}貳參叄陸"
_SMALL: Final = f"{_D}{{1,2}}|[{_HANZI}{ZEROS}十拾廿卅]{{1,3}}"

GAP: Final = f"[{BLANKS}]{{0,4}}"
"""Blanks within a date, few enough to keep a search linear."""

# No digit may stand before a year. The ring ○ may: it is also a bullet.
YEAR: Final = f"(?:(?<!{_D}){_D}{{4}}|(?<![{_HANZI}零〇])[{_HANZI}{ZEROS}O0０]{{4}})"
"""Four digits, Arabic or Chinese, whatever stands for nought in the latter."""

MONTH_DAY: Final = f"(?P<month%s>元|{_SMALL}){GAP}月{GAP}(?P<day%s>{_SMALL}){GAP}[日号]"
"""A month and a day, the names of their groups to be completed by ``%``."""


class Found(NamedTuple, Generic[T]):
    """A value read inside a text.

    Attributes:
        value: what was read.
        start: offset in code points of its first character.
        end: offset after its last character.
    """

    value: T
    start: int
    end: int


def date_pattern(tag: str) -> str:
    """Return the pattern of one date, its groups named apart by the tag.

    >>> bool(re.fullmatch(date_pattern(""), "2023年1月16日"))
    True
    """
    spelt = f"(?P<year{tag}>{YEAR}){GAP}年{GAP}{MONTH_DAY % (tag, tag)}"
    marked = (
        f"(?<![0-9０-９./．／])(?P<year{tag}_>{_D}{{4}})(?P<mark{tag}>[-/.－／．])"
        f"(?P<month{tag}_>{_D}{{1,2}})(?P=mark{tag})(?P<day{tag}_>{_D}{{1,2}})(?!{_D}|[.．]{_D})"
    )
    return f"(?:{spelt}|{marked})"


class Parts(NamedTuple):
    """Year, month and day as a text names them, with the offsets of the last two."""

    year: int
    month: int
    day: int
    month_at: int
    day_at: int

    def real(self) -> dt.date | None:
        """Return the day, ``None`` where the calendar has none.

        >>> Parts(2022, 2, 30, 5, 7).real() is None
        True
        """
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def checked(self) -> dt.date:
        """Return the day.

        Raises:
            ParseError: the calendar has no such day.

        >>> Parts(2022, 2, 28, 5, 7).checked()
        datetime.date(2022, 2, 28)
        """
        day = self.real()
        if day is not None:
            return day
        if self.month not in range(1, 13):
            raise ParseError("没有这个月份。", self.month_at)
        raise ParseError("没有这一天。", self.day_at)


def parts(match: re.Match[str], tag: str, year: int | None = None) -> Parts:
    """Return the parts of the date whose groups bear the tag, or follow the year given.

    >>> found = re.fullmatch(date_pattern(""), "2023年1月16日")
    >>> parts(found, "")
    Parts(year=2023, month=1, day=16, month_at=5, day_at=7)
    """
    end = tag
    if year is None:
        end = tag if match[f"year{tag}"] else f"{tag}_"
        year = year_of(match[f"year{end}"])
    month, day = f"month{end}", f"day{end}"
    return Parts(year, _small(match[month]), _small(match[day]), match.start(month), match.start(day))


def year_of(text: str) -> int:
    """Return the year of a match of `YEAR`.

    >>> year_of("二○二二"), year_of("２０２２")
    (2022, 2022)
    """
    plain = simplified(text).replace("O", "零")
    return int("".join(str(VALUES.get(character, character)) for character in plain))


def _spellings() -> dict[str, int]:
    """Return every Chinese spelling of 1 to 31 as month or day."""
    found = {"元": 1}
    for value in range(1, 32):
        tens, ones = divmod(value, 10)
        one = DIGITS[ones] if ones else ""
        for ten in (("",), ("十", "一十"), ("二十", "廿"), ("三十", "卅"))[tens]:
            found[ten + one] = value
            # Bills put 零 before a day below ten and before 10, 20 and 30.
            if not (tens and ones):
                found["零" + ten + one] = value
    return found


_SPELLINGS: Final = _spellings()


def _small(text: str) -> int:
    """Return the month or day a text names, nought where it names none."""
    plain = simplified(text).replace("拾", "十")
    return int(plain) if plain.isascii() else _SPELLINGS.get(plain, 0)
