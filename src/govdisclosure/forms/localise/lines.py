"""One mistake that makes many cells wrong: two neighbours swapped, a row or a column moved over by one."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, final

from attrs import frozen

from govdisclosure.forms.localise.causes import Cause, lines_of, neighbours
from govdisclosure.forms.localise.search import Search
from govdisclosure.forms.localise.system import Figure, Repair, Syndrome
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

__all__ = ["displaced"]

_Explained: TypeAlias = tuple[Repair, Cause]


def displaced(form: TableForm, search: Search, syndrome: Syndrome) -> list[_Explained]:
    """Return the ways to mend all of ``syndrome`` by undoing one swap or one shift, those of the fewest cells first."""
    found: dict[Repair, Cause] = {}
    for repair, cause in (*_swaps(form, search, syndrome), *_shifts(form, search, syndrome)):
        found.setdefault(repair, cause)
    return sorted(found.items(), key=lambda one: len(one[0]))


def _swaps(form: TableForm, search: Search, syndrome: Syndrome) -> Iterator[_Explained]:
    system, figures = search.system, search.figures
    identity = min(syndrome, key=lambda one: len(system.cells[one]))
    for cell in system.cells[identity]:
        for other in neighbours(form)[cell]:
            mine, its = figures[cell], figures[other]
            if mine is not None and its is not None and search.may(cell, its - mine) and search.may(other, mine - its):
                amount = its - mine
                if amount and not system.after(system.after(syndrome, cell, amount), other, -amount):
                    yield tuple(sorted(((cell, amount), (other, -amount)))), Cause.SWAPPED


@final
@frozen(kw_only=True)
class _Line:
    cells: tuple[int, ...]
    identities: frozenset[int]
    """What its cells stand in."""
    own: tuple[frozenset[int], ...]
    """Of each cell, what it stands in without another cell of the line."""
    cause: Cause


@remembered
def _lines(form: TableForm) -> tuple[_Line, ...]:
    found: list[_Line] = []
    for rows, cause in ((True, Cause.SHIFTED_COLUMN), (False, Cause.SHIFTED_ROW)):
        for cells in lines_of(form, rows=rows):
            shared = [set(cells).intersection(identity.cells) for identity in form.identities]
            found.append(
                _Line(
                    cells=cells,
                    identities=frozenset(number for number, some in enumerate(shared) if some),
                    own=tuple(
                        frozenset(number for number, some in enumerate(shared) if some == {one}) for one in cells
                    ),
                    cause=cause,
                )
            )
    return tuple(found)


def _shifts(form: TableForm, search: Search, syndrome: Syndrome) -> Iterator[_Explained]:
    for line in _lines(form):
        if line.identities >= syndrome.keys():
            touched = [at for at, own in enumerate(line.own) if not own.isdisjoint(syndrome)]
            cells = line.cells[touched[0] : touched[-1] + 1] if touched else line.cells
            for part in (cells, cells[::-1]):
                repair = _moved_back(search, syndrome, part)
                if repair is not None:
                    yield repair, line.cause


def _moved_back(search: Search, syndrome: Syndrome, cells: Sequence[int]) -> Repair | None:
    """Return the change that gives each of ``cells`` the figure of the next, and the last what is lacking then.

    The last cell's figure was lost in the shift. That it can be chosen is no evidence: an identity without it must be
    broken, and hold afterwards. Nor is it evidence that a nought comes from the next cell.
    """
    system, figures = search.system, [search.figures[cell] for cell in cells]
    last = cells[-1]
    if not any(figures[1:]) or all(identity in dict(system.columns[last]) for identity in syndrome):
        return None
    changes: dict[int, Figure] = {}
    left = dict(syndrome)
    for cell, mine, its in zip(cells, figures, figures[1:], strict=False):
        if mine is None or its is None or not search.may(cell, its - mine):
            return None
        if its != mine:
            changes[cell] = its - mine
            left = system.after(left, cell, its - mine)
    if left:
        rest = next((amount for ((cell, amount),) in search.ones(left) if cell == last), None)
        if rest is None:
            return None
        changes[last] = rest
    return tuple(sorted(changes.items())) if len(changes) > 1 else None
