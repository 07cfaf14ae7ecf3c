"""A chart as a file of its own: on white, its title and what it shows above it."""

import html
import re
from typing import Final

from govdisclosure.formats.charts import svg_of
from govdisclosure.model.narrative import Chart

__all__ = ["picture"]

_START: Final = re.compile(r'<svg [^>]*?viewBox="0 0 ([0-9.]+) ([0-9.]+)"[^>]*?font-family="([^"]*)">')
_MARGIN: Final = 16
_HEAD: Final = 46
_MOST_BARS: Final = 250
"""Five regions over fifty years; a file of its own may be long."""


def picture(chart: Chart, figures: str) -> str | None:
    """Return ``chart`` as an SVG file, the same for the same chart; None where there is nothing to draw.

    Args:
        chart: the chart, with a title.
        figures: what its figures are.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    drawn = svg_of(chart, most=_MOST_BARS)
    if drawn is None or (start := _START.match(drawn)) is None:
        return None
    width, height = float(start[1]), float(start[2])
    whole = f"{width + 2 * _MARGIN:g} {height + _HEAD + 2 * _MARGIN:g}"
    title, about = (
        f'<text x="{_MARGIN}" y="{y}" font-size="{size}">{html.escape(text)}</text>'
        for text, y, size in ((chart.title or "", 30, 15), (figures, 50, 10.5))
    )
    inner = drawn.replace(
        "<svg ", f'<svg x="{_MARGIN}" y="{_HEAD + _MARGIN}" width="{width:g}" height="{height:g}" ', 1
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole}" font-family="{start[3]}">'
        f'<rect width="100%" height="100%" fill="#fff"/>{title}{about}{inner}</svg>\n'
    )
