"""Pictures in PDFs: those that say something, and pages that are nothing else."""

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.formats import pdf
from govdisclosure.interpret.raw import Picture
from govdisclosure.published import Place
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.formats.pdf.reading import lines, notes

SCAN = (0, 0, 595, 842)


def _pictures(*pages: Canvas) -> list[Picture]:
    return [block for block in pdf.read(pdf_of(*pages)).blocks if isinstance(block, Picture)]


def test_a_picture_among_text() -> None:
    """A picture stands where it is printed, with its page; an icon, and one that text is printed over, are none."""
    page = Canvas().text(60, 100, "三、收到和处理").image(60, 120, 300, 200).text(60, 350, "四、复议")
    page.image(60, 400, 20, 20).image(300, 600, 120, 120).text(310, 650, "东山县水利局")
    blocks = pdf.read(pdf_of(page)).blocks
    assert [type(block).__name__ for block in blocks] == ["Line", "Picture", "Line", "Line"]
    assert blocks[1] == Picture("第1页", None, Place(page=1))


def test_a_scanned_page() -> None:
    """A page that is a picture is one, which is said; a page number on it changes nothing."""
    pages = [
        Canvas().text(60, 100, "一、总体情况"),
        Canvas().image(*SCAN),
        Canvas().image(*SCAN).text(280, 820, "— 3 —"),
    ]
    file = pdf.read(pdf_of(*pages))
    assert notes(file) == ["第2、3页是扫描图片，没有文字可读"]
    assert [block.place for block in file.blocks] == [Place(page=1), Place(page=2), Place(page=3)]  # type: ignore[union-attr]


def test_strips_of_a_scan() -> None:
    """A page that is scanned in strips, or in tiles, is one picture."""
    strips = Canvas()
    for row in range(8):
        strips.image(0, row * 105, 595, 105.5)
    tiles = Canvas()
    for row in range(2):
        for column in range(2):
            tiles.image(column * 297.5, row * 421, 297.5, 421)
    assert len(_pictures(Canvas().text(60, 100, "一、总体情况"), strips, tiles)) == 2


def test_a_scan_with_its_text() -> None:
    """A scan whose text was recognised has text."""
    page = (
        Canvas()
        .image(*SCAN)
        .lines(60, 100, ["一、总体情况", "全年主动公开政府信息一百零二条，收到申请五件，均按期答复。"], 12, 30)
    )
    file = pdf.read(pdf_of(page))
    assert lines(pdf_of(page)) == ["一、总体情况", "全年主动公开政府信息一百零二条，收到申请五件，均按期答复。"]
    assert not file.notes


@pytest.mark.parametrize("count", [1, 3])
def test_nothing_but_pictures(count: int) -> None:
    """A PDF of nothing but scanned pages is refused in one sentence, and read as no report without figures."""
    with pytest.raises(Unreadable, match=f"全部{count}页都是扫描图片，没有文字可读，请提供文字版"):
        pdf.read(pdf_of(*[Canvas().image(*SCAN)] * count))


def test_nothing_at_all() -> None:
    """A PDF without text and without pictures of text is refused: its text may be drawn."""
    drawing = Canvas().line(60, 60, 100, 100)
    with pytest.raises(Unreadable, match="全部2页都没有文字"):
        pdf.read(pdf_of(drawing, Canvas()))
