"""Findings as SARIF results."""

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

from govdisclosure.errors import Lang
from govdisclosure.output.findings.as_json import finding_object
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.sarif.places import cell_location, location
from govdisclosure.output.findings.sarif.rules import LEVELS
from govdisclosure.output.findings.sarif.texts import message
from govdisclosure.rules import Finding, Result

__all__ = ["results_of"]

_FINGERPRINT: Final = "govdisclosure/v1"
_KEPT: Final = ("result", "provision", "section", "text", "span", "expected", "actual", "suggestion", "alternatives")
"""What the JSON of a finding says that SARIF has no word for."""


def results_of(judged: Judged, index: int, rules: Mapping[str, int], lang: Lang) -> Iterator[dict[str, object]]:
    """Yield the findings of a file, that of the run's artifacts at ``index``; ``rules`` gives the place of each rule."""
    met = Counter[str]()
    for finding in judged.findings:
        said = _identity(finding, judged)
        met[said] += 1
        print_ = sha256(f"{said}\n{met[said]}".encode("utf-8", "surrogatepass")).hexdigest()
        yield {
            "ruleId": finding.code,
            "ruleIndex": rules[finding.code],
            **_verdict(finding),
            "message": message(finding.sentence(lang)),
            "locations": [location(finding, judged, index, lang)],
            "relatedLocations": [*_related(finding, judged, index, lang)],
            "partialFingerprints": {_FINGERPRINT: print_},
            "suppressions": [*_suppressions(finding)],
            "properties": {key: value for key, value in finding_object(finding, lang).items() if key in _KEPT},
        }


def _verdict(finding: Finding) -> dict[str, str]:
    """Return kind and level: what is undecided is open, and has no level."""
    is_open = finding.result is Result.UNDECIDED
    return {"kind": "open", "level": "none"} if is_open else {"kind": "fail", "level": LEVELS[finding.severity]}


def _related(finding: Finding, judged: Judged, index: int, lang: Lang) -> Iterator[dict[str, object]]:
    own = [cell for cell in finding.cells if cell.report is None]
    others = [cell for cell in finding.cells if cell not in own[:1]]
    for number, cell in enumerate(others, 1):
        yield {"id": number, **cell_location(cell, judged, index, lang)}


def _suppressions(finding: Finding) -> Iterator[dict[str, object]]:
    waiver = finding.waived
    if waiver is not None:
        expires = None if waiver.expires is None else waiver.expires.isoformat()
        yield {
            "kind": "external",
            "status": "accepted",
            "justification": waiver.reason,
            "properties": {"who": waiver.who, "expires": expires},
        }


def _identity(finding: Finding, judged: Judged) -> str:
    """Return what tells a finding from others, wherever its file is and whatever else is found."""
    report = judged.report
    body = report.agency.name if report and report.agency else judged.file
    cells = [f"{cell.report or ''}:{cell.table}.{cell.row}.{cell.column}={cell.text}" for cell in finding.cells]
    year = report.year if report else None
    return "\n".join(map(str, (body, year, finding.code, finding.section, finding.text, finding.span, *cells)))
