"""Lines to paragraphs: which line goes on in the next one, on the same page or over its end."""

from collections.abc import Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf._lines import TextLine, is_wide
from govdisclosure.zh import match_heading

__all__ = ["Column", "columns_of", "goes_on"]

_ROOM: Final = 0.3
_NEAR: Final = 1.5
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


def columns_of(lines: Sequence[TextLine]) -> Column:
    """Return the column that ``lines`` fill: the outermost edges at which more than one of them begins, or ends."""
    lefts = sorted(line.left for line in lines)
    rights = sorted((line.right for line in lines), reverse=True)
    size = max((line.size for line in lines), default=1.0)
    return Column(_shared(lefts, _NEAR * size), _shared(rights, _NEAR * size))


def _shared(places: Sequence[float], near: float) -> float:
    """Return the first place that has another near it, the first of all if none has."""
    pairs = zip(places, places[1:], strict=False)
    return next((one for one, two in pairs if abs(one - two) <= near), places[0] if places else 0.0)


def goes_on(above: TextLine, below: TextLine, column: Column, *, over_page: bool = False) -> bool:
    """Tell whether ``below`` is the same paragraph as ``above``.

    A line is broken where the next word does not fit in. One that ends before that ends its paragraph.
    """
    size = max(above.size, below.size)
    if abs(above.size - below.size) > _LIKE * size:
        return False
    if not over_page and not 0 < below.base - above.base <= _PITCH * size:
        return False
    if column.right - above.right > _first_word(below) + _ROOM * size:
        return False
    indent = below.left - column.left
    is_ended = above.text.rstrip()[-1] in _STOPS
    if not is_ended and _is_centred(below, column) and _is_centred(above, column):
        return True
    if max(indent, above.left - column.left) > _DEEP * size:  # set in the middle, or to the right
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
