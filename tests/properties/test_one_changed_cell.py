"""One changed cell of table 3 or 4 with stated totals is always found."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.forms.arithmetic import breaches
from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import Cell, Grid
from govdisclosure.strategies import Fault, FaultyGrid, counts, faulty_grids, requests_tables
from tests.properties.drawing import balanced_grids

ONE_CELL = (Fault.OFF_BY_ONE, Fault.TRANSPOSED, Fault.DIGIT_DROPPED, Fault.DIGIT_DOUBLED, Fault.TOTAL_NOT_UPDATED)


def _changed(grid: Grid, cell: int, figure: int) -> Grid:
    return evolve(grid, cells=(*grid.cells[:cell], Cell.read(str(figure)), *grid.cells[cell + 1 :]))


@given(data=st.data())
def test_a_changed_cell_breaks_an_identity_that_it_stands_in(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "one changed cell … is always found": what is broken names the cell, in either table."""
    _, grid = data.draw(balanced_grids(edition))
    cell = data.draw(st.integers(0, len(grid.cells) - 1))
    figure = data.draw(counts().filter(lambda figure: figure != grid.values[cell]))
    found = breaches(grid.form, _changed(grid, cell, figure).values)
    assert found
    assert all(cell in breach.identity.cells for breach in found)


@given(data=st.data())
def test_a_changed_cell_is_a_finding(edition: AnyEdition, data: st.DataObject) -> None:
    """The same through check(): an error whose evidence has the cell among its cells."""
    published, grid = data.draw(balanced_grids(edition))
    name = grid.form.name
    form = data.draw(st.sampled_from(grid.form.cells))
    figure = data.draw(counts().filter(lambda figure: figure != grid.values[form.index]))
    changed = _changed(grid, form.index, figure)
    spoilt = evolve(published, requests=changed) if name == "requests" else evolve(published, remedies=changed)
    findings = govdisclosure.check(spoilt, rules=["GD201", "GD202", "GD203", "GD204"])
    assert len(findings) > 0
    for finding in findings:
        assert finding.severity is govdisclosure.Severity.ERROR
        assert finding.result is govdisclosure.Result.BROKEN
        assert (name, form.row, form.column) in {(cell.table, cell.row, cell.column) for cell in finding.cells}


@given(faulty_grids(faults=st.sampled_from(ONE_CELL)))
def test_a_mistake_in_one_cell_is_found(spoilt: FaultyGrid) -> None:
    """Domain, §9(4): a digit transposed, dropped or doubled, a figure off by one, a total not updated."""
    (path,) = spoilt.changed
    cell = spoilt.grid.form.index[path]
    found = breaches(spoilt.grid.form, spoilt.grid.values)
    assert found
    assert all(cell in breach.identity.cells for breach in found)


@given(data=st.data())
def test_a_wrong_column_is_found_though_its_total_agrees(edition: AnyEdition, data: st.DataObject) -> None:
    """Domain, §9(4): two different figures swapped within a row leave its 总计 right, and both columns are broken."""
    tables = requests_tables(edition=edition)
    spoilt = data.draw(faulty_grids(tables=tables, faults=st.just(Fault.SHIFTED_COLUMN)))
    found = breaches(spoilt.grid.form, spoilt.grid.values)
    assert found
    cells = {spoilt.grid.form.index[path] for path in spoilt.changed}
    assert all(cells & set(breach.identity.cells) for breach in found)
