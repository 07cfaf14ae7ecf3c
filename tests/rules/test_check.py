"""Judging a report: which rules run, in which order, and what they make of what they find."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given

from govdisclosure.errors import GovDisclosureError, Message
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.report import AnyReport
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.rules import (
    CATALOGUE,
    Case,
    Example,
    Finding,
    Result,
    Rule,
    Severity,
    UnknownRule,
    check_published,
    rule,
    select,
)
from govdisclosure.strategies import annual_reports, published_reports
from tests.rules.building import found, grid, is_whole, report

TITLE = Message("标题")


def custom(severity: Severity = Severity.ERROR, result: Result = Result.BROKEN, *, needs: tuple[str, ...] = ()) -> Rule:
    """Return a rule that finds one thing in every report."""

    @rule(
        "XX001",
        severity,
        title=TITLE,
        about=TITLE,
        message=Message("{expected}与{actual}：{more}"),
        provision="内部规定",
        trips=Example(),
        passes=Example(),
        needs=["previous"] if needs else [],
        lenient_in_trial=True,
    )
    def always(rule: Rule, case: Case) -> Iterator[Finding]:
        """Find one thing."""
        yield rule.finding(result=result, expected=len(case.children), actual=2, arguments={"more": "三"})

    return always


def codes(rules: tuple[Rule, ...]) -> list[str]:
    """Return the code of each rule."""
    return [one.code for one in rules]


def test_findings_come_in_the_order_of_the_catalogue() -> None:
    """Whatever the order of the report, by code."""
    published = report(
        heads={"other_matters": "六、其他需要报告的事项", "overview": "1、总体情况"},
        requests=grid("requests", {"received.total": "1", "carried_forward.natural_person": ""}),
        remedies=None,
    )
    findings = check_published(published)
    for finding in findings:
        is_whole(finding)
    assert list(findings.codes) == sorted(findings.codes)
    assert {"GD101", "GD102", "GD104", "GD110", "GD114", "GD202", "GD206"} <= set(findings.codes)


def test_what_ran_and_what_did_not() -> None:
    """A rule whose input is missing stands among those that did not run; all others ran."""
    findings = check_published(report(proactive=None, requests=None, remedies=None), rules=select(["GD110", "GD2"]))
    assert findings.ran == ("GD110",)
    assert findings.not_run == ("GD201", "GD202", "GD203", "GD204", "GD206", "GD210", "GD211", "GD212", "GD213")


def test_a_rule_that_needs_last_year() -> None:
    """It runs when there is one."""
    always = custom(needs=("previous",))
    assert check_published(report(), rules=[always]).not_run == ("XX001",)
    assert check_published(report(), previous=report(year=2021), rules=[always]).ran == ("XX001",)


def test_a_rule_sees_the_children() -> None:
    """Reports that the report adds up come with the case."""
    findings = check_published(report(), children=[report(), report()], rules=[custom()])
    assert findings[0].sentence() == "2与2：三"
    assert findings[0].provision == "内部规定"
    assert (findings[0].expected, findings[0].actual) == (2, 2)


@pytest.mark.parametrize(
    ("year", "result", "severity"),
    [
        (2022, Result.BROKEN, Severity.WARNING),
        (2019, Result.BROKEN, Severity.NOTICE),
        (2022, Result.UNDECIDED, Severity.NOTICE),
    ],
)
def test_what_is_undecided_is_a_notice(year: int, result: Result, severity: Severity) -> None:
    """Whatever the rule's severity; and so is what a rule that is lenient finds in report year 2019."""
    findings = check_published(report(year=year), rules=[custom(Severity.WARNING, result)])
    assert findings[0].severity is severity


@pytest.mark.parametrize(
    ("year", "used", "edition", "is_trial"),
    [
        (2019, EDITION_2019, EDITION_2019, True),
        (2019, EDITION_2021, EDITION_2019, True),
        (2020, EDITION_2019, EDITION_2019, False),
        (2022, EDITION_2019, EDITION_2021, False),
        (None, EDITION_2019, EDITION_2019, True),
        (None, EDITION_2021, EDITION_2021, False),
        (2018, EDITION_2019, EDITION_2019, False),
        (2018, None, None, False),
        (None, None, None, False),
    ],
)
def test_the_form_that_a_report_is_judged_by(
    year: int | None,
    used: AnyEdition | None,
    edition: AnyEdition | None,
    is_trial: bool,  # noqa: FBT001  (what is expected)
) -> None:
    """The one in force for the report year, else the one that was used."""
    case = Case(report=report(year=year, edition=used))
    assert case.edition is edition
    assert case.is_trial is is_trial
    assert ("edition" in case.has) is (edition is not None)


def test_selecting_rules() -> None:
    """By code and by its beginning; ignoring takes away; the order is the catalogue's."""
    assert select() == CATALOGUE
    assert codes(select(["GD203", "GD20"])) == ["GD201", "GD202", "GD203", "GD204", "GD206"]
    assert codes(select("GD104")) == ["GD104"]
    assert codes(select(["GD20"], ignore=["GD206", "GD201"])) == ["GD202", "GD203", "GD204"]
    assert select(ignore="GD") == ()
    assert select([]) == ()


@pytest.mark.parametrize("code", ["GD999", "", "gd104", "GD1044", "X"])
def test_a_code_that_no_rule_has(code: str) -> None:
    """It is refused by name, in what is wanted and in what is not."""
    for wanted, unwanted in (([code], []), ([], [code])):
        with pytest.raises(UnknownRule) as caught:
            select(wanted, ignore=unwanted)
        assert caught.value.arguments == {"code": code}
        assert str(caught.value) == f"没有规则{code}"
        assert isinstance(caught.value, LookupError)
        assert isinstance(caught.value, GovDisclosureError)


@given(annual_reports())
def test_a_valid_report_breaks_no_sum(typed: AnyReport) -> None:
    """A report that can be constructed satisfies the identities of its form."""
    assert not found(PublishedReport.of(typed), "GD11", "GD20")


@given(published_reports())
def test_judging_never_raises(published: PublishedReport) -> None:
    """Whatever is silent, and whatever stands where in the text."""
    for finding in check_published(published, previous=published):
        is_whole(finding)


def test_judging_never_raises_on_what_no_reader_gives() -> None:
    """A report of nothing, a table of words, figures that no agency has."""
    assert check_published(PublishedReport()).codes == ("GD112",)
    for text in ("词", "9" * 40, "-1", "0.5", "999亿元"):
        tables: dict[TableName, Grid] = {name: grid(name, fill=text) for name in TABLE_NAMES}
        for finding in check_published(report(tables=tables), previous=report(tables=tables)):
            is_whole(finding)
    huge = evolve(Cell.read("1"), text="1" * 100_000)
    assert check_published(report(remedies=grid("remedies", {"reconsideration.total": huge}))).codes == ("GD204",)


@pytest.mark.parametrize("number", ["1E+99999", "-1E+99999", "1E-99999", "9" * 5000])
@pytest.mark.parametrize("path", ["received.total", "outcomes.granted.natural_person", "carried_forward.total"])
def test_a_cell_of_an_immense_number(number: str, path: str) -> None:
    """A value that Python refuses to print as an integer is judged, and every sentence about it can be said."""
    immense = Cell(number, Decimal(number), State.NUMBER)
    findings = check_published(report(requests=grid("requests", {path: immense})))
    assert findings.where(codes="GD202")
    for finding in findings:
        is_whole(finding)
