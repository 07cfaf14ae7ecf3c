"""The identities of a table seen from its cells: which identities a cell stands in, and what a wrong cell would break."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from operator import itemgetter
from typing import Any, TypeAlias, final

from attrs import Factory, field, frozen

from govdisclosure.forms.identities import Identity
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

__all__ = ["Figure", "Figures", "Repair", "Syndrome", "System", "residuals", "restricted", "system_of"]

Figure: TypeAlias = int | Fraction
"""A figure, exact: a cell may print 3.5 where a count belongs."""
Figures: TypeAlias = Sequence[Figure | None]
"""The cell vector of a table; None where a cell is silent."""
Syndrome: TypeAlias = Mapping[int, Figure]
"""What broken identities come to instead of 0, by their place among the table's identities."""
Repair: TypeAlias = tuple[tuple[int, Figure], ...]
"""Cells in order, each with what is to be added to it."""


@final
@frozen(kw_only=True, eq=False)
class System:
    """Some identities of a table, as columns over the cells that say a figure."""

    columns: tuple[tuple[tuple[int, int], ...], ...]
    """Of each cell: the identities that it stands in, each with its sign."""
    cells: Mapping[int, tuple[int, ...]]
    """Of each identity: its cells."""
    alike: Mapping[frozenset[int], tuple[int, ...]] = field(
        default=Factory(lambda self: _alike(self.columns), takes_self=True)
    )
    """The cells that stand in just these identities."""

    island: Mapping[int, int] = field(default=Factory(lambda self: _islands(self.columns, self.cells), takes_self=True))
    """Of each identity: which of the sets it is in that no cell connects with one another."""

    is_told_apart: bool = field(
        default=Factory(lambda self: all(len(cells) == 1 for cells in self.alike.values()), takes_self=True)
    )
    """Whether no two cells stand in the same identities."""
    widest: int = field(default=Factory(lambda self: max(map(len, self.columns)), takes_self=True))
    """The most identities that a cell stands in."""

    def after(self, syndrome: Syndrome, cell: int, amount: Figure) -> dict[int, Figure]:
        """Return what is left of ``syndrome`` when ``amount`` is added to ``cell``."""
        left = dict(syndrome)
        for identity, sign in self.columns[cell]:
            residual = left.get(identity, 0) + amount * sign
            if residual:
                left[identity] = residual
            else:
                del left[identity]
        return left

    def islands(self, syndrome: Syndrome) -> list[dict[int, Figure]]:
        """Return ``syndrome`` in parts that no cell connects, through whatever identities: each is mended on its own."""
        parts: dict[int, dict[int, Figure]] = {}
        for identity, residual in syndrome.items():
            parts.setdefault(self.island[identity], {})[identity] = residual
        return list(parts.values())


def _alike(columns: Sequence[tuple[tuple[int, int], ...]]) -> Mapping[frozenset[int], tuple[int, ...]]:
    found: dict[frozenset[int], list[int]] = {}
    for cell, column in enumerate(columns):
        if column:
            found.setdefault(frozenset(identity for identity, _ in column), []).append(cell)
    return {identities: tuple(cells) for identities, cells in found.items()}


def _islands(columns: Sequence[Sequence[tuple[int, int]]], cells: Mapping[int, Sequence[int]]) -> Mapping[int, int]:
    found: dict[int, int] = {}
    for first in cells:
        ahead = [] if first in found else [first]
        while ahead:
            identity = ahead.pop()
            if identity not in found:
                found[identity] = first
                ahead += [other for cell in cells[identity] for other, _ in columns[cell]]
    return found


@remembered
def system_of(form: TableForm) -> System:
    """Return all identities of ``form`` over all its cells."""
    return restricted(form, range(len(form.identities)), range(len(form.cells)))


def restricted(form: TableForm, identities: Iterable[int], cells: Iterable[int]) -> System:
    """Return only some ``identities`` of ``form``, over only some of its ``cells``."""
    kept = frozenset(cells)
    columns: list[list[tuple[int, int]]] = [[] for _ in form.cells]
    members: dict[int, tuple[int, ...]] = {}
    for number in identities:
        identity = form.identities[number]
        members[number] = tuple(cell for cell in identity.cells if cell in kept)
        for cell, sign in zip(identity.cells, identity.signs, strict=True):
            if cell in kept:
                columns[cell].append((number, sign))
    return System(columns=tuple(map(tuple, columns)), cells=members)


_Getter: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]


@remembered
def _sides(form: TableForm) -> tuple[tuple[int, _Getter, _Getter], ...]:
    """Return the number of each identity with what gets the figures of its two sides."""
    return tuple((number, _getter(one, 1), _getter(one, -1)) for number, one in enumerate(form.identities))


def _getter(identity: Identity, side: int) -> _Getter:
    cells = [cell for cell, sign in zip(identity.cells, identity.signs, strict=True) if sign == side]
    step = cells[1] - cells[0] if len(cells) > 1 else 1
    line = range(cells[0], cells[-1] + 1, step)
    # a slice is fetched in half the time; cells that are not in line are fetched one by one
    get: itemgetter[Any] = itemgetter(slice(line.start, line.stop, step)) if [*line] == cells else itemgetter(*cells)
    return get


def residuals(form: TableForm, figures: Figures) -> dict[int, Figure]:
    """Return the syndrome of ``figures``, none of which is silent."""
    found: dict[int, Figure] = {}
    for number, plus, minus in _sides(form):
        residual = sum(plus(figures)) - sum(minus(figures))
        if residual:
            found[number] = residual
    return found
