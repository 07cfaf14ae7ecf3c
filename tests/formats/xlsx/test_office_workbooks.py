"""The form in LibreOffice: its formulas compute what the library does, and what does not add up is said."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from govdisclosure import read
from govdisclosure.formats.xlsx import new_form, write
from govdisclosure.model.editions import EDITION_2021
from tests.formats.xlsx.workbooks import DOCUMENT, PUBLISHED, printed

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two filled-in forms, one sound and one with a broken balance, as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("office")
    form = new_form(agency="东河区交通运输局", year=2022, edition=EDITION_2021)
    places = {
        f"{grid.form.name}.{about.path}": str(cell.place) for grid in read(form).grids for about, cell in grid.items()
    }
    for name, change in (("sound", {}), ("broken", {"requests.received.natural_person": 40})):
        book = load_workbook(BytesIO(form))
        for grid in PUBLISHED.grids:
            for about, cell in grid.items():
                path = f"{grid.form.name}.{about.path}"
                if not about.is_total:
                    sheet, _, address = places[path].partition("!")
                    book[sheet][address] = change.get(path, float(cell.text))
        book["表三"]["D7"].number_format = "0"
        book["表三"]["E8"] = "1"  # a figure pasted as text
        book.save(folder / f"{name}.xlsx")
    (folder / "report.xlsx").write_bytes(write(DOCUMENT))
    _convert(folder, "xlsx", "sound.xlsx", "broken.xlsx", "report.xlsx")
    return folder / "out"


def _convert(folder: Path, kind: str, *names: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", profile, "--convert-to", kind, "--outdir", str(folder / "out")]
    subprocess.run([*command, *(str(folder / name) for name in names)], check=True, capture_output=True, timeout=180)


def _texts(path: Path) -> list[str]:
    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    return [value for row in rows for value in row if isinstance(value, str)]


def test_totals_are_computed(computed: Path) -> None:
    """Every total that LibreOffice computes is that of the typed report, text figures counted."""
    report = read(computed / "sound.xlsx")
    assert [printed(grid) for grid in report.grids] == [printed(grid) for grid in PUBLISHED.grids]
    assert report.notes == ()
    assert report.report().requests == PUBLISHED.report().requests
    assert not any(text.startswith("【核对】") for text in _texts(computed / "sound.xlsx"))


def test_a_broken_balance_is_said(computed: Path) -> None:
    """The sentence names the column, both sides and the difference, and is none of the report."""
    texts = _texts(computed / "broken.xlsx")
    assert "【核对】自然人：一＋二＝43，（七）＋四＝44，相差1" in texts
    assert "【核对】总计：一＋二＝50，（七）＋四＝51，相差1" in texts
    assert "【核对】本表有2处不符，见表格下方和右侧的说明" in texts
    report = read(computed / "broken.xlsx")
    assert report.requests
    assert report.requests["received.total"].text == "46"
    assert [grid.surplus for grid in report.grids] == [(), (), ()]
    assert [len(part.section.blocks) for part in report.sections] == [0, 1, 1, 1, 0, 0]


def test_a_report_is_saved_again(computed: Path) -> None:
    """What LibreOffice saves of a written report reads the same, though it keeps no record."""
    report = read(computed / "report.xlsx")
    assert [printed(grid) for grid in report.grids] == [printed(grid) for grid in PUBLISHED.grids]
    assert [part.name for part in report.sections] == [part.name for part in PUBLISHED.sections]
