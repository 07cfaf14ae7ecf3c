"""Totals that were not entered: what the cells add up to."""

from collections.abc import Sequence
from typing import Any, cast

from attrs import evolve

from govdisclosure.forms import IdentityKind
from govdisclosure.forms.arithmetic import forced, satisfied
from govdisclosure.published import Cell, Grid, PublishedReport

__all__ = ["with_sums"]


def with_sums(report: PublishedReport) -> tuple[PublishedReport, frozenset[str]]:
    """Return ``report`` with every silent total that follows from its cells, and the cells that are read as 0 for it.

    A cell is read as 0 where the stated totals leave it no figure. A table in which that contradicts a stated total stays as it is.
    """
    zeros: set[str] = set()
    for grid in report.grids:
        form = grid.form
        if not form.identities or grid.is_picture:
            continue
        values, read_as_zero = _summed(grid)
        if values is not None:
            cells = {
                cell.path: said if said.value is not None or not cell.is_total else Cell.read(str(values[cell.index]))
                for cell, said in grid.items()
            }
            changed: dict[str, Any] = {form.name: Grid.of_cells(form, cells, grid.surplus)}
            report = evolve(report, **changed)
            zeros |= {f"{form.name}.{form.cells[index].path}" for index in read_as_zero}
    return report, frozenset(zeros)


def _summed(grid: Grid) -> tuple[Sequence[int | None] | None, frozenset[int]]:
    """Return the figures of a table, its silent totals among them, and which cells are 0 for that; None where they do not follow."""
    form = grid.form
    values = [value if isinstance(value, int) else None for value in grid.values]
    found = forced(form, values)
    if found is None or any(value is not None and not isinstance(value, int) for value in grid.values):
        return None, frozenset()
    known = [found.get(index, value) for index, value in enumerate(values)]
    zeros = frozenset(cell.index for cell in form.typed if known[cell.index] is None)
    for index in zeros:
        known[index] = 0
    for identity in form.identities:
        if identity.kind is IdentityKind.BALANCE:
            continue
        total, *parts = (known[index] for index in identity.cells)
        if total is None and None not in parts:
            known[identity.cells[0]] = sum(cast("list[int]", parts))
    return (known, zeros) if satisfied(form, known) else (None, frozenset())
