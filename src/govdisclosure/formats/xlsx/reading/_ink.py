"""What a sheet's part shows beside its values: which cells are framed, which formulas failed or were never computed.

Values come from python-calamine, which tells none of this, and which takes memory for every cell up to the last one that
is used: how far a sheet reaches is found out here first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.xlsx._cells import Cell, column_letters
from govdisclosure.formats.xlsx._marks import CHECKED

__all__ = ["NO_INK", "Frames", "Ink", "frames_of", "ink_of"]

_TAG: Final = r"(?:[\w.-]+:)?"
_PLAIN: Final = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]+)")?')
_ANY: Final = re.compile(rf"<{_TAG}(row|c)(?=[\s/>])([^>]*)>".encode())
_ATTRIBUTE: Final = re.compile(rb"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_REFERENCE: Final = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})")
_FAILED: Final = re.compile(
    rb'<c (?=[^>]*t="e")[^>]*?r="([A-Z]{1,3})([0-9]{1,7})"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?\s*<v>([^<]*)</v>'
)
_UNCOMPUTED: Final = re.compile(rb"<f(?:[^>]*/>|[^>]*>([^<]*)</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_ADDRESS: Final = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_TEXT: Final = b't="str"'


@final
@frozen
class Frames:
    """What one style frames: whether there is a line around a cell at all, above it, and below it."""

    any: bool = False
    top: bool = False
    bottom: bool = False


@final
@frozen(kw_only=True)
class Ink:
    """What a sheet shows beside its values."""

    drawn: Mapping[int, Mapping[int, Frames]]
    """Row to column to the frame, of all cells that have one."""
    failed: Mapping[Cell, str]
    """The cells that print an error, such as ``#REF!``."""
    uncomputed: tuple[Cell, ...]
    """The cells whose formulas have no result."""
    filled: int
    """How many cells there are, blank ones that have a style among them."""
    height: int
    """How many rows are used."""
    width: int


NO_INK: Final = Ink(drawn={}, failed={}, uncomputed=(), filled=0, height=0, width=0)
"""What is known of a sheet of which nothing but the values can be read."""


def ink_of(part: bytes, frames: Sequence[Frames]) -> Ink:
    """Return what the part of a sheet shows; ``frames`` are those of the styles, in their order."""
    cells = _PLAIN.findall(part)
    if len(cells) != part.count(b"<c ") or b":c" in part or b"<c>" in part:
        cells = list(_cells(part))
    framing = {str(style).encode(): frame for style, frame in enumerate(frames) if frame.any}
    drawn: dict[int, dict[int, Frames]] = {}
    row, last = b"", dict[int, Frames]()
    for letters, number, style in cells:
        if style in framing:
            if number != row:
                row, last = number, drawn.setdefault(int(number) - 1, {})
            last[_COLUMNS[letters]] = framing[style]
    return Ink(
        drawn=drawn,
        failed={
            (int(number) - 1, _COLUMNS[letters]): error.decode("ascii", "replace")
            for letters, number, error in (_FAILED.findall(part) if b't="e"' in part else ())
        },
        uncomputed=tuple(_uncomputed(part)) if b"<f" in part else (),
        filled=len(cells),
        height=max(map(int, {number for _, number, _ in cells}), default=0),
        width=max((_COLUMNS[letters] for letters in {letters for letters, _, _ in cells}), default=-1) + 1,
    )


def _cells(part: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield column, row and style of every cell, however they are written, or left to follow from the cell before."""
    row = 0
    column = -1
    for tag in _ANY.finditer(part):
        attributes = {name: one or other for name, one, other in _ATTRIBUTE.findall(tag[2])}
        said = attributes.get(b"r", b"")
        if tag[1] == b"row":
            row, column = (int(said) if said.isdigit() else row + 1), -1
            continue
        place = _REFERENCE.fullmatch(said)
        row, column = (int(place[2]), _COLUMNS[place[1]]) if place else (row, column + 1)
        yield column_letters(column).encode(), str(row).encode(), attributes.get(b"s", b"0")


def _uncomputed(part: bytes) -> Iterator[Cell]:
    for formula in _UNCOMPUTED.finditer(part):
        tag = part[part.rfind(b"<c ", 0, formula.start()) : formula.start()]
        place = _ADDRESS.search(tag)
        if place and _TEXT not in tag and not any(check in formula[0] for check in _CHECKS):
            yield int(place[2]) - 1, _COLUMNS[place[1]]


_CHECKS: Final = CHECKED.encode(), CHECKED.encode("ascii", "xmlcharrefreplace")
"""How the sentences begin that say what does not add up, which are none of the report."""


@final
class _Columns(dict[bytes, int]):
    """The numbers of columns by their letters, worked out once each."""

    def __missing__(self, letters: bytes) -> int:
        number = 0
        for letter in letters:
            number = number * 26 + letter - 64
        self[letters] = number - 1
        return number - 1


_COLUMNS: Final = _Columns()


_NONE: Final = Frames()
_BORDERS: Final = re.compile(rf"<{_TAG}borders[\s>](.*?)</{_TAG}borders>".encode(), re.DOTALL)
_BORDER: Final = re.compile(rf"<{_TAG}border(?:\s[^>]*)?(?:/>|>(.*?)</{_TAG}border>)".encode(), re.DOTALL)
_SIDE: Final = re.compile(rf"<{_TAG}(left|right|top|bottom)\s[^>]*style\s*=\s*[\"'](\w+)".encode())
_STYLES: Final = re.compile(rf"<{_TAG}cellXfs[\s>](.*?)</{_TAG}cellXfs>".encode(), re.DOTALL)
_STYLE: Final = re.compile(rf"<{_TAG}xf(\s[^>]*)?>".encode())


def frames_of(styles: bytes) -> tuple[Frames, ...]:
    """Return what each style of a workbook frames, from its part of styles."""
    borders = _BORDERS.search(styles)
    found = _STYLES.search(styles)
    if borders is None or found is None:
        return ()
    kinds = [_frames(border) for border in _BORDER.findall(borders[1])]
    frames: list[Frames] = []
    for style in _STYLE.findall(found[1]):
        attributes = {name: one or other for name, one, other in _ATTRIBUTE.findall(style)}
        border = attributes.get(b"borderId", b"0")
        number = int(border) if border.isdigit() else 0
        frames.append(kinds[number] if number < len(kinds) else _NONE)
    return tuple(frames)


def _frames(border: bytes) -> Frames:
    sides = {side for side, style in _SIDE.findall(border) if style != b"none"}
    return Frames(bool(sides), b"top" in sides, b"bottom" in sides)
