"""Waivers: which findings they dismiss, as long as which values stand, and what came of each."""

import datetime as dt
import pickle
from decimal import Decimal
from typing import Any

import pytest

from govdisclosure import Finding, Findings, InvalidWaivers, PublishedReport, Waiver, Waivers, check
from govdisclosure.errors import Message
from govdisclosure.model.narrative import SectionName
from govdisclosure.rules import CellEvidence, Result, Severity, Why
from tests.rules.building import HEADS, found, grid, lines, report
from tests.rules.waiving import NAMED, ROW, TODAY, waiver, wrong


def dismissed(published: PublishedReport, *waivers: Waiver, today: dt.date = TODAY) -> Findings:
    """Return the findings of GD202 that the ``waivers`` dismiss."""
    return found(published, "GD202").waive(waivers, today=today).waived


def test_a_waiver_of_a_finding_dismisses_it_and_no_other() -> None:
    """The finding stays listed with its waiver; it is neither counted nor the worst any more."""
    published = wrong()
    findings = found(published, "GD202", "GD203")
    one, *others = findings
    made = Waiver.of(one, reason="已向该局核实", who="审核组", expires=TODAY)
    after = findings.waive([made], today=TODAY)
    assert [finding.code for finding in after] == [finding.code for finding in findings]
    assert [finding.waived for finding in after] == [made, *(None for _ in others)]
    assert (len(after.waived), len(after.standing)) == (1, len(others))
    assert sum(after.count().values()) == len(others)
    assert findings.where(codes="GD202").waive([made], today=TODAY).worst is None


def test_a_nought_may_be_left_out() -> None:
    """Who writes a waiver by hand writes the cells that say something; a nought that becomes a figure brings the finding back."""
    assert len(dismissed(wrong(), waiver(cells=NAMED))) == 1
    cells = {"outcomes.granted.natural_person": "275", "outcomes.granted.total": "257"}
    changed = report(tables={"requests": grid("requests", cells | {"outcomes.granted.other_organization": "1"})})
    assert not dismissed(changed, waiver(cells=NAMED))


@pytest.mark.parametrize(
    ("cells", "covered"),
    [
        (NAMED, True),
        ({**NAMED, f"{ROW}.total": 257}, True),
        ({**NAMED, f"{ROW}.total": " 257 "}, True),
        ({**NAMED, f"{ROW}.other_organization": 0}, True),
        ({**NAMED, f"{ROW}.total": "258"}, False),
        ({**NAMED, f"{ROW}.total": 258}, False),
        ({f"{ROW}.total": "257"}, False),
        ({**NAMED, "requests.received.total": "0"}, False),
        ({}, False),
    ],
)
def test_every_value_must_stand(cells: dict[str, str | int], covered: bool) -> None:  # noqa: FBT001
    """Printed as it says (text) or of that value (int), and no cell too few or too many."""
    assert bool(dismissed(wrong(), waiver(cells=cells))) is covered


@pytest.mark.parametrize(
    ("fields", "covered"),
    [
        ({"expected": "275", "actual": 257}, True),
        ({"expected": 275, "section": 5}, True),
        ({"expected": "276"}, False),
        ({"actual": 0}, False),
        ({"text": "总计"}, False),
        ({"rule": "GD201"}, False),
    ],
)
def test_what_else_is_named_must_be_so_too(fields: dict[str, Any], covered: bool) -> None:  # noqa: FBT001
    """Expected and actual are looked at where they are given; the section of cells is that of their table."""
    assert bool(dismissed(wrong(), waiver(cells=NAMED, **fields))) is covered


def test_a_finding_without_cells_is_known_by_its_words_and_section() -> None:
    """A heading is quoted; a missing section is what was expected."""
    parts = lines("（一）问题", "（三）改进")
    twice = report(blocks={"overview": parts, "problems": parts})
    first, second = found(twice, "GD104")
    made = Waiver.of(first, reason="原文如此", who="审核组")
    assert (made.section, made.text) == (first.section, "（三）改进")
    after = found(twice, "GD104").waive([made], today=TODAY)
    assert [one.waived for one in after] == [made, None]
    either = found(twice, "GD104").waive([waiver(rule="GD104", text="（三）改进")], today=TODAY)
    assert [one.section for one in either.waived] == [first.section, second.section]
    heads: dict[SectionName, str] = {name: head for name, head in HEADS.items() if name not in {"overview", "problems"}}
    lacking = found(report(heads=heads), "GD101")
    one = Waiver.of(lacking[0], reason="并入前言", who="审核组")
    assert [finding.waived for finding in lacking.waive([one], today=TODAY)] == [one, None]


def test_a_finding_that_rests_on_nothing_can_be_waived() -> None:
    """Not every finding has a place: no form could be judged by."""
    findings = found(report(year=None, edition=None), "GD112")
    made = Waiver.of(findings[0], reason="旧报告", who="审核组")
    assert len(findings.waive([made], today=TODAY).waived) == 1


def test_a_cell_of_last_year_is_named_as_such() -> None:
    """``previous.`` stands before its path; a decimal is written out."""
    cell = CellEvidence(
        table="proactive", row="fees", column="amount", text="3.50", value=Decimal("3.5"), report="previous"
    )
    finding = Finding(
        code="GD212",
        severity=Severity.WARNING,
        result=Result.BROKEN,
        message=Message("费"),
        provision="act",
        text=" ",
        cells=(cell,),
        expected=Decimal("1E+2"),
    )
    made = Waiver.of(finding, reason="核实", who="审核组")
    assert made.cells == {"previous.proactive.fees.amount": "3.50"}
    assert (made.expected, made.text) == ("100", None)
    assert made.covers(finding)


