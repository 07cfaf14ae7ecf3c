"""A drawn table for formats that know no spans: rows of one width, every label where its row needs it."""

from typing import TypeAlias

from govdisclosure.document import Table

__all__ = ["Rows", "rows_of"]

Rows: TypeAlias = list[list[str]]
"""The texts of a table, every row of the same width."""


def rows_of(table: Table) -> Rows:
    """Return the texts of ``table``; a cell covered by a span is empty, but for the label of a group in its other rows.

    A row says so by itself what it counts: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. A table without text has no rows.
    """
    hanging: dict[tuple[int, int], str] = {}
    rows: Rows = []
    for number, cells in enumerate(table.rows):
        row: list[str] = []
        for cell in cells:
            _hang(row, hanging, number)
            for below in range(number + 1, min(number + cell.rowspan, len(table.rows))):
                label = cell.text if cell.head == "row" else ""
                hanging |= {(below, len(row) + across): "" if across else label for across in range(cell.colspan)}
            row += [cell.text, *[""] * (cell.colspan - 1)]
        _hang(row, hanging, number)
        rows.append(row)
    width = max(map(len, rows), default=0)
    filled = [row + [""] * (width - len(row)) for row in rows]
    return filled if any(text.strip() for row in filled for text in row) else []


def _hang(row: list[str], hanging: dict[tuple[int, int], str], number: int) -> None:
    """Add what hangs down into ``row`` from above at the place it has come to."""
    while (number, len(row)) in hanging:
        row.append(hanging[number, len(row)])
