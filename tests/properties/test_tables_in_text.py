"""The three tables of a report are read back from Markdown and plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.document import document_of
from govdisclosure.formats.registry import FORMATS
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.strategies import published_reports


def _cells(grids: "list[Grid] | tuple[Grid, ...]") -> dict[str, list[object]]:
    return {grid.form.name: [(cell.text, cell.value, cell.state) for cell in grid.cells] for grid in grids}


def _read_back(name: str, report: PublishedReport) -> list[Grid]:
    form = FORMATS[name]
    assert form.write is not None
    assert form.read_text is not None
    blocks = form.read_text(form.write(document_of(report)).decode()).blocks
    return [item for item in recognise(blocks) if isinstance(item, Grid)]


@pytest.mark.parametrize("name", ["markdown", "text"])
@given(data=st.data())
def test_tables_are_read_back(name: str, data: st.DataObject) -> None:
    """Design, "`read(write(report))` equals what went in": text, value and state of each cell, without a record of it."""
    report = data.draw(published_reports())
    read = _read_back(name, report)
    assert _cells(read) == _cells(report.grids)
    assert not any(grid.surplus for grid in read)
