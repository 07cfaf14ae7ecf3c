"""The JSON Schema of what `dumps` writes and `loads` reads, derived by walking the classes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final, Literal, Protocol, TypeAlias, cast, final, get_args

import attrs
from attrs import Factory, define, evolve

from govdisclosure.formats.json import VERSION
from govdisclosure.formats.json.converter import BLOCKS
from govdisclosure.formats.json.published import Outline
from govdisclosure.formats.json.published_cells import CellRecord, SurplusRecord
from govdisclosure.model.agency import LEVELS, Level
from govdisclosure.model.editions import EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.fields import MAX_DIGITS, MAX_PLACES, MoneyUnit, Spec, spec, specs, stated_totals
from govdisclosure.model.narrative import TABLE_NAMES, Block, Sections
from govdisclosure.model.record import Record, is_row, record_class, record_class_at, row_paths
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import State

__all__ = ["Bound", "Kind", "Schema", "record_schema", "schema"]

Kind: TypeAlias = Literal["report", "published"]
"""The typed report, or the published one."""

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

_CLASSES: Final[Mapping[str, tuple[str, str]]] = {
    "report": ("AnnualReport", "政府信息公开工作年度报告（{edition}版）"),
    "published": ("PublishedReport", "政府信息公开工作年度报告，按发布原样（{edition}版）"),
}
"""The names that a generator of classes gives to the documents, and what they are called."""


class Bound(Protocol):
    """A class of a bureau's own fields, and the key under ``extensions`` that it is bound to."""

    @property
    def key(self) -> str:
        """The key."""
        ...

    @property
    def cls(self) -> type[Record]:
        """The class."""
        ...


def schema(edition: AnyEdition = EDITION_2021, kind: Kind = "report", *, extensions: Iterable[Bound] = ()) -> Schema:
    """Return the JSON Schema of a report on the form of ``edition``, with what ``extensions`` say of a bureau's own fields.

    A published report may carry a table of another edition than its own, which a rule then finds; its schema allows it.

    Raises:
        ValueError: ``kind`` is neither ``"report"`` nor ``"published"``.
    """
    if kind not in _CLASSES:
        message = f"kind must be 'report' or 'published', not {kind!r}"
        raise ValueError(message)
    walk = _Walk(edition)
    fields: Schema = {"version": {"type": "integer", "const": VERSION}, "kind": {"type": "string", "const": kind}}
    name, about = _CLASSES[kind]
    if kind == "report":
        fields |= walk.report()
        required = ["version", "kind", "edition", *_required(AnnualReport)]
    else:
        fields |= walk.published()
        required = ["version", "kind"]
    if known := walk.extensions(extensions):
        fields["extensions"]["properties"] = known
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:govdisclosure:{kind}:{edition}:{VERSION}",
        "title": f"{name}{edition}",
        "description": f"{about.format(edition=edition)}；依据：{edition.act}",
        **_object(fields, required),
        "$defs": {**deepcopy(_TEXTS), **walk.definitions},
    }


def record_schema(cls: type[Record]) -> Schema:
    """Return the JSON Schema of a part of the typed report, such as `Agency` or `Requests2021`, by its class."""
    walk = _Walk(EDITION_2021)
    found = walk.record(cls)
    return {**walk.definitions.pop(cls.__name__, found), "$defs": {**deepcopy(_TEXTS), **walk.definitions}}


