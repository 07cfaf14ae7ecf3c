"""Table 3: GD201 to GD203, and the fees for information of GD213."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given

from govdisclosure.model.editions import EDITION_2019, AnyEdition
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import Block, ListBlock, Paragraph
from govdisclosure.published import Cell, Grid
from govdisclosure.rules import Result, Severity
from govdisclosure.strategies import FaultyGrid, faulty_grids
from tests.rules.building import found, grid, one, places, report, requests

BALANCED: Final[Mapping[str, Sequence[int]]] = {
    "received": [13, 2, 0, 0, 1, 0, 16],
    "brought_forward": [3, 0, 0, 0, 0, 0, 3],
    "outcomes.granted": [9, 1, 0, 0, 0, 0, 10],
    "outcomes.unavailable.not_held": [5, 1, 0, 0, 0, 0, 6],
    "outcomes.total": [14, 2, 0, 0, 0, 0, 16],
    "carried_forward": [2, 0, 0, 0, 1, 0, 3],
}
"""Sixteen requests received and three brought forward: sixteen dealt with, three carried forward."""


def changed(said: Mapping[str, str]) -> Grid:
    """Return the balanced table with some cells changed."""
    cells: dict[str, str | Cell] = {form.path: cell for form, cell in requests(BALANCED).items()}
    return grid("requests", cells | dict(said))


def test_a_balanced_table_is_right(edition: AnyEdition) -> None:
    """Nothing is found where everything adds up, in either edition."""
    table = requests(BALANCED, edition=edition)
    assert not found(report(edition=edition, year=edition.first_year, requests=table), "GD20")


def test_a_column_out_of_balance() -> None:
    """GD201 compares 一 + 二 with （七） + 四 in one column: the total of outcomes first, and what it would have to be."""
    table = changed({"carried_forward.legal_service_agency": "0", "carried_forward.total": "2"})
    findings = found(report(requests=table), "GD20")
    assert findings.codes == ("GD201",)
    assert len(findings) == 1
    finding = findings[0]
    assert finding.severity is Severity.ERROR
    assert finding.result is Result.BROKEN
    assert finding.section == 3
    assert (finding.text, finding.span) == (None, None)
    assert places(finding) == [
        ("outcomes.total", "legal_service_agency"),
        ("carried_forward", "legal_service_agency"),
        ("received", "legal_service_agency"),
        ("brought_forward", "legal_service_agency"),
    ]
    assert (finding.expected, finding.actual) == (1, 0)
    assert finding.sentence() == "“法律服务机构”列：第一项加第二项（1＋0）不等于第三项总计加第四项（0＋0）"
    assert "items one and two (1 + 0) do not equal items three and four (0 + 0)" in finding.sentence("en")
    assert "国办公开办函〔2021〕30号" in finding.provision


def test_a_row_that_does_not_sum_to_its_total() -> None:
    """GD202 names the row and has its total first."""
    finding = one(report(requests=changed({"received.commercial_enterprise": "4"})), "GD202")
    assert finding.severity is Severity.ERROR
    assert finding.section == 3
    assert places(finding)[0] == ("received", "total")
    assert [cell.value for cell in finding.cells] == [16, 13, 4, 0, 0, 1, 0]
    assert (finding.expected, finding.actual) == (18, 16)
    assert finding.sentence() == "“一、本年新收政府信息公开申请数量”行：六类申请人之和为18，总计填报为16"
    assert "sum to 18, the total says 16" in finding.sentence("en")


def test_outcomes_that_do_not_sum_to_their_total() -> None:
    """GD203 names the column; its evidence is （七）总计 and every row of outcomes."""
    finding = one(
        report(requests=changed({"outcomes.granted.natural_person": "6", "outcomes.granted.total": "7"})), "GD203"
    )
    assert finding.severity is Severity.ERROR
    assert finding.section == 3
    assert places(finding)[:2] == [("outcomes.total", "natural_person"), ("outcomes.granted", "natural_person")]
    assert len(finding.cells) == 22
    assert (finding.expected, finding.actual) == (11, 14)
    assert finding.sentence() == "“自然人”列：各项办理结果之和为11，（七）总计填报为14"
    assert "the outcomes sum to 11, their total says 14" in finding.sentence("en")


def test_one_wrong_cell_breaks_its_row_and_its_column() -> None:
    """A figure inside the table is wrong in two sums; the total column's own sum is not broken."""
    findings = found(report(requests=changed({"outcomes.granted.natural_person": "90"})), "GD20")
    assert [(finding.code, *places(finding)[0]) for finding in findings] == [
        ("GD202", "outcomes.granted", "total"),
        ("GD203", "outcomes.total", "natural_person"),
    ]


