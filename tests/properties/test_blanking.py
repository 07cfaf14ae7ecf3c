"""Blanking cells never turns *holds* into *broken*."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.forms.arithmetic import Outcome, breaches, judge
from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.strategies import FaultyGrid, faulty_grids, published_reports
from tests.properties.drawing import bare_reports


def _blanked(grid: Grid, cells: set[int]) -> Grid:
    return evolve(grid, cells=tuple(Cell.read("") if index in cells else cell for index, cell in enumerate(grid.cells)))


@given(faulty_grids(max_faults=3), st.data())
def test_an_identity_that_holds_is_never_broken_by_a_blank(spoilt: FaultyGrid, data: st.DataObject) -> None:
    """Domain, §7: *broken* means that no non-negative reading of the blanks can satisfy the identity."""
    grid = spoilt.grid
    after = _blanked(grid, data.draw(st.sets(st.integers(0, len(grid.cells) - 1))))
    for identity in grid.form.identities:
        if judge(identity, grid.values) is Outcome.HOLDS:
            assert judge(identity, after.values) is not Outcome.BROKEN


@given(faulty_grids(max_faults=3), st.data())
def test_blanks_take_findings_away_and_add_none(spoilt: FaultyGrid, data: st.DataObject) -> None:
    """More blanks leave no more broken identities: what some reading satisfies, it satisfies with more readings."""
    grid = spoilt.grid
    indices = st.sets(st.integers(0, len(grid.cells) - 1))
    some = _blanked(grid, data.draw(indices))
    more = _blanked(some, data.draw(indices))
    for identity in grid.form.identities:
        if judge(identity, some.values) is not Outcome.BROKEN:
            assert judge(identity, more.values) is not Outcome.BROKEN


@given(data=st.data())
def test_a_valid_report_with_blanks_breaks_nothing(edition: AnyEdition, data: st.DataObject) -> None:
    """Domain, §7: some agencies leave every nought blank, some fill only 总计; nothing false is said of either."""
    published = data.draw(published_reports(reports=bare_reports(edition)))
    for grid in published.grids:
        assert breaches(grid.form, grid.values) == ()
    findings = govdisclosure.check(published, rules=["GD201", "GD202", "GD203", "GD204", "GD206"])
    assert all(finding.result is govdisclosure.Result.UNDECIDED for finding in findings)
    assert all(finding.severity is govdisclosure.Severity.NOTICE for finding in findings)


@given(data=st.data())
def test_a_report_that_leaves_noughts_blank_breaks_nothing(edition: AnyEdition, data: st.DataObject) -> None:
    """Domain, §7: every nought blank, the 总计 column too, while every column balances."""
    published = PublishedReport.of(data.draw(bare_reports(edition)))
    for grid in published.grids:
        noughts = {form.index for form, cell in grid.items() if cell.state is State.ZERO or form.column == "total"}
        assert breaches(grid.form, _blanked(grid, noughts).values) == ()
