"""A roll-up as a workbook, looked at with other eyes."""

from io import BytesIO

import openpyxl
import pytest

from govdisclosure import read, write
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019
from govdisclosure.rollup import RollUp
from tests.rollup.adding import added, unit
from tests.rules.building import grid, report

COUNTY = Agency(name="青禾县人民政府")


def written(rolled: RollUp) -> bytes:
    """Return the workbook of a roll-up."""
    out = BytesIO()
    write(rolled, out, "xlsx")
    return out.getvalue()


@pytest.fixture(scope="module")
def rolled() -> RollUp:
    """A roll-up with a unit that is silent and one that is left out."""
    fees = grid("proactive", {"licensing.decisions": "3", "fees.amount": "0.2"})
    same = grid("proactive", {"licensing.decisions": "2", "fees.amount": "0.1", "penalties.decisions": "若干"})
    units = [
        unit("甲局", tables={"proactive": same}),
        unit("乙局", tables={"proactive": fees}),
        unit("丙局", "9", year=2021),
    ]
    return added(*units, agency=COUNTY)


def test_it_reads_as_the_draft(rolled: RollUp) -> None:
    """The sheets beside the report are no part of it, and every figure is that of the draft."""
    found = read(written(rolled))
    draft = rolled.draft()
    assert (found.title, found.agency, found.sections, found.notes) == (draft.title, COUNTY, draft.sections, ())
    assert [[cell.text for cell in table.cells] for table in found.grids] == [
        [cell.text for cell in table.cells] for table in draft.grids
    ]


def test_every_unit_has_a_row_and_every_sum_is_a_formula(rolled: RollUp) -> None:
    """Those that count in the sums, the others below with why; the draft takes its figures from there."""
    data = written(rolled)
    live, seen = openpyxl.load_workbook(BytesIO(data)), openpyxl.load_workbook(BytesIO(data), data_only=True)
    assert live.sheetnames == [
        "汇总说明", "封面", "一、总体情况", "表二", "表三", "表四", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
        "各单位表二", "各单位表三", "各单位表四",
    ]  # fmt: skip
    sheet, values = live["各单位表二"], seen["各单位表二"]
    heads = [(sheet.cell(2, column).value, sheet.cell(3, column).value) for column in (1, 9, 12)]
    assert heads == [("单位", None), ("行政许可", "本年处理决定数量"), ("行政事业性收费", "本年收费金额（单位：万元）")]
    assert (sheet.cell(4, 9).value, values.cell(4, 9).value) == ("=ROUND(SUM(I5:I6),8)", 5)
    assert values.cell(4, 12).value == 0.3
    assert [values.cell(row, 1).value for row in (4, 5, 6, 7, 8)] == ["合计", "甲局", "乙局", None, "丙局"]
    assert values.cell(5, 10).value is None
    assert values.cell(8, 2).value == "未计入：是2021年度的报告（#3）"
    licences = [cell for row in live["表二"].iter_rows() for cell in row if cell.value == "='各单位表二'!I4"]
    assert len(licences) == 1
    assert seen["表二"][licences[0].coordinate].value == 5
    fees = [cell for row in live["表二"].iter_rows() for cell in row if cell.value == "='各单位表二'!L4"]
    assert seen["表二"][fees[0].coordinate].value == 0.3
    texts = [cell.value for row in seen["表二"].iter_rows() for cell in row]
    assert "至少0" in texts


def test_totals_are_formulas_of_the_draft_itself(rolled: RollUp) -> None:
    """As in any report that is written."""
    sheet = openpyxl.load_workbook(BytesIO(written(rolled)))["表三"]
    texts = [str(getattr(cell.value, "text", cell.value)) for row in sheet.iter_rows() for cell in row]
    assert sum("COUNTBLANK" in text for text in texts) == 31
    assert sum("各单位表三" in text for text in texts) == 175 - 31


def test_the_notes_say_what_the_terminal_says(rolled: RollUp) -> None:
    """On the first sheet."""
    sheet = openpyxl.load_workbook(BytesIO(written(rolled)))["汇总说明"]
    lines = [row[0].value for row in sheet.iter_rows() if row[0].value]
    assert lines[:5] == [
        "【汇总】2022年度汇总说明", "汇总情况", "共3份报告，计入2份，未计入1份", "未计入本级的数（没有指明本级的报告）", "汇总数不完整",
    ]  # fmt: skip
    assert lines[5:7] == ["未计入的报告", "丙局（#3）：是2021年度的报告"]


def test_money_is_added_in_yuan() -> None:
    """The sheet of the units has one unit for all, the draft that of the sum."""
    units = [
        report(
            agency=f"{amount}局", year=2020, edition=EDITION_2019,
            tables={"proactive": grid("proactive", {"procurement.amount": amount}, edition=EDITION_2019)},
        )
        for amount in ("1.5万元", "0.25万元")
    ]  # fmt: skip
    data = written(added(*units))
    sheet = openpyxl.load_workbook(BytesIO(data), data_only=True)["各单位表二"]
    assert [sheet.cell(row, 24).value for row in (3, 4, 5, 6)] == ["采购总金额（元）", 17500, 15000, 2500]
    proactive = read(data).proactive
    assert proactive is not None
    assert proactive["procurement.amount"].text == "1.75万元"


def test_without_units_that_count_sums_are_nought() -> None:
    """And the draft claims no figure."""
    data = written(added(unit("甲局", year=2021), year=2022))
    sheet = openpyxl.load_workbook(BytesIO(data))["各单位表四"]
    assert sheet.cell(4, 3).value == "=0"
    found = read(data).remedies
    assert found is not None
    assert {cell.text for cell in found.cells} == {""}


def test_the_same_roll_up_gives_the_same_bytes(rolled: RollUp) -> None:
    """As every file that is written."""
    assert written(rolled) == written(rolled)
