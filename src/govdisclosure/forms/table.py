"""A statutory table as the form prints it: rows, columns, cells and identities, derived from its class."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Literal, TypeAlias, cast, final

from attrs import Factory, field, frozen

from govdisclosure.forms._printing import PrintsItsRepr
from govdisclosure.forms.identities import Identity, IdentityKind
from govdisclosure.model.fields import Spec, remembered, specs, stated_totals
from govdisclosure.model.narrative import TableName
from govdisclosure.model.record import is_row, record_class
from govdisclosure.model.table import Table

__all__ = ["CellForm", "CellKind", "ColumnForm", "RowForm", "TableForm", "table_form"]

CellKind: TypeAlias = Literal["count", "signed", "amount", "money"]
"""What a cell holds: a count, a signed change, an amount in the form's unit, an amount with a unit of its own."""


@final
@frozen(kw_only=True)
class ColumnForm:
    """A column of a row: its name, what the form prints above it, and whether it is a total."""

    name: str
    spec: Spec
    kind: CellKind
    is_total: bool


@final
@frozen(kw_only=True)
class RowForm:
    """A row of figures: its path (``outcomes.denied.state_secret``), its label and those of the groups it is in."""

    path: str
    spec: Spec
    groups: tuple[Spec, ...]
    columns: tuple[ColumnForm, ...]
    is_total: bool


@final
@frozen(kw_only=True)
class CellForm:
    """A cell: ``path`` is ``row.column``, and ``index`` its place in the table's cell vector."""

    index: int
    path: str
    row: str
    column: str
    kind: CellKind
    unit: str | None
    is_total: bool
    """Whether the cell is a total, which the typed table computes and does not hold."""


@final
@frozen(kw_only=True, eq=False, slots=False)
class TableForm(PrintsItsRepr):
    """A statutory table as printed."""

    name: TableName
    cls: type[Table]
    rows: tuple[RowForm, ...]
    cells: tuple[CellForm, ...]
    identities: tuple[Identity, ...]
    index: Mapping[str, int] = field(
        default=Factory(lambda self: {c.path: c.index for c in self.cells}, takes_self=True)
    )
    """The place of a cell in the vector, by its path."""

    @cached_property
    def typed(self) -> tuple[CellForm, ...]:
        """The cells that the typed table holds: all but the totals."""
        return tuple(cell for cell in self.cells if not cell.is_total)

    def row(self, path: str) -> RowForm:
        """Return the row at ``path``; KeyError when there is none."""
        return self._rows[path]

    @cached_property
    def _rows(self) -> Mapping[str, RowForm]:
        return {row.path: row for row in self.rows}

    def label(self, path: str) -> str:
        """Return the printed name of a cell: its row's label and its column's."""
        cell = self.cells[self.index[path]]
        row = self._rows[cell.row]
        column = next(column for column in row.columns if column.name == cell.column)
        return f"{row.spec.label}·{column.spec.label}"

    def __repr__(self) -> str:
        return f"table_form({self.cls.__name__})"

    def __reduce__(self) -> tuple[object, ...]:
        return table_form, (self.cls,)


@remembered
def table_form(cls: type[Table]) -> TableForm:
    """Return the form of the table that ``cls`` holds."""
    rows = tuple(_rows(cls, "", ()))
    cells: list[CellForm] = []
    for row in rows:
        for column in row.columns:
            cells.append(
                CellForm(
                    index=len(cells),
                    path=f"{row.path}.{column.name}",
                    row=row.path,
                    column=column.name,
                    kind=column.kind,
                    unit=column.spec.unit,
                    is_total=row.is_total or column.is_total,
                )
            )
    index = {cell.path: cell.index for cell in cells}
    return TableForm(
        name=cast("Any", cls).table_name,
        cls=cls,
        rows=rows,
        cells=tuple(cells),
        identities=tuple(_identities(cls, rows, index)),
    )


def _rows(cls: type, path: str, groups: tuple[Spec, ...]) -> Iterator[RowForm]:
    columns: tuple[ColumnForm, ...] = ()
    for name, spec in specs(cls).items():
        child = record_class(cls, name)
        place = f"{path}.{name}" if path else name
        if is_row(child):
            columns = tuple(_columns(child))
            yield RowForm(path=place, spec=spec, groups=groups, columns=columns, is_total=False)
        else:
            yield from _rows(child, place, (*groups, spec))
    for name, spec in stated_totals(cls).items():
        place = f"{path}.{name}" if path else name
        yield RowForm(path=place, spec=spec, groups=groups, columns=columns, is_total=True)


def _columns(cls: type) -> Iterator[ColumnForm]:
    for name, spec in specs(cls).items():
        yield ColumnForm(name=name, spec=spec, kind=cast("CellKind", spec.kind), is_total=False)
    for name, spec in stated_totals(cls).items():
        yield ColumnForm(name=name, spec=spec, kind="count", is_total=True)


def _identities(cls: type[Any], rows: tuple[RowForm, ...], index: Mapping[str, int]) -> Iterator[Identity]:
    balance: tuple[tuple[str, ...], tuple[str, ...]] | None = getattr(cls, "balance", None)
    if balance:
        left, right = balance
        for column in rows[0].columns:
            yield _identity(IdentityKind.BALANCE, index, column.name, plus=left, minus=right)
    for row in rows:
        total = next((column.name for column in row.columns if column.is_total), None)
        if total:
            parts = [f"{row.path}.{column.name}" for column in row.columns if not column.is_total]
            yield _sum(IdentityKind.ACROSS, index, f"{row.path}.{total}", parts)
    for total_row in rows:
        if total_row.is_total:
            *groups, _ = total_row.path.split(".")
            parts = [row.path for row in rows if row.path.split(".")[: len(groups)] == groups and not row.is_total]
            for column in total_row.columns:
                yield _sum(
                    IdentityKind.DOWN,
                    index,
                    f"{total_row.path}.{column.name}",
                    [f"{part}.{column.name}" for part in parts],
                )


def _identity(
    kind: IdentityKind, index: Mapping[str, int], column: str, *, plus: tuple[str, ...], minus: tuple[str, ...]
) -> Identity:
    cells = [(index[f"{row}.{column}"], -1) for row in minus] + [(index[f"{row}.{column}"], 1) for row in plus]
    return Identity(kind=kind, cells=tuple(cell for cell, _ in cells), signs=tuple(sign for _, sign in cells))


def _sum(kind: IdentityKind, index: Mapping[str, int], total: str, parts: list[str]) -> Identity:
    cells = (index[total], *(index[part] for part in parts))
    return Identity(kind=kind, cells=cells, signs=(-1, *(1 for _ in parts)))
