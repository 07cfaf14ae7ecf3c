"""The cells of the statutory tables: GD114 to GD117 and GD206."""

import pytest
from attrs import evolve
from hypothesis import given

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import TableName
from govdisclosure.published import Cell, PublishedReport
from govdisclosure.rules import Result, Severity, check_published
from govdisclosure.strategies import published_reports
from tests.rules.building import NAMED, body, found, grid, is_whole, one, places, report, trial, without

# GD114 and GD206 -----------------------------------------------------------------------------------------------------


def test_silent_cells_are_one_finding_a_table() -> None:
    """Blanks and placeholders of a table are listed together; the other table has its own finding."""
    published = report(
        proactive=grid("proactive", {"rules.issued": "/", "rules.repealed": "—", "rules.in_force": "\u00a0"}),
        requests=grid("requests", {"received.natural_person": "不适用"}),
    )
    findings = found(published, "GD114")
    assert [finding.section for finding in findings] == [2, 3]
    finding = findings[0]
    assert finding.severity is Severity.NOTICE
    assert finding.result is Result.BROKEN
    assert places(finding) == [("rules", "issued"), ("rules", "repealed"), ("rules", "in_force")]
    assert [cell.text for cell in finding.cells] == ["/", "—", "\u00a0"]
    assert finding.sentence() == f"{NAMED['proactive']}有3个单元格留空或以符号代替，没有数据时应填0"


def test_a_blank_rules_row_is_a_notice_and_nothing_else() -> None:
    """Only 规章 is left blank: no identity depends on it, and no rule takes it for a figure."""
    table = grid("proactive", dict.fromkeys(("rules.issued", "rules.repealed", "rules.in_force"), ""))
    assert check_published(report(proactive=table)).codes == ("GD114",)


def test_blank_money_of_2019_is_a_notice_and_nothing_else() -> None:
    """Table 2 of edition 2019 with its money left blank."""
    table = grid("proactive", {"procurement.amount": "", "procurement.items": "/"}, edition=EDITION_2019)
    findings = check_published(report(edition=EDITION_2019, year=2020, proactive=table))
    assert [(finding.code, len(finding.cells)) for finding in findings] == [("GD114", 2)]


@pytest.mark.parametrize("name", ["requests", "remedies"])
def test_a_table_left_wholly_blank(name: TableName) -> None:
    """All cells are silent and all identities undecided: two notices, no error."""
    findings = check_published(report(tables={name: grid(name, fill="")}))
    cells = len(getattr(form_of(EDITION_2021), name).cells)
    assert [(finding.code, finding.result, len(finding.cells)) for finding in findings] == [
        ("GD114", Result.BROKEN, cells),
        ("GD206", Result.UNDECIDED, cells),
    ]
    assert findings.worst is Severity.NOTICE
    assert findings[0].sentence() == f"{NAMED[name]}的{cells}个单元格全部留空或以符号代替，没有数据时应填0"
    is_whole(findings[0])


def test_undecided_identities_are_one_finding_a_table() -> None:
    """GD206 counts the identities and lists the silent cells that they depend on."""
    finding = one(report(remedies=grid("remedies", {"reconsideration.total": ""})), "GD206")
    assert finding.severity is Severity.NOTICE
    assert finding.result is Result.UNDECIDED
    assert finding.section == 4
    assert places(finding) == [("reconsideration", "total")]
    assert finding.sentence() == f"{NAMED['remedies']}有1项勾稽关系因1个单元格没有数字而无法判定"


def test_cells_that_are_text_or_absent_leave_identities_undecided_too() -> None:
    """What says no number is unknown, whatever keeps it from saying one."""
    text = grid("remedies", {"reconsideration.total": "见附件"})
    assert len(one(report(remedies=text), "GD206").cells) == 1
    absent = without("remedies", ["litigation_direct.total"])
    assert places(one(report(remedies=absent), "GD206")) == [("litigation_direct", "total")]


def test_a_broken_identity_is_not_undecided() -> None:
    """Where no reading of the blank is right, GD204 says so and GD206 nothing."""
    table = grid(
        "remedies", {"reconsideration.upheld": "2", "reconsideration.pending": "", "reconsideration.total": "1"}
    )
    assert found(report(remedies=table), "GD204", "GD206").codes == ("GD204",)


def test_full_tables_are_not_silent() -> None:
    """Zeros, in any width, are figures."""
    assert not found(report(requests=grid("requests", fill="０")), "GD114", "GD206")


@given(published_reports())
def test_silence_alone_is_never_graver_than_a_notice(published: PublishedReport) -> None:
    """What the other cells say is of a valid report: whichever are silent, no table is found wrong."""
    findings = found(evolve(published, agency=body("青禾市人民政府", "prefecture government")), "GD11", "GD20")
    assert findings.worst in {None, Severity.NOTICE}
    assert set(findings.codes) <= {"GD114", "GD206"}


# GD115 ---------------------------------------------------------------------------------------------------------------


def test_text_in_a_cell() -> None:
    """GD115 names row and column, and quotes the cell."""
    finding = one(report(requests=grid("requests", {"received.other_organization": "见\n附件"})), "GD115")
    assert finding.severity is Severity.ERROR
    assert finding.section == 3
    assert places(finding) == [("received", "other_organization")]
    assert finding.cells[0].text == "见\n附件"
    assert finding.actual == "见 附件"
    assert finding.sentence() == (
        f"{NAMED['requests']}“一、本年新收政府信息公开申请数量”行“其他”列填写的“见 附件”不是数字"
    )
    assert "says '见 附件', which is no number" in finding.sentence("en")


