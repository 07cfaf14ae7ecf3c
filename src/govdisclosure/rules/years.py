"""The report year, in every place that says it (GD502)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.rules._said import Said, masked, opening, said_by
from govdisclosure.rules._years import DAY, spoken_year, stated_year
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import Found, find_periods, find_years

__all__ = ["RULES"]

_LONGEST: Final = 600


@rule(
    "GD502",
    Severity.ERROR,
    title=Message("年度前后不一致"),
    about=Message(
        "标题、统计期限和正文所说的报告年度应为同一年，不一致多因沿用上年文字。请核对改正。用于比较的年份、计划和文件的年份、落款日期不属于此类问题。"
    ),
    message=Message("此处的年度“{actual}”与报告年度“{expected}”不一致"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。"
        }
    ),
    passes=Example(adds={"problems": "（三）下年度打算。{next_year}年继续加强政策解读。"}),
    needs=["edition"],
)
def report_year(rule: Rule, case: Case) -> Iterator[Finding]:
    """The years in title, period and prose disagree."""
    report = case.report
    year = report.year
    if year is None:
        return
    title = " ".join((report.title or "").split("\n"))
    for found in find_years(title):
        if found.value != year and not DAY.match(title, found.end):
            yield _finding(rule, year, 0, title, found)
    period = report.period
    strange = None if period is None or year in {period.start.year, period.end.year} else (period.start, period.end)
    told = strange is None
    last = opening(report)
    agency = report.agency.name if report.agency else None
    sentences = [*said_by(report), None]
    for (section, text), following in zip(filter(None, sentences), sentences[1:], strict=True):
        line = masked(text[:_LONGEST])
        if not told and section <= 1:
            periods = [found for found in find_periods(line) if found.value == strange]
            if periods:
                yield _finding(rule, year, section, text, Found(periods[0].value[1].year, *periods[0][1:]))
                told = True
                continue
        other = stated_year(line, year) if section <= last else None
        if other is None and not _is_of_the_year(following, section, year):
            other = spoken_year(text[:_LONGEST], line, year, agency)
        if other is not None:
            yield _finding(rule, year, section, text, other)
    if not told and strange is not None:
        yield rule.finding(section=0, expected=year, actual=strange[1].year)


_WENT_ON: Final = re.compile("该|[升增降减][至到]|(?:上升|增加|增长|下降|减少|提高)(?:至|到)")


def _is_of_the_year(following: Said | None, section: int, year: int) -> bool:
    """Tell whether the next sentence says what became of this in the report year: 2022年…120条。2023年该数字升至156条."""
    if following is None or following.section != section or not _WENT_ON.search(following.text[:_LONGEST]):
        return False
    years = find_years(following.text[:_LONGEST])
    return bool(years) and years[0].value == year and not following.text[: years[0].start].strip()


def _finding(rule: Rule, year: int, section: int, text: str, found: Found[int]) -> Finding:
    return rule.finding(section=section, text=text, span=(found.start, found.end), expected=year, actual=found.value)


RULES = (report_year,)
