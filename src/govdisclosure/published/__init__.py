"""What a file said: cells, headings and blocks as published, never altered."""

from govdisclosure.published.cell import ABSENT, PICTURED, Cell, Place, State
from govdisclosure.published.grid import Grid, Surplus
from govdisclosure.published.report import Part, PublishedReport
from govdisclosure.published.typed import Filled, Reading

__all__ = [
    "ABSENT",
    "PICTURED",
    "Cell",
    "Filled",
    "Grid",
    "Part",
    "Place",
    "PublishedReport",
    "Reading",
    "State",
    "Surplus",
]
