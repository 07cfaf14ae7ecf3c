"""Reports as they are really published: silent cells, wrong figures, tables that are pictures, or torn, or not there."""

from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from govdisclosure.model.narrative import TABLE_NAMES, Image, Section
from govdisclosure.published import ABSENT, Cell, Grid, Part, PublishedReport, Surplus
from govdisclosure.strategies import published_reports

__all__ = ["flawed_reports", "without_places"]

_PRINTED: Final = st.one_of(
    st.integers(0, 10**7).map(str),
    st.sampled_from(
        ["1,234", "1，234", "００7", "12件", "-3", "--253", "略", "3.5", "=1+1", "0012", "251000元", "10 3", "#REF!"]
    ),
)


@st.composite
def flawed_reports(draw: st.DrawFn) -> PublishedReport:
    """Draw a report as published; nothing that is wrong in it keeps it from being written."""
    report = draw(published_reports())
    grids: dict[str, Any] = {name: _flawed(draw, report.grid(name)) for name in TABLE_NAMES}
    pictured = [name for name, grid in grids.items() if grid is not None and grid.is_picture]
    sections = [part for part in report.sections if part.name not in pictured]
    shown = [
        Part(name=name, section=Section(heading="图", blocks=(Image(source="表.png", alt=None),)))
        for name in TABLE_NAMES
        if name in pictured
    ]
    return evolve(report, sections=(*sections, *shown), **grids)


def _flawed(draw: st.DrawFn, grid: Grid | None) -> Grid | None:
    assert grid is not None
    match draw(st.integers(0, 9)):
        case 0:
            return None
        case 1:
            return Grid.pictured(grid.form)
        case 2 | 3:
            rows = draw(st.sets(st.sampled_from([row.path for row in grid.form.rows]), max_size=3))
            cells = [ABSENT if form.row in rows else cell for form, cell in grid.items()]
            return evolve(grid, cells=tuple(cells))
        case 4:
            said = tuple(map(Cell.read, draw(st.lists(_PRINTED, min_size=1, max_size=3))))
            is_column = draw(st.booleans())
            return evolve(grid, surplus=(Surplus(label="备注", cells=said, is_column=is_column),))
        case _:
            changed = draw(st.dictionaries(st.sampled_from(range(len(grid.cells))), _PRINTED, max_size=8))
            cells = [Cell.read(changed[i]) if i in changed else cell for i, cell in enumerate(grid.cells)]
            return evolve(grid, cells=tuple(cells))


def without_places(report: PublishedReport) -> PublishedReport:
    """Return ``report`` without the places of its cells, which are those of one file."""
    grids: dict[str, Any] = {
        name: grid and evolve(grid, cells=tuple(evolve(cell, place=None) for cell in grid.cells))
        for name in TABLE_NAMES
        for grid in [report.grid(name)]
    }
    return evolve(report, **grids)
