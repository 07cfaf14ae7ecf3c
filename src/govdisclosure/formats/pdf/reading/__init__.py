"""PDFs: the blocks of all pages in the order in which one reads them, what runs over a page's end put together."""

from collections.abc import Iterator, Sequence
from typing import Final, final

from attrs import Factory, define, evolve, frozen

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.pdf.reading._joining import is_continued, joined
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._margins import without_margins
from govdisclosure.formats.pdf.reading._order import in_order
from govdisclosure.formats.pdf.reading._page import Page, PageItem, page_of
from govdisclosure.formats.pdf.reading._paragraphs import Column, columns_of, goes_on
from govdisclosure.formats.pdf.reading._source import sheets_of
from govdisclosure.formats.pdf.reading._tables import DrawnTable
from govdisclosure.formats.pdf.reading._words import glued
from govdisclosure.interpret.raw import Line, Picture, RawBlock, RawCell, RawFile, RawTable
from govdisclosure.messages import Joined, Phrase
from govdisclosure.published import Place

__all__ = ["read"]

_ALL_PICTURES: Final = Message.counted(
    "全部{pages}页都是扫描图片，没有文字可读，请提供文字版，或先做文字识别（OCR）", by="pages"
)
_NO_TEXT: Final = Message.counted("全部{pages}页都没有文字，文字可能已转成图形，请提供文字版", by="pages")
_NO_CODES: Final = Message("PDF文件里的文字没有编码，读不出是什么字，请提供文字版，或先做文字识别（OCR）")
_SCANNED: Final = Message.counted("第{pages}页是扫描图片，没有文字可读", by="number")
_DAMAGED: Final = Message.counted("第{pages}页已损坏，没有读取", by="number")
_OVERDRAWN: Final = Message.counted("第{pages}页线条过多，没有按表格读取", by="number")
_UNMAPPED: Final = Message.counted("第{pages}页有文字没有编码，读不出是什么字", by="number")
_CUT_OFF: Final = Message("PDF文件没有正常的结尾，可能不完整")
_END: Final = b"%%EOF"
_NEAR_END: Final = 2048


def read(data: bytes) -> RawFile:
    """Return the paragraphs, tables and pictures of a PDF in their order, each with its page.

    Lines are joined to paragraphs, and tables and paragraphs that run over the end of a page are one. Page numbers and
    running heads are left out. Every character is as printed, but for those that a font's table names by a radical, or
    a compatible form, of the same shape.

    Raises:
        Unreadable: it is damaged, needs a password, has no text, or has far more in it than a report.
        MissingExtra: pypdfium2 is not installed.
    """
    pages = [page_of(sheet) for sheet in sheets_of(data)]
    _refuse_what_has_no_text(pages)
    notes = list(_notes(pages))
    if _END not in data[-_NEAR_END:]:
        notes.append(Phrase(_CUT_OFF))
    pages = without_margins(pages)
    flow = _Flow()
    for page, column in zip(pages, columns_of(pages), strict=True):
        flow.take(page, column)
    return RawFile(blocks=tuple(flow.finished()), notes=tuple(notes))


def _refuse_what_has_no_text(pages: Sequence[Page]) -> None:
    told = sum(page.characters for page in pages)
    if sum(page.unmapped for page in pages) * 2 > told:
        raise Unreadable(_NO_CODES)
    if all(page.is_scanned or page.is_blank or page.is_damaged for page in pages):
        raise Unreadable(_ALL_PICTURES if any(page.is_scanned for page in pages) else _NO_TEXT, pages=len(pages))


def _notes(pages: Sequence[Page]) -> Iterator[Phrase]:
    for message, numbers in (
        (_SCANNED, [page.number for page in pages if page.is_scanned]),
        (_DAMAGED, [page.number for page in pages if page.is_damaged]),
        (_OVERDRAWN, [page.number for page in pages if page.is_overdrawn]),
        (_UNMAPPED, [page.number for page in pages if page.unmapped]),
    ):
        if numbers:
            yield Phrase(message, {"pages": Joined(tuple(numbers)), "number": len(numbers)})


@final
@frozen
class _Placed:
    page: int
    column: Column
    item: PageItem
    text: str = ""
    """Of a line, the paragraph that it ends, as far as it goes."""


@final
@define
class _Flow:
    """Puts pages together."""

    _blocks: list[_Placed] = Factory(list[_Placed])
    _page: int = 1
    """The page of the block added last."""

    def take(self, page: Page, column: Column) -> None:
        """Add a page, with where its text stands on it."""
        is_begun = bool(self._blocks) and isinstance(self._blocks[-1].item, DrawnTable)
        for item in (*in_order(page.items, page.number, is_continued=is_begun), *page.aside):
            self._add(_Placed(page.number, column, item, item.text if isinstance(item, TextLine) else ""))

    def _add(self, block: _Placed) -> None:
        whole = self._with_last(block) if self._blocks else None
        self._page = block.page
        if whole is None:
            self._blocks.append(block)
        else:
            self._blocks[-1] = whole

    def _with_last(self, block: _Placed) -> _Placed | None:
        """Return the last block with ``block``, which goes on with it; None if that is another."""
        last = self._blocks[-1]
        is_over = block.page != self._page
        match last.item, block.item:
            case TextLine() as above, TextLine() as below:
                if goes_on(above, below, (last.column, block.column), is_over=is_over):
                    return evolve(last, column=block.column, item=below, text=glued(last.text, block.text))
            case DrawnTable() as above, DrawnTable() as below:
                if is_over and is_continued(above, below):
                    return evolve(last, item=joined(above, below))
            case _:
                pass
        return None

    def finished(self) -> Iterator[RawBlock]:
        """Yield the blocks."""
        tables = 0
        for block in self._blocks:
            place = Place(page=block.page)
            match block.item:
                case TextLine():
                    yield Line(block.text.strip(), place)
                case DrawnTable() as table:
                    tables += 1
                    yield _table(table, tables)
                case _:
                    yield Picture(str(place), None, place)


def _table(table: DrawnTable, number: int) -> RawTable:
    rows: list[list[RawCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        row, column, rowspan, colspan = cell.area
        place = Place(page=cell.page, table=number, row=row + 1, column=column + 1)
        rows[row].append(RawCell(cell.text, rowspan, colspan, place))
    return RawTable(tuple(map(tuple, rows)), number)
