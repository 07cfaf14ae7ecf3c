"""The form to fill in: what it looks like to Excel, and what a filled-in copy reads as."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from govdisclosure import AnnualReport, Contact, Heading, Paragraph, Period, Signature, read
from govdisclosure.formats import xlsx
from govdisclosure.formats.xlsx import new_form
from govdisclosure.forms import form_of
from govdisclosure.interpret.raw import Line
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from tests.benchmarks.sample import REPORT
from tests.formats.xlsx.workbooks import PUBLISHED, made, parts_of

AGENCY = "东河区交通运输局"
YEARS = {EDITION_2019: 2020, EDITION_2021: 2022}
CONTACT = Contact(
    address="东河区建设路1号",
    postcode="010000",
    telephones=("010-00000000", "010-00000001"),
    fax="010-00000002",
    email="xxgk@example.com",
    website="https://www.example.com",
)


def _form(edition: AnyEdition = EDITION_2021, **more: Any) -> bytes:
    return new_form(agency=AGENCY, year=YEARS[edition], edition=edition, **more)


def _filled(form: bytes, fill: Callable[[Workbook], None]) -> bytes:
    book = load_workbook(BytesIO(form))
    fill(book)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _places(form: bytes) -> dict[str, str]:
    """Return where each cell of the statutory tables is: by table and path, the address."""
    return {
        f"{grid.form.name}.{about.path}": cell.place.address
        for grid in read(form).grids
        for about, cell in grid.items()
        if cell.place and cell.place.address
    }


def _put(book: Workbook, address: str, value: Any) -> None:
    sheet, _, cell = address.partition("!")
    book[sheet][cell] = value


def _fill_tables(book: Workbook, places: dict[str, str], as_text: bool = False) -> None:  # noqa: FBT001, FBT002
    for grid in PUBLISHED.grids:
        for about, cell in grid.items():
            if not about.is_total:
                value = cell.text if as_text or not cell.text.isdigit() else int(cell.text)
                _put(book, places[f"{grid.form.name}.{about.path}"], value)


def _label(sheet: Worksheet, label: str) -> int:
    return next(row for row in range(1, 40) if sheet.cell(row, 1).value == label)


def _cover(book: Workbook, **values: Any) -> None:
    for label, value in values.items():
        book["封面"][f"B{_label(book['封面'], label)}"] = value


def _fill_all(book: Workbook, places: dict[str, str]) -> None:
    _fill_tables(book, places)
    _cover(book, 成文日期=dt.datetime(2023, 1, 16), 落款机关=AGENCY)  # noqa: DTZ001  (a workbook knows no zones)
    book["一、总体情况"]["A2"] = "本报告按条例编制。"
    book["一、总体情况"]["A7"] = "（一）主动公开情况"
    book["一、总体情况"]["A8"] = "本年度公开信息102条。"
    book["五、问题及改进"]["A3"] = "问题尚存。"
    book["六、其他事项"]["A3"] = "无。"


def test_an_empty_form_is_a_report_of_blanks(edition: AnyEdition) -> None:
    """Every cell of the form is there and blank; no explanation comes back as text."""
    report = read(_form(edition))
    assert report.edition is edition
    assert {cell.state.value for grid in report.grids for cell in grid.cells} == {"blank"}
    assert [grid.surplus for grid in report.grids] == [(), (), ()]
    assert [len(part.section.blocks) for part in report.sections] == [0, 1, 1, 1, 0, 0]
    assert report.preamble.blocks == ()
    assert (report.year, report.notes) == (YEARS[edition], ())


def test_the_cover_states_who_and_when() -> None:
    """What was known is filled in, and what the cover says is taken from its cells, not asked of the prose."""
    report = read(_form(contact=CONTACT))
    assert report.title == f"{AGENCY}2022年政府信息公开工作年度报告"
    assert report.agency
    assert report.agency.name == AGENCY
    assert report.agency.contact == CONTACT
    assert report.period == Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))
    assert report.signature == Signature(agency=AGENCY)


def test_a_filled_form_is_the_report() -> None:
    """Figures, paragraphs in their sections, signature: typed and valid."""
    form = _form(contact=CONTACT)
    report = read(_filled(form, lambda book: _fill_all(book, _places(form)))).report()
    assert isinstance(report, AnnualReport)
    assert (report.proactive, report.requests, report.remedies) == (REPORT.proactive, REPORT.requests, REPORT.remedies)
    assert report.signature == Signature(agency=AGENCY, date=dt.date(2023, 1, 16))
    assert report.preamble.blocks == (Paragraph(text="本报告按条例编制。"),)
    sections = report.sections
    assert sections.overview
    assert sections.overview.blocks == (
        Heading(level=2, number=1, text="（一）主动公开情况"),
        Paragraph(text="本年度公开信息102条。"),
    )
    assert sections.problems
    assert sections.problems.blocks == (Paragraph(text="问题尚存。"),)
    assert sections.other_matters
    assert sections.other_matters.blocks == (Paragraph(text="无。"),)


def test_formulas_that_were_never_computed_are_said() -> None:
    """Totals without results are blank; the sentences that check the table are not counted among them."""
    form = _form()
    report = read(_filled(form, lambda book: _fill_tables(book, _places(form))))
    assert report.requests
    assert report.requests["received.total"].text == ""
    (note,) = report.notes
    assert note.text().startswith("34个公式单元格没有计算结果")


def test_figures_that_are_text() -> None:
    """A figure that was pasted as text counts."""
    form = _form()
    report = read(_filled(form, lambda book: _fill_tables(book, _places(form), as_text=True))).report()
    assert report.requests == REPORT.requests


def test_pasted_totals_and_renamed_sheets() -> None:
    """Values pasted over formulas, and sheets with other names, change nothing."""
    form = _form()
    places = _places(form)

    def fill(book: Workbook) -> None:
        _fill_all(book, places)
        for grid in PUBLISHED.grids:
            for about, cell in grid.items():
                if about.is_total:
                    _put(book, places[f"{grid.form.name}.{about.path}"], int(cell.text))
        for number, sheet in enumerate(book.worksheets):
            sheet.title = f"工作表{number}"

    report = read(_filled(form, fill))
    assert [[cell.text for cell in grid.cells] for grid in report.grids] == [
        [cell.text for cell in grid.cells] for grid in PUBLISHED.grids
    ]
    assert report.requests
    assert str(report.requests["received.natural_person"].place) == "工作表3!D7"
    assert report.agency
    assert report.agency.name == AGENCY


def test_moved_rows() -> None:
    """A form whose rows were moved down, on the cover too, is read by its labels."""
    form = _form()
    places = _places(form)

    def fill(book: Workbook) -> None:
        _fill_all(book, places)
        for name in ("封面", "表三"):
            sheet = book[name]
            areas = [str(area) for area in sheet.merged_cells.ranges]
            for area in areas:
                sheet.unmerge_cells(area)
            sheet.move_range(f"A1:{sheet.dimensions.split(':')[1]}", rows=3, cols=1)
            for area in areas:
                moved = sheet[area]
                first, last = moved[0][0], moved[-1][-1]
                sheet.merge_cells(
                    start_row=first.row + 3,
                    start_column=first.column + 1,
                    end_row=last.row + 3,
                    end_column=last.column + 1,
                )

    report = read(_filled(form, fill))
    assert report.report().requests == REPORT.requests
    assert report.agency
    assert report.agency.name == AGENCY


def test_a_cover_that_was_moved_behind() -> None:
    """The cover of a form opens the report, wherever its sheet stands: no section is lost behind it."""
    form = _form()
    places = _places(form)

    def fill(book: Workbook) -> None:
        _fill_all(book, places)
        book.move_sheet("封面", len(book.sheetnames))

    report = read(_filled(form, fill))
    assert report == read(_filled(form, lambda book: _fill_all(book, places)))
    assert len(report.sections) == 6


def test_text_below_a_table() -> None:
    """What is written below a table stands behind it in its section."""
    form = _form()

    def fill(book: Workbook) -> None:
        sheet = book["表四"]
        row = next(row for row in range(1, 40) if "需要文字说明" in str(sheet.cell(row, 1).value))
        sheet[f"A{row + 1}"] = "说明。"

    report = read(_filled(form, fill))
    section = report.section("remedies")
    assert section
    assert section.blocks[-1] == Paragraph(text="说明。")


@pytest.mark.parametrize(
    ("label", "value", "note"),
    [
        ("成文日期", "不日", "封面的成文日期“不日”不是日期，未采用"),
        ("报告年度", "去年", "封面的报告年度“去年”不是年份，未采用"),
        ("统计期限止", "2021年1月1日", "封面的统计期限止于起始之前，未采用"),
    ],
)
def test_a_cover_that_makes_no_sense(label: str, value: str, note: str) -> None:
    """What cannot be used is left out, and said."""
    report = read(_filled(_form(), lambda book: _cover(book, **{label: value})))
    assert note in [one.text() for one in report.notes]


def test_a_cover_with_little_on_it() -> None:
    """What was emptied is not stated; whatever else stands on the cover is text."""

    def fill(book: Workbook) -> None:
        _cover(book, 机关名称=None, 报告年度="2022年度", 统计期限起=None, 落款机关=None, 电话="1234567；7654321")
        book["封面"]["C5"] = "请核对"
        book["封面"]["A20"] = "补充说明"
        book["封面"]["A21"] = "机关名称"

    file = xlsx.read(_filled(_form(), fill))
    assert file.stated.agency is None
    assert (file.stated.year, file.stated.period, file.stated.signature) == (2022, None, None)
    texts = [block.text for block in file.blocks if isinstance(block, Line)]
    assert texts[:4] == [f"{AGENCY}2022年政府信息公开工作年度报告", "请核对", "补充说明", "机关名称"]


def test_a_cover_without_a_title() -> None:
    """A title that was emptied is lacking."""
    report = read(_filled(_form(), lambda book: _cover(book, 报告标题=None)))
    assert report.title is None
    assert report.year == 2022


def test_other_sheets_are_no_covers() -> None:
    """A sheet that only names the body is none, nor is a second cover."""
    file = xlsx.read(made({"甲": [["机关名称", AGENCY], ["电话", "1"]]}))
    assert file.stated.agency is None
    assert file.blocks
    labels = [["报告标题", "甲局2022年政府信息公开工作年度报告"], ["机关名称", "甲局"], ["报告年度", 2022]]
    file = xlsx.read(made({"甲": labels, "乙": labels}))
    assert file.stated.agency
    assert file.stated.agency.name == "甲局"
    assert len(file.blocks) == 2


# What Excel is told -----------------------------------------------------------------------------------------------------


def test_only_inputs_are_unlocked(edition: AnyEdition) -> None:
    """Sheets are protected without a password; figures to fill in are open and tinted, totals and labels are not."""
    form = _form(edition)
    book = load_workbook(BytesIO(form))
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    totals = {f"{t.name}.{cell.path}" for t in form_of(edition).tables for cell in t.cells if cell.is_total}
    for path, address in _places(form).items():
        sheet, _, cell = address.partition("!")
        found = book[sheet][cell]
        assert found.protection.locked == (path in totals)
        assert found.fill.fgColor.rgb == ("FFF2F2F2" if path in totals else "FFFFF8E1")


def test_every_input_is_validated(edition: AnyEdition) -> None:
    """Excel says in Chinese what a cell takes, and refuses anything else."""
    form = _form(edition)
    book = load_workbook(BytesIO(form))
    kinds = {f"{t.name}.{cell.path}": cell for t in form_of(edition).tables for cell in t.cells}
    wanted = {"count": "whole", "signed": "custom", "amount": "decimal", "money": "custom"}
    for path, address in _places(form).items():
        sheet, _, cell = address.partition("!")
        rules = [rule for rule in book[sheet].data_validations.dataValidation if cell in rule.sqref]
        if kinds[path].is_total:
            assert rules == []
            continue
        (rule,) = rules
        assert rule.type == wanted[kinds[path].kind]
        assert rule.prompt
        assert rule.error == rule.prompt


def test_totals_are_formulas_with_notes() -> None:
    """Each total adds up what its identity says, and names it."""
    form = _form()
    book = load_workbook(BytesIO(form))
    places = _places(form)
    sheet = book["表三"]
    across = sheet[places["requests.received.total"].partition("!")[2]]
    assert across.value.text == '=IF(COUNTBLANK($D$7:$I$7)=6,"",SUMPRODUCT(IFERROR(VALUE($D$7:$I$7),0)))'
    assert across.comment.text == "一、本年新收政府信息公开申请数量：各栏之和＝总计"
    down = sheet[places["requests.outcomes.total.natural_person"].partition("!")[2]]
    assert "$D$9:$D$29" in down.value.text
    assert down.comment.text == "自然人：一＋二＝（七）＋四\n自然人：以上各项办理结果之和＝（七）总计"
    first = book["表四"][places["remedies.litigation_direct.total"].partition("!")[2]]
    assert first.comment.text == "行政诉讼·未经复议直接起诉：各栏之和＝总计"


def test_the_paper_is_that_of_the_form() -> None:
    """A4, one page wide, the heads of long tables on every page and in sight while scrolling."""
    book = load_workbook(BytesIO(_form()))
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert book["表三"].print_title_rows == "$4:$6"
    assert book["表三"].freeze_panes == "D7"
    assert book["表二"].freeze_panes == "A4"


def test_last_years_figures_are_filled_in() -> None:
    """Figures that are known stand in the form, and in its totals."""
    report = read(_form(figures={"brought_forward.natural_person": "3", "brought_forward.commercial_enterprise": "1"}))
    assert report.requests
    assert [cell.text for about, cell in report.requests.items() if about.row == "brought_forward"] == [
        "3", "1", "", "", "", "", "4",
    ]  # fmt: skip


def test_the_same_form_twice() -> None:
    """No clock and no chance: the same bytes, and no record of a report."""
    assert _form() == _form()
    assert not any("customXml" in name for name in parts_of(_form()))


def test_fees_are_asked_for_since_2021() -> None:
    """Section six of a report for 2021 and after must say what was charged for information."""
    for edition, asked in ((EDITION_2019, False), (EDITION_2021, True)):
        assert ("信息处理费" in load_workbook(BytesIO(_form(edition)))["六、其他事项"]["A2"].value) is asked
