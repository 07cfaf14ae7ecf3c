"""How pydantic, and FastAPI with it, holds a report: what `govdisclosure._asked` passes on.

A report comes in as JSON does and goes out as JSON, the very text that `dumps` writes. What is wrong in it is one error a
violation, at the place that the violation names.
"""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, get_args, get_origin

from govdisclosure.errors import InvalidReport, Lang, Message, Unreadable, Violation
from govdisclosure.formats.json import loads, object_of, report_of
from govdisclosure.formats.json.converter import BLOCKS, structure, unstructure
from govdisclosure.messages import Phrase
from govdisclosure.model.editions import EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.narrative import Block
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.output import finding_object
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Finding, Findings
from govdisclosure.schema import Schema, findings_schema, record_schema, schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema, ValidationError

__all__ = ["core_schema_of", "json_schema_of"]

_Make: TypeAlias = Callable[[object], object]

_OTHER_KIND = Message("应为{implied}，实为{reported}")
_OTHER_EDITION = Message("应为{implied}版的报告，实为{reported}版")


def core_schema_of(source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":  # noqa: ANN401  (a class, or an alias of it)
    """Return how pydantic validates and serialises ``source``.

    JSON, decoded or not, becomes an instance; an instance stays as it is. In strict mode Python values are instances only.
    The sentences are in the language that the validation context names as ``lang``, Chinese where it names none.
    """
    del handler
    from pydantic_core import core_schema  # noqa: PLC0415  (who asks has it)

    cls: type = get_origin(source) or source
    if cls in _FOUND:
        return core_schema.is_instance_schema(
            cls,
            ref=f"govdisclosure.{_name(source)}",
            metadata={_SOURCE: source},
            serialization=core_schema.plain_serializer_function_ser_schema(_FOUND[cls]),
        )
    make = partial(_report, cls, _edition_of(source)) if cls in _REPORTS else partial(_record, cls)
    validator = core_schema.with_info_plain_validator_function(partial(_validated, make))
    strict = core_schema.chain_schema([core_schema.is_instance_schema(cls), validator])
    write = object_of if cls in _REPORTS else unstructure
    return core_schema.json_or_python_schema(
        json_schema=validator,
        python_schema=core_schema.lax_or_strict_schema(lax_schema=validator, strict_schema=strict),
        ref=f"govdisclosure.{_name(source)}",
        metadata={_SOURCE: source},
        serialization=core_schema.plain_serializer_function_ser_schema(write),
    )


def _findings_object(findings: Findings) -> dict[str, object]:
    """Return findings as they stand below a file in ``check --output-format json``, in Chinese."""
    why = findings.not_compared
    return {
        "not_run": [*findings.not_run],
        **({} if why is None else {"not_compared": why.text()}),
        "findings": [finding_object(finding, "zh") for finding in findings],
    }


_SOURCE: Final = "govdisclosure"
_REPORTS: Final[Mapping[type, str]] = {AnnualReport: "report", PublishedReport: "published"}


_FOUND: Final[Mapping[type, Callable[[Any], Schema]]] = {
    Finding: partial(finding_object, lang="zh"),
    Findings: _findings_object,
}
"""What is given out and not taken in."""


def _edition_of(source: object) -> AnyEdition | None:
    """Return the edition of which a generic alias names the tables, None for a report of any edition."""
    tables = get_args(source)
    return next((one for one in EDITIONS if tables == (one.proactive, one.requests, one.remedies)), None)


def _name(source: Any) -> str:  # noqa: ANN401  (as above)
    cls: type = get_origin(source) or source
    return f"{cls.__name__}{_edition_of(source) or ''}"


_TAGS: Final[Mapping[type, str]] = {block: tag for tag, block in BLOCKS.items()}


# Validating ---------------------------------------------------------------------------------------------------------


def _validated(make: _Make, value: object, info: "ValidationInfo") -> object:
    try:
        return make(value)
    except InvalidReport as error:
        refused = _refusal(error.violations, _lang(info))
    except Unreadable as error:
        refused = _refusal([Violation(Phrase(error.message, error.arguments))], _lang(info))
    raise refused


def _report(cls: type, edition: AnyEdition | None, value: Any) -> Any:  # noqa: ANN401  (a cls)
    found: Any = loads(value) if isinstance(value, str | bytes) else value
    if type(found) not in _REPORTS:
        found = report_of(found)
    if type(found) is not cls:
        kind = _REPORTS[type(found)]
        raise InvalidReport([Violation(_OTHER_KIND, path="kind", reported=kind, implied=_REPORTS[cls])])
    used = str(cast("AnyReport", found).edition)
    if edition is not None and used != str(edition):
        raise InvalidReport([Violation(_OTHER_EDITION, path="edition", reported=used, implied=str(edition))])
    return found


def _record(cls: type, value: object) -> object:
    if isinstance(value, cls):
        return value
    if cls not in _TAGS:
        return structure(value, cls)
    block = structure(value, Block)
    if not isinstance(block, cls):
        raise InvalidReport([Violation(_OTHER_KIND, path="type", reported=_TAGS[type(block)], implied=_TAGS[cls])])
    return block


def _lang(info: "ValidationInfo") -> Lang:
    context: Any = info.context or {}
    return "en" if context.get("lang") == "en" else "zh"


def _refusal(violations: "list[Violation] | tuple[Violation, ...]", lang: Lang) -> "ValidationError":
    from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError  # noqa: PLC0415  (as above)

    errors = [
        InitErrorDetails(
            type=PydanticCustomError("violation", "{words}", {"words": violation.words(lang), **_fields(violation)}),
            loc=tuple(int(step) if step.isdecimal() else step for step in violation.path.split(".") if step),
            input=_plain(violation.reported),
        )
        for violation in violations
    ]
    return ValidationError.from_exception_data("report", errors)


def _fields(violation: Violation) -> dict[str, object]:
    fields = {name: getattr(violation, name) for name in ("implied", "provision")}
    return {name: _plain(value) for name, value in fields.items() if value is not None}


_JSON: Final = frozenset({bool, int, str, list, dict, NoneType})


def _plain(value: object) -> object:
    """Return a value as any JSON writer takes it: what is more than JSON as text."""
    return value if type(value) in _JSON else str(value)


# JSON Schema --------------------------------------------------------------------------------------------------------


def json_schema_of(asked: "CoreSchema", handler: "GetJsonSchemaHandler") -> Schema:
    """Return the JSON Schema of what `core_schema_of` returned, its definitions given to pydantic to keep with all others."""
    from pydantic_core import core_schema  # noqa: PLC0415  (as above)

    source: Any = cast("Any", asked)["metadata"][_SOURCE]
    wholes = {name: deepcopy(whole) for name, whole in _schemas_of(source)}
    definitions = {key: part for whole in wholes.values() for key, part in whole.pop("$defs").items()} | wholes
    places = {name: handler(core_schema.definition_reference_schema(f"govdisclosure.{name}")) for name in definitions}
    parts: list[CoreSchema] = [
        core_schema.any_schema(ref=f"govdisclosure.{name}", metadata={"pydantic_js_updates": _moved(part, places)})
        for name, part in definitions.items()
    ]
    handler(core_schema.definitions_schema(core_schema.any_schema(), parts))
    choices = [places[name] for name in wholes]
    if len(choices) == 1:
        return choices[0]
    editions = {str(edition): place["$ref"] for edition, place in zip(EDITIONS, choices, strict=True)}
    return {"oneOf": choices, "discriminator": {"propertyName": "edition", "mapping": editions}}


def _schemas_of(source: Any) -> Iterator[tuple[str, Schema]]:  # noqa: ANN401  (as above)
    cls: type = get_origin(source) or source
    if cls is PublishedReport:
        whole = schema(EDITION_2021, "published")
        whole["properties"]["edition"]["enum"] = [*map(str, EDITIONS), None]
        yield _name(source), whole
    elif cls is AnnualReport:
        edition = _edition_of(source)
        for one in EDITIONS if edition is None else (edition,):
            yield f"AnnualReport{one}", schema(one)
    elif cls in _FOUND:
        definitions = findings_schema()["$defs"]
        yield _name(source), {**definitions.pop(_name(source)), "$defs": definitions}
    else:
        yield _name(source), record_schema(cls)


def _moved(part: Any, places: Mapping[str, Schema]) -> Any:  # noqa: ANN401  (a part of a schema)
    """Return ``part`` with what it refers to where pydantic keeps it, and without what only the root of a document has."""
    if isinstance(part, list):
        return [_moved(item, places) for item in cast("list[object]", part)]
    if not isinstance(part, dict):
        return part
    fields = {
        key: _moved(value, places) for key, value in cast("Schema", part).items() if key not in {"$schema", "$id"}
    }
    return fields | (places[str(fields["$ref"]).removeprefix("#/$defs/")] if "$ref" in fields else {})
