"""The record that a written file carries beside its print: the report itself, believed only as far as the print bears it out."""

from typing import Any, Final

from attrs import evolve

from govdisclosure.document import document_of
from govdisclosure.errors import InvalidReport, Unreadable
from govdisclosure.formats.json import loads
from govdisclosure.formats.printed import print_of_blocks, print_of_document
from govdisclosure.interpret.raw import Item, RawFile
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import Cell, Grid, Place, PublishedReport, State

__all__ = ["restored"]


def restored(file: RawFile, items: list[Item]) -> PublishedReport | None:
    """Return the report that ``file`` was written from; None where it has none, or prints anything else by now.

    The record knows what no print shows: which numbers head a list, what a line that looks like a heading is, the body's
    code. Every cell is that of the print, with its place in the file.

    Args:
        file: what was read.
        items: its blocks, with the statutory tables recognised.
    """
    if file.record is None:
        return None
    try:
        report = loads(file.record)
    except (InvalidReport, Unreadable):
        return None
    if isinstance(report, AnnualReport):
        report = PublishedReport.of(report)
    ours, theirs = print_of_document(document_of(report).blocks), print_of_blocks(file.blocks)
    if ours != theirs and (not file.is_apart or ours.without_places() != theirs.without_places()):
        return None
    drawn = {item.form: item for item in items if isinstance(item, Grid)}
    placed: dict[str, Any] = {grid.form.name: _placed(grid, drawn.get(grid.form)) for grid in report.grids}
    return evolve(report, **placed)


_UNDRAWN: Final = frozenset({State.ABSENT, State.IMAGE})


def _placed(grid: Grid, drawn: Grid | None) -> Grid:
    """Return ``grid`` with the places at which it is drawn."""
    places = [None] * len(grid.cells) if drawn is None else [cell.place for cell in drawn.cells]
    return evolve(grid, cells=tuple(map(_with_place, grid.cells, places)))


def _with_place(cell: Cell, place: Place | None) -> Cell:
    return cell if cell.state in _UNDRAWN else evolve(cell, place=place)