@final
@define
class _Walk:
    """A walk over the classes of one edition; a record is defined once, by the name of its class."""

    edition: AnyEdition
    definitions: Schema = Factory(dict[str, Any])
    within: str = ""
    """What the names of the definitions begin with."""

    def report(self) -> Schema:
        """Return the properties of the typed report."""
        fields = {"edition": {**_EDITION, "type": "string", "const": self.edition.name}, **self._fields(AnnualReport)}
        year = fields["year"]
        year["minimum"] = max(year["minimum"], self.edition.first_year)
        year["maximum"] = min(year["maximum"], self.edition.last_year or year["maximum"])
        return fields

    def published(self) -> Schema:
        """Return the properties of the published report."""
        others = [edition for edition in EDITIONS if edition is not self.edition]
        whole = specs(AnnualReport)
        fields = self._fields(Outline)
        fields["edition"] = {**_EDITION, "type": ["string", "null"], "enum": [self.edition.name, None]}
        sections = self._defined("PublishedSections", lambda: _object(self._fields(Sections, nullable=False)))
        fields["sections"] = {"title": whole["sections"].label, **sections}
        for name in TABLE_NAMES:
            fields[name] = {"title": whole[name].label, **_or_null(self._any_of(name, others))}
        return {name: fields[name] for name in ("edition", *whole, "published_on")}

    def _any_of(self, name: str, others: Sequence[AnyEdition]) -> Schema:
        """Return the published table ``name`` of this edition or of one of the ``others``."""
        forms = dict.fromkeys(getattr(edition, name) for edition in (self.edition, *others))
        choices = [self.record(cls, printed=True) for cls in forms]
        return (
            choices[0]
            if len(choices) == 1
            else self._defined(f"Published{name.capitalize()}", lambda: {"anyOf": choices})
        )

    def extensions(self, bound: Iterable[Bound]) -> Schema:
        """Return the schemas of a bureau's own fields by their keys; its classes are defined apart from those of the form."""
        return {one.key: evolve(self, within=f"{one.key}.").record(one.cls) for one in bound}

    def _fields(self, cls: type, *, printed: bool = False, nullable: bool = True) -> Schema:
        fields: Schema = {}
        for attribute in attrs.fields(cls):
            field = spec(attribute)
            value = self._value(cls, attribute, field, printed=printed)
            fields[attribute.name] = {**_words(field), **(_or_null(value) if field.optional and nullable else value)}
        return fields

    def _value(self, cls: type, attribute: "attrs.Attribute[Any]", field: Spec, *, printed: bool) -> Schema:
        kind, annotation = field.kind, cast("Any", attribute.type)
        if kind == "row":
            return self.record(record_class(cls, attribute.name), printed=printed)
        if printed:
            return self.record(CellRecord)
        if kind == "table":
            return self.record(getattr(self.edition, attribute.name))
        if kind in {"record", "money"}:
            return self.record((get_args(annotation) or (annotation,))[0])
        if kind == "tuple":
            return {"type": "array", "items": self._item(get_args(annotation)[0])}
        return self._choice(field.choices) if field.choices else _plain(field)

    def _choice(self, choices: tuple[str, ...]) -> Schema:
        return self._defined(_CHOICES[choices], lambda: {"type": "string", "enum": [*map(str, choices)]})

    def _item(self, cls: Any) -> Schema:  # noqa: ANN401  (whatever stands in an annotation)
        if cls == Block:
            return self._defined("Block", self._block)
        return {"type": "string"} if cls is str else self.record(cls)

    def record(self, cls: type, *, printed: bool = False) -> Schema:
        """Return a record; when ``printed``, a part of a table with its totals and an object for each cell."""
        if cls is Level:
            return self._defined("Level", lambda: {**_about(Level), "type": "string", "enum": [*LEVELS]})

        def make() -> Schema:
            tag = next((tag for tag, block in BLOCKS.items() if block is cls), None)
            tags: Schema = {} if tag is None else {"type": {"type": "string", "const": tag}}
            fields = {**tags, **self._fields(cls, printed=printed)}
            if not printed:
                return {
                    **_about(cls),
                    **_object(fields, [*tags, *_required(cls)]),
                    **(deepcopy(_AGREEING) if cls is CellRecord else {}),
                }
            for name, field in stated_totals(cls).items():
                rows = None if is_row(cls) else record_class_at(cls, row_paths(cls)[0])
                fields[name] = {**_words(field), **self.record(rows or CellRecord, printed=rows is not None)}
            required = list(fields)
            if hasattr(cls, "table_name"):
                surplus = {"type": "array", "items": self.record(SurplusRecord)}
                fields["surplus"] = {"title": "格式中没有的行或列", **surplus}
            return {**_about(cls), **_object(fields, required)}

        return self._defined(f"Published{cls.__name__}" if printed else cls.__name__.removesuffix("Record"), make)

    def _block(self) -> Schema:
        kinds = {tag: self.record(block) for tag, block in BLOCKS.items()}
        mapping = {tag: kind["$ref"] for tag, kind in kinds.items()}
        return {"oneOf": [*kinds.values()], "discriminator": {"propertyName": "type", "mapping": mapping}}

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        name = f"{self.within}{name}"
        if name not in self.definitions:
            self.definitions[name] = {"title": name, **make()}
        return {"$ref": f"#/$defs/{name}"}


