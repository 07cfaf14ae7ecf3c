"""The statutory tables as published: GD110 to GD117 and GD206."""

from collections.abc import Mapping
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published import ABSENT, Cell, Grid, PublishedReport, Surplus
from govdisclosure.rules import CATALOGUE, Result, Severity, check_published
from govdisclosure.strategies import published_reports
from tests.rules.building import COLUMNS, body, found, grid, is_whole, one, places, report, without

SECTIONS: Final[Mapping[TableName, int]] = {"proactive": 2, "requests": 3, "remedies": 4}
NAMED: Final[Mapping[TableName, str]] = {
    "proactive": "表二（主动公开政府信息情况）",
    "requests": "表三（收到和处理政府信息公开申请情况）",
    "remedies": "表四（政府信息公开行政复议、行政诉讼情况）",
}


def pictured(name: TableName, edition: AnyEdition = EDITION_2021) -> Grid:
    """Return a table that was published as a picture."""
    return Grid.pictured(getattr(form_of(edition), name))


def trial(**fields: object) -> PublishedReport:
    """Return a report for 2019, the year in which the form was only encouraged."""
    return report(edition=EDITION_2019, year=2019, **fields)


def test_a_complete_report_is_right(edition: AnyEdition) -> None:
    """All rules on a report without a fault find nothing, and all that need no last year run."""
    findings = check_published(report(edition=edition, year=edition.last_year or 2025))
    assert not findings
    assert findings.ran == tuple(rule.code for rule in CATALOGUE)
    assert findings.not_run == ()


# GD110 and GD111 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_missing_table(name: TableName) -> None:
    """GD110 says which table a report lacks, in its section, in one finding."""
    finding = one(report(**{name: None}), "GD110")
    assert finding.severity is Severity.ERROR
    assert finding.result is Result.BROKEN
    assert finding.section == SECTIONS[name]
    assert finding.cells == ()
    assert finding.sentence() == f"缺少{NAMED[name]}"
    assert finding.sentence("en").endswith("is missing")


def test_missing_tables_are_a_finding_each() -> None:
    """A report without any table lacks three."""
    assert len(found(report(proactive=None, requests=None, remedies=None), "GD110")) == 3


def test_a_missing_table_of_the_trial_year_is_a_notice() -> None:
    """Report year 2019 was encouraged to use the form, 2020 had to."""
    assert one(trial(proactive=None), "GD110").severity is Severity.NOTICE
    assert one(report(edition=EDITION_2019, year=2020, proactive=None), "GD110").severity is Severity.ERROR


def test_a_report_of_unknown_year_on_the_form_of_2019_may_be_of_the_trial_year() -> None:
    """What may be 2019 is judged like 2019; the form of 2021 is not."""
    assert one(report(edition=EDITION_2019, year=None, remedies=None), "GD110").severity is Severity.NOTICE
    assert one(report(year=None, remedies=None), "GD110").severity is Severity.ERROR


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_pictured_table_is_only_that(name: TableName) -> None:
    """GD111 and nothing else: a picture is not missing, blank, undecided or misshapen."""
    findings = check_published(report(**{name: pictured(name)}))
    assert [finding.code for finding in findings] == ["GD111"]
    finding = findings[0]
    is_whole(finding)
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert finding.section == SECTIONS[name]
    assert finding.cells == ()
    assert finding.sentence() == f"{NAMED[name]}以图片发布，数据无法核对"
    assert "第五十条" in finding.provision


def test_tables_that_are_all_pictures_leave_no_table_to_judge() -> None:
    """Three findings, and the rules that need a table say that they did not run."""
    findings = check_published(report(**{name: pictured(name) for name in TABLE_NAMES}))
    assert [finding.code for finding in findings] == ["GD111"] * 3
    assert {"GD113", "GD114", "GD115", "GD201", "GD204", "GD206", "GD210"} <= set(findings.not_run)
    assert not set(findings.not_run) & set(findings.ran)


def test_a_picture_in_the_trial_year_is_a_warning_still() -> None:
    """Leniency is for the form, not for what nobody can read."""
    assert one(trial(requests=pictured("requests", EDITION_2019)), "GD111").severity is Severity.WARNING


# GD112 and reports before 2019 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "used", "severity"),
    [
        (2019, EDITION_2021, Severity.NOTICE),
        (2020, EDITION_2021, Severity.ERROR),
        (2021, EDITION_2019, Severity.ERROR),
        (2024, EDITION_2019, Severity.ERROR),
    ],
)
def test_tables_of_another_edition(year: int, used: AnyEdition, severity: Severity) -> None:
    """GD112 for tables 2 and 3, whose labels tell; table 4 is the same in both editions."""
    findings = found(report(year=year, edition=used), "GD112")
    assert [finding.section for finding in findings] == [2, 3]
    for finding in findings:
        assert finding.severity is severity
        assert finding.result is Result.BROKEN
        assert finding.expected == str(next(edition for edition in EDITIONS if edition.covers(year)))
        assert f"{year}年度应使用的格式（{finding.expected}版）" in finding.sentence()


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2025])
def test_tables_of_the_edition_of_the_year(year: int) -> None:
    """The form in force is right."""
    edition = EDITION_2019 if year < 2021 else EDITION_2021
    assert not found(report(year=year, edition=edition), "GD112")


def test_tables_of_two_editions_in_a_report_of_unknown_year() -> None:
    """Without a year the tables are held against each other."""
    assert not found(report(year=None), "GD112")
    finding = one(report(year=None, requests=grid("requests", edition=EDITION_2019)), "GD112")
    assert finding.section == 3
    assert finding.sentence() == f"{NAMED['requests']}与其他表格不是同一版格式（2021版）"


