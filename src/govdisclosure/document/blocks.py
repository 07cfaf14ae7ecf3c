"""What a printed report is made of."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.model.narrative import Chart, TableName

__all__ = [
    "CAPTIONS",
    "Drawn",
    "Graph",
    "Head",
    "Items",
    "Para",
    "Pictured",
    "Signed",
    "Table",
    "TableCell",
    "Title",
    "chart_table",
]

CAPTIONS: Final[Mapping[TableName, str]] = {
    "proactive": "主动公开政府信息情况统计表",
    "requests": "收到和处理政府信息公开申请情况统计表",
    "remedies": "政府信息公开行政复议、行政诉讼情况统计表",
}
"""What a statutory table is called where a file needs a name for it; the form prints none."""


@final
@frozen
class Title:
    """The title, with its line breaks."""

    text: str


@final
@frozen
class Head:
    """A heading as written; its level is that of 一、（一） 1. （1）, so the head of a section has 1."""

    text: str
    level: int


@final
@frozen
class Para:
    """A paragraph, with its line breaks."""

    text: str


@final
@frozen
class Items:
    """A list."""

    items: tuple[str, ...]
    ordered: bool


@final
@frozen
class Pictured:
    """A picture that the report has and the file cannot carry: its name or address, and what it shows."""

    source: str | None
    alt: str | None

    @property
    def text(self) -> str:
        """What stands in its place.

        >>> Pictured("biao3.png", None).text
        '［图片：biao3.png］'
        """
        return f"［图片：{self.source or self.alt or ''}］"


@final
@frozen(kw_only=True)
class TableCell:
    """One drawn cell."""

    text: str = ""
    rowspan: int = 1
    colspan: int = 1
    head: Literal["column", "row"] | None = None
    """What it is the head of, None for a figure."""
    path: str | None = None
    """The cell of the form that it is."""


@final
@frozen(kw_only=True)
class Table:
    """A table: rows of cells from left to right, a cell covered by a span from above left out, as in HTML."""

    rows: tuple[tuple[TableCell, ...], ...]
    name: TableName | None = None
    """Which statutory table it is, None for another."""
    heads: int = 0
    """How many of its first rows are repeated on each page."""

    @property
    def width(self) -> int:
        """How many columns it has, spans taken apart: a row into which others hang down is narrower than it looks."""
        return max((sum(cell.colspan for cell in row) for row in self.rows), default=0)


@final
@frozen
class Graph:
    """A chart."""

    chart: Chart


@final
@frozen
class Signed:
    """The signature block: who signed and when, a line each."""

    lines: tuple[str, ...]


Drawn: TypeAlias = Title | Head | Para | Items | Pictured | Table | Graph | Signed
"""A block of a printed report."""


def chart_table(chart: Chart) -> Table:
    """Return the figures of ``chart`` as a table: a row a category, a column a series."""
    named = any(series.name for series in chart.series)
    head = tuple(TableCell(text=text, head="column") for text in ("", *(series.name or "" for series in chart.series)))
    height = max([len(chart.categories), *(len(series.values) for series in chart.series)], default=0)
    rows = [
        (
            TableCell(text=_at(chart.categories, index), head="row"),
            *(TableCell(text=_at(series.values, index)) for series in chart.series),
        )
        for index in range(height)
    ]
    return Table(rows=((head,) if named else ()) + tuple(rows), heads=int(named))


def _at(texts: tuple[str, ...], index: int) -> str:
    return texts[index] if index < len(texts) else ""
