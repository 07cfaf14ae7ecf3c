"""A PDF to its three statutory tables: not slower than `pdfplumber`, which only finds tables."""

import logging
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from govdisclosure import Grid, read
from govdisclosure.formats import pdf
from govdisclosure.interpret.recognise import recognise
from tests.benchmarks.side_by_side import Promises, alternate
from tests.cli.reports import good_report
from tests.formats.pdf.typesetting import typeset

_PEER = "pdfplumber, extract_tables"
_ROUNDS = 20


@pytest.fixture(scope="module")
def report() -> bytes:
    """Return a report of three pages, one of its tables broken over two of them."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    return typeset(good_report())


def _grids(data: bytes) -> list[Grid]:
    return [block for block in recognise(pdf.read(data).blocks) if isinstance(block, Grid)]


def _tables(data: bytes) -> list[Any]:
    with pdfplumber.open(BytesIO(data)) as file:
        return [table for page in file.pages for table in page.extract_tables()]


def test_pdf_to_grids(promises: Promises, report: bytes) -> None:
    """`pdf.read` and `recognise`: every cell in its place in the form, beside rows of whatever is a table on a page."""
    assert [grid.form.name for grid in _grids(report)] == ["proactive", "requests", "remedies"]
    assert len(_tables(report)) >= 3
    times = alternate(lambda: _grids(report), lambda: _tables(report), _ROUNDS)
    promises.add("PDF → three statutory tables", times, peer=_PEER, promised="ratio ≤ 1")


def test_pdf_to_report(promises: Promises, report: bytes) -> None:
    """`read`: the title, agency, period, contact, sections and signature too."""
    assert len(read(report).grids) == 3
    times = alternate(lambda: read(report), lambda: _tables(report), _ROUNDS)
    promises.add("PDF → published report", times, peer=_PEER)
