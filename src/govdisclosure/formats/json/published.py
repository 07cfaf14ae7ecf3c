"""The published report as JSON: the outline of the typed one, each table cell with its text, value, state, unit and place."""

import datetime as dt
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeAlias, cast, final

from attrs import field, frozen

from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.formats.json._violations import MISSING, NOT_OBJECT, UNKNOWN_KEY
from govdisclosure.formats.json.converter import structure, unstructure
from govdisclosure.formats.json.published_cells import CellRecord, SurplusRecord, cell_object, surplus_object
from govdisclosure.forms import TableForm, table_form
from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.editions import EDITIONS, AnyEdition, edition_named
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import day, many, mapping, of_type, specs, text, whole
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, Chart, Preamble, Section, TableName
from govdisclosure.model.record import Record
from govdisclosure.published import Grid, Part, PublishedReport, Surplus

__all__ = ["Outline", "published_from", "published_object"]

_NO_EDITION = Message("没有这一版格式：{reported!r}")
_NO_SECTION = Message("没有这一部分")


@final
@frozen(kw_only=True)
class Outline(Record):
    """What a published report has beside its edition, sections and tables."""

    year: int | None = field(default=None, metadata=whole("报告年度", low=1000, high=9999, optional=True))
    title: str | None = field(default=None, metadata=text("标题", optional=True))
    agency: Agency | None = field(default=None, metadata=of_type(Agency, label="行政机关", optional=True))
    period: Period | None = field(default=None, metadata=of_type(Period, label="统计期限", optional=True))
    preamble: Preamble = field(factory=Preamble, metadata=of_type(Preamble, label="前言"))
    information_fees: InformationFees | None = field(
        default=None, metadata=of_type(InformationFees, label="信息处理费", optional=True)
    )
    charts: tuple[Chart, ...] = field(default=(), metadata=many(Chart, label="图表"))
    signature: Signature | None = field(default=None, metadata=of_type(Signature, label="落款", optional=True))
    published_on: dt.date | None = field(default=None, metadata=day("发布日期", optional=True))
    extensions: Mapping[str, Any] = field(factory=dict[str, Any], hash=False, metadata=mapping("扩展"))


# Writing ------------------------------------------------------------------------------------------------------------


def published_object(report: PublishedReport) -> dict[str, object]:
    """Return ``report`` as a JSON object, its keys in the order of the form."""
    outline = {name: unstructure(getattr(report, name)) for name in specs(Outline)}
    if report.published_on is None:  # a page says it, or nothing does
        del outline["published_on"]
    return {
        "edition": None if report.edition is None else str(report.edition),
        **{name: outline.pop(name) for name in ("year", "title", "agency", "period", "preamble")},
        "sections": {part.name: unstructure(part.section) for part in report.sections},
        **{name: _table_object(report.grid(name)) for name in TABLE_NAMES},
        **outline,
    }


def _table_object(grid: Grid | None) -> dict[str, Any] | None:
    if grid is None:
        return None
    table: dict[str, Any] = {}
    for form, cell in grid.items():
        *parents, name = form.path.split(".")
        node = table
        for parent in parents:
            node = node.setdefault(parent, {})
        node[name] = cell_object(cell)
    table["surplus"] = [surplus_object(surplus) for surplus in grid.surplus]
    return table


# Reading ------------------------------------------------------------------------------------------------------------


def published_from(document: dict[str, object]) -> PublishedReport:
    """Return the report that `published_object` wrote.

    Raises:
        InvalidReport: everything in it that no file can have said, each with its path.
    """
    reader = _Reader([])
    edition = reader.edition(document.pop("edition", None))
    parts = tuple(reader.parts(document.pop("sections", {})))
    grids: dict[str, Any] = {name: reader.grid(name, document.pop(name, None), edition) for name in TABLE_NAMES}
    outline = reader.structured(document, Outline, "")
    if reader.violations:
        raise InvalidReport(reader.violations)
    rest = {name: getattr(outline, name) for name in specs(Outline)}
    return PublishedReport(edition=edition, sections=parts, **grids, **rest)


_Path: TypeAlias = tuple[str, ...]


@final
@frozen
class _Reader:
    violations: list[Violation]

    def say(self, message: Message, path: str, reported: object = None) -> None:
        self.violations.append(Violation(message, path=path, reported=reported))

    def structured(self, value: object, cls: Any, path: str) -> Any:  # noqa: ANN401  (a cls, or None)
        try:
            return structure(value, cls)
        except InvalidReport as error:
            self.violations.extend(error.under(path).violations)
            return None

    def edition(self, name: object) -> AnyEdition | None:
        edition = edition_named(name) if isinstance(name, str) else None
        if edition is None and name is not None:
            self.say(_NO_EDITION, "edition", name)
        return edition

    def parts(self, sections: object) -> Iterator[Part]:
        for name, value in self._object(sections, "sections").items():
            if name not in SECTION_NAMES:
                self.say(_NO_SECTION, f"sections.{name}")
                continue
            section = self.structured(value, Section, f"sections.{name}")
            if section is not None:
                yield Part(name=cast("Any", name), section=section)

    def grid(self, name: TableName, value: object, edition: AnyEdition | None) -> Grid | None:
        if value is None:
            return None
        table = dict(self._object(value, name))
        surplus = self._surplus(table.pop("surplus", []), f"{name}.surplus")
        figures = dict(_leaves(table, ()))
        form = _form(name, figures.keys(), edition)
        paths = _paths(form)
        for path in figures:
            if path not in paths:
                self.say(UNKNOWN_KEY, ".".join((name, *path)))
        cells: dict[str, CellRecord | None] = {}
        for path, dotted in paths.items():
            if path in figures:
                cells[dotted] = self.structured(figures[path], CellRecord, f"{name}.{dotted}")
            else:
                self.say(MISSING, f"{name}.{dotted}")
        return Grid.of_cells(form, {path: cell.cell() for path, cell in cells.items() if cell}, surplus)

    def _surplus(self, value: object, path: str) -> tuple[Surplus, ...]:
        records: tuple[SurplusRecord, ...] = self.structured(value, tuple[SurplusRecord, ...], path) or ()
        return tuple(record.surplus() for record in records)

    def _object(self, value: object, path: str) -> Mapping[str, object]:
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
        self.say(NOT_OBJECT, path)
        return {}


_DEEPEST: Final = 8
"""Deeper than any cell of a form; what stands deeper is unknown as a whole."""


def _leaves(node: Mapping[str, object], path: _Path) -> Iterator[tuple[_Path, object]]:
    """Yield what stands at the paths of cells: an object with a key of a cell, or whatever is no object."""
    for key, value in node.items():
        here = (*path, key)
        if isinstance(value, dict) and value and not value.keys() & specs(CellRecord).keys() and len(here) < _DEEPEST:
            yield from _leaves(cast("dict[str, object]", value), here)
        else:
            yield here, value


def _form(name: TableName, paths: AbstractSet[_Path], edition: AnyEdition | None) -> TableForm:
    """Return the form with just these cells, of the report's own edition first; else that of the edition."""
    editions = [edition, *EDITIONS] if edition else [*reversed(EDITIONS)]
    forms = [table_form(getattr(known, name)) for known in editions]
    return next((form for form in forms if _paths(form).keys() == paths), forms[0])


def _paths(form: TableForm) -> Mapping[_Path, str]:
    return {tuple(path.split(".")): path for path in form.index}
