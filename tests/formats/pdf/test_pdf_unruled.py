"""Tables that no rulings draw: figures in columns, labels beside them, heads above them."""

import pytest

from govdisclosure.formats.pdf.reading._atoms import Atom
from govdisclosure.formats.pdf.reading._row_labels import Labels
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, tables, texts

XS = (60, 260, 340, 420)


def _page(rows: list[list[str]], top: float = 130, pitch: float = 20) -> Canvas:
    page = Canvas()
    for row, cells in enumerate(rows):
        for x, text in zip(XS, cells, strict=False):
            if text:
                page.text(x, top + row * pitch, text)
    return page


@pytest.mark.parametrize("pitch", [16, 20, 36])
def test_rows_and_columns(pitch: float) -> None:
    """Labels, heads and figures are told by where they stand, blanks and placeholders too."""
    rows = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "/", "/", "/"],
        ["行政规范性文件", "12", "", "3"],
    ]
    assert texts(pdf_of(_page(rows, pitch=pitch))) == [rows]


def test_text_around() -> None:
    """Heads and prose around the table stay what they are."""
    page = _page([["规章", "1", "0", "2"], ["许可", "3", "4", "5"]]).text(60, 100, "二、主动公开政府信息情况")
    page.text(60, 190, "2022年共制发规章1件，废止0件。").text(60, 80, "全年没有发生责任追究。")
    assert texts(pdf_of(page)) == [[["规章", "1", "0", "2"], ["许可", "3", "4", "5"]]]
    assert lines(pdf_of(page)) == [
        "全年没有发生责任追究。",
        "二、主动公开政府信息情况",
        "2022年共制发规章1件，废止0件。",
    ]


def test_blocks_with_heads_of_their_own() -> None:
    """A table of several blocks, each with its title and its head, is one."""
    rows = [
        ["第二十条第（一）项"],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "0", "0"],
        ["第二十条第（五）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "152"],
    ]
    [table] = tables(pdf_of(_page(rows)))
    assert [[cell.text for cell in row if cell.text] for row in table.rows] == rows
    assert table.rows[0][0].colspan == 4


def test_one_row_with_a_known_label() -> None:
    """A single figure behind the label of a form is a table; other figures in a line are none."""
    assert texts(pdf_of(_page([["信息内容", "本年处理决定数量"], ["行政许可", "152"]]))) == [
        [["信息内容", "本年处理决定数量"], ["行政许可", "152"]]
    ]
    assert lines(pdf_of(_page([["联系电话", "8000000"]]))) == ["联系电话 8000000"]
    assert lines(pdf_of(_page([["联系电话", "8000000", "8000001"]]))) == ["联系电话 8000000 8000001"]


def test_labels_of_several_lines() -> None:
    """A label of several lines stands beside its figures, which may be half way down; so does one of several rows."""
    page = Canvas().text(60, 160, "（三）不予").text(60, 176, "公开")
    page.text(140, 130, "1.属于国家秘密").text(140, 160, "2.其他法律行政法").text(140, 176, "规禁止公开").text(
        140, 206, "3.其他"
    )
    for base, figures in ((130, "01"), (168, "23"), (206, "45")):
        page.text(300, base, figures[0]).text(360, base, figures[1])
    assert texts(pdf_of(page)) == [
        [
            ["", "1.属于国家秘密", "0", "1"],
            ["（三）不予公开", "2.其他法律行政法规禁止公开", "2", "3"],
            ["", "3.其他", "4", "5"],
        ]
    ]


def test_figures_beside_the_first_line_of_a_label() -> None:
    """A label goes on below its figures, also in the last row."""
    page = _page([["1.属于国家秘密", "1", "0", "1"], ["2.其他法律行政法", "2", "0", "2"], ["规禁止公开"]], pitch=16)
    assert texts(pdf_of(page)) == [[["1.属于国家秘密", "1", "0", "1"], ["2.其他法律行政法规禁止公开", "2", "0", "2"]]]


def test_a_line_above_the_table() -> None:
    """A short line above the figures that is no label stays a line."""
    page = _page([["规章", "1", "0", "1"], ["许可", "2", "0", "2"]]).text(60, 112, "单位：件")
    assert lines(pdf_of(page)) == ["单位：件"]


def test_labels_in_several_columns() -> None:
    """Labels over one, two and three columns stand at the first of theirs, though hardly a gap sets them apart."""
    page = Canvas()
    rows = [
        (60, ((60, "一、本年新收政府信息公开申请数量"),)),
        (80, ((60, "三、办理"), (111, "（一）予以公开"))),
        (100, ((111, "（三）不予"), (171.9, "1.属于国家秘密"))),
        (120, ((171.9, "2."), (188, "禁止公开"))),
        (140, ((111, "（七）总计"),)),
        (160, ((60, "四、结转下年度"),)),
    ]
    for base, labels in rows:
        for x, label in labels:
            page.text(x, 70 + base, label)
        page.text(300, 70 + base, "1").text(340, 70 + base, "2")
    assert texts(pdf_of(page)) == [
        [
            ["一、本年新收政府信息公开申请数量", "1", "2"],
            ["三、办理", "（一）予以公开", "1", "2"],
            ["", "（三）不予", "1.属于国家秘密", "1", "2"],
            ["", "", "2.禁止公开", "1", "2"],
            ["", "（七）总计", "1", "2"],
            ["四、结转下年度", "1", "2"],
        ]
    ]


