"""The tables drawn with the official row and column spans: one short function a kind of table."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.forms.table import ColumnForm, RowForm, TableForm
from govdisclosure.model.fields import remembered

__all__ = ["CORNER", "Layout", "LayoutCell", "layout_of", "layout_of_rows"]

CORNER: Final = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
"""The official corner note of table 3."""


@final
@frozen(kw_only=True)
class LayoutCell:
    """One drawn cell: a label, or the place of the figure ``path``."""

    text: str = ""
    path: str | None = None
    rowspan: int = 1
    colspan: int = 1


Layout: TypeAlias = tuple[tuple[LayoutCell, ...], ...]
"""Rows of cells from left to right; a cell covered by a span from above is left out, as in HTML."""


@remembered
def layout_of(form: TableForm) -> Layout:
    """Return ``form`` as the official form draws it."""
    return layout_of_rows(form, form.rows)


def layout_of_rows(form: TableForm, rows: Sequence[RowForm]) -> Layout:
    """Return ``form`` as the official form draws it, with no other ``rows``; there is at least one."""
    draw = {"proactive": _proactive, "requests": _requests, "remedies": _remedies}.get(form.name, _own)
    return tuple(tuple(row) for row in draw(rows))


_PROACTIVE_COLUMNS: Final = 4


def _proactive(form_rows: Sequence[RowForm]) -> Iterator[Sequence[LayoutCell]]:
    for block, rows in groupby(form_rows, key=lambda row: (row.spec.block, [column.name for column in row.columns])):
        members = list(rows)
        yield [LayoutCell(text=block[0], colspan=_PROACTIVE_COLUMNS)]
        yield _stretched([LayoutCell(text="信息内容"), *_heads(members[0].columns)])
        for row in members:
            yield _stretched([LayoutCell(text=row.spec.label), *_figures(row)])


def _stretched(cells: list[LayoutCell]) -> list[LayoutCell]:
    """Let the last cell span what is left of the table's width."""
    return [*cells[:-1], evolve(cells[-1], colspan=_PROACTIVE_COLUMNS + 1 - len(cells))]


_LABEL_COLUMNS: Final = 3
_HEAD_ROWS: Final = 3


def _requests(form_rows: Sequence[RowForm]) -> Iterator[Sequence[LayoutCell]]:
    columns = form_rows[0].columns
    yield [
        LayoutCell(text=CORNER, rowspan=_HEAD_ROWS, colspan=_LABEL_COLUMNS),
        LayoutCell(text="申请人情况", colspan=len(columns)),
    ]
    second: list[LayoutCell] = []
    for under, members in groupby(columns, key=lambda column: column.spec.under):
        heads = _heads(tuple(members))
        second += [LayoutCell(text=under, colspan=len(heads))] if under else [evolve(h, rowspan=2) for h in heads]
    yield second
    yield _heads(tuple(column for column in columns if column.spec.under))
    drawn: set[str] = set()
    for row in form_rows:
        cells: list[LayoutCell] = []
        for group in row.groups:
            if group.label not in drawn:
                drawn.add(group.label)
                cells.append(LayoutCell(text=group.label, rowspan=sum(group in other.groups for other in form_rows)))
        cells.append(LayoutCell(text=row.spec.label, colspan=_LABEL_COLUMNS - len(row.groups)))
        yield [*cells, *_figures(row)]


def _remedies(form_rows: Sequence[RowForm]) -> Iterator[Sequence[LayoutCell]]:
    heads = [(row, _heads(row.columns)) for row in form_rows]
    first: list[LayoutCell] = []
    for under, members in groupby(heads, key=lambda head: head[0].spec.under):
        spans = [(row.spec.label, len(cells)) for row, cells in members]
        first.append(LayoutCell(text=under or spans[0][0], colspan=sum(span for _, span in spans)))
    yield first
    second: list[LayoutCell] = []
    third: list[LayoutCell] = []
    depth = 2 if any(row.spec.under for row in form_rows) else 1
    for row, cells in heads:
        if row.spec.under:
            second.append(LayoutCell(text=row.spec.label, colspan=len(cells)))
            third += cells
        else:
            second += [evolve(cell, rowspan=depth) for cell in cells]
    yield from filter(None, (second, third))
    yield [figure for row in form_rows for figure in _figures(row)]


def _own(form_rows: Sequence[RowForm]) -> Iterator[Sequence[LayoutCell]]:
    """Draw a table that a bureau adds: heads above, labels and those of their groups to the left."""
    depth = 1 + max(len(row.groups) for row in form_rows)
    yield [LayoutCell(colspan=depth), *_heads(form_rows[0].columns)]
    drawn: set[str] = set()
    for row in form_rows:
        cells: list[LayoutCell] = []
        for group in row.groups:
            if group.label not in drawn:
                drawn.add(group.label)
                cells.append(LayoutCell(text=group.label, rowspan=sum(group in other.groups for other in form_rows)))
        yield [*cells, LayoutCell(text=row.spec.label, colspan=depth - len(row.groups)), *_figures(row)]


def _heads(columns: Sequence[ColumnForm]) -> list[LayoutCell]:
    return [LayoutCell(text=column.spec.label) for column in columns]


def _figures(row: RowForm) -> list[LayoutCell]:
    return [LayoutCell(path=f"{row.path}.{column.name}") for column in row.columns]
