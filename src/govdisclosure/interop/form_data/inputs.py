"""What there is to enter: one input a fact, a part of the text and a cell, derived from the classes and the forms."""

from collections.abc import Iterator
from typing import Any, Final, Literal, TypeAlias, cast, final, get_args

import attrs
from attrs import frozen

from govdisclosure.formats.json.published import Outline
from govdisclosure.forms import RowForm, TableForm, form_of
from govdisclosure.model.agency import LEVELS, Level
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import remembered, spec, specs
from govdisclosure.model.narrative import Sections, TableName
from govdisclosure.model.report import AnnualReport

__all__ = ["Input", "InputKind", "inputs_of"]

InputKind: TypeAlias = Literal["count", "signed", "amount", "money", "integer", "date", "choice", "text", "lines"]
"""What an input takes: a figure of one of four kinds, a whole number, a day, one of few, a line, or lines."""


@final
@frozen(kw_only=True)
class Input:
    """One input of a form. Its name is the path of what it is in a report."""

    name: str
    """Such as ``"requests.received.natural_person"`` or ``"agency.name"``."""
    label: str
    """The official label: of a cell that of its column."""
    groups: tuple[str, ...]
    """What the label stands under, the outermost first: the table, and the labels of the row; of a fact its part of the report."""
    kind: InputKind
    unit: str | None = None
    """The unit, where the form fixes one."""
    required: bool = False
    """Whether a report has to say it. What is required of a cell may still be left blank: see `read_entered`."""
    low: int | None = None
    """The least number allowed, where there is one."""
    high: int | None = None
    """The greatest."""
    choices: tuple[str, ...] = ()
    """What may be chosen, where it is few."""
    table: TableName | None = None
    """The statutory table of which it is a cell."""
    is_total: bool = False
    """Whether it is a total, which may be left out: it is computed, and compared with what is entered."""


@remembered
def inputs_of(edition: AnyEdition) -> tuple[Input, ...]:
    """Return everything that can be entered of a report of ``edition``, in the order of the form."""
    return (*_facts(Outline, "", ()), *_prose(), *(one for table in form_of(edition).tables for one in _cells(table)))


# Facts --------------------------------------------------------------------------------------------------------------

_NOT_ENTERED: Final = frozenset({"preamble", "charts", "published_on", "extensions"})
_REQUIRED: Final = frozenset({"year", "title", "agency.name"})


def _facts(cls: type, path: str, groups: tuple[str, ...]) -> Iterator[Input]:
    for attribute in attrs.fields(cls):
        field, name = spec(attribute), f"{path}{attribute.name}"
        annotation: Any = attribute.type
        kind: Any = next(iter(get_args(annotation)), annotation)
        if name in _NOT_ENTERED:
            continue
        if field.kind == "record" and kind is not Level:
            yield from _facts(kind, f"{name}.", (*groups, field.label))
            continue
        yield Input(
            name=name,
            label=field.label,
            groups=groups,
            kind=_KINDS.get(field.kind) or cast("InputKind", field.kind),
            unit=field.unit,
            required=name in _REQUIRED,
            low=field.low,
            high=field.high,
            choices=LEVELS if kind is Level else (),
        )


_KINDS: Final[dict[str, InputKind]] = {"record": "choice", "tuple": "lines"}


def _prose() -> Iterator[Input]:
    """Yield the parts of the text: a paragraph a line."""
    yield Input(name="preamble", label=specs(AnnualReport)["preamble"].label, groups=(), kind="lines")
    for name, section in specs(Sections).items():
        yield Input(name=f"sections.{name}", label=section.label, groups=(), kind="lines")


# Cells --------------------------------------------------------------------------------------------------------------


def _cells(form: TableForm) -> Iterator[Input]:
    title = specs(AnnualReport)[form.name].label
    for row in form.rows:
        groups = (title, *_labels(row))
        for column in row.columns:
            yield Input(
                name=f"{form.name}.{row.path}.{column.name}",
                label=column.spec.label,
                groups=(*groups, *([column.spec.under] if column.spec.under else [])),
                kind=column.kind,
                unit=column.spec.unit,
                required=not (row.is_total or column.is_total),
                low=None if column.kind == "signed" else 0,
                table=form.name,
                is_total=row.is_total or column.is_total,
            )


def _labels(row: RowForm) -> tuple[str, ...]:
    above = row.spec.block or row.spec.under
    return (*([above] if above else []), *(group.label for group in row.groups), row.spec.label)
