"""Tables by their rulings, however these are drawn."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from govdisclosure.formats import pdf
from govdisclosure.interpret.raw import RawTable
from govdisclosure.published import Place
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, notes, page_lines, spans, tables, texts

XS = (60, 200, 260, 320)
YS = (100, 120, 140, 160)
ROWS = [["规章", "1", "-"], ["行政许可", "12", "/"], ["行政处罚", "", "0"]]


def _strokes() -> Canvas:
    return Canvas().grid(XS, YS)


def _dashes() -> Canvas:
    return Canvas().grid(XS, YS, "[2 2] 0 d 0.5 w")


def _thick() -> Canvas:
    return Canvas().grid(XS, YS, "3 w")


def _dots() -> Canvas:
    page = Canvas()
    for y in YS:
        for step in range(104):
            page.rectangle(60 + 2.5 * step, y - 0.25, 0.5, 0.5)
    for x in XS:
        for step in range(24):
            page.rectangle(x - 0.25, 100 + 2.5 * step, 0.5, 0.5)
    return page


def _thin_rectangles() -> Canvas:
    """Draw each side of each cell as a filled rectangle, as word processors do."""
    page = Canvas()
    for x, right in pairwise(XS):
        for y in YS[:-1]:
            page.rectangle(x, y, right - x, 0.48).rectangle(x, y, 0.48, 20)
            page.rectangle(x, y + 20, right - x, 0.48).rectangle(right, y, 0.48, 20.48)
    return page


def _boxes() -> Canvas:
    """Draw a rectangle around each cell, with a little space between them."""
    page = Canvas()
    for x, right in pairwise(XS):
        for y in YS[:-1]:
            page.rectangle(x + 1, y + 1, right - x - 2, 18, "S")
    return page


def _rings() -> Canvas:
    """Fill what lies between two rectangles around each cell, as browsers do."""
    page = Canvas()
    for x, right in pairwise(XS):
        for y in YS[:-1]:
            page.rectangle(x + 1, y + 1, right - x - 2, 18, "").rectangle(x + 2, y + 2, right - x - 4, 16, "f*")
    return page


def _double_lines() -> Canvas:
    return Canvas().grid(XS, YS).grid([x + 2.2 for x in XS], [y + 2.2 for y in YS])


def _open_sides() -> Canvas:
    page = Canvas()
    for y in YS:
        page.line(60, y, 320, y)
    for x in XS[1:-1]:
        page.line(x, 100, x, 160)
    return page


def _open_above_and_below() -> Canvas:
    page = Canvas()
    for y in YS[1:-1]:
        page.line(60, y, 320, y)
    for x in XS:
        page.line(x, 100, x, 160)
    return page


def _pictures_of_lines() -> Canvas:
    page = Canvas()
    for y in YS:
        page.image(60, y, 260, 0.7)
    for x in XS:
        page.image(x, 100, 0.7, 60)
    return page


def _one_path() -> Canvas:
    """Draw everything as one path, closed at its corners."""
    page = Canvas()
    for y in YS[:-1]:
        bottom, top = 842 - y - 20, 842 - y
        page.parts.append(f"60 {top} m 320 {top} l 320 {bottom} l 60 {bottom} l h")
    for x in XS[1:-1]:
        page.parts.append(f"{x} 742 m {x} 682 l")
    page.parts.append("100 500 m 120 520 130 530 140 500 c S")
    return page


def _shaded() -> Canvas:
    """Shade every cell below its rulings."""
    shaded = Canvas()
    shaded.parts.append("0.9 g")
    for x, right in pairwise(XS):
        for y in YS[:-1]:
            shaded.rectangle(x + 0.5, y + 0.5, right - x - 1, 19)
    shaded.parts.append("0 g")
    return shaded.grid(XS, YS)


def _levels_only() -> Canvas:
    page = Canvas()
    for y in YS:
        page.line(60, y, 320, y)
    return page


def _uprights_only() -> Canvas:
    page = Canvas().rectangle(60, 100, 260, 60, "S")
    for x in XS[1:-1]:
        page.line(x, 100, x, 160)
    return page


def _none() -> Canvas:
    return Canvas()


@pytest.mark.parametrize(
    "draw",
    [
        _strokes,
        _dashes,
        _thick,
        _dots,
        _thin_rectangles,
        _boxes,
        _rings,
        _double_lines,
        _open_sides,
        _open_above_and_below,
        _pictures_of_lines,
        _one_path,
        _shaded,
        _levels_only,
        _uprights_only,
        _none,
    ],
)
def test_a_table_however_drawn(draw: Callable[[], Canvas]) -> None:
    """Strokes, dashes, dots, thin rectangles, boxes, pictures, missing sides: the cells are the same."""
    page = draw().text(60, 60, "二、主动公开").cells(XS, YS, ROWS)
    assert texts(pdf_of(page)) == [ROWS]
    assert lines(pdf_of(page)) == ["二、主动公开"]


def test_places() -> None:
    """A cell has its page, its table, its row and its column."""
    first = Canvas().grid(XS, YS).cells(XS, YS, ROWS)
    second = Canvas().text(60, 60, "三、收到").grid(XS, YS).cells(XS, YS, ROWS)
    one, two = tables(pdf_of(first, second))
    assert (one.number, two.number) == (1, 2)
    assert one.rows[1][2].place == Place(page=1, table=1, row=2, column=3)
    assert two.rows[2][1].place == Place(page=2, table=2, row=3, column=2)
    assert pdf.read(pdf_of(first, second)).blocks[1].place == Place(page=2)  # type: ignore[union-attr]


def test_merged_cells() -> None:
    """Where no ruling stands between cells they are one, over rows and over columns."""
    page = Canvas().grid((60, 320), (100, 160)).line(60, 120, 320, 120).line(120, 140, 320, 140)
    page.line(120, 120, 120, 160).line(200, 120, 200, 140).line(260, 120, 260, 160)
    page.text(64, 114, "第一项").text(64, 144, "本年").text(124, 134, "甲").text(204, 134, "乙").text(264, 134, "丙")
    page.text(124, 154, "丁").text(264, 154, "0")
    [table] = tables(pdf_of(page))
    assert spans(table) == [
        [("第一项", 1, 4)],
        [("本年", 2, 1), ("甲", 1, 1), ("乙", 1, 1), ("丙", 1, 1)],
        [("丁", 1, 2), ("0", 1, 1)],
    ]
    assert table.rows[2][1].place == Place(page=1, table=1, row=3, column=4)


def test_no_rectangle() -> None:
    """Cells that would be no rectangle without a ruling are divided, and nothing in them is lost."""
    page = Canvas().grid((60, 200, 320), (100, 140)).line(200, 120, 260, 120).line(260, 100, 260, 120)
    page.text(64, 114, "甲").text(204, 114, "1").text(264, 124, "2").text(204, 134, "3")
    assert texts(pdf_of(page)) == [[["甲", "1", "2"], ["3"]]]


def test_rows_of_a_cell_are_those_of_its_figures() -> None:
    """Figures below each other in one cell are of several rows; a cell beside them that spans them does so still."""
    page = Canvas().grid((60, 120, 200, 260), (100, 160)).text(64, 134, "结果")
    page.line(60, 180, 260, 180).line(60, 160, 60, 180).line(260, 160, 260, 180)
    for row, (label, figure) in enumerate((("规章", "1"), ("许可", "12"), ("处罚", "3"))):
        page.text(124, 114 + 20 * row, label).text(204, 114 + 20 * row, figure)
    page.text(64, 174, "注")
    assert texts(pdf_of(page)) == [[["结果", "规章", "1"], ["许可", "12"], ["处罚", "3"], ["注"]]]


def test_a_broken_number_is_one() -> None:
    """A number that is broken because its cell is narrow is one."""
    page = Canvas().grid((60, 120, 146), (100, 140)).text(64, 124, "许可").text(124, 114, "102").text(124, 130, "34")
    assert texts(pdf_of(page)) == [[["许可", "10234"]]]


def test_broken_numbers_of_a_row() -> None:
    """Several may be broken into as many lines: no label stands beside each, or others are set between the lines."""
    for label in (["许可"], ["行政", "许可"]):
        page = Canvas().grid((60, 120, 180, 240, 300), (100, 140))
        for index, line in enumerate(label):
            page.text(64, 114 + 16 * index, line)
        page.text(124, 114, "12").text(124, 130, "86").text(184, 114, "10").text(184, 130, "5").text(244, 122, "7")
        assert texts(pdf_of(page)) == [[["".join(label), "1286", "105", "7"]]]


def test_frames_are_no_tables() -> None:
    """A frame around a page, around text or around a chart is no table, and neither is a line below a word."""
    page = Canvas().rectangle(30, 30, 535, 780, "S").grid(XS, YS).cells(XS, YS, ROWS).text(60, 220, "一、总体情况")
    page.line(60, 223, 132, 223).rectangle(60, 300, 200, 40, "S").text(70, 320, "加框的话").grid(
        (60, 320), (400, 420, 440)
    )
    page.text(70, 414, "一列").grid((300, 400, 500), (500, 550, 600))
    assert texts(pdf_of(page)) == [ROWS]
    assert page_lines(page) == ["一、总体情况", "加框的话", "一列"]


def test_a_table_in_a_cell() -> None:
    """What stands in the smaller of two tables is of that one."""
    page = Canvas().grid((40, 400, 500), (80, 300)).text(410, 200, "外").grid(XS, YS).cells(XS, YS, ROWS)
    assert sorted(texts(pdf_of(page)), key=len) == [[["", "外"]], ROWS]


def test_forms_within_the_page() -> None:
    """Rulings that a page draws by a form, moved and scaled, are read where they come to stand."""
    grid = "\n".join(Canvas(height=0).grid((0, 70, 100, 130), (0, 10, 20, 30), "0.25 w").parts)
    page = Canvas().cells(XS, YS, ROWS)
    page.parts.append("q 2 0 0 2 60 742 cm /Fm1 Do Q")
    assert texts(pdf_of(page, form=grid)) == [ROWS]


def test_sideways() -> None:
    """A table set sideways on an upright page, or a page of nothing else, is read as its text stands."""
    for turn in (1, 3):
        page = Canvas().text(60, 60, "附表" + "一二三四五六七八九十" * 3)
        page.grid((100, 120, 140, 160), (100, 240, 300, 360))
        for row, cells in enumerate(ROWS):
            for column, text in enumerate(cells):
                if text:
                    start = (104, 244, 304)[column]
                    if turn == 1:
                        page.text(146 - 20 * row, start, text, turn=1)
                    else:
                        page.text(114 + 20 * row, 460 - start, text, turn=3)
        if turn == 3:
            page.parts = [part for part in page.parts if " l S" not in part]
            page.grid((100, 120, 140, 160), (100, 160, 220, 360))
        assert texts(pdf_of(page)) == [ROWS]
    whole = Canvas().grid((100, 120, 140, 160), (100, 240, 300, 360))
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            whole.text(146 - 20 * row, (104, 244, 304)[column], text, turn=1)
    assert texts(pdf_of(whole, page_extra="/Rotate 270")) == [ROWS]


def test_upside_down() -> None:
    """A table that stands on its head is read as its text stands."""
    page = (
        Canvas().text(60, 60, "附表一二三四五六七八九十一二三四五六").grid((275, 335, 395, 535), (100, 120, 140, 160))
    )
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            page.text((531, 391, 331)[column], 146 - 20 * row, text, turn=2)
    assert texts(pdf_of(page)) == [ROWS]


def test_too_many_lines() -> None:
    """A page that draws far more lines than a table has is read without them, and that is said."""
    page = Canvas().text(60, 60, "地图")
    for x in range(40, 540, 20):
        for y in range(100, 780, 15):
            page.line(x, y, x + 10, y)
    file = pdf.read(pdf_of(page))
    assert notes(file) == ["第1页线条过多，没有按表格读取"]
    crowded = Canvas().text(60, 60, "地图")
    crowded.parts.append(" ".join(["60 100 m 70 100 l 70 300 l"] * 50_000) + " S")
    assert notes(pdf.read(pdf_of(crowded, compress=True))) == ["第1页线条过多，没有按表格读取"]
    assert not any(isinstance(block, RawTable) for block in pdf.read(pdf_of(crowded, compress=True)).blocks)


def test_many_objects() -> None:
    """Objects without number, and grids without measure, take seconds at most."""
    many = Canvas().text(60, 60, "地图")
    many.parts.append("10 10 1 1 re f\n" * 100_500)
    assert notes(pdf.read(pdf_of(many, compress=True))) == ["第1页线条过多，没有按表格读取"]
    fine = Canvas().text(60, 60, "方格").grid([60 + 4.5 * n for n in range(110)], [60 + 4.1 * n for n in range(190)])
    assert page_lines(fine) == ["方格"]
    assert texts(pdf_of(fine)) == []


def test_a_small_cross() -> None:
    """Two short lines that cross make no table."""
    page = Canvas().line(100, 103, 106.5, 103).line(103, 100, 103, 106.5).text(60, 60, "勾")
    assert page_lines(page) == ["勾"]
