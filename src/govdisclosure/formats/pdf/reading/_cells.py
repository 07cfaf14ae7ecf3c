"""The text of a cell: its lines put together, whichever way they are set."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from typing import Final

from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._lines import texts_of
from govdisclosure.formats.pdf.reading._words import glued

__all__ = ["text_of"]

_ALIGNED: Final = 0.3


def text_of(glyphs: Sequence[Glyph]) -> str:
    """Return the text of a cell without line breaks; text of another direction is read in its own."""
    if not glyphs:
        return ""
    turns = {glyph.turn for glyph in glyphs}
    if len(turns) == 1:
        return _read(glyphs)
    first = {turn: min(glyph.order for glyph in glyphs if glyph.turn == turn) for turn in turns}
    ways = sorted(turns, key=lambda turn: first[turn])
    return reduce(glued, (_read([glyph for glyph in glyphs if glyph.turn == turn]) for turn in ways))


def _read(glyphs: Sequence[Glyph]) -> str:
    if len(glyphs) == 1:
        return glyphs[0].text.strip()
    if _is_upright_column(glyphs):
        from_the_right = sorted(glyphs, key=lambda glyph: (-round(glyph.left / glyph.size), glyph.base))
        return "".join(glyph.text for glyph in from_the_right).strip()
    return reduce(glued, texts_of(glyphs))


def _is_upright_column(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether characters are drawn one under another in several columns, as in vertical writing."""
    bases = [glyph.base for glyph in glyphs]
    if max(bases) - min(bases) < glyphs[0].size:
        return False
    told = sorted((glyph for glyph in glyphs if not glyph.text.isspace()), key=lambda glyph: glyph.order)
    steps = list(pairwise(told))
    down = sum(
        below.base > above.base and abs(below.left - above.left) < _ALIGNED * above.size for above, below in steps
    )
    columns = len({round(glyph.left / glyph.size) for glyph in told})
    return columns > 1 and len(steps) > columns and down >= len(steps) - columns + 1
