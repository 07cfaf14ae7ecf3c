"""Tables of one page, filled with the text that stands in their cells."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf._cells import text_of
from govdisclosure.formats.pdf._frame import Box
from govdisclosure.formats.pdf._glyphs import Glyph
from govdisclosure.formats.pdf._grids import Area, Lattice

__all__ = ["DrawnCell", "DrawnTable", "filled"]

_MOST: Final = 200
_INSIDE: Final = 2.0


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

    A character belongs to the smallest table around it. A frame around text is no table, nor is one without a word.
    """
    real = sorted(
        (one for one in lattices if len(one.xs) > 2),  # noqa: PLR2004  (two columns)
        key=lambda one: one.box.width * one.box.height,
    )[:_MOST]
    inside: list[list[Glyph]] = [[] for _ in real]
    outside: list[Glyph] = []
    boxes = [one.box for one in real]
    for glyph in glyphs:
        home = next((index for index, box in enumerate(boxes) if box.holds(glyph.x, glyph.y)), None)
        (outside if home is None else inside[home]).append(glyph)
    tables: list[DrawnTable] = []
    for lattice, own in zip(real, inside, strict=True):
        table = _table(lattice, own, page)
        if any(cell.text for cell in table.cells):
            tables.append(table)
        else:
            outside += own
    return tables, outside


def _table(lattice: Lattice, glyphs: Sequence[Glyph], page: int) -> DrawnTable:
    owners = [[0] * (len(lattice.xs) - 1) for _ in lattice.ys[1:]]
    for index, (row, column, rowspan, colspan) in enumerate(lattice.areas):
        for line in owners[row : row + rowspan]:
            line[column : column + colspan] = [index] * colspan
    inside: list[list[Glyph]] = [[] for _ in lattice.areas]
    for glyph in glyphs:
        row = min(max(bisect_right(lattice.ys, glyph.y) - 1, 0), len(owners) - 1)
        column = min(max(bisect_right(lattice.xs, glyph.x) - 1, 0), len(lattice.xs) - 2)
        inside[owners[row][column]].append(glyph)
    return DrawnTable(
        xs=lattice.xs,
        box=lattice.box,
        rows=len(owners),
        cells=tuple(DrawnCell(area, text_of(own), page) for area, own in zip(lattice.areas, inside, strict=True)),
        is_open_above=lattice.is_open_above,
        is_open_below=lattice.is_open_below,
    )
