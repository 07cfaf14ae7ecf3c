"""Wrong cells beside silent ones, which are some number of 0 or more."""

from collections.abc import Mapping
from typing import final

from attrs import frozen

from govdisclosure.forms.arithmetic import Outcome
from govdisclosure.forms.localise.search import Found, Search
from govdisclosure.forms.localise.system import Figure, Figures, Repair, Syndrome, System, restricted
from govdisclosure.forms.table import TableForm

__all__ = ["SilentTable"]


@final
@frozen(kw_only=True)
class SilentTable:
    """A table with silent cells.

    A silent cell is read as 0 where that keeps an identity true, and costs nothing. An identity whose total is silent, or
    that some other reading satisfies, is slack: a change may do to it what it likes but break it.
    """

    form: TableForm
    figures: Figures
    system: System
    """The identities that are broken or hold with zeros, over the cells that say a figure."""
    syndrome: Syndrome
    """The broken ones, with what they come to with zeros."""
    broken: frozenset[int]

    @classmethod
    def of(cls, form: TableForm, figures: Figures) -> "SilentTable":
        """Judge the identities of ``form`` over ``figures``."""
        strict: list[int] = []
        syndrome: dict[int, Figure] = {}
        for number, identity in enumerate(form.identities):
            residual, outcome = _judged(form, figures, number, {})
            if outcome is Outcome.BROKEN:
                syndrome[number] = residual
            elif outcome is not Outcome.HOLDS and (residual or figures[identity.cells[0]] is None):
                continue
            strict.append(number)
        stated = [cell for cell, figure in enumerate(figures) if figure is not None]
        return cls(
            form=form,
            figures=figures,
            system=restricted(form, strict, stated),
            syndrome=syndrome,
            broken=frozenset(syndrome),
        )

    def least(self, search: Search, syndrome: Syndrome, *, most: int | None) -> Found:
        """Return the changes of the fewest cells, ``most`` at most, that mend ``syndrome`` and break nothing."""
        found = search.least(syndrome, most=most)
        kept = tuple(repair for repair in found.repairs if self.allows(repair))
        if not kept or len(kept[0]) > 1:
            loose = tuple(self._loose(search, syndrome))
            if loose:
                return Found(repairs=loose, complete=False)
        return Found(repairs=kept, complete=found.complete)

    def allows(self, repair: Repair) -> bool:
        """Tell whether no identity that was not broken is broken by ``repair``."""
        changes = dict(repair)
        return not any(
            _judged(self.form, self.figures, number, changes)[1] is Outcome.BROKEN
            for number, identity in enumerate(self.form.identities)
            if number not in self.broken and not changes.keys().isdisjoint(identity.cells)
        )

    def _loose(self, search: Search, syndrome: Syndrome) -> list[Repair]:
        """Return the changes of one cell after which silent cells cannot all be 0, though they can be something."""
        changes = {
            (cell, -residual * sign)
            for number, residual in syndrome.items()
            for cell in self.system.cells[number]
            for other, sign in self.system.columns[cell]
            if other == number
        }
        return [
            (change,)
            for change in sorted(changes)
            if search.may(*change)
            and self.allows((change,))
            and not any(_judged(self.form, self.figures, one, dict([change]))[1] is Outcome.BROKEN for one in syndrome)
        ]


def _judged(form: TableForm, figures: Figures, number: int, changes: Mapping[int, Figure]) -> tuple[Figure, Outcome]:
    """Return what an identity comes to with silent cells read as 0, and what can be said of it."""
    identity = form.identities[number]
    residual: Figure = 0
    up = down = False
    for cell, sign in zip(identity.cells, identity.signs, strict=True):
        figure = figures[cell]
        if figure is not None:
            residual += (figure + changes.get(cell, 0)) * sign
        elif sign > 0:
            up = True
        else:
            down = True
    if not (up or down):
        return residual, Outcome.BROKEN if residual else Outcome.HOLDS
    possible = (up or residual >= 0) and (down or residual <= 0)
    return residual, Outcome.UNDECIDED if possible else Outcome.BROKEN
