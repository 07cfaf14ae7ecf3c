"""A printed report to plain text."""

from pathlib import Path

import pytest

from govdisclosure import read as read_report
from govdisclosure.document import (
    CAPTIONS,
    Document,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    TableCell,
    Title,
    document_of,
)
from govdisclosure.formats.text import write
from govdisclosure.model.narrative import Chart, Image, Series

_FIXTURES = Path(__file__).parents[2] / "fixtures"


def _written(*blocks: Drawn) -> str:
    return write(Document(blocks=blocks, title="年度报告")).decode()


def test_a_report() -> None:
    """Blocks are set apart by empty lines, their own line breaks stay, and a list has its marks."""
    assert _written(
        Title("东山市财政局\n2022年年度报告"),
        Head("一、总体情况", 1),
        Para("公开3条：\r\n一是"),
        Items(("甲", "", "乙\n丙"), ordered=True),
        Items(("丁",), ordered=False),
        Signed(("东山市财政局", "2023年1月16日")),
    ) == (
        "东山市财政局\n2022年年度报告\n\n一、总体情况\n\n公开3条：\n一是\n\n1. 甲\n2. 乙 丙\n\n• 丁\n\n东山市财政局\n2023年1月16日\n"
    )


def test_nothing_to_print() -> None:
    """A blank text leaves no empty lines, and what no text can hold is left out."""
    assert (
        _written(Title(""), Para(" \n"), Items(("",), ordered=True), Table(rows=()), Table(rows=()), Signed(())) == ""
    )
    assert _written(Para("甲\t乙\x00\x1b\ud800")) == "甲 乙\n"


def test_tables() -> None:
    """A row is a line, tabs and breaks within a cell are blanks; the label of a group stands in each of its rows."""
    rows = (
        (TableCell(text="办\n理", rowspan=2, head="row"), TableCell(text="公\t开", head="row"), TableCell(text="1")),
        (TableCell(text="其他", head="row"), TableCell()),
    )
    assert _written(Table(rows=rows)) == "办 理\t公 开\t1\n办 理\t其他\t\n"


def test_where_a_table_begins() -> None:
    """A statutory table has its caption, and so has a table or a chart that follows a table: nothing else sets them apart."""
    other = Table(rows=((TableCell(text="规章"),),))
    statutory = Table(rows=((TableCell(text="总计"),),), name="remedies")
    chart = Chart(categories=("甲",), series=(Series(values=("3",)),))
    text = _written(other, statutory, other, Graph(chart), Graph(chart))
    assert text == f"规章\n\n{CAPTIONS['remedies']}\n\n总计\n\n统计表\n\n规章\n\n统计图\n\n甲\t3\n\n甲\t3\n"


def test_pictures() -> None:
    """A picture is told in the words that are read as one."""
    text = _written(
        Title("东山市财政局2022年政府信息公开工作年度报告"), Head("一、总体情况", 1), Pictured("b3.png", None)
    )
    assert text.endswith("\n\n［图片：b3.png］\n")
    (part,) = read_report(text.encode()).sections
    assert part.section.blocks == (Image(source="b3.png"),)


def test_charts() -> None:
    """A series of a chart is a line; charts are read back from them."""
    series = tuple(Series(name=name, values=("3", "4")) for name in ("2022年", "2021年"))
    chart = Chart(categories=("公告", "解读"), series=series)
    text = _written(Title("东山市财政局2022年政府信息公开工作年度报告"), Head("一、总体情况", 1), Graph(chart))
    assert text.endswith("\n\n2022年\t公告\t解读\t3\t4\n2021年\t公告\t解读\t3\t4\n")
    assert read_report(text.encode()).charts == (chart,)
    nameless = Chart(title="件数", categories=("甲",), series=(Series(values=("3",)),))
    assert _written(Graph(nameless)) == "件数\n\n甲\t3\n"


@pytest.mark.parametrize("name", ["county-transport-2022.html", "county-civil-affairs-2023.html", "township-2019.html"])
def test_published_reports_are_kept(name: str) -> None:
    """What a published report says is read back from the text of it; a table has got its caption."""
    report = read_report(_FIXTURES / name)
    again = read_report(write(document_of(report)))
    assert (again.title, again.preamble, again.signature) == (report.title, report.preamble, report.signature)
    assert [part.section.heading for part in again.sections] == [part.section.heading for part in report.sections]
    assert [part.section.blocks[-1:] for part in again.sections] == [
        part.section.blocks[-1:] for part in report.sections
    ]
    for grid, other in zip(report.grids, again.grids, strict=True):
        assert [cell.text for cell in other.cells] == [cell.text for cell in grid.cells]
