"""Units added up: which of them count, and what each cell comes to."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Final, final

from attrs import evolve, field, frozen

from govdisclosure.bodies.identity import bodies_of
from govdisclosure.forms import form_of
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published.adding.contribution import Contribution, contribution_of
from govdisclosure.published.adding.sums import Sum, sums_of
from govdisclosure.published.report import PublishedReport

__all__ = ["Addition", "Inclusion", "Unit", "add_up"]


@final
class Inclusion(StrEnum):
    """Whether a unit's report is in the sums."""

    COUNTED = "counted"
    TWIN = "twin"
    """The same figures of the same body are there already: counted once."""
    VERSION = "version"
    """There are several reports of the body, with other figures: none of them is counted."""
    OTHER_YEAR = "other_year"
    """It is of another year, or says none."""
    LEFT_OUT = "left_out"
    """It could not be read, or nobody said that it counts."""


@final
@frozen(kw_only=True, eq=False)
class Unit:
    """One report of an addition."""

    place: int
    """Its place among those given, from 0."""
    file: str
    """The file's name, or its number where it has none."""
    report: PublishedReport | None = field(default=None, repr=False)
    inclusion: Inclusion = Inclusion.LEFT_OUT
    tables: Mapping[TableName, Contribution] = field(factory=dict[TableName, Contribution], repr=False)
    """What it adds, or would add."""
    others: tuple[int, ...] = ()
    """The places of the other reports of its body."""

    @property
    def agency(self) -> Agency | None:
        """Whose report it is."""
        return self.report.agency if self.report else None

    @property
    def name(self) -> str:
        """The name of the body, else that of the file."""
        return self.agency.name if self.agency else self.file


_OUT: Final = frozenset({Inclusion.VERSION, Inclusion.OTHER_YEAR, Inclusion.LEFT_OUT})


@final
@frozen(kw_only=True, slots=False)
class Addition:
    """Units of one year, added up cell by cell."""

    year: int
    edition: AnyEdition
    units: tuple[Unit, ...]
    above: Agency | None = None
    """The body whose units they are."""

    @property
    def counted(self) -> Iterator[Unit]:
        """The units that are in the sums."""
        return (unit for unit in self.units if unit.inclusion is Inclusion.COUNTED)

    @property
    def is_complete(self) -> bool:
        """Whether no unit that was given is left out of the sums."""
        return not any(unit.inclusion in _OUT for unit in self.units)

    @cached_property
    def tables(self) -> Mapping[TableName, tuple[Sum, ...]]:
        """The sum of each cell of each table."""
        form = form_of(self.edition)
        parts = {name: {unit.place: unit.tables[name] for unit in self.counted} for name in TABLE_NAMES}
        return {name: sums_of(getattr(form, name), parts[name]) for name in TABLE_NAMES}

    @property
    def doubled(self) -> Iterator[tuple[Unit, ...]]:
        """The reports of each body that has several."""
        for unit in self.units:
            if unit.others and unit.place < min(unit.others):
                yield (unit, *(self.units[place] for place in unit.others))


def add_up(
    reports: Sequence[PublishedReport | str], *, year: int, edition: AnyEdition, above: Agency | None = None
) -> Addition:
    """Return the ``reports`` added up: those of ``year``, each body once.

    Args:
        reports: the units'; the name of a file where one is left out.
        year: the report year.
        edition: the edition of the form.
        above: the body whose units they are.
    """
    units = [_unit(place, report, year, edition) for place, report in enumerate(reports)]
    there = [unit.agency if unit.inclusion is Inclusion.COUNTED else None for unit in units]
    groups: dict[int, list[Unit]] = {}
    for unit, body in zip(units, bodies_of(there, above), strict=True):
        groups.setdefault(body, []).append(unit)
    found = [one for group in groups.values() for one in (_told_apart(group) if len(group) > 1 else group)]
    ordered = tuple(sorted(found, key=lambda unit: unit.place))
    return Addition(year=year, edition=edition, units=ordered, above=above)


def _unit(place: int, report: PublishedReport | str, year: int, edition: AnyEdition) -> Unit:
    if isinstance(report, str):
        return Unit(place=place, file=report)
    file = report.file or f"#{place + 1}"
    if report.year != year:
        return Unit(place=place, file=file, report=report, inclusion=Inclusion.OTHER_YEAR)
    tables: dict[TableName, Contribution]
    tables = {name: contribution_of(report.grid(name), name, edition) for name in TABLE_NAMES}
    return Unit(place=place, file=file, report=report, inclusion=Inclusion.COUNTED, tables=tables)


def _told_apart(group: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the reports of one body: the first counts where all say the same, else none does."""
    first = group[0]
    same = all(one.tables[name].same_figures(first.tables[name]) for one in group for name in TABLE_NAMES)
    for unit in group:
        inclusion = Inclusion.VERSION if not same else Inclusion.COUNTED if unit is first else Inclusion.TWIN
        yield evolve(unit, inclusion=inclusion, others=tuple(one.place for one in group if one is not unit))
