"""read(write(r)) gives back what went in, as a web page."""

from io import BytesIO
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.document import document_of
from govdisclosure.formats import html
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import Paragraph, Preamble
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.strategies import annual_reports, published_reports
from tests.properties.drawing import bare_reports


def _written(report: AnnualReport[Any, Any, Any] | PublishedReport) -> bytes:
    page = BytesIO()
    govdisclosure.write(report, page, "html")
    return page.getvalue()


def _unplaced(report: PublishedReport) -> PublishedReport:
    grids = {grid.form.name: _bare(grid) for grid in report.grids}
    return evolve(report, **grids)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _bare(grid: Grid) -> Grid:
    return evolve(grid, cells=tuple(evolve(cell, place=None) for cell in grid.cells))


@given(data=st.data())
def test_a_typed_report_comes_back_from_a_page(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "round trip": every valid report is the one that its page is read as."""
    report = data.draw(annual_reports(edition=edition))
    assert govdisclosure.read(_written(report)).report() == report
