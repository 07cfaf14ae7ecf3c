"""Adding tables then reading gives the sums."""

from operator import attrgetter

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import requests_tables
from tests.properties.drawing import bare_reports, tables_of


@given(data=st.data())
def test_a_sum_that_is_published_reads_as_the_sum(edition: AnyEdition, data: st.DataObject) -> None:
    """A county's table is the sum of its units': every published cell is the sum of theirs, totals too."""
    report, other = (data.draw(bare_reports(edition)) for _ in range(2))
    both = evolve(report, requests=report.requests + other.requests, remedies=report.remedies + other.remedies)
    published = PublishedReport.of(both)
    assert published.report() == both
    for name in ("requests", "remedies"):
        grids = [PublishedReport.of(one).grid(name) for one in (report, other)]
        total = published.grid(name)
        assert total is not None
        parts = [grid.values for grid in grids if grid is not None]
        assert list(total.values) == [sum(value or 0 for value in cells) for cells in zip(*parts, strict=True)]


@given(data=st.data())
def test_tables_add_cell_by_cell(edition: AnyEdition, data: st.DataObject) -> None:
    """The sum of two tables has in each cell of the form the sum of theirs, totals, changes and money included."""
    for table, tables in tables_of(edition):
        one, other = data.draw(tables), data.draw(tables)
        both = one + other
        for cell in table.cells:
            figure = attrgetter(cell.path)
            assert figure(both) == figure(one) + figure(other)


@given(data=st.data())
def test_the_order_of_adding_is_nothing(edition: AnyEdition, data: st.DataObject) -> None:
    """Units may be added up in any order, and one without requests adds nothing."""
    tables = requests_tables(edition=edition)
    one, other, third = (data.draw(tables) for _ in range(3))
    assert one + other == other + one
    assert (one + other) + third == one + (other + third)
    nothing = data.draw(requests_tables(edition=edition, outcomes=st.just(0), carried_forward=st.just(0)))
    assert one + nothing == one
