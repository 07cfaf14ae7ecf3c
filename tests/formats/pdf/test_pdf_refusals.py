"""PDFs that are not read, each refused in one sentence."""

import sys
import threading
from collections.abc import Callable

import pytest

from govdisclosure import read
from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats import pdf
from govdisclosure.formats.decoding import LARGEST
from tests.formats.pdf.handmade import Canvas, locked, pdf_of
from tests.formats.pdf.reading import lines, notes

PAGE = Canvas().text(60, 100, "一、总体情况")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (locked(PAGE, "secret"), "PDF文件已加密，需要密码才能打开，请先解除密码"),
        (pdf_of(PAGE)[:-600], "PDF文件已损坏或不完整，无法打开"),
        (b"%PDF-1.7\n", "PDF文件已损坏或不完整，无法打开"),
        (pdf_of(), "PDF文件已损坏或不完整，无法打开"),
        (pdf_of(PAGE, count=1_000_000), "PDF文件共有1000000页，超过500页，不像是一份报告"),
        (pdf_of(*[PAGE] * 501), "PDF文件共有501页，超过500页，不像是一份报告"),
        (bytes(LARGEST + 1), "PDF文件超过64MB，不像是一份报告"),
    ],
    ids=["locked", "cut off", "begun", "no page", "many pages claimed", "many pages", "large"],
)
def test_refusals(data: bytes, sentence: str) -> None:
    """What is locked, damaged, cut off, or far longer than a report is refused, and the reason said."""
    with pytest.raises(Unreadable) as caught:
        pdf.read(data)
    assert str(caught.value) == sentence


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Far more characters than a report has are not read to the end."""
    monkeypatch.setattr("govdisclosure.formats.pdf.reading._source._MOST_CHARACTERS", 10)
    assert lines(pdf_of(PAGE)) == ["一、总体情况"]
    with pytest.raises(Unreadable, match="文字超过10个"):
        pdf.read(pdf_of(PAGE, PAGE))


def test_what_may_be_opened() -> None:
    """A PDF that needs no password to be read is read, whatever else is forbidden."""
    assert lines(locked(PAGE, "")) == ["一、总体情况"]


def test_text_without_codes() -> None:
    """A PDF of which most of the text has no codes is refused: it would be read as something else."""
    page = Canvas()
    page.parts.append("BT /F2 12 Tf 60 700 Td <00010002000300040005> Tj ET")
    font = (
        "/F2<</Type/Font/Subtype/Type0/BaseFont/Nameless/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
        "/BaseFont/Nameless/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
    )
    with pytest.raises(Unreadable, match="文字没有编码"):
        pdf.read(pdf_of(page, fonts=font))


def test_an_end_that_is_missing() -> None:
    """A PDF that can be opened but has no end is read, and that it may lack something is said."""
    whole = pdf_of(PAGE)
    cut = whole[: whole.rindex(b"startxref")]
    assert lines(cut) == ["一、总体情况"]
    assert notes(pdf.read(cut)) == ["PDF文件没有正常的结尾，可能不完整"]


def test_a_damaged_page() -> None:
    """A page that cannot be read is told of, and the others are read."""
    data = pdf_of(PAGE, PAGE).replace(b"/Kids[6 0 R 8 0 R]", b"/Kids[6 0 R 99 0 R]").replace(b"/Count 2", b"/Count 2")
    file = pdf.read(data)
    assert notes(file) == ["第2页已损坏，没有读取"]


def test_scripts_and_attachments() -> None:
    """Scripts and attachments are not looked at."""
    extra = "/OpenAction<</S/JavaScript/JS(while(1){})>>/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)>>]>>>>"
    assert lines(pdf_of(PAGE, extra=extra)) == ["一、总体情况"]


def test_what_is_filled_into_a_form() -> None:
    """Figures that are filled into the fields of a form are read as if printed; links are not."""
    field = (
        "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 10 10]>> 99 0 R <</Type/Annot/Subtype/Widget/FT/Tx/F 4/Rect[200 700 300 760]"
        "/AP<</N 5 0 R>>>>]"
    )
    shown = "\n".join(Canvas(height=100).text(10, 20, "一百零二").parts)
    data = pdf_of(PAGE, page_extra=field, form=shown)
    assert any("一百零二" in line for line in lines(data))


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pypdfium2 the extra to install is named."""
    monkeypatch.setitem(sys.modules, "pypdfium2.raw", None)
    with pytest.raises(MissingExtra) as caught:
        pdf.read(pdf_of(PAGE))
    assert caught.value.extra == "pdf"


def test_the_front() -> None:
    """`read` tells a PDF by its content, and names the file in a refusal."""
    title = (
        Canvas()
        .text(60, 60, "东山县水利局2022年政府信息公开工作年度报告")
        .text(60, 100, "一、总体情况")
        .text(60, 140, "无。")
    )
    assert read(pdf_of(title)).year == 2022
    with pytest.raises(Unreadable):
        read(locked(PAGE, "secret"))


def test_several_threads() -> None:
    """Threads that read at once do not disturb one another."""
    data = [pdf_of(Canvas().lines(60, 130, [f"第{n}份"] * 20)) for n in "甲乙丙丁"]
    found: dict[int, list[list[str]]] = {}

    def reader(index: int) -> Callable[[], None]:
        return lambda: found.update({index: [lines(data[index]) for _ in range(10)]})

    threads = [threading.Thread(target=reader(index)) for index in range(len(data))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(found[index] == [[f"第{n}份"] * 20] * 10 for index, n in enumerate("甲乙丙丁"))
