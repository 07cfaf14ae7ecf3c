"""read(write(r)) == r, as a workbook."""

from io import BytesIO
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

import govdisclosure
from govdisclosure.document import document_of
from govdisclosure.formats import xlsx
from govdisclosure.formats.xlsx import new_form
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.strategies import annual_reports, published_reports


def _written(report: govdisclosure.AnnualReport[Any, Any, Any] | PublishedReport) -> bytes:
    buffer = BytesIO()
    govdisclosure.write(report, buffer, "xlsx")
    return buffer.getvalue()


def _printed(grids: tuple[Grid, ...]) -> list[list[tuple[object, ...]]]:
    return [[(cell.text, cell.value, cell.state) for cell in grid.cells] for grid in grids]


def _without_places(report: PublishedReport) -> PublishedReport:
    grids: dict[str, Any] = {
        grid.form.name: evolve(grid, cells=tuple(evolve(cell, place=None) for cell in grid.cells))
        for grid in report.grids
    }
    return evolve(report, **grids)


@given(data=st.data())
def test_a_typed_report_comes_back_from_a_workbook(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "round trips, every format": nothing is lost, and the same report gives the same bytes."""
    report = data.draw(annual_reports(edition=edition))
    book = _written(report)
    assert govdisclosure.read(book).report() == report
    assert _written(report) == book


@given(published_reports())
def test_a_published_report_comes_back_from_a_workbook(published: PublishedReport) -> None:
    """Issue, "round trips, every format": silent cells stay silent, as they were printed."""
    read = govdisclosure.read(_written(published))
    assert _without_places(read) == published
    assert all(cell.place and cell.place.address for grid in read.grids for cell in grid.cells)


@given(published_reports())
def test_the_tables_are_read_from_the_print_alone(published: PublishedReport) -> None:
    """Issue: the record only adds to what is printed; without it the statutory tables are read cell for cell."""
    file = xlsx.read(xlsx.write(document_of(published)))
    assert file.record is None
    assert _printed(assemble(recognise(file.blocks)).grids) == _printed(published.grids)


@settings(max_examples=15)
@given(data=st.data())
def test_a_form_filled_in_gives_the_tables(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "a filled-in form is read as a report": figures go into the cells to fill in, and nowhere else."""
    report = data.draw(annual_reports(edition=edition))
    form = new_form(agency=report.agency.name, year=report.year, edition=edition)
    places = {
        cell.place.address: text
        for grid, wanted in zip(govdisclosure.read(form).grids, PublishedReport.of(report).grids, strict=True)
        for (about, cell), text in zip(grid.items(), (cell.text for cell in wanted.cells), strict=True)
        if cell.place and cell.place.address and not about.is_total
    }
    book = load_workbook(BytesIO(form))
    for address, text in places.items():
        sheet, _, cell = address.partition("!")
        assert not book[sheet][cell].protection.locked
        book[sheet][cell] = int(text) if text.isdigit() and len(text) <= 15 else text
    buffer = BytesIO()
    book.save(buffer)
    read = govdisclosure.read(buffer.getvalue()).report()
    assert (read.proactive, read.requests, read.remedies) == (report.proactive, report.requests, report.remedies)
    assert (read.agency.name, read.year) == (report.agency.name, report.year)