@pytest.mark.parametrize("year", [2014, 2018, None])
def test_a_report_before_the_forms_is_one_notice(year: int | None) -> None:
    """Edition null: one undecided notice, tables and sections not judged, and that is told."""
    findings = check_published(report(year=year, edition=None, heads={"overview": "一、概述"}))
    assert [(finding.code, finding.severity, finding.result) for finding in findings] == [
        ("GD112", Severity.NOTICE, Result.UNDECIDED)
    ]
    is_whole(findings[0])
    assert findings[0].section is None
    assert findings.ran == ("GD104", "GD112")
    assert set(findings.not_run) == {rule.code for rule in CATALOGUE} - {"GD104", "GD112"}
    assert ("没有识别出报告年度" in findings[0].sentence()) is (year is None)


def test_a_table_of_a_report_before_the_forms_is_not_judged() -> None:
    """A table 4, which tells no edition, in a report for 2018 is as it is."""
    findings = check_published(report(year=2018, edition=None, remedies=grid("remedies", {"reconsideration.total": "9"})))
    assert findings.codes == ("GD112",)


def test_a_form_that_was_not_yet_in_force() -> None:
    """A year before 2019 over tables that came later: one of the two is wrong, and the tables are judged."""
    findings = check_published(report(year=2012, requests=grid("requests", {"received.total": "1"})))
    assert findings.codes == ("GD112", "GD201", "GD202")
    assert findings[0].severity is Severity.ERROR
    is_whole(findings[0])
    assert findings[0].sentence() == "2012年度尚未施行2021版格式，请核对报告年度"


# GD113 ---------------------------------------------------------------------------------------------------------------


def test_a_missing_row() -> None:
    """The row is named; its absent cells are the evidence."""
    finding = one(report(requests=without("requests", ["outcomes.denied.process_information."])), "GD113")
    assert finding.severity is Severity.WARNING
    assert finding.section == 3
    assert places(finding) == [("outcomes.denied.process_information", column) for column in COLUMNS]
    assert {cell.value for cell in finding.cells} == {None}
    assert finding.expected == "6.属于四类过程性信息"
    assert finding.sentence() == f"{NAMED['requests']}缺少“6.属于四类过程性信息”行"


def test_a_missing_row_of_table_2() -> None:
    """A table 2 without its 规章 row, of which some agencies think that it is not theirs."""
    finding = one(report(proactive=without("proactive", ["rules."])), "GD113")
    assert finding.expected == "规章"
    assert finding.section == 2
    assert len(finding.cells) == 3


def test_a_missing_column() -> None:
    """A table 3 without its 总计 column is one finding and not one a row."""
    finding = one(report(requests=without("requests", [".total"])), "GD113")
    assert finding.expected == "总计"
    assert len(finding.cells) == 25
    assert finding.sentence() == f"{NAMED['requests']}缺少“总计”列"


def test_a_missing_column_and_a_missing_row() -> None:
    """Each is said once; the row's evidence leaves out the column's cell."""
    findings = found(report(requests=without("requests", [".total", "received."])), "GD113")
    assert [(finding.expected, len(finding.cells)) for finding in findings] == [
        ("总计", 25),
        ("一、本年新收政府信息公开申请数量", 6),
    ]


def test_missing_cells() -> None:
    """A row that has some of its cells names those that it has not."""
    finding = one(report(remedies=without("remedies", ["reconsideration.pending", "reconsideration.total"])), "GD113")
    assert places(finding) == [("reconsideration", "pending"), ("reconsideration", "total")]
    assert finding.sentence() == f"{NAMED['remedies']}“行政复议”行缺少“尚未审结、总计”"
    assert "row 行政复议" in finding.sentence("en")


def test_half_a_table() -> None:
    """A table that was cut off after its first rows is one finding: more rows are missing than are there."""
    rows = [row.path for row in form_of(EDITION_2021).requests.rows]
    finding = one(report(requests=without("requests", [f"{row}." for row in rows[12:]])), "GD113")
    assert len(finding.cells) == 13 * 7
    assert "等13行，占应有行数的一半以上" in finding.sentence()
    assert "lacks 13 rows" in finding.sentence("en")
    findings = found(report(requests=without("requests", [f"{row}." for row in rows[13:]])), "GD113")
    assert len(findings) == 12


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_table_without_any_cell(name: TableName) -> None:
    """Where nothing is there, no column is singled out."""
    finding = one(report(**{name: grid(name, fill=ABSENT)}), "GD113")
    assert "一半以上" in finding.sentence()


@pytest.mark.parametrize(("is_column", "kind"), [(False, "行"), (True, "列")])
def test_a_row_or_column_too_many(is_column: bool, kind: str) -> None:  # noqa: FBT001  (a parameter of the case)
    """A subtotal that an agency added, or a row that comes twice, is named as printed."""
    extra = Surplus(label="小 计\n（件）", cells=(Cell.read("0"),), is_column=is_column)
    finding = one(report(requests=grid("requests", surplus=[extra])), "GD113")
    assert finding.severity is Severity.WARNING
    assert finding.section == 3
    assert finding.actual == "小 计 （件）"
    assert finding.sentence() == f"{NAMED['requests']}有格式以外的{kind}或重复的{kind}“小 计 （件）”"


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
    findings = check_published(report(**{name: grid(name, fill="")}))
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
    table = grid("remedies", {"reconsideration.upheld": "2", "reconsideration.pending": "", "reconsideration.total": "1"})
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
    assert one(trial(proactive=grid("proactive", {"rules.made": "见附件"}, edition=EDITION_2019)), "GD115").severity is (
        Severity.NOTICE
    )


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
