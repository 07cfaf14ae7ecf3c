"""Tables that run over several pages, as one."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from govdisclosure.formats.pdf.reading._labels import is_cut, is_figure
from govdisclosure.formats.pdf.reading._tables import DrawnCell, DrawnTable
from govdisclosure.formats.pdf.reading._words import glued

__all__ = ["is_continued", "joined"]

_NEAR: Final = 5.0


def is_continued(above: DrawnTable, below: DrawnTable) -> bool:
    """Tell whether ``below``, at the top of a page, has the columns of ``above``, at the end of the page before.

    It may have fewer, where the cells on one of the pages span several.
    """
    few, many = sorted((_edges(above), _edges(below)), key=len)
    return abs(few[-1] - many[-1]) <= _NEAR and all(_nearest(many, edge)[1] <= _NEAR for edge in few)


def _edges(table: DrawnTable) -> list[float]:
    return [edge - table.xs[0] for edge in table.xs]


def _nearest(edges: Sequence[float], edge: float) -> tuple[int, float]:
    """Return which of ``edges`` is the nearest, and how far it is."""
    index = bisect_left(edges, edge)
    return min(
        ((near, abs(edges[near] - edge)) for near in (index - 1, index) if 0 <= near < len(edges)),
        key=lambda found: found[1],
    )


def joined(above: DrawnTable, below: DrawnTable) -> DrawnTable:
    """Return two parts of a table as one: without the head that is repeated, and what the page's end cut in two whole."""
    if len(above.xs) < len(below.xs):
        above = _spread(above, below)
    elif len(above.xs) > len(below.xs):
        below = _spread(below, above)
    skipped = _repeated(above, below)
    rest = [
        evolve(cell, area=cell.area._replace(row=cell.area.row - skipped))
        for cell in below.cells
        if cell.area.row >= skipped
    ]
    ends = {(cell.area.column, cell.area.colspan): cell for cell in above.cells if _end(cell) == above.rows}
    pairs = [(ends.get((cell.area.column, cell.area.colspan)), cell) for cell in rest if not cell.area.row]
    both = [(one, two) for one, two in pairs if one]
    is_below_heads = _is_below_heads(both)
    is_row_cut = not is_below_heads and _is_row_cut(both, above, below) and all(one for one, _ in pairs)
    shift = above.rows - is_row_cut
    merged: dict[DrawnCell, DrawnCell] = {}
    taken: set[DrawnCell] = set()
    for one, two in pairs:
        if one and not is_below_heads and (is_row_cut or _is_same_cell(one, two, pairs)):
            rows = one.area.rowspan + two.area.rowspan - is_row_cut
            merged[one] = evolve(one, area=one.area._replace(rowspan=rows), text=glued(one.text, two.text))
            taken.add(two)
    moved = [evolve(cell, area=cell.area._replace(row=cell.area.row + shift)) for cell in rest if cell not in taken]
    cells = [merged.get(cell, cell) for cell in above.cells] + moved
    return evolve(
        above,
        rows=shift + below.rows - skipped,
        cells=tuple(sorted(cells, key=lambda cell: cell.area)),
        is_open_below=below.is_open_below,
    )


def _end(cell: DrawnCell) -> int:
    return cell.area.row + cell.area.rowspan


def _spread(few: DrawnTable, many: DrawnTable) -> DrawnTable:
    """Return a table with the columns of another, which divides its own."""
    edges = _edges(many)
    places = [_nearest(edges, edge)[0] for edge in _edges(few)]
    cells: list[DrawnCell] = []
    for cell in few.cells:
        start, end = places[cell.area.column], places[cell.area.column + cell.area.colspan]
        cells.append(evolve(cell, area=cell.area._replace(column=start, colspan=end - start)))
    return evolve(few, xs=many.xs, cells=tuple(cells))


def _repeated(above: DrawnTable, below: DrawnTable) -> int:
    """Return how many rows at the top of ``below`` are those at the top of ``above``: a head, which says no figure."""
    there = {(cell.area, "".join(cell.text.split())) for cell in above.cells}
    same = 0
    end = 0
    for row in range(below.rows - 1):
        cells = [cell for cell in below.cells if cell.area.row == row]
        if any(is_figure(cell.text) or (cell.area, "".join(cell.text.split())) not in there for cell in cells):
            break
        end = max([end, *map(_end, cells)])
        if end == row + 1 and any(cell.text for cell in cells):
            same = end
    return same


def _is_below_heads(pairs: Sequence[tuple[DrawnCell, DrawnCell]]) -> bool:
    """Tell whether a page ends with the heads of columns, and the next begins with their figures."""
    return sum(one.text != "" and not is_figure(one.text) and is_figure(two.text) for one, two in pairs) > 1


def _is_row_cut(pairs: Sequence[tuple[DrawnCell, DrawnCell]], above: DrawnTable, below: DrawnTable) -> bool:
    """Tell whether the last row of a page goes on in the first of the next."""
    if above.is_open_below and below.is_open_above:
        return True
    if any(is_figure(one.text) and is_figure(two.text) for one, two in pairs):
        return False
    own = [(one.text, two.text) for one, two in pairs if one.area.rowspan == two.area.rowspan == 1]
    if not any(one for one, _ in own) or not any(two for _, two in own):
        return True  # nothing but the space around the text of a cell
    if any(is_cut(one.text, two.text) for one, two in pairs):
        return True
    # Figures without a label below a label without figures.
    tops, ends = [one.text for one, _ in pairs if one.text], [two.text for _, two in pairs if two.text]
    return bool(tops and ends) and not any(map(is_figure, tops)) and all(map(is_figure, ends))


def _is_same_cell(one: DrawnCell, two: DrawnCell, pairs: Sequence[tuple[DrawnCell | None, DrawnCell]]) -> bool:
    """Tell whether a cell that spans rows does so over the page's end: its label stands on one page, or is cut."""
    if is_cut(one.text, two.text):
        return True
    if one.text and two.text:
        return False
    is_span = one.area.rowspan > 1 or two.area.rowspan > 1
    words = one.text or two.text
    is_label = bool(words) and not is_figure(words)
    others = [cell.text for _, cell in pairs if cell.area.column > two.area.column and cell.text]
    return is_label and (is_span or (not two.text and any(not is_figure(text) for text in others)))
