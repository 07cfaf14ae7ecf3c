"""A statutory table as published: one cell for each cell of its form, and whatever the form does not have."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, TypeAlias, final, overload

from attrs import field, frozen

from govdisclosure.forms import CellForm, TableForm
from govdisclosure.forms._printing import PrintsItsRepr
from govdisclosure.published.cell import ABSENT, PICTURED, Cell, State

__all__ = ["Grid", "Number", "Surplus", "plain"]

Number: TypeAlias = int | Decimal
"""A figure: an int where it is whole."""


@final
@frozen(kw_only=True)
class Surplus:
    """A row or column that the form does not have, or has once: its label as printed and its cells."""

    label: str
    cells: tuple[Cell, ...]
    is_column: bool = False


@final
@frozen(kw_only=True)
class Grid(PrintsItsRepr):
    """A statutory table as published; ``cells`` has one cell for each of ``form.cells``, in that order."""

    form: TableForm
    cells: tuple[Cell, ...]
    surplus: tuple[Surplus, ...] = ()
    values: tuple[Number | None, ...] = field(init=False, repr=False, eq=False)
    """The numbers of the cells in order, None where a cell is silent; whole ones are int, which adds exactly."""

    def __attrs_post_init__(self) -> None:
        """Derive the values.

        Raises:
            ValueError: there are not as many cells as the form has.
        """
        if len(self.cells) != len(self.form.cells):
            message = f"{self.form.name} has {len(self.form.cells)} cells, not {len(self.cells)}"
            raise ValueError(message)
        object.__setattr__(self, "values", tuple([plain(cell.value) for cell in self.cells]))

    @classmethod
    def pictured(cls, form: TableForm) -> "Grid":
        """Return the grid of a table that was published as a picture."""
        return cls(form=form, cells=(PICTURED,) * len(form.cells))

    @classmethod
    def of_cells(cls, form: TableForm, cells: Mapping[str, Cell], surplus: tuple[Surplus, ...] = ()) -> "Grid":
        """Return the grid with ``cells`` by path; what is not named is absent."""
        return cls(form=form, cells=tuple([cells.get(c.path, ABSENT) for c in form.cells]), surplus=surplus)

    @property
    def is_picture(self) -> bool:
        """Whether the table was published as a picture."""
        return all(cell.state is State.IMAGE for cell in self.cells)

    def __repr__(self) -> str:
        """Return what the cells print, those of a plain nought left out."""
        said = {form.path: cell.text for form, cell in self.items() if cell.text != "0"}
        return f"<Grid {self.form.cls.__name__} {said}>"

    def __getitem__(self, path: str) -> Cell:
        """Return the cell at ``path`` (``"received.total"``); KeyError when the form has none."""
        return self.cells[self.form.index[path]]

    def items(self) -> Iterator[tuple[CellForm, Cell]]:
        """Yield each cell with its place in the form."""
        return zip(self.form.cells, self.cells, strict=True)


_MOST_DIGITS: Final = 1_000
"""Python refuses to print an int of some thousand digits."""


@overload
def plain(value: Decimal | int) -> Number: ...
@overload
def plain(value: Decimal | int | None) -> Number | None: ...
def plain(value: Decimal | int | None) -> Number | None:
    """Return ``value`` as an int where it is whole and not immense.

    >>> plain(Decimal("3.0")), plain(Decimal("0.5")), plain(Decimal("1E+99999"))
    (3, Decimal('0.5'), Decimal('1E+99999'))
    """
    if not value:  # most cells say zero
        return None if value is None else 0
    if isinstance(value, int) or value.adjusted() >= _MOST_DIGITS:
        return value
    whole = int(value)
    return whole if whole == value else value
