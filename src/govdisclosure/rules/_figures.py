"""What the statutory tables say for a sum of cells, silent cells filled where the identities leave one reading."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from govdisclosure.forms.arithmetic import forced
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.prose import Reading
from govdisclosure.prose.subjects import APPLICANTS
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rules.finding import CellEvidence, Number, plain

__all__ = ["Figure", "Figures"]


class Figure(NamedTuple):
    """A sum of cells: exactly ``value``, or at least that where a cell of it is silent."""

    value: Decimal
    exact: bool

    def cannot_be(self, value: Decimal) -> bool:
        """Tell whether no reading of the silent cells says ``value``."""
        return self.value != value if self.exact else self.value > value


class Figures:
    """The tables of one report as figures."""

    def __init__(self, report: PublishedReport, *, without: TableName | None = None) -> None:
        """Look at nothing yet: a table is read when it is asked for, and one that is left out never."""
        self._report = report
        self._without = without
        self._tables: dict[TableName, Mapping[str, Number] | None] = {}

    def figure(self, reading: Reading) -> Figure | None:
        """Return the sum of the cells of ``reading``, None where the report has no such table or the form no such cell."""
        low, exact = Decimal(), True
        for path in reading:
            table, _, cell = path.partition(".")
            values = self._values(table)
            grid = self._grid(table)
            if values is None or grid is None or cell not in grid.form.index:
                return None
            value = values.get(cell)
            exact = exact and value is not None
            low = EXACT.add(low, Decimal(value or 0))
        return Figure(low, exact)

    def against(self, readings: Iterable[Reading], value: Decimal) -> Figure | None:
        """Return what the table has instead of ``value``, None where one of ``readings`` allows it or none is there."""
        known = [figure for figure in map(self.figure, readings) if figure is not None]
        return known[0] if known and all(figure.cannot_be(value) for figure in known) else None

    def across(self, reading: Reading) -> Figure | None:
        """Return what the columns of ``reading``, the total column of table 3, sum to."""
        if not all(path.startswith("requests.") and path.endswith(".total") for path in reading):
            return None
        return self.figure(tuple(f"{path.removesuffix('total')}{name}" for path in reading for name in APPLICANTS))

    def evidence(self, reading: Iterable[str]) -> list[CellEvidence]:
        """Return the cells of ``reading`` as evidence."""
        named = ((self._grid(table), cell) for table, _, cell in (path.partition(".") for path in reading))
        return [
            CellEvidence.of(grid, grid.form.index[cell]) for grid, cell in named if grid and cell in grid.form.index
        ]

    def _grid(self, table: str) -> Grid | None:
        grid = self._report.grid(_NAMES[table])
        return None if grid is None or grid.is_picture or table == self._without else grid

    def _values(self, table: str) -> Mapping[str, Number] | None:
        name = _NAMES[table]
        if name not in self._tables:
            grid = self._grid(table)
            self._tables[name] = None if grid is None else _read(grid)
        return self._tables[name]


_NAMES: Final[Mapping[str, TableName]] = {name: name for name in TABLE_NAMES}


def _read(grid: Grid) -> Mapping[str, Number]:
    values: dict[str, Number] = {}
    for form, value in zip(grid.form.cells, grid.values, strict=True):
        number = plain(value)
        if number is not None:
            values[form.path] = number
    if len(values) < len(grid.cells):
        whole = [value if value is None else int(value) for value in grid.values] if _are_whole(grid) else None
        filled = (forced(grid.form, whole) if whole else None) or {}
        values |= {grid.form.cells[index].path: value for index, value in filled.items()}
    return values


def _are_whole(grid: Grid) -> bool:
    return all(value is None or isinstance(value, int) for value in grid.values)
