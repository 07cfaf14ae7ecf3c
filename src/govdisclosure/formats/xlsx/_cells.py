"""Where cells are: numbers here, letters in Excel."""

from functools import lru_cache
from typing import TypeAlias

__all__ = ["Cell", "column_letters"]

Cell: TypeAlias = tuple[int, int]
"""Row and column, from 0."""


@lru_cache(maxsize=1 << 10)
def column_letters(column: int) -> str:
    """Return the letters of a column, from 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
