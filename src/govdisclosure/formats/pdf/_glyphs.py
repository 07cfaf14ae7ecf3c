"""The characters that a page draws, each with its place, in the order in which they are drawn."""

import ctypes
import math
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from govdisclosure.formats.pdf._frame import QUARTERS, Frame
from govdisclosure.formats.pdf._folding import folded

if TYPE_CHECKING:
    from pypdfium2.raw import FPDF_TEXTPAGE

__all__ = ["UNMAPPED", "Drawn", "Glyph", "drawn_on", "glyphs_in"]

UNMAPPED: Final = "\ufffd"
"""What stands for a character of which the file does not say which it is."""


class Drawn(NamedTuple):
    """A character in the coordinates of the file."""

    text: str
    turn: int
    size: float
    x: float
    y: float
    left: float
    bottom: float
    right: float
    top: float


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
_LINE_ENDS: Final = frozenset({10, 13})
_BLANK: Final = 32
_SLANT: Final = 0.1
_FIRST_WIDE: Final = "\u2e80"
_ABOVE_BASE: Final = 0.38
"""The middle of a character, in sizes above its base line."""


def drawn_on(page: "FPDF_TEXTPAGE", most: int) -> list[Drawn]:
    """Return the characters of a page, ``most`` at most; those that lie aslant, as water marks do, are left out."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    code_of, box_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    is_unmapped, is_generated = raw.FPDFText_HasUnicodeMapError, raw.FPDFText_IsGenerated
    rect, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    style = _Style()
    before: tuple[float, float, float] | None = None
    drawn: list[Drawn] = []
    for index in range(min(raw.FPDFText_CountChars(page), most)):
        code = code_of(page, index)
        if code <= _BLANK and (code in _LINE_ENDS or code == _BLANK) and is_generated(page, index):
            continue
        box_of(page, index, rect)
        origin_of(page, index, x, y)
        here = y.value, rect.top, rect.bottom
        if here != before:  # what stands on one line and is as high has the same style
            style.look(page, index)
            before = here
        if style.turn is None:
            continue
        text = UNMAPPED if is_unmapped(page, index) == 1 else _text(code)
        if text:
            drawn.append(
                Drawn(text, style.turn, style.size, x.value, y.value, rect.left, rect.bottom, rect.right, rect.top)
            )
    return drawn


class _Style:
    """Size and direction of a character."""

    __slots__ = ("_matrix", "size", "turn")

    def __init__(self) -> None:
        from pypdfium2 import raw  # noqa: PLC0415  (an extra)

        self._matrix = raw.FS_MATRIX()
        self.size = 1.0
        self.turn: int | None = 0

    def look(self, page: "FPDF_TEXTPAGE", index: int) -> None:
        from pypdfium2 import raw  # noqa: PLC0415  (an extra)

        matrix = self._matrix
        raw.FPDFText_GetMatrix(page, index, matrix)
        size = raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d)
        self.size = size if size > 0.1 else 1.0
        quarters = -math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        turn = round(quarters)
        self.turn = turn % QUARTERS if abs(quarters - turn) < _SLANT else None


def _text(code: int) -> str:
    """Return the character, nothing for one that prints nothing; a hyphen at a line's end comes as a control character."""
    if code == _HYPHEN:
        return "-"
    if code < _BLANK or code > 0x10FFFF:
        return ""
    text = folded(chr(code))
    return "" if unicodedata.category(text[0]) in _NO_PRINT else text


_NO_PRINT: Final = frozenset({"Cc", "Cf", "Cs", "Cn"})


def main_turn(drawn: list[Drawn]) -> int | None:
    """Return how most of the text is turned, None where there is none."""
    turns = Counter(one.turn for one in drawn if not one.text.isspace())
    return max(turns, key=lambda turn: turns[turn]) if turns else None


def glyphs_in(drawn: list[Drawn], frame: Frame, frames: tuple[Frame, ...]) -> list[Glyph]:
    """Return the characters on the page as it is read by ``frame``; ``frames`` are those of all quarter turns."""
    glyphs: list[Glyph] = []
    for order, one in enumerate(drawn):
        text, turn, size, x, y, left, bottom, right, top = one
        own = frames[turn]
        box = own.box(left, bottom, right, top)
        start, base = own.point(x, y)
        if abs(start - box.left) > size / 2:  # vertical writing begins in the middle
            start = box.left
        if not box.top < base < box.bottom + size / 2:
            base = box.bottom
        start = min(start, box.right)
        end = max(box.right, start + size) if text >= _FIRST_WIDE else box.right  # a box may fit the ink alone
        if turn == frame.turn:
            glyphs.append(Glyph(text, start, end, base, size, (start + end) / 2, base - _ABOVE_BASE * size, 0, order))
        else:
            centre = frame.point((left + right) / 2, (bottom + top) / 2)
            glyphs.append(Glyph(text, start, end, base, size, *centre, (turn - frame.turn) % QUARTERS, order))
    return glyphs
