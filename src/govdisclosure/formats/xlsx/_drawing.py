"""Tables and text drawn on a sheet: cells, merged ranges, frames and the height that texts take."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from math import ceil
from typing import Final, final

from attrs import frozen

from govdisclosure.document import Table, TableCell
from govdisclosure.formats.xlsx._book import Pen, Style, Worksheet
from govdisclosure.formats.xlsx._figures import clean, number_of, pieces, places_of
from govdisclosure.formats.xlsx._ink import Cell

__all__ = ["Drawing", "draw_table", "put_cell", "put_text"]

_LINE: Final = 1.45
"""The height of a line, in sizes of its letters."""
_TALLEST: Final = 400.0
_MARGIN: Final = 6.0
_LETTER: Final = 11.0
"""The size of letters that the widths of columns are measured in."""
_TABLE: Final[Mapping[str, object]] = {"font_name": "宋体", "font_size": 10.5, "text_wrap": True}
_SIDES: Final = ("left", "right", "top", "bottom")


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
    row: int
    column: int
    height: int
    width: int
    cell: TableCell


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
            boxes.append(_Box(row=row, column=column, height=height, width=width, cell=cell))
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
    texts = [pieces(clean(box.cell.text)) for box in boxes]
    deep = [1] * len(table.rows)
    high = [_height("", 1, 0.0)] * len(table.rows)
    for box, parts in zip(boxes, texts, strict=True):
        deep[box.row] = max(deep[box.row], len(parts))
        if box.height == 1:
            width = sum(widths[box.column : box.column + box.width])
            high[box.row] = max(high[box.row], _height(max(parts, key=len), width, 10.5))
    starts = [top, *accumulate(deep, initial=top)][1:]
    for row, start in enumerate(starts[:-1]):
        for number in range(start, starts[row + 1]):
            pen.set_height(sheet, number, min(high[row], _TALLEST))
    drawn: set[Cell] = set()
    places: dict[str, Cell] = {}
    styles: dict[str, Style] = {}
    for box, parts in zip(boxes, texts, strict=True):
        first, last = starts[box.row], starts[box.row + box.height] - 1
        right = box.column + box.width - 1
        if box.cell.path:
            places[box.cell.path] = first, box.column
        properties = {**_TABLE, **_aligned(box.cell), **look(box.cell)}
        for index, part in enumerate(parts):
            end = last if index == len(parts) - 1 else first + index
            open_sides = {side for side, inner in (("top", index > 0), ("bottom", end < last)) if inner}
            borders = {side: 1 for side in _SIDES if side not in open_sides}
            style = put_cell(pen, sheet, (first + index, box.column, end, right), part, {**properties, **borders})
            if box.cell.path:
                styles[box.cell.path] = style
        drawn |= {(row, column) for row in range(first, last + 1) for column in range(box.column, right + 1)}
    blank = pen.style(**_TABLE, border=1)
    columns = range(max((column for _, column in drawn), default=-1) + 1)
    for row in range(top, starts[-1]):
        for column in columns:
            if (row, column) not in drawn:
                sheet.write_blank(row, column, None, blank)
    return Drawing(places=places, styles=styles, bottom=starts[-1])


def _aligned(cell: TableCell) -> dict[str, object]:
    is_label = cell.head == "row"
    return {"align": "left" if is_label and cell.rowspan == 1 else "center"}


def put_cell(
    pen: Pen, sheet: Worksheet, area: tuple[int, int, int, int], text: str, properties: Mapping[str, object]
) -> Style:
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


def put_text(
    pen: Pen, sheet: Worksheet, row: int, widths: Sequence[float], text: str, properties: Mapping[str, object]
) -> int:
    """Write a paragraph across all columns, in as many rows as it needs, and return the row below it."""
    size = properties.get("font_size", _LETTER)
    assert isinstance(size, int | float)
    style = pen.style(text_wrap=True, **properties)
    for piece in pieces(clean(text)) if text.strip() else ():
        height = _height(piece, sum(widths), size)
        rows = ceil(height / _TALLEST)
        for index in range(rows):
            pen.set_height(sheet, row + index, height / rows)
        if rows > 1 or len(widths) > 1:
            sheet.merge_range(row, 0, row + rows - 1, len(widths) - 1, "", style)
        sheet.write_string(row, 0, piece, style)
        row += rows
    return row


def _height(text: str, width: float, size: float) -> float:
    """Return how high ``text`` is in letters of ``size`` when it is set ``width`` wide."""
    letters = [sum(1 + (unicodedata.east_asian_width(c) in "WFA") for c in line) for line in text.split("\n")]
    room = max(width * _LETTER / size - 1, 1.0) if size else 1.0
    lines = sum(max(ceil(count / room), 1) for count in letters)
    return lines * (size or _LETTER) * _LINE + _MARGIN
