"""The period, the deadline and the date of signing (GD503 to GD505)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from govdisclosure.bodies.names import body_of, tier_of
from govdisclosure.errors import Message
from govdisclosure.model.acts import NOTICE_2021, REGULATIONS
from govdisclosure.model.agency import Agency
from govdisclosure.published import PublishedReport
from govdisclosure.rules._said import said_by
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import find_dates, find_periods

__all__ = ["RULES"]

_LONGEST: Final = 2_000
_DASHES: Final = ("至", "到", "—", "－", "-", "~", "～", "–")

_BACKWARDS: Final = Message("统计期限起于{expected}，却止于{actual}")


@rule(
    "GD503",
    Severity.WARNING,
    title=Message("统计期限不是完整年度"),
    about=Message("年度报告的统计期限为报告年度1月1日至12月31日。请核对起止日期，并确认数据按完整年度统计。"),
    message=Message("统计期限为{actual}，应为{expected}"),
    provision=REGULATIONS.article("第四十九条"),
    trips=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月30日止。"
        }
    ),
    passes=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限为{year}年1月1日至12月31日。"
        }
    ),
    needs=["edition"],
)
def whole_year(rule: Rule, case: Case) -> Iterator[Finding]:
    """The period is not 1 January to 31 December of the report year."""
    period = case.report.period
    if period is None:
        yield from _backwards(rule, case.report)
        return
    year = case.report.year or period.end.year
    whole = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if (period.start, period.end) == whole:
        return
    section, text, span = _printed(case.report, period.start, period.end)
    yield rule.finding(
        section=section,
        text=text,
        span=span,
        expected="/".join(day.isoformat() for day in whole),
        actual="/".join(day.isoformat() for day in (period.start, period.end)),
    )


def _printed(report: PublishedReport, start: dt.date, end: dt.date) -> tuple[int, str | None, tuple[int, int] | None]:
    """Return where the period is printed: its section, sentence and span there."""
    for section, text in said_by(report):
        for found in find_periods(text[:_LONGEST]):
            if found.value == (start, end):
                return section, text, (found.start, found.end)
    return 0, None, None


def _backwards(rule: Rule, report: PublishedReport) -> Iterator[Finding]:
    """Yield a finding where the preamble states a period that ends before it begins."""
    for section, text in said_by(report):
        if section:
            return
        line = text[:_LONGEST]
        for first, last in pairwise(find_dates(line)):
            between = line[first.end : last.start].strip().removeprefix("起").lstrip("，, ")
            if between in _DASHES and last.value < first.value:
                yield rule.finding(
                    message=_BACKWARDS,
                    section=section,
                    text=text,
                    span=(first.start, last.end),
                    expected=first.value.isoformat(),
                    actual=last.value.isoformat(),
                )
                return


_STATUTORY: Final = Message("法定期限")
_OF_THE_PLACE: Final = Message("本地规定的期限")
_NO_DATE: Final = Message("页面没有发布日期，报告也没有落款日期，无法判断是否按期公布（期限为{expected}）")
_NO_LEVEL: Final = Message("无法由名称判断报告单位的层级和性质，不能确定{actual}公布是否逾期")


@rule(
    "GD504",
    Severity.WARNING,
    title=Message("未按期公布"),
    about=Message(
        "县级以上人民政府部门应在每年1月31日前公布上一年度报告，县级以上地方人民政府应在3月31日前公布。以页面发布日期为准，没有的以落款日期为准。"
        "乡镇、街道的期限由当地规定，方案文件（--profile）写明的才作判断。"
    ),
    message=Message("公布日期{actual}晚于{deadline}{expected}"),
    provision=REGULATIONS.article("第四十九条"),
    trips=Example(has={"signature": "{agency}\n{next_year}年2月6日"}),
    passes=Example(agency="青禾县人民政府", has={"signature": "{agency}\n{next_year}年2月6日"}),
    needs=["edition"],
)
def in_time(rule: Rule, case: Case) -> Iterator[Finding]:
    """Published, else signed, after the statutory deadline."""
    report = case.report
    if report.year is None or not 0 < report.year < dt.MAXYEAR:
        return
    year = report.year if report.period is None else max(report.year, report.period.end.year)
    deadlines = _deadlines(report.agency, min(year + 1, dt.MAXYEAR))
    local = _local(case, min(year + 1, dt.MAXYEAR), deadlines)
    if local is not None:
        deadlines = (local[0],)
    if not deadlines:
        return
    provision = None if local is None else local[1]
    day = report.published_on or (report.signature.date if report.signature else None)
    if day is None:
        expected = " / ".join(one.isoformat() for one in deadlines)
        yield rule.finding(result=Result.UNDECIDED, message=_NO_DATE, section=7, expected=expected, provision=provision)
    elif day > deadlines[0]:
        is_sure = len(deadlines) == 1
        yield rule.finding(
            result=Result.BROKEN if is_sure else Result.UNDECIDED,
            message=None if is_sure else _NO_LEVEL,
            section=7,
            expected=deadlines[0].isoformat() if is_sure else None,
            actual=day.isoformat(),
            provision=provision,
            arguments={"deadline": _STATUTORY if local is None else _OF_THE_PLACE},
        )


def _local(case: Case, year: int, statutory: Sequence[dt.date]) -> tuple[dt.date, str] | None:
    """Return the deadline of the place and who set it: no circular puts off a day that the article is known to set."""
    agency = case.report.agency
    deadline = agency and case.local.deadline_of(tier_of(agency), body_of(agency))
    if not deadline or (len(statutory) == 1 and deadline.on(year) >= statutory[0]):
        return None
    return deadline.on(year), deadline.provision


def _deadlines(agency: Agency | None, year: int) -> tuple[dt.date, ...]:
    """Return the deadline of a body, both where it is not known what it is, none where the article sets none."""
    january, march = dt.date(year, 1, 31), dt.date(year, 3, 31)
    body = body_of(agency) if agency else None
    if agency is None or body is None:
        return january, march
    if tier_of(agency) == "township" or body == "other":
        return ()
    return (january,) if body == "department" else (march,)


@rule(
    "GD505",
    Severity.ERROR,
    title=Message("落款日期早于统计期限截止日"),
    about=Message("年度报告在报告年度结束后编制，落款日期不能早于统计期限的截止日。请核对落款日期的年份。"),
    message=Message("落款日期{actual}早于统计期限截止日{expected}"),
    provision=str(NOTICE_2021),
    trips=Example(has={"signature": "{agency}\n{year}年12月20日"}),
    passes=Example(has={"signature": "{agency}\n{next_year}年1月4日"}),
    needs=["edition"],
)
def signed_after(rule: Rule, case: Case) -> Iterator[Finding]:
    """The signature predates the end of the period."""
    report = case.report
    day = report.signature.date if report.signature else None
    year = report.year
    ends = [report.period.end] if report.period else []
    ends += [dt.date(year, 12, 31)] if year is not None and 0 < year <= dt.MAXYEAR else []
    if day is not None and ends and day < min(ends):
        yield rule.finding(section=7, expected=min(ends).isoformat(), actual=day.isoformat())


RULES = (whole_year, in_time, signed_after)
