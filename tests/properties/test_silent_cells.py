"""Silent cells are filled where the identities leave one reading, else by nought where nought will do, else not at all."""

from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.errors import InvalidReport
from govdisclosure.forms import Identity, IdentityKind, TableForm
from govdisclosure.forms.arithmetic import forced, satisfied
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.remedies import Remedies
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.strategies import counts, published_reports
from tests.properties.drawing import bare_reports


def _sum_of(total: int, *parts: int) -> Identity:
    return Identity(kind=IdentityKind.ACROSS, cells=(total, *parts), signs=(-1, *(1 for _ in parts)))


SQUARE = TableForm(
    name="remedies",
    cls=Remedies,
    rows=(),
    cells=(),
    identities=(
        *(_sum_of(row * 3 + 2, row * 3, row * 3 + 1) for row in range(3)),
        *(_sum_of(6 + column, column, 3 + column) for column in range(3)),
    ),
)
"""Two rows and two columns with their totals, small enough to try every reading."""
MOST = 8


@st.composite
def _squares(draw: st.DrawFn) -> list[int | None]:
    """Draw a square that may be wrong in one cell, with up to three cells silent."""
    a, b, c, d = (draw(counts(max_value=2)) for _ in range(4))
    values: list[int | None] = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]
    if draw(st.booleans()):
        values[draw(st.integers(0, 8))] = draw(counts(max_value=4))
    for cell in draw(st.sets(st.integers(0, 8), max_size=3)):
        values[cell] = None
    return values


def _readings(values: Sequence[int | None]) -> list[Mapping[int, int]]:
    """Return every reading of the silent cells that satisfies the square, none of them above ``MOST``."""
    silent = [cell for cell, value in enumerate(values) if value is None]
    found: list[Mapping[int, int]] = []
    for figures in product(range(MOST + 1), repeat=len(silent)):
        reading = dict(zip(silent, figures, strict=True))
        if satisfied(SQUARE, [reading.get(cell, value) for cell, value in enumerate(values)]):
            found.append(reading)
    return found


@given(_squares())
def test_what_is_forced_is_the_only_reading(values: list[int | None]) -> None:
    """Contract, "filled where the identities leave one reading": every reading agrees with what is filled, and is found."""
    readings = _readings(values)
    found = forced(SQUARE, values)
    if not readings:
        assert found is None
    else:
        assert found is not None
        common = {cell: figure for cell, figure in readings[0].items() if all(one[cell] == figure for one in readings)}
        assert found == {cell: figure for cell, figure in common.items() if cell in found}
        if len(readings) == 1:
            assert found == common


@given(data=st.data())
def test_what_the_identities_leave_is_the_truth(edition: AnyEdition, data: st.DataObject) -> None:
    """Of a valid report with silent cells, whatever is filled by the identities is what the report said."""
    report = data.draw(bare_reports(edition))
    published = data.draw(published_reports(reports=st.just(report)))
    truth = PublishedReport.of(report)
    for name in ("requests", "remedies"):
        grid, true = published.grid(name), truth.grid(name)
        assert grid is not None
        assert true is not None
        values = [None if value is None else int(value) for value in grid.values]
        found = forced(grid.form, values)
        assert found is not None
        assert {cell: true.values[cell] for cell in found} == found


@given(data=st.data())
def test_silent_totals_are_always_filled(edition: AnyEdition, data: st.DataObject) -> None:
    """Totals follow from the figures: a report that leaves all of them blank means the same."""
    report = data.draw(bare_reports(edition))
    published = PublishedReport.of(report)
    silent = {f"{grid.form.name}.{form.path}" for grid in published.grids for form in grid.form.cells if form.is_total}
    requests, remedies = published.requests, published.remedies
    assert requests is not None
    assert remedies is not None
    blank = Cell.read("")
    blanked = evolve(
        published,
        requests=evolve(requests, cells=tuple(blank if form.is_total else cell for form, cell in requests.items())),
        remedies=evolve(remedies, cells=tuple(blank if form.is_total else cell for form, cell in remedies.items())),
    )
    reading = blanked.reading()
    assert reading.report == report
    assert {filled.path for filled in reading.filled} == silent
    assert {filled.by for filled in reading.filled} == {"identities"}


def _nought_will_do(grid: Grid) -> bool:
    """Tell whether nought in every silent cell that is not forced satisfies the table."""
    values = [None if value is None else int(value) for value in grid.values]
    found = forced(grid.form, values)
    return found is not None and satisfied(
        grid.form, [found.get(cell, value or 0) for cell, value in enumerate(values)]
    )


@given(data=st.data())
def test_a_reading_is_complete_or_refused_by_name(edition: AnyEdition, data: st.DataObject) -> None:
    """Contract, "else by zero where zero satisfies all; where neither does, it raises and names them"."""
    silences = st.sampled_from(("", "/", "若干"))
    published = data.draw(published_reports(reports=bare_reports(edition), silences=silences))
    refused = [grid.form.name for grid in published.grids[1:] if not _nought_will_do(grid)]
    if refused:
        with pytest.raises(InvalidReport) as caught:
            published.report()
        assert [violation.path for violation in caught.value.violations] == refused
        return
    silent = [
        f"{grid.form.name}.{form.path}" for grid in published.grids for form, cell in grid.items() if cell.value is None
    ]
    reading = published.reading()
    assert sorted(filled.path for filled in reading.filled) == sorted(silent)
    again = PublishedReport.of(reading.report)
    for grid, said in zip(again.grids, published.grids, strict=True):
        assert all(cell.value in {None, grid[form.path].value} for form, cell in said.items())
