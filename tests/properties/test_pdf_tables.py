"""Law: the tables of a valid report are read back from its PDF, cell for cell, over however many pages they run."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govdisclosure.document.tables import table_of
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import annual_reports
from tests.formats.pdf.reading import grids
from tests.formats.pdf.typesetting import PREAMBLE, compiled, table_source

_FEW = settings(
    max_examples=15, deadline=None, suppress_health_check=(HealthCheck.data_too_large, HealthCheck.too_slow)
)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
@given(data=st.data(), height=st.integers(90, 300))
@_FEW
def test_tables_survive_print(edition: AnyEdition, data: st.DataObject, height: int) -> None:
    """Each table of a report stands in its PDF with the same texts (the form's three tables; broken over pages)."""
    report: AnnualReport[Any, Any, Any] = data.draw(annual_reports(edition=edition))
    published = PublishedReport.of(report)
    source = f"#set page(width: 260mm, height: {height}mm, margin: 10mm)\n{PREAMBLE}#set text(size: 8pt)\n"
    for grid in published.grids:
        table = table_of(grid)
        assert table is not None
        source += f"上表。\n\n{table_source(table, options='inset: 3pt, ')}\n下表。\n\n"
    assert grids(compiled(source)) == {
        grid.form.cls.__name__: [cell.text for cell in grid.cells] for grid in published.grids
    }
