"""Tables of nothing but text, as nearly all are: read in one pass over their elements, many times as fast as any other."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, final

from attrs import define

from govdisclosure.formats.docx.reading._inline import cell_text, text_in
from govdisclosure.formats.docx.reading._names import ALTERNATE, PARAGRAPH, VALUE, number_in, w
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.formats.docx.reading._tables import SPANS
from govdisclosure.interpret.raw import RawCell

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["plain_rows"]

_ROW: Final = w("tr")
_CELL: Final = w("tc")
_TEXT: Final = w("t")
_BREAK: Final = w("br")
_SPAN: Final = w("gridSpan")
_DOWN: Final = w("vMerge")
_STYLE: Final = w("pStyle")
_COLUMN: Final = w("gridCol")
_NO_CELL: Final = (
    "tbl",
    "sdt",
    "altChunk",
    "gridBefore",
    "hidden",
    "hMerge",
    "cellMerge",
    "cellDel",
    "del",
    "moveFrom",
)
_NO_PARAGRAPH: Final = (
    "numPr",
    "vanish",
    "footnoteReference",
    "endnoteReference",
    "fldChar",
    "instrText",
    "delText",
    "ruby",
    "subDoc",
)
_NO_TEXT: Final = ("cr", "noBreakHyphen", "ptab", "sym", "tab", "drawing", "object", "pict", "txbxContent")
_CAREFUL: Final = (
    *map(w, (*_NO_CELL, *_NO_PARAGRAPH, *_NO_TEXT)),
    ALTERNATE,
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)
"""What tells that a cell, a paragraph or a text is not plain: all that `_tables`, `_walk` and `_inline` do something about."""
_MET: Final = (_ROW, _CELL, PARAGRAPH, _TEXT, _BREAK, _SPAN, _DOWN, _STYLE, _COLUMN, *_CAREFUL)


@final
@define
class _Cell:
    text: str = ""
    span: int = 1
    rows: int = 1
    down: bool | None = None
    """Whether a merge begins here, or goes on (False)."""


def plain_rows(  # noqa: C901, PLR0912  (one pass over the cells, which are many)
    table: "Element", source: Source
) -> tuple[tuple[RawCell, ...], ...] | None:
    """Return the rows of ``table``; None if there may be more in it than text: then it is to be read with care.

    Raises:
        Unreadable: there are far more rows than a report has.
    """
    styles = source.styles
    if styles.hides or not styles.style(None).is_plain:
        return None
    rows: list[list[_Cell]] = []
    row: list[_Cell] = []
    cell = _Cell()
    columns = 0
    for node in table.iterdescendants(_MET):
        tag = node.tag
        if tag == _CELL:
            cell = _Cell()
            row.append(cell)
        elif tag == PARAGRAPH:
            if cell.text:
                cell.text += "\n"
        elif tag == _TEXT:
            cell.text += text_in(node)
        elif tag == _DOWN:
            cell.down = node.get(VALUE) == "restart"
        elif tag == _SPAN:
            cell.span = number_in(node.get(VALUE), default=1, within=SPANS)
        elif tag == _ROW:
            row = []
            rows.append(row)
        elif tag == _BREAK:
            cell.text += "\n"
        elif tag == _COLUMN:
            columns += 1
        elif tag != _STYLE or not styles.style(node.get(VALUE)).is_plain:
            return None
    if max(map(len, rows), default=0) == 1 or any(sum(map(_span, row)) == len(row) < columns for row in rows):
        return None
    source.count_rows(len(rows))
    return _drawn(rows)


def _drawn(rows: Iterable[Sequence[_Cell]]) -> tuple[tuple[RawCell, ...], ...] | None:
    """Return rows with their merged cells put together; None if there is no text."""
    drawn: list[list[_Cell]] = []
    above: dict[int, _Cell] = {}
    for row in rows:
        own: list[_Cell] = []
        reaching: dict[int, _Cell] = {}
        column = 0
        for cell in row:
            if cell.down is None:
                own.append(cell)
            else:
                higher = None if cell.down else above.get(column)
                if higher is None or higher.span != cell.span:
                    own.append(cell)
                    reaching[column] = cell
                else:
                    higher.rows += 1
                    reaching[column] = higher
            column += cell.span
        drawn.append(own)
        above = reaching
    texts = tuple(tuple(_kept(cell_text(cell.text), cell.rows, cell.span) for cell in row) for row in drawn)
    return texts if any(cell.text.strip() for row in texts for cell in row) else None


def _span(cell: _Cell) -> int:
    return cell.span


_kept: Final = lru_cache(maxsize=1 << 12)(RawCell)
