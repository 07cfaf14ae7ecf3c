"""Tables as data for the typesetter: every cell with its place, and columns and letters of a size that they fit in."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from govdisclosure.document import Table, TableCell
from govdisclosure.formats.drawing import Placed, placed_in
from govdisclosure.formats.pdf.writing._text import WORD, printed_lines, width_of

__all__ = ["table_data"]

# Points.
_WIDTH: Final = 442.2
"""The type area."""
_INSET: Final = 3.5
_SIZE: Final = 10.5
_SMALL: Final = 9
_SMALLEST: Final = 4
_LONGEST: Final = 16
"""How many characters of a word are not broken over lines: all figures have fewer."""
_MANY: Final = 8
"""From how many columns on the letters are small."""

_PROSE: Final = 200
"""How many characters of a cell are kept on one page."""
_LEADING: Final = 1.3
_PADDING: Final = 6.5
_TALLEST: Final = 400
"""How high a table may be to be kept on one page."""

_LABELS: Final = (22, 68)
"""The first columns of table 3."""
_FIGURE: Final = 31
"""A column of its figures."""
_LEAST: Final = 90
"""What is left for its labels at least."""


def table_data(table: Table) -> Iterator[dict[str, Any]]:
    """Yield ``table`` as data, nothing for one without text."""
    placed = list(placed_in(table.rows))
    if not any(one.cell.text.strip() for one in placed):
        return
    columns = _columns(table, max(one.column + one.colspan for one in placed))
    size = _size(placed, columns)
    long = {one.row for one in placed if len(one.cell.text) > _PROSE}
    yield {
        "kind": "table",
        "columns": columns,
        "heads": table.heads,
        "size": size,
        "whole": _height(placed, columns, size) < _TALLEST,
        "cells": [
            {
                "x": one.column,
                "y": one.row,
                "rowspan": one.rowspan,
                "colspan": one.colspan,
                "breakable": one.rowspan > 1 or one.row in long,
                "left": table.name == "requests" and one.cell.head == "row" and one.column + one.colspan > len(_LABELS),
                "lines": printed_lines(one.cell.text, _LONGEST),
            }
            for one in placed
        ],
    }


def _columns(table: Table, width: int) -> list[float]:
    """Return how wide the columns are."""
    figures = width - len(_LABELS) - 1
    rest = _WIDTH - sum(_LABELS) - figures * _FIGURE
    if table.name == "requests" and rest >= _LEAST:
        return [*_LABELS, rest, *[_FIGURE] * figures]
    return [_WIDTH / width] * width


def _size(placed: Sequence[Placed[TableCell]], columns: Sequence[float]) -> float:
    """Return the size of the letters: the longest word fits into its cell."""
    size = _SMALL if len(columns) >= _MANY else _SIZE
    for one in placed:
        lines = printed_lines(one.cell.text, _LONGEST)
        longest = max((width_of(word) for line in lines for word in WORD.findall(line)), default=1)
        size = min(size, _room(one, columns) / max(longest, 1))
    return max(size, _SMALLEST)


def _height(placed: Sequence[Placed[TableCell]], columns: Sequence[float], size: float) -> float:
    """Return about how high a table is, at most."""
    rows: Counter[int] = Counter()
    for one in placed:
        across = _room(one, columns) / size
        lines = sum(math.ceil(1.2 * width_of(line) / across) or 1 for line in printed_lines(one.cell.text, _LONGEST))
        rows[one.row] = max(rows[one.row], lines if one.rowspan == 1 else 1)
    return sum(rows.values()) * _LEADING * size + len(rows) * _PADDING


def _room(one: Placed[TableCell], columns: Sequence[float]) -> float:
    return max(sum(columns[one.column : one.column + one.colspan]) - _INSET, 1)
