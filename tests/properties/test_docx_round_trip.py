"""A Word document is read back as the report it was written from, whatever its texts are; edited, it is read by its print."""

from io import BytesIO
from typing import Any, Final

from attrs import evolve
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.model.narrative import Chart, Preamble, Sections, Series
from govdisclosure.model.report import AnnualReport
from govdisclosure.strategies import annual_reports, blocks, charts, narratives, preambles
from tests.formats.docx.docx_schema import faults_of

few: Final = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

_NASTY: Final = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            *(
                "",
                " ",
                "\u3000",
                "\t",
                "\n",
                "\r\n",
                "\r",
                "\x0b",
                "\x00",
                "\x1f",
                "\ufffe",
                "\uffff",
                "\u2028",
                "\x85",
            ),
            *("一、总体情况", "（一）", "（1）主动公开", "1.", "•", "第二十条第（一）项", "自然人", "总计", "规章"),
            *(
                "]]>",
                "&amp;",
                "<w:p/>",
                '"',
                "_x000A_",
                "\\u0000",
                "=1+1",
                "数据!$A$1",
                "1",
                "1.50",
                "1_0",
                "nan",
                "２０２２",
            ),
            *("2023年1月16日", "— 1 —", "［图片：表.png］", "一" * 700, "标题\n第二行\n", "a\tb"),
        ]
    ),
)

_VALUES: Final = st.sampled_from(
    ["0", "133", "-5", "12.50", "007", "1,204", "", "９", "999999999999999", "9" * 16, "0.1", "-0", "约3"]
)


@st.composite
def _nasty_charts(draw: st.DrawFn) -> Chart:
    if draw(st.booleans()):
        return draw(charts(texts=_NASTY))
    series = st.builds(Series, name=st.none() | _NASTY, values=st.lists(_VALUES, max_size=3).map(tuple))
    return Chart(
        title=draw(st.none() | _NASTY),
        categories=tuple(draw(st.lists(_NASTY, max_size=3))),
        series=tuple(draw(st.lists(series, max_size=3))),
    )


@st.composite
def _nasty_reports(draw: st.DrawFn) -> AnnualReport[Any, Any, Any]:
    shown = tuple(draw(st.lists(_nasty_charts(), max_size=3)))
    content = blocks(charts=len(shown), texts=_NASTY)
    return evolve(
        draw(annual_reports()),
        charts=shown,
        preamble=draw(preambles(blocks=content)),
        sections=draw(narratives(blocks=content)),
    )


def _written(report: AnnualReport[Any, Any, Any]) -> bytes:
    stream = BytesIO()
    govdisclosure.write(report, stream, "docx")
    return stream.getvalue()


@few
@given(report=_nasty_reports())
def test_a_report_comes_back_whatever_its_texts_are(report: AnnualReport[Any, Any, Any]) -> None:
    """Issue, "for every valid report r: read(write(r, f)).report() == r"; control characters and blank texts too."""
    assert govdisclosure.read(_written(report)).report() == report


@few
@given(report=_nasty_reports())
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
