"""What reports are to each other: the same file twice, several versions of one report, years that are missing between two."""

from typing import final

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from govdisclosure.corpus.building.facts import Facts
from govdisclosure.corpus.building.keys import NONE

__all__ = ["Relations", "related"]


@final
@frozen(kw_only=True)
class Relations:
    """What each row is to the others, in their order."""

    first: NDArray[np.int64]
    """The first row whose file is the same to the byte: the row itself where no other is."""
    versions: NDArray[np.int32]
    """How many different files report on its body and year, 0 where these are not known."""
    before: NDArray[np.int16]
    """The year of the body's report before, 0 where there is none."""


def related(facts: Facts) -> Relations:
    """Return what rows are to each other. It takes a few sorts of as many numbers as there are rows."""
    count = len(facts)
    first, versions, before = np.arange(count), np.zeros(count, np.int32), np.zeros(count, np.int16)
    hashed = np.flatnonzero(facts["hash"] != NONE)
    _, at, inverse = np.unique(facts["hash"][hashed], return_index=True, return_inverse=True)
    first[hashed] = hashed[at[inverse]]

    dated = np.flatnonzero(facts["body"] != NONE)
    bodies = _told_apart(facts)
    order = dated[np.lexsort((facts["hash"][dated], facts["year"][dated], bodies[dated]))]
    body, year, content = bodies[order], facts["year"][order], facts["hash"][order]
    new_body = _changes(body)
    new_year = new_body | _changes(year)
    starts, group = np.flatnonzero(new_year), np.cumsum(new_year) - 1
    versions[order] = np.bincount(group[new_year | _changes(content)])[group]
    before[order] = np.where(new_body[starts], 0, np.roll(year[starts], 1))[group]
    return Relations(first=first, versions=versions, before=before)


def _told_apart(facts: Facts) -> NDArray[np.uint64]:
    """Return the bodies, those of one name apart that have different codes, or different regions where no code is known."""
    body, mark = facts["body"], facts["mark"]
    marked = np.unique(np.stack([body, mark], axis=1)[mark != NONE], axis=0)
    kinds, times = np.unique(np.stack([marked[:, 0], marked[:, 1] & 1], axis=1), axis=0, return_counts=True)
    return np.where(np.isin(body, kinds[times > 1, 0]), body ^ mark, body)


def _changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Return where a sorted column begins a new value."""
    changed = np.ones(len(values), np.bool_)
    changed[1:] = values[1:] != values[:-1]
    return changed
