"""A table given with its totals is the table; one total that differs is refused, and only that one."""

from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.errors import InvalidReport
from govdisclosure.forms import form_of
from govdisclosure.model.editions import AnyEdition
from govdisclosure.strategies import counts, requests_tables
from tests.properties.drawing import tables_of


@given(data=st.data())
def test_a_table_is_made_of_its_published_cells(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "from_stated takes a table's figures with their totals": every cell by path, in rows or as totals."""
    form, tables = data.draw(st.sampled_from(tables_of(edition)))
    table = data.draw(tables)
    figures = {cell.path: attrgetter(cell.path)(table) for cell in form.cells}
    rows = {path: figure for path, figure in figures.items() if not form.cells[form.index[path]].is_total}
    totals = {path: figure for path, figure in figures.items() if path not in rows}
    assert form.cls.from_stated(figures) == table
    assert form.cls.from_stated(rows, totals) == table
    by_row = {row.path: [figures[f"{row.path}.{column.name}"] for column in row.columns] for row in form.rows}
    assert form.cls.from_stated(by_row) == table


@given(data=st.data())
def test_one_wrong_total_is_refused_alone(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "refuses all mismatches at once": a total that differs is named with what was stated and what is implied."""
    form = form_of(edition).requests
    table = data.draw(requests_tables(edition=edition))
    figures = {cell.path: attrgetter(cell.path)(table) for cell in form.cells}
    path = data.draw(st.sampled_from([cell.path for cell in form.cells if cell.is_total]))
    stated = data.draw(counts().filter(lambda figure: figure != figures[path]))
    with pytest.raises(InvalidReport) as caught:
        form.cls.from_stated({**figures, path: stated})
    found = [(violation.path, violation.reported, violation.implied) for violation in caught.value.violations]
    assert found == [(path, stated, figures[path])]
