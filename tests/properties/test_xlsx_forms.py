"""A form that was filled in reads as the report whose figures were filled in."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

import govdisclosure
from govdisclosure.formats.xlsx import new_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import annual_reports


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
