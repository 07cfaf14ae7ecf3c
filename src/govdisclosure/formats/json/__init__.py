"""JSON: the typed report (``"kind": "report"``) and the published one (``"kind": "published"``), told apart by their kind."""

from collections.abc import Mapping
from typing import Any, Final, cast

from govdisclosure.errors import InvalidReport, Message, Unreadable, Violation
from govdisclosure.formats.json import published as published_json
from govdisclosure.formats.json._violations import NOT_OBJECT
from govdisclosure.formats.json._wire import decode, decode_fast, encode
from govdisclosure.formats.json.converter import structure, unstructure
from govdisclosure.messages import Joined
from govdisclosure.model.editions import EDITIONS, AnyEdition, edition_named, edition_of
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.published import PublishedReport

__all__ = ["VERSION", "dumps", "loads", "object_of", "report_of"]

VERSION: Final = 1
"""The version of the format that is written; no other is read."""

_OTHER_VERSION = Message("这是第{version}版的文件，本程序只能读第{known}版，请升级或重新导出")
_NO_VERSION = Message("没有“version”一项，不是本程序写出的报告")
_NO_KIND = Message("“kind”应为“report”或“published”，实为{kind}")
_NO_EDITION = Message("应为{known}之一，实为{reported!r}")
_OTHER_EDITION = Message("{year}年度应为{implied}版，实为{reported}版")


def loads(data: str | bytes) -> AnyReport | PublishedReport:
    """Return the report that ``data`` writes, of either kind.

    Raises:
        Unreadable: ``data`` is no JSON, of another version, or of no known kind.
        InvalidReport: everything that keeps it from being a valid report, each with its path.
    """
    fast = decode_fast(data)
    if fast is not None:
        try:
            return report_of(fast)
        except (InvalidReport, Unreadable):
            pass  # said again below of what the standard library reads, big integers among it
    return report_of(decode(data))


def report_of(document: object) -> AnyReport | PublishedReport:
    """Return the report that ``document``, JSON already decoded, writes; it is left as it is.

    Raises:
        Unreadable: ``document`` is no object, of another version, or of no known kind.
        InvalidReport: everything that keeps it from being a valid report, each with its path.
    """
    if not isinstance(document, dict):
        raise Unreadable(NOT_OBJECT)
    fields = {**cast("dict[str, object]", document)}
    version, kind = fields.pop("version", None), fields.pop("kind", None)
    if version is None:
        raise Unreadable(_NO_VERSION)
    if type(version) is not int or version != VERSION:
        raise Unreadable(_OTHER_VERSION, version=_word(version), known=VERSION)
    if kind == "published":
        return published_json.published_from(fields)
    if kind != "report":
        raise Unreadable(_NO_KIND, kind=_word(kind))
    return _report_from(fields)


_LONGEST: Final = 40


def _word(value: object) -> str:
    """Return a value as a sentence shows it, without walking into what may be deep."""
    return "…" if isinstance(value, dict | list) else str(value)[:_LONGEST]


def dumps(report: AnnualReport[Any, Any, Any] | PublishedReport, *, indented: bool = True) -> str:
    """Return ``report`` as JSON text, on lines or on one: the same for equal reports, keys in the order of the form."""
    return encode(object_of(report), indented=indented)


def object_of(report: AnnualReport[Any, Any, Any] | PublishedReport) -> dict[str, object]:
    """Return ``report`` as the JSON object that `dumps` writes."""
    if isinstance(report, PublishedReport):
        return {"version": VERSION, "kind": "published", **published_json.published_object(report)}
    return {"version": VERSION, "kind": "report", "edition": str(report.edition), **unstructure(report)}


def _report_from(fields: dict[str, object]) -> AnyReport:
    violations: list[Violation] = []
    edition = _edition(fields.pop("edition", None), fields.get("year"), violations)
    try:
        report = structure(fields, _class(edition))
    except InvalidReport as error:
        raise InvalidReport([*violations, *error.violations]) from None
    if violations:
        raise InvalidReport(violations)
    return cast("AnyReport", report)


def _edition(name: object, year: object, violations: list[Violation]) -> AnyEdition:
    """Return the edition to read by; what is wrong about it goes to ``violations``."""
    named = edition_named(name) if isinstance(name, str) else None
    implied = edition_of(year) if type(year) is int else None
    if named is None:
        violations.append(Violation(_NO_EDITION, path="edition", reported=name, known=Joined(EDITIONS)))
    elif implied is not None and implied is not named:
        violations.append(
            Violation(_OTHER_EDITION, path="edition", reported=str(named), implied=str(implied), year=year)
        )
    return implied or named or EDITIONS[-1]


def _class(edition: AnyEdition) -> Any:  # noqa: ANN401  (the generic report of an edition)
    return _CLASSES[edition.name]


_CLASSES: Final[Mapping[str, Any]] = {
    edition.name: cast("Any", AnnualReport)[edition.proactive, edition.requests, edition.remedies]
    for edition in EDITIONS
}
