"""The prose against the tables: figures (GD302), denials (GD308), claims of all or none (GD309)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.prose import Mention, Reading, Subject, subject_of
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Result, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES", "subject_at"]

_UNDECIDED = Message("正文写“{said}”，而表中相应单元格没有数字，无法核对")


@rule(
    "GD302",
    Severity.ERROR,
    title=Message("正文数字与表格不符"),
    about=Message(
        "正文写到的申请、复议、诉讼等数字应与表格一致；“收到”“受理”可以指本年新收，也可以包括上年结转。请核对。"
    ),
    message=Message("正文写“{said}”，而表中“{cells}”为{expected}"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(adds={"overview": "（六）申请情况。全年收到政府信息公开申请9件。"}),
    passes=Example(
        adds={"overview": "（六）申请情况。全年收到政府信息公开申请9件。"},
        cells={
            "requests.brought_forward.natural_person": "2",
            "requests.brought_forward.total": "2",
            "requests.carried_forward.natural_person": "2",
            "requests.carried_forward.total": "2",
        },
    ),
    needs=["tables"],
)
def figure(rule: Rule, case: Case) -> Iterator[Finding]:
    """A figure in prose contradicts the table."""
    for passage in case.passages:
        for mention in passage.facts.mentions:
            subject = subject_at(passage, mention, case) if _is_this_years(mention, case) else None
            if subject is not None:
                yield from _against_table(rule, case, passage, mention, subject)


def _is_this_years(mention: Mention, case: Case) -> bool:
    return mention.exactness != "range" and mention.unit in _UNITS and mention.period in (None, case.report.year)


_UNITS: Final = frozenset({"件", "条", "份", "宗", "起", "例", "项", "次", "件次", "", "万元", "元"})


def subject_at(passage: Passage, mention: Mention, case: Case) -> Subject | None:
    """Return what ``mention`` counts in the tables, None where it counts nothing of theirs."""
    context = passage.context(mention.span[0])
    behind = passage.text[mention.span[1] : mention.span[1] + _BEHIND]
    if _SOME_PEOPLE.search(context) or _SET_APART.search(behind.partition("。")[0]):
        return None
    topic = passage.topic_at(mention.span[0])
    if topic == "remedies" and passage.topic is None:
        told = passage.text[max(0, mention.span[0] - _BEHIND) : mention.span[1] + len(mention.after)]
        topic = topic if "公开" in told else None  # 审结行政复议126件，涉及信息公开类18件
    return subject_of(mention.label, topic, case.edition or EDITION_2021, context)


# The number before is then of all such business: 行政复议答复7件，其中因政府信息公开引发的1件.
_SET_APART: Final = re.compile("其中[^，。；]{0,4}(?:因|涉及|有关)(?:政府)?信息公开")
_BEHIND: Final = 100
_SOME_PEOPLE: Final = re.compile("[0-9０-９一二两三四五六七八九十](?:名|位|人)[^，。；、]{0,24}$")


def _against_table(rule: Rule, case: Case, passage: Passage, mention: Mention, subject: Subject) -> Iterator[Finding]:
    if subject.readings[0][0].startswith("remedies.") and mention.unit not in _CASES:
        return
    if subject.readings == _FEES and mention.unit not in _MONEY:
        return
    readings = (*subject.readings, *_with_parts(case, passage, mention, subject))
    figures = [case.figures.figure(reading) for reading in readings]
    across = [case.figures.across(reading) for reading in readings]
    known = [found for found in (*figures, *across) if found is not None]
    if not known or any(_agrees(mention, found.value) for found in known):
        return
    if subject.readings == _FEES and known[0].value == mention.worth:
        return  # the table says 元 where the form says 万元, which is GD212
    broken = all(found.exact or found.cannot_be(mention.worth_in_table) for found in known)
    first = next(found for found in figures if found is not None)
    yield rule.finding(
        message=None if broken else _UNDECIDED,
        result=Result.BROKEN if broken else Result.UNDECIDED,
        **passage.quote(mention.span),
        cells=case.figures.evidence(subject.readings[0]),
        expected=plain(first.value),
        actual=plain(mention.worth_in_table),
        arguments={"said": passage.text[slice(*mention.span)], "cells": subject.name},
    )


def _with_parts(case: Case, passage: Passage, mention: Mention, subject: Subject) -> Iterator[Reading]:
    """Yield the cells of what is said to be in it, too: 予以公开30件（含部分公开6件）."""
    included = (subject_at(passage, part, case) for part in passage.included.get(mention, ()))
    paths = [path for part in included if part for path in part.readings[0]]
    if paths:
        yield (*subject.readings[0], *paths)


_CASES: Final = frozenset({"件", "起", "宗", "例", "次", "件次", ""})
_MONEY: Final = frozenset({"元", "万元", "亿元"})
_FEES: Final = (("proactive.fees.amount",),)
_ROUGH: Final = 2


def _agrees(mention: Mention, figure: Decimal) -> bool:
    """Tell whether a figure of the table is what ``mention`` says, roughly where it says so: 90余件, 近200件."""
    said = mention.worth_in_table
    match mention.exactness:
        case "exact":
            return figure == said
        case "over" | "at_least":
            return said <= figure < said * _ROUGH
        case "under" | "at_most":
            return said < figure * _ROUGH and figure <= said
        case _:
            return said < figure * _ROUGH and figure < said * _ROUGH


@rule(
    "GD308",
    Severity.ERROR,
    title=Message("正文称没有，而表格有数字"),
    about=Message("正文写“未收到”“无”“零报告”的，表中相应各栏应为0。请核对正文和表格。"),
    message=Message("正文称“{said}”，而表中“{cells}”为{expected}"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(adds={"overview": "（六）申请情况。全年未收到政府信息公开申请。"}),
    passes=Example(adds={"overview": "（六）申请情况。全年未收到对政府信息公开工作的举报。"}),
    needs=["tables"],
)
def denial(rule: Rule, case: Case) -> Iterator[Finding]:
    """未收到, 零报告 and 无 against a table above zero."""
    return _denied(rule, case, strong=True)


def _denied(rule: Rule, case: Case, *, strong: bool) -> Iterator[Finding]:
    for passage in case.passages:
        told: set[tuple[int, str]] = set()
        for said in passage.denials:
            where = (passage.sentence(said.span[0]).start, said.subject.name)
            if where in told:
                continue
            if said.is_strong is strong and said.period in (None, case.report.year):
                counted = case.figures.against(said.subject.readings, Decimal())
                if counted is not None:
                    told.add(where)
                    yield rule.finding(
                        **passage.quote(said.span),
                        cells=case.figures.evidence(said.subject.readings[0]),
                        expected=plain(counted.value),
                        actual=0,
                        arguments={"said": passage.text[slice(*said.span)], "cells": said.subject.name},
                    )


@rule(
    "GD309",
    Severity.WARNING,
    title=Message("“均”“全部”“未发生”与表格不符"),
    about=Message("正文写“均获维持”“全部办结”等的，表中其他各栏应为0。请核对正文和表格。"),
    message=Message("正文称“{said}”，而表中“{cells}”为{expected}"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）行政复议。全年因政府信息公开被申请行政复议2件，均获维持。"},
        cells={
            "remedies.reconsideration.pending": "1",
            "remedies.reconsideration.total": "2",
        },
    ),
    passes=Example(adds={"overview": "（六）行政复议。全年因政府信息公开被申请行政复议1件，均获维持。"}),
    needs=["tables"],
)
def claim(rule: Rule, case: Case) -> Iterator[Finding]:
    """均, 全部 and 未发生 against the table."""
    yield from _denied(rule, case, strong=False)
    for passage in case.passages:
        for said in passage.claims:
            against = case.figures.against((said.none_of,), Decimal())
            if against is not None:
                yield rule.finding(
                    **passage.quote(said.span),
                    cells=case.figures.evidence(said.none_of),
                    expected=plain(against.value),
                    actual=0,
                    arguments={"said": passage.text[slice(*said.span)], "cells": said.name},
                )


RULES = (figure, denial, claim)
"""Findings on the prose against the tables."""
