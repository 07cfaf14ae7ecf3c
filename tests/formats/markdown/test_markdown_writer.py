"""A printed report to Markdown."""

from pathlib import Path

import pytest

from govdisclosure import read as read_report
from govdisclosure.document import (
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
from govdisclosure.formats.markdown import read, write
from govdisclosure.interpret.raw import Line, Listing, RawTable
from govdisclosure.model.narrative import Chart, Series

_FIXTURES = Path(__file__).parents[2] / "fixtures"


def _written(*blocks: Drawn) -> str:
    return write(Document(blocks=blocks, title="年度报告")).decode()


def test_a_report() -> None:
    """Title, heads by their levels, paragraphs, lists and signature, as a person would write them."""
    assert _written(
        Title("东山市财政局\n2022年年度报告"),
        Head("一、总体情况", 1),
        Head("（一）主动公开", 2),
        Para("公开3条：\n\n一是"),
        Items(("甲", "", "乙\n丙"), ordered=True),
        Pictured("b3.png", None),
        Signed(("东山市财政局", "2023年1月16日")),
    ) == (
        "# 东山市财政局<br>2022年年度报告\n\n## 一、总体情况\n\n### （一）主动公开\n\n公开3条：\\\n\\\n一是\n\n"
        "1. 甲\n2. 乙\\\n   丙\n\n［图片：b3.png］\n\n东山市财政局\\\n2023年1月16日\n"
    )


def test_lists_that_follow_one_another_are_two() -> None:
    """Another mark begins another list."""
    text = _written(Items(("甲",), ordered=False), Items(("乙",), ordered=False), Items(("丙",), ordered=True))
    assert text == "- 甲\n\n* 乙\n\n1. 丙\n"
    lists = Listing(("甲",)), Listing(("乙",)), Listing(("丙",), ordered=True), Listing(("丁",), ordered=True)
    blocks = [Items(block.items, block.ordered) for block in lists]
    assert read(_written(*blocks)).blocks == lists


@pytest.mark.parametrize(
    "text",
    [
        *(
            "*甲* **乙**",
            "_甲_ a_b@c.example __乙__",
            "# 甲",
            "## 甲 ##",
            "1. 甲",
            "12) 甲",
            "- 甲",
            "+ 甲",
            "* 甲",
            "1.",
        ),
        *(
            "> 甲",
            "---",
            "===",
            ":-:",
            "- - -",
            "***",
            "~~~",
            "```",
            "~~甲~~",
            "`甲`",
            "|甲|乙|",
            "甲\\|乙|",
            "\\",
            "甲\\",
        ),
        *(
            "<b>甲</b>",
            "<!-- 甲 -->",
            "<script>",
            "</td>",
            "&lt;",
            "&nbsp;",
            "&#35;",
            "[甲](http://a.example)",
            "[甲]: 乙",
        ),
        *(
            "![甲](乙)",
            "<http://a.example>",
            "http://a.example/?a=1&b=_2_",
            "a@b.example",
            "$x$",
            "甲\n---",
            "甲\n===",
            "甲\n# 乙",
        ),
        *(
            "甲|乙\n:-:",
            "甲\n- 乙",
            "甲\n1. 乙",
            "1、甲",
            "1.甲",
            "-5",
            "2. 5",
            "<br>",
            "{甲}",
            "^甲^",
            "甲:乙",
            "[ ] 甲",
            "[^1]",
        ),
        *("规章\u00a0 3", "（甲）**乙**。", "“甲”_乙_，", "甲  \n乙"),
    ],
)
def test_texts_read_as_themselves(text: str) -> None:
    """Whatever might mean something is written so that it does not, in every kind of block."""
    said = "\n".join(" ".join(line.split(" ")).strip() for line in text.replace("  ", " ").split("\n"))
    blocks = (
        Title(text),
        Head(text, 2),
        Para(text),
        Items((text,), ordered=False),
        Items((f"{text}甲",), ordered=True),
        Table(rows=((TableCell(text=text), TableCell(text="0")), (TableCell(), TableCell(text=text)))),
        Para(f"甲\n{text}"),
    )
    title, head, para, items, numbered, table, last = read(_written(*blocks)).blocks
    assert (title, head, para, last) == (Line(said, None, 1), Line(said, None, 3), Line(said), Line(f"甲\n{said}"))
    assert (items, numbered) == (Listing((said,)), Listing((f"{said}甲",), ordered=True))
    assert isinstance(table, RawTable)
    assert [[cell.text for cell in row] for row in table.rows] == [[said, "0"], ["", said]]


def test_blanks_and_controls() -> None:
    """Blanks before a line make no code of it; nothing is written of a blank text, nor what no text can hold."""
    assert (
        _written(
            Para("        甲\tb\x00\x07\ud800"), Para("  \n"), Para("\n\n乙\n"), Head(" ", 1), Title(""), Signed(("",))
        )
        == "甲 b\n\n乙\n"
    )
    assert _written(Items((" ", "\n"), ordered=False), Table(rows=()), Table(rows=((TableCell(text=" "),),))) == ""


def test_spans() -> None:
    """The label of a group stands in each of its rows; a heading over several columns stands in the first."""
    table = Table(
        rows=(
            (TableCell(text="", colspan=2, head="column"), TableCell(text="申请人", colspan=2, head="column")),
            (
                TableCell(text="办理", rowspan=2, head="row"),
                TableCell(text="公开", head="row"),
                TableCell(text="1"),
                TableCell(text="2"),
            ),
            (TableCell(text="其他", head="row"), TableCell(text="3", rowspan=9, colspan=2)),
        )
    )
    assert _written(table) == (
        "|  |  | 申请人 |  |\n| --- | --- | --- | --- |\n| 办理 | 公开 | 1 | 2 |\n| 办理 | 其他 | 3 |  |\n"
    )


def test_charts() -> None:
    """A chart is its title and its figures."""
    chart = Chart(title="件|数", categories=("甲", "乙"), series=(Series(name="2022年", values=("3", "4")),))
    assert _written(Graph(chart)) == "件\\|数\n\n|  | 2022年 |\n| --- | --- |\n| 甲 | 3 |\n| 乙 | 4 |\n"
    assert _written(Graph(Chart(series=(Series(values=("3",)),)))) == "|  | 3 |\n| --- | --- |\n"


@pytest.mark.parametrize("name", ["county-transport-2022.html", "county-civil-affairs-2023.html", "township-2019.html"])
def test_published_reports_are_kept(name: str) -> None:
    """What a published report says is read back from the Markdown of it: title, heads, prose, tables, signature."""
    report = read_report(_FIXTURES / name)
    data = write(document_of(report))
    again = read_report(data)
    assert (again.title, again.preamble, again.sections) == (report.title, report.preamble, report.sections)
    assert (again.signature, again.year, again.agency) == (report.signature, report.year, report.agency)
    for grid, other in zip(report.grids, again.grids, strict=True):
        assert [cell.text for cell in other.cells] == [cell.text for cell in grid.cells]
    assert write(document_of(again)) == data
