"""A document to CSV."""

import csv
import io
from collections.abc import Iterator, Sequence

from govdisclosure.extending.formats import (
    Chart,
    Document,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    Title,
    placed_in,
)
from qinghe_csv.marks import HEAD, LEFT, QUOTE, UP, VERSION

__all__ = ["write"]

_PIECE = 4_000
"""How much of the record stands in one field: a spreadsheet takes some thirty thousand characters."""


def write(document: Document) -> bytes:
    """Return ``document`` as CSV, with the mark by which Excel knows UTF-8. No clock is asked: the same gives the same."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream)
    lines.writerow([HEAD, VERSION])
    for block in document.blocks:
        lines.writerows(_lines(block))
    record = document.record.decode()
    lines.writerows(["记录", record[start : start + _PIECE]] for start in range(0, len(record), _PIECE))
    return stream.getvalue().replace("\0", "").encode("utf-8-sig", "replace")


def _lines(block: Drawn) -> Iterator[Sequence[str]]:
    match block:
        case Title():
            yield "标题", block.text
        case Head():
            yield f"{'一二三四'[block.level - 1]}级标题", block.text
        case Para():
            yield "段落", block.text
        case Items():
            yield "序号列表" if block.ordered else "列表", *block.items
        case Pictured():
            yield "图片", block.source or "", block.alt or ""
        case Signed():
            yield "落款", *block.lines
        case Graph():
            yield from _chart(block.chart)
        case Table():
            yield ("表格",)
            yield from (("行", *row) for row in _fields(block))


def _chart(chart: Chart) -> Iterator[Sequence[str]]:
    yield "图表", chart.title or ""
    yield "类别", *chart.categories
    for series in chart.series:
        yield "系列", series.name or "", *series.values


def _fields(table: Table) -> list[list[str]]:
    """Return a field for each place of a table: the text where a cell begins, a mark where it spans."""
    placed = list(placed_in(table.rows))
    width = max((one.column + one.colspan for one in placed), default=0)
    rows = [[""] * width for _ in table.rows]
    for one in placed:
        for down in range(one.rowspan):
            rows[one.row + down][one.column] = UP if down else _quoted(one.cell.text)
            for right in range(1, one.colspan):
                rows[one.row + down][one.column + right] = LEFT
    return rows


def _quoted(text: str) -> str:
    return f"{QUOTE}{text}" if text.startswith((LEFT, UP, QUOTE)) else text
