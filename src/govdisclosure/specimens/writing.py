"""From a seed, an agency and a year to what its report says."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Final

from govdisclosure.forms import CellForm, Form
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import TableName
from govdisclosure.specimens.draft import Draft, Figure, Figures
from govdisclosure.specimens.figures import figures_of, form_for, printed
from govdisclosure.specimens.habits import Habits, habits_of
from govdisclosure.specimens.history import FIRST_YEAR, Year, history_of
from govdisclosure.specimens.places import body_of
from govdisclosure.specimens.prose import Telling, parts, preamble
from govdisclosure.specimens.prose.closing import FEES_FROM
from govdisclosure.specimens.seeds import happens, random_of

__all__ = ["draft_of", "write", "years_of"]

_WORTH_CHARGING: Final = 20


@lru_cache(maxsize=64)
def draft_of(seed: int, number: int, year: int) -> Draft:
    """Return what agency ``number`` reports on ``year``, without a fault."""
    last, now = years_of(seed, number, year)
    return write(seed, number, now, last)


def years_of(seed: int, number: int, year: int) -> tuple[Year, Year]:
    """Return the year before ``year``, and that year itself, as agency ``number`` lived through them."""
    years = history_of(seed, number, max(year, _HORIZON))
    return years[year - FIRST_YEAR], years[year - FIRST_YEAR + 1]


def write(seed: int, number: int, now: Year, last: Year) -> Draft:
    """Return what agency ``number`` reports on the year ``now`` if it, and the one before, went as told."""
    body, habits, year = body_of(seed, number), habits_of(seed, number), now.year
    random = random_of(seed, number, year)
    form, fees = form_for(year), _fees(random, now)
    figures = figures_of(random, now, fees)
    telling = Telling(random=random, body=body, habits=habits, year=now, last=last, figures=figures, fees=fees)
    signed = _signed(random, body.kind, year + 1)
    return Draft(
        body=body,
        year=year,
        form=form,
        title=habits.title.format(agency=body.name, year=year),
        preamble=tuple(preamble(telling)),
        parts=parts(telling),
        figures=figures,
        cells=_cells(habits, form, figures),
        fees=fees,
        signed_by=body.short if habits.signs_short else body.name,
        signed_on=signed,
        published_on=signed + dt.timedelta(days=random.randint(0, 3)),
    )


_HORIZON: Final = 2025
"""A history up to here is remembered for all years of a body."""


def _fees(random: Random, year: Year) -> InformationFees | None:
    """Return what was charged for information: seldom anything."""
    if year.year < FEES_FROM or sum(year.received) < _WORTH_CHARGING or happens(random, 0.92):
        return None
    notices = random.randint(1, 4)
    billed = Decimal(notices * random.randint(20, 300))
    return InformationFees(notices=notices, billed=billed, collected=billed if happens(random, 0.7) else Decimal(0))


def _signed(random: Random, kind: str, year: int) -> dt.date:
    days = 80 if kind in {"government", "office"} else 24
    return dt.date(year, 1, 4) + dt.timedelta(days=random.randint(0, days))


def _cells(habits: Habits, form: Form, figures: Figures) -> dict[TableName, Sequence[str] | None]:
    """Return what the tables print of ``figures``."""
    proactive = zip(form.proactive.cells, figures["proactive"], strict=True)
    return {
        "proactive": [_cell(habits, cell, figure) for cell, figure in proactive],
        "requests": [printed(figure) if figure else habits.zero for figure in figures["requests"]],
        "remedies": [*map(printed, figures["remedies"])],
    }


def _cell(habits: Habits, cell: CellForm, figure: Figure) -> str:
    """Return what a cell of table 2 prints."""
    if cell.kind == "signed" and isinstance(figure, int) and figure:
        return f"{habits.signs[figure < 0]}{abs(figure)}"
    return habits.no_rules if cell.row == "rules" and not figure else printed(figure)
