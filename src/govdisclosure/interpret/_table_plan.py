"""Which drawn cell is which cell of a form, and the table read by it."""

from functools import lru_cache
from itertools import repeat
from typing import Final, final

from attrs import field, frozen

from govdisclosure.forms import TableForm
from govdisclosure.interpret._table_drawing import Spot
from govdisclosure.interpret.raw import RawTable
from govdisclosure.published import ABSENT, Cell, Grid, Place, Surplus

__all__ = ["Figure", "Plan", "Spare"]


@final
@frozen
class Figure:
    """Where one figure is drawn."""

    spots: tuple[Spot, ...]
    """Where: of several, drawn where the form has one, the one that is not blank says it."""
    unit: str | None = None
    """The unit that its head prints, where the form fixes none, or another."""
    part: str | None = None
    """What of the cell is this figure, if it holds several."""
    label: str = ""
    """The label of its row."""

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole of one cell, with no unit but its own."""
        return len(self.spots) == 1 and self.unit is None and self.part is None


@final
@frozen
class Spare:
    """A drawn row or column that has no place in the form, or whose cells cannot be told apart."""

    label: str
    spots: tuple[Spot, ...]
    is_column: bool = False


@final
@frozen
class Plan:
    """Where the cells of a statutory table are drawn; the same for all tables that are drawn alike."""

    form: TableForm
    figures: tuple[Figure | None, ...]
    """One for each cell of the form, None for what is not drawn."""
    spares: tuple[Spare, ...] = ()
    _spots: tuple[Spot, ...] = field(init=False, repr=False, eq=False)
    """Where the figures are, if all are drawn and each is a whole cell."""
    _rows_and_columns: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        whole = [figure.spots[0] for figure in self.figures if figure and figure.is_whole]
        spots = tuple(whole) if len(whole) == len(self.figures) else ()
        object.__setattr__(self, "_spots", spots)
        places = tuple(spot.row + 1 for spot in spots), tuple(spot.column for spot in spots)
        object.__setattr__(self, "_rows_and_columns", places)

    def read(self, table: RawTable) -> Grid:
        """Return ``table`` as the statutory table that it is drawn as."""
        untold: list[Spare] = []
        cells = self._whole_cells(table) or tuple(
            [ABSENT if figure is None else _read(table, figure, untold) for figure in self.figures]
        )
        surplus = [_surplus(table, spare) for spare in (*self.spares, *untold)]
        # A column without a head and without a word in it only sets others apart.
        told = (s for s in surplus if not s.is_column or s.label.strip() or any(cell.text.strip() for cell in s.cells))
        return Grid(form=self.form, cells=cells, surplus=tuple(told))

    def _whole_cells(self, table: RawTable) -> tuple[Cell, ...]:
        """Return the cells at once if each is whole, short and without a place of its own, as nearly always; else none."""
        if not self._spots:
            return ()
        drawn = [table.rows[row][cell] for row, cell, _ in self._spots]
        texts = [cell.text for cell in drawn]
        if any(cell.place is not None for cell in drawn) or max(map(len, texts)) > _LONGEST_KEPT:
            return ()
        rows, columns = self._rows_and_columns
        return tuple(map(_kept, texts, repeat(None), repeat(table.number), rows, columns))


def _read(table: RawTable, figure: Figure, spares: list[Spare]) -> Cell:
    spots = figure.spots
    if len(spots) == 1:
        return _cell(table, spots[0], figure.unit, figure.part)
    spoken = [spot for spot in spots if _text(table, spot).strip()] or spots[:1]
    if len({_text(table, spot) for spot in spoken}) == 1:
        return _cell(table, spoken[0], figure.unit, figure.part)
    spares.append(Spare(figure.label, spots))
    return ABSENT


def _text(table: RawTable, spot: Spot) -> str:
    return table.rows[spot.row][spot.cell].text


def _surplus(table: RawTable, spare: Spare) -> Surplus:
    cells = tuple(_cell(table, spot, None, None) for spot in spare.spots)
    return Surplus(label=spare.label, cells=cells, is_column=spare.is_column)


def _cell(table: RawTable, spot: Spot, unit: str | None, part: str | None) -> Cell:
    row, index, column = spot
    drawn = table.rows[row][index]
    text = drawn.text if part is None else part
    if drawn.place is not None:
        return Cell.read(text, drawn.place, unit)
    return (_kept if len(text) <= _LONGEST_KEPT else _new)(text, unit, table.number, row + 1, column)


def _new(text: str, unit: str | None, table: int, row: int, column: int) -> Cell:
    return Cell.read(text, Place(table=table, row=row, column=column), unit)


_LONGEST_KEPT: Final = 16
# Most cells of most reports are a zero in the same place.
_kept: Final = lru_cache(maxsize=1 << 15)(_new)
