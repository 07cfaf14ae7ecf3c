"""A roll-up is the addition of its units, whatever their order and however they are put together."""

from functools import reduce
from operator import add, attrgetter
from typing import Any, Final

from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from govdisclosure.forms import form_of
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.proactive import Money
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.rollup import Expectation, Given, RollUp, rolled_up
from govdisclosure.rules import check_published, select
from tests.properties.drawing import bare_reports

few: Final = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""A county is as much to draw as all its units' reports."""

Typed = AnnualReport[Any, Any, Any]


@st.composite
def counties(draw: st.DrawFn, edition: AnyEdition, least: int = 2) -> list[Typed]:
    """Draw the valid reports of a county's units, a body each."""
    reports = draw(st.lists(bare_reports(edition), min_size=least, max_size=3))
    return [
        evolve(report, agency=Agency(name=f"青禾县{name}局")) for name, report in zip("甲乙丙", reports, strict=False)
    ]


def roll(reports: list[Typed] | list[PublishedReport], **more: Any) -> RollUp:
    """Return ``reports`` rolled up."""
    published = [one if isinstance(one, PublishedReport) else PublishedReport.of(one) for one in reports]
    return rolled_up([Given(report=one) for one in published], **more)


def amount(figure: Any) -> Any:
    """Return a figure, money in 元."""
    return figure.yuan if isinstance(figure, Money) else figure


def sums(rolled: RollUp) -> dict[str, Any]:
    """Return the sums by whole path, money in 元."""
    return {f"{name}.{one.cell.path}": amount(one.figure) for name, found in rolled.tables.items() for one in found}


@few
@given(data=st.data())
def test_the_roll_up_of_valid_units_is_the_models_addition(edition: AnyEdition, data: st.DataObject) -> None:
    """Every sum is exact and what the tables of the model add up to, and the draft is a valid report that says the same."""
    units = data.draw(counties(edition))
    rolled = roll(units, agency=Agency(name="青禾县人民政府"))
    tables: dict[TableName, Any] = {name: reduce(add, map(attrgetter(name), units)) for name in TABLE_NAMES}
    assert rolled.is_complete
    assert sums(rolled) == {
        path: amount(attrgetter(cell.path)(tables[_table(path)])) for path, cell in form_of(edition).cells()
    }
    typed = rolled.draft().report()
    assert typed.requests == tables["requests"]
    assert typed.remedies == tables["remedies"]
    assert sums(roll([rolled.draft()])) == sums(rolled)


def _table(path: str) -> TableName:
    return next(name for name in TABLE_NAMES if path.startswith(f"{name}."))


@few
@given(data=st.data())
def test_the_order_of_units_is_nothing(edition: AnyEdition, data: st.DataObject) -> None:
    """Nor is that of findings on who is missing."""
    units = data.draw(counties(edition))
    expectation = Expectation(units=(Agency(name="青禾县戊局"), Agency(name="青禾县己局")))
    rolled, other = (roll(some, expectation=expectation) for some in (units, data.draw(st.permutations(units))))
    assert sums(rolled) == sums(other)
    assert [*map(str, rolled.findings.where(codes="GD602"))] == [*map(str, other.findings.where(codes="GD602"))]


@few
@given(data=st.data())
def test_roll_ups_roll_up(edition: AnyEdition, data: st.DataObject) -> None:
    """A city's roll-up of its counties' roll-ups is that of all their units."""
    units = data.draw(counties(edition, least=3))
    cut = data.draw(st.integers(1, len(units) - 1))
    parts = [
        roll(some, agency=Agency(name=name)).draft()
        for name, some in (("青禾县", units[:cut]), ("云岭县", units[cut:]))
    ]
    assert sums(roll(parts)) == sums(roll(units))


