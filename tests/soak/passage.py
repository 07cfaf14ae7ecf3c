"""One report through read, check, write and read again: what comes back that did not go in, in words."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final, TypeAlias

from attrs import evolve

import govdisclosure
from govdisclosure import Cell, Finding, Findings, GovDisclosureError, Heading, Paragraph, PublishedReport
from govdisclosure.formats.registry import FormatName
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.specimens import Specimen
from tests.properties.flawed import without_places

__all__ = ["SHARES", "WHOLE", "differences"]

SHARES: Final[Mapping[FormatName, float]] = {
    "html": 0.42,
    "json": 0.30,
    "text": 0.12,
    "markdown": 0.10,
    "docx": 0.04,
    "xlsx": 0.015,
    "pdf": 0.005,
}
"""What share of the reports is written as what: the less, the longer a format takes."""

WHOLE: Final = frozenset({"html", "docx", "xlsx", "json"})
"""The formats that carry a report whole; the others carry its tables and its words."""

_Said: TypeAlias = "Iterator[str]"


def differences(specimen: Specimen, name: FormatName) -> list[str]:
    """Return what is lost of a report, or changed, when it is written as ``name``; nothing if all is well."""
    try:
        return [*_differences(govdisclosure.read(specimen.data), name)]
    except GovDisclosureError as error:
        return [f"refused: {error}"]
    except Exception as error:  # noqa: BLE001  (whatever it is, it is what is looked for)
        return [f"raised: {error!r}"]


def _differences(report: PublishedReport, name: FormatName) -> _Said:
    before = govdisclosure.check(report)
    stream = BytesIO()
    govdisclosure.write(report, stream, name)
    back = govdisclosure.read(stream.getvalue())
    if name in WHOLE:
        if without_places(back) != without_places(report):
            yield "the report is another one"
        if _found(govdisclosure.check(back)) != _found(before):
            yield "the findings are others"
        return
    for table in TABLE_NAMES:
        if _cells(back, table, name) != _cells(report, table, name):
            yield f"the cells of {table} are others"
    for what in (_head, _words):
        if what(back) != what(report):
            yield f"other {what.__name__.strip('_')}: {what(report)!r}, then {what(back)!r}"


def _found(findings: Findings) -> list[tuple[Finding, str]]:
    """Return findings without the places of their cells, which are those of one file."""
    return [
        (evolve(one, arguments={}, cells=tuple(evolve(cell, place=None) for cell in one.cells)), one.sentence())
        for one in findings
    ]


def _cells(report: PublishedReport, table: TableName, name: FormatName) -> object:
    grid = report.grid(table)
    return grid and [_cell(cell, name) for cell in grid.cells]


def _cell(cell: Cell, name: FormatName) -> tuple[object, ...]:
    """Return what a cell says; on paper one blank is like another."""
    return cell.text.strip() if name == "pdf" else cell.text, cell.value, cell.state


def _head(report: PublishedReport) -> tuple[object, ...]:
    """Return whose report it is, and of when; a title may be broken over two lines.

    The edition is told from the labels of table 2 again, whatever the report was said to be of.
    """
    return "".join((report.title or "").split()), report.year, report.agency and report.agency.name


def _words(report: PublishedReport) -> str:
    """Return the heads and the words of a report; text files have the captions of the tables among them."""
    heads = [part.section.heading for part in report.sections]
    texts = [block.text for _, block in report.blocks() if isinstance(block, Heading | Paragraph)]
    return "".join("".join((*heads, *(text for text in texts if not text.endswith("统计表")))).split())
