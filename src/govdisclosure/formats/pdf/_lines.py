"""Characters to lines of text: put in order by where they stand, with the blanks that one sees between words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf._glyphs import Glyph

__all__ = ["Segment", "TextLine", "glued", "is_wide", "lines_of"]

_RISE: Final = 0.35
"""By how much, in sizes, characters of one line may stand above or below each other."""
_TWICE: Final = 0.15
"""How near, in sizes, a character stands to itself where it is printed twice for boldness or a shadow."""
_WORD_GAP: Final = 0.2
_MIXED_GAP: Final = 0.5
_WIDE_GAP: Final = 1.0
_PART_GAP: Final = 0.8
"""The least gap, in sizes, at which a line may be several cells."""
_TRACKING: Final = 1.6
_ABOVE: Final = 0.88
_BELOW: Final = 0.12


@final
@frozen
class Segment:
    """A piece of a line without a large gap in it."""

    text: str
    left: float
    right: float
    gap: str = ""
    """The blanks between it and the piece before."""


@final
@frozen(kw_only=True)
class TextLine:
    """A line of text."""

    segments: tuple[Segment, ...]
    base: float
    size: float
    turn: int = 0
    x: float = 0
    y: float = 0
    """Its middle on the page."""
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
    lines: list[TextLine] = []
    for row in _rows(sorted(glyphs, key=lambda glyph: glyph.base)):
        line = _line(_once(sorted(row, key=lambda glyph: (glyph.left, glyph.right))))
        if line is not None:
            lines.append(line)
    return lines


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    base = size = 0.0
    for glyph in glyphs:
        if row and glyph.base - base > _RISE * max(size, glyph.size):
            yield row
            row = []
        if not row or glyph.size > size:
            base, size = glyph.base, glyph.size
        row.append(glyph)
    if row:
        yield row


def _once(row: Sequence[Glyph]) -> list[Glyph]:
    """Return a line without what is printed twice in the same place."""
    kept: list[Glyph] = []
    for glyph in row:
        near = _TWICE * glyph.size
        if not any(
            other.text == glyph.text and glyph.left - other.left < near and abs(glyph.base - other.base) < near
            for other in kept[-3:]
        ):
            kept.append(glyph)
    return kept


def _line(row: Sequence[Glyph]) -> TextLine | None:
    """Return the line that ``row`` is, None if it is blank."""
    told = [glyph for glyph in row if not glyph.text.isspace()]
    if not told:
        return None
    size = max(glyph.size for glyph in told)
    usual = _usual_gap(told)
    segments: list[Segment] = []
    pieces: list[str] = []
    blanks = gap = ""
    left = right = told[0].left
    before: Glyph | None = None
    for glyph in row:
        if glyph.text.isspace():
            blanks += glyph.text
            continue
        if before is None:
            left = glyph.left
        else:
            space = glyph.left - before.right
            is_wide_gap = space > _WIDE_GAP * size and space > _TRACKING * usual
            if is_wide_gap or (blanks and space > _PART_GAP * size):
                segments.append(Segment("".join(pieces), left, right, gap))
                gap, pieces, left = blanks or " ", [], glyph.left
            elif blanks:
                pieces.append(blanks)
            elif _are_apart(before, glyph, space, usual):
                pieces.append(" ")
        pieces.append(glyph.text)
        blanks = ""
        right = max(right, glyph.right)
        before = glyph
    segments.append(Segment("".join(pieces), left, right, gap))
    return TextLine(
        segments=tuple(segments),
        base=median(glyph.base for glyph in told),
        size=size,
        turn=told[0].turn,
        x=sum(glyph.x for glyph in told) / len(told),
        y=sum(glyph.y for glyph in told) / len(told),
        glyphs=tuple(told),
    )


def _usual_gap(row: Sequence[Glyph]) -> float:
    """Return the gap between the characters of a line that is spread out: a title, or the digits of one number."""
    gaps = [two.left - one.right for one, two in pairwise(row)]
    if not gaps:
        return 0.0
    least = min(gaps) / row[0].size
    if least > _SPREAD:
        if all(glyph.text in _NUMERIC for glyph in row):
            most = max(gaps) / row[0].size
            return row[0].size if most < _NUMBER_GAP and most - least < _EVEN else 0.0
        if len(gaps) > 1 and least < _NUMBER_GAP:
            return min(gaps)
    wide = [gap for gap, one, two in zip(gaps, row, row[1:], strict=False) if is_wide(one.text) and is_wide(two.text)]
    return max(0.0, median(wide)) if len(wide) > 1 else 0.0


_SPREAD: Final = 0.1
_NUMERIC: Final = frozenset("0123456789.,+-%")
_NUMBER_GAP: Final = 0.8
_EVEN: Final = 0.25


def _are_apart(one: Glyph, two: Glyph, space: float, usual: float) -> bool:
    """Tell whether the gap between two characters, where the file has no blank, is one between words."""
    wide = is_wide(one.text[-1]) + is_wide(two.text[0])
    least = (_WORD_GAP, _MIXED_GAP, _WIDE_GAP)[wide]
    return space > least * max(one.size, two.size) and space > _TRACKING * usual


def is_wide(character: str) -> bool:
    """Tell whether a character is such as Chinese is written with, which has no blanks."""
    return character >= "\u2e80" or character in "“”‘’…—·"


_NO_BLANK_BEHIND: Final = frozenset("-/.@_~=&?%:‐‑–")


def glued(above: str, below: str) -> str:
    """Return two lines as the one that they were before it was broken: words apart, everything else together.

    >>> glued("政府信息公", "开"), glued("Word", "Excel"), glued("251", "000元"), glued("http://www.", "gov.example")
    ('政府信息公开', 'Word Excel', '251000元', 'http://www.gov.example')
    """
    if not above or not below:
        return above + below
    last, first = above[-1], below[0]
    is_word = last.isascii() and first.isascii() and not last.isspace() and last not in _NO_BLANK_BEHIND
    is_number = last.isdigit() and first.isdigit()
    return f"{above} {below}" if is_word and first.isalnum() and not is_number else above + below
