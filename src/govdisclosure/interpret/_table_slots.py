"""A drawn table laid out: each row's cells with the columns they begin at, those that hang down from above among them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, final

from attrs import define, evolve

from govdisclosure.interpret.raw import RawCell, RawTable
from govdisclosure.published import Cell, Place

__all__ = ["Row", "rows_of", "transposed"]

_MOST_CELLS: Final = 200_000
_WIDEST: Final = 1_000


@final
@define
class Row:
    """A row as a reader of the page sees it; rows and columns are counted from 1, in unmerged cells."""

    table: int
    number: int
    cells: list[RawCell]
    columns: list[int]
    """The column that each cell begins at."""

    def published(self, index: int, unit: str | None = None, part: str | None = None) -> Cell:
        """Return one of `cells` as published.

        Args:
            index: which of them.
            unit: the unit that its head prints.
            part: the part of its text that is meant, by default all.
        """
        cell = self.cells[index]
        text = cell.text if part is None else part
        if cell.place is not None:
            return Cell.read(text, cell.place, unit)
        if len(text) > _LONGEST_KEPT:
            return _read(text, unit, self.table, self.number, self.columns[index])
        return _kept(text, unit, self.table, self.number, self.columns[index])


def _read(text: str, unit: str | None, table: int, row: int, column: int) -> Cell:
    return Cell.read(text, Place(table=table, row=row, column=column), unit)


# Most cells of most reports are a zero in the same place.
_kept: Final = lru_cache(maxsize=1 << 15)(_read)
_LONGEST_KEPT: Final = 16


def rows_of(table: RawTable) -> list[Row]:
    """Return the rows of ``table``; what is wider or longer than any statutory table can be is left out."""
    rows: list[Row] = []
    hanging: dict[int, tuple[RawCell, int]] = {}
    total = 0
    for number, drawn in enumerate(table.rows, 1):
        cells: list[RawCell] = []
        columns: list[int] = []
        column = 1
        for cell in drawn:
            while column in hanging:
                above = hanging[column][0]
                cells.append(above)
                columns.append(column)
                column += above.colspan
            cells.append(cell)
            columns.append(column)
            if cell.rowspan > 1:
                hanging[column] = (cell, cell.rowspan)
            column += cell.colspan
            if column > _WIDEST:
                break
        if hanging:
            for left in sorted(left for left in hanging if left >= column):
                cells.append(hanging[left][0])
                columns.append(left)
            hanging = {left: (cell, rest - 1) for left, (cell, rest) in hanging.items() if rest > 1}
        total += len(cells)
        if total > _MOST_CELLS:
            break
        rows.append(Row(table.number, number, cells, columns))
    return rows


def transposed(rows: Sequence[Row]) -> list[Row]:
    """Return the same cells with rows and columns exchanged; spans are given up, places kept."""
    found: dict[int, Row] = {}
    for position, row in enumerate(rows, 1):
        for cell, start in zip(row.cells, row.columns, strict=True):
            place = cell.place or Place(table=row.table, row=row.number, column=start)
            placed = evolve(cell, rowspan=1, colspan=1, place=place)
            for column in range(start, start + min(cell.colspan, _WIDEST)):
                turned = found.setdefault(column, Row(row.table, column, [], []))
                turned.cells.append(placed)
                turned.columns.append(position)
    return [found[column] for column in sorted(found)]
