"""The library's own pages, read: by their record where it holds, and by what they print where it does not."""

import json
import re
from pathlib import Path

import pytest
from attrs import evolve

import govdisclosure
from govdisclosure.document import Graph, Para, Table, TableCell, chart_table
from govdisclosure.formats import html
from govdisclosure.formats.json import dumps
from govdisclosure.interpret.raw import Line, Picture, RawCell, RawChart, RawTable
from govdisclosure.model.narrative import Chart, Heading, Series
from tests.formats.html.written import BLOCKS, CHART, NAMELESS, page_of, page_with, rich_report
from tests.properties.flawed import without_places

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGES = sorted(path.name for path in FIXTURES.glob("*.html"))


def without_record(page: str) -> str:
    """Return ``page`` without the block of data."""
    bare, number = re.subn("<script.*?</script>", "", page)
    assert number == 1
    return bare


def test_a_report_with_every_block_comes_back() -> None:
    """By the record, of which nothing is lost: blank paragraphs, characters that no page holds, empty lists."""
    report = rich_report()
    assert without_places(govdisclosure.read(page_of(report).encode())) == report
    assert report.section("overview") is not None


def test_cells_are_told_by_their_places_in_the_page() -> None:
    """Tables are counted as they stand, charts among them."""
    read = govdisclosure.read(page_of(rich_report()).encode())
    assert read.requests is not None
    place = read.requests["received.natural_person"].place
    assert place is not None
    assert str(place) == "第8个表格第4行第4列"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<td>270</td>", "<td>279</td>"),
        ("275件", "257件"),
        ("<li>其二</li>", "<li>其二二</li>"),
        ("<td>1,234</td>", "<td>1,243</td>"),
        ("<td>网站</td>", "<td></td><td>网站</td>"),
        ("<h3>（一）主动公开</h3>", ""),
    ],
)
def test_an_edited_page_is_read_as_it_is(old: str, new: str) -> None:
    """Whoever changes a figure or a word on the page changes the report that is read from it."""
    report = rich_report()
    page = page_of(report)
    data = page.index("<script")
    assert page.index(old) < data
    edited = page.replace(old, new, 1)
    assert edited[edited.index("<script") :] == page[data:]
    read = govdisclosure.read(edited.encode())
    assert without_places(read) != report
    assert read.title == report.title
    if "270" in old:
        assert read.requests is not None
        assert read.requests["received.natural_person"].text == "279"


def test_a_page_that_was_only_laid_out_anew_is_the_same_report() -> None:
    """Blanks between elements and within texts are no difference, and neither are colours."""
    report = rich_report()
    head, record = page_of(report).split("<script")
    anew = head.replace("</p>", "\n  </p>\n").replace("<td>", "<td> ").replace("#fff", "#eee")
    assert without_places(govdisclosure.read(f"{anew}<script{record}".encode())) == report


@pytest.mark.parametrize("record", ["", "{", "[]", '{"version": 1}', "\ud800"])
def test_a_broken_record_is_none(record: str) -> None:
    """The page is read by what it prints."""
    head, _ = page_of(rich_report()).split("<script")
    page = f'{head}<script type="application/json" id="govdisclosure">{record}</script>'
    assert govdisclosure.read(page.encode("utf-8", "replace")).title == rich_report().title


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_its_record(name: str) -> None:
    """A real report reads the same from our page as from the site's: what is said, its levels, its figures, who signed."""
    report = govdisclosure.read(FIXTURES / name)
    again = govdisclosure.read(without_record(page_of(report)).encode())
    same = {"published_on": report.published_on}  # what the site says of its page, no report says
    assert evolve(without_places(again), **same) == evolve(without_places(report), **same)  # type: ignore[arg-type]


def test_blocks_without_the_record() -> None:
    """Lists, pictures, tables of any kind and charts are read as what they are."""
    read = govdisclosure.read(without_record(page_of(rich_report())).encode())
    assert read.charts == (
        evolve(CHART, series=(CHART.series[0], Series(name="2021年", values=("10", "4", "")))),
        NAMELESS,
        read.charts[0],
    )
    overview = read.section("overview")
    assert overview is not None
    kinds = [type(block) for block in overview.blocks]
    assert kinds.count(Heading) == 3
    for block in BLOCKS:
        if type(block).__name__ in {"Image", "OtherTable", "ListBlock"} and getattr(
            block, "rows", getattr(block, "items", True)
        ):
            assert type(block) in kinds


def raw_of(page: str) -> tuple[object, ...]:
    """Return the blocks of a page."""
    return html.read(page).blocks


@pytest.mark.parametrize(
    "rows",
    [
        [["甲"], ["乙"]],
        [[f"很长{'，很长' * 100}。", "1"]],
        [["", ""], ["", ""]],
        [["甲", "乙\n丙"], ["丁"]],
        [["\xa0", "\u30001"]],
    ],
    ids=str,
)
def test_our_tables_are_tables(rows: list[list[str]]) -> None:
    """Also one of one column, of prose, or of nothing; its caption, which nobody sees, is not read."""
    page = page_with(Table(rows=tuple(tuple(TableCell(text=text) for text in row) for row in rows)))
    (table,) = raw_of(page)
    assert isinstance(table, RawTable)
    assert [[cell.text for cell in row] for row in table.rows] == rows


@pytest.mark.parametrize(
    "chart",
    [
        CHART,
        NAMELESS,
        Chart(title="题", categories=("甲",)),
        Chart(series=(Series(name="甲", values=()),)),
        Chart(title=" ", categories=("", "乙"), series=(Series(values=("", "1")), Series(name="", values=("2", "")))),
    ],
    ids=str,
)
def test_our_charts_are_charts(chart: Chart) -> None:
    """Read back, a chart draws the same table."""
    (block,) = raw_of(page_with(Graph(chart)))
    assert isinstance(block, RawChart)
    assert chart_table(block.chart) == chart_table(chart)
    assert (block.chart.title or "") == (chart.title or "").strip()


def test_a_chart_without_figures() -> None:
    """It is its title, or nothing."""
    assert raw_of(page_with(Graph(Chart(title="题")), Graph(Chart()), Para("甲"))) == (Line("题"), Line("甲"))


def test_what_others_make_of_our_marks() -> None:
    """A mark makes no table of what holds others, and no chart of what is larger than any."""
    mark = '<!-- govdisclosure --><table data-govdisclosure="chart">'
    assert raw_of(f"{mark}<tr><td>甲<td><table><tr><td>乙<td>丙</table></table>") == (
        Line("甲"),
        RawTable(((RawCell("乙"), RawCell("丙")),), 1),
    )
    wide = "<td>1" * 2_000
    (table,) = raw_of(f"{mark}<tr>{wide}{'<tr><td>1' * 60}</table>")
    assert isinstance(table, RawTable)
    chart, picture = raw_of(f"{mark}<tr><td>甲<img src=a.png><td>1</table>")
    assert isinstance(chart, RawChart)
    assert picture == Picture("a.png")


def test_the_page_of_a_published_report_is_its_record() -> None:
    """What is carried is the JSON of the report that was written."""
    report = rich_report()
    record = html.read(page_of(report)).record
    assert record is not None
    assert json.loads(record) == json.loads(dumps(report))
