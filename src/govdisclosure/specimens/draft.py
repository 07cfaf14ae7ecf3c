"""A report that is written and not yet printed: lines of text, figures, and what the cells of its tables say."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, final

from attrs import frozen

from govdisclosure.forms import Form
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import SECTION_NAMES, SectionName, TableName
from govdisclosure.model.proactive import Money
from govdisclosure.specimens.places import Body

__all__ = ["Draft", "Figure", "Figures", "Part"]

Figure: TypeAlias = "int | Decimal | Money"
"""What a cell means."""

Figures: TypeAlias = Mapping[TableName, Sequence[Figure]]
"""The cells of the tables of one edition, totals too, each table in the order of its form."""


@final
@frozen(kw_only=True)
class Part:
    """A section: its head and its paragraphs."""

    head: str
    lines: tuple[str, ...] = ()


@final
@frozen(kw_only=True)
class Draft:
    """A report in the order of the form."""

    body: Body
    year: int
    form: Form
    """The form that is used."""
    title: str
    preamble: tuple[str, ...]
    parts: Mapping[SectionName, Part]
    figures: Figures
    """What the cells mean; nothing changes it."""
    cells: Mapping[TableName, Sequence[str] | None]
    """What the cells print; None where the table is a picture, and no entry where it is left out."""
    fees: InformationFees | None
    signed_by: str
    signed_on: dt.date
    published_on: dt.date
    order: tuple[SectionName, ...] = SECTION_NAMES
    """The sections in the order of the page."""
