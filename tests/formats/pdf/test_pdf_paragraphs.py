"""Lines to paragraphs, on one page and over its end, and what is left out of the margins."""

import pytest

from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, page_lines

LONG = "政府信息公开工作是推进依法行政建设法治政府的重要抓手各单位要高度重视切实加强组织"
"""Forty characters: a line of 480 points."""


def test_indented_paragraphs() -> None:
    """A line that is full goes on in the next, unless that is indented behind a full stop."""
    page = (
        Canvas().text(84, 100, LONG[:38]).text(60, 120, LONG[:39] + "。").text(84, 140, LONG[:38]).text(60, 160, "完。")
    )
    assert page_lines(page) == [LONG[:38] + LONG[:39] + "。", LONG[:38] + "完。"]


def test_blanks_as_indents() -> None:
    """An indent made of full-width blanks is one, and is no part of the text."""
    page = Canvas().lines(60, 100, ["\u3000\u3000" + LONG[:38], "到此为止。", "\u3000\u3000第二段。"])
    assert page_lines(page) == [LONG[:38] + "到此为止。", "第二段。"]


def test_heads_stand_alone() -> None:
    """A line that ends before the next word would have to be broken is whole: a head."""
    page = Canvas().lines(60, 100, [LONG[:39] + "。", "一、总体情况", LONG[:39] + "。", "（一）主动公开", LONG])
    assert page_lines(page) == [LONG[:39] + "。", "一、总体情况", LONG[:39] + "。", "（一）主动公开", LONG]


def test_head_behind_a_full_line() -> None:
    """A heading mark begins a paragraph where the line above is full and ends with a full stop."""
    page = Canvas().lines(60, 100, [LONG[:39] + "。", "二、" + LONG[:38], LONG])
    assert page_lines(page) == [LONG[:39] + "。", "二、" + LONG[:38] + LONG]


def test_words_that_do_not_fit() -> None:
    """A line that is short because a long word did not fit goes on; the word keeps its place, bracket and all."""
    page = Canvas().lines(60, 100, [LONG, LONG[:30], "（http://www.example.cn/xxgk/）公布。", LONG])
    assert page_lines(page)[0] == LONG + LONG[:30] + "（http://www.example.cn/xxgk/）公布。"


def test_figures_that_do_not_fit() -> None:
    """Programs set a figure a little apart from the Chinese before it, so it needs that more."""
    page = Canvas().text(60, 100, LONG).text(65, 120, LONG[:37]).text(60, 140, "2023年12月。").text(60, 160, LONG)
    assert page_lines(page)[0] == LONG + LONG[:37] + "2023年12月。"


def test_words_are_set_apart_where_lines_are_joined() -> None:
    """Two Latin words on two lines get a blank between them; an address and a number get none."""
    page = Canvas().lines(
        60, 100, [LONG[:37] + "Word", "Excel；" + LONG[:34] + "251", "000元；http://www.", "example.cn。", LONG]
    )
    assert "Word Excel" in page_lines(page)[0]
    assert "251000元" in page_lines(page)[0]


def test_title_in_the_middle() -> None:
    """A title that is too long for its line is one; agency and date at the right are two."""
    page = (
        Canvas().text(60, 60, LONG[:26], 18).text(240, 90, "工作年度报告", 18).lines(60, 130, [LONG, LONG[:20] + "。"])
    )
    page.text(432, 300, "东山县水利局").text(420, 330, "2023年1月16日").text(60, 360, "附件")
    assert page_lines(page) == [
        LONG[:26] + "工作年度报告",
        LONG + LONG[:20] + "。",
        "东山县水利局",
        "2023年1月16日",
        "附件",
    ]


def test_larger_gaps() -> None:
    """What stands far below a full line, or in another size, is another paragraph."""
    assert page_lines(Canvas().text(60, 100, LONG).text(60, 160, LONG).text(60, 180, LONG, 10)) == [LONG, LONG, LONG]


def test_over_the_end_of_a_page() -> None:
    """A paragraph that runs over the end of a page is one, and one that ends there is not."""
    first = Canvas().lines(60, 130, [LONG, LONG]).text(280, 800, "- 1 -")
    second = Canvas().lines(60, 130, ["到此为止。", LONG, LONG[:30]]).text(280, 800, "- 2 -")
    third = Canvas().lines(60, 130, [LONG, LONG]).text(280, 800, "- 3 -")
    assert page_lines(first, second, third) == [LONG + LONG + "到此为止。", LONG + LONG[:30], LONG + LONG]


def test_a_last_page_of_short_lines() -> None:
    """Short lines on the last page are told by the column of the pages before."""
    first = Canvas().lines(60, 130, [LONG] * 5 + [LONG[:39] + "。"])
    last = Canvas().lines(60, 130, ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "没有其他需要报告的事项"])
    assert page_lines(first, last)[1:] == [
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
        "没有其他需要报告的事项",
    ]


