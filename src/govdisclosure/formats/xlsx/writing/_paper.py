"""How sheets are set: widths of columns, and A4 as the official form is printed."""

from collections.abc import Mapping, Sequence
from typing import Final

from govdisclosure.formats.xlsx.writing._book import A4, Worksheet
from govdisclosure.model.narrative import TableName

__all__ = ["PAGE", "PAGE_HEIGHT", "set_up", "widths_of"]

PAGE: Final = 68.0
"""How wide text is set, in widths of a digit: it fits on the page in every program."""

_WIDTHS: Final[Mapping[TableName, tuple[float, ...]]] = {
    "proactive": (28, 20, 20, 20),
    "requests": (5, 11, 30, 8, 8, 8, 10, 10, 8, 8),
    "remedies": (7,) * 15,
}
_MORE: Final = 8.0
_LEAST: Final = 6.0
_MM: Final = 25.4
_MARGINS: Final = (20 / _MM, 20 / _MM, 25 / _MM, 20 / _MM)
"""Left, right, top and bottom, in inches."""
PAGE_HEIGHT: Final = (297 - 25 - 20) / _MM * 72
"""How much stands on a page, in points, where nothing is made smaller to fit."""


def widths_of(name: TableName | None, columns: int) -> list[float]:
    """Return the widths of ``columns`` columns: those of the statutory table ``name`` first, else all alike."""
    if name is None:
        return [max(PAGE / columns, _LEAST)] * columns
    official = _WIDTHS[name]
    return [*official, *[_MORE] * (columns - len(official))]


def set_up(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the columns of a sheet, and its paper: A4, upright, as wide as the page."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_paper(A4)
    sheet.set_margins(*_MARGINS)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
