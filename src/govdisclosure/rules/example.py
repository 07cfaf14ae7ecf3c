"""Examples of rules: a sound report changed in few words, built as any file is read."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias, final

from attrs import evolve, field, frozen

from govdisclosure.forms import TableForm, table_form
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, RawCell, RawChart, RawTable
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2021, EDITIONS, AnyEdition, edition_of
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, Chart, SectionName, Sections, TableName
from govdisclosure.published import ABSENT, Cell, Grid, PublishedReport
from govdisclosure.rules._sound import AGENCY, FIGURES, PREAMBLE, SECTIONS, SIGNATURE, TITLE, YEAR
from govdisclosure.rules.local import NOWHERE, Local

__all__ = ["Example", "Passage", "Table"]

Passage: TypeAlias = Literal["title", "preamble", "signature"] | SectionName
"""A part of a report that has words."""

Table: TypeAlias = Literal["missing", "picture", "2019", "2021"]
"""How a statutory table is published: not at all, as a picture, in the form of an edition."""


@final
@frozen(kw_only=True, slots=False)
class Example:
    """A report that is sound but for what is said here.

    In every text ``{agency}``, ``{year}`` and ``{next_year}`` stand for the example's own.
    """

    agency: str = AGENCY
    year: int = YEAR
    cells: Mapping[str, str | None] = field(factory=dict[str, "str | None"])
    """What cells print, by path (``requests.received.total``) or a whole row of them (``requests.received``); None: there is no such cell."""
    adds: Mapping[Passage, str] = field(factory=dict[Passage, str])
    """Lines that stand at the end of a passage."""
    has: Mapping[Passage, str | None] = field(factory=dict[Passage, "str | None"])
    """Lines that stand in place of a passage; None: it is missing, with its head."""
    heads: Mapping[SectionName, str] = field(factory=dict[SectionName, str])
    """Heads of sections that are written so."""
    tables: Mapping[TableName, Table] = field(factory=dict[TableName, Table])
    others: Mapping[SectionName, Sequence[Sequence[str]]] = field(factory=dict[SectionName, Sequence[Sequence[str]]])
    """Tables that are none of the statutory ones, as rows of text, which stand in their section."""
    charts: Mapping[SectionName, Chart] = field(factory=dict[SectionName, Chart])
    previous: "Example | None" = None
    """Last year's report, of the same body and the year before, whatever it says of them."""
    children: "tuple[Example, ...]" = ()
    """The reports of the units that it adds up."""
    expected: tuple[str, ...] = ()
    """The names of the units whose reports are expected."""
    local: Local = NOWHERE
    """What the place asks of its reports."""

    @cached_property
    def report(self) -> PublishedReport:
        """The report, as a reader makes it of the lines and tables of a file."""
        return assemble([*self._items()])

    @property
    def before(self) -> "Example | None":
        """What ``previous`` says, of the same body and the year before."""
        return None if self.previous is None else evolve(self.previous, agency=self.agency, year=self.year - 1)

    @cached_property
    def last_year(self) -> PublishedReport | None:
        """Last year's report, if the example has one."""
        return None if self.before is None else self.before.report

    @property
    def units(self) -> tuple[PublishedReport, ...]:
        """The reports of the units."""
        return tuple(child.report for child in self.children)

    @property
    def listed(self) -> tuple[Agency, ...]:
        """The units whose reports are expected."""
        return tuple(Agency(name=name) for name in self.expected)

    def cells_of(self, name: TableName) -> Mapping[str, str | None]:
        """Return what ``cells`` says of table ``name``, by the path within the table."""
        return {path.removeprefix(f"{name}."): text for path, text in self.cells.items() if path.startswith(f"{name}.")}

    def _items(self) -> Iterator[Item]:
        yield from self._lines("title", TITLE)
        yield from self._lines("preamble", PREAMBLE)
        for name in SECTION_NAMES:
            if name in self.has and self.has[name] is None:
                continue
            yield Line(self.heads.get(name, specs(Sections)[name].label))
            if name in TABLE_NAMES and self.tables.get(name) != "missing":
                yield self._grid(name)
            yield from self._lines(name, SECTIONS[name])
            if name in self.others:
                yield RawTable(tuple(tuple(map(RawCell, row)) for row in self.others[name]), number=1)
            if name in self.charts:
                yield RawChart(self.charts[name])
        yield from self._lines("signature", SIGNATURE)

    def _lines(self, passage: Passage, sound: str) -> Iterator[Line]:
        words = self.has.get(passage, sound) or ""
        for line in (*words.splitlines(), *self.adds.get(passage, "").splitlines()):
            yield Line(filled(line, self.agency, self.year))

    def _grid(self, name: TableName) -> Grid:
        form = table_form(getattr(self._edition(name), name))
        if self.tables.get(name) == "picture":
            return Grid.pictured(form)
        printed = {path: Cell.read("0") for path in form.index}
        printed |= {path: Cell.read(FIGURES[f"{name}.{path}"]) for path in form.index if f"{name}.{path}" in FIGURES}
        for place, text in self.cells_of(name).items():
            printed |= dict.fromkeys(cells_at(form, place), ABSENT if text is None else Cell.read(text))
        return Grid.of_cells(form, printed)

    def _edition(self, name: TableName) -> AnyEdition:
        chosen = next((one for one in EDITIONS if one.name == self.tables.get(name)), None)
        return chosen or edition_of(self.year) or EDITION_2021


def filled(text: str, agency: str, year: int) -> str:
    """Return ``text`` with the body and the years put in."""
    return text.format(agency=agency, year=year, next_year=year + 1)


def cells_at(form: TableForm, place: str) -> tuple[str, ...]:
    """Return the paths of the cell, or of all cells of the row, at ``place``.

    Raises:
        KeyError: the form has neither.
    """
    if place in form.index:
        return (place,)
    row = form.row(place)
    return tuple(f"{row.path}.{column.name}" for column in row.columns)
