"""Published reports of one year added up cell by cell, with what is not known of each sum."""

from govdisclosure.published.adding.addition import Addition, Inclusion, Unit, add_up
from govdisclosure.published.adding.contribution import Contribution, Figure, Lack, contribution_of, printed
from govdisclosure.published.adding.expected import Missing, missing_of, unexpected_of
from govdisclosure.published.adding.sums import Sum

__all__ = [
    "Addition",
    "Contribution",
    "Figure",
    "Inclusion",
    "Lack",
    "Missing",
    "Sum",
    "Unit",
    "add_up",
    "contribution_of",
    "missing_of",
    "printed",
    "unexpected_of",
]
