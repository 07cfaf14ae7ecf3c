"""The statutory tables of two reports, cell by cell; what two editions count differently is not compared."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.forms import CellForm, TableForm
from govdisclosure.forms.comparable import comparable
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.published.cell import signed_value
from govdisclosure.published.grid import Number, plain
from govdisclosure.zh import Change, describe_change

__all__ = ["CellChange", "TableComparison", "TableState", "compare_tables"]

TableState: TypeAlias = Literal["readable", "picture", "missing"]
"""How a statutory table is published."""


@final
@frozen(kw_only=True)
class CellChange:
    """A cell that says something else: another figure, another state, other words."""

    form: TableForm
    """The form of the new table."""
    cell: CellForm
    """The cell in that form."""
    old: Cell
    new: Cell
    difference: Number | None
    """New less old; None where either says no number, its unit cannot be told, or it does not say whether up or down."""
    unit: str | None
    """The unit of the difference, where there is one."""
    change: Change | None
    """Direction, rate and wording; None without a difference, of a change (增/减), and where a figure is below nought."""


@final
@frozen(kw_only=True)
class TableComparison:
    """One statutory table in two reports."""

    name: TableName
    old: TableState
    new: TableState
    is_comparable: bool
    """Whether its forms in the two reports count the same, but for the rows in ``left_out``."""
    left_out: tuple[str, ...]
    """The rows, by their paths, that only one of the forms has."""
    compared: int
    """How many cells were compared."""
    changes: tuple[CellChange, ...]


def compare_tables(old: PublishedReport, new: PublishedReport) -> Iterator[TableComparison]:
    """Yield the comparison of each statutory table that either report has."""
    for name in TABLE_NAMES:
        first, last = old.grid(name), new.grid(name)
        if first is None and last is None:
            continue
        pairs = comparable(first.form, last.form) if first and last else ()
        is_readable = bool(first and last and not first.is_picture and not last.is_picture)
        yield TableComparison(
            name=name,
            old=_state(first),
            new=_state(last),
            is_comparable=bool(pairs) or first is None or last is None,
            left_out=tuple(_left_out(first, last)) if first and last and pairs else (),
            compared=len(pairs) if is_readable else 0,
            changes=tuple(_changes(first, last, pairs)) if first and last and is_readable else (),
        )


def _state(grid: Grid | None) -> TableState:
    return "missing" if grid is None else "picture" if grid.is_picture else "readable"


def _left_out(old: Grid, new: Grid) -> Iterator[str]:
    for one, other in ((old.form, new.form), (new.form, old.form)):
        known = {row.path for row in other.rows}
        yield from (row.path for row in one.rows if row.path not in known)


def _changes(old: Grid, new: Grid, pairs: tuple[tuple[int, int], ...]) -> Iterator[CellChange]:
    for before, after in pairs:
        first, last = old.cells[before], new.cells[after]
        if (first.text, first.unit) == (last.text, last.unit):  # most are
            continue
        form = new.form.cells[after]
        figures = _in_one_unit(form, first, last)
        if figures is not None and figures[0] == figures[1]:
            continue
        if figures is None and _said(first) == _said(last):
            continue
        yield CellChange(
            form=new.form,
            cell=form,
            old=first,
            new=last,
            difference=None if figures is None else plain(EXACT.subtract(figures[1], figures[0])),
            unit=figures[2] if figures else None,
            change=None if figures is None or form.kind == "signed" else _change(figures[0], figures[1]),
        )


def _said(cell: Cell) -> tuple[object, ...]:
    return cell.state, cell.value, cell.unit, cell.text.strip() if cell.state is State.TEXT else ""


_YUAN: Final = {"元": 1, "万元": 10_000, "亿元": 100_000_000}


def _in_one_unit(form: CellForm, old: Cell, new: Cell) -> tuple[Decimal, Decimal, str | None] | None:
    """Return both figures in one unit, and it; None where one says none, or leaves its unit or sign untold."""
    first, last = (signed_value(cell) if form.kind == "signed" else cell.value for cell in (old, new))
    if first is None or last is None:
        return None
    if form.kind in {"count", "signed"}:
        return first, last, None
    units = [cell.unit or form.unit for cell in (old, new)]
    known = [unit for unit, cell in zip(units, (old, new), strict=True) if cell.value]
    if None in known:
        return None
    if len({*known}) <= 1:  # 0 is 0 in every unit
        return first, last, known[0] if known else form.unit
    if not all(unit in _YUAN for unit in known):
        return None
    first, last = (
        EXACT.multiply(cell.value or Decimal(), Decimal(_YUAN.get(unit or "", 1)))
        for cell, unit in zip((old, new), units, strict=True)
    )
    return first, last, "元"


def _change(old: Decimal, new: Decimal) -> Change | None:
    try:
        return describe_change(old, new)
    except ValueError:  # below nought, or beyond measure
        return None
