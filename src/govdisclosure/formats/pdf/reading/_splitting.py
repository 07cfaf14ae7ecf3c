"""Rows that no ruling divides: figures below each other in one cell are those of several rows."""

from collections.abc import Iterator, Sequence
from typing import Final

from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._grids import Area, Lattice
from govdisclosure.formats.pdf.reading._labels import is_figure
from govdisclosure.formats.pdf.reading._lines import TextLine, lines_of

__all__ = ["split_rows"]

_ROOM: Final = 1.5
"""How many sizes are left in a cell beside a figure that is not broken into two lines."""
_OFF: Final = 0.3
"""By how many sizes a figure may be off the line of its row."""


def split_rows(lattice: Lattice, inside: Sequence[list[Glyph]]) -> tuple[int, list[tuple[Area, list[Glyph]]]]:
    """Return the number of rows of a table, and its cells with their characters, rows without a ruling divided.

    Args:
        lattice: the table as its rulings draw it.
        inside: the characters in each of its cells.
    """
    bases = _rows_in(lattice, inside)
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


def _rows_in(lattice: Lattice, inside: Sequence[list[Glyph]]) -> dict[int, list[float]]:
    """Return for each row that is drawn as one but is several the base lines of those."""
    found: dict[int, list[TextLine]] = {}
    for area, glyphs in zip(lattice.areas, inside, strict=True):
        if area.rowspan == 1 and len(glyphs) > 1 and _is_stack(glyphs):
            lines = lines_of(glyphs)
            width = lattice.xs[area.column + area.colspan] - lattice.xs[area.column]
            has_room = all(
                is_figure(line.text) and width - (line.right - line.left) > _ROOM * line.size for line in lines
            )
            if has_room and len(lines) > len(found.get(area.row, [])):
                found[area.row] = lines
    labelled: set[int] = set()
    for area, glyphs in zip(lattice.areas, inside, strict=True):
        rows = found.get(area.row)
        if rows is None or area.rowspan > 1:
            continue
        lines = lines_of(glyphs)
        if not all(is_figure(line.text) for line in lines):
            labelled |= {area.row} if len(lines) >= len(rows) else set()
        elif any(_distance(line, rows) > _OFF * line.size for line in lines):
            del found[area.row]
    # Without a label for each, or with a figure set between two of them, it is figures that are broken into lines.
    return {row: [line.base for line in lines] for row, lines in found.items() if row in labelled}


def _distance(line: TextLine, rows: Sequence[TextLine]) -> float:
    return min(abs(row.base - line.base) for row in rows)


def _is_stack(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether a cell has nothing but figures, and more than one line of them."""
    bases = [glyph.base for glyph in glyphs]
    return max(bases) - min(bases) > glyphs[0].size / 2 and all(glyph.text in _FIGURES for glyph in glyphs)


_FIGURES: Final = frozenset("0123456789０１２３４５６７８９.,，-—－+/／万元 ")


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