@few
@given(data=st.data())
def test_a_unit_that_is_removed_is_missed(edition: AnyEdition, data: st.DataObject) -> None:
    """By name, alone; and from the parent's figures it can no longer be told whether they are right, unless they are too small."""
    units = data.draw(counties(edition))
    everybody = Expectation(units=tuple(unit.agency for unit in units))
    assert not roll(units, expectation=everybody).findings.where(codes="GD602")
    gone = data.draw(st.sampled_from(units))
    rolled = roll([unit for unit in units if unit is not gone], expectation=everybody)
    assert [finding.expected for finding in rolled.findings.where(codes="GD602")] == [gone.agency.name]
    assert not rolled.is_complete


@few
@given(data=st.data())
def test_one_changed_cell_of_the_parent_is_found(edition: AnyEdition, data: st.DataObject) -> None:
    """And no other: with the sum, what the parent says, and the difference."""
    units = data.draw(counties(edition))
    draft = roll(units, agency=Agency(name="青禾县人民政府")).draft()
    name = data.draw(st.sampled_from(TABLE_NAMES))
    grid = draft.grid(name)
    assert grid is not None
    cell = data.draw(st.sampled_from([cell for cell in grid.form.cells if cell.kind == "count"]))
    right, wrong = grid.values[cell.index], data.draw(st.integers(0, 10**9))
    assume(right != wrong)
    cells = [*grid.cells]
    cells[cell.index] = Cell.read(str(wrong))
    changed: dict[str, Any] = {name: evolve(grid, cells=tuple(cells))}
    parent = evolve(draft, **changed)
    children = [PublishedReport.of(unit) for unit in units]
    assert not check_published(draft, children=children, rules=select(["GD601"]))
    (finding,) = check_published(parent, children=children, rules=select(["GD601"]))
    assert (finding.actual, finding.expected) == (wrong, right)
    first = finding.cells[0]
    assert (first.table, first.row, first.column, first.report) == (name, cell.row, cell.column, None)
    more = "多" if wrong > (right or 0) else "少"
    assert f"，{more}{abs(wrong - (right or 0))}" in finding.sentence()
    assert {one.report for one in finding.cells[1:]} == {unit.agency.name for unit in units}


@few
@given(data=st.data())
def test_a_unit_that_the_parent_left_out_is_named(edition: AnyEdition, data: st.DataObject) -> None:
    """In every cell that differs, alone or with those whose figures are the same."""
    units = data.draw(counties(edition, least=3))
    gone = data.draw(st.sampled_from(units))
    parent = roll([unit for unit in units if unit is not gone], agency=Agency(name="青禾县人民政府")).draft()
    found = check_published(parent, children=[PublishedReport.of(unit) for unit in units], rules=select(["GD601"]))
    for finding in found:
        assert finding.arguments["how"] == "left_out"
        named = finding.arguments["units"]
        assert isinstance(named, tuple)
        assert gone.agency.name in named


@few
@given(data=st.data())
def test_a_report_that_is_there_again_changes_no_sum(edition: AnyEdition, data: st.DataObject) -> None:
    """It is told, and counted once."""
    times = data.draw(st.integers(2, 3))
    units = data.draw(counties(edition))
    again = data.draw(st.sampled_from(units))
    rolled = roll([*units, *[again] * (times - 1)])
    assert sums(rolled) == sums(roll(units))
    assert [finding.actual for finding in rolled.findings.where(codes="GD603")] == [times]


@few
@given(data=st.data())
def test_silence_never_makes_a_sum_exact(edition: AnyEdition, data: st.DataObject) -> None:
    """A table that is a picture leaves each of its sums open, and names who is silent."""
    units = [PublishedReport.of(unit) for unit in data.draw(counties(edition))]
    name = data.draw(st.sampled_from(TABLE_NAMES))
    changed: dict[str, Any] = {name: Grid.pictured(getattr(form_of(edition), name))}
    silent = evolve(units[0], **changed)
    rolled, whole = roll([silent, *units[1:]]), roll(units)
    for one, right in zip(rolled.tables[name], whole.tables[name], strict=True):
        assert one.silent == (0,)
        assert one.cell.kind == "signed" or amount(one.figure) <= amount(right.figure)
