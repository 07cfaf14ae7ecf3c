"""Native charts of the official document: drawn from a workbook, with the figures as printed."""

import sys
import zipfile
from io import BytesIO

import openpyxl
import pytest
from attrs import evolve

from govdisclosure.document import Graph, chart_table
from govdisclosure.errors import MissingExtra
from govdisclosure.formats import docx
from govdisclosure.interpret.raw import Line, RawBlock, RawChart, RawTable
from govdisclosure.model.narrative import Chart, Series
from tests.formats.docx.word_written import part, written, xml

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART = Chart(
    title="公开信息",
    categories=("工作动态", "2022", ""),
    series=(Series(name="2021年", values=("133", "-5", "12.50")), Series(name="2022年", values=("0", "4", "007"[2:]))),
)


def one(chart: Chart) -> RawBlock:
    """Return the one block that is read from a document with ``chart``."""
    (block,) = docx.read(written(Graph(chart))).blocks
    return block


@pytest.mark.parametrize(
    "chart",
    [
        CHART,
        evolve(CHART, title=None),
        evolve(CHART, title="=数据!$A$1"),
        evolve(CHART, series=(Series(name=None, values=("1", "2", "3")),)),
        evolve(CHART, series=(Series(name="=1+1", values=("1", "2", "3")), Series(name=None, values=("4", "5", "6")))),
        evolve(CHART, categories=("2020", "2021", "2022")),
        evolve(CHART, categories=("nan", "1_0", "２０２２")),
    ],
)
def test_a_chart_comes_back(chart: Chart) -> None:
    """Title, names, categories and figures are those of the report, also where they look like numbers or formulas."""
    block = one(chart)
    assert isinstance(block, RawChart)
    assert block.chart == chart


@pytest.mark.parametrize(
    "value", ["1,204", "约3", "", "-", "33.9%", "007", "９", "1e3", "1" * 16, "0.1234567890123456", "3\n"]
)
def test_figures_that_are_no_plain_numbers(value: str) -> None:
    """A chart that a workbook could not keep as printed is a table under its title."""
    chart = Chart(title="公开信息", categories=("甲", "乙"), series=(Series(name="数量", values=("1", value)),))
    title, table = docx.read(written(Graph(chart))).blocks
    assert isinstance(title, Line)
    assert title.text == "公开信息"
    assert isinstance(table, RawTable)
    assert [[cell.text for cell in row] for row in table.rows] == [
        [cell.text.strip() for cell in row] for row in chart_table(chart).rows
    ]


@pytest.mark.parametrize(
    "chart",
    [
        Chart(categories=("甲",), series=(Series(values=("1", "2")),)),
        Chart(categories=("甲", "乙"), series=(Series(values=("1",)),)),
        Chart(categories=(), series=(Series(name="数量", values=("1",)),)),
        Chart(categories=tuple(map(str, range(1001))), series=(Series(values=("1",) * 1001),)),
        Chart(categories=("甲",), series=(Series(values=("1",)),) * 256),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_a_table(chart: Chart) -> None:
    """Ragged, or with more in it than can be told apart."""
    assert not isinstance(one(chart), RawChart)


def test_a_chart_without_figures() -> None:
    """There is nothing to draw; its title stands there."""
    assert docx.read(written(Graph(Chart()))).blocks == ()
    block = one(Chart(title="公开信息"))
    assert isinstance(block, Line)


def test_the_workbook_behind_a_chart() -> None:
    """Word's "edit data" opens a workbook with the same figures, shown as printed, and no time in it."""
    workbook = part(written(Graph(CHART)), "word/embeddings/chart1.xlsx")
    sheet = openpyxl.load_workbook(BytesIO(workbook)).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "2021年", "2022年"],
        ["工作动态", 133, 0],
        ["2022", -5, 4],
        ["", 12.5, 7],
    ]
    assert sheet["B4"].number_format == "0.00"
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_chart_says_what_is_left_to_programs_otherwise() -> None:
    """Programs differ in what they take for said where nothing is: every choice is written down."""
    root = xml(written(Graph(CHART)), "word/charts/chart1.xml")
    for name in ("showLegendKey", "showCatName", "showSerName", "showPercent", "overlay", "delete", "roundedCorners"):
        assert {element.get("val") for element in root.iter(f"{C}{name}")} == {"0"}
    assert len(root.findall(f".//{C}ser//{{*}}srgbClr")) == 2


def test_alternative_text_of_a_chart() -> None:
    """Those who do not see a chart are told its figures."""
    data = written(Graph(CHART), Graph(Chart(categories=("甲",), series=(Series(values=("1",)),))))
    drawn = list(xml(data).iter("{*}docPr"))
    assert [one.get("id") for one in drawn] == ["1", "2"]
    assert [one.get("descr") for one in drawn] == [
        "公开信息。2021年：工作动态 133，2022 -5， 12.50。2022年：工作动态 0，2022 4， 7",
        "柱形图。甲 1",
    ]


def test_without_xlsxwriter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XlsxWriter, the extra that brings it is named; a report without charts needs none."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert written()
    with pytest.raises(MissingExtra, match=r"govdisclosure\[docx\]"):
        written(Graph(CHART))
