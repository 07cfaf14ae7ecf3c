"""The tables of the library's own pages: they are data, whatever they look like."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from govdisclosure.formats.html._marks import TABLE
from govdisclosure.formats.html._tables import cell_of, rows_of
from govdisclosure.interpret.raw import RawCell, RawChart, RawTable
from govdisclosure.model.narrative import Chart, Series

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["read_own_table"]


def read_own_table(
    node: "LexborNode", number: int, text_of: "Callable[[LexborNode], str]"
) -> RawTable | RawChart | None:
    """Return the table at ``node``, or the chart whose figures it holds; None if another table was put into it.

    Args:
        node: a table that is marked as one of the library's.
        number: which table of the file it is.
        text_of: returns the text of an element as a browser sets it.
    """
    if any(table.mem_id != node.mem_id for table in node.css("table")):
        return None
    rows = tuple(tuple(cell_of(text_of(cell), cell) for cell in _cells(row)) for row in rows_of(node))
    is_chart = node.attributes[TABLE] == "chart" and len(rows) * max(map(len, rows), default=0) <= _MOST_FIGURES
    if not is_chart:
        return RawTable(rows, number)
    caption = node.css_first("caption:not([class])")
    title = None if caption is None else text_of(caption)
    return RawChart(_chart(rows, title, named=node.css_first("thead") is not None))


_MOST_FIGURES: Final = 100_000


def _cells(row: "LexborNode") -> "Iterator[LexborNode]":
    return (cell for cell in row.iter() if cell.tag in {"td", "th"})


def _chart(rows: tuple[tuple[RawCell, ...], ...], title: str | None, *, named: bool) -> Chart:
    """Return the chart whose table has these ``rows``."""
    texts = [[cell.text for cell in row] for row in rows]
    names = texts.pop(0)[1:] if named and texts else []
    width = max([len(names) + 1, *map(len, texts)])
    columns = list(zip(*(row + [""] * (width - len(row)) for row in texts), strict=True)) or [()] * width
    series = [
        Series(name=name or None, values=values)
        for name, values in zip([*names, *[""] * (width - 1 - len(names))], columns[1:], strict=True)
    ]
    return Chart(title=title, categories=columns[0], series=tuple(series))