def test_mirrored_margins() -> None:
    """Left and right pages have their own margins."""
    one = Canvas().lines(50, 130, [LONG] * 6)
    two = Canvas().lines(70, 130, [LONG] * 6)
    assert page_lines(one, two) == [LONG * 12]


@pytest.mark.parametrize(
    "number",
    ["— 1 —", "- 1 -", "－1－", "第1页 共5页", "第 1 页", "1 / 5", "1", "Page 1 of 5", "共5页 第1页", "第一页", "·1·"],
)
def test_page_numbers(number: str) -> None:
    """A page number is left out, in whatever form, at the foot and at the head."""
    assert page_lines(Canvas().lines(60, 100, ["一、总体情况"]).text(280, 810, number)) == ["一、总体情况"]
    assert page_lines(Canvas().text(280, 30, number).lines(60, 100, ["一、总体情况"])) == ["一、总体情况"]


def test_figures_in_the_text_are_no_page_numbers() -> None:
    """What looks like a page number in the middle of a page is text."""
    assert page_lines(Canvas().text(60, 100, "共计").text(60, 400, "1").text(60, 700, "件")) == ["共计", "1", "件"]


def test_running_heads() -> None:
    """What stands at the same height of several pages is left out, though its numbers differ."""
    pages = [
        Canvas().text(60, 40, f"东山县水利局年度报告 {n}").text(60, 100, text) for n, text in enumerate("甲乙丙", 1)
    ]
    assert page_lines(*pages) == ["甲", "乙", "丙"]


def test_what_a_browser_prints() -> None:
    """The time, the title, the address and the page number that a browser adds are left out, also of a single page."""
    page = Canvas().text(24, 20, "2023/1/18 09:12").text(300, 20, "年报").text(60, 100, "一、总体情况")
    page.text(24, 830, "http://www.example.cn/nb.html").text(560, 830, "1/1")
    assert page_lines(page) == ["一、总体情况"]


def test_a_page_number_beside_a_turned_page() -> None:
    """The page number of a page whose text is turned is left out; other words at its side stay."""
    page = Canvas().text(100, 60, "一、总体情况和其他", turn=1).text(280, 810, "— 1 —").text(280, 40, "附表")
    assert page_lines(page) == ["一、总体情况和其他", "附表"]
    again = Canvas().text(100, 60, "二、其他", turn=1).text(280, 40, "附表")
    assert page_lines(page, again) == ["一、总体情况和其他", "二、其他"]


@pytest.mark.parametrize(("turn", "x", "y", "down"), [(1, 300, 60, -20), (2, 500, 700, -20), (3, 200, 760, 20)])
def test_turned_pages(turn: int, x: float, y: float, down: float) -> None:
    """A page is read as its text stands, whatever is said about the sheet."""
    page = Canvas()
    for index, text in enumerate(["一、总体情况", "全年公开信息102条。"]):
        page.text(x + (index * down if turn % 2 else 0), y + (0 if turn % 2 else index * down), text, turn=turn)
    assert lines(pdf_of(page, page_extra=f"/Rotate {90 * (4 - turn)}")) == ["一、总体情况", "全年公开信息102条。"]


def test_two_columns() -> None:
    """A page in two columns is read column by column, each with its own paragraphs."""
    page = Canvas().text(200, 60, "年度报告", 18)
    for row in range(6):
        page.text(60, 100 + 20 * row, LONG[:17]).text(310, 100 + 20 * row, LONG[17:34])
    page.text(60, 220, "左栏完。").text(310, 220, "右栏完。").text(60, 260, LONG)
    assert page_lines(page) == ["年度报告", LONG[:17] * 6 + "左栏完。", LONG[17:34] * 6 + "右栏完。", LONG]


def test_over_the_end_of_a_column() -> None:
    """A paragraph goes on at the top of the second column."""
    page = Canvas()
    for row in range(6):
        page.text(60, 100 + 20 * row, LONG[:17]).text(310, 100 + 20 * row, LONG[17:34])
    assert page_lines(page) == [LONG[:17] * 6 + LONG[17:34] * 6]


def test_two_words_in_a_line_are_no_columns() -> None:
    """Lists of short pieces, and text with a few words beside it, are read line by line."""
    short, near = Canvas(), Canvas()
    ragged = Canvas()
    for row in range(6):
        short.text(60, 100 + 20 * row, "联系人").text(310, 100 + 20 * row, "电话")
        near.text(60, 100 + 20 * row, "联系人和电话").text(150, 100 + 20 * row, "地址和邮编号")
        ragged.text(60, 100 + 20 * row, LONG[: 9 if row else 19]).text(310, 100 + 20 * row, LONG[:17])
    assert page_lines(short) == ["联系人 电话"] * 6
    assert page_lines(near) == ["联系人和电话 地址和邮编号"] * 6
    assert f"{LONG[:9]} {LONG[:17]}" in page_lines(ragged)[0]
