"""Tables with the faults that people make when they copy figures, and what is wrong in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final, TypeAlias, final

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.forms import IdentityKind, TableForm
from govdisclosure.forms._printing import PrintsItsRepr
from govdisclosure.model.table import Table
from govdisclosure.published import Cell, Grid
from govdisclosure.published.typed import grid_of
from govdisclosure.strategies._arguments import strategy
from govdisclosure.strategies._tables import remedies_tables, requests_tables

__all__ = ["Fault", "FaultyGrid", "faulty_grids"]


@final
class Fault(StrEnum):
    """A mistake in copying, named as the cause of a suggestion is."""

    OFF_BY_ONE = "off_by_one"
    TRANSPOSED = "transposed"
    DIGIT_DROPPED = "digit_dropped"
    DIGIT_DOUBLED = "digit_doubled"
    SWAPPED = "swapped"
    """Two neighbours, in a row or in a column."""
    SHIFTED_COLUMN = "shifted_column"
    """The figures of a row, moved over by one column."""
    SHIFTED_ROW = "shifted_row"
    """The figures of a column, moved down or up by one row."""
    TOTAL_NOT_UPDATED = "total_not_updated"
    """A total without one of its parts."""


@final
@frozen(kw_only=True)
class FaultyGrid(PrintsItsRepr):
    """A table with faults in it, and the truth."""

    grid: Grid = field(repr=False)
    """The table as published."""
    truth: Grid = field(repr=False)
    """The table as it should be."""
    changed: tuple[str, ...]
    """The paths of the cells that differ, in the order of the form; never empty."""
    faults: tuple[Fault, ...]
    """What was done, in order."""


_Figures: TypeAlias = Sequence[int]
_Change: TypeAlias = Mapping[int, int]


def faulty_grids(
    *,
    tables: SearchStrategy[Any] | None = None,
    faults: SearchStrategy[Fault] | None = None,
    max_faults: int = 1,
) -> SearchStrategy[FaultyGrid]:
    """Generate tables that were valid, totals stated, before somebody made up to ``max_faults`` mistakes in copying them.

    A fault that finds no place in the table, as there is nothing to transpose among noughts, is off by one instead.

    Args:
        tables: valid tables 3 or 4; of either edition when None.
        faults: what is done to them; anything when None.
        max_faults: the most mistakes, at least 1. Several may fall on one cell.
    """
    return _faulty_grids(tables, faults, max_faults)


@st.composite
def _faulty_grids(
    draw: DrawFn, tables: SearchStrategy[Any] | None, faults: SearchStrategy[Fault] | None, max_faults: int
) -> FaultyGrid:
    if max_faults < 1:
        raise InvalidArgument(f"Expected max_faults of at least 1 but got max_faults={max_faults!r}")
    fault = strategy("faults", faults, st.sampled_from(Fault))
    table = draw(strategy("tables", tables, requests_tables() | remedies_tables()))
    if not isinstance(table, Table) or not (truth := grid_of(table)).form.identities:
        raise InvalidArgument(f"Expected tables with totals but got {type(table).__name__}")
    figures = [int(cell.value or 0) for cell in truth.cells]
    wanted = draw(st.lists(fault, min_size=1, max_size=max_faults))
    done = [_spoil(draw, truth.form, figures, one) for one in wanted]
    if _changed(truth, figures) == ():  # the faults have undone each other
        done.append(_spoil(draw, truth.form, figures, Fault.OFF_BY_ONE))
    cells = [
        cell if cell.value == figure else Cell.read(str(figure))
        for cell, figure in zip(truth.cells, figures, strict=True)
    ]
    return FaultyGrid(
        grid=evolve(truth, cells=tuple(cells)), truth=truth, changed=_changed(truth, figures), faults=tuple(done)
    )


def _changed(truth: Grid, figures: _Figures) -> tuple[str, ...]:
    return tuple(
        place.path
        for (place, cell), figure in zip(truth.items(), figures, strict=True)
        if cell.value != Decimal(figure)
    )


def _spoil(draw: DrawFn, form: TableForm, figures: list[int], fault: Fault) -> Fault:
    """Do ``fault`` somewhere in ``figures``; return what was done."""
    changes = list(_CHANGES[fault](form, figures))
    if not changes:
        fault, changes = Fault.OFF_BY_ONE, list(_off_by_one(form, figures))
    for cell, figure in draw(st.sampled_from(changes)).items():
        figures[cell] = figure
    return fault


# Every way in which each fault can be made; none leaves the figures as they were. --------------------------------------


def _off_by_one(_: TableForm, figures: _Figures) -> Iterator[_Change]:
    for cell, figure in enumerate(figures):
        yield {cell: figure + 1}
        if figure:
            yield {cell: figure - 1}


def _transposed(_: TableForm, figures: _Figures) -> Iterator[_Change]:
    for cell, digits in enumerate(map(str, figures)):
        for at, (left, right) in enumerate(pairwise(digits)):
            if left != right:
                yield {cell: int(digits[:at] + right + left + digits[at + 2 :])}


def _digit_dropped(_: TableForm, figures: _Figures) -> Iterator[_Change]:
    for cell, digits in enumerate(map(str, figures)):
        if len(digits) > 1:
            for at in range(len(digits)):
                yield {cell: int(digits[:at] + digits[at + 1 :])}


def _digit_doubled(_: TableForm, figures: _Figures) -> Iterator[_Change]:
    for cell, digits in enumerate(map(str, figures)):
        if digits != "0":
            for at, digit in enumerate(digits):
                yield {cell: int(digits[:at] + digit + digits[at:])}


def _lines_of(form: TableForm, *, rows: bool) -> Iterator[list[int]]:
    """Yield the cells of each row, or of each column."""
    names = [cell.row if rows else cell.column for cell in form.cells]
    for name in dict.fromkeys(names):
        yield [cell for cell, other in enumerate(names) if other == name]


def _swapped(form: TableForm, figures: _Figures) -> Iterator[_Change]:
    for rows in (True, False):
        for line in _lines_of(form, rows=rows):
            for one, other in pairwise(line):
                if figures[one] != figures[other]:
                    yield {one: figures[other], other: figures[one]}


def _shifted(form: TableForm, figures: _Figures, *, rows: bool) -> Iterator[_Change]:
    for line in _lines_of(form, rows=rows):
        before = [figures[cell] for cell in line]
        for after in ([0, *before[:-1]], [*before[1:], 0]):
            if after != before:
                yield dict(zip(line, after, strict=True))


def _shifted_column(form: TableForm, figures: _Figures) -> Iterator[_Change]:
    return _shifted(form, figures, rows=True)


def _shifted_row(form: TableForm, figures: _Figures) -> Iterator[_Change]:
    return _shifted(form, figures, rows=False)


def _total_not_updated(form: TableForm, figures: _Figures) -> Iterator[_Change]:
    for identity in form.identities:
        if identity.kind is not IdentityKind.BALANCE:
            total, *parts = identity.cells
            yield from (
                {total: figures[total] - figures[part]} for part in parts if 0 < figures[part] <= figures[total]
            )


_CHANGES: Final[Mapping[Fault, Callable[[TableForm, _Figures], Iterator[_Change]]]] = {
    Fault.OFF_BY_ONE: _off_by_one,
    Fault.TRANSPOSED: _transposed,
    Fault.DIGIT_DROPPED: _digit_dropped,
    Fault.DIGIT_DOUBLED: _digit_doubled,
    Fault.SWAPPED: _swapped,
    Fault.SHIFTED_COLUMN: _shifted_column,
    Fault.SHIFTED_ROW: _shifted_row,
    Fault.TOTAL_NOT_UPDATED: _total_not_updated,
}
