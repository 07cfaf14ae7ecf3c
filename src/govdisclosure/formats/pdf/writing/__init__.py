"""A printed report to PDF: set as an official document is, to be kept in archives and heard by who cannot see it."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files
from typing import Any

from govdisclosure.document import Document, Drawn, Signed
from govdisclosure.formats.pdf.writing._blocks import Typeset
from govdisclosure.formats.pdf.writing._fonts import families_for
from govdisclosure.formats.pdf.writing._types import (
    families,
    only_common,
    picture_without_missing,
    typeset,
    without_missing,
)
from govdisclosure.zh import ParseError, parse_date

__all__ = ["write"]


def write(document: Document) -> bytes:
    """Return ``document`` as a tagged PDF/A, on the page of GB/T 9704-2012.

    Raises:
        MissingExtra: typst is not installed, or there is a chart to be drawn and matplotlib is not.
        MissingFont: there is no Chinese font.
    """
    fonts = families_for(families())
    day = _day(document)
    report: dict[str, Any] = {
        "fonts": fonts,
        "title": document.title,
        "author": [document.agency] if document.agency else [],
        "keywords": ["政府信息公开", "年度报告", *([f"{document.year}年"] if document.year else [])],
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "blocks": list(Typeset(fonts["hei"]).data(document.blocks)),
    }
    return typeset(_source(), "report", _ways(report))


def _ways(report: dict[str, Any]) -> Iterator[str]:
    """Yield ``report`` with all its characters, then with those that there are fonts for."""
    yield _json(report)
    for block in report["blocks"]:
        if block.get("picture"):
            block["picture"] = picture_without_missing(block["picture"], report["fonts"]["hei"])
    known = without_missing(_json(report))
    yield known
    yield only_common(known)  # a letter and the mark above it may each have a font, and both together none


def _json(report: dict[str, Any]) -> str:
    return json.dumps(report, ensure_ascii=False)


@cache
def _source() -> str:
    return files("govdisclosure.formats.pdf.writing").joinpath("report.typ").read_text("utf-8")


def _day(document: Document) -> dt.date:
    """Return the date of the document, which an archive asks for: that of the signature, else the last of its year.

    No clock is read, so that the same report gives the same file.
    """
    signed = next(_dates(document.blocks), None)
    return signed or dt.date(document.year or 2000, 12, 31)


def _dates(blocks: Iterable[Drawn]) -> Iterator[dt.date]:
    for block in blocks:
        for line in block.lines if isinstance(block, Signed) else ():
            with suppress(ParseError):
                yield parse_date(line)
