"""A statutory table as a pandas frame, and a frame as a typed table.

Many reports as one frame are `govdisclosure.corpus.analysis.to_pandas`; rows, columns, states and units are called here what they
are called there, and a figure is of the same types: whole numbers and exact decimals, ``<NA>`` where a cell is silent.
"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, cast

from govdisclosure.errors import InvalidReport, Message, MissingExtra, Violation
from govdisclosure.forms import RowForm, TableForm, table_form
from govdisclosure.messages import Phrase
from govdisclosure.model.proactive import Money
from govdisclosure.model.table import Table
from govdisclosure.published import Cell, Grid
from govdisclosure.published.cell import plain_decimal
from govdisclosure.published.grid import plain
from govdisclosure.published.typed import grid_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Names", "Shown", "from_frame", "to_frame"]

Shown: TypeAlias = Literal["value", "text", "state", "unit"]
"""What a frame shows of each cell."""
Names: TypeAlias = Literal["path", "label"]
"""What rows and columns are named by: as in a path, or by the official labels and those that they stand under."""

_TableT = TypeVar("_TableT", bound=Table)

_UNKNOWN_ROW = Message("表中没有这一行")
_UNKNOWN_COLUMN = Message("表中没有这一列")
_NO_UNIT = Message("金额“{reported}”没有金额单位")


def to_frame(table: Table | Grid, show: Shown = "value", names: Names = "path") -> "pd.DataFrame":
    """Return a statutory table, totals with it, as a frame of the form's rows and columns.

    A cell that the form does not have is ``<NA>``, and so is the value of a silent one; ``show="state"`` tells them apart. A value that
    no such column holds, a fraction of a request, is ``<NA>`` too: ``show="text"`` has it.

    Args:
        table: typed, or as published.
        show: the figures, or what was printed, or the states, or the units.
        names: ``"path"``, or ``"label"`` for the official labels, which are a MultiIndex.

    Raises:
        MissingExtra: pandas or pyarrow is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (an extra)
        import pyarrow as pa  # noqa: PLC0415  (as above)
    except ImportError:
        raise MissingExtra("pandas") from None
    from govdisclosure.corpus.schema import AMOUNT  # noqa: PLC0415  (needs pyarrow)

    grid = table if isinstance(table, Grid) else grid_of(table)
    form = grid.form
    types: dict[str, Any] = {"count": pa.int64(), "signed": pa.int64(), "amount": AMOUNT, "money": AMOUNT}
    columns: dict[Any, Any] = {}
    for name, label in _columns(form).items():
        kinds = {cell.kind for cell in form.cells if cell.column == name}
        kind = types[kinds.pop()] if show == "value" else pa.string()
        said = [_said(grid, f"{row.path}.{name}", show) for row in form.rows]
        columns[name if names == "path" else label] = pd.array(said, dtype=cast("Any", pd.ArrowDtype(kind)))
    frame = pd.DataFrame(columns)
    if names == "path":
        frame.index = pd.Index([row.path for row in form.rows], name="row")
        frame.columns.name = "column"
    else:
        frame.index = pd.MultiIndex.from_tuples(_rows(form).values(), names=_LEVELS)
        frame.columns = pd.MultiIndex.from_tuples(columns, names=["under", "column"])
    return frame


_LEVELS: Final = ["group", "subgroup", "row"]
_LARGEST: Final = 2**63 - 1


def _said(grid: Grid, path: str, show: Shown) -> Any:  # noqa: ANN401  (what a frame holds)
    index = grid.form.index.get(path)
    if index is None:
        return None
    cell: Cell = grid.cells[index]
    if show != "value":
        return cell.state.value if show == "state" else getattr(cell, show)
    value: Any = plain(cell.value)
    is_money = grid.form.cells[index].kind in {"amount", "money"}
    if value is None or abs(value) > _LARGEST or (isinstance(value, Decimal) and not is_money):
        return None
    return Decimal(value) if is_money else value


def _columns(form: TableForm) -> dict[str, tuple[str, str]]:
    """Return the columns of all rows by name: what each stands under, and its label."""
    return {one.name: (one.spec.under, one.spec.label) for row in form.rows for one in row.columns}


