"""Characters of one line to its words: with the blanks that one sees, and no others."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._glyphs import Glyph

__all__ = ["Segment", "glued", "is_wide", "segments_of"]

_WORD_GAP: Final = 0.2
_MIXED_GAP: Final = 0.5
_WIDE_GAP: Final = 1.0
_PART_GAP: Final = 0.8
"""The least gap, in sizes, at which a line with a blank in it may be several cells."""
_TRACKING: Final = 1.6


@final
@frozen
class Segment:
    """A piece of a line without a large gap in it."""

    text: str
    left: float
    right: float
    gap: str = ""
    """The blanks between it and the piece before."""


def segments_of(row: Sequence[Glyph]) -> list[Segment]:
    """Return the pieces of a line, whose characters are given from the left; none if it is blank."""
    segments: list[Segment] = []
    pieces: list[str] = []
    blanks = gap = ""
    left = right = 0.0
    usual: float | None = None
    before: Glyph | None = None
    for glyph in row:
        if glyph.text.isspace():
            blanks += glyph.text
            continue
        if before is None:
            left = glyph.left
        elif blanks or glyph.left - before.right > _WORD_GAP * glyph.size:
            usual = _usual_gap(row) if usual is None else usual
            size, space = max(before.size, glyph.size), glyph.left - before.right
            is_wide_gap = space > _WIDE_GAP * size and space > _TRACKING * usual
            if is_wide_gap or (blanks and space > _PART_GAP * size):
                segments.append(Segment("".join(pieces), left, right, gap))
                gap, pieces, left = blanks or " ", [], glyph.left
            elif blanks or _are_apart(before, glyph, space, usual):
                pieces.append(blanks or " ")
        pieces.append(glyph.text)
        blanks = ""
        right = max(right, glyph.right)
        before = glyph
    if pieces:
        segments.append(Segment("".join(pieces), left, right, gap))
    return segments


def _usual_gap(row: Sequence[Glyph]) -> float:
    """Return the gap between the characters of a line that is spread out: a title, or the digits of one number."""
    row = [glyph for glyph in row if not glyph.text.isspace()]
    gaps = [two.left - one.right for one, two in pairwise(row)]
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
