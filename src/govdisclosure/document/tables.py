"""A published table as the form draws it, filled in with what was published."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal

from attrs import evolve

from govdisclosure.document.blocks import Table, TableCell
from govdisclosure.forms import TableForm
from govdisclosure.forms.layout import LayoutCell, layout_of, layout_of_rows
from govdisclosure.published import Cell, Grid, State, Surplus

__all__ = ["table_of"]

_REPEATED: Final = frozenset({"requests", "remedies"})
"""The tables that begin with their heads; those of table 2 are set between its rows."""


def table_of(grid: Grid, *, whole: bool = False) -> Table | None:
    """Return ``grid`` as it is drawn, None for one that no file can draw: a picture, or a table without a cell.

    A row of which nothing was published is left out, unless the ``whole`` form is wanted; what the form does not have
    stands behind and below the rest.
    """
    there = tuple(_rows_of(grid))
    if not there:
        return None
    if whole:
        there = tuple(row.path for row in grid.form.rows)
    drawn = _drawn(grid.form, there)
    cells = {form.path: cell.text for form, cell in grid.items()}
    rows = [[cell if cell.path is None else evolve(cell, text=cells[cell.path]) for cell in row] for row in drawn.rows]
    width = drawn.width
    figures = [index for index, row in enumerate(drawn.rows) if any(cell.path for cell in row)]
    for surplus in grid.surplus:
        if surplus.is_column and len(surplus.cells) <= len(figures):
            _add_column(rows, surplus, figures)
        else:
            rows.append(_surplus_row(surplus, width))
    return evolve(drawn, rows=tuple(map(tuple, rows)))


def _rows_of(grid: Grid) -> Iterator[str]:
    """Yield the rows of the form of which something was published."""
    row = ""
    for form, cell in grid.items():
        if cell.state not in _NOTHING and form.row != row:
            row = form.row
            yield row


_NOTHING: Final = frozenset({State.ABSENT, State.IMAGE})


@lru_cache(maxsize=64)
def _drawn(form: TableForm, there: tuple[str, ...]) -> Table:
    """Return the table with its labels, and with no figures."""
    rows = [row for row in form.rows if row.path in there]
    layout = layout_of(form) if len(rows) == len(form.rows) else layout_of_rows(form, rows)
    drawn = tuple(tuple(_head_row(row)) for row in layout)
    heads = next(index for index, row in enumerate(drawn) if any(cell.path for cell in row))
    return Table(rows=drawn, name=form.name, heads=heads if form.name in _REPEATED else 0)


def _head_row(row: Sequence[LayoutCell]) -> Iterator[TableCell]:
    kind: Literal["row", "column"] = "row" if any(cell.path for cell in row) else "column"
    for cell in row:
        yield TableCell(
            text=cell.text,
            rowspan=cell.rowspan,
            colspan=cell.colspan,
            head=None if cell.path else kind,
            path=cell.path,
        )


def _add_column(rows: list[list[TableCell]], surplus: Surplus, figures: list[int]) -> None:
    first = figures[0]
    rows[0].append(TableCell(text=surplus.label, rowspan=first or 1, head="column"))
    for index, cell in zip(figures, surplus.cells, strict=False):
        rows[index].append(TableCell(text=cell.text))


def _surplus_row(surplus: Surplus, width: int) -> list[TableCell]:
    cells: tuple[Cell, ...] = surplus.cells
    label = TableCell(text=surplus.label, colspan=max(width - len(cells), 1), head="row")
    return [label, *(TableCell(text=cell.text) for cell in cells)]
