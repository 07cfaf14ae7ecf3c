"""The text of cells: lines put together, whichever way they are set, and nothing added to them."""

import pytest

from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import texts
from tests.formats.pdf.typesetting import PREAMBLE, compiled


def _cell(page: Canvas) -> str:
    """Return the text of the first cell of the table on ``page``."""
    return texts(pdf_of(page))[0][0][0]


def _frame(width: float = 60) -> Canvas:
    return Canvas().grid((60, 60 + width, 320), (100, 200, 230)).text(80 + width, 220, "旁边")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (["社会公益", "组织"], "社会公益组织"),
        (["Word", "Excel"], "Word Excel"),
        (["251", "000元"], "251000元"),
        (["本年收费金额（单位：", "万元）"], "本年收费金额（单位：万元）"),
        (["/"], "/"),
        (["—"], "—"),
        (["-2"], "-2"),
        (["1 234"], "1 234"),
        (["１２"], "１２"),
        (["　规 章　"], "规 章"),
    ],
)
def test_lines_of_a_cell(written: list[str], text: str) -> None:
    """Lines are joined as they were before they were broken; what is printed stays as it is."""
    assert _cell(_frame(150).lines(64, 114, written, pitch=14)) == text


def test_an_empty_cell() -> None:
    """A cell without text, or with nothing but blanks, is empty."""
    assert _cell(_frame()) == ""
    assert _cell(_frame().text(64, 114, "\u3000\u3000")) == ""


def test_figures_out_of_order() -> None:
    """Digits that are drawn out of order, or spread out, make their number."""
    assert _cell(_frame().text(76, 114, "3").text(70, 114, "2").text(64, 114, "1")) == "123"
    assert _cell(_frame().text(64, 114, "12", spacing=6)) == "12"


def test_one_character_below_another() -> None:
    """Characters below each other, in one column or in several from the right, are read in their order."""
    one = _frame(20)
    for row, character in enumerate("本年度"):
        one.text(64, 114 + 14 * row, character)
    assert _cell(one) == "本年度"
    two = _frame(40)
    for row, character in enumerate("本年度办"):
        two.text(84, 114 + 14 * row, character)
    for row, character in enumerate("理结果"):
        two.text(66, 114 + 14 * row, character)
    assert _cell(two) == "本年度办理结果"


def test_vertical_writing() -> None:
    """Text in a font for vertical writing is read column by column from the right, upright or turned."""
    font = (
        "/F2<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-V/DescendantFonts[<</Type/Font/Subtype"
        "/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
        "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>"
    )
    page = _frame(60).text(130, 150, "一二三四五六七八")
    for x, words in ((100, "本年度办理"), (80, "结果")):
        page.parts.append(f"BT /F2 12 Tf 1 0 0 1 {x} 736 Tm <{words.encode('utf-16-be').hex()}> Tj ET")
    assert texts(pdf_of(page, fonts=font))[0][0][0] == "本年度办理结果"
    turned = _frame(60).text(130, 150, "一二三四五六七八")
    turned.parts.append(f"BT /F2 12 Tf 0 -1 1 0 100 720 Tm <{'本年'.encode('utf-16-be').hex()}> Tj ET")
    assert sorted(texts(pdf_of(turned, fonts=font))[0][0][0]) == ["年", "本"]


@pytest.mark.parametrize("turn", [1, 3])
def test_turned_text(turn: int) -> None:
    """Text that is turned is read in its own direction, line by line."""
    page = _frame(60)
    if turn == 1:
        page.text(100, 104, "本年度办理", turn=1).text(80, 104, "结果", turn=1)
    else:
        page.text(84, 196, "本年度办理", turn=3).text(104, 196, "结果", turn=3)
    assert _cell(page.text(130, 150, "一二三四五六七八")) == "本年度办理结果"


def test_turned_text_beside_upright() -> None:
    """Text in two directions in one cell is put together in the order in which it is drawn."""
    page = _frame(100).text(64, 114, "三、").text(100, 120, "本年度", turn=1).text(130 + 50, 150, "一二三四五六七八")
    assert _cell(page) == "三、本年度"


def test_typeset_turned_heads() -> None:
    """A head that a typesetter turned is read; so is a table that it turned as a whole."""
    head = "#table(columns: 3, table.cell(rowspan: 2, rotate(-90deg, reflow: true)[本年度]), [甲], [1], [乙], [2])"
    assert texts(compiled(PREAMBLE + head)) == [[["本年度", "甲", "1"], ["乙", "2"]]]
    whole = "统计表如下：#rotate(90deg, reflow: true, table(columns: 2, [甲], [1], [乙], [2], [丙], [3]))"
    assert texts(compiled(PREAMBLE + whole)) == [[["甲", "1"], ["乙", "2"], ["丙", "3"]]]
