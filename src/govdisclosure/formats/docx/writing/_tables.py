"""Tables of a Word document: the form's own spans, heads that are repeated, rows that stay whole."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final, final

from attrs import frozen

from govdisclosure.document import CAPTIONS, Table, TableCell
from govdisclosure.formats.docx.writing._text import attribute, paragraph

__all__ = ["table_xml"]

_TYPE_AREA: Final = 8845
"""How wide a page's text is, 156 mm, in twentieths of a point."""

_MOST_COLUMNS: Final = 63
"""Word opens no file with more."""

_FEW: Final = 6
"""So many columns leave room for larger letters."""

_LONG: Final = 600
"""A row that says more than this may be taller than a page."""

_BOTTOM: Final = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
"""Keeps a table from the next one, with which Word would join it."""


@final
@frozen
class _Slot:
    """A cell as Word wants it: also the part of one that hangs down from above, and what fills a row up."""

    cell: TableCell
    column: int
    width: int
    merge: str = ""
    """``restart`` where a cell begins that spans rows, ``continue`` below."""


def table_xml(table: Table) -> str:
    """Return ``table``, nothing if it has no cell; one with more columns than Word can open as lines of text."""
    rows, count = _slots(table)
    if count > _MOST_COLUMNS:
        return "".join(paragraph("\t".join(cell.text for cell in row), "BodyText") for row in table.rows)
    if not count:
        return ""
    edges = _edges(table, rows, count)
    style = "TableText" if count <= _FEW else "TableTextSmall"
    grid = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    body = "".join(_row_xml(row, edges, style, head=index < table.heads) for index, row in enumerate(rows))
    return f"<w:tbl>{_properties(table, roomy=count <= _FEW)}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{_BOTTOM}"


def _properties(table: Table, *, roomy: bool) -> str:
    caption = attribute(CAPTIONS[table.name]) if table.name else ""
    described = f"<w:tblCaption w:val={caption}/><w:tblDescription w:val={caption}/>" if caption else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_TYPE_AREA}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/>{_ROOM if roomy else ""}'
        f'<w:tblLook w:val="0000" w:firstRow="{int(table.heads > 0)}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
    )


_ROOM: Final = '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'


def _row_xml(row: Sequence[_Slot], edges: Sequence[int], style: str, *, head: bool) -> str:
    whole = "<w:cantSplit/>" if sum(len(slot.cell.text) for slot in row) < _LONG else ""
    repeated = "<w:tblHeader/>" if head else ""
    kept = _KEPT if all(slot.cell.head == "column" for slot in row) else ""
    cells = "".join(_cell_xml(slot, edges, style, kept) for slot in row)
    return f'<w:tr><w:trPr>{whole}<w:trHeight w:val="340" w:hRule="atLeast"/>{repeated}</w:trPr>{cells}</w:tr>'


_KEPT: Final = "<w:keepNext/>"
"""Heads stand on the page of the row below."""


def _cell_xml(slot: _Slot, edges: Sequence[int], style: str, kept: str) -> str:
    width = edges[slot.column + slot.width] - edges[slot.column]
    span = f'<w:gridSpan w:val="{slot.width}"/>' if slot.width > 1 else ""
    merge = f'<w:vMerge w:val="{slot.merge}"/>' if slot.merge else ""
    text = "" if slot.merge == "continue" else slot.cell.text
    left = '<w:jc w:val="left"/>' if slot.cell.head == "row" or len(text) > _SHORT else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(text, style, kept + left)}</w:tc>"
    )


_SHORT: Final = 16
"""Longer texts read better from the left."""


# Where the cells are -------------------------------------------------------------------------------------------------


def _slots(table: Table) -> tuple[list[list[_Slot]], int]:
    """Return the cells of each row, none missing, and how many columns there are."""
    rows: list[list[_Slot]] = []
    hanging: list[tuple[_Slot, int]] = []  # with the first row that it does not reach
    for index, cells in enumerate(table.rows):
        hanging = [(slot, end) for slot, end in hanging if end > index]
        row = [_Slot(slot.cell, slot.column, slot.width, "continue") for slot, _ in hanging]
        taken = {column for slot in row for column in range(slot.column, slot.column + slot.width)}
        column = 0
        for cell in cells:
            column = next(free for free in range(column, column + len(taken) + 1) if free not in taken)
            width = next((w for w in range(1, cell.colspan) if column + w in taken), cell.colspan)
            end = min(index + cell.rowspan, len(table.rows))
            slot = _Slot(cell, column, width, "restart" if end > index + 1 else "")
            row.append(slot)
            hanging.append((slot, end))
            column += width
        rows.append(row)
    count = max((slot.column + slot.width for row in rows for slot in row), default=0)
    return [_filled(row, count) for row in rows], count


def _filled(row: list[_Slot], count: int) -> list[_Slot]:
    taken = {column for slot in row for column in range(slot.column, slot.column + slot.width)}
    fillers = [_Slot(TableCell(), column, 1) for column in range(count) if column not in taken]
    return sorted([*row, *fillers], key=lambda slot: slot.column)


# How wide the columns are --------------------------------------------------------------------------------------------

_WIDTHS: Final[Mapping[tuple[str | None, int], tuple[int, ...]]] = {
    ("proactive", 4): (28, 20, 20, 20),
    ("requests", 10): (48, 136, 280, *[60] * 7),
    ("remedies", 15): (1,) * 15,
}
"""In proportion, of the statutory tables as the form has them. Two letters of a head stand on a line, up to five digits fit."""

_NARROWEST, _WIDEST = 4, 24


def _edges(table: Table, rows: Sequence[Sequence[_Slot]], count: int) -> list[int]:
    """Return where the columns begin, and where the last ends."""
    widths = _WIDTHS.get((table.name, count)) or list(_needed(rows, count))
    return [_TYPE_AREA * sofar // sum(widths) for sofar in accumulate(widths, initial=0)]


def _needed(rows: Sequence[Sequence[_Slot]], count: int) -> Iterator[int]:
    """Yield for each column how long its texts are, within reason."""
    longest = [_NARROWEST] * count
    for row in rows:
        for slot in row:
            if slot.width == 1:
                longest[slot.column] = max(longest[slot.column], len(slot.cell.text))
    yield from (min(length, _WIDEST) for length in longest)
