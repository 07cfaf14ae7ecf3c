"""Tables of one page, filled with the text that stands in their cells."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.formats.pdf.reading._cells import text_of
from govdisclosure.formats.pdf.reading._frame import Box
from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._grids import Area, Lattice
from govdisclosure.formats.pdf.reading._splitting import split_rows

__all__ = ["DrawnCell", "DrawnTable", "filled"]

_MOST: Final = 200
_LEAST: Final = 2


@final
@frozen
class DrawnCell:
    """A cell with its text; rows and columns count from 0."""

    area: Area
    text: str
    page: int


@final
@frozen(kw_only=True)
class DrawnTable:
    """A table of one page, or of several that it runs over."""

    xs: tuple[float, ...]
    """The edges of its columns."""
    box: Box
    rows: int
    cells: tuple[DrawnCell, ...]
    """In order of rows and columns."""
    is_open_above: bool = False
    is_open_below: bool = False


def filled(lattices: Sequence[Lattice], glyphs: Iterable[Glyph], page: int) -> tuple[list[DrawnTable], list[Glyph]]:
    """Return the tables that rulings draw around ``glyphs``, and the characters that stand in none of them.

    A character belongs to the smallest table around it. A frame around text is no table, nor is one without a word. A
    table whose text is turned is set sideways.
    """
    real = sorted((one for one in lattices if len(one.areas) > 1), key=lambda one: one.box.width * one.box.height)[
        :_MOST
    ]
    inside: list[list[Glyph]] = [[] for _ in real]
    outside: list[Glyph] = []
    homes = [(*one.box, own) for one, own in zip(real, inside, strict=True)]
    for glyph in glyphs:
        x, y = glyph.x, glyph.y
        for left, top, right, bottom, own in homes:
            if left <= x <= right and top <= y <= bottom:
                own.append(glyph)
                break
        else:
            outside.append(glyph)
    tables: list[DrawnTable] = []
    for lattice, own in zip(real, inside, strict=True):
        table = _table(lattice, own, page)
        if len(table.xs) > _LEAST and any(cell.text for cell in table.cells):
            tables.append(table)
        else:
            outside += own
    return tables, outside


def _words(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return characters as they belong together: a number that is wider than its cell is in one cell still."""
    words: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in glyphs:
        is_digit = glyph.text in _DIGITS
        gap = glyph.left - before.right if before is not None and is_digit and glyph.base == before.base else math.inf
        if -_OVERLAP * glyph.size < gap < _GAP * glyph.size:
            words[-1].append(glyph)
        else:
            words.append([glyph])
        before = glyph if is_digit else None
    return words


_DIGITS: Final = frozenset("0123456789.,")
_GAP: Final = 0.15
_OVERLAP: Final = 0.03


def _stood(table: DrawnTable, ys: tuple[float, ...], turn: int) -> DrawnTable:
    """Return a table whose text is turned as one that stands: what is its left and its top is told by the text."""
    if not turn:
        return table
    rows, columns = table.rows, len(table.xs) - 1

    def area(old: Area) -> Area:
        right, below = columns - old.column - old.colspan, rows - old.row - old.rowspan
        if turn == 1:
            return Area(right, old.row, old.colspan, old.rowspan)
        if turn == 3:  # noqa: PLR2004  (three quarters)
            return Area(old.column, below, old.colspan, old.rowspan)
        return Area(below, right, old.rowspan, old.colspan)

    across = ys if turn % 2 else table.xs
    return evolve(
        table,
        xs=across if turn == 1 else tuple(across[-1] - edge for edge in reversed(across)),
        rows=columns if turn % 2 else rows,
        cells=tuple(sorted((evolve(cell, area=area(cell.area)) for cell in table.cells), key=lambda cell: cell.area)),
    )


def _table(lattice: Lattice, glyphs: Sequence[Glyph], page: int) -> DrawnTable:
    owners = [[0] * (len(lattice.xs) - 1) for _ in lattice.ys[1:]]
    for index, (row, column, rowspan, colspan) in enumerate(lattice.areas):
        for line in owners[row : row + rowspan]:
            line[column : column + colspan] = [index] * colspan
    inside: list[list[Glyph]] = [[] for _ in lattice.areas]
    for word in _words(glyphs):
        first, last = word[0], word[-1]
        row = min(max(bisect_right(lattice.ys, (first.y + last.y) / 2) - 1, 0), len(owners) - 1)
        column = min(max(bisect_right(lattice.xs, (first.x + last.x) / 2) - 1, 0), len(lattice.xs) - 2)
        inside[owners[row][column]] += word
    rows, cells = split_rows(lattice, inside)
    table = DrawnTable(
        xs=lattice.xs,
        box=lattice.box,
        rows=rows,
        cells=tuple(DrawnCell(area, text_of(own), page) for area, own in cells),
        is_open_above=lattice.is_open_above,
        is_open_below=lattice.is_open_below,
    )
    turns = Counter(own[0].turn for own in inside if own)
    return _stood(table, lattice.ys, max(turns, key=lambda turn: turns[turn], default=0))
