"""Characters to lines of text, put in order by where they stand."""

import math
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._words import Segment, segments_of

__all__ = ["TextLine", "lines_of", "rows_of", "texts_of"]

_RISE: Final = 0.35
"""By how much, in sizes, characters of one line may stand above or below each other."""
_JOINED: Final = 1.5
"""How wide, in sizes, what is drawn as one is that stands for several characters, all of them in its place: ——."""
_TWICE: Final = 0.15
"""How near, in sizes, a character stands to itself where it is printed twice for boldness or a shadow."""
_FEW: Final = 3
_ABOVE: Final = 0.88
_BELOW: Final = 0.12


@final
@frozen(kw_only=True)
class TextLine:
    """A line of text."""

    segments: tuple[Segment, ...]
    base: float
    size: float
    turn: int = 0
    glyphs: tuple[Glyph, ...] = ()
    """Its characters from the left, without blanks."""
    column: tuple[float, float] | None = None
    """The edges of its column, where a page is set in several."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(segment.gap + segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.segments[-1].right

    @property
    def top(self) -> float:
        """The top of its characters."""
        return self.base - _ABOVE * self.size

    @property
    def bottom(self) -> float:
        """The bottom of its characters."""
        return self.base + _BELOW * self.size


def lines_of(glyphs: Iterable[Glyph]) -> list[TextLine]:
    """Return the lines that characters of one direction make, from the top."""
    return [_line(segments, row) for row in rows_of(glyphs) if (segments := segments_of(row))]


def texts_of(glyphs: Iterable[Glyph]) -> list[str]:
    """Return what the lines say that characters of one direction make."""
    return ["".join([part.gap + part.text for part in segments_of(row)]) for row in rows_of(glyphs)]


def rows_of(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the characters of each line from the left, those left out that are printed twice in one place."""
    row: list[Glyph] = []
    base = size = 0.0
    for glyph in sorted(glyphs, key=_base):
        if row and glyph.base - base > _RISE * max(size, glyph.size):
            yield _once(row)
            row = []
        if not row or glyph.size > size:
            base, size = glyph.base, glyph.size
        row.append(glyph)
    if row:
        yield _once(row)


_base: Final = attrgetter("base")
_left: Final = attrgetter("left", "right")


def _once(row: list[Glyph]) -> list[Glyph]:
    if len(row) == 1:
        return row
    row.sort(key=_left)
    kept: list[Glyph] = []
    last = -math.inf
    for glyph in row:
        near = _TWICE * glyph.size
        is_alone = glyph.right - glyph.left < _JOINED * glyph.size
        if (
            is_alone
            and glyph.left - last < near
            and any(
                other.text == glyph.text and glyph.left - other.left < near and abs(glyph.base - other.base) < near
                for other in kept[-_FEW:]
            )
        ):
            continue
        kept.append(glyph)
        last = glyph.left
    return kept


def _line(segments: Sequence[Segment], row: Sequence[Glyph]) -> TextLine:
    told = tuple(glyph for glyph in row if not glyph.text.isspace())
    middle = told[len(told) // 2]
    return TextLine(
        segments=tuple(segments),
        base=middle.base,
        size=max(glyph.size for glyph in told),
        turn=middle.turn,
        glyphs=told,
    )
