"""The statutory tables as published: GD110 to GD113."""

from collections.abc import Mapping
from typing import Final

import pytest

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, Block, Image, OtherTable, Paragraph, TableName, TableRow
from govdisclosure.published import ABSENT, Cell, Grid, Surplus
from govdisclosure.rules import CATALOGUE, Result, Severity, check_published
from tests.rules.building import COLUMNS, NAMED, found, grid, is_whole, one, places, report, trial, without

SECTIONS: Final[Mapping[TableName, int]] = {"proactive": 2, "requests": 3, "remedies": 4}


def pictured(name: TableName, edition: AnyEdition = EDITION_2021) -> Grid:
    """Return a table that was published as a picture."""
    return Grid.pictured(getattr(form_of(edition), name))


def test_a_complete_report_is_right(edition: AnyEdition) -> None:
    """All rules on a report without a fault find nothing, and all that need no other report run."""
    findings = check_published(report(edition=edition, year=edition.last_year or 2025))
    assert not findings
    others = {"previous", "children", "expected", "categories"}
    assert findings.ran == tuple(rule.code for rule in CATALOGUE if not rule.needs & others)
    assert findings.not_run == tuple(rule.code for rule in CATALOGUE if rule.needs & others)


# GD110 and GD111 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_missing_table(name: TableName) -> None:
    """GD110 says which table a report lacks, in its section, in one finding."""
    finding = one(report(tables={name: None}), "GD110")
    assert finding.severity is Severity.ERROR
    assert finding.result is Result.BROKEN
    assert finding.section == SECTIONS[name]
    assert finding.cells == ()
    assert finding.sentence() == f"缺少{NAMED[name]}"
    assert finding.sentence("en").endswith("is missing")


def test_missing_tables_are_a_finding_each() -> None:
    """A report without any table lacks three."""
    assert len(found(report(proactive=None, requests=None, remedies=None), "GD110")) == 3


@pytest.mark.parametrize("is_table", [False, True])
def test_a_table_whose_labels_are_there(*, is_table: bool) -> None:
    """A table that fell to pieces is not missing for sure: undecided, since five of its labels stand in the text."""
    labels = ("自然人", "（一）予以公开", "1、属于国家 秘密", "2.重复申请", "四、结转下年度继续办理")
    table = OtherTable(rows=tuple(TableRow(cells=(label, "0")) for label in labels))
    blocks: list[Block] = [table] if is_table else [Paragraph(text=label) for label in labels]
    blocks.append(Image(source="a.png"))
    finding = one(report(requests=None, blocks={"requests": blocks}), "GD110")
    assert finding.result is Result.UNDECIDED
    assert finding.severity is Severity.NOTICE
    assert finding.section == 3
    assert finding.sentence() == f"{NAMED['requests']}有部分栏目，但没有识别出完整的表格，请核对其排版"


def test_prose_about_what_a_table_holds_is_no_table() -> None:
    """Another table, or a sentence that speaks of the rows, does not stand for the table."""
    other = OtherTable(rows=(TableRow(cells=("渠道", "网站", "总计")), TableRow(cells=("其他", "3", ""))))
    said = Paragraph(text="办理结果为予以公开、部分公开和不予公开，总计3件。")
    finding = one(report(requests=None, blocks={"requests": [other, said]}), "GD110")
    assert finding.result is Result.BROKEN


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
    findings = check_published(report(tables={name: pictured(name)}))
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
    findings = check_published(report(tables={name: pictured(name) for name in TABLE_NAMES}))
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
    findings = check_published(
        report(year=2018, edition=None, remedies=grid("remedies", {"reconsideration.total": "9"}))
    )
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
    rows = ["rules.", "licensing.", "penalties."]
    assert len(found(report(proactive=without("proactive", rows)), "GD113")) == 3


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_table_without_any_cell(name: TableName) -> None:
    """Where nothing is there, no column is singled out."""
    finding = one(report(tables={name: grid(name, fill=ABSENT)}), "GD113")
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
