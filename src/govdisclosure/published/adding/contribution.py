"""What one table of a unit adds to a sum: its figures, or why it has none."""

from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Final, TypeAlias, final

from attrs import frozen

from govdisclosure.errors import InvalidReport
from govdisclosure.forms import CellForm, TableForm, form_of
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TableName
from govdisclosure.model.proactive import Money
from govdisclosure.published.cell import Cell, State, plain_decimal
from govdisclosure.published.grid import Grid
from govdisclosure.published.typed import figure_of, read_table

__all__ = ["Contribution", "Figure", "Lack", "contribution_of", "printed"]

Figure: TypeAlias = int | Decimal | Money
"""A count, an amount in the unit that the form fixes, or money with its own."""


@final
class Lack(StrEnum):
    """Why a table adds nothing that is known."""

    MISSING = "missing"
    PICTURE = "picture"
    OTHER_FORM = "other_form"
    """It is in the form of another edition."""
    BLANK = "blank"
    """No cell of it says a number: nobody filled it in."""


@final
@frozen(kw_only=True)
class Contribution:
    """What one table of a unit adds."""

    form: TableForm
    figures: tuple[Figure | None, ...]
    """In the order of the form; None where nobody knows."""
    lack: Lack | None = None
    filled: int = 0
    """How many silent cells were read by what the rest of the table says."""
    is_valid: bool = True
    """Whether the table is as the form demands; where not, its figures are those it prints."""

    @property
    def silent(self) -> tuple[CellForm, ...]:
        """The cells that are not known of a table that has any figures; none of one that lacks them all."""
        return () if self.lack else tuple(cell for cell in self.form.cells if self.figures[cell.index] is None)

    def same_figures(self, other: "Contribution") -> bool:
        """Tell whether it adds the same as ``other``."""
        return (self.figures, self.lack) == (other.figures, other.lack)


_KNOWN: Final = frozenset({State.BLANK, State.PLACEHOLDER})
"""Cells that may be read as 0 where the table is right with that: words and missing rows may not."""
_MOST_DIGITS: Final = 40


def contribution_of(grid: Grid | None, name: TableName, edition: AnyEdition) -> Contribution:
    """Return what ``grid``, the table ``name`` of a report, adds in the form of ``edition``."""
    form: TableForm = getattr(form_of(edition), name)
    lack = _lack(grid, form)
    if grid is None or lack:
        return Contribution(form=form, figures=(None,) * len(form.cells), lack=lack, is_valid=False)
    if any(value is not None and Decimal(value).adjusted() >= _MOST_DIGITS for value in grid.values):
        return _as_printed(grid)
    try:
        table, filled = read_table(grid, edition)
    except InvalidReport:
        return _as_printed(grid)
    zeros = {cell.path for cell in filled if cell.by == "zero"}
    guessed = {cell.path for cell, said in grid.items() if f"{name}.{cell.path}" in zeros and said.state not in _KNOWN}
    figures = [None if cell.path in guessed else attrgetter(cell.path)(table) for cell in form.cells]
    return Contribution(form=form, figures=tuple(figures), filled=len(filled) - len(guessed))


def _lack(grid: Grid | None, form: TableForm) -> Lack | None:
    if grid is None:
        return Lack.MISSING
    if grid.is_picture:
        return Lack.PICTURE
    if grid.form is not form:
        return Lack.OTHER_FORM
    return None if any(value is not None for value in grid.values) else Lack.BLANK


def _as_printed(grid: Grid) -> Contribution:
    figures = tuple(_printed(cell, said) for cell, said in grid.items())
    return Contribution(form=grid.form, figures=figures, is_valid=False)


def _printed(cell: CellForm, said: Cell) -> Figure | None:
    """Return the figure that a cell prints, None where the form cannot hold it."""
    if said.value is None or said.value.adjusted() >= _MOST_DIGITS:
        return None
    return figure_of(cell, said)[0]


def printed(figure: Figure | None) -> str:
    """Return a figure as a cell prints it, "" for none."""
    if isinstance(figure, Money):
        return f"{plain_decimal(figure.amount)}{figure.unit}"
    return "" if figure is None else plain_decimal(Decimal(figure))
