"""What a format reader hands over: the blocks of a file in their order, as printed, not yet understood."""

from typing import TypeAlias, final

from attrs import field, frozen

from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.narrative import Chart
from govdisclosure.published import Grid, Place

__all__ = ["Item", "Line", "Listing", "Picture", "RawBlock", "RawCell", "RawChart", "RawFile", "RawTable", "Stated"]


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
    """A table as drawn: rows of cells, a cell covered by a span left out; ``number`` counts the file's tables from 1."""

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


@final
@frozen(kw_only=True)
class Stated:
    """What a file states in fields of its own, which prose would have to be asked for; None where it does not."""

    title: str | None = None
    year: int | None = None
    agency: Agency | None = None
    period: Period | None = None
    signature: Signature | None = None


@final
@frozen(kw_only=True)
class RawFile:
    """All that a reader hands over."""

    blocks: tuple[RawBlock, ...]
    """In the order in which a reader's eye meets them."""
    record: bytes | None = None
    """The report that the file says it was written from, as JSON; it is believed only as far as the print bears it out."""
    stated: Stated = field(factory=Stated)
    notes: tuple[Phrase, ...] = ()
    """What was left out: macros, text that was struck out."""
    is_apart: bool = False
    """Whether its tables stand apart from the text: on sheets of their own."""


Item: TypeAlias = RawBlock | Grid
"""A block, or the statutory table that it was recognised as."""
