"""Where a finding is, as SARIF has it: the file, the line where there are lines, and the cell or section by its path."""

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import quote

from govdisclosure.errors import Lang
from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.sarif.texts import message
from govdisclosure.output.findings.words import cell_label, section_name, section_of
from govdisclosure.rules import CellEvidence, Finding

__all__ = ["artifact_location", "cell_location", "location"]


def artifact_location(file: str, index: int | None = None) -> dict[str, object]:
    """Return the address of ``file``: a ``file:`` one of a full path, else one relative to where the program ran.

    >>> artifact_location("报告/a b.html")
    {'uri': '%E6%8A%A5%E5%91%8A/a%20b.html'}
    """
    path = Path(_STRAY.sub("\ufffd", file))
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    return {"uri": uri} if index is None else {"uri": uri, "index": index}


_STRAY: Final = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""What no name of a file has: half characters that stand for no byte either."""


def location(finding: Finding, judged: Judged, index: int, lang: Lang) -> dict[str, object]:
    """Return where ``finding`` is: the first of its cells, else its words, else its section, else the file."""
    own = [cell for cell in finding.cells if cell.report is None]
    if own:
        return cell_location(own[0], judged, index, lang)
    found: dict[str, object] = {"physicalLocation": {"artifactLocation": artifact_location(judged.file, index)}}
    section = section_of(finding)
    if section is not None:
        names = ("preamble", *(f"sections.{name}" for name in SECTION_NAMES), "signature")
        place = {"fullyQualifiedName": names[section], "name": section_name(section, lang), "kind": "element"}
        found["logicalLocations"] = [place]
    if finding.text:
        found["message"] = message(finding.text)
    return found


def cell_location(cell: CellEvidence, judged: Judged, index: int, lang: Lang) -> dict[str, object]:
    """Return where ``cell`` is, which may be one of last year's report."""
    physical = _physical(cell, judged, index)
    place = {
        "fullyQualifiedName": f"{cell.table}.{cell.row}.{cell.column}",
        "name": cell_label(judged.form(cell), cell),
        "kind": "value",
    }
    said = {} if cell.place is None else {"message": message(cell.place.text(lang))}
    return {**physical, "logicalLocations": [place], **said}


def _physical(cell: CellEvidence, judged: Judged, index: int) -> dict[str, object]:
    """Return the file, and the line where its lines are counted; nothing of a report whose file is not known."""
    if cell.report is not None:
        last = judged.previous.file if judged.previous and cell.report == "previous" else None
        return {} if last is None else {"physicalLocation": {"artifactLocation": artifact_location(last)}}
    physical: dict[str, object] = {"artifactLocation": artifact_location(judged.file, index)}
    if cell.place and cell.place.line:
        physical["region"] = {"startLine": cell.place.line, "snippet": {"text": cell.text}}
    return {"physicalLocation": physical}
