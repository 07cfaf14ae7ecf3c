"""Lines to paragraphs: which line goes on in the next one, on the same page or over its end."""

from collections.abc import Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._frame import shared
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._page import Page
from govdisclosure.formats.pdf.reading._words import is_wide
from govdisclosure.zh import match_heading

__all__ = ["Column", "columns_of", "goes_on"]

_ROOM: Final = 0.3
_BETWEEN: Final = 0.25
"""How many sizes programs leave between Chinese and a figure or a word of Latin letters."""
_NEAR: Final = 1.5
_LEAST: Final = 0.6
_MARGIN: Final = 0.04
_INDENT: Final = 0.8
_DEEP: Final = 3.5
_PITCH: Final = 2.6
_LIKE: Final = 0.12
_STOPS: Final = "。；：！？.;:!?"
_CLOSING: Final = frozenset("，。、；：！？）》」』】〕”’…—,.;:!?)]%％")

_OPENING: Final = frozenset("（《「『【〔“‘([")


@final
@frozen
class Column:
    """The left and the right edge of running text."""

    left: float
    right: float


def columns_of(pages: Sequence[Page]) -> list[Column]:
    """Return the column of text on each of the pages: their own, where it is as wide as that of pages like it."""
    alike: dict[int, list[TextLine]] = {}
    for page in pages:
        alike.setdefault(round(page.width), []).extend(page.lines)
    common = {width: _column(lines, width) for width, lines in alike.items()}
    found: list[Column] = []
    for page in pages:
        usual = common[round(page.width)]
        own = _column(page.lines, page.width)
        near = _MARGIN * page.width
        is_like = abs(own.left - usual.left) < near and abs(own.right - usual.right) < near
        found.append(own if is_like else usual)
    return found


def _column(lines: Sequence[TextLine], width: float) -> Column:
    """Return the outermost edges at which more than one line begins, or ends; margins are alike where none do."""
    size = max((line.size for line in lines), default=1.0)
    left = shared(sorted(line.left for line in lines), _NEAR * size)
    right = shared(sorted((line.right for line in lines), reverse=True), _NEAR * size)
    return Column(left, right if right > _LEAST * width else width - left)


def goes_on(above: TextLine, below: TextLine, edges: tuple[Column, Column], *, is_over: bool = False) -> bool:
    """Tell whether ``below`` is the same paragraph as ``above``.

    A line is broken where the next word does not fit in. One that ends before that ends its paragraph.

    Args:
        above: a line.
        below: the next line.
        edges: the column of text on the page of each.
        is_over: whether the next line is on the next page.
    """
    size = max(above.size, below.size)
    own, column = (
        Column(*line.column) if line.column else edge for line, edge in zip((above, below), edges, strict=True)
    )
    is_near = is_over or above.column != below.column or 0 < below.base - above.base <= _PITCH * size
    room = own.right - above.right
    needed = _first_word(below) + (_ROOM if is_wide(below.text[0]) else _ROOM + _BETWEEN) * size
    if not is_near or abs(above.size - below.size) > _LIKE * size or room > needed:
        return False
    is_ended = above.text.rstrip()[-1] in _STOPS
    if not is_ended and _is_centred(below, column) and _is_centred(above, own):
        return True
    indent = below.left - column.left
    if max(indent, above.left - own.left) > _DEEP * size:  # set in the middle, or to the right
        return False
    if indent > _INDENT * size:
        return not is_ended and match_heading(below.text) is None
    return not (is_ended and match_heading(below.text) is not None)


def _is_centred(line: TextLine, column: Column) -> bool:
    """Tell whether a line stands as far from the left edge of the text as from the right."""
    return abs(line.left - column.left + line.right - column.right) < line.size


def _first_word(line: TextLine) -> float:
    """Return how wide the first piece of a line is that cannot be broken."""
    text = line.text
    end = 0
    while end < len(text) - 1 and text[end] in _OPENING:
        end += 1
    end += 1
    if not is_wide(text[end - 1]):
        while end < len(text) and not is_wide(text[end]) and not text[end].isspace():
            end += 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return sum(1.0 if is_wide(character) else 0.55 for character in text[:end]) * line.size
