"""The cells of all editions as columns: one a path, the newest edition's first."""

from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.forms import form_of
from govdisclosure.forms.table import CellKind
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.fields import remembered
from govdisclosure.model.narrative import TABLE_NAMES, TableName

__all__ = ["LARGEST", "CellColumn", "Figure", "cell_columns"]

Figure: TypeAlias = Literal["count", "amount"]
"""What a column holds: whole numbers, or money with its decimals."""

LARGEST: Final = (1 << 31) - 1
"""The largest count that a column holds; what is beyond stands among the odd cells."""


@final
@frozen(kw_only=True)
class CellColumn:
    """A cell of the forms as a column: ``path`` is its name in the table, ``requests.received.total``."""

    path: str
    table: TableName
    row: str
    column: str
    figure: Figure
    unit: str | None
    """The unit that the form fixes; None for counts and for money, which has one of its own."""
    own_unit: bool
    """Whether the unit is printed in the cell and stands in a column beside it, ``path`` with ``.unit``."""
    label: str
    """The labels of row and column as the form prints them."""
    editions: tuple[str, ...]
    """The editions that have the cell."""


@remembered
def cell_columns() -> tuple[CellColumn, ...]:
    """Return the cells of every edition, each once, table by table; those of the newest edition first."""
    found: dict[str, CellColumn] = {}
    for edition in reversed(EDITIONS):
        form = form_of(edition)
        for table in form.tables:
            for cell in table.cells:
                path = f"{table.name}.{cell.path}"
                before = found.get(path)
                found[path] = CellColumn(
                    path=path,
                    table=table.name,
                    row=cell.row,
                    column=cell.column,
                    figure=_figure(cell.kind),
                    unit=cell.unit if cell.kind == "amount" else None,
                    own_unit=cell.kind == "money",
                    label=before.label if before else table.label(cell.path),
                    editions=(*(before.editions if before else ()), edition.name),
                )
    return tuple(sorted(found.values(), key=lambda column: TABLE_NAMES.index(column.table)))


def _figure(kind: CellKind) -> Figure:
    return "amount" if kind in {"amount", "money"} else "count"
