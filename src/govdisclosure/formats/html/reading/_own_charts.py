"""Charts of the library's own pages: the table that holds the figures of one."""

from typing import Final

from govdisclosure.formats.html.reading._tables import DrawnTable
from govdisclosure.model.narrative import Chart, Series

__all__ = ["chart_of"]

_MOST_FIGURES: Final = 100_000


def chart_of(drawn: DrawnTable, *, named: bool) -> Chart | None:
    """Return the chart whose figures ``drawn`` holds, its title the caption; None for one larger than any chart.

    Args:
        drawn: a row a category, a column a series, as `chart_table` has them.
        named: whether the first row has the names of the series.
    """
    texts = [[cell.text for cell in row] for row in drawn.rows]
    width = max(drawn.width, 1)
    if len(texts) * width > _MOST_FIGURES:
        return None
    head, *rows = texts if named and texts else ([], *texts)
    columns = [tuple(row[column] if column < len(row) else "" for row in rows) for column in range(width)]
    names = [*head[1:], *[""] * width]
    series = tuple(Series(name=name or None, values=values) for name, values in zip(names, columns[1:], strict=False))
    return Chart(title=drawn.caption or None, categories=columns[0], series=series)
