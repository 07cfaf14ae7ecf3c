"""A parent's tables beside the sums of its units, cell by cell."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.published import Grid
from govdisclosure.published.adding import Addition, Contribution, Figure, Sum, contribution_of
from govdisclosure.published.typed import figure_of
from govdisclosure.rules._behind import Behind, Difference, amount_of, behind

__all__ = ["Compared", "compared_with", "reasons"]

Verdict: TypeAlias = Literal["holds", "broken", "undecided"]


@final
@frozen(kw_only=True)
class Compared:
    """A cell of the parent, and the sum of its units'."""

    grid: Grid
    sum: Sum
    said: Figure | None
    """What the parent prints."""
    verdict: Verdict
    is_exact: bool
    """Whether every unit has said its figure, and every unit is there."""

    @property
    def path(self) -> str:
        """The whole path of the cell."""
        return f"{self.grid.form.name}.{self.sum.cell.path}"

    @property
    def difference(self) -> Difference:
        """By how much the two differ; what is not printed is nothing."""
        return Difference(cell=self.path, said=amount_of(self.said or 0), summed=amount_of(self.sum.figure))


def compared_with(added: Addition, grid: Grid, *, is_whole: bool) -> Iterator[Compared]:
    """Yield the cells of one table of a parent beside the sums of its units.

    Args:
        added: the units.
        grid: the parent's table.
        is_whole: whether all units are among them.
    """
    part = contribution_of(grid, grid.form.name, added.edition)
    for one in added.tables[grid.form.name] if part.lack is None else ():
        said = figure_of(one.cell, grid.cells[one.cell.index])[0]
        is_exact = is_whole and one.is_exact
        verdict = _verdict(one, said, part, is_exact=is_exact)
        yield Compared(grid=grid, sum=one, said=said, verdict=verdict, is_exact=is_exact)


def _verdict(one: Sum, said: Figure | None, part: Contribution, *, is_exact: bool) -> Verdict:
    summed = amount_of(one.figure)
    if said is None:
        read = part.figures[one.cell.index]
        return "holds" if is_exact and read is not None and amount_of(read) == summed else "undecided"
    if is_exact:
        return "holds" if amount_of(said) == summed else "broken"
    return "broken" if one.cell.kind != "signed" and amount_of(said) < summed else "undecided"


def reasons(added: Addition, cells: Mapping[str, Compared]) -> Mapping[str, Behind]:
    """Return what is behind the broken ones of ``cells``, of those that every unit has said."""
    exact = {path: one for path, one in cells.items() if one.is_exact and one.verdict != "undecided"}
    tables = [[path for path, one in exact.items() if one.grid.form.name == name] for name in TABLE_NAMES]
    units = {
        unit: {
            path: amount_of(figure)
            for path, one in exact.items()
            if (figure := unit.tables[one.grid.form.name].figures[one.sum.cell.index]) is not None
        }
        for unit in added.counted
    }
    broken = [one.difference for one in exact.values() if one.verdict == "broken"]
    return behind(broken, units, [table for table in tables if table])
