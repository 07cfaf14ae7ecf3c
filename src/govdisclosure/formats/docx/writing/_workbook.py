"""The workbook behind a chart, written by XlsxWriter, and the chart that it draws in it."""

import datetime as dt
import zipfile
from io import BytesIO
from typing import Any, Final

from govdisclosure.errors import MissingExtra
from govdisclosure.formats.docx.writing._text import clean
from govdisclosure.model.narrative import Chart

__all__ = ["format_code", "workbook_and_chart"]

_SHEET: Final = "数据"
_FONT: Final = {"name": "宋体", "size": 10}
_COLOURS: Final = ("#1F3864", "#9DC3E6", "#C55A11", "#FFD966", "#7F7F7F", "#385723")
"""Neighbours differ in print without colours, too. A chart that leaves colours to the theme has none where there is no theme."""

_NO_TIME: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001  (XlsxWriter wants none)


def format_code(value: str) -> str:
    """Return the number format by which ``value`` is shown as it is printed.

    >>> format_code("12.50"), format_code("133")
    ('0.00', '0')
    """
    _, point, decimals = value.partition(".")
    return f"0{point}{'0' * len(decimals)}"


def workbook_and_chart(chart: Chart) -> tuple[bytes, bytes]:
    """Return a workbook with the figures of ``chart``, and the XML of the columns that are drawn from it.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped] # pyright: ignore[reportMissingTypeStubs]  # noqa: PLC0415
    except ImportError:
        raise MissingExtra("docx") from None
    buffer = BytesIO()
    book: Any = Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _NO_TIME})
    _fill(book, chart)
    book.close()
    workbook = buffer.getvalue()
    with zipfile.ZipFile(buffer) as archive:
        return workbook, archive.read("xl/charts/chart1.xml")


def _fill(book: Any, chart: Chart) -> None:  # noqa: ANN401  (XlsxWriter has no types)
    sheet = book.add_worksheet(_SHEET)
    drawn = book.add_chart({"type": "column"})
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, clean(category))
    last = len(chart.categories)
    formats: dict[str, Any] = {}
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, clean(series.name or ""))
        for row, value in enumerate(series.values, 1):
            code = format_code(value)
            if code not in formats:
                formats[code] = book.add_format({"num_format": code})
            sheet.write_number(row, column, float(value), formats[code])
        named = {"name": [_SHEET, 0, column]} if series.name else {}
        drawn.add_series(
            {
                "categories": [_SHEET, 1, 0, last, 0],
                "values": [_SHEET, 1, column, last, column],
                "data_labels": {"value": True, "font": _FONT},
                "fill": {"color": _COLOURS[column % len(_COLOURS) - 1]},
                **named,
            }
        )
    has_names = any(series.name for series in chart.series)
    drawn.set_title({"name": "标题", "name_font": {**_FONT, "size": 14}} if chart.title else {"none": True})
    drawn.set_legend({"position": "bottom", "font": _FONT} if has_names else {"none": True})
    drawn.set_x_axis({"num_font": _FONT, "label_position": "low"})  # below what is negative
    drawn.set_y_axis({"num_font": _FONT})
    book.add_chartsheet().set_chart(drawn)  # on a sheet of its own, so that it covers no figure
