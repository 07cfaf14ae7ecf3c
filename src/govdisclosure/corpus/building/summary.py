"""What came of a run: how much was read, and what is strange in the whole, each with a few examples."""

from collections.abc import Mapping
from typing import Any, Final, final

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from govdisclosure.corpus.building.facts import Facts
from govdisclosure.corpus.building.relations import Relations
from govdisclosure.errors import GovDisclosureError

__all__ = ["EXAMPLES", "Some", "Summary", "chosen", "gaps"]

EXAMPLES: Final = 3
"""How many of each are named."""


@final
@frozen(kw_only=True)
class Some:
    """Rows that have something in common: how many, and the first of them."""

    number: int = 0
    examples: tuple[Mapping[str, Any], ...] = ()
    """Rows, by the columns of the table."""


@final
@frozen(kw_only=True)
class Summary:
    """What came of building a corpus."""

    rows: int
    """How many files are in it."""
    read: int
    """How many of them were read now …"""
    kept: int
    """… and of how many the row was known; the rest could not be opened."""
    skipped: int
    """How many files of folders and archives are no reports by their names."""
    repeated: int
    """How many files were named more than once."""
    problems: tuple[GovDisclosureError, ...]
    """What was named and is not there."""
    unreadable: Some
    """Files that are no reports, or could not be opened."""
    duplicates: Some
    """Files that are the same as one before, to the byte."""
    versions: Some
    """Bodies and years with several different reports, a row of each."""
    gaps: Some
    """Reports of a body before which a year is missing, one of each year."""
    mixed: Some
    """Reports in the form of another year."""


def chosen(facts: Facts, relations: Relations) -> Mapping[str, NDArray[np.int64]]:
    """Return the rows that a summary counts, by the name of its field."""
    groups = facts[["body", "year"]]
    several, missing = np.flatnonzero(relations.versions > 1), np.flatnonzero(gaps(facts, relations))
    return {
        "unreadable": np.flatnonzero(facts["failed"]),
        "duplicates": np.flatnonzero(relations.first != np.arange(len(facts))),
        "versions": np.sort(several[np.unique(groups[several], return_index=True)[1]]),
        "gaps": np.sort(missing[np.unique(groups[missing], return_index=True)[1]]),
        "mixed": np.flatnonzero(facts["mixed"]),
    }


def gaps(facts: Facts, relations: Relations) -> NDArray[np.bool_]:
    """Return before which reports a year is missing."""
    return (relations.before > 0) & (relations.before < facts["year"] - 1)