def test_a_total_column_that_follows_is_not_said_again() -> None:
    """Where the rows hold, what is wrong in one column is wrong in the total column too, and said once."""
    table = changed({"carried_forward.natural_person": "5", "carried_forward.total": "6"})
    finding = one(report(requests=table), "GD201")
    assert places(finding)[0] == ("outcomes.total", "natural_person")
    table = changed({"outcomes.granted.natural_person": "8", "outcomes.granted.total": "9"})
    assert places(one(report(requests=table), "GD203"))[0] == ("outcomes.total", "natural_person")


def test_a_wrong_total_column_is_said_by_itself() -> None:
    """A grand total that was mistyped breaks its row, its column and the balance: nothing else says so."""
    findings = found(report(requests=changed({"outcomes.total.total": "61"})), "GD20")
    assert [(finding.code, *places(finding)[0]) for finding in findings] == [
        (code, "outcomes.total", "total") for code in ("GD201", "GD202", "GD203")
    ]


def test_a_total_column_is_kept_where_a_row_sum_does_not_hold() -> None:
    """A column is out by two, and so is the total column; but a row does not add up, so the one does not follow."""
    table = changed(
        {
            "outcomes.granted.natural_person": "7",
            "outcomes.granted.total": "9",
            "outcomes.unavailable.not_held.total": "5",
        }
    )
    findings = found(report(requests=table), "GD20")
    assert [(finding.code, *places(finding)[0]) for finding in findings] == [
        ("GD202", "outcomes.granted", "total"),
        ("GD202", "outcomes.unavailable.not_held", "total"),
        ("GD203", "outcomes.total", "natural_person"),
        ("GD203", "outcomes.total", "total"),
    ]


def test_a_total_column_is_kept_where_the_other_columns_are_silent() -> None:
    """Some agencies fill only 总计: what is wrong in that column follows from nothing."""
    said = {
        "received.total": "16",
        "brought_forward.total": "3",
        "outcomes.total.total": "16",
        "carried_forward.total": "4",
    }
    finding = one(report(requests=grid("requests", said, fill="")), "GD201")
    assert [cell.value for cell in finding.cells] == [16, 4, 16, 3]
    assert finding.expected == 15


def test_blanks_beside_parts_that_exceed_the_total() -> None:
    """Parts that are already more than the total are wrong whatever the blank means: they sum to *at least* so much."""
    finding = one(
        report(requests=changed({"received.natural_person": "19", "received.other_organization": ""})), "GD202"
    )
    assert finding.result is Result.BROKEN
    assert finding.severity is Severity.ERROR
    assert (finding.expected, finding.actual) == (22, 16)
    assert finding.sentence() == "“一、本年新收政府信息公开申请数量”行：六类申请人之和至少为22，总计填报为16"
    assert "at least 22" in finding.sentence("en")
    table = changed({"outcomes.granted.natural_person": "19", "outcomes.denied.state_secret.natural_person": "/"})
    assert "至少为24" in one(report(requests=table), "GD203").sentence()


def test_a_balance_that_no_figure_in_the_blanks_can_mend() -> None:
    """More was received than is accounted for; what was brought forward is blank and can only add to it."""
    table = changed({"received.natural_person": "20", "brought_forward.natural_person": ""})
    finding = one(report(requests=table), "GD201")
    assert finding.expected == 18
    assert finding.sentence() == (
        "“自然人”列：空白处无论填什么数，第一项加第二项（20＋（空））都不等于第三项总计加第四项（14＋2）"
    )
    assert "(20 + (blank))" in finding.sentence("en")


