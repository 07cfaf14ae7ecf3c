"""``new``: a form to fill in."""

from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve

import govdisclosure
from govdisclosure import Cell, Contact, Grid, InvalidReport, PublishedReport, UnknownFormat, read
from tests.benchmarks.sample import REPORT
from tests.cli.conftest import Run
from tests.cli.reports import written

AGENCY = "东河区交通运输局"
PUBLISHED = PublishedReport.of(REPORT)


def test_a_form_is_written(run: Run, tmp_path: Path) -> None:
    """It reads as a report of that body for that year, all of it blank."""
    out = tmp_path / "form.xlsx"
    assert run("new", out, "--agency", AGENCY, "--year", "2023") == (0, "", "")
    report = read(out)
    assert (report.agency and report.agency.name, report.year) == (AGENCY, 2023)
    assert {cell.state.value for grid in report.grids for cell in grid.cells} == {"blank"}


def test_last_years_report_is_carried_over(run: Run, tmp_path: Path) -> None:
    """What was carried forward is brought forward, the contact stays, and both are said."""
    out, last = tmp_path / "form.xlsx", written(tmp_path, "last.json", REPORT)
    status, said, err = run("new", out, "--agency", AGENCY, "--year", "2023", "--from", last)
    assert (status, err) == (0, "")
    assert said == (
        "已由上年的“结转下年度继续办理”带入“上年结转”：自然人3、商业企业1、科研机构0、社会公益组织0、法律服务机构0、其他0\n"
        "已带入联系方式：地址、邮编、电话\n"
    )
    report = read(out)
    assert report.requests
    assert report.requests["brought_forward.total"].text == "4"
    assert report.agency == evolve(REPORT.agency, level=None)


def test_a_form_that_is_there_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    """Whoever filled it in would lose it."""
    out = tmp_path / "form.xlsx"
    out.write_bytes(b"filled in")
    status, _, err = run("new", out, "--agency", AGENCY, "--year", "2023")
    assert (status, err) == (2, f"{out}：文件已存在，为免丢失已填的内容，不予覆盖\n")
    assert out.read_bytes() == b"filled in"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["form.xlsx", "--agency", AGENCY], "缺少--year（用法见：govdisclosure new --help）"),
        (["form.xlsx", "--year", "2023"], "缺少--agency（用法见：govdisclosure new --help）"),
        (
            ["form.xlsx", "--agency", AGENCY, "--year", "今年"],
            "选项“--year”的取值应为整数（用法见：govdisclosure new --help）",
        ),
        (
            ["form.xlsx", "--agency", AGENCY, "--year", "2018"],
            "form.xlsx：没有2018年度的填报表，只有2019年度至2999年度的",
        ),
        (
            ["form.xlsx", "--agency", AGENCY, "--year", "3000"],
            "form.xlsx：没有3000年度的填报表，只有2019年度至2999年度的",
        ),
        (["form.xlsx", "--agency", "", "--year", "2023"], "form.xlsx：name：不能为空"),
        (["form.docx", "--agency", AGENCY, "--year", "2023"], "form.docx：填报表只能写成xlsx工作簿，不能写成“docx”"),
        (["form.xlsx", "--agency", AGENCY, "--year", "2023", "--from", "no.html"], "no.html：找不到文件"),
        (["no/form.xlsx", "--agency", AGENCY, "--year", "2023"], "no/form.xlsx：不能写入（No such file or directory）"),
        (
            ["form.xlsx", "--agency", AGENCY, "--year", "2025", "--from", "last.json"],
            "form.xlsx：上年报告是2022年度的，应为2024年度",
        ),
    ],
)
def test_what_cannot_be_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    """One sentence, exit status 2, and no file."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "last.json", REPORT)
    assert run("new", *words) == (2, "", f"{sentence}\n")
    assert not (tmp_path / "form.xlsx").exists()


def _notes(previous: PublishedReport) -> list[str]:
    return [note.text() for note in govdisclosure.new(BytesIO(), agency=AGENCY, year=2023, previous=previous)]


def test_what_could_not_be_carried_over_is_said() -> None:
    """Another body, no table, a picture of one, and cells that say no whole number."""
    grid = PUBLISHED.requests
    assert grid
    assert PUBLISHED.agency
    nobody = evolve(PUBLISHED, agency=None, requests=None)
    assert _notes(nobody) == ["上年报告没有可读的表三，“上年结转”未带入"]
    assert _notes(evolve(nobody, requests=Grid.pictured(grid.form))) == _notes(nobody)
    other = evolve(PUBLISHED, agency=evolve(PUBLISHED.agency, name="西河县教育局", contact=None))
    assert _notes(other)[0] == "上年报告的机关是“西河县教育局”，请核对带入的内容"
    silent = {about.path: Cell.read("/") for about in grid.form.cells}
    assert _notes(evolve(nobody, requests=Grid.of_cells(grid.form, silent)))[0].startswith(
        "上年的“结转下年度继续办理”有不能用的单元格，未带入：自然人、商业企业"
    )
    silent |= {
        "carried_forward.natural_person": Cell.read("7"),
        "carried_forward.commercial_enterprise": Cell.read("0.5"),
    }
    assert _notes(evolve(nobody, requests=Grid.of_cells(grid.form, silent))) == [
        "已由上年的“结转下年度继续办理”带入“上年结转”：自然人7",
        "上年的“结转下年度继续办理”有不能用的单元格，未带入：商业企业、科研机构、社会公益组织、法律服务机构、其他",
    ]


def test_a_year_that_is_not_known_is_last_years(tmp_path: Path) -> None:
    """A report that does not say its year is taken at the word of who gave it."""
    assert _notes(evolve(PUBLISHED, year=None))
    out = tmp_path / "form.XLSX"
    assert govdisclosure.new(out, agency=AGENCY, year=2023) == ()
    assert read(out).year == 2023


def test_errors_are_those_of_the_library() -> None:
    """What cannot be represented raises."""
    with pytest.raises(InvalidReport) as caught:
        govdisclosure.new(BytesIO(), agency=AGENCY, year=2018)
    assert caught.value.violations[0].reported == 2018
    with pytest.raises(UnknownFormat):
        govdisclosure.new("form.xls", agency=AGENCY, year=2023)
    with pytest.raises(InvalidReport):
        govdisclosure.new(BytesIO(), agency="两\n行", year=2023)


def test_telephones_come_back(tmp_path: Path) -> None:
    """Several numbers stand in one cell and are several again."""
    contact = Contact(telephones=("010-1", "010-2"))
    out = tmp_path / "form.xlsx"
    previous = evolve(REPORT, agency=evolve(REPORT.agency, contact=contact))
    govdisclosure.new(out, agency=AGENCY, year=2023, previous=previous)
    report = read(out)
    assert report.agency
    assert report.agency.contact == contact


@pytest.mark.parametrize("ending", ["xls", "xlsm", "XLS"])
def test_old_and_macro_workbooks_are_not_written(run: Run, tmp_path: Path, ending: str) -> None:
    """They are read only; what is written would not be what the name says."""
    out = tmp_path / f"out.{ending}"
    status, _, err = run("convert", written(tmp_path, "in.json", REPORT), out)
    assert (status, out.exists()) == (2, False)
    assert f"不能写出“{ending.lower()}”格式" in err
