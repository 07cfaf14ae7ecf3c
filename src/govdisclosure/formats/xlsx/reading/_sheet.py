"""A sheet as one sees it: what its cells print, which are merged, and where each is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, final

from attrs import field, frozen

from govdisclosure.formats.xlsx._cells import Cell, column_letters
from govdisclosure.formats.xlsx._figures import Value, text_of
from govdisclosure.formats.xlsx.reading._ink import Ink
from govdisclosure.interpret.raw import RawCell
from govdisclosure.published import Place

__all__ = ["Sheet", "sheet_of"]

_PLAIN_NAME: Final = re.compile(r"[^\W\d]\w*")
_LIKE_CELL: Final = re.compile(r"[A-Za-z]{1,3}[0-9]*|[Rr][0-9]*[Cc][0-9]*")


@final
@frozen(kw_only=True, eq=False)
class Sheet:
    """A sheet; rows and columns are counted from 0."""

    name: str
    texts: Mapping[int, Mapping[int, str]]
    """Row to column to text, of the cells that hold anything."""
    spans: Mapping[Cell, tuple[int, int]]
    """The first cell of each merged range to how many rows and columns it spans."""
    covered: frozenset[Cell]
    """The other cells of merged ranges."""
    wide: Mapping[int, Sequence[int]]
    """Row to the columns in which a range over several columns begins."""
    ink: Ink
    _quoted: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        plain = _PLAIN_NAME.fullmatch(self.name) and not _LIKE_CELL.fullmatch(self.name)
        quoted = self.name if plain else "'{}'".format(self.name.replace("'", "''"))
        object.__setattr__(self, "_quoted", quoted)

    def address(self, row: int, column: int) -> str:
        """Return where a cell is, as Excel writes it: ``表三!F7``."""
        return f"{self._quoted}!{column_letters(column)}{row + 1}"

    def cell(self, row: int, column: int, text: str, rowspan: int = 1, colspan: int = 1) -> RawCell:
        """Return a cell of a table with its place."""
        make = _kept_cell if len(text) <= _LONGEST_KEPT else _cell
        return make(self._quoted, row, column, text, rowspan, colspan)

    def place(self, row: int, column: int) -> Place:
        """Return the place of a cell."""
        return _place(self._quoted, row, column)


@lru_cache(maxsize=1 << 14)
def _place(sheet: str, row: int, column: int) -> Place:
    """Return the place of a cell, which many workbooks have in common."""
    return Place(address=f"{sheet}!{column_letters(column)}{row + 1}")


def _cell(sheet: str, row: int, column: int, text: str, rowspan: int, colspan: int) -> RawCell:
    return RawCell(text, rowspan, colspan, _place(sheet, row, column))


_LONGEST_KEPT: Final = 40
# The labels of the forms and noughts: most cells of most workbooks stand in the same place.
_kept_cell: Final = lru_cache(maxsize=1 << 14)(_cell)


def sheet_of(name: str, rows: Sequence[Sequence[Value]], merges: Iterable[tuple[Cell, Cell]], ink: Ink) -> Sheet:
    """Return a sheet.

    Args:
        name: what it is called.
        rows: its values, from the first row and column on.
        merges: the corners of its merged ranges.
        ink: what its part shows beside the values.
    """
    height, width = max(len(rows), ink.height), max(max(map(len, rows), default=0), ink.width)
    spans: dict[Cell, tuple[int, int]] = {}
    wide: dict[int, list[int]] = {}
    covered: set[Cell] = set()
    room = height * width
    for (top, left), (bottom, right) in merges:
        last_row, last_column = min(bottom, height - 1), min(right, width - 1)
        area = (last_row - top + 1) * (last_column - left + 1)
        if (top, left) in covered or (top, left) in spans or min(last_row - top, last_column - left) < 0 or area == 1:
            continue
        room -= area
        if room < 0:  # they lie over one another, as Excel does not allow
            break
        spans[top, left] = last_row - top + 1, last_column - left + 1
        if last_column > left:
            wide.setdefault(top, []).append(left)
        covered |= {(row, column) for row in range(top, last_row + 1) for column in range(left, last_column + 1)} - {
            (top, left)
        }
    texts: dict[int, dict[int, str]] = {}
    for number, values in enumerate(rows):
        found = {
            column: text_of(value)
            for column, value in enumerate(values)
            if value != "" and (number, column) not in covered
        }
        if found:
            texts[number] = found
    for (row, column), error in ink.failed.items():
        texts.setdefault(row, {})[column] = error
    return Sheet(name=name, texts=texts, spans=spans, covered=frozenset(covered), wide=wide, ink=ink)
