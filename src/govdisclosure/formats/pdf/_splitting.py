"""Rows that no ruling divides: figures below each other in one cell are those of several rows."""

from collections.abc import Iterator, Sequence
from typing import Final

from govdisclosure.formats.pdf._glyphs import Glyph
from govdisclosure.formats.pdf._grids import Area, Lattice
from govdisclosure.formats.pdf._labels import is_figure
from govdisclosure.formats.pdf._lines import TextLine, lines_of

__all__ = ["split_rows"]

_ROOM: Final = 1.5
"""How many sizes are left in a cell beside a figure that is not broken into two lines."""


def split_rows(lattice: Lattice, inside: Sequence[list[Glyph]]) -> tuple[int, list[tuple[Area, list[Glyph]]]]:
    """Return the number of rows of a table, and its cells with their characters, rows without a ruling divided.

    Args:
        lattice: the table as its rulings draw it.
        inside: the characters in each of its cells.
    """
    bases = {row: found for row in range(len(lattice.ys) - 1) if (found := _rows_in(lattice, inside, row)) is not None}
    if not bases:
        return len(lattice.ys) - 1, list(zip(lattice.areas, inside, strict=True))
    starts = [0]
    for row in range(len(lattice.ys) - 1):
        starts.append(starts[-1] + len(bases.get(row, [0.0])))
    cells: list[tuple[Area, list[Glyph]]] = []
    for area, glyphs in zip(lattice.areas, inside, strict=True):
        row, column, rowspan, colspan = area
        if rowspan == 1 and row in bases:
            cells += _divided(Area(starts[row], column, 1, colspan), glyphs, bases[row])
        else:
            cells.append((Area(starts[row], column, starts[row + rowspan] - starts[row], colspan), glyphs))
    return starts[-1], sorted(cells, key=lambda cell: cell[0])


def _rows_in(lattice: Lattice, inside: Sequence[list[Glyph]], row: int) -> list[float] | None:
    """Return the base lines of the rows that are drawn as one, None if that is one row."""
    most: list[TextLine] = []
    counts: list[int] = []
    for area, glyphs in zip(lattice.areas, inside, strict=True):
        if area.row != row or area.rowspan > 1 or len(glyphs) < 2:  # noqa: PLR2004  (two figures)
            continue
        lines = lines_of(glyphs)
        counts.append(len(lines))
        width = lattice.xs[area.column + area.colspan] - lattice.xs[area.column]
        if len(lines) > max(len(most), 1) and all(
            is_figure(line.text) and width - (line.right - line.left) > _ROOM * line.size for line in lines
        ):
            most = lines
    # What is broken into lines in one cell alone is one figure, or words.
    return [line.base for line in most] if most and sum(count >= len(most) for count in counts) > 1 else None


def _divided(area: Area, glyphs: Sequence[Glyph], bases: Sequence[float]) -> Iterator[tuple[Area, list[Glyph]]]:
    """Yield the parts of a cell; what is neither figures nor a line a row stands beside all the rows."""
    lines = lines_of(glyphs)
    if len(lines) < len(bases) and not all(is_figure(line.text) for line in lines):
        yield area._replace(rowspan=len(bases)), list(glyphs)
        return
    parts: list[list[Glyph]] = [[] for _ in bases]
    for glyph in glyphs:
        parts[min(range(len(bases)), key=lambda index: abs(bases[index] - glyph.base))].append(glyph)
    for index, part in enumerate(parts):
        yield area._replace(row=area.row + index), part
