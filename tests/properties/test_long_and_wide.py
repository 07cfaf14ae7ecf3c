"""The long layout says what the published report says, and the wide one can be had back from it."""

from decimal import Decimal
from typing import Any, Final

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure import PublishedReport, State
from govdisclosure.corpus.analysis import cells_of, connect, to_arrow
from govdisclosure.corpus.cells import CellColumn, cell_columns
from govdisclosure.model.narrative import TABLE_NAMES
from tests.properties.flawed import flawed_reports

_HELD: Final = 23


def _path(cell: dict[str, Any]) -> str:
    return f"{cell['table']}.{cell['row']}.{cell['column']}"


@settings(max_examples=20)
@given(reports=st.lists(flawed_reports(), min_size=1, max_size=3))
def test_every_published_cell_is_a_row(reports: list[PublishedReport]) -> None:
    """With its text, its state and, where the column of values can hold it, its number; what is absent has no row."""
    said: dict[tuple[str, str], Any] = {
        (cell["source"], _path(cell)): (cell["text"], cell["state"], cell["value"])
        for cell in cells_of(to_arrow(reports)).to_pylist()
    }
    pictured = {
        (f"#{number}", grid.form.name)
        for number, report in enumerate(reports, 1)
        for grid in report.grids
        if grid.is_picture
    }
    for number, report in enumerate(reports, 1):
        for name in TABLE_NAMES:
            for form, cell in grid.items() if (grid := report.grid(name)) else ():
                found = said.pop((f"#{number}", f"{name}.{form.path}"), None)
                if cell.state is State.ABSENT:
                    assert found is None
                else:
                    assert found == (cell.text, str(cell.state), _held(cell.value))
    assert {(source, path.partition(".")[0]) for source, path in said} <= pictured  # of another edition


def _held(value: Decimal | None) -> Decimal | None:
    return value if value is not None and value.adjusted() < _HELD and value == round(value, 8) else None


@settings(max_examples=20)
@given(reports=st.lists(flawed_reports(), max_size=3))
def test_the_wide_table_comes_back_from_the_long_one(reports: list[PublishedReport]) -> None:
    """Each figure of a column is the value of its row, and no row has a figure that its column could hold and has not."""
    table = to_arrow(reports)
    values = {(cell["source"], _path(cell)): cell for cell in cells_of(table).to_pylist()}
    for row in table.to_pylist():
        for column in cell_columns():
            cell = values.get((row["source"], column.path))
            assert _wide(column, cell) == (None if row[column.path] is None else Decimal(row[column.path]))


def _wide(column: CellColumn, cell: dict[str, Any] | None) -> Decimal | None:
    """Return the figure of a column from its row: whole, and in no unit of money where it counts."""
    if cell is None or cell["value"] is None:
        return None
    value: Decimal = cell["value"]
    if column.figure == "amount":
        return value if column.own_unit or cell["unit"] == column.unit else None
    whole = value == value.to_integral_value() and abs(value) < 1 << 31
    return value if whole and not (cell["unit"] or "").endswith("元") else None


@settings(max_examples=10)
@given(reports=st.lists(flawed_reports(), min_size=1, max_size=2))
def test_sql_sees_the_same_cells(reports: list[PublishedReport]) -> None:
    """The view and the function are one table."""
    table = to_arrow(reports)
    with connect(table) as database:
        seen: pa.Table = database.sql("SELECT * FROM cells").to_arrow_table()
    cells = cells_of(table)
    assert seen.schema.names == cells.schema.names
    assert seen.schema.types == cells.schema.types
    assert sorted(map(repr, seen.to_pylist())) == sorted(map(repr, cells.to_pylist()))
