"""Years named without a month."""

import re
from typing import Final

from govdisclosure.zh._calendar import GAP, YEAR, YEARS, Found, year_of
from govdisclosure.zh._text import ParseError, require_str, trimmed

__all__ = ["find_years", "parse_year"]

_NAMED: Final = re.compile(f"(?P<year>{YEAR}){GAP}年度?")
_WHOLE: Final = re.compile(f"(?P<year>{YEAR})(?:{GAP}年度?)?")


def parse_year(text: str) -> int:
    """Read a year of four digits, with or without 年 or 年度; the whole text is the year.

    Digits may be ASCII, full-width or Chinese, nought in the last being 〇 (GB/T
    15835-2011) or whatever else is written for it. Years run from 1900 to 2999.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no such year.

    >>> parse_year("2022"), parse_year("二○二二年"), parse_year("２０２２年度")
    (2022, 2022, 2022)
    """
    body, at = trimmed(require_str(text))
    match = _WHOLE.fullmatch(body)
    if match is None:
        raise ParseError("不是四位数的年份。", at)
    year = year_of(match["year"])
    if year not in YEARS:
        raise ParseError("年份应在1900年至2999年之间。", at)
    return year


def find_years(text: str) -> tuple[Found[int], ...]:
    """Find every year inside running prose, left to right, in linear time.

    A year is four digits that no digit precedes, from 1900 to 2999, followed by 年. The
    span takes in 年, or 年度 where that is written.

    Raises:
        TypeError: the text is no ``str``.

    >>> find_years("比2021年少1件")
    (Found(value=2021, start=1, end=6),)
    """
    return tuple(
        Found(year, match.start(), match.end())
        for match in _NAMED.finditer(require_str(text))
        if (year := year_of(match["year"])) in YEARS
    )
