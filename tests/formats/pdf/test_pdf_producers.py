"""The same report printed to PDF by different programs: the same tables are read, and the same sections."""

import shutil
import subprocess
from pathlib import Path

import pytest

from govdisclosure import PublishedReport, read
from govdisclosure.formats import html
from govdisclosure.formats.decoding import decode
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Grid
from tests.cli.reports import good_report, silent_report
from tests.formats.pdf.reading import grids
from tests.formats.pdf.typesetting import PREAMBLE, typeset

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.html"))
OFFICE = shutil.which("soffice")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
SECONDS = 120


def _of_page(page: Path) -> dict[str, list[str]]:
    """Return the tables of a web page."""
    blocks = recognise(html.read(decode(page.read_bytes())).blocks)
    return {
        block.form.cls.__name__: [cell.text.strip() for cell in block.cells]
        for block in blocks
        if isinstance(block, Grid)
    }


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        pytest.skip(f"{command[0]} takes longer than {SECONDS} seconds here")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("page", FIXTURES, ids=lambda page: page.stem)
def test_printed_by_an_office(page: Path, tmp_path: Path) -> None:
    """A page that LibreOffice prints has the tables of the page, broken over its pages or not, ruled or not."""
    # By way of a document: the layout for the web of some versions never ends for tables wider than the page.
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind, source in (("odt", page), ("pdf", tmp_path / f"{page.stem}.odt")):
        _run(str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(source))
    assert grids((tmp_path / f"{page.stem}.pdf").read_bytes()) == _of_page(page)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
@pytest.mark.parametrize("page", FIXTURES, ids=lambda page: page.stem)
def test_printed_by_a_browser(page: Path, tmp_path: Path) -> None:
    """A page that Chromium prints has the tables and the sections of the page; its own margins are left out."""
    made = tmp_path / "page.pdf"
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    _run(str(BROWSER), *options, f"--print-to-pdf={made}", page.as_uri())
    assert grids(made.read_bytes()) == _of_page(page)
    one, other = read(made), read(page)
    assert [part.name for part in one.sections] == [part.name for part in other.sections]
    assert one.year == other.year
    assert one.signature == other.signature


def _cells(report: PublishedReport) -> list[list[str]]:
    return [[cell.text.strip() for cell in grid.cells] for grid in report.grids]


@pytest.mark.parametrize(
    "sheet",
    [
        '#set page(paper: "a4", numbering: "— 1 —")\n',
        '#set page(paper: "a4", flipped: true, numbering: "1 / 1", header: [政府信息公开工作年度报告])\n',
        "#set page(width: 170mm, height: 120mm, margin: 12mm)\n",
        '#set page(width: 300mm, height: 90mm, margin: 12mm, numbering: "1")\n#set table(stroke: 0.4pt + gray)\n',
    ],
    ids=["A4", "A4 on its side", "small", "strips"],
)
def test_typeset(sheet: str) -> None:
    """A typeset report is read whole, though its tables run over up to ten pages."""
    for report in (PublishedReport.of(good_report()), silent_report()):
        found = read(typeset(report, preamble=sheet + PREAMBLE))
        assert _cells(found) == _cells(report)
        assert [part.section.heading for part in found.sections] == [part.section.heading for part in report.sections]
        assert (found.title, found.agency and found.agency.name, found.year) == (report.title, "东山县交通运输局", 2022)
        assert found.signature == report.signature
