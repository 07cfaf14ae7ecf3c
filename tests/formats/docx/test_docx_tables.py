"""Tables of a Word document are read as drawn: merged cells, wrappers, struck-out rows and all."""

from collections.abc import Callable

import pytest

from govdisclosure.interpret.raw import Line, Picture, RawTable
from tests.formats.docx.word_package import cell, para, read_body, row, shown, table

DOWN = "<w:vMerge/>"
TOP = "<w:vMerge w:val='restart'/>"


def wide(columns: int) -> str:
    """Return the property of a cell that spans columns."""
    return f"<w:gridSpan w:val='{columns}'/>"


def grid(*widths: int) -> str:
    """Return the columns of a table."""
    columns = "".join(f"<w:gridCol w:w='{width}'/>" for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def careful(made: str) -> str:
    """Return a table with a mark in it for which it is read with care, and which changes nothing."""
    return made.replace("<w:tblPr/>", "<w:tblPr/><w:del/>", 1)


READINGS = pytest.mark.parametrize("reading", [str, careful], ids=["at once", "with care"])


@READINGS
@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([row("甲", "1"), row("乙", "2")], [["甲", "1"], ["乙", "2"]]),
        ([row(cell("标题", wide(2))), row("甲", "1")], [[("标题", 1, 2)], ["甲", "1"]]),
        (
            [row(cell("甲", TOP), "1"), row(cell("不见", DOWN), "2"), row(cell("", DOWN), "3"), row("乙", "4")],
            [[("甲", 3, 1), "1"], ["2"], ["3"], ["乙", "4"]],
        ),
        (
            [row(cell("甲", TOP + wide(2)), "1"), row(cell("", DOWN + wide(2)), "2")],
            [[("甲", 2, 2), "1"], ["2"]],
        ),
        ([row(cell("甲", DOWN), "1"), row(cell("", DOWN), "2")], [[("甲", 2, 1), "1"], ["2"]]),
        ([row(cell("甲"), "1"), row(cell("乙", DOWN), "2")], [["甲", "1"], ["乙", "2"]]),
        (
            [row(cell("甲", TOP), "1"), row(cell("乙", DOWN + wide(2))), row("丙", "3")],
            [["甲", "1"], [("乙", 1, 2)], ["丙", "3"]],
        ),
        ([row(cell("甲", TOP), "1"), row(cell("乙", TOP), "2")], [["甲", "1"], ["乙", "2"]]),
        ([row(cell("甲", wide(100_000)), "1")], [[("甲", 1, 100), "1"]]),
        ([row(cell("甲", wide(0)), "1")], [["甲", "1"]]),
        ([row(cell("甲", "<w:gridSpan w:val='many'/>"), "1")], [["甲", "1"]]),
        ([row(cell(para("商业") + para() + para("企业")), cell(para() + para("1")))], [["商业\n企业", "1"]]),
        ([row(cell(para("<w:r><w:t>商业</w:t><w:br/><w:t>企业</w:t></w:r>")), "1")], [["商业\n企业", "1"]]),
        ([row(cell(para(" 1 ")), cell(para(" ") + para("\u3000")), cell(para()), "甲")], [[" 1 ", " ", "", "甲"]]),
        ([row(cell(para("<w:r><w:t>1</w:t></w:r><w:r><w:t>02</w:t></w:r>")), "条")], [["102", "条"]]),
        ([row("甲", "1"), row("乙"), row("丙", "1", "2")], [["甲", "1"], ["乙"], ["丙", "1", "2"]]),
        ([row("甲", "1"), row()], [["甲", "1"], []]),
    ],
)
def test_rows_of_cells(reading: Callable[[str], str], rows: list[str], cells: list[object]) -> None:
    """Spans are those of HTML, a covered cell left out; lines of a cell are kept, blank ones not; the rest to the letter."""
    assert shown(reading(table(*rows))) == [cells]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (
            [row(cell("甲", "<w:hMerge w:val='restart'/>"), cell("不见", "<w:hMerge/>"), "1"), row("乙", "丙", "2")],
            [[("甲", 1, 2), "1"], ["乙", "丙", "2"]],
        ),
        (
            [
                row(cell("甲", f"<w:hMerge w:val='restart'/>{TOP}"), cell("", f"<w:hMerge/>{TOP}"), "1"),
                row(cell("", f"<w:hMerge w:val='restart'/>{DOWN}"), cell("", f"<w:hMerge/>{DOWN}"), "2"),
            ],
            [[("甲", 2, 2), "1"], ["2"]],
        ),
        ([row(cell("甲", "<w:hMerge/>"), "1")], [["甲", "1"]]),
        ([row("甲", "乙", "1"), row("2", properties="<w:gridBefore w:val='2'/>")], [["甲", "乙", "1"], [("", 1, 2), "2"]]),
        ([row("甲", "1", properties="<w:gridAfter w:val='2'/>")], [["甲", "1"]]),
        ([row("甲", "1"), row("乙", "2", properties="<w:del/>"), row("丙", "3")], [["甲", "1"], ["丙", "3"]]),
        ([row("甲", "1"), row("乙", "2", properties="<w:hidden/>")], [["甲", "1"]]),
        ([row("甲", "1"), row("乙", "2", properties="<w:hidden w:val='0'/>")], [["甲", "1"], ["乙", "2"]]),
        ([row("甲", cell("乙", "<w:cellDel/>"), cell("1", "<w:cellIns/>"))], [["甲", "1"]]),
        (
            [row(cell("甲", "<w:cellMerge w:vMerge='rest'/>"), "1"), row(cell("", "<w:cellMerge w:vMerge='cont'/>"), "2")],
            [[("甲", 2, 1), "1"], ["2"]],
        ),
        ([row(cell("甲", "<w:cellMerge w:vMergeOrig='cont'/>"), "1")], [["甲", "1"]]),
    ],
)  # fmt: skip
def test_rarer_properties(rows: list[str], cells: list[object]) -> None:
    """Cells merged across, rows that begin further right, what was struck out, hidden or merged while changes were tracked."""
    assert shown(table(*rows)) == [cells]


