"""A Word document that is written is sound, whatever it says; edited, it is read by its print."""

from io import BytesIO
from typing import Any, Final

from attrs import evolve
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.model.narrative import Preamble, Sections
from govdisclosure.model.report import AnnualReport
from govdisclosure.strategies import annual_reports
from tests.formats.docx.docx_schema import faults_of
from tests.properties.nasty import nasty_reports

few: Final = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _written(report: AnnualReport[Any, Any, Any]) -> bytes:
    stream = BytesIO()
    govdisclosure.write(report, stream, "docx")
    return stream.getvalue()


@few
@given(report=nasty_reports())
def test_what_is_written_is_one_package_of_sound_xml(report: AnnualReport[Any, Any, Any]) -> None:
    """Whatever a report says, the file opens: every part is XML, and every table is a full grid."""
    assert faults_of(_written(report)) == []


@few
@given(report=annual_reports(), figure=st.integers(10**6, 10**9).map(str))
def test_a_figure_that_was_edited_is_read_as_edited(report: AnnualReport[Any, Any, Any], figure: str) -> None:
    """Never alter what was published: a figure corrected in the document is the figure, whatever the record says."""
    document = Document(BytesIO(_written(evolve(report, sections=Sections(), preamble=Preamble(), charts=()))))
    *_, remedies = document.tables
    remedies.rows[-1].cells[0].text = figure
    edited = BytesIO()
    document.save(edited)
    read = govdisclosure.read(edited.getvalue())
    assert read.remedies is not None
    assert read.remedies["reconsideration.upheld"].text == figure
