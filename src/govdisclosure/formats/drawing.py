"""Where the cells of a drawn table are: for formats that know no spans, or that are told each cell's place."""

from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeAlias, TypeVar, final

from attrs import frozen

from govdisclosure.document import Table

__all__ = ["Placed", "Rows", "placed_in", "rows_of"]


class Spanning(Protocol):
    """A cell that says how many rows and columns it spans."""

    @property
    def rowspan(self) -> int: ...
    @property
    def colspan(self) -> int: ...


CellT = TypeVar("CellT", bound=Spanning)


@final
@frozen
class Placed(Generic[CellT]):
    """A cell with its place, from 0, and spans that leave the table nowhere and cover no other cell."""

    cell: CellT
    row: int
    column: int
    rowspan: int
    colspan: int


def placed_in(rows: Sequence[Sequence[CellT]]) -> Iterator[Placed[CellT]]:
    """Yield the cells of ``rows`` from left to right: each stands in the first column that none hangs down into."""
    height = len(rows)
    free: dict[int, int] = {}  # the first row that each column is free in
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while free.get(column, 0) > row:
                column += 1
            colspan = next((n for n in range(1, cell.colspan) if free.get(column + n, 0) > row), cell.colspan)
            rowspan = min(cell.rowspan, height - row)
            free |= dict.fromkeys(range(column, column + colspan), row + rowspan)
            yield Placed(cell, row, column, rowspan, colspan)
            column += colspan


Rows: TypeAlias = list[list[str]]
"""The texts of a table, every row of the same width."""


def rows_of(table: Table) -> Rows:
    """Return the texts of ``table``; a cell covered by a span is empty, but for the label of a group in its other rows.

    A row says so by itself what it counts: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. A table without text has no rows.
    """
    placed = list(placed_in(table.rows))
    if not any(one.cell.text.strip() for one in placed):
        return []
    width = max(one.column + one.colspan for one in placed)
    rows = [[""] * width for _ in table.rows]
    for one in placed:
        depth = one.rowspan if one.cell.head == "row" else 1
        for down in range(depth):
            rows[one.row + down][one.column] = one.cell.text
    return rows
