"""Tables as markup: heads that say what they are the heads of, in groups of rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from govdisclosure.document import Table, TableCell
from govdisclosure.formats.html.markup import element, is_blank, text

__all__ = ["Inside", "inside", "table_markup"]

_Row: TypeAlias = tuple[TableCell, ...]

_WIDE: Final = 6
"""From so many columns on, a table is not squeezed into a narrow screen, but moved in its frame."""
_PROSE: Final = 30
"""What is longer is no figure, and is not set in the middle."""


Inside: TypeAlias = Callable[[TableCell], tuple[str, Mapping[str, str | None]]]
"""What says what is in a cell: its markup, and attributes of the cell."""


def inside(cell: TableCell) -> tuple[str, Mapping[str, str | None]]:
    """Return the text of a cell, what is long set apart as prose."""
    return text(cell.text), {"class_": "prose" if cell.head is None and len(cell.text) > _PROSE else None}


def table_markup(table: Table, caption: str, says: Inside = inside, **attributes: str) -> str:
    """Return ``table``, which has at least one cell, under its ``caption``, which is markup; ``says`` fills the cells.

    The table's own groups are those of the form: a head over several columns is that of a group of columns, one beside
    several rows, or above them across the table, that of a group of rows. A head within such a group spans what it is
    the head of.
    """
    heads = [row for row in table.rows[: table.heads] if row]
    body = [row for row in table.rows[table.heads :] if row]
    parts = [caption, *_column_groups(heads)]
    if heads:
        parts.append(element("thead", "\n".join(_head_rows(heads, says))))
    parts += [element("tbody", "\n".join(_rows(group, says))) for group in _groups(body)]
    wide = "wide" if table.width >= _WIDE else None
    return element("table", "\n".join(parts), **attributes, class_=wide)


def _column_groups(heads: Sequence[_Row]) -> Iterator[str]:
    if heads and any(cell.colspan > 1 for cell in heads[0]):
        for cell in heads[0]:
            yield element("colgroup", "", span=cell.colspan)


def _head_rows(rows: Sequence[_Row], says: Inside) -> Iterator[str]:
    for index, row in enumerate(rows):
        yield _row(row, ["colgroup" if index == 0 and cell.colspan > 1 else "col" for cell in row], says)


def _groups(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """Yield the rows that belong together: below a head across the table, or beside one."""
    start = end = 0
    for index, row in enumerate(rows):
        if index < end:
            continue
        spans = row[0].rowspan > 1
        if index and (spans or _is_title(row) or index == end):
            yield rows[start:index]
            start = index
        if spans:
            end = index + row[0].rowspan
    if rows:
        yield rows[start:]


def _is_title(row: _Row) -> bool:
    return row[0].head == "column" and row[0].colspan > 1


def _rows(group: Sequence[_Row], says: Inside) -> Iterator[str]:
    for index, row in enumerate(group):
        scopes = ["col" if cell.head == "column" else "row" for cell in row]
        if index == 0 and len(group) > 1 and (_is_title(row) or row[0].rowspan == len(group)):
            scopes[0] = "rowgroup"
        yield _row(row, scopes, says)


def _row(row: _Row, scopes: Sequence[str], says: Inside) -> str:
    return element("tr", "".join(_cell(cell, scope, says) for cell, scope in zip(row, scopes, strict=True)))


def _cell(cell: TableCell, scope: str, says: Inside) -> str:
    spans = {
        "rowspan": cell.rowspan if cell.rowspan > 1 else None,
        "colspan": cell.colspan if cell.colspan > 1 else None,
    }
    markup, attributes = says(cell)
    if cell.head is None or is_blank(cell.text):
        return element("td", markup, **spans, **attributes)
    return element("th", markup, scope=scope, **spans, **attributes)
