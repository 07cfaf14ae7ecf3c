"""Parts and wholes in the prose: breakdowns that do not add up (GD301)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from govdisclosure.messages import ADDED, Joined, Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import Chart, Series
from govdisclosure.prose import Breakdown, Mention
from govdisclosure.prose.words import CHANNELS
from govdisclosure.rules._counted import is_telling
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity, plain
from govdisclosure.rules.local import Categories
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import ParseError, find_years, parse_decimal

__all__ = ["RULES"]

_ABOVE = Message("“{total}”的各组成部分之和为{expected}（{sum}），多于总数{actual}")
_BELOW = Message("“{total}”的各组成部分之和为{expected}（{sum}），少于总数{actual}，请核对是否漏列")
_OPEN = Message(
    "“{total}”所列各部分之和为{expected}（{sum}），与总数{actual}不等；所列并非全部，或者同一信息通过多个渠道公开，请确认"
)
_PREVIOUS = Message("“{total}”的各组成部分之和为{expected}（{sum}），而总数{actual}与上年报告的数字相同，疑未更新")
_CHART = Message("“{total}”的各组成部分之和为{expected}（{sum}），而总数{actual}恰为图表中{series}各项之和，疑未更新")


@rule(
    "GD301",
    Severity.ERROR,
    title=Message("正文中各组成部分之和与总数不符"),
    about=Message("正文写明总数和各组成部分的，各部分之和应等于总数。请核对总数是否更新、各部分是否漏列或者重复。"),
    message=_ABOVE,
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）公开数量。全年主动公开信息102条，其中政策文件33条，工作动态10条，其他37条。"},
        charts={
            "overview": Chart(
                categories=("政策文件", "工作动态", "其他"),
                series=(
                    Series(name="2021年", values=("45", "20", "37")),
                    Series(name="2022年", values=("33", "10", "37")),
                ),
            )
        },
    ),
    passes=Example(
        adds={"overview": "（六）公开数量。全年主动公开信息80条，其中政策文件33条，工作动态10条，其他37条。"}
    ),
    needs=["edition"],
)
def breakdown(rule: Rule, case: Case) -> Iterator[Finding]:
    """A stated breakdown does not add up."""
    for passage in case.passages:
        for stated in passage.facts.breakdowns:
            verdict = _verdict(case, stated)
            if verdict is None:
                continue
            message, severity = verdict
            series = None
            if severity is not Severity.NOTICE:
                series = _series(case, stated)
                if series is not None or _is_last_years(case, stated.total):
                    message, severity = _PREVIOUS if series is None else _CHART, Severity.ERROR
            sentence = passage.sentence(stated.parts[0].span[0])
            yield rule.finding(
                message=message,
                severity=severity,
                section=passage.section,
                text=sentence.text,
                span=sentence.within(stated.total.span if stated.total.span[0] >= sentence.start else stated.span),
                expected=plain(stated.sum),
                actual=plain(stated.total.worth),
                arguments={
                    "total": passage.text[slice(*stated.total.span)],
                    "sum": Joined(tuple(plain(part.worth) for part in stated.parts), ADDED),
                    "series": series,
                },
            )


_LEAST_RATIOS: Final = {2: Decimal("0.85"), 3: Decimal("0.7")}
"""How much of the total two or three parts make up where they are meant to be all; of more parts, `_LEAST_RATIO`."""
_LEAST_RATIO: Final = Decimal("0.6")
_CERTAIN: Final = ("分别", "分为", "分成", "具体", "由")


def _verdict(case: Case, stated: Breakdown) -> tuple[Message, Severity] | None:
    """Return what a breakdown comes to; None where it holds, or where it claims nothing that could fail."""
    if stated.holds or not _is_comparable(stated):
        return None
    if any(part.worth > stated.total.worth for part in stated.parts):
        return _ABOVE, Severity.ERROR
    declared = case.local.categories_of(stated)
    if declared is not None:
        return _as_declared(stated, declared)
    if len(stated.parts) == 1:
        return None
    if _overlaps(stated, (*CHANNELS, *case.local.channels)):
        return _OPEN, Severity.NOTICE
    return (_ABOVE, Severity.ERROR) if stated.sum > stated.total.worth else _below(case, stated)


def _as_declared(stated: Breakdown, declared: Categories) -> tuple[Message, Severity] | None:
    """Return what a breakdown by declared categories comes to: it is known whether they add up."""
    if declared.overlap:
        return None
    if stated.sum > stated.total.worth:
        return _ABOVE, Severity.ERROR
    return (_OPEN, Severity.NOTICE) if stated.is_open else (_BELOW, Severity.ERROR)


def _below(case: Case, stated: Breakdown) -> tuple[Message, Severity] | None:
    """Return what a list below its total comes to: one that says it is whole, or nearly is, or whose total is old, lacks a part."""
    if stated.is_open:
        return _OPEN, Severity.NOTICE
    least = _LEAST_RATIOS.get(len(stated.parts), _LEAST_RATIO)
    near = stated.sum >= EXACT.multiply(stated.total.worth, least)
    closed = stated.opening.startswith(_CERTAIN) or "其他" in stated.parts[-1].label
    is_old = is_telling(stated.total) and case.counted_before.has(stated.total)
    return (_BELOW, Severity.WARNING) if near or closed or is_old else None


def _is_comparable(stated: Breakdown) -> bool:
    """Tell whether all numbers are exact and of one unit: 12份 and 30条 need not add up."""
    every = (stated.total, *stated.parts)
    units = {mention.unit for mention in every if mention.unit}
    return all(mention.is_exact for mention in every) and (len(units) <= 1 or units <= {"元", "万元", "亿元"})


_ITEMS: Final = frozenset({"条", "件", "份", "篇", "则", "期", "次", "条次", "件次", "篇次"})
"""What may go by several channels at once; an account of one channel is none of another."""


def _overlaps(stated: Breakdown, known: Sequence[str]) -> bool:
    if stated.total.unit not in _ITEMS:
        return False
    channels = sum(any(channel in part.label for channel in known) for part in stated.parts)
    return channels * 2 > len(stated.parts)


def _is_last_years(case: Case, total: Mention) -> bool:
    return any(
        mention.worth == total.worth
        and mention.unit == total.unit
        and mention.period in (None, (case.report.year or 0) - 1)
        for passage in case.passages_before
        for mention in passage.facts.mentions
    )


def _series(case: Case, stated: Breakdown) -> str | None:
    """Return the name of an earlier year's series whose values sum to the total."""
    for chart in case.report.charts:
        for name, values in _earlier(chart, case.report.year):
            if sum(values) == stated.total.worth:
                return name
    return None


def _earlier(chart: Chart, year: int | None) -> Iterator[tuple[str, list[Decimal]]]:
    for series in chart.series:
        years = find_years(series.name or "")
        if year is not None and years and years[0].value < year:
            try:
                yield series.name or "", [parse_decimal(value) for value in series.values]
            except ParseError:
                continue


RULES = (breakdown,)
"""Findings on parts and wholes."""
