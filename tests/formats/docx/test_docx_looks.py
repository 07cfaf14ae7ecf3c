"""What the official document looks like: its pages as LibreOffice sets them, their structure and not their pixels."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import frozen
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from govdisclosure import PublishedReport, dumps, read
from govdisclosure.document import Document, Drawn, Head, Para, Table, Title, document_of
from govdisclosure.formats import docx
from tests.benchmarks.sample import REPORT

SOFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

FIXTURES: Final = Path(__file__).parents[2] / "fixtures"
POINTS: Final = 72 / 25.4
"""Points in a millimetre."""

PAGES: Final = ("county-transport-2022.html", "township-2019.html", "county-civil-affairs-2023.html")
LONG: Final = "long"
"""A document whose table 3 begins low on a page, and is broken."""


NAMES: Final = (*PAGES, "sample", LONG)


def documents() -> dict[str, Document]:
    """Return the documents that are looked at, by name."""
    found = {name: document_of(read(FIXTURES / name)) for name in PAGES}
    sample = document_of(PublishedReport.of(REPORT), dumps(REPORT).encode())
    (table,) = (block for block in sample.blocks if isinstance(block, Table) and block.name == "requests")
    paragraphs: list[Drawn] = [Para("无。")] * 16
    return {**found, "sample": sample, LONG: Document(blocks=(*paragraphs, table, Para("无。")), title="年度报告")}


@frozen
class Sheet:
    """A page: its size, its text without blanks, and where its letters are."""

    size: tuple[float, float]
    text: str
    boxes: tuple[tuple[str, tuple[float, float, float, float]], ...]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each document, the PDF that LibreOffice makes of it, and the sample saved again by it."""
    folder = tmp_path_factory.mktemp("looks")
    for name, document in documents().items():
        (folder / f"{name}.docx").write_bytes(docx.write(document))
    convert(folder, folder, "pdf", *NAMES)
    convert(folder, folder / "again", "docx:MS Word 2007 XML", "sample")
    return folder


def convert(folder: Path, into: Path, form: str, *names: str) -> None:
    """Convert documents with LibreOffice."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", form, "--outdir", str(into)]
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def sheets(folder: Path) -> dict[str, list[Sheet]]:
    """Return the pages of each document."""
    return {name: sheets_of(folder / f"{name}.pdf") for name in NAMES}


def sheets_of(path: Path) -> list[Sheet]:
    """Return the pages of a PDF."""
    found: list[Sheet] = []
    with PdfDocument(path) as document:
        for page in document:
            text: Any = page.get_textpage()
            letters = [(text.get_text_range(index, 1), text.get_charbox(index)) for index in range(text.count_chars())]
            boxes = tuple((letter, box) for letter, box in letters if letter.strip())
            found.append(Sheet(page.get_size(), "".join(letter for letter, _ in boxes), boxes))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_a_page_of_the_standard(sheets: dict[str, list[Sheet]], name: str) -> None:
    """A4; nothing stands outside the type area but the number of the page, and nothing is cut off at its edges."""
    for sheet in sheets[name]:
        assert [round(length / POINTS) for length in sheet.size] == [210, 297]
        for letter, (left, bottom, right, top) in sheet.boxes:
            assert left / POINTS > 27.5, letter
            assert right / POINTS < 210 - 26 + 6, letter  # a mark may hang over the edge
            assert top / POINTS < 297 - 36, letter
            assert bottom / POINTS > 22, letter


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_numbered(sheets: dict[str, list[Sheet]], name: str) -> None:
    """— 1 — stands below the text, at the right on odd pages and at the left on even ones."""
    for number, sheet in enumerate(sheets[name], 1):
        foot = [(letter, box) for letter, box in sheet.boxes if box[3] / POINTS < 34]
        assert "".join(letter for letter, _ in foot) == f"—{number}—"
        left = min(box[0] for _, box in foot) / POINTS
        right = max(box[2] for _, box in foot) / POINTS
        assert right > 170 if number % 2 else left < 40


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_there_in_order(sheets: dict[str, list[Sheet]], name: str) -> None:
    """Title, heads and paragraphs, and in each row of a table its label before its figures."""
    page_number = re.compile(r"—\d+—")
    text = "".join(page_number.sub("", sheet.text) for sheet in sheets[name])
    place = 0
    for words in expected(documents()[name].blocks):
        found = text.find(words, place)
        assert found >= 0, (words, text[place : place + 80])
        place = found + len(words)


def expected(blocks: tuple[Drawn, ...]) -> list[str]:
    """Return the texts that are looked for, without blanks.

    A cell that spans rows stands at the middle of them, and heads of several lines stand side by side.
    """
    found: list[str] = []
    for block in blocks:
        match block:
            case Title() | Head() | Para():
                found.append(block.text)
            case Table():
                found += [cell.text for row in block.rows[block.heads :] for cell in row if cell.rowspan == 1]
            case _:
                pass
    return ["".join(text.split()) for text in found]


def test_a_broken_table_shows_its_heads_again(sheets: dict[str, list[Sheet]]) -> None:
    """On the second page of table 3 its heads stand again, above the rows."""
    first, second = sheets[LONG]
    for sheet in (first, second):
        assert sheet.text.count("法人或其他组织") == 1
    assert "（一）予以公开" in first.text
    assert "四、结转下年度继续办理" in second.text
    assert second.text.index("法人或其他组织") < second.text.index("四、结转下年度继续办理")


def test_a_chart_is_drawn(sheets: dict[str, list[Sheet]]) -> None:
    """Its categories, the name of its series and its figures stand on the page."""
    text = "".join(sheet.text for sheet in sheets["sample"])
    for words in ("工作动态", "公告公示", "重点领域信息公开", "2022年", "133", "58"):
        assert words in text


@pytest.mark.parametrize("name", PAGES)
def test_the_tables_on_paper_are_those_of_the_report(folder: Path, name: str) -> None:
    """Read from the PDF, every cell of the statutory tables stands in its row and column."""
    report, printed = read(FIXTURES / name), read(folder / f"{name}.pdf")
    for grid in report.grids:
        other = printed.grid(grid.form.name)
        assert other is not None
        assert [cell.text.strip() for cell in other.cells] == [cell.text.strip() for cell in grid.cells]


def test_a_document_saved_again_is_read_whole(folder: Path) -> None:
    """Opened and saved in an office program, the document says the same, and its record comes along."""
    assert read(folder / "again" / "sample.docx").report() == REPORT
