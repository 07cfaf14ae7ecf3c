"""Workbooks that may be handed to a library that takes memory for every cell up to the last one used."""

import re
from typing import Final

from govdisclosure.formats.package import opened, zip_bytes

__all__ = ["column_of", "small_workbook"]

_ELEMENT: Final = re.compile(rb"<(?:[\w.-]+:)?(c|row)(?=[\s/>])")
_ADDRESS: Final = re.compile(rb"""\sr\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PLACE: Final = re.compile(rb"([A-Z]{0,3})([0-9]{1,7})")
_MOST_CELLS: Final = 200_000
_OTHER_KIND: Final = "content.xml"
"""The part that makes a package an ODS workbook, of which nothing tells beforehand how far it reaches."""


def small_workbook(data: bytes) -> bytes | None:
    """Return the parts of a workbook that hold its cells, as a package; None if it reaches further than any document shows.

    What is handed on is what was looked at, so that no name that is there twice or that only some programs see slips by.

    Raises:
        Unreadable: it is no package, or a damaged one.
    """
    with opened(data) as package:
        names = sorted(name for name in package.names if name.endswith((".xml", ".rels")) and name != _OTHER_KIND)
        parts = {name: package.read(name) for name in names}
    return zip_bytes(parts) if all(map(_is_small, parts.values())) else None


def _is_small(part: bytes) -> bool:
    """Tell whether the cells of a part, empty ones among them, are few: one in its last corner makes it all sheet."""
    elements = _ELEMENT.findall(part)
    rows, columns = elements.count(b"row"), elements.count(b"c")
    last_row = last_column = 0
    for one, other in _ADDRESS.findall(part):
        place = _PLACE.fullmatch(one or other)
        if place is None:
            return False
        if place[1]:
            columns -= 1
            last_column = max(last_column, column_of(place[1].decode()) + 1)
        else:
            rows -= 1
        last_row = max(last_row, int(place[2]))
    # An element without an address stands behind the one before.
    return (last_row + max(rows, 0)) * (last_column + max(columns, 0)) <= _MOST_CELLS


def column_of(letters: str) -> int:
    """Return the number of a column from 0.

    >>> column_of("A"), column_of("XFD")
    (0, 16383)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
