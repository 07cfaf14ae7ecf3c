"""Tables that run over the end of a page."""

import pytest

from govdisclosure.interpret.raw import RawTable
from govdisclosure.published import Place
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, spans, tables, texts

XS = (60, 120, 260, 320)


def _page(rows: list[list[str]], top: float = 100, xs: tuple[float, ...] = XS) -> Canvas:
    ys = [top + 20 * row for row in range(len(rows) + 1)]
    return Canvas().grid(xs, ys).cells(xs, ys, rows)


def _whole(*pages: Canvas) -> list[RawTable]:
    return tables(pdf_of(*pages))


def test_two_parts_are_one_table() -> None:
    """A table at the top of a page with the columns of the one at the end of the page before goes on with it."""
    [table] = _whole(
        _page([["规章", "1", "2"]], 700).text(280, 820, "— 1 —"), _page([["许可", "3", "4"], ["处罚", "5", "6"]])
    )
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["规章", "1", "2"],
        ["许可", "3", "4"],
        ["处罚", "5", "6"],
    ]
    assert table.rows[2][1].place == Place(page=2, table=1, row=3, column=2)


def test_three_parts() -> None:
    """A table may run over many pages."""
    pages = [_page([[label, "1", "2"]]) for label in ("规章", "许可", "处罚")]
    assert [len(table.rows) for table in _whole(*pages)] == [3]


@pytest.mark.parametrize(
    "second",
    [
        _page([["许可", "3", "4"]], 140).text(60, 100, "三、收到和处理"),
        _page([["许可", "3", "4"]], xs=(60, 140, 200, 320)),
        _page([["许可", "3", "4"]], xs=(60, 120, 260, 360)),
    ],
)
def test_another_table(second: Canvas) -> None:
    """A table below text, or with other columns, is another."""
    assert len(_whole(_page([["规章", "1", "2"]]), second)) == 2


def test_two_tables_of_a_page() -> None:
    """Tables of one page are never one."""
    page = _page([["规章", "1", "2"]])
    page.parts += _page([["许可", "3", "4"]], 160).parts
    assert len(_whole(page)) == 2


def test_repeated_heads() -> None:
    """A head that is repeated on the next page is left out; a row of figures that comes again is not."""
    head = ["内容", "制发", "废止"]
    [table] = _whole(_page([head, ["规章", "0", "0"]]), _page([head, ["规章", "0", "0"]]))
    assert [row[0].text for row in table.rows] == ["内容", "规章", "规章"]


def test_repeated_heads_of_several_rows() -> None:
    """A head of merged cells is left out as a whole."""

    def page(label: str) -> Canvas:
        page = Canvas().grid((60, 320), (100, 140, 160)).line(120, 100, 120, 160).line(120, 120, 320, 120)
        page.line(200, 120, 200, 160).text(64, 124, "项目").text(124, 114, "申请人").text(124, 134, "自然人")
        return page.text(204, 134, "企业").text(64, 154, label).text(124, 154, "1").text(204, 154, "2")

    [table] = _whole(page("新收"), page("结转"))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["项目", "申请人"],
        ["自然人", "企业"],
        ["新收", "1", "2"],
        ["结转", "1", "2"],
    ]


def test_a_part_that_is_nothing_but_its_head() -> None:
    """At least one row of each part is kept."""
    head = ["内容", "制发", "废止"]
    [table] = _whole(_page([head]), _page([head]))
    assert len(table.rows) == 2


def test_fewer_columns_on_one_page() -> None:
    """A part whose cells all span several columns has fewer edges, and is of the table still."""
    wide = _page([["内容", "本年处理决定数量"], ["许可", "12"]], xs=(60, 120, 320))
    full = _page([["规章", "1", "2"]])
    [table] = _whole(full, wide)
    assert spans(table)[1:] == [
        [("内容", 1, 1), ("本年处理决定数量", 1, 2)],
        [("许可", 1, 1), ("12", 1, 2)],
    ]
    [table] = _whole(wide, full)
    assert spans(table)[0] == [("内容", 1, 1), ("本年处理决定数量", 1, 2)]


def test_a_label_in_two() -> None:
    """A row that the page's end cuts is one: its label goes on, its figures stand on either page."""
    label = "1.信访举报投诉类申请"
    for first, second in (
        (["（五）", label[:6], "3"], ["", label[6:], ""]),
        (["（五）", label[:6], ""], ["", label[6:], "3"]),
        (["（五）", label, ""], ["", "", "3"]),
    ):
        [table] = _whole(_page([first]), _page([second, ["", "2.重复申请", "0"]]))
        assert [[cell.text for cell in row] for row in table.rows] == [["（五）", label, "3"], ["", "2.重复申请", "0"]]


