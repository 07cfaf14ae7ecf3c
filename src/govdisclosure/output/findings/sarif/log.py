"""The log: one run over all files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.sarif.places import artifact_location
from govdisclosure.output.findings.sarif.results import results_of
from govdisclosure.output.findings.sarif.rules import rule_object
from govdisclosure.output.findings.sarif.texts import message
from govdisclosure.output.findings.words import known_rules, not_run

__all__ = ["sarif"]

_NAME: Final = "govdisclosure"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LANGUAGES: Final = {"zh": "zh-CN", "en": "en-US"}
_UNREADABLE: Final = "unreadable"
_NOTE: Final = "reader-note"
_NOT_RUN: Final = "not-run"
_NOTIFICATIONS: Final = {
    _UNREADABLE: Message("文件无法读取"),
    _NOTE: Message("读取时略去的内容"),
    _NOT_RUN: Message("没有核对的规则"),
}


def sarif(judged: Iterable[Judged], lang: Lang = "zh") -> dict[str, object]:
    """Return what was found in all files as a SARIF log with one run.

    A cell is a logical location by its path; a result that is undecided is of the kind ``open``; a waiver is a suppression; a
    file that cannot be read is a notification. The same files give the same log.
    """
    files = [*judged]
    codes = sorted({code for one in files for code in (*one.findings.ran, *one.findings.codes)})
    known = known_rules()
    driver = {
        "name": _NAME,
        "version": version(_NAME),
        "language": _LANGUAGES[lang],
        "rules": [rule_object(known[code], lang) if code in known else {"id": code} for code in codes],
        "notifications": [
            {"id": name, "shortDescription": message(words.text(lang))} for name, words in _NOTIFICATIONS.items()
        ],
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(files, lang)],
        "artifacts": [_artifact(one) for one in files],
        "results": [
            found
            for index, one in enumerate(files)
            for found in results_of(one, index, {code: number for number, code in enumerate(codes)}, lang)
        ],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _artifact(one: Judged) -> dict[str, object]:
    report = one.report
    if report is None:
        return {"location": artifact_location(one.file), "roles": ["analysisTarget"]}
    said = {
        "agency": None if report.agency is None else report.agency.name,
        "year": report.year,
        "edition": None if report.edition is None else str(report.edition),
    }
    return {"location": artifact_location(one.file), "roles": ["analysisTarget"], "properties": said}


def _invocation(judged: Sequence[Judged], lang: Lang) -> Mapping[str, object]:
    return {
        "executionSuccessful": all(one.error is None for one in judged),
        "toolExecutionNotifications": [*_reading(judged, lang)],
        "toolConfigurationNotifications": [
            _notification(_NOT_RUN, "note", sentence, index, one)
            for index, one in enumerate(judged)
            for sentence, _ in not_run(one, lang)
        ],
    }


def _reading(judged: Sequence[Judged], lang: Lang) -> Iterator[Mapping[str, object]]:
    for index, one in enumerate(judged):
        if one.error is not None:
            yield _notification(_UNREADABLE, "error", one.error, index, one)
        for note in one.report.notes if one.report else ():
            yield _notification(_NOTE, "note", note.text(lang), index, one)


def _notification(name: str, level: str, words: str, index: int, one: Judged) -> Mapping[str, object]:
    return {
        "descriptor": {"id": name, "index": [*_NOTIFICATIONS].index(name)},
        "level": level,
        "message": message(words),
        "locations": [{"physicalLocation": {"artifactLocation": artifact_location(one.file, index)}}],
    }
