"""What would mend a finding, as text and as JSON: one change, or those that are tied."""

import json
from decimal import Decimal

from attrs import evolve
from rich.console import Group

from govdisclosure.cli._findings_text import pages
from govdisclosure.cli._paper import plain
from govdisclosure.cli._suggestions import suggestions
from govdisclosure.errors import Lang
from govdisclosure.model.narrative import TableName
from govdisclosure.output.findings.as_json import findings_object
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import CAUSES
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Cause, Finding, Findings, SuggestedCell, Suggestion, check_published
from tests.rules.building import grid, report, requests

ROWS = {
    "received": [4, 3, 0, 0, 0, 0, 7],
    "outcomes.granted": [4, 3, 0, 0, 0, 0, 7],
    "outcomes.total": [4, 3, 0, 0, 0, 0, 7],
}


def _told(published: PublishedReport, lang: Lang = "zh") -> list[str]:
    judged = Judged(file="a.html", report=published, findings=check_published(published))
    drawn = plain(Group(pages([judged], lang)))
    return [line.strip() for line in drawn.splitlines()]


def _lines(finding: Finding, lang: Lang, said: set[tuple[Suggestion, ...]] | None = None) -> list[str]:
    judged = Judged(file="a.html", report=report(remedies=grid("remedies")))
    return [str(text) for text in suggestions(finding, judged, lang, set() if said is None else said)]


def _change(cause: Cause, **cells: int) -> Suggestion:
    return Suggestion(
        cells=tuple(
            SuggestedCell(table="remedies", row="reconsideration", column=column, value=value)
            for column, value in cells.items()
        ),
        cause=cause,
    )


def _finding(suggestion: Suggestion | None, *alternatives: Suggestion) -> Finding:
    published = report(remedies=grid("remedies", {"reconsideration.total": "1"}))
    (finding,) = check_published(published).where(codes="GD204")
    return evolve(finding, suggestion=suggestion, alternatives=alternatives)


def test_a_suggestion_says_cell_figure_and_cause() -> None:
    """In the language asked for; labels are official in either."""
    finding = _finding(_change(Cause.TRANSPOSED, total=21))
    assert _lines(finding, "zh") == ["建议：“行政复议·总计”应为21（数字颠倒）"]
    assert _lines(finding, "en") == ["suggestion: 行政复议·总计 should be 21 (digits transposed)"]


def test_an_unknown_cause_is_not_said() -> None:
    """Several cells stand in one sentence."""
    finding = _finding(_change(Cause.UNKNOWN, upheld=3, total=5))
    assert _lines(finding, "zh") == ["建议：“行政复议·结果维持”应为3，“行政复议·总计”应为5"]


def test_a_tie_is_a_list_that_is_said_once() -> None:
    """The likeliest first; of many, how many there are; below the next finding, that it was said."""
    few = [_change(Cause.OFF_BY_ONE, total=2), _change(Cause.UNKNOWN, upheld=4)]
    said = set[tuple[Suggestion, ...]]()
    assert _lines(_finding(None, *few), "zh", said) == [
        "可能是以下之一：",
        "· “行政复议·总计”应为2（相差1）",
        "· “行政复议·结果维持”应为4",
    ]
    assert _lines(_finding(None, *few), "zh", said) == ["可能的改法同上"]
    many = [_change(Cause.UNKNOWN, total=number) for number in range(7)]
    assert _lines(_finding(None, *many), "en")[-1] == "and 2 more"
    assert _lines(_finding(None, many[0]), "zh") == ["可能：“行政复议·总计”应为0"]


def test_a_long_suggestion_is_said_once() -> None:
    """A row that moved is one suggestion on many findings; one or two cells are named on each."""
    said = set[tuple[Suggestion, ...]]()
    long = _finding(_change(Cause.SHIFTED_COLUMN, upheld=1, corrected=2, other=3))
    assert _lines(long, "en", said)[0].endswith("(a row moved over by one column)")
    assert _lines(long, "zh", said) == ["建议同上"]
    short = _finding(_change(Cause.SWAPPED, upheld=1, corrected=2))
    assert _lines(short, "zh", said) == _lines(short, "zh", said) != ["建议同上"]


def test_in_a_tie_the_total_is_computed_and_not_due() -> None:
    """Any of the cells may be wrong, so nothing is said of what the total should be."""
    told = _told(report(remedies=grid("remedies", {"reconsideration.upheld": "12", "reconsideration.total": "21"})))
    heads = [line.split() for line in told if line.startswith("行政复议")]
    assert heads == [["行政复议", "填报", "计算"]]


def test_what_a_suggestion_outranks_stands_below_it() -> None:
    """One mistake explains all, and other changes of as few cells would do."""
    finding = _finding(_change(Cause.SWAPPED, upheld=4, corrected=3), _change(Cause.UNKNOWN, upheld=4, other=3))
    assert _lines(finding, "zh") == [
        "建议：“行政复议·结果维持”应为4，“行政复议·结果纠正”应为3（相邻两格数字互换）",
        "也可能是：",
        "· “行政复议·结果维持”应为4，“行政复议·其他结果”应为3",
    ]


def test_every_cause_but_the_unknown_has_words() -> None:
    """In both languages."""
    assert {*CAUSES, Cause.UNKNOWN} == {*Cause}


def test_the_figures_of_an_identity_mark_the_cell_that_is_wrong() -> None:
    """What a cell should be stands beside that cell, though another is the total; a nought that is wrong is shown."""
    told = _told(report(requests=requests({**ROWS, "outcomes.granted": [4, 0, 0, 0, 0, 0, 7]})))
    at = next(number for number, line in enumerate(told) if "GD202" in line)
    assert [" ".join(line.split()) for line in told[at + 3 : at + 8]] == [
        "总计 7",
        "自然人 4",
        "商业企业 0 3",
        "其余4个单元格为0",
        "建议：“（一）予以公开·商业企业”应为3",
    ]


def test_json_has_suggestion_and_alternatives_as_the_contract_says() -> None:
    """In a tie the suggestion is null; figures that are not whole are decimal strings."""
    name: TableName = "remedies"
    published = report(tables={name: grid(name, {"reconsideration.upheld": "12", "reconsideration.total": "21"})})
    (finding,) = check_published(published).where(codes="GD204")
    judged = Judged(file="a", report=published, findings=check_published(published).where(codes="GD204"))
    (told,) = json.loads(json.dumps(findings_object([judged], "zh")))["reports"][0]["findings"]
    assert told["suggestion"] is None
    assert told["alternatives"][0] == {
        "cells": [{"table": "remedies", "row": "reconsideration", "column": "total", "value": 12}],
        "cause": "transposed",
    }
    assert len(told["alternatives"]) == len(finding.alternatives)
    fee = SuggestedCell(table="proactive", row="fees", column="amount", value=Decimal("0.00000012"))
    other = _finding(Suggestion(cells=(fee,), cause=Cause.WRONG_UNIT))
    judged = Judged(file="a", report=published, findings=Findings(items=(other,), ran=()))
    (told,) = json.loads(json.dumps(findings_object([judged], "zh")))["reports"][0]["findings"]
    assert told["suggestion"]["cells"][0]["value"] == "0.00000012"