def test_the_last_day_counts() -> None:
    """A waiver counts until the end of its day; then the finding is back."""
    made = waiver(cells=NAMED, expires=TODAY)
    assert dismissed(wrong(), made)
    assert not dismissed(wrong(), made, today=TODAY + dt.timedelta(days=1))


def test_of_several_the_one_that_lasts_longest_is_named() -> None:
    """What never expires lasts longest; the order of the waivers makes no difference."""
    short, long, ever = (waiver(cells=NAMED, expires=day) for day in (TODAY, dt.date(2027, 1, 1), None))
    assert dismissed(wrong(), short, long)[0].waived == long
    assert dismissed(wrong(), long, ever, short)[0].waived == ever


def test_what_is_dismissed_stays_so() -> None:
    """A second set of waivers adds to the first."""
    first = waiver(cells=NAMED)
    once = found(wrong(), "GD202").waive([first], today=TODAY)
    assert once.waive([waiver(cells=NAMED, who="信息公开科")], today=TODAY) == once
    assert once.waive([], today=TODAY) == once


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({}, True),
        ({"agency": "青禾县水利局", "year": 2022, "file": "a.html"}, True),
        ({"file": "reports/a.html"}, True),
        ({"agency": "青禾县财政局"}, False),
        ({"year": 2023}, False),
        ({"file": "b.html"}, False),
        ({"file": "ports/a.html"}, False),
        ({"file": "x/reports/a.html"}, False),
    ],
)
def test_a_waiver_may_be_about_one_body_year_or_file(scope: dict[str, Any], covered: bool) -> None:  # noqa: FBT001
    """A file is named by its name, or by the end of its path in whole folders."""
    waivers = Waivers([waiver(cells=NAMED, **scope)])
    published = wrong()
    assert bool(len(waivers.within(published, file="reports/a.html"))) is covered
    (use,) = waivers.uses(found(published, "GD202"), published, today=TODAY, file="reports/a.html")
    assert use.why is (Why.USED if covered else Why.UNUSED)


def test_a_report_of_nobody_is_not_in_the_scope_of_a_body() -> None:
    """A waiver that names a body or a file needs to know it."""
    assert not len(Waivers([waiver(cells=NAMED, agency="青禾县水利局")]).within(wrong(agency=None)))
    assert not len(Waivers([waiver(cells=NAMED, file="a.html")]).within(wrong()))


def test_check_dismisses() -> None:
    """``check`` takes waivers and the day; without the day it does not guess."""
    waivers = Waivers([waiver(cells=NAMED), waiver(cells=NAMED, file="a.html", who="信息公开科")])
    (finding,) = check(wrong(), rules="GD202", waivers=waivers, today=TODAY)
    assert finding.waived == waivers.items[0]
    with pytest.raises(TypeError, match="today="):
        check(wrong(), waivers=waivers)


# what a waiver must be -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"rule": "GD2"}, "rule", "must be the code of a rule, such as GD202"),
        ({"rule": 202}, "rule", "must be the code of a rule, such as GD202"),
        ({"reason": " "}, "reason", "must be text that is not blank"),
        ({"who": None}, "who", "must be text that is not blank"),
        ({"text": ""}, "text", "must be text that is not blank"),
        ({"expires": "2027-01-01"}, "expires", "must be a date such as 2027-03-31, without quotes"),
        (
            {"expires": dt.datetime(2027, 1, 1)},  # noqa: DTZ001  (it is refused whatever its zone)
            "expires",
            "must be a date such as 2027-03-31, without quotes",
        ),
        ({"year": True}, "year", "must be a whole number"),
        ({"section": "5"}, "section", "must be a whole number"),
        ({"expected": 1.5}, "expected", "must be text (what is printed) or a whole number (the value)"),
        ({"cells": ["x"]}, "cells", "must be a table of cells and what they print"),
        ({"cells": {"requests.x": "1"}}, "cells.requests.x", "there is no such cell"),
        ({"cells": {3: "1"}}, "cells.3", "there is no such cell"),
        (
            {"cells": {"requests.received.total": True}},
            "cells.requests.received.total",
            "must be text (what is printed) or a whole number (the value)",
        ),
    ],
)
def test_a_waiver_that_cannot_be_is_refused(fields: dict[str, Any], path: str, words: str) -> None:
    """With the name of the field, the value and a sentence."""
    with pytest.raises(InvalidWaivers) as caught:
        waiver(**fields)
    (violation,) = caught.value.violations
    assert (violation.path, violation.sentence("en")) == (path, f"{path}: {words}")
    if "cells." not in path:
        assert violation.reported == fields[path]


def test_all_problems_are_told_at_once() -> None:
    """One a line; the error is a ValueError and pickles."""
    with pytest.raises(ValueError, match="reason") as caught:
        waiver(reason="", who="")
    error = caught.value
    assert str(error) == "reason：应填写文字\nwho：应填写文字"
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  (what it has just written)
    assert (type(again), str(again)) == (InvalidWaivers, str(error))