@pytest.mark.parametrize("text", ["--253", "1,2,3", "3（其中2件撤回）", "1/2", "三件", "1.2.3"])
def test_what_is_no_number(text: str) -> None:
    """Mistyped figures are no figures."""
    assert one(report(remedies=grid("remedies", {"reconsideration.other": text})), "GD115").actual == text


@pytest.mark.parametrize("text", ["12", "１２", "1,234", "12件", "12 条", "0", "零", "", "/", "—", "无", "不适用"])
def test_what_is_a_number_or_silence(text: str) -> None:
    """A number followed by a unit is a number; a placeholder is none, but silence."""
    assert not found(report(remedies=grid("remedies", {"reconsideration.other": text})), "GD115")


def test_text_in_the_trial_year_is_a_notice() -> None:
    """In report year 2019 the form was only encouraged."""
    assert one(
        trial(proactive=grid("proactive", {"rules.made": "见附件"}, edition=EDITION_2019)), "GD115"
    ).severity is (Severity.NOTICE)


def test_long_text_is_cut_in_the_sentence() -> None:
    """A whole paragraph in a cell stands in the evidence and not in the sentence."""
    finding = one(report(remedies=grid("remedies", {"reconsideration.other": "说明" * 1000})), "GD115")
    assert len(finding.cells[0].text) == 2000
    assert str(finding.actual).endswith("说明…")
    assert len(finding.sentence()) < 120


# GD116 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["-1", "－３", "1.5", "减2", "0.5件"])
def test_counts_that_cannot_be(text: str) -> None:
    """A count is negative or has decimals."""
    finding = one(report(requests=grid("requests", {"carried_forward.total": text})), "GD116")
    assert finding.severity is Severity.ERROR
    assert finding.section == 3
    assert places(finding) == [("carried_forward", "total")]
    assert finding.actual == text
    assert finding.sentence() == f"{NAMED['requests']}“四、结转下年度继续办理”行“总计”列为“{text}”，应为不小于0的整数"


def test_what_may_be_signed_or_have_decimals() -> None:
    """2019's 增/减 is signed and money has decimals; 1.0 is a whole number."""
    table = grid("proactive", {"licensing.change": "-3", "procurement.amount": "103.3879万元"}, edition=EDITION_2019)
    assert not found(trial(proactive=table), "GD116")
    assert not found(report(proactive=grid("proactive", {"fees.amount": "31.6441", "rules.issued": "1.0"})), "GD116")


def test_a_change_has_no_decimals() -> None:
    """A number of items rises and falls by whole ones."""
    finding = one(trial(proactive=grid("proactive", {"fees.change": "-1.5"}, edition=EDITION_2019)), "GD116")
    assert finding.severity is Severity.ERROR
    assert finding.sentence().endswith("“本年增/减”列为“-1.5”，应为整数")


@pytest.mark.parametrize(
    ("edition", "path", "text"), [(EDITION_2019, "procurement.amount", "-25元"), (EDITION_2021, "fees.amount", "-0.5")]
)
def test_money_is_not_negative(edition: AnyEdition, path: str, text: str) -> None:
    """An amount has decimals but no minus."""
    table = grid("proactive", {path: text}, edition=edition)
    finding = one(report(edition=edition, year=edition.first_year, proactive=table), "GD116")
    assert finding.sentence().endswith(f"列为“{text}”，金额不应为负数")


# GD117 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["316441元", "0.3亿元", "3件"])
def test_another_unit_in_the_column_of_charges(text: str) -> None:
    """The form says 万元; what is printed in 元 is 10,000 times too much."""
    finding = one(report(proactive=grid("proactive", {"fees.amount": text})), "GD117")
    assert finding.severity is Severity.WARNING
    assert finding.section == 2
    assert places(finding) == [("fees", "amount")]
    assert finding.actual == text
    assert finding.sentence().endswith(f"列为“{text}”，单位是{text.lstrip('0123456789.')}，格式规定的单位是万元")


def test_another_unit_in_the_head_of_the_column() -> None:
    """A head that was changed to 元 is said as the unit of its figure."""
    finding = one(report(proactive=grid("proactive", {"fees.amount": Cell.read("316441", unit="元")})), "GD117")
    assert "列为“316441”，单位是元，格式规定的单位是万元" in finding.sentence()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("fees.amount", "31.6441万元"),
        ("fees.amount", "31.6441"),
        ("fees.amount", "0元"),
        ("rules.issued", "3件"),
        ("rules.issued", "3条"),
        ("licensing.decisions", "1200件次"),
        ("rules.issued", ""),
    ],
)
def test_units_that_contradict_nothing(path: str, text: str) -> None:
    """Counts may be said in 件, 条 or 件次; nought is nought in any unit."""
    assert not found(report(proactive=grid("proactive", {path: text})), "GD117")


def test_money_in_a_count() -> None:
    """A count that is said in 元 is in the wrong column."""
    finding = one(report(proactive=grid("proactive", {"licensing.decisions": "5万元"})), "GD117")
    assert "单位是万元，格式规定的单位是件" in finding.sentence()


def test_money_whose_unit_the_form_leaves_open() -> None:
    """采购总金额 of edition 2019 is said in 元 or in 万元."""
    for text in ("251000元", "103.3879万元"):
        table = grid("proactive", {"procurement.amount": text}, edition=EDITION_2019)
        assert not found(trial(proactive=table), "GD117")
