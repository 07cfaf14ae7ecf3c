"""What was entered: the texts of a form as a published report, and what it means."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, Self, TypeAlias, cast, final

from attrs import evolve, frozen

from govdisclosure.api.report import Report, as_published
from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.formats.json.converter import structure
from govdisclosure.formats.json.published import Outline
from govdisclosure.forms import TableForm, form_of
from govdisclosure.interop.form_data.inputs import Input, inputs_of
from govdisclosure.interop.form_data.sums import with_sums
from govdisclosure.interop.form_data.texts import prose_of, texts_of
from govdisclosure.model.editions import AnyEdition, edition_of
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Block,
    Paragraph,
    Preamble,
    Section,
    SectionName,
    Sections,
    TablePlace,
)
from govdisclosure.published import Cell, Grid, Part, PublishedReport, Reading, State
from govdisclosure.published.cell import plain_decimal
from govdisclosure.zh import ParseError, parse_date, parse_decimal, parse_int

__all__ = ["FormData", "entered", "read_entered"]

FormData: TypeAlias = Mapping[str, Any]
"""Names of inputs to texts, or to what a form made of them (``cleaned_data``). Of a list of texts the last counts, as in a ``QueryDict``."""

_UNKNOWN = Message("格式中没有这一项")
_ASKED = Message("请填写")
_OTHER_YEAR = Message("{reported}年度不使用{edition}版格式")
_NO_FIGURE = Message("应填写数，实为“{reported}”")


def read_entered(data: FormData, edition: AnyEdition, base: Report | None = None) -> Reading:
    """Return what was entered as a typed report, and beside it which blank inputs were given a figure.

    A total left blank is not asked for: it is what the cells add up to. Any other blank gets the figure that the totals
    leave for it, else 0 where 0 agrees with all that was entered; `Reading.filled` tells which. Where neither does, it is refused.

    Args:
        data: what was entered: see `entered`.
        edition: the edition of the form.
        base: the report that was there before: see `entered`.

    Raises:
        InvalidReport: everything that keeps it from being a valid report, each with the name of its input where it has one.
    """
    read = _Entered.of(data, edition, base)
    published = read.report()
    asked = [one.name for one in inputs_of(edition) if one.required and not one.table and not read.said(one.name)]
    violations = [one for one in read.violations if one.path not in asked]
    violations += [Violation(_ASKED, path=name) for name in asked]
    violations += [
        Violation(_NO_FIGURE, path=f"{grid.form.name}.{form.path}", reported=cell.text)
        for grid in published.grids
        for form, cell in grid.items()
        if cell.state is State.TEXT
    ]
    if published.year is not None and edition_of(published.year) is not edition:
        other = Violation(_OTHER_YEAR, path="year", reported=published.year, edition=str(edition))
        raise InvalidReport([*violations, other])
    said = {violation.path.partition(".")[0] for violation in violations}
    summed, zeros = with_sums(published)
    try:
        reading = summed.reading(edition)
    except InvalidReport as error:  # a fact that is wrong is not also missing
        raise InvalidReport([*violations, *(one for one in error.violations if one.path not in said)]) from None
    if violations:
        raise InvalidReport(violations)
    return evolve(reading, filled=tuple(evolve(one, by="zero") if one.path in zeros else one for one in reading.filled))


def entered(data: FormData, edition: AnyEdition, base: Report | None = None) -> PublishedReport:
    """Return what was entered as a published report: every cell as it was typed, blank where it is blank.

    Args:
        data: texts by the names of `govdisclosure.interop.form_data.inputs_of`; other names are passed over, but not those
            that begin like one of a report. An input that is not there is like one left blank.
        edition: the edition of the form.
        base: the report that was there before. What ``data`` leaves out, or leaves as it was, stays as it is there: so
            pictures, charts and the structure of a text survive a form that has no input for them.

    Raises:
        InvalidReport: everything in it that no report can say, each with the name of its input where it has one.
    """
    read = _Entered.of(data, edition, base)
    report = read.report()
    if read.violations:
        raise InvalidReport(read.violations)
    return report


_ROOTS: Final = frozenset({*TABLE_NAMES, *specs(Outline), "sections"})
_KEPT: Final = ("charts", "published_on", "extensions")
_FACTS: Final = tuple(name for name in specs(Outline) if name not in {*_KEPT, "preamble"})


@final
@frozen(kw_only=True)
class _Entered:
    edition: AnyEdition
    base: PublishedReport
    data: Mapping[str, str]
    """What was entered, by the names of inputs."""
    before: Mapping[str, str]
    """What the inputs of ``base`` said."""
    violations: list[Violation]

    @classmethod
    def of(cls, data: FormData, edition: AnyEdition, base: Report | None) -> Self:
        names = {one.name for one in inputs_of(edition)}
        before = PublishedReport() if base is None else as_published(base)
        unknown = [name for name in data if name not in names and "." in name and name.partition(".")[0] in _ROOTS]
        return cls(
            edition=edition,
            base=before,
            data={name: _text(data[name]) for name in data if name in names},
            before=texts_of(before),
            violations=[Violation(_UNKNOWN, path=name, reported=_text(data[name])) for name in unknown],
        )

    def report(self) -> PublishedReport:
        grids: dict[str, Any] = {name: self._grid(getattr(form_of(self.edition), name)) for name in TABLE_NAMES}
        kept: dict[str, Any] = {name: getattr(self.base, name) for name in _KEPT}
        return PublishedReport(
            edition=self.edition,
            **self._outline(),
            preamble=Preamble(blocks=self._blocks("preamble", self.base.preamble.blocks)),
            sections=tuple(self._parts(grids)),
            **grids,
            **kept,
        )

    def said(self, name: str) -> str:
        """Return what an input says, entered or as it was."""
        return self.data.get(name, self.before.get(name, "")).strip()

    def _outline(self) -> dict[str, Any]:
        """Return the facts: as they were where no text of them is another; one that is wrong is said, and left out."""
        facts: dict[str, Any] = {}
        changed: set[str] = set()
        for one in inputs_of(self.edition):
            if one.table is None and one.name.partition(".")[0] in _FACTS:
                text = self.said(one.name)
                if text != self.before.get(one.name, "").strip():
                    changed.add(one.name.partition(".")[0])
                if text:
                    *parents, name = one.name.split(".")
                    node = facts
                    for parent in parents:
                        node = node.setdefault(parent, {})
                    node[name] = _value(one, text)
        found = {name: getattr(self.base, name) for name in _FACTS}
        for name in sorted(changed):
            found[name] = None
            if name in facts:
                try:
                    found[name] = getattr(structure({name: facts[name]}, Outline), name)
                except InvalidReport as error:
                    self.violations.extend(error.violations)
        return found

    def _parts(self, grids: Mapping[str, Grid | None]) -> list[Part]:
        before: dict[SectionName, Section] = {part.name: part.section for part in self.base.sections}
        parts: list[Part] = []
        for name in dict.fromkeys((*before, *SECTION_NAMES)):
            section = before.get(name)
            blocks = self._blocks(f"sections.{name}", section.blocks if section else ())
            if section is None and grids.get(name) and self.base.grid(cast("Any", name)) is None:
                blocks = (*blocks, TablePlace(table=cast("Any", name)))
            if section or blocks:
                heading = section.heading if section else specs(Sections)[name].label
                parts.append(Part(name=name, section=Section(heading=heading, blocks=blocks)))
        return parts

    def _blocks(self, name: str, before: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return a part of the text: as it was where its words are, else a paragraph a line, the place of a table kept."""
        lines = _lines(self.said(name))
        if lines == _lines(prose_of(before)):
            return before
        places = [block for block in before if isinstance(block, TablePlace)]
        return (*[Paragraph(text=line) for line in lines], *places)

    def _grid(self, form: TableForm) -> Grid | None:
        before: Grid | None = self.base.grid(form.name)
        if before is None or before.form is not form or before.is_picture:
            before = None
        names = {cell.path: f"{form.name}.{cell.path}" for cell in form.cells}
        if not self.data.keys() & {*names.values()}:
            return self.base.grid(form.name)
        cells: dict[str, Cell] = {} if before is None else {path: before[path] for path in names}
        for path, name in names.items():
            text = self.data.get(name)
            if text is not None and (path not in cells or cells[path].text != text):
                cells[path] = Cell.read(text)
        return Grid.of_cells(form, cells, before.surplus if before else ())


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        value = next(reversed(cast("Sequence[object]", value)), None)
    return "" if value is None else str(value)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _value(one: Input, text: str) -> object:
    """Return what a text says as JSON has it; what says nothing of the kind as it is, for its class to refuse."""
    if one.kind == "lines":
        return _lines(text)
    with suppress(ParseError):
        match one.kind:
            case "integer" | "count":
                return parse_int(text)
            case "amount":
                return plain_decimal(parse_decimal(text))
            case "date":
                return parse_date(text).isoformat()
            case _:
                return text
    return text
