"""Findings as JSON: ``check --output-format json``."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from govdisclosure.errors import Lang
from govdisclosure.output.findings.judged import Judged, count
from govdisclosure.output.findings.words import section_of
from govdisclosure.rules import CellEvidence, Finding, Suggestion, Waiver

__all__ = ["finding_object", "findings_object", "plain"]

_VERSION: Final = 1


def findings_object(judged: Iterable[Judged], lang: Lang = "zh") -> dict[str, object]:
    """Return what was found in all files as one JSON object."""
    files = list(judged)
    counts = {str(severity): number for severity, number in count(files).items()}
    return {
        "version": _VERSION,
        "reports": [_report(one, lang) for one in files],
        "summary": {**counts, "waived": sum(len(one.findings.waived) for one in files)},
    }


def _report(judged: Judged, lang: Lang) -> dict[str, object]:
    report = judged.report
    if report is None:
        return {"file": judged.file, "error": judged.error, "findings": []}
    return {
        "file": judged.file,
        "edition": None if report.edition is None else str(report.edition),
        "year": report.year,
        "agency": None if report.agency is None else report.agency.name,
        "not_run": [*judged.findings.not_run],
        **_not_compared(judged, lang),
        "findings": [finding_object(finding, lang) for finding in judged.findings],
    }


def _not_compared(judged: Judged, lang: Lang) -> dict[str, object]:
    """Return why the report given as last year's was not compared with, if it was not."""
    why = judged.findings.not_compared
    return {} if why is None else {"not_compared": why.text(lang)}


def finding_object(finding: Finding, lang: Lang = "zh") -> dict[str, object]:
    """Return one finding as JSON."""
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "result": str(finding.result),
        "message": finding.sentence(lang),
        "provision": finding.provision,
        "section": section_of(finding),
        "text": finding.text,
        "span": None if finding.span is None else [*finding.span],
        "cells": [_cell(cell) for cell in finding.cells],
        "expected": plain(finding.expected),
        "actual": plain(finding.actual),
        "waived": _waived(finding.waived),
        "suggestion": _suggestion(finding.suggestion) if finding.suggestion else None,
        "alternatives": [_suggestion(one) for one in finding.alternatives],
    }


def _cell(cell: CellEvidence) -> dict[str, object]:
    found: dict[str, object] = {
        "table": cell.table,
        "row": cell.row,
        "column": cell.column,
        "text": cell.text,
        "value": plain(cell.value),
    }
    return found if cell.report is None else {**found, "report": cell.report}


def _waived(waiver: Waiver | None) -> dict[str, object] | None:
    if waiver is None:
        return None
    expires = None if waiver.expires is None else waiver.expires.isoformat()
    return {"reason": waiver.reason, "who": waiver.who, "expires": expires}


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    return {
        "cells": [
            {"table": cell.table, "row": cell.row, "column": cell.column, "value": plain(cell.value)}
            for cell in suggestion.cells
        ],
        "cause": str(suggestion.cause),
    }


def plain(value: Decimal | int | str | None) -> int | str | None:
    """Return a figure as JSON has it: an integer where it is whole, else a decimal string."""
    return f"{value:f}" if isinstance(value, Decimal) else value
