"""Which cells of a drawn row are its figures, where no heads stand above them."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from govdisclosure.interpret._table_slots import Row
from govdisclosure.interpret._table_words import kind_of

__all__ = ["Figure", "fitted", "glued", "spoken", "the_one"]

Figure: TypeAlias = tuple[int, str]
"""Which cell of the row, and what it prints, or the part of it that is this figure."""

_GLUED: Final = re.compile(r"(?:^|(?<=[^\d\s.．、，,:：)）]))\s*([0-9０-９]+)\s*$")


def spoken(row: Row, indices: Sequence[int]) -> list[int]:
    """Return those of the cells that are not blank."""
    return [index for index in indices if kind_of(row.cells[index].text) != "blank"]


def the_one(row: Row, indices: Sequence[int]) -> int | None:
    """Return the cell that speaks for a column which several cells are drawn under.

    None if there is no cell, or if they say different things.
    """
    if len(indices) == 1:
        return indices[0]
    words = spoken(row, indices) or indices[:1]
    return words[0] if len({row.cells[index].text for index in words}) == 1 else None


def fitted(row: Row, indices: range, size: int, *, from_right: bool) -> list[Figure] | None:
    """Return the last ``size`` cells around which all others are blank, or the first such; None if there are none."""
    starts = range(len(indices) - size + 1)
    for start in reversed(starts) if from_right else starts:
        chosen = indices[start : start + size]
        if not spoken(row, [*indices[:start], *indices[start + size :]]):
            return [(index, row.cells[index].text) for index in chosen]
    one = the_one(row, indices) if size == 1 else None
    return None if one is None else [(one, row.cells[one].text)]


def glued(row: Row, label: int, indices: range, size: int) -> list[Figure] | None:
    """Return ``size`` figures that are printed in one cell: set apart by blanks, or one digit each behind the label."""
    words = spoken(row, indices)
    if len(words) == 1:
        parts = row.cells[words[0]].text.split()
        return [(words[0], part) for part in parts] if len(parts) == size else None
    digits = None if indices else _GLUED.search(row.cells[label].text)
    return [(label, digit) for digit in digits[1]] if digits and len(digits[1]) == size else None
