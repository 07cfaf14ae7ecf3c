"""A chart's data as text extraction leaves it: tab-separated series, name, categories and values in turn."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

import attrs

from govdisclosure.interpret._lines import trim
from govdisclosure.interpret.raw import Item, Line, RawChart
from govdisclosure.model.narrative import Chart, Series

__all__ = ["charts_of", "with_charts"]

_NUMBER: Final = re.compile(r"[-－−+]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[%％]?")
_LEAST: Final = 2
_MOST_CELLS: Final = 5_000


def charts_of(text: str) -> tuple[Chart, ...]:
    r"""Return the charts whose data ``text`` is, none if it is anything else.

    Series with the same categories are one chart. A series may leave out the categories of the one before it.

    >>> charts_of("2022年\t公告\t解读\t10\t4\t2021年\t公告\t解读\t17\t4")[0].series[1].values
    ('17', '4')
    """
    cells = [trim(cell) for cell in text.strip().split("\t")]
    while cells and not cells[-1]:
        cells.pop()
    if not _LEAST * 2 <= len(cells) <= _MOST_CELLS or not all(cells):
        return ()
    runs = [list(run) for _, run in groupby(cells, key=lambda cell: _NUMBER.fullmatch(cell) is not None)]
    if len(runs) % 2 or _NUMBER.fullmatch(runs[0][0]):
        return ()
    charts: list[Chart] = []
    for words, values in zip(runs[::2], runs[1::2], strict=True):
        one = _series(words, values, charts[-1].categories if charts else ())
        if one is None:
            return ()
        categories, series = one
        if charts and charts[-1].categories == categories:
            charts[-1] = attrs.evolve(charts[-1], series=(*charts[-1].series, series))
        else:
            charts.append(Chart(categories=categories, series=(series,)))
    return tuple(charts)


def _series(
    words: Sequence[str], values: Sequence[str], last: tuple[str, ...]
) -> tuple[tuple[str, ...], Series] | None:
    """Return the categories and the series that a run of words and the run of numbers behind it make."""
    name: str | None = words[0]
    match len(words) - len(values):
        case 1:
            categories = tuple(words[1:])
        case 0:
            name, categories = None, tuple(words)
        case _ if len(words) == 1 and len(values) == len(last):
            categories = last
        case _:
            return None
    return (categories, Series(name=name, values=tuple(values))) if len(values) >= _LEAST else None


def with_charts(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the blocks, each line that is a chart's data as the chart; adjoining lines of one chart are joined."""
    open_chart: RawChart | None = None
    for item in items:
        charts = charts_of(item.text) if isinstance(item, Line) and "\t" in item.text else ()
        for chart in charts:
            if open_chart is not None and open_chart.chart.categories == chart.categories:
                joined = attrs.evolve(open_chart.chart, series=(*open_chart.chart.series, *chart.series))
                open_chart = attrs.evolve(open_chart, chart=joined)
            else:
                if open_chart is not None:
                    yield open_chart
                open_chart = RawChart(chart, item.place if isinstance(item, Line) else None)
        if not charts:
            if open_chart is not None:
                yield open_chart
                open_chart = None
            yield item
    if open_chart is not None:
        yield open_chart
