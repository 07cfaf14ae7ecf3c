"""The sheets of the form to fill in that take the text of a section: a paragraph a cell, as many as there are."""

from collections.abc import Sequence
from typing import Final

from govdisclosure.formats.xlsx._marks import HELP
from govdisclosure.formats.xlsx.form._inputs import TEXT
from govdisclosure.formats.xlsx.writing._book import Pen, Worksheet
from govdisclosure.formats.xlsx.writing._drawing import put_text
from govdisclosure.formats.xlsx.writing._paper import PAGE, set_up
from govdisclosure.formats.xlsx.writing._styles import HEADS, HELPING, PARAGRAPH

__all__ = ["draw_prose", "put_inputs"]

_PARAGRAPHS: Final = 30
_PREAMBLE: Final = 3
_OPENING: Final = f"{HELP}前言写在下面，每格一段：编写依据、统计期限、联系方式等；没有前言的不填。"


def draw_prose(pen: Pen, name: str, head: str, about: str, *, opens: bool = False) -> None:
    """Draw the sheet ``name`` of the section with ``head``.

    Args:
        pen: the workbook's.
        name: the name of the sheet.
        head: the official head of the section.
        about: what is to be reported there.
        opens: whether the preamble comes before it.
    """
    sheet = pen.book.add_worksheet(name)
    widths = [PAGE]
    set_up(sheet, widths)
    row = 0
    if opens:
        row = put_text(pen, sheet, row, widths, _OPENING, HELPING)
        row = put_inputs(pen, sheet, row, widths, _PREAMBLE)
    row = put_text(pen, sheet, row, widths, head, HEADS[0])
    row = put_text(pen, sheet, row, widths, f"{HELP}{about}", HELPING)
    put_inputs(pen, sheet, row, widths, _PARAGRAPHS)
    sheet.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True, "delete_rows": True})


def put_inputs(pen: Pen, sheet: Worksheet, row: int, widths: Sequence[float], count: int) -> int:
    """Draw cells for ``count`` paragraphs, and return the row below them."""
    style = pen.style(**{**PARAGRAPH, "text_wrap": True, **TEXT})
    for number in range(row, row + count):
        if len(widths) > 1:
            pen.set_height(sheet, number, _HIGH)  # what is merged does not grow with its text
            sheet.merge_range(number, 0, number, len(widths) - 1, "", style)
        sheet.write_blank(number, 0, None, style)
    return row + count


_HIGH: Final = 36
