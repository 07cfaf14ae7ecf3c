"""What a place asks of its own reports: deadlines, the categories of its breakdowns, the names of its channels."""

import datetime as dt
from typing import Final, final

from attrs import frozen

from govdisclosure.model.agency import Body, Tier
from govdisclosure.prose import Breakdown
from govdisclosure.prose.things import thing

__all__ = ["NOWHERE", "Categories", "Deadline", "Local"]

_NO_LEAP_YEAR: Final = 2023


@final
@frozen(kw_only=True)
class Deadline:
    """Until when bodies of a kind publish: a day of the year after the report year."""

    month: int
    day: int
    level: Tier | None = None
    """Of which level, None for every level."""
    body: Body | None = None
    """Whether governments, their offices, departments or other bodies; None for all of them."""
    provision: str
    """The act or notice that says so."""

    def __attrs_post_init__(self) -> None:
        """Refuse a day that not every year has.

        Raises:
            ValueError: it is none.
        """
        self.on(_NO_LEAP_YEAR)

    def on(self, year: int) -> dt.date:
        """Return the day in ``year``."""
        return dt.date(year, self.month, self.day)


@final
@frozen(kw_only=True)
class Categories:
    """How something is broken down: 主动公开信息 by 工作动态, 公告公示 and so on."""

    total: str
    """What is broken down, as prose calls it."""
    parts: tuple[str, ...]
    overlap: bool = False
    """Whether one item may count in several parts, so that they need not add up."""
    complete: bool = True
    """Whether each part is to be named, those of nought too."""

    def names(self, stated: Breakdown) -> tuple[str | None, ...]:
        """Return which of the parts each part of ``stated`` is, None for one that is none of them."""
        known = sorted(self.parts, key=len, reverse=True)
        return tuple(next((one for one in known if _says(part.label, one)), None) for part in stated.parts)

    def fit(self, stated: Breakdown) -> int:
        """Return how many parts of ``stated`` are these, 0 where it breaks something else down, or down otherwise."""
        if not _says(stated.total.label, self.total):
            return 0
        found = sum(name is not None for name in self.names(stated))
        return found if 2 * found >= len(stated.parts) else 0


def _says(label: str, name: str) -> bool:
    """Tell whether what ``label`` counts is what ``name`` names, whatever leads to it."""
    return (thing(name) or name) in thing(label)


@final
@frozen(kw_only=True)
class Local:
    """What a place asks of its own reports."""

    deadlines: tuple[Deadline, ...] = ()
    """The first that fits a body is its own."""
    breakdowns: tuple[Categories, ...] = ()
    channels: tuple[str, ...] = ()
    """Ways of publishing beside the usual ones: one item may go by several."""

    def deadline_of(self, level: Tier | None, body: Body | None) -> Deadline | None:
        """Return the deadline of a body of this level and kind, None where there is none."""
        fitting = (
            one for one in self.deadlines if one.level in {None, level} and (one.body is None or one.body == body)
        )
        return next(fitting, None)

    def categories_of(self, stated: Breakdown) -> Categories | None:
        """Return the categories by which ``stated`` breaks its total down, None where it is none of them."""
        best: Categories | None = None
        most = 0
        for one in self.breakdowns:
            fit = one.fit(stated)
            if fit > most:
                best, most = one, fit
        return best


NOWHERE: Final = Local()
"""A place that asks nothing more than the Regulations and the notice do."""
