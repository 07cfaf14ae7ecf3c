"""read(write(r, f)) == r, in each format that carries a report whole."""

from io import BytesIO
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given, settings

import govdisclosure
from govdisclosure.formats.record import restored
from govdisclosure.formats.registry import FORMATS
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import RawFile
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.strategies import annual_reports, published_reports
from tests.outside import FONT, has_font
from tests.properties.flawed import flawed_reports, without_places
from tests.properties.nasty import nasty_reports

WHOLE: Final = ("html", "docx", "xlsx", "json")
TABLES: Final = ("html", "docx", "xlsx", "markdown", "text", "pdf")
few = settings(max_examples=15)


def _bytes(report: AnnualReport[Any, Any, Any] | PublishedReport, name: str) -> bytes:
    if name == "pdf" and not has_font():
        pytest.skip(f"the font {FONT} is not installed")
    stream = BytesIO()
    govdisclosure.write(report, stream, name)
    return stream.getvalue()


def _raw(data: bytes, name: str) -> RawFile:
    form = FORMATS[name]
    if form.read_text is not None:
        return form.read_text(data.decode())
    assert form.read_bytes is not None
    return form.read_bytes(data)


@few
@pytest.mark.parametrize("name", WHOLE)
@given(report=nasty_reports())
def test_a_valid_report_comes_back_from_every_format(name: str, report: AnnualReport[Any, Any, Any]) -> None:
    """Issue, "for every valid report r: read(write(r, f)).report() == r"; whatever its texts are."""
    assert govdisclosure.read(_bytes(report, name)).report() == report


@few
@pytest.mark.parametrize("name", WHOLE)
@given(report=flawed_reports())
def test_a_flawed_report_survives_as_it_is(name: str, report: PublishedReport) -> None:
    """Issue, "a published report with silent cells, pictures and wrong figures survives writing and reading as it is"."""
    assert without_places(govdisclosure.read(_bytes(report, name))) == without_places(report)


@few
@pytest.mark.parametrize("name", TABLES)
@given(report=published_reports())
def test_the_print_of_the_tables_is_read_right(name: str, report: PublishedReport) -> None:
    """Issue, "tables equal": text, value and state of each cell, silent ones too, whatever the file says beside them."""
    items = recognise(_raw(_bytes(report, name), name).blocks)
    read = {item.form.name: item for item in items if isinstance(item, Grid)}
    for grid in report.grids:
        assert _said(read[grid.form.name], name) == _said(grid, name)
        assert read[grid.form.name].surplus == ()


def _said(grid: Grid, name: str) -> list[tuple[object, ...]]:
    """Return what the cells say; on paper one blank is like another."""
    return [(cell.text.strip() if name == "pdf" else cell.text, cell.value, cell.state) for cell in grid.cells]


@few
@pytest.mark.parametrize("name", [*WHOLE, "markdown", "text", "pdf"])
@given(report=nasty_reports())
def test_a_report_is_written_alike_twice(name: str, report: AnnualReport[Any, Any, Any]) -> None:
    """Issue, "writing the same report twice gives the same bytes (no clocks, no random ids)"."""
    assert _bytes(report, name) == _bytes(report, name)


@few
@pytest.mark.parametrize("name", ["html", "docx", "xlsx"])
@given(report=annual_reports())
def test_the_record_is_not_what_is_read(name: str, report: AnnualReport[Any, Any, Any]) -> None:
    """Never alter what was published: where print and record disagree, the print is what the file says."""
    other = evolve(report, title=f"{report.title}（修订）")
    file = _raw(_bytes(other, name), name)
    stale = evolve(file, record=govdisclosure.dumps(report).encode())
    assert restored(stale, recognise(stale.blocks)) is None
    assert assemble(recognise(file.blocks), file.stated).title != report.title
