"""What is counted, as sums of cells."""

from typing import TypeAlias, final

from attrs import frozen

__all__ = ["Reading", "Subject"]

Reading: TypeAlias = tuple[str, ...]
"""Cells, by their whole paths, whose sum a number may be."""


@final
@frozen(kw_only=True)
class Subject:
    """What is counted: ``readings`` has a sum of cells for each meaning that the words have."""

    name: str
    """What the table calls it."""
    readings: tuple[Reading, ...]
