"""Native charts, drawn from the cells of their figures."""

from typing import Final

from govdisclosure.formats.xlsx._figures import clean, number_of
from govdisclosure.formats.xlsx.writing._book import Pen, Worksheet
from govdisclosure.model.narrative import Chart

__all__ = ["draw_chart"]

_ROWS: Final = 15
_FONT: Final = {"name": "宋体", "size": 10}


def draw_chart(pen: Pen, sheet: Worksheet, chart: Chart, top: int, row: int) -> int:
    """Draw ``chart`` at ``row``, below its table, whose first row is ``top``; return the row below it.

    What has no figures to draw is not drawn.
    """
    figures = [number_of(value) for series in chart.series for value in series.values]
    if not figures or None in figures or not chart.categories:
        return row
    native = pen.book.add_chart({"type": "column"})
    first = top + any(series.name for series in chart.series)
    for column, series in enumerate(chart.series, 1):
        rows = first, first + len(series.values) - 1
        native.add_series(
            {
                "name": [sheet.name, top, column] if series.name else None,
                "categories": [sheet.name, rows[0], 0, rows[1], 0],
                "values": [sheet.name, rows[0], column, rows[1], column],
                "data_labels": {"value": True, "font": _FONT},
            }
        )
    title = clean(chart.title or "")
    shown = bool(title) and not {*"=!"} & {*title}  # which may be a formula; a cell above has it
    native.set_title({"name": title, "name_font": {**_FONT, "size": 12}} if shown else {"none": True})
    native.set_x_axis({"num_font": _FONT})
    native.set_y_axis({"num_font": _FONT})
    native.set_legend({"position": "bottom", "font": _FONT} if len(chart.series) > 1 else {"none": True})
    native.set_size({"width": 480, "height": 20 * (_ROWS - 1)})
    sheet.insert_chart(row, 0, native, {"x_offset": 5, "y_offset": 10, "description": title})
    return row + _ROWS
