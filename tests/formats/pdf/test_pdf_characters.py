"""Characters to lines: in the order of the page, with the blanks that one sees, and no others."""

import pytest

from govdisclosure.formats import pdf
from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._lines import lines_of
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, notes, page_lines
from tests.formats.pdf.typesetting import PREAMBLE, compiled


def test_blanks_between_words_and_none_between_hanzi() -> None:
    """Blanks of the file stay, words drawn apart get one, Chinese never does."""
    page = Canvas().text(60, 80, "总体情况 Word Excel").text(60, 110, "政府").text(85.5, 110, "信息")
    page.text(60, 140, "Adobe").text(93, 140, "Reader")
    assert page_lines(page) == ["总体情况 Word Excel", "政府信息", "Adobe Reader"]


def test_a_typeset_line() -> None:
    """Latin words in Chinese text keep the blanks that are printed."""
    assert lines(compiled(PREAMBLE + "全年使用 Word 文档 12 份，Open Document 3 份。")) == [
        "全年使用 Word 文档 12 份，Open Document 3 份。"
    ]


def test_order_by_place() -> None:
    """What is drawn out of order is read from left to right."""
    page = Canvas().text(84, 80, "况").text(72, 80, "情").text(66, 80, "8").text(60, 80, "2")
    assert page_lines(page) == ["28情况"]


@pytest.mark.parametrize(
    ("words", "spacing"),
    [("2022年1月", 6), ("年度报告", 14), ("102", 4), ("二〇二三年", 20)],
)
def test_spread_out(words: str, spacing: float) -> None:
    """Characters that are spread out, as in a title or a number, get no blanks."""
    assert page_lines(Canvas().text(60, 300, words, spacing=spacing)) == [words]


def test_pieces_far_apart() -> None:
    """Pieces of a line with a wide gap between them are set apart by a blank."""
    assert page_lines(Canvas().text(60, 80, "电话：0631").text(300, 80, "邮编：264400")) == ["电话：0631 邮编：264400"]


def test_printed_twice() -> None:
    """What is printed twice in nearly one place for boldness is read once, but double digits are two."""
    assert page_lines(Canvas().text(60, 80, "总体11").text(60.4, 80.3, "总体11")) == ["总体11"]
    shadowed = [Glyph("总", x, x + 12, 80, 12, x + 6, 75, 0, order) for order, x in enumerate((60, 61, 75))]
    assert [line.text for line in lines_of(shadowed)] == ["总总"]


def test_raised_characters() -> None:
    """A raised character belongs to its line."""
    assert page_lines(Canvas().text(60, 80, "面积12平方米").text(136, 76, "2", 6)) == ["面积12平方米2"]


def test_radicals() -> None:
    """A font's table that names radicals and forms for vertical writing is read as the characters that are printed."""
    assert page_lines(Canvas().text(60, 80, "⼀、⽉⽇⻅︵⼆︶")) == ["一、月日见（二）"]


def test_nothing_without_print() -> None:
    """Marks without print are left out, and blanks of all widths are blanks."""
    assert page_lines(Canvas().text(60, 80, "总体\u200b情况\u00a0一\u3000二")) == ["总体情况 一\u3000二"]


def test_hyphens() -> None:
    """A hyphen at the end of a line stays one."""
    assert page_lines(Canvas().text(60, 80, "infor-").text(60, 100, "mation")) == ["infor-", "mation"]


def test_water_marks() -> None:
    """Text that lies aslant is a water mark, and left out."""
    page = Canvas().text(60, 80, "总体情况")
    page.parts.append("BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <68375FAE> Tj ET")
    assert page_lines(page) == ["总体情况"]


def test_off_the_page() -> None:
    """What stands off the page is not printed; the page may begin anywhere."""
    page = Canvas().text(-300, 80, "页外").text(60, 900, "页下").text(60, 80, "在页上").text(60, 100, "大", 20_000)
    assert page_lines(page) == ["在页上"]
    shifted = Canvas(height=942).text(160, 80, "在页上")
    assert lines(pdf_of(shifted, box=(100, 100, 695, 942))) == ["在页上"]
    assert lines(pdf_of(Canvas().text(60, 80, "在页上"), box=(0, 0, 0, 0))) == ["在页上"]
    assert lines(pdf_of(Canvas().text(60, 80, "在页上"), box=(0, 0, 50_000, 50_000))) == ["在页上"]


def _unmapped(share: int) -> bytes:
    """Return a PDF in which the file does not say what some of its characters are."""
    page = Canvas().text(60, 80, "总体情况" * share)
    page.parts.append("BT /F2 12 Tf 60 700 Td <0001000200030004> Tj ET")
    font = (
        "/F2<</Type/Font/Subtype/Type0/BaseFont/Nameless/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
        "/BaseFont/Nameless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
    )
    return pdf_of(page, fonts=font)


def test_characters_without_a_name() -> None:
    """Characters of which the file does not say which they are are told of, and stand as U+FFFD."""
    file = pdf.read(_unmapped(3))
    assert notes(file) == ["第1页有文字没有编码，读不出是什么字"]
    assert lines(_unmapped(3)) == ["总体情况" * 3, "\ufffd" * 4]
