"""Tables and text drawn on a sheet: cells, merged ranges, frames and the height that texts take."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from math import ceil
from typing import Final, TypeAlias, final

from attrs import frozen

from govdisclosure.document import Table, TableCell
from govdisclosure.formats.xlsx._cells import Cell
from govdisclosure.formats.xlsx._figures import clean, number_of, pieces, places_of
from govdisclosure.formats.xlsx.writing._book import Pen, Style, Worksheet
from govdisclosure.formats.xlsx.writing._styles import Look

__all__ = ["Drawing", "draw_table", "height_of", "put_cell", "put_text"]

_LINE: Final = 1.45
"""The height of a line, in sizes of its letters."""
_TALLEST: Final = 400.0
_MARGIN: Final = 6.0
_LETTER: Final = 11.0
"""The size of letters that the widths of columns are measured in."""
_SIZE: Final = 10.5
_TABLE: Final[Mapping[str, object]] = {"font_name": "宋体", "font_size": _SIZE, "text_wrap": True}
_SIDES: Final = ("left", "right", "top", "bottom")

_Area: TypeAlias = tuple[int, int, int, int]
"""Top, left, bottom and right, all included."""


@final
@frozen(kw_only=True)
class Drawing:
    """A table on a sheet."""

    places: Mapping[str, Cell]
    """Where each cell of the form is, by its path."""
    styles: Mapping[str, Style]
    bottom: int
    """The row below it."""


@final
@frozen(kw_only=True)
class _Box:
    """A cell of a table: where it is drawn, in rows and columns of the table, and its text in pieces that fit."""

    row: int
    column: int
    height: int
    width: int
    cell: TableCell
    parts: Sequence[str]

    def high(self, widths: Sequence[float]) -> float:
        """Return how high it must be to show its text."""
        return height_of(max(self.parts, key=len), sum(widths[self.column : self.column + self.width]), _SIZE)


def _boxes(table: Table) -> list[_Box]:
    """Return where each cell of ``table`` is drawn; what would cover another cell is cut."""
    taken: set[Cell] = set()
    boxes: list[_Box] = []
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            width = next((w for w in range(1, cell.colspan) if (row, column + w) in taken), cell.colspan)
            height = min(cell.rowspan, len(table.rows) - row)
            taken |= {(row + down, column + right) for down in range(height) for right in range(width)}
            parts = pieces(clean(cell.text))
            boxes.append(_Box(row=row, column=column, height=height, width=width, cell=cell, parts=parts))
            column += width
    return boxes


def draw_table(
    pen: Pen,
    sheet: Worksheet,
    table: Table,
    top: int,
    widths: Sequence[float],
    look: Callable[[TableCell], Mapping[str, object]] = lambda _: {},
) -> Drawing:
    """Draw ``table`` from row ``top`` on, and return where its cells are.

    A text that is too long for a cell takes several under one another, with no line between them; the row is as high.

    Args:
        pen: the workbook's.
        sheet: where to draw.
        table: what to draw.
        top: the first row.
        widths: the widths of the sheet's columns.
        look: returns what a cell has of its own beside the look of its kind.
    """
    boxes = _boxes(table)
    starts = _starts(pen, sheet, boxes, len(table.rows), top, widths)
    places: dict[str, Cell] = {}
    styles: dict[str, Style] = {}
    blank = {(row, column) for row in range(top, starts[-1]) for column in range(table.width)}
    for box in boxes:
        area = starts[box.row], box.column, starts[box.row + box.height] - 1, box.column + box.width - 1
        blank -= {(row, column) for row in range(area[0], area[2] + 1) for column in range(area[1], area[3] + 1)}
        style = _draw_cell(pen, sheet, area, box.parts, {**_TABLE, **_aligned(box.cell), **look(box.cell)})
        if box.cell.path:
            places[box.cell.path] = area[0], area[1]
            styles[box.cell.path] = style
    for row, column in sorted(blank):
        sheet.write_blank(row, column, None, pen.style(**_TABLE, border=1))
    return Drawing(places=places, styles=styles, bottom=starts[-1])


def _starts(
    pen: Pen, sheet: Worksheet, boxes: Sequence[_Box], count: int, top: int, widths: Sequence[float]
) -> list[int]:
    """Set the heights of a table's rows, and return where each begins on the sheet, and where the table ends."""
    starts = [top]
    for row in range(count):
        own = [box for box in boxes if box.row == row]
        deep = max([1, *(len(box.parts) for box in own)])
        high = max([height_of("", 1, _SIZE), *(box.high(widths) for box in own if box.height == 1)])
        for number in range(starts[-1], starts[-1] + deep):
            pen.set_height(sheet, number, min(high, _TALLEST))
        starts.append(starts[-1] + deep)
    return starts


def _draw_cell(
    pen: Pen, sheet: Worksheet, area: _Area, parts: Sequence[str], properties: Mapping[str, object]
) -> Style:
    """Draw one cell of a table in its frame, and return its style."""
    top, left, bottom, right = area
    style: Style = None
    for index, part in enumerate(parts):
        end = bottom if index == len(parts) - 1 else top + index
        inner = {"top": index > 0, "bottom": end < bottom}
        frame = {side: 1 for side in _SIDES if not inner.get(side)}
        style = put_cell(pen, sheet, (top + index, left, end, right), part, {**properties, **frame})
    return style


def _aligned(cell: TableCell) -> dict[str, object]:
    is_label = cell.head == "row"
    return {"align": "left" if is_label and cell.rowspan == 1 else "center"}


def put_cell(pen: Pen, sheet: Worksheet, area: _Area, text: str, properties: Mapping[str, object]) -> Style:
    """Write ``text`` over the rows and columns of ``area``, as a number if one prints just so, and return its style."""
    top, left, bottom, right = area
    number = number_of(text)
    places = places_of(text)
    shown = {} if number is None else {"num_format": f"0.{'0' * places}" if places else "0"}
    style = pen.style(**{**shown, **properties})
    if (top, left) != (bottom, right):
        sheet.merge_range(top, left, bottom, right, "", style)
    if number is not None:
        sheet.write_number(top, left, number, style)
    elif text:
        sheet.write_string(top, left, text, style)  # never taken for a formula or an address
    else:
        sheet.write_blank(top, left, None, style)
    return style


def put_text(pen: Pen, sheet: Worksheet, row: int, widths: Sequence[float], text: str, look: Look) -> int:
    """Write a paragraph across all columns, in as many rows as it needs, and return the row below it."""
    style = pen.style(text_wrap=True, **look)
    for piece in pieces(clean(text)) if text.strip() else ():
        height = height_of(piece, sum(widths), look["font_size"])
        rows = ceil(height / _TALLEST)
        for index in range(rows):
            pen.set_height(sheet, row + index, height / rows)
        if rows > 1 or len(widths) > 1:
            sheet.merge_range(row, 0, row + rows - 1, len(widths) - 1, "", style)
        sheet.write_string(row, 0, piece, style)
        row += rows
    return row


def height_of(text: str, width: float, size: float) -> float:
    """Return how high ``text`` is in letters of ``size`` when it is set ``width`` wide."""
    letters = [sum(1 + (unicodedata.east_asian_width(c) in "WFA") for c in line) for line in text.split("\n")]
    room = max(width * _LETTER / size - 1, 1.0)
    return sum(max(ceil(count / room), 1) for count in letters) * size * _LINE + _MARGIN
