"""The draft of the report of the body above: sums in the tables, marks where a person has to write."""

from decimal import Decimal

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.published.texts import prose_of
from govdisclosure.rollup import Expectation, Given
from govdisclosure.rules import check_published
from tests.rollup.adding import added, unit
from tests.rules.building import grid, report

COUNTY = Agency(name="青禾县人民政府", region="330102")


def words(draft: PublishedReport) -> str:
    """Return all that a draft says."""
    sections = [prose_of(part.section.blocks) for part in draft.sections]
    return "\n".join([prose_of(draft.preamble.blocks), *sections])


def test_a_draft_is_a_report_of_the_body_with_six_heads() -> None:
    """Title, year, period and signature are its own; what is to be written by hand is marked; it is valid."""
    draft = added(unit("甲局", "2"), unit("乙局", "3"), agency=COUNTY).draft()
    assert (draft.title, draft.agency, draft.year) == ("青禾县人民政府2022年政府信息公开工作年度报告", COUNTY, 2022)
    assert draft.signature is not None
    assert (draft.signature.agency, draft.signature.date) == ("青禾县人民政府", None)
    assert [part.name for part in draft.sections] == [
        "overview", "proactive", "requests", "remedies", "problems", "other_matters",
    ]  # fmt: skip
    assert words(draft).count("【待填写】") == 5
    typed = draft.report()
    assert isinstance(typed, AnnualReport)
    assert typed.proactive.licensing.decisions == 5
    found = check_published(draft)
    assert set(found.codes) <= {"GD504", "GD506"}  # no date and no contact yet


def test_a_body_without_a_name_is_marked() -> None:
    """Nobody can take the mark for a name, nor is it one."""
    draft = added(unit("甲局")).draft()
    assert (draft.title, draft.agency) == ("【机关名称】2022年政府信息公开工作年度报告", None)
    with pytest.raises(InvalidReport):
        draft.report()


def test_a_sum_that_is_not_known_says_so() -> None:
    """In words, which no reader takes for a number: at least so many; of a signed change not even that."""
    silent = grid("proactive", {"licensing.decisions": "若干", "licensing.change": "若干"}, edition=EDITION_2019)
    known = grid("proactive", {"licensing.decisions": "7"}, edition=EDITION_2019)
    units = [
        report(agency=name, year=2020, edition=EDITION_2019, tables={"proactive": table})
        for name, table in (("甲局", silent), ("乙局", known))
    ]
    proactive = added(*units).draft().proactive
    assert proactive is not None
    assert proactive["licensing.decisions"].text == "至少7"
    assert proactive["licensing.change"].text == "不详"
    assert proactive["licensing.decisions"].value is None


def test_who_is_not_in_the_sums_is_said_in_the_draft() -> None:
    """A sentence that has to be struck out before the report is published."""
    expectation = Expectation(units=tuple(Agency(name=f"青禾县{n}局") for n in range(30)))
    draft = added(unit("青禾县0局"), unit("乙局", year=2021), year=2022, expectation=expectation).draft()
    (line,) = (line for line in words(draft).splitlines() if line.startswith("【汇总尚不完整】"))
    assert line.startswith("【汇总尚不完整】缺少青禾县1局、青禾县2局、")
    assert line.endswith("、青禾县20局等29个单位，有1份报告没有计入。")
    only = added(unit("甲局"), expectation=Expectation(units=(Agency(name="甲局"), Agency(name="乙局")))).draft()
    assert "【汇总尚不完整】缺少乙局。" in words(only)


def test_without_a_unit_no_figure_is_claimed() -> None:
    """Nothing added up is not nought."""
    draft = added(Given(report=unit("甲局", year=2021)), year=2022).draft()
    assert {cell.text for table in draft.grids for cell in table.cells} == {""}


def test_fees_for_information_are_added_where_all_state_them() -> None:
    """From 2021 on; else what is to be reported is marked."""
    fees = InformationFees(notices=2, billed=Decimal("40.5"), collected=Decimal(40))
    both = added(unit("甲局", information_fees=fees), unit("乙局", information_fees=fees)).draft()
    assert both.information_fees == InformationFees(notices=4, billed=Decimal(81), collected=Decimal(80))
    assert "2022年，发出信息处理费收费通知4件，总金额81元，实际收取80元。" in words(both)
    one = added(unit("甲局", information_fees=fees), unit("乙局")).draft()
    assert one.information_fees is None
    assert "【待填写】收取信息处理费情况" in words(one)
    old = added(report(agency="甲局", year=2020, edition=EDITION_2019)).draft()
    assert "信息处理费" not in words(old)
