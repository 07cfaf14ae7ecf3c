"""One file as one row: what it says, what is wrong in it, or why it is no report. It never raises on what a file holds."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, Final

from govdisclosure.api.judging import check
from govdisclosure.api.reading import read
from govdisclosure.bodies.identity import known_as
from govdisclosure.bodies.names import body_of, read_name, tier_of
from govdisclosure.corpus.cells import LARGEST, CellColumn, cell_columns
from govdisclosure.errors import GovDisclosureError
from govdisclosure.formats.installed import own_format_of_ending
from govdisclosure.model.agency import Agency
from govdisclosure.model.fields import remembered
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.prose.likeness import sketch
from govdisclosure.published import Cell, PublishedReport, State
from govdisclosure.published.cell import plain_decimal
from govdisclosure.published.likeness import NARRATIVE, own_text
from govdisclosure.rules import CellEvidence, Finding, Findings, Severity, Suggestion

__all__ = ["finding_row", "row_of", "said_of"]


def row_of(source: str, data: bytes) -> dict[str, Any]:
    """Return the row of one file, by the names of `govdisclosure.corpus.schema.REPORTS`; what it lacks is null."""
    row: dict[str, Any] = {"source": source, "hash": sha256(data).hexdigest()}
    try:
        own = own_format_of_ending(PurePosixPath(source).suffix.removeprefix("."))
        report = read(data, format=own and own.name)
    except GovDisclosureError as error:
        return {**row, "error": "；".join(error.sentence().splitlines())}
    return {**row, **said_of(report)}


def said_of(report: PublishedReport) -> dict[str, Any]:
    """Return what a report says and what is wrong in it, by the names of `govdisclosure.corpus.schema.REPORTS`."""
    return {**_said(report), **_found(check(report))}


def _said(report: PublishedReport) -> dict[str, Any]:
    return {
        **(_body(report.agency) if report.agency else {}),
        "year": report.year,
        "edition": report.edition and report.edition.name,
        "title": report.title,
        "signed_on": report.signature and report.signature.date,
        "published_on": report.published_on,
        "notes": [note.text() for note in report.notes],
        "missing": [name for name in TABLE_NAMES if report.grid(name) is None],
        "pictures": [grid.form.name for grid in report.grids if grid.is_picture],
        "texts": [*_texts(report)],
        **_cells(report),
    }


def _body(agency: Agency) -> dict[str, Any]:
    return {
        "agency": agency.name,
        "body": known_as(agency),
        "code": agency.code,
        "region": agency.region,
        "places": [*read_name(agency.name).places],
        "tier": tier_of(agency),
        "kind": body_of(agency),
    }


def _texts(report: PublishedReport) -> Iterator[dict[str, Any]]:
    for section in NARRATIVE:
        if text := own_text(report, section):
            yield {"section": section, "characters": len(text), "sketch": sketch(text)}


# Cells --------------------------------------------------------------------------------------------------------------


@remembered
def _by_path() -> Mapping[str, CellColumn]:
    return {column.path: column for column in cell_columns()}


def _cells(report: PublishedReport) -> dict[str, Any]:
    """Return the figures of all tables by path, and the cells that print anything else."""
    columns = _by_path()
    values: dict[str, Any] = {}
    odd: list[dict[str, Any]] = []
    for grid in report.grids:
        if grid.is_picture:
            continue
        for form, cell in grid.items():
            column = columns[f"{grid.form.name}.{form.path}"]
            value = _value(column, cell)
            if value is not None:
                values[column.path] = value
                if column.own_unit:
                    values[f"{column.path}.unit"] = cell.unit
            if cell.state is not State.ABSENT and not _is_plain(column, cell, value):
                odd.append(_odd(column, cell, value))
    return {**values, "odd": odd}


def _value(column: CellColumn, cell: Cell) -> int | Decimal | None:
    """Return what the column holds of a cell: its number, if it is of the column's kind and unit."""
    if cell.value is None:
        return None
    if column.figure == "amount":
        fits = column.own_unit or cell.unit in {None, column.unit}
        return cell.value if fits and _is_money(cell.value) else None
    whole = cell.value == cell.value.to_integral_value() and abs(cell.value) <= LARGEST
    return int(cell.value) if whole and cell.unit not in _MONEY else None


_MONEY: Final = frozenset({"元", "万元", "亿元"})
_DIGITS: Final = 23
_PLACES: Final = 8


def _is_money(value: Decimal) -> bool:
    """Tell whether the column of amounts holds ``value`` to the last place."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_PLACES and value.adjusted() < _DIGITS


def _is_plain(column: CellColumn, cell: Cell, value: int | Decimal | None) -> bool:
    """Tell whether the cell prints its number and nothing else, so that the number says all."""
    state = State.NUMBER if value else State.ZERO
    return value is not None and cell.state is state and cell.text == _printed(column, value, cell.unit)


def _printed(column: CellColumn, value: int | Decimal, unit: str | None) -> str:
    return f"{plain_decimal(Decimal(value))}{unit or ''}" if column.own_unit else plain_decimal(Decimal(value))


def _odd(column: CellColumn, cell: Cell, value: int | Decimal | None) -> dict[str, Any]:
    beyond = cell.value is not None and value is None
    return {
        "cell": column.path,
        "text": cell.text,
        "state": str(cell.state),
        "value": f"{cell.value:f}" if beyond and cell.value is not None else None,
        "unit": cell.unit,
    }


# Findings -----------------------------------------------------------------------------------------------------------


def _found(findings: Findings) -> dict[str, Any]:
    count = findings.count()
    return {
        "codes": [*findings.codes],
        "errors": count[Severity.ERROR],
        "warnings": count[Severity.WARNING],
        "notices": count[Severity.NOTICE],
        "findings": [finding_row(finding) for finding in findings],
    }


def finding_row(finding: Finding) -> dict[str, Any]:
    """Return one finding by the names of `govdisclosure.corpus.schema.FINDING`."""
    suggestion = finding.suggestion
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "result": str(finding.result),
        "message": finding.sentence(),
        "section": finding.section,
        "text": finding.text,
        "cells": [_place(cell) for cell in finding.cells],
        "expected": _words(finding.expected),
        "actual": _words(finding.actual),
        "suggestion": _changes(suggestion) if suggestion else None,
        "cause": str(suggestion.cause) if suggestion else None,
    }


def _place(cell: CellEvidence) -> str:
    path = f"{cell.table}.{cell.row}.{cell.column}"
    return f"{cell.report}:{path}" if cell.report else path


def _changes(suggestion: Suggestion) -> list[str]:
    return [f"{cell.table}.{cell.row}.{cell.column}={_words(cell.value)}" for cell in suggestion.cells]


def _words(value: Decimal | int | str | None) -> str | None:
    return None if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
