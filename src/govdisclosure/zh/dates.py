"""Dates, periods and years: written as the standards say, read as they are found.

GB/T 9704-2012 writes dates in Arabic digits without padding. Until 2012 official dates
were Chinese (二〇〇八年十二月二十八日), as GB/T 15835-2011 still describes them, and bills
have upper-case digits (支付结算办法, annex 1).
"""

import datetime as dt
import re
from typing import Final, Literal, TypeAlias, get_args

from govdisclosure.zh._calendar import YEARS, Found, date_pattern, parts
from govdisclosure.zh._hanzi import FORMAL_DIGITS, NUMBERING_DIGITS
from govdisclosure.zh._periods import find_periods, parse_period
from govdisclosure.zh._text import ParseError, require_str, trimmed
from govdisclosure.zh._years import find_years, parse_year
from govdisclosure.zh.numerals import to_chinese

__all__ = [
    "DateStyle",
    "Found",
    "find_dates",
    "find_periods",
    "find_years",
    "format_date",
    "format_period",
    "parse_date",
    "parse_period",
    "parse_year",
]

DateStyle: TypeAlias = Literal["arabic", "chinese", "bill", "iso"]
"""How a date is written: 2023年1月16日, 二〇二三年一月十六日, 贰零贰叁年零壹月壹拾陆日 or 2023-01-16."""

_DATE: Final = re.compile(date_pattern(""))


def format_date(d: dt.date, style: DateStyle = "arabic") -> str:
    """Write a date.

    ``arabic`` is the long pattern that Babel has for ``zh_Hans_CN``, without its import,
    and with the four digits of a year (GB/T 15835-2011) that Babel cuts below 1000.

    Args:
        d: the date; of a ``datetime`` the time of day is left out.
        style: ``arabic`` (GB/T 9704-2012), ``chinese`` (GB/T 15835-2011), ``bill``
            (支付结算办法, annex 1) or ``iso`` (ISO 8601).

    Raises:
        TypeError: ``d`` is no date.
        ValueError: there is no such style.

    >>> day = dt.date(2023, 1, 16)
    >>> format_date(day), format_date(day, "chinese"), format_date(day, "bill")
    ('2023年1月16日', '二〇二三年一月十六日', '贰零贰叁年零壹月壹拾陆日')
    """
    day = _require_date(d)
    year = f"{day.year:04d}"
    match style:
        case "arabic":
            return f"{year}年{day.month}月{day.day}日"
        case "iso":
            return f"{year}-{day.month:02d}-{day.day:02d}"
        case "chinese":
            return f"{_spelt(year, NUMBERING_DIGITS)}年{to_chinese(day.month)}月{to_chinese(day.day)}日"
        case "bill":
            month = _bill(day.month, padded=day.month in {1, 2, 10})
            number = _bill(day.day, padded=day.day in range(1, 10) or day.day % 10 == 0)
            return f"{_spelt(year, FORMAL_DIGITS)}年{month}月{number}日"
    raise ValueError(f"the style must be one of {', '.join(get_args(DateStyle))}")


def format_period(start: dt.date, end: dt.date) -> str:
    """Write a period from its first to its last day.

    Raises:
        TypeError: one of the two is no date.
        ValueError: the period ends before it begins.

    >>> format_period(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    '自2022年1月1日起至2022年12月31日止'
    """
    first, last = _require_date(start), _require_date(end)
    if last < first:
        raise ValueError("the period must not end before it begins")
    return f"自{format_date(first)}起至{format_date(last)}止"


def parse_date(text: str) -> dt.date:
    """Read a date; the whole text is the date, and the day exists.

    Reads 2023年1月16日 (padded, spaced, full-width), 二〇二三年一月十六日 with whatever stands
    for 〇, the upper-case dates of bills, and 2023-01-16, 2023/1/16 or 2023.1.16. Babel's
    reader is not used: of 2023年13月1日 it makes 13 January.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no date, or there is no such day.

    >>> parse_date("２０２３年01月16日"), parse_date("二○二三年一月十六日")
    (datetime.date(2023, 1, 16), datetime.date(2023, 1, 16))
    """
    body, at = trimmed(require_str(text))
    match = _DATE.fullmatch(body)
    if match is None:
        raise ParseError("不是规范的日期。", at)
    named = parts(match, "")
    return named._replace(month_at=named.month_at + at, day_at=named.day_at + at).checked()


def find_dates(text: str) -> tuple[Found[dt.date], ...]:
    """Find every date inside running prose, left to right, in linear time.

    Reads the forms of `parse_date`. Days that do not exist and years outside 1900–2999
    are passed over.

    Raises:
        TypeError: the text is no ``str``.

    >>> find_dates("于2023年1月16日公布")
    (Found(value=datetime.date(2023, 1, 16), start=1, end=11),)
    """
    return tuple(
        Found(day, match.start(), match.end())
        for match in _DATE.finditer(require_str(text))
        if (day := parts(match, "").real()) and day.year in YEARS
    )


def _require_date(value: object) -> dt.date:
    if isinstance(value, dt.date):
        # A datetime and a date do not compare.
        return dt.date(value.year, value.month, value.day)
    raise TypeError(f"the date must be a datetime.date, not {type(value).__name__}")


def _spelt(digits: str, alphabet: str) -> str:
    return "".join(alphabet[int(digit)] for digit in digits)


def _bill(n: int, *, padded: bool) -> str:
    tens, ones = divmod(n, 10)
    ten = f"{FORMAL_DIGITS[tens]}拾" if tens else ""
    one = FORMAL_DIGITS[ones] if ones else ""
    return f"{'零' if padded else ''}{ten}{one}"
