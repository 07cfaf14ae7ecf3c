"""Where the cells of a drawn table are: for formats that know no spans, or that are told each cell's place."""

from collections.abc import Iterator
from typing import TypeAlias, final

from attrs import frozen

from govdisclosure.document import Table, TableCell

__all__ = ["Placed", "Rows", "placed_in", "rows_of"]


@final
@frozen
class Placed:
    """A cell with its place, from 0, and spans that leave the table nowhere and cover no other cell."""

    cell: TableCell
    row: int
    column: int
    rowspan: int
    colspan: int


def placed_in(table: Table) -> Iterator[Placed]:
    """Yield the cells of ``table`` from left to right: each stands in the first column that none hangs down into."""
    height = len(table.rows)
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            colspan = next((n for n in range(1, cell.colspan) if (row, column + n) in taken), cell.colspan)
            rowspan = min(cell.rowspan, height - row)
            taken |= {(row + down, column + across) for down in range(1, rowspan) for across in range(colspan)}
            yield Placed(cell, row, column, rowspan, colspan)
            column += colspan


Rows: TypeAlias = list[list[str]]
"""The texts of a table, every row of the same width."""


def rows_of(table: Table) -> Rows:
    """Return the texts of ``table``; a cell covered by a span is empty, but for the label of a group in its other rows.

    A row says so by itself what it counts: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. A table without text has no rows.
    """
    placed = list(placed_in(table))
    if not any(one.cell.text.strip() for one in placed):
        return []
    width = max(one.column + one.colspan for one in placed)
    rows = [[""] * width for _ in table.rows]
    for one in placed:
        depth = one.rowspan if one.cell.head == "row" else 1
        for down in range(depth):
            rows[one.row + down][one.column] = one.cell.text
    return rows
