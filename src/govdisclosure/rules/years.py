"""The report year, in every place that says it (GD502)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.rules._names import same_body
from govdisclosure.rules._said import HANZI_YEAR, masked, said_by
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import Found, find_periods, find_years, parse_year

__all__ = ["RULES"]

_LONGEST: Final = 600
_REPORT: Final = "(?:政府|政务)信息公开(?:工作)?(?:的)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报|情况)"
_STATED: Final = re.compile(
    f"(?:公布|发布|公开|公示|编制|形成|撰写|现将|^\\s*)(?:了)?[^，。；：\\d]{{0,40}}?(?P<year>{HANZI_YEAR})[^，。；（(]{{0,40}}?{_REPORT}"
)
_OTHER_REPORT: Final = re.compile("上一?年|往年|历年|以往|通知|印发|修订|要求|整改|反馈")

_LEAD: Final = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）、.．]{1,2}\s*)?(?P<subject>[^，。；：、（(]{0,30}?)"
    r"(?:总体来看|总的来看|总体上看?|总体而言|综上)?[，,]?(?:在|截至|截止到?|至|到|于|回顾|纵观|自|从)?\s*"
)
_OWN: Final = re.compile(
    "[我本全](?:局|委|办|县|市|区|镇|乡|院|厅|省|州|旗|盟|单位|机关|行政机关|部门|街道|中心|街道办事处|镇政府)?"
)
_DAY: Final = re.compile(r"\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十元]{1,3})\s*月(?:份)?")
_YEAR_END: Final = re.compile(r"\s*(?:12|１２|十二)\s*月\s*(?:31|３１|三十一)\s*日")
_UP_TO: Final = re.compile("[截至到]止?到?\\s*$")
_RANGE: Final = re.compile(
    r"\s*(?:[-—–~～－至到、和与及](?!12月)|以来|以后|以前|之前|之后|前|后|起|的(?:基础|问题|不足))"
)
_COMPARED: Final = re.compile(
    "同比|环比|(?<!占)比(?!例|重|赛|较)|比较[上去前]|较(?!好|为|多|少|强|大|高|快|慢|低|弱|差|完|全)|相比|上一?年|去年|前年|往年|历年|结转|"
    "持平|以来|至今|增长|减少|下降|上升|增加|修订|印发|出台|颁布|施行|评为|荣获|获得|获评|授予|整改|反馈|针对|今年|本年|〔|遗留|成立|挂牌"
)
# What is compared with here is no year: 与群众期盼相比仍有差距.
_WISHED: Final = re.compile("[与同和][^，。；]{0,16}(?:要求|期盼|期待|需求|需要|先进|标准|目标|期望)[^，。；]{0,6}相比")
_PLANNED: Final = re.compile(
    "将|计划|打算|拟|力争|预计|目标|下一步|明年|下年|新的一年|十[三四五]五|规划|安排|思路|重点|要(?!求|件|闻|点|素|害)|继续|进一步|展望|着力|届时|努力"
)
_ACTIVITY: Final = re.compile("公开|申请|复议|诉讼|条例|收费|处理费|培训|考核|信息|网站|平台")
_FIGURED: Final = re.compile(
    "[0-9０-９]\\s{0,3}[余多]?\\s{0,3}[件条次份期篇场人个宗起]|共|累计|未收到|没有收到|未发生|没有发生"
)
_NEAR: Final = 10


@rule(
    "GD502",
    Severity.ERROR,
    title=Message("年度前后不一致"),
    about=Message(
        "标题、统计期限和正文所说的报告年度应为同一年，不一致多因沿用上年文字。请核对改正。用于比较的年份、计划和文件的年份、落款日期不属于此类问题。"
    ),
    message=Message("此处的年度“{actual}”与报告年度“{expected}”不一致"),
    provision=REGULATIONS.article("第五十条"),
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
        if found.value != year and not _DAY.match(title, found.end):
            yield _finding(rule, year, 0, title, found)
    period = report.period
    strange = None if period is None or year in {period.start.year, period.end.year} else (period.start, period.end)
    told = strange is None
    agency = report.agency.name if report.agency else None
    for section, text in said_by(report):
        line = masked(text[:_LONGEST])
        if not told and section <= 1:
            periods = [found for found in find_periods(line) if found.value == strange]
            if periods:
                yield _finding(rule, year, section, text, Found(periods[0].value[1].year, *periods[0][1:]))
                told = True
                continue
        other = _stated(line, year) if section == 0 else None
        if other is None and _ACTIVITY.search(text[:_LONGEST]):
            other = _other_year(line, year, agency)
        if other is not None:
            yield _finding(rule, year, section, text, other)
    if not told and strange is not None:
        yield rule.finding(section=0, expected=year, actual=strange[1].year)


def _finding(rule: Rule, year: int, section: int, text: str, found: Found[int]) -> Finding:
    return rule.finding(section=section, text=text, span=(found.start, found.end), expected=year, actual=found.value)


def _stated(line: str, year: int) -> Found[int] | None:
    """Return the year of which a sentence of the preamble says that this is the report."""
    match = None if _OTHER_REPORT.search(line) else _STATED.search(line)
    if match is None:
        return None
    value = parse_year(match["year"])
    return None if value == year else Found(value, *match.span("year"))


def _other_year(line: str, year: int, agency: str | None) -> Found[int] | None:
    """Return the year at the head of a sentence about the body's own activity, if it is certainly not the report year."""
    years = find_years(line)
    if not years or any(found.value == year for found in years):
        return None
    first = years[0]
    lead = _LEAD.fullmatch(line[: first.start]) if first.start <= _LONGEST_LEAD else None
    if lead is None or not _is_own(lead["subject"].strip(), agency) or not -_NEAR <= first.value - year <= 1:
        return None
    if "\t" in line or _COMPARED.search(_WISHED.sub("", line)):
        return None
    tail = line[first.end :]
    if _RANGE.match(tail) or (_DAY.match(tail) and not _closes_year(line, first)):
        return None
    if first.value > year and (_PLANNED.search(line) or not _FIGURED.search(line)):
        return None
    return first


_LONGEST_LEAD: Final = 48


def _is_own(subject: str, agency: str | None) -> bool:
    return not subject or _OWN.fullmatch(subject) is not None or (agency is not None and same_body(subject, agency))


def _closes_year(line: str, first: Found[int]) -> bool:
    """Tell whether a date is the end of a year, or begins a period: what is said of it is said of the year."""
    if _YEAR_END.match(line, first.end):
        return _UP_TO.search(line[: first.start]) is not None
    return any(found.start <= first.start < found.end for found in find_periods(line))


RULES = (report_year,)
