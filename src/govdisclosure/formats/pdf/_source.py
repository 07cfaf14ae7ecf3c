"""Opens a PDF and hands over its pages, one at a time: characters, lines and pictures as one reads them."""

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from govdisclosure.errors import Message, MissingExtra, Unreadable
from govdisclosure.formats.decoding import LARGEST
from govdisclosure.formats.pdf._frame import QUARTERS, Box, Frame
from govdisclosure.formats.pdf._glyphs import UNMAPPED, Glyph, drawn_on, glyphs_in, main_turn
from govdisclosure.formats.pdf._paths import paths_on

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument
    from pypdfium2.raw import FPDF_PAGE

__all__ = ["Sheet", "sheets_of"]

_LOCKED: Final = Message("PDF文件已加密，需要密码才能打开，请先解除密码")
_DAMAGED: Final = Message("PDF文件已损坏或不完整，无法打开")
_NO_PAGES: Final = Message("PDF文件里没有页面")
_TOO_LARGE: Final = Message("PDF文件超过{most}MB，不像是一份报告")
_TOO_MANY: Final = Message.counted("PDF文件共有{pages}页，超过{most}页，不像是一份报告", by="pages")
_TOO_LONG: Final = Message("PDF文件里的文字超过{most}个，不像是一份报告")

_MOST_PAGES: Final = 500
_MOST_CHARACTERS: Final = 500_000
_MOST_PARTS: Final = 100_000
_LARGEST_PAGE: Final = 20_000.0

_ONE_AT_A_TIME: Final = threading.RLock()
"""PDFium keeps state that all documents share: no two threads may be in it at once."""


@final
@frozen(kw_only=True)
class Sheet:
    """A page as it is read, most of its text upright."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    lines: tuple[Box, ...] = ()
    """Thin rectangles, level or upright."""
    pictures: tuple[Box, ...] = ()
    is_damaged: bool = False
    is_overdrawn: bool = False
    """Whether it draws more lines than were looked at."""
    unmapped: int = 0
    """How many of its characters the file does not name."""


def sheets_of(data: bytes) -> Iterator[Sheet]:
    """Yield the pages of a PDF.

    Raises:
        Unreadable: it is damaged, needs a password, or has far more in it than a report.
        MissingExtra: pypdfium2 is not installed.
    """
    if len(data) > LARGEST:
        raise Unreadable(_TOO_LARGE, most=LARGEST // 2**20)
    with _ONE_AT_A_TIME:
        document = _opened(data)
    try:
        yield from _sheets(document)
    finally:
        with _ONE_AT_A_TIME:
            document.close()


def _opened(data: bytes) -> "PdfDocument":
    try:
        from pypdfium2 import PdfDocument, PdfiumError, raw  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("pdf") from None
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise Unreadable(_LOCKED if is_locked else _DAMAGED) from None


def _sheets(document: "PdfDocument") -> Iterator[Sheet]:
    with _ONE_AT_A_TIME:
        pages = len(document)
    if not pages:
        raise Unreadable(_NO_PAGES)
    if pages > _MOST_PAGES:
        raise Unreadable(_TOO_MANY, pages=pages, most=_MOST_PAGES)
    left = _MOST_CHARACTERS
    for index in range(pages):
        with _ONE_AT_A_TIME:
            sheet = _sheet(document, index, left + 1)
        left -= len(sheet.glyphs)
        if left < 0:
            raise Unreadable(_TOO_LONG, most=_MOST_CHARACTERS)
        yield sheet


def _sheet(document: "PdfDocument", index: int, most: int) -> Sheet:
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    page = raw.FPDF_LoadPage(document.raw, index)
    if not page:
        return Sheet(number=index + 1, width=1, height=1, is_damaged=True)
    try:
        text = raw.FPDFText_LoadPage(page)
        if not text:
            return Sheet(number=index + 1, width=1, height=1, is_damaged=True)
        try:
            drawn = drawn_on(text, most)
        finally:
            raw.FPDFText_ClosePage(text)
        paths = paths_on(page, _MOST_PARTS)
        corners = _corners(page)
        turn = main_turn(drawn)
        if turn is None:
            turn = raw.FPDFPage_GetRotation(page) % QUARTERS
    finally:
        raw.FPDF_ClosePage(page)
    frames = tuple(Frame(quarter, *corners) for quarter in range(QUARTERS))
    frame = frames[turn]
    sides = Box(-1, -1, frame.width + 1, frame.height + 1)
    # What lies off the page is not printed.
    left, top, right, bottom = sides
    glyphs = [
        glyph for glyph in glyphs_in(drawn, frame, frames) if left < glyph.x < right and top < glyph.y < bottom
    ]
    return Sheet(
        number=index + 1,
        width=frame.width,
        height=frame.height,
        glyphs=tuple(glyphs),
        lines=_on_page(frame, sides, paths.lines) if paths.is_whole else (),
        pictures=_on_page(frame, sides, paths.pictures),
        is_overdrawn=not paths.is_whole,
        unmapped=sum(glyph.text == UNMAPPED for glyph in glyphs),
    )


def _corners(page: "FPDF_PAGE") -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the page; those of A4 if the file says nothing that makes sense."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    if not (1 < box.right - box.left < _LARGEST_PAGE and 1 < box.top - box.bottom < _LARGEST_PAGE):
        return 0.0, 0.0, 595.0, 842.0
    return box.left, box.bottom, box.right, box.top


def _on_page(frame: Frame, sides: Box, found: "list[tuple[float, float, float, float]]") -> tuple[Box, ...]:
    boxes = (frame.box(*edges).within(sides) for edges in found)
    return tuple(box for box in boxes if box.width >= 0 and box.height >= 0)