def _object(fields: Schema, required: Sequence[str] = ()) -> Schema:
    return {"type": "object", "properties": fields, "required": [*required], "additionalProperties": False}


def _required(cls: type) -> list[str]:
    return [attribute.name for attribute in attrs.fields(cls) if attribute.default is attrs.NOTHING]


def _words(field: Spec) -> Schema:
    """Return the official label as a title, and what else stands on the field as a description."""
    said = {"所属栏目": field.block or field.under, "单位": field.unit, "依据": field.provision}
    description = "；".join(f"{name}：{words}" for name, words in said.items() if words)
    words = {"title": field.label, "description": description}
    return {name: value for name, value in words.items() if value}


def _about(cls: type) -> Schema:
    """Return the first line of a class's own words, which name what the form calls it."""
    return {"description": (cls.__doc__ or "").strip().splitlines()[0]}


def _or_null(value: Schema) -> Schema:
    if "type" in value:
        return {**value, "type": [value["type"], "null"]}
    return {"anyOf": [value, {"type": "null"}]}


def _plain(field: Spec) -> Schema:
    """Return the schema of a value that is no object and no list."""
    if field.kind == "mapping":
        return {"type": "object", "additionalProperties": True}
    if field.kind in {"count", "integer", "signed"}:
        bounds = {"minimum": field.low, "maximum": field.high}
        return {"type": "integer", **{name: bound for name, bound in bounds.items() if bound is not None}}
    if field.is_line or field.kind in {"amount", "date"}:
        return {"$ref": f"#/$defs/{'Line' if field.is_line else field.kind.capitalize()}"}
    return {"type": "boolean" if field.kind == "choice" else "string"}


def _exactly(pattern: str, but: str = r"\n") -> Schema:
    # in Python, unlike ECMA 262, "$" also matches before a line break at the end
    return {"type": "string", "pattern": f"^{pattern}$", "not": {"pattern": but}}


_TEXTS: Final[Mapping[str, Schema]] = {
    "Line": {"type": "string", "pattern": r"\S", "not": {"pattern": r"[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]"}},
    "Amount": _exactly(rf"(?:0|[1-9][0-9]{{0,{MAX_DIGITS - 1}}})(?:\.[0-9]{{1,{MAX_PLACES}}})?"),
    "Date": {"format": "date", **_exactly("[0-9]{4}-[0-9]{2}-[0-9]{2}")},
}
"""The texts that are more than a string."""

_CHOICES: Final[Mapping[tuple[str, ...], str]] = {
    TABLE_NAMES: "TableName",
    (*State,): "State",
    get_args(MoneyUnit): "MoneyUnit",
}
"""What the values of a field are called that are few."""
_EDITION: Final[Schema] = {"description": "格式版别"}  # a title would be taken for the name of a class


def _where(state: State, value: Schema, otherwise: Schema) -> Schema:
    return {
        "if": {"properties": {"state": {"const": str(state)}}},
        "then": {"properties": {"value": value}, "required": ["value"]},
        "else": otherwise,
    }


_AGREEING: Final = _where(
    State.ZERO,
    _exactly(r"-?0{1,60}(?:\.0{1,60})?"),
    _where(
        State.NUMBER,
        _exactly(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?", but=r"\n|^-?[0.]+$"),
        {"properties": {"value": {"type": "null"}}},
    ),
)
"""What ties a cell's value to its state."""
