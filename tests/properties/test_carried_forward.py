"""Linked by what is carried over, two years agree; one changed cell of it is found, and nothing else is."""

from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.strategies import annual_reports, counts

_PAIRS: tuple[tuple[int, AnyEdition, AnyEdition], ...] = (
    (2020, EDITION_2019, EDITION_2019),
    (2021, EDITION_2019, EDITION_2021),
    (2022, EDITION_2021, EDITION_2021),
)


def with_row(grid: Grid, row: str, texts: dict[str, str]) -> Grid:
    """Return ``grid`` with a row that prints ``texts`` by column."""
    cells = {form.path: cell for form, cell in grid.items()}
    return Grid.of_cells(grid.form, cells | {f"{row}.{name}": Cell.read(text) for name, text in texts.items()})


@st.composite
def linked(draw: st.DrawFn) -> tuple[PublishedReport, PublishedReport]:
    """Draw last year's report and this year's, which brings forward what that carried forward."""
    year, before, now = draw(st.sampled_from(_PAIRS))
    old = PublishedReport.of(draw(annual_reports(edition=before, years=st.just(year - 1))))
    new = PublishedReport.of(draw(annual_reports(edition=now, years=st.just(year))))
    assert old.requests is not None
    assert new.requests is not None
    carried = {form.column: cell.text for form, cell in old.requests.items() if form.row == "carried_forward"}
    grid = with_row(new.requests, "brought_forward", carried)
    return old, evolve(new, requests=grid, agency=old.agency)


def found(new: PublishedReport, old: PublishedReport) -> list[Any]:
    """Return what GD401 finds."""
    findings = govdisclosure.check(new, previous=old, rules="GD401")
    assert findings.ran == ("GD401",)
    return [*findings]


@given(linked())
def test_what_is_carried_over_is_no_finding(pair: tuple[PublishedReport, PublishedReport]) -> None:
    """For every valid pair, the change of the form included."""
    old, new = pair
    assert found(new, old) == []


@given(linked(), st.data())
def test_one_changed_cell_is_found_and_nothing_else(
    pair: tuple[PublishedReport, PublishedReport], data: st.DataObject
) -> None:
    """The finding rests on that column, this year's cell first, and expects last year's figure."""
    old, new = pair
    assert new.requests is not None
    column = data.draw(st.sampled_from(form_of(EDITION_2021).requests.row("brought_forward").columns)).name
    true = new.requests[f"brought_forward.{column}"].value
    figure = data.draw(counts().filter(lambda figure: figure != true))
    spoilt = evolve(new, requests=with_row(new.requests, "brought_forward", {column: str(figure)}))
    (finding,) = found(spoilt, old)
    assert [(cell.row, cell.column, cell.report) for cell in finding.cells] == [
        ("brought_forward", column, None),
        ("carried_forward", column, "previous"),
    ]
    assert (finding.actual, finding.expected) == (figure, true)
