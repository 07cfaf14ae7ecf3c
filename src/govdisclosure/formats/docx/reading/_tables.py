"""Tables of a document: rows of cells as drawn, spans and all."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias, final

from attrs import Factory, define

from govdisclosure.formats.docx.reading._names import DELETED, VALUE, is_on, number_in, value_of, w
from govdisclosure.formats.docx.reading._nesting import CONTROL, inside, is_shown
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.interpret.raw import RawBlock

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["SPANS", "Drawn", "DrawnCell", "read_table"]

_ROW: Final = frozenset({w("tr")})
_CELL: Final = frozenset({w("tc")})
_WIDTH: Final = w("w")
SPANS: Final = (1, 100)
"""How many columns a cell may span."""
_COLUMNS: Final = (0, 100)
_WIDTHS: Final = (0, 10**6)
_SLACK: Final = 40
"""By how much, in twentieths of a point, an edge may miss the column that it stands at."""


@final
@define
class DrawnCell:
    """A cell as drawn, and what is in it."""

    blocks: list[RawBlock] = Factory(list["RawBlock"])
    rowspan: int = 1
    colspan: int = 1


Drawn: TypeAlias = "list[list[DrawnCell]]"
"""A table: rows of cells, a cell covered by a span left out."""


@final
@define
class _Shape:
    """What the properties of a cell say of its shape; a merge is begun, gone on with (False), or none."""

    span: int = 1
    width: int = 0
    down: bool | None = None
    across: bool | None = None
    is_deleted: bool = False
    is_spanning: bool = False


def read_table(table: "Element", source: Source, read: "Callable[[Element], list[RawBlock]]") -> Drawn:
    """Return the rows of ``table``; those that were struck out or are hidden are left out, as are such cells.

    Args:
        table: a table.
        source: the document.
        read: returns the blocks in a cell.

    Raises:
        Unreadable: there are far more rows than a report has.
    """
    edges = _edges(table)
    rows: Drawn = []
    above: dict[int, DrawnCell] = {}
    for element in inside(table, _ROW):
        properties = element.find(w("trPr"))
        if properties is not None and _is_gone(properties, source):
            continue
        source.count_rows()
        start = number_in(value_of(properties, w("gridBefore")), default=0, within=_COLUMNS)
        row, above = _row(element, start, _Grid(edges, above, source, read))
        rows.append([DrawnCell(colspan=start), *row] if start else row)
    return rows


def _is_gone(properties: "Element", source: Source) -> bool:
    """Tell whether a row was struck out, or is hidden."""
    if any(child.tag in DELETED for child in properties):
        source.has_deleted = True
        return True
    return is_on(properties.find(w("hidden")))


@final
@define
class _Grid:
    """What it takes to place the cells of a row."""

    edges: Sequence[int]
    above: dict[int, DrawnCell]
    """The cells that reach down to the row above, by the columns that they begin at."""
    source: Source
    read: "Callable[[Element], list[RawBlock]]"


def _row(element: "Element", column: int, grid: _Grid) -> tuple[list[DrawnCell], dict[int, DrawnCell]]:
    """Return the cells of a row, and those that reach down to it."""
    shaped = [(cell, _shape(cell)) for cell in inside(element, _CELL)]
    if any(shape.is_deleted for _, shape in shaped):
        grid.source.has_deleted = True
        shaped = [(cell, shape) for cell, shape in shaped if not shape.is_deleted]
    if column + len(shaped) < len(grid.edges) - 1 and not any(shape.is_spanning for _, shape in shaped):
        _span_by_width([shape for _, shape in shaped], column, grid.edges)
    row: list[DrawnCell] = []
    reaching: dict[int, DrawnCell] = {}
    last: DrawnCell | None = None
    for cell, shape in shaped:
        higher = grid.above.get(column) if shape.down is False else None
        if shape.across is False and column:
            if last is not None:
                last.colspan += shape.span
        elif higher is not None and (higher.colspan == shape.span or shape.across):
            higher.rowspan += 1
            reaching[column] = higher
            last = None
        else:
            last = DrawnCell(grid.read(cell) if _is_filled(cell) else [], 1, shape.span)
            row.append(last)
            if shape.down is not None:
                reaching[column] = last
        column += shape.span
    return row, reaching


def _shape(cell: "Element") -> _Shape:
    shape = _Shape()
    properties = cell.find(_PROPERTIES)
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == _CELL_WIDTH:
            if child.get(_TYPE) == "dxa":
                shape.width = number_in(child.get(_WIDTH), default=0, within=_WIDTHS)
        elif tag == _SPAN:
            shape.span = number_in(child.get(VALUE), default=1, within=SPANS)
            shape.is_spanning = True
        elif tag == _DOWN:
            shape.down = child.get(VALUE) == "restart"
        elif tag == _ACROSS:
            shape.across = child.get(VALUE) == "restart"
            shape.is_spanning = True
        elif tag == _MERGED:
            shape.down = None if child.get(_DOWN) is None else child.get(_DOWN) == "rest"
        elif tag == _GONE:
            shape.is_deleted = True
    return shape


_PROPERTIES: Final = w("tcPr")
_CELL_WIDTH: Final = w("tcW")
_TYPE: Final = w("type")
_SPAN: Final = w("gridSpan")
_DOWN: Final = w("vMerge")
_ACROSS: Final = w("hMerge")
_MERGED: Final = w("cellMerge")
_GONE: Final = w("cellDel")


def _is_filled(cell: "Element") -> bool:
    """Tell whether a cell is none of which a content control still shows its prompt."""
    control = next(cell.iterancestors(CONTROL, w("tbl")), None)
    return control is None or control.tag != CONTROL or is_shown(control)


def _edges(table: "Element") -> list[int]:
    """Return where the columns of a table begin and end, by its grid."""
    edges = [0]
    for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"):
        edges.append(edges[-1] + number_in(column.get(_WIDTH), default=0, within=_WIDTHS))
    return edges


def _span_by_width(shapes: Sequence[_Shape], column: int, edges: Sequence[int]) -> None:
    """Give cells that state no span those that their widths come to, if each ends where a column does."""
    spans = list(_spans([shape.width for shape in shapes], column, edges))
    if len(spans) == len(shapes):
        for shape, span in zip(shapes, spans, strict=True):
            shape.span = span


def _spans(widths: Sequence[int], column: int, edges: Sequence[int]) -> Iterator[int]:
    at = edges[column]
    for width in widths:
        at += width
        end = next((index for index in range(column + 1, len(edges)) if abs(edges[index] - at) <= _SLACK), None)
        if not width or end is None:
            return
        yield end - column
        column = end