def test_words_among_the_figures() -> None:
    """Words that stand among the figures of a row are in the column that is nearest, and a glued figure in its own."""
    page = _page([["规章", "1", "2", "3"], ["其他对外管理服务事项的许可决定", "4", "5", "6"]])
    page.text(60, 170, "许可").text(260, 170, "7").text(280, 170, "件左右").text(420, 170, "9")
    assert texts(pdf_of(page)) == [
        [["规章", "1", "2", "3"], ["其他对外管理服务事项的许可决定", "4", "5", "6"], ["许可", "7件左右", "", "9"]]
    ]
    glued = Canvas().text(60, 130, "其他对外管理服务事项").text(183, 130, "9").text(240, 130, "+1")
    glued.text(60, 150, "行政许可").text(183, 150, "12").text(240, 150, "-2")
    assert texts(pdf_of(glued)) == [[["其他对外管理服务事项", "9", "+1"], ["行政许可", "12", "-2"]]]


def test_a_head_of_a_section_parts_two_tables() -> None:
    """The figures above and below the head of a section are of two tables; so are those set apart by prose."""
    page = _page([["规章", "1", "2", "3"]]).text(60, 160, "三、收到和处理政府信息公开申请情况")
    page.parts += _page([["新收", "4", "5", "6"]], 190).parts
    page.text(60, 220, "以上数据均为本年数据。").parts += _page(
        [["结转", "7", "8", "9"], ["总计", "7", "8", "9"]], 250
    ).parts
    assert [[row[0] for row in table] for table in texts(pdf_of(page))] == [["规章"], ["结转", "总计"]]
    assert "三、收到和处理政府信息公开申请情况" in lines(pdf_of(page))


def test_heads_over_several_columns() -> None:
    """A head over several columns stands above theirs, each of them put together from its lines."""
    page = Canvas().text(200, 130, "法人或其他组织").text(380, 130, "总计").text(60, 160, "（勾稽关系）")
    page.text(200, 150, "商业").text(200, 164, "企业").text(260, 150, "科研").text(260, 164, "机构")
    page.text(60, 190, "新收").text(206, 190, "1").text(266, 190, "2").text(386, 190, "3")
    page.text(60, 210, "结转").text(206, 210, "4").text(266, 210, "5").text(386, 210, "9")
    assert texts(pdf_of(page)) == [
        [
            ["", "法人或其他组织"],
            ["（勾稽关系）", "商业企业", "科研机构", "总计"],
            ["新收", "1", "2", "3"],
            ["结转", "4", "5", "9"],
        ]
    ]


def test_a_column_without_figures() -> None:
    """A head with nothing below it has a column of its own, which is blank."""
    rows = [["信息内容", "制发", "废止", "有效"], ["规章", "1", "", "2"], ["许可", "3", "", "4"]]
    assert texts(pdf_of(_page(rows))) == [rows]


def test_no_labels() -> None:
    """Figures without labels, heads above them, are a table too."""
    rows = [["结果维持", "结果纠正", "其他结果", "尚未审结"], ["1", "0", "2", "0"]]
    assert texts(pdf_of(_page(rows))) == [rows]


def test_labels_in_the_middle() -> None:
    """Labels that are each set in the middle of their cells are one column."""
    page = Canvas()
    for row, (x, label) in enumerate(
        ((60, "新收公开申请的数量"), (75, "结转申请的数量"), (90, "办理的数量"), (105, "总的数"), (120, "总"))
    ):
        page.text(x, 130 + 20 * row, label).text(300, 130 + 20 * row, "1").text(360, 130 + 20 * row, "2")
    assert [row[0] for row in texts(pdf_of(page))[0]] == [
        "新收公开申请的数量",
        "结转申请的数量",
        "办理的数量",
        "总的数",
        "总",
    ]


def test_over_the_end_of_a_page() -> None:
    """A table goes on at the top of the next page, and so does a label that the page's end cuts."""
    first = _page([["1.属于国家秘密", "1", "0", "1"], ["2.其他法律行政法", "2", "0", "2"]], 760)
    second = _page([["规禁止公开"], ["3.保护第三方合法权益", "4", "0", "4"]], 110)
    assert texts(pdf_of(first, second)) == [
        [
            ["1.属于国家秘密", "1", "0", "1"],
            ["2.其他法律行政法规禁止公开", "2", "0", "2"],
            ["3.保护第三方合法权益", "4", "0", "4"],
        ]
    ]


def test_figures_in_prose_are_no_table() -> None:
    """Dates, telephone numbers and figures in sentences make no table."""
    page = Canvas().lines(
        60, 130, ["2022 年 1 月 1 日至 12 月 31 日", "电话：0631 8000000", "收到 12 件，办结 10 件。", "3 4"]
    )
    assert texts(pdf_of(page)) == []
    assert len(lines(pdf_of(page))) == 4


def test_labels_with_no_figures_beside_them() -> None:
    """Below a head that ends a table they are a row of their own, nearest to none."""
    labels = Labels((60.0,), ((Atom("行政事业性", 60, 110, 500, 10), Atom("收费", 60, 80, 512, 10)),))
    assert labels.by_row([]) == ({0: "行政事业性收费"}, [])
    assert labels.by_row([505.0]) == ({}, [{0: "行政事业性收费"}])
