"""PublishedReport.of(r).report() == r."""

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import Cell, PublishedReport
from govdisclosure.strategies import annual_reports


@given(data=st.data())
def test_what_is_published_means_what_it_was(edition: AnyEdition, data: st.DataObject) -> None:
    """Design, "the typed model is one step away on either side": of() and report() are inverse, and fill nothing."""
    report = data.draw(annual_reports(edition=edition))
    reading = PublishedReport.of(report).reading(edition)
    assert reading.report == report
    assert reading.filled == ()


@given(data=st.data())
def test_what_is_printed_reads_as_what_it_is(edition: AnyEdition, data: st.DataObject) -> None:
    """Design, rule 1: a cell that the library prints is the cell that its text reads as."""
    published = PublishedReport.of(data.draw(annual_reports(edition=edition)))
    for grid in published.grids:
        for cell in grid.cells:
            assert Cell.read(cell.text, cell.place, cell.unit) == cell
