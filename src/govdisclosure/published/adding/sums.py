"""Sums of cells, with the units that are silent in each."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import reduce
from typing import final

from attrs import frozen

from govdisclosure.forms import CellForm, TableForm
from govdisclosure.model.fields import EXACT
from govdisclosure.model.proactive import Money
from govdisclosure.published.adding.contribution import Contribution, Figure

__all__ = ["Sum", "sums_of"]


@final
@frozen(kw_only=True)
class Sum:
    """What the units say for one cell, added up."""

    cell: CellForm
    figure: Figure
    """The sum of what is known: the least that it can be, but of a signed change."""
    silent: tuple[int, ...] = ()
    """The units whose figure is not known, by their place in the addition."""

    @property
    def is_exact(self) -> bool:
        """Whether every unit says its figure."""
        return not self.silent


def sums_of(form: TableForm, parts: Mapping[int, Contribution]) -> tuple[Sum, ...]:
    """Return the sum of each cell of ``form``; ``parts`` are what the units that count add, by their places."""
    columns = zip(*(part.figures for part in parts.values()), strict=True) if parts else [()] * len(form.cells)
    return tuple(
        _sum(cell, dict(zip(parts, column, strict=True))) for cell, column in zip(form.cells, columns, strict=True)
    )


def _sum(cell: CellForm, figures: Mapping[int, Figure | None]) -> Sum:
    known = [figure for figure in figures.values() if figure is not None]
    silent = tuple(place for place, figure in figures.items() if figure is None)
    return Sum(cell=cell, figure=_total(cell, known), silent=silent)


def _total(cell: CellForm, figures: Iterable[Figure]) -> Figure:
    if cell.kind == "money":
        return _money([figure for figure in figures if isinstance(figure, Money)])
    plain = [figure for figure in figures if not isinstance(figure, Money)]
    if cell.kind == "amount":
        return reduce(EXACT.add, map(Decimal, plain), Decimal(0))
    return sum(map(int, plain))


def _money(amounts: Iterable[Money]) -> Money:
    """Return the sum, in the unit of those that are more than nothing where they have one, else in 元."""
    telling = [money for money in amounts if money.amount]
    return reduce(Money.__add__, telling) if telling else Money(amount=Decimal(0), unit="元")
