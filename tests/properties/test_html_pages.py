"""A web page that was edited is read by its print, and any table on it as the table that it is."""

import re
from io import BytesIO
from typing import Any, Final

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.formats import html
from govdisclosure.interpret.raw import RawTable
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import OtherTable, TableRow
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import blocks, preambles
from tests.properties.drawing import bare_reports

PIECES: Final = (
    *("<", ">", "&amp;", '"', "'", "</script>", "<!--", "]]>", "$x$", "一、总体情况", "［图片：", "］"),
    *("\x00", "\x0b", "\r\n", "\t", "\u2028", "\ufdd0", "\ufffe", "\U0010ffff", "\u200b", "\ufeff", "\xa0", "\u202e"),
)
ANY_TEXT: Final = st.text(max_size=20) | st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
NASTY: Final = preambles(blocks=blocks(texts=ANY_TEXT))


def written(report: AnnualReport[Any, Any, Any] | PublishedReport) -> bytes:
    """Return the page that is written of ``report``."""
    page = BytesIO()
    govdisclosure.write(report, page, "html")
    return page.getvalue()


@given(data=st.data())
def test_a_figure_that_was_edited_is_read_as_edited(edition: AnyEdition, data: st.DataObject) -> None:
    """Never alter what was published: the page is what is published, and not what it was written from."""
    report = PublishedReport.of(data.draw(bare_reports(edition)))
    head, record = written(report).split(b"<script")
    start, end = data.draw(st.sampled_from([match.span(1) for match in re.finditer(b"<td>([0-9]+)</td>", head)]))
    read = govdisclosure.read(b"".join((head[:start], b"9", head[start:], b"<script", record)))
    changed = [
        (mine.text, its.text)
        for one, other in zip(report.grids, read.grids, strict=True)
        for mine, its in zip(one.cells, other.cells, strict=True)
        if mine.text != its.text
    ]
    figure = head[start:end].decode()
    assert changed == [(figure, f"9{figure}")]


@given(
    rows=st.lists(
        st.lists(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=300), max_size=3), max_size=4
    )
)
def test_any_table_is_read_as_the_table_that_it_is(rows: list[list[str]]) -> None:
    """Whatever its cells say, and however many there are in a row; a row without cells is none."""
    table = OtherTable(rows=tuple(TableRow(cells=tuple(row)) for row in rows))
    report = PublishedReport(
        title="某局2022年政府信息公开工作年度报告", preamble=evolve(PublishedReport().preamble, blocks=(table,))
    )
    read = [block for block in html.read(written(report).decode()).blocks if isinstance(block, RawTable)]
    assert [[cell.text for cell in row] for one in read for row in one.rows] == [row for row in rows if row]
