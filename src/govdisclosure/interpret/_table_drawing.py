"""A drawn table without its figures: what it takes to tell which cell is which, the same for all tables drawn alike."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias, final

from attrs import define

from govdisclosure.interpret.raw import RawTable
from govdisclosure.published import Cell, State

__all__ = ["FIGURE", "Drawing", "Row", "Spot", "drawing_of", "rows_of", "transposed"]

Drawing: TypeAlias = tuple[tuple[tuple[str, int, int], ...], ...]
"""Rows of cells, each with its words, or `FIGURE`, or nothing, and its row and column spans."""

FIGURE: Final = "0"
"""What stands for any figure or placeholder in a drawing."""

_FIGURES: Final = frozenset({State.NUMBER, State.ZERO, State.PLACEHOLDER})
_LONGEST_KEPT: Final = 120
_MOST_CELLS: Final = 100_000
_WIDEST: Final = 1_000


def drawing_of(table: RawTable) -> Drawing:
    """Return ``table`` as a drawing."""
    return tuple([tuple([(_mark(cell.text), cell.rowspan, cell.colspan) for cell in row]) for row in table.rows])


def _mark(text: str) -> str:
    return _kept_mark(text) if len(text) <= _LONGEST_KEPT else _new_mark(text)


def _new_mark(text: str) -> str:
    state = Cell.read(text).state
    if state is State.BLANK:
        return ""
    # Figures set apart by blanks are several, and so may 000 be: they stay as they are.
    is_one = len(text.split()) == 1 and (text[0] != "0" or len(text) == 1)
    return FIGURE if state in _FIGURES and is_one else text


_kept_mark: Final = lru_cache(maxsize=1 << 14)(_new_mark)


class Spot(NamedTuple):
    """Where a cell was drawn: which row and which cell of it, from 0, and its column in unmerged cells, from 1."""

    row: int
    cell: int
    column: int


class _Hanging(NamedTuple):
    rows: int
    """How many rows it reaches down, this one included."""
    text: str
    width: int
    spot: Spot


@final
@define
class Row:
    """A row as one sees it: its own cells and those that hang down from above."""

    number: int
    """Which row, from 0."""
    texts: list[str]
    columns: list[int]
    """The column that each cell begins at, in unmerged cells from 1."""
    widths: list[int]
    spots: list[Spot]
    origins: list[int]
    """The row that each cell hangs down from, its own row for its own cells."""

    @property
    def width(self) -> int:
        """How many unmerged cells wide it is."""
        return max((column + width for column, width in zip(self.columns, self.widths, strict=True)), default=1) - 1

    def add(self, text: str, column: int, width: int, spot: Spot, origin: int) -> int:
        """Add a cell and return the column behind it."""
        self.texts.append(text)
        self.columns.append(column)
        self.widths.append(width)
        self.spots.append(spot)
        self.origins.append(origin)
        return column + width

    def without(self, rows: AbstractSet[int]) -> "Row":
        """Return the row without what hangs down from ``rows``."""
        if rows.isdisjoint(self.origins):
            return self
        row = new_row(self.number)
        for cell in zip(self.texts, self.columns, self.widths, self.spots, self.origins, strict=True):
            if cell[-1] not in rows:
                row.add(*cell)
        return row


def new_row(number: int) -> Row:
    """Return a row without cells."""
    return Row(number, [], [], [], [], [])


def rows_of(drawing: Drawing) -> list[Row]:
    """Return the rows of ``drawing``; what is wider or longer than any statutory table can be is left out."""
    rows: list[Row] = []
    hanging: dict[int, _Hanging] = {}
    total = 0
    for number, cells in enumerate(drawing):
        row = new_row(number)
        column = 1
        for index, (text, rowspan, colspan) in enumerate(cells):
            while column in hanging:
                above = hanging[column]
                column = row.add(above.text, column, above.width, above.spot, above.spot.row)
            width = min(max(colspan, 1), _WIDEST)
            spot = Spot(number, index, column)
            if rowspan > 1:
                hanging[column] = _Hanging(rowspan, text, width, spot)
            column = row.add(text, column, width, spot, number)
            if column > _WIDEST:
                break
        for left in sorted(left for left in hanging if left >= column):
            above = hanging[left]
            row.add(above.text, left, above.width, above.spot, above.spot.row)
        hanging = {left: cell._replace(rows=cell.rows - 1) for left, cell in hanging.items() if cell.rows > 1}
        total += len(row.texts)
        if total > _MOST_CELLS:
            break
        rows.append(row)
    return rows


def transposed(rows: Sequence[Row]) -> list[Row]:
    """Return the same cells with rows and columns exchanged; spans are given up."""
    found: dict[int, Row] = {}
    for position, row in enumerate(rows, 1):
        for text, start, width, spot in zip(row.texts, row.columns, row.widths, row.spots, strict=True):
            for column in range(start, start + width):
                found.setdefault(column, new_row(column - 1)).add(text, position, 1, spot, column - 1)
    return [found[column] for column in sorted(found)]
