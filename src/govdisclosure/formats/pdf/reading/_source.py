"""Opens a PDF and hands over its pages, one at a time: characters, lines and pictures as one reads them."""

from collections.abc import Iterator, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.decoding import LARGEST
from govdisclosure.formats.pdf.reading._frame import QUARTERS, Box, Frame
from govdisclosure.formats.pdf.reading._glyphs import UNMAPPED, Glyph, drawn_on, glyphs_in, main_turn
from govdisclosure.formats.pdf.reading._paths import Edges, paths_on
from govdisclosure.formats.pdf.reading._pdfium import ONE_AT_A_TIME, pdfium

__all__ = ["Sheet", "sheets_of"]

_LOCKED: Final = Message("PDF文件已加密，需要密码才能打开，请先解除密码")
_DAMAGED: Final = Message("PDF文件已损坏或不完整，无法打开")
_TOO_LARGE: Final = Message("PDF文件超过{most}MB，不像是一份报告")
_TOO_MANY: Final = Message.counted("PDF文件共有{pages}页，超过{most}页，不像是一份报告", by="pages")
_TOO_LONG: Final = Message("PDF文件里的文字超过{most}个，不像是一份报告")

_MOST_PAGES: Final = 500
_MOST_CHARACTERS: Final = 200_000
_MOST_NOTES: Final = 10_000
_MOST_PARTS: Final = 100_000
_LARGEST_PAGE: Final = 20_000.0

_LARGEST: Final = 1_000.0
"""The largest size of text, in points."""


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
    with ONE_AT_A_TIME:
        document = _opened(data)
    try:
        yield from _sheets(document)
    finally:
        with ONE_AT_A_TIME:
            pdfium().FPDF_CloseDocument(document)


def _opened(data: bytes) -> object:
    raw = pdfium()
    document: object = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        is_locked = raw.FPDF_GetLastError() in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise Unreadable(_LOCKED if is_locked else _DAMAGED)
    return document


def _sheets(document: object) -> Iterator[Sheet]:
    with ONE_AT_A_TIME:
        pages: int = pdfium().FPDF_GetPageCount(document)
    if pages <= 0:
        raise Unreadable(_DAMAGED)
    if pages > _MOST_PAGES:
        raise Unreadable(_TOO_MANY, pages=pages, most=_MOST_PAGES)
    left = _MOST_CHARACTERS
    for number in range(1, pages + 1):
        with ONE_AT_A_TIME:
            sheet = _loaded(document, number, left)
        left -= len(sheet.glyphs)
        yield sheet


def _loaded(document: object, number: int, most: int) -> Sheet:
    """Return a page; it is refused if it has more than ``most`` characters."""
    raw = pdfium()
    page = _page(document, number - 1)
    text: object = raw.FPDFText_LoadPage(page) if page else None
    try:
        if not text:
            return Sheet(number=number, width=1, height=1, is_damaged=True)
        if raw.FPDFText_CountChars(text) > most:
            raise Unreadable(_TOO_LONG, most=_MOST_CHARACTERS)
        return _sheet(page, text, number)
    finally:
        if text:
            raw.FPDFText_ClosePage(text)
        if page:
            raw.FPDF_ClosePage(page)


def _page(document: object, index: int) -> object:
    """Return a page with what is filled into its form, or written on it, as if it were printed."""
    raw = pdfium()
    page: object = raw.FPDF_LoadPage(document, index)
    if not page or not _is_filled_in(page) or raw.FPDFPage_Flatten(page, raw.FLAT_PRINT) != raw.FLATTEN_SUCCESS:
        return page
    raw.FPDF_ClosePage(page)
    flat: object = raw.FPDF_LoadPage(document, index)
    return flat


def _is_filled_in(page: object) -> bool:
    raw = pdfium()
    kinds = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT}
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note: object = raw.FPDFPage_GetAnnot(page, index)
        if note:
            kind = raw.FPDFAnnot_GetSubtype(note)
            raw.FPDFPage_CloseAnnot(note)
            if kind in kinds:
                return True
    return False


def _sheet(page: object, text: object, number: int) -> Sheet:
    drawn = drawn_on(text)
    paths = paths_on(page, _MOST_PARTS)
    turn = main_turn(drawn)
    if turn is None:
        turn = pdfium().FPDFPage_GetRotation(page) % QUARTERS
    corners = _corners(page)
    frames = tuple(Frame(quarter, *corners) for quarter in range(QUARTERS))
    frame = frames[turn]
    sides = Box(-1, -1, frame.width + 1, frame.height + 1)
    # What lies off the page is not printed.
    left, top, right, bottom = sides
    glyphs = [
        glyph
        for glyph in glyphs_in(drawn, frame, frames)
        if left < glyph.x < right
        and top < glyph.y < bottom
        and glyph.size < _LARGEST
        and -bottom < glyph.left < glyph.right + 1 < 2 * right
    ]
    return Sheet(
        number=number,
        width=frame.width,
        height=frame.height,
        glyphs=tuple(glyphs),
        lines=_on_page(frame, sides, paths.lines) if paths.is_whole else (),
        pictures=_on_page(frame, sides, paths.pictures),
        is_overdrawn=not paths.is_whole,
        unmapped=sum(glyph.text == UNMAPPED for glyph in glyphs),
    )


def _corners(page: object) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the page; those of A4 if the file says nothing that makes sense."""
    raw = pdfium()
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    if not (1 < box.right - box.left < _LARGEST_PAGE and 1 < box.top - box.bottom < _LARGEST_PAGE):
        return 0.0, 0.0, 595.0, 842.0
    return box.left, box.bottom, box.right, box.top


def _on_page(frame: Frame, sides: Box, found: Sequence[Edges]) -> tuple[Box, ...]:
    boxes = (frame.box(*edges).within(sides) for edges in found)
    return tuple(box for box in boxes if box.width >= 0 and box.height >= 0)
