"""The blocks of a page in the order in which they are read: column by column, tables without rulings told from text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve

from govdisclosure.formats.pdf.reading._frame import shared
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._page import PageItem
from govdisclosure.formats.pdf.reading._unruled import with_unruled
from govdisclosure.formats.pdf.reading._words import Segment

__all__ = ["in_order"]

_LEAST_LINES: Final = 4
_LEAST_LENGTH: Final = 8
_SIDE: Final = 0.3
_FULL: Final = 3.0
_MOST_FULL: Final = 0.6
_WIDEST: Final = 5.0
"""How wide the space between two columns may be, in sizes."""


def in_order(items: Sequence[PageItem], page: int, *, is_continued: bool = False) -> Iterator[PageItem]:
    """Yield the blocks of a page in their order; ``is_continued`` says that the page before ends with a table."""
    for is_line, run in groupby(items, key=lambda item: isinstance(item, TextLine)):
        if is_line:
            lines = _by_column([item for item in run if isinstance(item, TextLine)])
            yield from with_unruled(lines, page, is_continued=is_continued)
        else:
            yield from run
        is_continued = False


def _by_column(lines: list[TextLine]) -> list[TextLine]:
    """Return lines in the order of their columns, if they are set in two; what crosses both stays where it is."""
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    ordered: list[TextLine] = []
    sides: tuple[list[TextLine], list[TextLine]] = ([], [])
    columns = (min(line.left for line in lines), _end(lines, gutter, 0)), (gutter, _end(lines, gutter, 1))
    for line in lines:
        parts = _parted(line, gutter)
        if parts is None:
            ordered += [*sides[0], *sides[1], line]
            sides = ([], [])
            continue
        for side, segments, column in zip(sides, parts, columns, strict=True):
            if segments:
                segments[0] = evolve(segments[0], gap="")
                inside = [glyph for glyph in line.glyphs if (glyph.left < gutter) == (side is sides[0])]
                side.append(evolve(line, segments=tuple(segments), column=column, glyphs=tuple(inside)))
    return [*ordered, *sides[0], *sides[1]]


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """Return where the second of two columns of running text begins, None if there are not two."""
    if len(lines) < _LEAST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    inner = left + _SIDE * (right - left)
    starts = Counter(
        round(part.left) for line in lines for part in line.segments if inner < part.left < right - inner + left
    )
    if not starts:
        return None
    gutter = max(starts, key=lambda start: starts[start]) - 1.0
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    for line in lines:
        for side, segments in zip(sides, _parted(line, gutter) or ((), ()), strict=True):
            side.extend(segments)
    size = max(line.size for line in lines)
    for index, side in enumerate(sides):
        end = _end(lines, gutter, index)
        full = sum(end - part.right < _FULL * size for part in side)
        if len(side) < _LEAST_LINES or full < _MOST_FULL * len(side):
            return None
        if not index and gutter - end > _WIDEST * size:
            return None
        if sum(len(part.text) for part in side) < _LEAST_LENGTH * len(side):
            return None
    return gutter


def _parted(line: TextLine, gutter: float) -> tuple[list[Segment], list[Segment]] | None:
    """Return what of a line is in the first column and what in the second, None if it crosses both."""
    first = [part for part in line.segments if part.right <= gutter]
    second = [part for part in line.segments if part.left >= gutter]
    return (first, second) if len(first) + len(second) == len(line.segments) else None


def _end(lines: Sequence[TextLine], gutter: float, side: int) -> float:
    """Return where the first column ends, or the second."""
    parts = [part for line in lines for part in (_parted(line, gutter) or ((), ()))[side]]
    return shared(sorted((part.right for part in parts), reverse=True), max(line.size for line in lines))
