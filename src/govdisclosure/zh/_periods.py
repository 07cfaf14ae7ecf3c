"""Periods: two days and the words between them."""

import datetime as dt
import re
from typing import Final

from govdisclosure.zh._calendar import GAP, MONTH_DAY, YEARS, Found, Parts, date_pattern, parts
from govdisclosure.zh._text import ParseError, require_str, trimmed

__all__ = ["find_periods", "parse_period"]

_DASH: Final = r"[-－﹣‐‑‒–—―─−~～〜∼]"
_PERIOD: Final = re.compile(
    f"(?:[自从由]{GAP})?{date_pattern('1')}{GAP}(?:起{GAP})?(?:[，,]{GAP})?(?:[至到]|{_DASH}{{1,2}}){GAP}"
    f"(?:{date_pattern('2')}|(?:[同当]年{GAP})?{MONTH_DAY % ('3', '3')})(?:{GAP}止)?"
)


def parse_period(text: str) -> tuple[dt.date, dt.date]:
    """Read a period; the whole text is the period, first and last day included.

    Reads 自…起至…止, 从…到…, and two dates joined by a dash or ~, each date in any form
    that `parse_date` reads. The last day may leave out its year, which is then that of
    the first: 2022年1月1日至12月31日.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no period, names a day that does not exist, or ends
            before it begins.

    >>> parse_period("自2022年1月1日起至12月31日止")
    (datetime.date(2022, 1, 1), datetime.date(2022, 12, 31))
    """
    body, at = trimmed(require_str(text))
    match = _PERIOD.fullmatch(body)
    if match is None:
        raise ParseError("不是规范的起止日期。", at)
    first, last = (_moved(named, at) for named in _ends(match))
    start, end = first.checked(), last.checked()
    if end < start:
        raise ParseError("终止日期早于起始日期。", last.month_at)
    return start, end


def find_periods(text: str) -> tuple[Found[tuple[dt.date, dt.date]], ...]:
    """Find every period inside running prose, left to right, in linear time.

    A span runs from 自 or 从 to 止 where these are written. Periods outside 1900–2999,
    with a day that does not exist, or that end before they begin are passed over.

    Raises:
        TypeError: the text is no ``str``.

    >>> find_periods("统计期限自2022年1月1日至2022年12月31日。")[0].end
    26
    """
    found: list[Found[tuple[dt.date, dt.date]]] = []
    for match in _PERIOD.finditer(require_str(text)):
        first, last = _ends(match)
        start, end = first.real(), last.real()
        if start and end and start <= end and start.year in YEARS and end.year in YEARS:
            found.append(Found((start, end), match.start(), match.end()))
    return tuple(found)


def _ends(match: re.Match[str]) -> tuple[Parts, Parts]:
    first = parts(match, "1")
    last = parts(match, "3", first.year) if match["month3"] else parts(match, "2")
    return first, last


def _moved(named: Parts, by: int) -> Parts:
    return named._replace(month_at=named.month_at + by, day_at=named.day_at + by)
