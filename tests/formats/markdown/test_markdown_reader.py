"""Markdown to blocks."""

import sys

import pytest

from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats.markdown import read, reader
from govdisclosure.interpret.raw import Line, Listing, Picture, RawCell, RawTable


def test_headings_paragraphs_lists_and_pictures() -> None:
    """What CommonMark means is read, and none of its marks."""
    page = "# 年度报告\n\n总体*情况*\n====\n\n- 甲\n- **乙**\n\n1. 丙\n\n[网站](http://a.example)\\\n_见_ `附表`\n\n![表3](b3.png)\n"
    assert read(page).blocks == (
        Line("年度报告", None, 1),
        Line("总体情况", None, 1),
        Listing(("甲", "乙")),
        Listing(("丙",), ordered=True),
        Line("网站\n见 附表"),
        Picture("b3.png", "表3"),
    )


def test_line_ends_stay() -> None:
    """A head may stand in the line above its text, with nothing else between them."""
    assert read("一、总体情况\n2022年，本局公开102条。").blocks == (Line("一、总体情况\n2022年，本局公开102条。"),)


@pytest.mark.parametrize(
    "table",
    [
        "| 规章 | 3 |\n| --- | ---: |\n| ~~甲~~ \\| | |",
        "规章 | 3\n:-: | -\n甲 \\| | ",
        "<table><tr><td>规章<td>3<tr><td>甲 |<td></table>",
    ],
)
def test_tables(table: str) -> None:
    """Pipe tables, with bars around them or without, and tables in HTML."""
    cells = (RawCell("规章"), RawCell("3")), (RawCell("甲 |"), RawCell(""))
    assert read(f"前\n\n{table}\n\n后").blocks == (Line("前"), RawTable(cells, 1), Line("后"))


def test_spans_of_html_tables() -> None:
    """A table that needs spans may be written in HTML."""
    (table,) = read('<table><tr><th colspan="2">总计</th></tr>\n<tr><td>0</td><td>1</td></tr></table>').blocks
    assert isinstance(table, RawTable)
    assert table.rows[0] == (RawCell("总计", colspan=2),)


@pytest.mark.parametrize("end", ["---", "..."])
def test_front_matter_is_left_out(end: str) -> None:
    """What a site generator is told is no text of the report; a rule in the text is none either."""
    assert read(f"---\r\ntitle: 年报\r\n{end}\r\n正文\n\n---\n\n后").blocks == (Line("正文"), Line("后"))


@pytest.mark.parametrize(
    "page", ["> " * 5_000, "[" * 20_000, "*" * 20_000, "| " * 20_000, "- " * 2_000, "---\n" * 20_000, "<b>" * 20_000]
)
def test_hostile_pages_are_read(page: str) -> None:
    """Marks may be nested and repeated as far as they like."""
    read(page + "甲")


def test_more_text_than_a_report_has_is_refused() -> None:
    """A million characters are no report: one sentence says how many there are."""
    with pytest.raises(Unreadable, match="共有1000001字，超过1000000字"):
        read("[" * 1_000_001)


def test_without_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its absence names the extra that brings it."""
    vars(reader)["_parser"].cache_clear()
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    with pytest.raises(MissingExtra) as caught:
        read("甲")
    assert caught.value.extra == "markdown"
