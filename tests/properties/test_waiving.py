"""Waivers dismiss what they name as long as it stands, whatever their order, and are written and read without loss."""

import datetime as dt
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure import PublishedReport, Waiver, Waivers, check
from govdisclosure.published import Cell
from govdisclosure.strategies import faulty_grids, published_reports
from tests.rules.building import report as report_of

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
WORDS = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)
VALUES = st.one_of(st.integers(), st.text(st.characters(codec="utf-8")))
CELLS = st.sampled_from(
    ["requests.received.total", "previous.remedies.reconsideration.upheld", "proactive.fees.amount"]
)

REPORTS = st.one_of(
    published_reports(),
    faulty_grids(max_faults=3).map(lambda spoilt: report_of(tables={spoilt.grid.form.name: spoilt.grid})),
)


def waivers_of(report: PublishedReport, day: dt.date | None = None) -> list[Waiver]:
    """Return a waiver of each finding on ``report``."""
    return [Waiver.of(finding, reason="核实", who="审核组", expires=day) for finding in check(report)]


@st.composite
def waivers(draw: st.DrawFn) -> Waiver:
    """Any waiver."""
    optional: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(("text", "agency", "file"), WORDS),
        **dict.fromkeys(("section", "year"), st.integers()),
        **dict.fromkeys(("expected", "actual"), VALUES),
        "expires": st.dates(),
        "cells": st.dictionaries(CELLS, VALUES),
    }
    chosen = draw(st.fixed_dictionaries({}, optional=optional))
    return Waiver(rule=draw(st.sampled_from(["GD202", "GD104"])), reason=draw(WORDS), who=draw(WORDS), **chosen)


@given(REPORTS, DAYS)
def test_waiving_is_idempotent(report: PublishedReport, today: dt.date) -> None:
    """A second time changes nothing, and a re-run of the check finds the same dismissed."""
    made = waivers_of(report)
    once = check(report).waive(made, today=today)
    assert not once.standing
    assert once.waive(made, today=today) == once
    assert check(report, waivers=Waivers(made), today=today) == once


@given(REPORTS, st.data(), DAYS)
def test_the_order_of_waivers_makes_no_difference(report: PublishedReport, data: st.DataObject, today: dt.date) -> None:
    """Whichever stands first in the file, the same findings are dismissed by the same waivers."""
    made = [evolve(waiver, who=data.draw(st.sampled_from("甲乙丙"))) for waiver in waivers_of(report) * 2]
    shuffled = data.draw(st.permutations(made))
    assert check(report).waive(shuffled, today=today) == check(report).waive(made, today=today)


@given(REPORTS, st.data(), DAYS)
def test_a_changed_value_brings_the_finding_back(report: PublishedReport, data: st.DataObject, today: dt.date) -> None:
    """Whichever cell of a dismissed finding prints something else, what is found about it then is not dismissed."""
    made = waivers_of(report)
    cells = [(cell.table, f"{cell.row}.{cell.column}") for one in check(report) for cell in one.cells]
    if not cells:
        return
    name, path = data.draw(st.sampled_from(cells))
    grid = getattr(report, name)
    index = grid.form.index[path]
    figure = data.draw(st.integers(0, 10**6).map(str).filter(lambda text: text != grid.cells[index].text))
    changed: dict[str, Any] = {
        name: evolve(grid, cells=(*grid.cells[:index], Cell.read(figure), *grid.cells[index + 1 :]))
    }
    for finding in check(evolve(report, **changed)).waive(made, today=today):
        touched = any((cell.table, f"{cell.row}.{cell.column}") == (name, path) for cell in finding.cells)
        assert not (touched and finding.waived)


@given(REPORTS, DAYS, DAYS)
def test_a_waiver_counts_until_its_last_day(report: PublishedReport, last: dt.date, today: dt.date) -> None:
    """Afterwards every finding stands again."""
    after = check(report).waive(waivers_of(report, last), today=today)
    assert all((finding.waived is None) is (today > last) for finding in after)


@given(st.lists(waivers(), max_size=4))
def test_waivers_are_written_and_read_without_loss(made: list[Waiver]) -> None:
    """TOML 1.0: whatever the text, quoted and escaped it is read back."""
    assert Waivers.loads(Waivers(made).dumps()) == Waivers(made)
    assert Waivers.loads(Waivers(made).dumps().encode()) == Waivers(made)