def test_struck_out_rows_and_cells_are_noted() -> None:
    """A reader is told that something was left out."""
    for made in (row("甲", "1", properties="<w:del/>") + row("乙", "2"), row("甲", "1", cell("2", "<w:cellDel/>"))):
        assert len(read_body(table(made)).notes) == 1


def test_wrappers_in_tables() -> None:
    """Content controls and custom XML around rows, cells and paragraphs are opened."""

    def control(inner: str, properties: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    prompt = control(cell("单击此处"), "<w:showingPlcHdr/>")
    made = table(
        control(row("甲", "1")),
        row(control(cell("乙")), f"<w:customXml>{cell('2')}</w:customXml>"),
        row(cell(control(para("丙"))), cell(para(control("<w:r><w:t>3</w:t></w:r>")))),
        row("丁", prompt),
        row("戊", control(cell(para("4")))),
    )
    assert shown(made) == [[["甲", "1"], ["乙", "2"], ["丙", "3"], ["丁", ""], ["戊", "4"]]]
    assert shown(control(table(row("甲", "1")), "<w:showingPlcHdr/>")) == []


def width(twips: int, kind: str = "dxa") -> str:
    """Return the property of a cell that is so wide."""
    return f"<w:tcW w:w='{twips}' w:type='{kind}'/>"


@READINGS
@pytest.mark.parametrize(
    ("cells", "spans"),
    [
        ([cell("甲", width(2000)), cell("1", width(1000))], [("甲", 1, 2), "1"]),
        ([cell("甲", width(1980)), cell("1", width(1030))], [("甲", 1, 2), "1"]),
        ([cell("甲", width(1500)), cell("1", width(1500))], ["甲", "1"]),
        ([cell("甲", width(1000)), cell("1")], ["甲", "1"]),
        ([cell("甲", width(2000, "pct")), cell("1", width(1000))], ["甲", "1"]),
        ([cell("甲", width(1000)), cell("1", width(1000))], ["甲", "1"]),
        ([cell("甲", width(1000) + wide(1)), cell("1", width(2000))], ["甲", "1"]),
    ],
)  # fmt: skip
def test_spans_by_width(reading: Callable[[str], str], cells: list[str], spans: list[object]) -> None:
    """Cells that state no span have that of the columns that they are as wide as, if all end where a column does."""
    made = table(row("a", "b", "c"), row(*cells), grid=grid(1000, 1000, 1000))
    assert shown(reading(made)) == [[["a", "b", "c"], spans]]


def test_a_row_further_right_has_its_spans_by_width() -> None:
    """Counted from where it begins."""
    made = table(
        row("a", "b", "c"),
        row(cell("甲", width(2000)), properties="<w:gridBefore w:val='1'/>"),
        grid=grid(1000, 1000, 1000),
    )
    assert shown(made) == [[["a", "b", "c"], ["", ("甲", 1, 2)]]]


def test_text_of_tables_that_a_style_hides() -> None:
    """A document whose styles hide text, or number plain paragraphs, has its tables read with care."""
    styles = "<w:style w:type='character' w:styleId='密'><w:rPr><w:vanish/></w:rPr></w:style>"
    hidden = para("<w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:rStyle w:val='密'/></w:rPr><w:t>9</w:t></w:r>")
    assert shown(table(row("甲", cell(hidden))), styles=styles) == [[["甲", "1"]]]
    styles = "<w:style w:type='paragraph' w:styleId='目'><w:name w:val='toc 1'/></w:style>"
    assert shown(table(row("甲", cell(para("1", "<w:pStyle w:val='目'/>")))), styles=styles) == [[["甲", ""]]]


def test_tables_are_counted_as_they_are_handed_over() -> None:
    """From 1; one that merely arranges the page does not count."""
    inner = table(row("甲", "1"), row("乙", "2"))
    blocks = read_body(table(row("3", "4")) + table(row(cell(inner + para()))) + table(row("5", "6"))).blocks
    assert [block.number for block in blocks if isinstance(block, RawTable)] == [1, 2, 3]


def test_tables_that_arrange_the_page() -> None:
    """A table of one column, and one that holds tables, are read block by block."""
    inner = table(row("甲", "1"), row("乙", "2"))
    cells = [["甲", "1"], ["乙", "2"]]
    assert shown(table(row(cell(para("一、总体情况") + para("正文"))), row("二"))) == ["一、总体情况", "正文", "二"]
    assert shown(table(row(cell(para("三、") + inner + para("\u3000"))))) == ["三、", cells]
    assert shown(table(row("", cell(inner + para())), row("栏目", "日期"), row("说明"))) == [
        cells,
        [["栏目", "日期"], ["说明"]],
    ]
    assert shown(table(row("页眉"), row(cell(inner), cell(inner)), row("", ""))) == ["页眉", cells, cells]


def test_tables_in_a_cell_of_a_table() -> None:
    """Where the outer one is a table of figures, the text of the inner one is that of its cell."""
    inner = table(row("1", "2"), row("", "3"))
    made = table(row("项目", "数"), row("甲", cell(inner + para())), row("乙", "5"))
    assert shown(made) == [[["项目", "数"], ["甲", "1 2\n3"], ["乙", "5"]]]


def test_tables_without_text() -> None:
    """An empty table is nothing; one of pictures is its pictures."""
    picture = para("<w:r><w:pict><v:shape alt='表三'><v:imagedata/></v:shape></w:pict></w:r>")
    assert shown(table(row("", ""), row(cell(para(" "))))) == []
    assert [type(block) for block in read_body(table(row(cell(picture), cell(picture)))).blocks] == [Picture, Picture]
    blocks = read_body(table(row(cell(picture), "图一"))).blocks
    assert [type(block) for block in blocks] == [RawTable, Picture]


def test_lines_of_an_arranged_page_have_places() -> None:
    """They are paragraphs of the document as any other."""
    blocks = read_body(para("甲") + table(row(cell(para("乙") + para("丙"))))).blocks
    assert [block.place.paragraph for block in blocks if isinstance(block, Line) and block.place] == [1, 2, 3]


@pytest.mark.parametrize("mark", ["<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>", "<w:rPr/>", ""])
def test_the_mark_of_a_note_is_no_digit(mark: str) -> None:
    """A small figure that stands above the line stays apart from the figure before it."""
    note = f"<w:r>{mark}<w:t>12</w:t></w:r>"
    drawn = table(row(cell(para("<w:r><w:t>36</w:t></w:r>" + note + "<w:r><w:t>4</w:t></w:r>")), "1"))
    assert shown(drawn) == [[["36¹²4" if "vertAlign" in mark else "36124", "1"]]]


def test_what_stands_below_the_line_is_as_written() -> None:
    """Only what stands above the line is a mark of a note."""
    below = "<w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r>"
    assert shown(para("<w:r><w:t>CO</w:t></w:r>" + below)) == ["CO2"]
