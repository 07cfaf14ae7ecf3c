"""The characters that a page draws, each with its place, in the order in which they are drawn."""

import ctypes
import math
import sys
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from govdisclosure.formats.pdf.reading._folding import folded
from govdisclosure.formats.pdf.reading._frame import QUARTERS, Frame
from govdisclosure.formats.pdf.reading._pdfium import pdfium

__all__ = ["UNMAPPED", "Drawn", "Glyph", "drawn_on", "glyphs_in"]

UNMAPPED: Final = "\ufffd"
"""What stands for a character of which the file does not say which it is."""


Drawn: TypeAlias = tuple[str, int, float, float, float, float, float, float, float]
"""A character in the coordinates of the file: its text, how it is turned, its size, its origin, and its left, bottom, right and top."""


class Glyph(NamedTuple):
    """A character on a page: its extent and base line as one reads it, and its centre on the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    x: float
    y: float
    turn: int
    """By how many clockwise quarter turns it lies from the page's other text; its extent is as if it stood."""
    order: int


_HYPHEN: Final = 2
_GENERATED: Final = frozenset({10, 13, 32})
"""What the library adds where it sees the end of a word or of a line."""
_BLANK: Final = 32
_SLANT: Final = 0.1
_WIDE: Final = 0x2E80
_FIRST_WIDE: Final = chr(_WIDE)
_ABOVE_BASE: Final = 0.38
"""The middle of a character, in sizes above its base line."""


def drawn_on(page: object) -> list[Drawn]:
    """Return the characters of a page; those that lie aslant, as water marks do, are left out."""
    raw = pdfium()
    code_of, box_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    is_unmapped, is_generated = raw.FPDFText_HasUnicodeMapError, raw.FPDFText_IsGenerated
    rect, x_, y_, matrix = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    line = math.nan
    size, turn = 1.0, None
    is_named = True
    drawn: list[Drawn] = []
    for index in range(raw.FPDFText_CountChars(page)):
        code = code_of(page, index)
        if code in _GENERATED and is_generated(page, index):
            continue
        box_of(page, index, rect)
        origin_of(page, index, x_, y_)
        y = y_.value
        if y != line:  # what stands on one line has one size and one direction, or nearly
            line = y
            raw.FPDFText_GetMatrix(page, index, matrix)
            size = raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d) or 1.0
            turn = _turn(matrix.a, matrix.b)
            is_named = False
        if turn is not None:
            # A font names all its characters or none: Chinese behind Chinese needs no second look.
            is_named = (is_named and code >= _WIDE) or is_unmapped(page, index) != 1
            text = _text(code) if is_named else UNMAPPED
            if text:
                drawn.append((text, turn, size, x_.value, y, rect.left, rect.bottom, rect.right, rect.top))
    return drawn


def _turn(a: float, b: float) -> int | None:
    """Return the clockwise quarter turns of what is drawn by a matrix, None if it lies aslant, or nowhere.

    >>> _turn(1, 0), _turn(0, -1), _turn(1, 1), _turn(math.nan, 0)
    (0, 1, None, None)
    """
    quarters = -math.atan2(b, a) / (math.pi / 2)
    if math.isnan(quarters) or abs(quarters - round(quarters)) >= _SLANT:
        return None
    return round(quarters) % QUARTERS


@lru_cache(maxsize=1 << 14)
def _text(code: int) -> str:
    """Return the character, nothing for one that prints nothing; a hyphen at a line's end comes as a control character."""
    if code == _HYPHEN:
        return "-"
    text = folded(chr(min(code, sys.maxunicode)))
    return "" if unicodedata.category(text[0]) in _NO_PRINT else text


_NO_PRINT: Final = frozenset({"Cc", "Cf", "Cs", "Cn"})


def main_turn(drawn: list[Drawn]) -> int | None:
    """Return how most of the text is turned, None where there is none."""
    turns = Counter(one[1] for one in drawn if not one[0].isspace())
    return max(turns, key=lambda turn: turns[turn]) if turns else None


def glyphs_in(drawn: list[Drawn], frame: Frame, frames: tuple[Frame, ...]) -> list[Glyph]:
    """Return the characters on the page as it is read by ``frame``; ``frames`` are those of all quarter turns."""
    if frame.turn:
        return [_turned(one, order, frame, frames) for order, one in enumerate(drawn)]
    edge, head = frame.point(0, 0)
    glyphs: list[Glyph] = []
    for order, one in enumerate(drawn):
        text, turn, size, x, y, left, bottom, right, top = one
        if turn:
            glyphs.append(_turned(one, order, frame, frames))
            continue
        # Vertical writing begins in the middle, and at the top.
        start = edge + (x if -size < 2 * (x - left) < size else left)
        base = head - (y if bottom - size / 2 < y < top else bottom)
        end = edge + right
        if text >= _FIRST_WIDE and end - start < size:  # a box may fit the ink alone
            end = start + size
        glyphs.append(Glyph(text, start, end, base, size, (start + end) / 2, base - _ABOVE_BASE * size, 0, order))
    return glyphs


def _turned(one: Drawn, order: int, frame: Frame, frames: tuple[Frame, ...]) -> Glyph:
    text, turn, size, x, y, left, bottom, right, top = one
    own = frames[turn]
    box = own.box(left, bottom, right, top)
    start, base = own.point(x, y)
    start = start if abs(start - box.left) < size / 2 else box.left
    base = base if box.top < base < box.bottom + size / 2 else box.bottom
    end = max(box.right, start + size) if text >= _FIRST_WIDE else max(box.right, start)
    if turn == frame.turn:
        return Glyph(text, start, end, base, size, (start + end) / 2, base - _ABOVE_BASE * size, 0, order)
    centre = frame.point((left + right) / 2, (bottom + top) / 2)
    return Glyph(text, start, end, base, size, *centre, (turn - frame.turn) % QUARTERS, order)