def test_rows_that_only_look_cut() -> None:
    """Rows with blank figures, and rows with figures of their own, stay apart."""
    rows = [["1", "规章", ""], ["2", "行政许可", "3"]]
    [table] = _whole(_page(rows[:1]), _page(rows[1:]))
    assert [[cell.text for cell in row] for row in table.rows] == rows
    rows = [["", "规章", "1"], ["", "许可", "3"]]
    [table] = _whole(_page(rows[:1]), _page(rows[1:]))
    assert len(table.rows) == 2


def test_a_row_without_a_line_at_the_page_s_end() -> None:
    """Where no ruling closes the last row, nor opens the first of the next page, they are one."""
    first = Canvas().line(60, 700, 320, 700).text(64, 714, "其他").text(124, 714, "没有列出的").text(264, 714, "3")
    second = Canvas().text(124, 114, "其他情形").line(60, 130, 320, 130).line(60, 150, 320, 150)
    for x in XS:
        first.line(x, 700, x, 730)
        second.line(x, 100, x, 150)
    second.text(64, 144, "总计").text(264, 144, "3")
    assert texts(pdf_of(first, second)) == [[["其他", "没有列出的其他情形", "3"], ["总计", "", "3"]]]


def test_the_space_around_a_cell() -> None:
    """An empty row that the page's end leaves of a row is none."""
    [table] = _whole(_page([["许可", "3", "4"]]), _page([["", "", ""], ["处罚", "5", "6"]]))
    assert [row[0].text for row in table.rows] == ["许可", "处罚"]


def _grouped(label: str, rows: list[list[str]]) -> Canvas:
    """Return a page with a table whose first column is one cell."""
    ys = [100 + 20 * row for row in range(len(rows) + 1)]
    page = (
        Canvas().grid((60, 320), (ys[0], ys[-1])).text(64, 114, label)
        if label
        else Canvas().grid((60, 320), (ys[0], ys[-1]))
    )
    for y in ys[1:-1]:
        page.line(160, y, 320, y)
    return page.line(160, ys[0], 160, ys[-1]).line(260, ys[0], 260, ys[-1]).cells((160, 260), ys, rows)


def test_a_label_of_several_rows() -> None:
    """A label beside several rows reaches over the page's end, wherever it is printed; part of it may be on each page."""
    one, two = [["1.国家秘密", "0"], ["2.禁止公开", "1"]], [["3.安全", "2"], ["4.第三方", "3"]]
    for first, second in (("不予公开", ""), ("", "不予公开"), ("（三）不予", "公开")):
        [table] = _whole(_grouped(first, one), _grouped(second, two))
        assert table.rows[0][0].text == first + second
        assert table.rows[0][0].rowspan == 4
        assert [len(row) for row in table.rows] == [3, 2, 2, 2]


def test_labels_of_two_groups() -> None:
    """Labels of two groups, one on each page, are two."""
    [table] = _whole(
        _grouped("（三）不予公开", [["1.国家秘密", "0"], ["2.禁止公开", "1"]]),
        _grouped("（四）无法提供", [["1.不掌握", "2"], ["2.另行制作", "3"]]),
    )
    assert [row[0].text for row in table.rows if len(row) == 3] == ["（三）不予公开", "（四）无法提供"]


def test_a_label_of_two_rows_on_two_pages() -> None:
    """A label beside two rows, of which the page's end parts them, is beside both."""
    [table] = _whole(_page([["不予公开", "1.国家秘密", "0"]]), _page([["", "2.禁止公开", "1"]]))
    assert spans(table) == [
        [("不予公开", 2, 1), ("1.国家秘密", 1, 1), ("0", 1, 1)],
        [("2.禁止公开", 1, 1), ("1", 1, 1)],
    ]


def test_blank_figures_are_not_joined() -> None:
    """Blank figures at the end of a page and at the top of the next stay two cells."""
    [table] = _whole(_page([["规章", "1", ""]]), _page([["许可", "", "4"]]))
    assert [[cell.text for cell in row] for row in table.rows] == [["规章", "1", ""], ["许可", "", "4"]]


def test_text_between() -> None:
    """Running heads between the parts of a table are not between them once they are left out."""
    pages = [
        _page([[label, "1", "2"]]).text(60, 40, "东山县水利局").text(280, 820, f"- {n} -")
        for n, label in enumerate("甲乙", 1)
    ]
    assert len(_whole(*pages)) == 1
    assert lines(pdf_of(*pages)) == []


def test_figures_below_the_heads_of_columns() -> None:
    """A page may end with a head and the next begin with the only row of figures, the first or another of them blank."""
    for figures in (["3", "", "4"], ["", "3", "4"], ["1", "2", "/"]):
        [table] = _whole(_page([["结果维持", "结果纠正", "总计"]], 700), _page([figures]))
        assert [[cell.text for cell in row] for row in table.rows] == [["结果维持", "结果纠正", "总计"], figures]
