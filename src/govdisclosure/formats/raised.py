"""Digits that stand above the line: the mark of a note behind a figure is none of its digits."""

from typing import Final

__all__ = ["SUPERSCRIPTS"]

SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Each digit to the character that is printed where it is raised, for `str.translate`."""
