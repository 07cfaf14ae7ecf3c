"""What a format reader hands over: the blocks of a file in their order, as printed, not yet understood."""

from typing import TypeAlias, final

from attrs import frozen

from govdisclosure.model.narrative import Chart
from govdisclosure.published import Grid, Place

__all__ = ["Item", "Line", "Listing", "Picture", "RawBlock", "RawCell", "RawChart", "RawTable"]


@final
@frozen
class Line:
    """A paragraph or a line of text; ``level`` is the markup's heading level (1 to 6), if it is marked as a heading."""

    text: str
    place: Place | None = None
    level: int | None = None


@final
@frozen
class Listing:
    """A list that the file marks as one."""

    items: tuple[str, ...]
    ordered: bool = False
    place: Place | None = None


@final
@frozen
class Picture:
    """A picture, with its name or address and its alternative text."""

    source: str | None = None
    alt: str | None = None
    place: Place | None = None


@final
@frozen
class RawCell:
    """A cell as drawn: its text, lines kept, and its spans."""

    text: str
    rowspan: int = 1
    colspan: int = 1
    place: Place | None = None


@final
@frozen
class RawTable:
    """A table as drawn: rows of cells, a cell covered by a span from above left out; ``number`` counts from 1."""

    rows: tuple[tuple[RawCell, ...], ...]
    number: int


@final
@frozen
class RawChart:
    """A chart with its data."""

    chart: Chart
    place: Place | None = None


RawBlock: TypeAlias = Line | Listing | Picture | RawTable | RawChart
"""What a file is made of."""

Item: TypeAlias = RawBlock | Grid
"""A block, or the statutory table that it was recognised as."""
