"""A row keeps every cell of a report: what its columns do not say, its odd cells do."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import given

from govdisclosure import PublishedReport, State
from govdisclosure.corpus.cells import CellColumn, cell_columns
from govdisclosure.corpus.row import row_of
from govdisclosure.corpus.rows import batch_of
from govdisclosure.formats.json import dumps
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.model.report import AnnualReport
from govdisclosure.published.cell import plain_decimal
from govdisclosure.strategies import annual_reports
from tests.properties.flawed import flawed_reports

_Said = tuple[str, Decimal | None, str]


def _row(report: AnnualReport[Any, Any, Any] | PublishedReport) -> Mapping[str, Any]:
    """Return the row as it comes back from Arrow."""
    row: Mapping[str, Any] = batch_of([row_of("a.json", dumps(report).encode())]).to_pylist()[0]
    assert row["error"] is None
    return row


def _kept(row: Mapping[str, Any]) -> dict[str, _Said]:
    """Return the cells that a row keeps, absent ones left out."""
    odd = {cell["cell"]: cell for cell in row["odd"]}
    return {column.path: said for column in cell_columns() if (said := _said(row, column, odd.get(column.path)))}


def _said(row: Mapping[str, Any], column: CellColumn, odd: Mapping[str, Any] | None) -> _Said | None:
    value = None if row[column.path] is None else Decimal(row[column.path])
    if odd is not None:
        beyond = None if odd["value"] is None else Decimal(odd["value"])
        return odd["text"], beyond if value is None else value, odd["state"]
    if value is None:
        return ("", None, "image") if column.table in row["pictures"] else None
    unit = row[f"{column.path}.unit"] or "" if column.own_unit else ""
    return f"{plain_decimal(value)}{unit}", value, "number" if value else "zero"


def _printed(report: PublishedReport) -> dict[str, _Said]:
    return {
        f"{name}.{form.path}": (cell.text, cell.value, cell.state.value)
        for name in TABLE_NAMES
        if (grid := report.grid(name))
        for form, cell in grid.items()
        if cell.state is not State.ABSENT
    }


@given(report=annual_reports())
def test_a_valid_report_is_a_row_of_its_figures(report: AnnualReport[Any, Any, Any]) -> None:
    """Issue, "every cell (null where silent)": the columns of its edition hold its figures, totals with them; the others are null."""
    row = _row(report)
    published = PublishedReport.of(report)
    figures = {path: value for path, (_, value, _) in _printed(published).items()}
    assert {column.path: row[column.path] for column in cell_columns() if row[column.path] is not None} == figures
    assert row["missing"] == row["pictures"] == []


@given(report=flawed_reports())
def test_a_flawed_report_keeps_every_cell(report: PublishedReport) -> None:
    """Issue, "flaws kept and flagged": text, value and state of every cell come back from the row."""
    row = _row(report)
    pictured = {grid.form.name for grid in report.grids if grid.is_picture}
    printed = _printed(report)
    assert {path: said for path, said in _kept(row).items() if path in printed} == printed
    assert {path.partition(".")[0] for path in _kept(row).keys() - printed.keys()} <= pictured  # of the other edition
    assert set(row["missing"]) == {name for name in TABLE_NAMES if report.grid(name) is None}
    assert set(row["pictures"]) == pictured
