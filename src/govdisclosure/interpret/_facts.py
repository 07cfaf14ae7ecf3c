"""The facts of a report that stand in its words: who reports, for which year, over which period."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from govdisclosure.interpret._lines import compact, is_body_name
from govdisclosure.model.agency import Period
from govdisclosure.zh import find_periods, find_years

__all__ = ["agency_mentioned", "agency_said", "period_in", "year_in"]

_LONGEST: Final = 2_000
_YEAR: Final = "(?:[0-9０-９]{4}|[一二三四五六七八九零〇○Ｏ]{4})年度?"
_NAME: Final = "[^，。；：（）()\\n]{2,48}?"
_SAID: Final = (
    re.compile(
        f"(?:公布|发布|公开|公示|编制|报告)(?:了)?(?P<name>{_NAME})(?:关于)?{_YEAR}(?:的)?(?:政府|政务)?信息公开"
    ),
    re.compile(f"(?:公布|发布|公示|编制)(?:了)?{_YEAR}(?P<name>{_NAME})(?:政府|政务)?信息公开"),
)
_EAGER: Final = "认真|严格|深入|全面|坚持|切实|积极|高度|紧紧|扎实|持续|按照|根据|在|共|以|始终|不断|进一步"
_MENTIONED: Final = (
    re.compile(f"由(?P<name>{_NAME})(?:办公室)?(?:负责)?(?:编制|编写|撰写|发布)"),
    re.compile(f"(?P<name>{_NAME})(?:根据|按照|依据|依照)《中华人民共和国政府信息公开条例》"),
    re.compile(f"{_YEAR}(?:以来)?，(?P<name>{_NAME})(?:{_EAGER})"),
)
_OWN: Final = re.compile(
    "^(?:我|本|全|各|该|其|关于|将|了)|(?:我|本)(?:局|委|办|县|市|区|镇|乡|院|厅|单位|机关|部门|街道|中心)"
)


def agency_said(texts: Iterable[str]) -> str | None:
    """Return the name of the body whose report the prose says it is, None when it says none.

    >>> agency_said(["现公布青禾县水利局2022年度政府信息公开工作年度报告。"])
    '青禾县水利局'
    """
    return _first(_SAID, texts)


def agency_mentioned(texts: Iterable[str]) -> str | None:
    """Return the name of the body that the prose has at work, None when it speaks of 我局 and its likes only.

    >>> agency_mentioned(["2022年，青禾县水利局认真落实有关规定。"])
    '青禾县水利局'
    """
    return _first(_MENTIONED, texts)


def _first(patterns: Iterable["re.Pattern[str]"], texts: Iterable[str]) -> str | None:
    lines = [compact(text[:_LONGEST]) for text in texts]
    for pattern in patterns:
        for line in lines:
            for match in pattern.finditer(line):
                name = match["name"]
                if is_body_name(name) and not _OWN.search(name):
                    return name
    return None


_ABOUT_FIGURES: Final = re.compile("数据|统计|期限|时限|期间|本报告|报告期|本年度报告|年度报告")


_BEFORE: Final = 24
_MOST_OF_A_YEAR: Final = dt.timedelta(days=180)


def period_in(texts: Sequence[str], prose: Sequence[str] = ()) -> Period | None:
    """Return the period that the figures cover: the first one said of figures or of the report, else the first.

    Args:
        texts: the preamble.
        prose: section one, in which a period counts only if it is said of figures, or is most of a year: others are
            those of events.

    >>> period_in(["统计期限自2022年1月1日起至2022年12月31日止。"]).end
    datetime.date(2022, 12, 31)
    >>> period_in([], ["2022年5月1日至5月31日，开展宣传月活动。"])
    """
    found = [(text, period.value) for text in texts for period in find_periods(text)]
    best = next((days for text, days in found if _ABOUT_FIGURES.search(text)), found[0][1] if found else None)
    best = best or next((days for text in prose for days in _of_the_year(text)), None)
    return None if best is None else Period(start=best[0], end=best[1])


def _of_the_year(text: str) -> Iterator[tuple[dt.date, dt.date]]:
    for found in find_periods(text):
        start, end = found.value
        is_said = _ABOUT_FIGURES.search(text, max(found.start - _BEFORE, 0), found.start) is not None
        if is_said or end - start >= _MOST_OF_A_YEAR:
            yield found.value


def year_in(texts: Iterable[str]) -> int | None:
    """Return the year that running text names most often, the first of equals.

    >>> year_in(["2022年公开102条，比2021年多2条。", "2022年培训1次。"])
    2022
    """
    years = Counter(year.value for text in texts for year in find_years(text))
    return years.most_common(1)[0][0] if years else None
