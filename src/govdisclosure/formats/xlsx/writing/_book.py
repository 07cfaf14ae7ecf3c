"""The workbook that is written: what of XlsxWriter is used, and the styles of cells."""

import datetime as dt
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final, Protocol, cast, final

from attrs import Factory, define

from govdisclosure.errors import MissingExtra
from govdisclosure.formats.xlsx.writing._packing import repacked

__all__ = ["A4", "Book", "NativeChart", "Pen", "Style", "Worksheet", "new_pen"]

Style = object
"""A style of XlsxWriter."""

A4: Final = 9


class Worksheet(Protocol):
    """A sheet of XlsxWriter, as far as it is used; rows and columns count from 0."""

    name: str

    def write_string(self, row: int, col: int, string: str, cell_format: Style, /) -> object: ...
    def write_number(self, row: int, col: int, number: float, cell_format: Style, /) -> object: ...
    def write_datetime(self, row: int, col: int, date: dt.date, cell_format: Style, /) -> object: ...
    def write_blank(self, row: int, col: int, blank: None, cell_format: Style, /) -> object: ...
    def write_formula(self, row: int, col: int, formula: str, cell_format: Style, value: float | str, /) -> object: ...
    def write_array_formula(
        self, top: int, left: int, bottom: int, right: int, formula: str, cell_format: Style, value: float | str, /
    ) -> object: ...
    def write_comment(self, row: int, col: int, comment: str, options: Mapping[str, Any], /) -> object: ...
    def merge_range(self, top: int, left: int, bottom: int, right: int, data: str, cell_format: Style, /) -> object: ...
    def conditional_format(self, row: int, col: int, row2: int, col2: int, options: Mapping[str, Any], /) -> object: ...
    def data_validation(self, row: int, col: int, row2: int, col2: int, options: Mapping[str, Any], /) -> object: ...
    def insert_chart(self, row: int, col: int, chart: object, options: Mapping[str, Any], /) -> object: ...
    def set_column(self, first: int, last: int, width: float, /) -> object: ...
    def set_row(self, row: int, height: float, /) -> object: ...
    def set_h_pagebreaks(self, rows: Sequence[int], /) -> None: ...
    def set_paper(self, paper: int, /) -> None: ...
    def set_margins(self, left: float, right: float, top: float, bottom: float, /) -> None: ...
    def center_horizontally(self) -> None: ...
    def fit_to_pages(self, width: int, height: int, /) -> None: ...
    def repeat_rows(self, first: int, last: int, /) -> None: ...
    def repeat_columns(self, first: int, last: int, /) -> None: ...
    def set_landscape(self) -> None: ...
    def print_area(self, top: int, left: int, bottom: int, right: int, /) -> object: ...
    def freeze_panes(self, row: int, col: int, /) -> None: ...
    def hide_gridlines(self, option: int, /) -> None: ...
    def ignore_errors(self, options: Mapping[str, str], /) -> object: ...
    def protect(self, password: str, options: Mapping[str, bool], /) -> None: ...


class NativeChart(Protocol):
    """A chart of XlsxWriter, as far as it is used."""

    def add_series(self, options: Mapping[str, Any], /) -> None: ...
    def set_title(self, options: Mapping[str, Any], /) -> None: ...
    def set_x_axis(self, options: Mapping[str, Any], /) -> None: ...
    def set_y_axis(self, options: Mapping[str, Any], /) -> None: ...
    def set_legend(self, options: Mapping[str, Any], /) -> None: ...
    def set_size(self, options: Mapping[str, Any], /) -> None: ...


class Book(Protocol):
    """A workbook of XlsxWriter, as far as it is used."""

    def add_worksheet(self, name: str, /) -> Worksheet: ...
    def add_format(self, properties: Mapping[str, Any], /) -> Style: ...
    def add_chart(self, options: Mapping[str, Any], /) -> NativeChart: ...
    def set_properties(self, properties: Mapping[str, Any], /) -> None: ...
    def close(self) -> None: ...


_PLAIN_HEIGHT: Final = 15.0
_NO_TIME: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""When every workbook was made: the same report gives the same bytes."""


@final
@define
class Pen:
    """Makes a workbook: its styles, each once, and its bytes."""

    book: Book
    _buffer: BytesIO
    _heights: dict[tuple[str, int], float] = Factory(dict["tuple[str, int]", float])
    _styles: dict[tuple[tuple[str, object], ...], Style] = Factory(dict["tuple[tuple[str, object], ...]", Style])

    def style(self, **properties: object) -> Style:
        """Return the style with ``properties``, as XlsxWriter names them."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self.book.add_format({"valign": "vcenter", **properties})
        return self._styles[key]

    def set_height(self, sheet: Worksheet, row: int, height: float) -> None:
        """Set how high a row is."""
        sheet.set_row(row, height)
        self._heights[sheet.name, row] = height

    def height(self, sheet: Worksheet, start: int, stop: int) -> float:
        """Return how high the rows from ``start`` to before ``stop`` are."""
        return sum(self._heights.get((sheet.name, row), _PLAIN_HEIGHT) for row in range(start, stop))

    def bytes(self, record: bytes = b"") -> bytes:
        """Close the workbook and return it, with ``record`` in it."""
        self.book.close()
        return repacked(self._buffer.getvalue(), record)


def new_pen(title: str, agency: str) -> Pen:
    """Begin a workbook.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import (  # type: ignore[import-untyped]  # noqa: PLC0415  (an extra)
            Workbook,  # pyright: ignore[reportUnknownVariableType]
        )
    except ImportError:
        raise MissingExtra("xlsx") from None
    buffer = BytesIO()
    book = cast("Book", Workbook(buffer, {"in_memory": True}))
    book.set_properties({"title": title, "author": agency, "created": _NO_TIME.replace(tzinfo=None)})
    return Pen(book, buffer)