def test_blanks_that_may_be_right_are_no_error() -> None:
    """A blank part under a total that is larger than the others may hold the rest: undecided, which is GD206's to say."""
    table = changed(
        {"received.natural_person": "", "brought_forward.total": "", "outcomes.granted.commercial_enterprise": "—"}
    )
    assert not found(report(requests=table), "GD201", "GD202", "GD203")


def test_zeros_left_blank_are_no_error() -> None:
    """Every zero blank and the total column too, while the columns balance: nothing is broken."""
    figures = {f"{row}.natural_person": str(values[0]) for row, values in BALANCED.items()}
    assert not found(report(requests=grid("requests", figures, fill="")), "GD201", "GD202", "GD203")


def test_a_blank_total_over_a_negative_figure() -> None:
    """No figure of 0 or more is the sum of parts below 0; the sentence says that the total is blank."""
    finding = one(
        report(requests=changed({"brought_forward.natural_person": "-3", "brought_forward.total": ""})), "GD202"
    )
    assert (finding.expected, finding.actual) == (-3, None)
    assert finding.sentence().endswith("之和至少为-3，总计填报为（空）")
    assert finding.sentence("en").endswith("the total says (blank)")


def test_the_act_is_that_of_the_edition() -> None:
    """A report for 2020 is judged by the form of 2019, and its findings cite that act."""
    table = requests({**BALANCED, "received": [13, 2, 0, 0, 1, 0, 17]}, edition=EDITION_2019)
    finding = one(report(edition=EDITION_2019, year=2020, requests=table), "GD202")
    assert "国办公开办函〔2019〕60号" in finding.provision
    assert finding.severity is Severity.ERROR


def test_arithmetic_is_no_matter_of_the_trial_year() -> None:
    """The form of 2019 was only encouraged, but a table that says 总计 adds up."""
    table = requests({**BALANCED, "received": [13, 2, 0, 0, 1, 0, 17]}, edition=EDITION_2019)
    assert one(report(edition=EDITION_2019, year=2019, requests=table), "GD202").severity is Severity.ERROR


@given(faulty_grids(max_faults=3))
def test_every_fault_is_said_in_whole_sentences(faulty: FaultyGrid) -> None:
    """Whatever is wrong, the first cell is what is said, the sentences are whole, and what is right is not touched."""
    name = faulty.grid.form.name
    findings = found(report(tables={name: faulty.grid}), "GD20")
    assert all(finding.actual == finding.cells[0].value != finding.expected for finding in findings)
    assert {cell.table for finding in findings for cell in finding.cells} <= {name}


# GD213 ---------------------------------------------------------------------------------------------------------------

UNPAID = "outcomes.other.fee_not_paid_in_time"


def fees(notices: int, collected: str = "0") -> InformationFees:
    """Return what section six says of the fees for information."""
    return InformationFees(notices=notices, billed=Decimal(collected), collected=Decimal(collected))


def test_requests_lapsed_without_a_notice() -> None:
    """（六）2 counts a request that lapsed for an unpaid fee, and no fee notice was issued: the total is the evidence."""
    table = requests({UNPAID: [1, 0, 0, 0, 0, 0, 1]})
    finding = one(report(requests=table, information_fees=fees(0)), "GD213")
    assert finding.severity is Severity.WARNING
    assert finding.section == 6
    assert places(finding) == [(UNPAID, "total")]
    assert (finding.expected, finding.actual) == (0, 1)
    assert "填报1件，但第六部分写明未发出收费通知" in finding.sentence()


def test_the_total_of_what_lapsed_comes_before_its_columns() -> None:
    """Even before the last of them."""
    table = requests({UNPAID: [0, 0, 0, 0, 0, 2, 2]})
    assert places(one(report(requests=table, information_fees=fees(0)), "GD213")) == [(UNPAID, "total")]