def _rows(form: TableForm) -> dict[str, tuple[str, str, str]]:
    """Return the labels of the rows by path, those of their groups first."""
    return {row.path: _labels(row) for row in form.rows}


def _labels(row: RowForm) -> tuple[str, str, str]:
    groups = [row.spec.block or row.spec.under, *(group.label for group in row.groups)]
    outer, inner, *_ = *filter(None, groups), "", ""
    return outer, inner, row.spec.label


# Back ---------------------------------------------------------------------------------------------------------------


def from_frame(frame: "pd.DataFrame", cls: type[_TableT], units: "pd.DataFrame | None" = None) -> _TableT:
    """Return the typed table of a frame such as `to_frame` returns, by paths or by labels; totals may be there or not.

    ``<NA>`` is neither 0 nor anything else: a cell without a figure is refused. A whole number may be of any type that pandas has for it,
    a float among them, as it makes of a column with gaps; an amount with decimals is a ``Decimal``.

    Args:
        frame: the figures.
        cls: the class of the table, such as ``Requests2021``.
        units: the units of amounts of which the form fixes none, as ``show="unit"`` has them.

    Raises:
        InvalidReport: every figure that is missing or none, every unknown row or column, every total that differs, every
            broken identity, at once.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("pandas") from None
    form = table_form(cls)
    rows, columns = _named(_rows(form)), _named(_columns(form))
    places: list[Hashable] = [*frame.index]
    heads: list[Hashable] = [*frame.columns]
    violations = [Violation(_UNKNOWN_ROW, path=_said_as(place)) for place in places if place not in rows]
    violations += [Violation(_UNKNOWN_COLUMN, path=_said_as(head)) for head in heads if head not in columns]
    figures: dict[str, object] = {}
    for place, values in zip(places, frame.to_numpy(dtype=object), strict=True):
        for head, value in zip(heads, values, strict=True):
            if place in rows and head in columns and not pd.isna(value):
                path = f"{rows[place]}.{columns[head]}"
                kind = form.cells[form.index[path]].kind if path in form.index else "count"
                figures[path] = _figure(value, is_money=kind in {"amount", "money"})
                if kind == "money":
                    unit = None if units is None else cast("Any", units).loc[place, head]
                    figures[path] = _money(figures[path], unit, path, violations)
    return _typed(cls, figures, violations)


def _typed(cls: type[_TableT], figures: Mapping[str, object], violations: list[Violation]) -> _TableT:
    said = {one.path for one in violations}
    try:
        table = cls.from_stated({path: figure for path, figure in figures.items() if figure is not None})
    except InvalidReport as error:
        raise InvalidReport([*violations, *(one for one in error.violations if one.path not in said)]) from None
    if violations:
        raise InvalidReport(violations)
    return table


def _named(labels: Mapping[str, tuple[str, ...]]) -> dict[Hashable, str]:
    names: dict[Hashable, str] = {label: path for path, label in labels.items()}
    names.update((path, path) for path in labels)
    return names


def _said_as(place: Hashable) -> str:
    return (
        "·".join(str(one) for one in cast("tuple[object, ...]", place) if one)
        if isinstance(place, tuple)
        else str(place)
    )


_MOST_DIGITS: Final = 40


def _figure(value: object, *, is_money: bool) -> object:
    """Return a figure as the model has it; what is none as it is, for its class to refuse."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    number = Decimal(value)
    if not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        return value
    if is_money and (isinstance(value, Decimal) or number == int(number)):
        return Decimal(plain_decimal(number))
    return int(number) if number == int(number) else value


def _money(amount: object, unit: object, path: str, violations: list[Violation]) -> Money | None:
    if unit is None:
        violations.append(Violation(_NO_UNIT, path=path, reported=amount))
        return None
    try:
        return Money(amount=cast("Any", amount), unit=cast("Any", unit))
    except InvalidReport as error:
        violations.extend(
            Violation(Phrase(one.message, one.arguments), path=path, reported=amount) for one in error.violations
        )
        return None
