"""Which cell is wrong: the fewest cells of a table whose change makes everything add up (Fellegi and Holt, 1976)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from operator import itemgetter
from typing import Final, cast, final

from attrs import frozen

from govdisclosure.forms.arithmetic import Values
from govdisclosure.forms.localise.causes import Cause, causes_of
from govdisclosure.forms.localise.lines import displaced
from govdisclosure.forms.localise.search import Found, Search
from govdisclosure.forms.localise.silent import SilentTable
from govdisclosure.forms.localise.system import Figure, Figures, Repair, Syndrome, residuals, system_of
from govdisclosure.forms.table import TableForm

__all__ = ["Cause", "Change", "Localisation", "localise"]


@final
@frozen(kw_only=True)
class Change:
    """What some cells should say for everything to add up, and how they may have come to be wrong."""

    values: tuple[tuple[int, int], ...]
    """Cells by their place in the table, each with its value, 0 or more."""
    cause: Cause


@final
@frozen(kw_only=True)
class Localisation:
    """What would mend some broken identities of a table, which nothing connects with its others."""

    identities: tuple[int, ...]
    """The broken identities, by their place among the table's."""
    suggestion: Change | None
    """The one smallest change; None in a tie, and where none was found."""
    alternatives: tuple[Change, ...]
    """The changes that are tied, or that a single mistake outranks, the likeliest first."""
    complete: bool
    """Whether there is no other change of as few cells. Always so up to three cells where all cells are stated."""


_MOST: Final = 100
"""The most alternatives listed."""
_BESIDE: Final = 3
"""The most cells of what is listed beside a mistake that explains everything."""
_MOST_DIGITS: Final = 1_000
"""The most digits, before and behind the point, of a figure that is no integer."""


def localise(form: TableForm, values: Values, previous: Values | None = None) -> tuple[Localisation, ...]:
    """Return the fewest cells whose change makes every identity of ``form`` hold; empty when none is broken.

    One cell beats several. Among changes of several cells, one mistake (a swap, a shift) that explains them all beats
    mistakes that have nothing to do with one another. All other changes of as few cells are tied; in a tie, and there only,
    the cause and whether a cell is a total, which is likelier wrong than a part, decide the order.

    Args:
        form: the table.
        values: what it reports, None where a cell is silent: some number of 0 or more, read as 0 where that will do.
        previous: what the same table reported the year before, as evidence of a total that was kept.
    """
    is_plain = set(map(type, values)) == {int}
    figures = cast("Figures", values) if is_plain else _exact(values)
    if figures is None:
        return ()
    before = None if previous is None else _exact(previous)
    table = None if is_plain or None not in figures else SilentTable.of(form, figures)
    system, syndrome = (table.system, table.syndrome) if table else (system_of(form), residuals(form, figures))
    if not syndrome:
        return ()
    search = Search(system=system, figures=figures)
    judge = _Judge(form=form, figures=figures, previous=before)
    islands = system.islands(syndrome)
    alone = search.ones(islands[0]) if len(islands) == 1 else []
    if alone and table is None:
        return (judge.told(syndrome, Found(repairs=tuple(alone), complete=True)),)
    mistakes: list[tuple[Repair, Cause]] = []
    if not alone:
        mistakes = [one for one in displaced(form, search, syndrome) if table is None or table.allows(one[0])]
    least = partial(search.least if table is None else partial(table.least, search), most=_BESIDE if mistakes else None)
    parts = [(island, least(island)) for island in islands]
    if mistakes and (len(parts) > 1 or not parts[0][1].is_one_cell):
        return (judge.mistaken(syndrome, mistakes, parts[0][1] if len(parts) == 1 else None),)
    return tuple(judge.told(island, found) for island, found in parts)


def _exact(values: Values) -> Figures | None:
    """Return ``values`` without rounding, whole ones as int; None where one is beyond all measure."""
    figures: list[Figure | None] = []
    for value in values:
        if isinstance(value, Decimal):
            if not _is_short(value):
                return None
            figure = Fraction(value)
            figures.append(figure.numerator if figure.denominator == 1 else figure)
        else:
            figures.append(value)
    return figures


def _is_short(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS and len(value.as_tuple().digits) < _MOST_DIGITS


@final
@frozen(kw_only=True)
class _Judge:
    """What is said of changes: their causes, and which comes first."""

    form: TableForm
    figures: Figures
    previous: Figures | None

    def told(self, syndrome: Syndrome, found: Found) -> Localisation:
        """Return the only change, or all of those that are tied."""
        changes = [change for _, change in sorted(map(self._weighed, found.repairs), key=itemgetter(0))]
        is_only = len(changes) == 1 and not found.is_guess
        return Localisation(
            identities=tuple(syndrome),
            suggestion=changes[0] if is_only else None,
            alternatives=() if is_only else tuple(changes[:_MOST]),
            complete=found.complete and len(changes) <= _MOST,
        )

    def mistaken(
        self, syndrome: Syndrome, mistakes: Sequence[tuple[Repair, Cause]], found: Found | None
    ) -> Localisation:
        """Return the one mistake that explains several wrong cells, and what it outranks."""
        first, *more = mistakes
        undone = {repair for repair, _ in mistakes}
        others = [repair for repair in (found.repairs if found else ()) if repair not in undone]
        is_only = not more or len(first[0]) < len(more[0][0])
        changes = [self._change(*mistake) for mistake in mistakes]
        changes += [change for _, change in sorted(map(self._weighed, others), key=itemgetter(0))]
        return Localisation(
            identities=tuple(syndrome),
            suggestion=changes[0] if is_only else None,
            alternatives=tuple(changes[1 if is_only else 0 :][:_MOST]),
            complete=bool(found and found.complete) and len(changes) <= _MOST,
        )

    def _change(self, repair: Repair, cause: Cause) -> Change:
        return Change(
            values=tuple((cell, int((self.figures[cell] or 0) + amount)) for cell, amount in repair), cause=cause
        )

    def _weighed(self, repair: Repair) -> tuple[tuple[object, ...], Change]:
        """Return the change with its place among others: by cause, then totals before parts, then the least difference."""
        causes = causes_of(self.form, self.figures, repair, self.previous)
        cause = causes[0] if len(set(causes)) == 1 else Cause.UNKNOWN
        parts = len([cell for cell, _ in repair if not self.form.cells[cell].is_total])
        unexplained = causes.count(Cause.UNKNOWN)
        difference: Figure = sum(amount if amount > 0 else -amount for _, amount in repair)
        return (unexplained, cause.rank, parts, difference, repair), self._change(repair, cause)
