"""The three tables of a report are read back from files that carry nothing but its print."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure.document import document_of
from govdisclosure.errors import MissingFont
from govdisclosure.formats import pdf
from govdisclosure.formats.registry import FORMATS
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.strategies import published_reports


def _as_printed(cell: Cell) -> tuple[object, ...]:
    return cell.text, cell.value, cell.state


def _as_seen(cell: Cell) -> tuple[object, ...]:
    """Return what a cell says, on paper: any blank is like another."""
    return cell.text.strip(), cell.value, cell.state


def _grids(items: Iterable[object]) -> list[Grid]:
    grids = [item for item in items if isinstance(item, Grid)]
    assert not any(grid.surplus for grid in grids)
    return grids


@pytest.mark.parametrize("name", ["markdown", "text"])
@given(data=st.data())
def test_tables_are_read_back_from_text(name: str, data: st.DataObject) -> None:
    """Design, "`read(write(report))` equals what went in": text, value and state of each cell, silent ones too."""
    report = data.draw(published_reports())
    form = FORMATS[name]
    assert form.write is not None
    assert form.read_text is not None
    read = _grids(recognise(form.read_text(form.write(document_of(report)).decode()).blocks))
    said = {grid.form: list(map(_as_printed, grid.cells)) for grid in read}
    assert said == {grid.form: list(map(_as_printed, grid.cells)) for grid in report.grids}


@settings(max_examples=10)
@given(report=published_reports())
def test_tables_are_read_back_from_paper(report: PublishedReport) -> None:
    """Design, as above: what is drawn on the pages of a PDF is the same table, wherever pages break it."""
    try:
        data = pdf.write(document_of(report))
    except MissingFont:
        pytest.skip("there is no Chinese font")
    said = {grid.form: list(map(_as_seen, grid.cells)) for grid in _grids(recognise(pdf.read(data).blocks))}
    assert said == {grid.form: list(map(_as_seen, grid.cells)) for grid in report.grids}
