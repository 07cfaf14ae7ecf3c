"""A table as text to the grid of a form, by its labels."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from govdisclosure.forms import RowForm, TableForm
from govdisclosure.forms.labels import label_key
from govdisclosure.model.fields import Spec
from govdisclosure.model.narrative import OtherTable
from govdisclosure.published import Cell, Grid, Surplus

__all__ = ["grid_in"]

_MOST: Final = 2_000
"""The most rows of a table that are looked at."""


def grid_in(form: TableForm, table: OtherTable) -> Grid | None:
    """Return ``table`` as a grid of ``form``; None where it lacks a column, or more than half of the rows.

    A cell that another spans is not there, so columns are counted from the right.
    """
    rows = [row.cells for row in table.rows[:_MOST]]
    places = next(((number, found) for number, row in enumerate(rows) if (found := _columns(form, row))), None)
    if places is None:
        return None
    number, columns = places
    width = max(columns.values())
    cells: dict[str, Cell] = {}
    surplus: list[Surplus] = []
    waiting = list(form.rows)
    for row in rows[number + 1 :]:
        labels, figures = row[:-width], row[-width:]
        if len(figures) < width or not labels:
            continue
        said = next((label for label in reversed(labels) if label.strip()), "")
        which = next((one for one in waiting if _key(said) in _keys(one.spec)), None)
        if which is None:
            surplus.append(Surplus(label=said, cells=tuple(map(Cell.read, figures))))
            continue
        waiting.remove(which)
        cells |= {f"{which.path}.{name}": Cell.read(row[-place]) for name, place in columns.items()}
    if 2 * len(waiting) > len(form.rows):
        return None
    return Grid.of_cells(form, cells, tuple(surplus))


def _columns(form: TableForm, row: Sequence[str]) -> Mapping[str, int] | None:
    """Return the places of the columns in a row of heads, counted from the right, the last being 1; None if it lacks one."""
    places = {_key(text): len(row) - index for index, text in reversed([*enumerate(row)])}
    found = dict(_found(form.rows[0], places))
    return found if len(found) == len(form.rows[0].columns) else None


def _found(row: RowForm, places: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for column in row.columns:
        place = next((places[key] for key in _keys(column.spec) if key in places), None)
        if place is not None:
            yield column.name, place


def _keys(spec: Spec) -> tuple[str, ...]:
    return tuple(map(_key, spec.labels))


def _key(label: str) -> str:
    """Return what of a label names it; of one without Chinese characters, all of it but blanks."""
    return label_key(label) or "".join(label.split()).casefold()