def test_the_cell_that_lapsed_stands_for_a_silent_total() -> None:
    """Where the total is blank, the first cell above zero is the evidence."""
    table = requests({UNPAID: [0, 2, 1, 0, 0, 0, ""]})
    assert places(one(report(requests=table, information_fees=fees(0)), "GD213")) == [(UNPAID, "commercial_enterprise")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("2022年，本机关未发出收费通知。", "未发出收费通知"),
        ("本年度没有发出过政府信息公开收费通知，也没有收取费用。", "没有发出过政府信息公开收费通知"),
        ("本机关全年发出信息处理费收费通知0件，总金额0元。", "信息处理费收费通知0件"),
        ("发出收费通知的件数为0件。", "收费通知的件数为0件"),
    ],
)
@pytest.mark.parametrize("is_list", [False, True])
def test_section_six_says_in_words_that_no_notice_was_issued(sentence: str, said: str, *, is_list: bool) -> None:
    """What was not read as figures is read in the prose, whose sentence is the evidence."""
    before = "（一）收费情况。"
    block: Block = ListBlock(items=(before, sentence)) if is_list else Paragraph(text=f"{before}{sentence}")
    table = requests({UNPAID: [1, 0, 0, 0, 0, 0, 1]})
    finding = one(report(requests=table, blocks={"other_matters": [block]}), "GD213")
    assert finding.text == sentence
    assert finding.span is not None
    assert sentence[slice(*finding.span)] == said
    assert finding.section == 6


@pytest.mark.parametrize(
    "sentence",
    [
        "本机关依申请提供政府信息未收取任何费用。",  # a notice may have been issued and not paid
        "发出收费通知1件，总金额20元，申请人逾期未缴纳。",
        "发出收费通知10件。",
        "未按收费通知要求缴纳费用的，不再处理。",
        "无。",
    ],
)
def test_prose_that_does_not_deny_a_notice(sentence: str) -> None:
    """That nothing was collected does not say that no notice was issued."""
    table = requests({UNPAID: [1, 0, 0, 0, 0, 0, 1]})
    assert not found(report(requests=table, blocks={"other_matters": [Paragraph(text=sentence)]}), "GD213")


@pytest.mark.parametrize("notices", [0, 1])
def test_fees_that_agree(notices: int) -> None:
    """A request lapsed after a notice, and none lapsed where there was none."""
    table = requests({UNPAID: [notices, 0, 0, 0, 0, 0, notices]})
    assert not found(report(requests=table, information_fees=fees(notices)), "GD213")
    assert not found(report(requests=None, information_fees=fees(notices)), "GD213")
    assert not found(report(requests=grid("requests", fill=""), information_fees=fees(notices)), "GD213")


def test_more_collected_than_table_2_has() -> None:
    """150 元 collected for information are not in a table 2 that has charges of 0.0100 万元."""
    table = grid("proactive", {"fees.amount": "0.01"})
    assert not found(report(proactive=table, information_fees=fees(1, "150")), "GD213")  # may be rounded
    assert not found(report(proactive=table, information_fees=fees(1, "200")), "GD213")
    assert one(report(proactive=table, information_fees=fees(1, "200.5")), "GD213").expected == 100
    finding = one(report(proactive=table, information_fees=fees(1, "250")), "GD213")
    assert places(finding) == [("fees", "amount")]
    assert (finding.expected, finding.actual) == (100, 250)
    assert finding.section == 6
    assert finding.sentence() == "信息处理费实收250元，超过表二行政事业性收费（折合100元）"
    assert one(report(information_fees=fees(1, "150.5")), "GD213").actual == Decimal("150.5")
    table = grid("proactive", {"fees.amount": "100元"})
    assert one(report(proactive=table, information_fees=fees(1, "150")), "GD213").expected == 100


@pytest.mark.parametrize("cell", ["0.015", "150元", "1亿元", "", "不详", "3件"])
def test_charges_that_may_hold_what_was_collected(cell: str) -> None:
    """The cell's own unit counts; a cell that says no amount contradicts nothing."""
    table = grid("proactive", {"fees.amount": cell})
    assert not found(report(proactive=table, information_fees=fees(1, "150")), "GD213")


def test_edition_2019_has_no_amount_of_charges() -> None:
    """Table 2 of edition 2019 counts items of charges, which nothing is compared with."""
    assert not found(report(edition=EDITION_2019, year=2020, information_fees=fees(1, "150")), "GD213")
