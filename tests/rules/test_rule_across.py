"""Across years (GD401 to GD406): what a report says against last year's, and what is taken for last year's at all."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import pytest

from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.model.narrative import Heading, Paragraph, SectionName
from govdisclosure.prose import likeness
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rules import Cause, Result, Severity, check_published
from tests.rules.building import COLUMNS, found, grid, one, places, report, requests

Rows: TypeAlias = Mapping[str, Sequence[int | str]]
THREE: Final = [3, 0, 0, 0, 0, 0, 3]
NONE: Final = [0] * 7
TEXT: Final = (
    "政策解读的形式较为单一，图表和视频偏少。部分栏目更新不够及时，个别信息发布前审核不严。"
    "下一步将配齐专职人员，按月通报各科室的更新情况，并请群众代表评议公开专栏。"
)


def now(rows: Rows | None = None, **fields: Any) -> PublishedReport:
    """Return this year's report with some rows of table 3."""
    return report(requests=requests(rows), **fields)


def last(rows: Rows | None = None, **fields: Any) -> PublishedReport:
    """Return last year's."""
    fields = {"year": 2021, "requests": requests(rows), **fields}
    return report(**fields)


def brought(*figures: int | str) -> PublishedReport:
    """Return a report that brings these forward."""
    return now({"brought_forward": figures})


def carried(*figures: int | str, **fields: Any) -> PublishedReport:
    """Return last year's report, which carries these forward."""
    return last({"carried_forward": figures}, **fields)


# GD401 --------------------------------------------------------------------------------------------------------------


def test_a_column_is_compared_with_last_years() -> None:
    """Both cells are the evidence, the other year's marked; the total, which follows, is not said again."""
    finding = one(brought(1, 2, 0, 0, 0, 0, 3), "GD401", carried(4, 2, 0, 0, 0, 0, 6))
    assert (finding.severity, finding.result, finding.section) == (Severity.WARNING, Result.BROKEN, 3)
    assert (finding.actual, finding.expected) == (1, 4)
    assert [(cell.row, cell.column, cell.report) for cell in finding.cells] == [
        ("brought_forward", "natural_person", None),
        ("carried_forward", "natural_person", "previous"),
    ]
    assert finding.sentence() == "“自然人”列：上年结转填报1件，上年报告的结转下年度为4件"


def test_all_columns_may_differ() -> None:
    """A finding a column, and none for the total that follows from them."""
    findings = found(brought(*[0] * 7), "GD401", previous=carried(1, 2, 3, 4, 5, 6, 21))
    assert [finding.cells[0].column for finding in findings] == [*COLUMNS[:-1]]


@pytest.mark.parametrize("total", [4, 9])
def test_a_total_that_does_not_follow_is_said(total: int) -> None:
    """It is wrong by itself, or by more than its columns are."""
    findings = found(brought(2, 0, 0, 0, 0, 0, total), "GD401", previous=carried(2, 0, 0, 0, 0, 0, 2))
    assert [places(finding)[0] for finding in findings] == [("brought_forward", "total")]
    findings = found(brought(1, 0, 0, 0, 0, 0, total), "GD401", previous=carried(2, 0, 0, 0, 0, 0, 2))
    assert [finding.cells[0].column for finding in findings] == ["natural_person", "total"]


def test_silent_cells_leave_columns_open() -> None:
    """One notice for all of them, in either year; its evidence are the silent cells."""
    rows: Rows = {"brought_forward": ["", 0, 0, 0, 0, 0, 3], "outcomes.granted": THREE, "outcomes.total": THREE}
    finding = one(now(rows), "GD401", carried(3, "/", 0, 0, 0, 0, "/"))
    assert (finding.severity, finding.result) == (Severity.NOTICE, Result.UNDECIDED)
    assert [(cell.column, cell.report) for cell in finding.cells] == [
        ("commercial_enterprise", "previous"),
        ("total", "previous"),
    ]
    assert finding.sentence().startswith("上年结转有2列因两年共2个单元格没有数字")


def test_a_silent_total_follows_from_its_columns() -> None:
    """Where all six columns agree there is nothing left to ask of it."""
    assert not found(brought(3, 0, 0, 0, 0, 0, ""), "GD401", previous=carried(*THREE))
    assert not found(brought(*THREE), "GD401", previous=carried(3, 0, 0, 0, 0, 0, "-"))


def test_a_silent_cell_with_one_reading_is_compared() -> None:
    """What the other cells leave it to say is compared; that it says nothing itself is said."""
    finding = one(brought(0, 0, 0, 0, 0, "", 0), "GD401", carried(0, 0, 0, 0, 0, 2, 2))
    assert (finding.result, finding.actual, finding.expected) == (Result.BROKEN, 0, 2)
    assert finding.sentence() == "“其他”列：上年结转没有数字，按勾稽关系为0件，上年报告的结转下年度为2件"


def test_a_row_that_was_kept() -> None:
    """上年结转 that is last year's 上年结转, or 本年新收, cell for cell, was not updated."""
    kept = last({"brought_forward": THREE, "received": [5, 0, 0, 0, 0, 0, 5], "carried_forward": NONE})
    assert "整行与上年报告的“二、上年结转政府信息公开申请数量”相同" in one(brought(*THREE), "GD401", kept).sentence()
    finding = one(brought(5, 0, 0, 0, 0, 0, 5), "GD401", kept)
    assert "整行与上年报告的“一、本年新收政府信息公开申请数量”相同" in finding.sentence()
    both_nought = last({"carried_forward": THREE})
    assert "整行" not in one(now(), "GD401", both_nought).sentence()


def test_last_years_figure_is_suggested_where_the_table_adds_up_with_it() -> None:
    """Digits that were exchanged in a cell and its total: the change mends the balance too."""
    rows = {"received": NONE, "brought_forward": [21, 0, 0, 0, 0, 0, 21], "outcomes.granted": [12, 0, 0, 0, 0, 0, 12]}
    spoilt = now({**rows, "outcomes.total": [12, 0, 0, 0, 0, 0, 12]})
    finding = one(spoilt, "GD401", carried(12, 0, 0, 0, 0, 0, 12))
    assert finding.suggestion is not None
    assert finding.suggestion.cause is Cause.TRANSPOSED
    assert [(cell.row, cell.column, cell.value) for cell in finding.suggestion.cells] == [
        ("brought_forward", "natural_person", 12),
        ("brought_forward", "total", 12),
    ]


def test_nothing_is_suggested_where_the_table_adds_up_as_it_is() -> None:
    """Nor where a figure is none that a count can be, or several mistakes have several causes."""
    rows = {"brought_forward": THREE, "outcomes.granted": THREE, "outcomes.total": THREE}
    assert one(now(rows), "GD401", carried(5, 0, 0, 0, 0, 0, 5)).suggestion is None
    assert one(brought("1.5", 0, 0, 0, 0, 0, "1.5"), "GD401", carried(*THREE)).suggestion is None
    other = {"brought_forward": [1, 9, 0, 0, 0, 0, 10], "outcomes.granted": [2, 4, 0, 0, 0, 0, 6]}
    spoilt = now({**other, "outcomes.total": [2, 4, 0, 0, 0, 0, 6]})
    findings = found(spoilt, "GD401", previous=carried(2, 4, 0, 0, 0, 0, 6))
    assert [finding.suggestion and finding.suggestion.cause for finding in findings] == [Cause.UNKNOWN] * 2


def test_requests_are_carried_over_into_a_new_form() -> None:
    """2020 on the form of 2019, 2021 on that of 2021: the columns are the same."""
    before = report(
        year=2020, edition=EDITION_2019, requests=requests({"carried_forward": THREE}, edition=EDITION_2019)
    )
    assert not found(now({"brought_forward": THREE}, year=2021), "GD401", previous=before)
    finding = one(now(year=2021), "GD401", before)
    assert (finding.actual, finding.expected, finding.suggestion) == (0, 3, None)


def test_a_table_that_cannot_be_read_is_compared_with_nothing() -> None:
    """Last year's is missed; this year's is missed by other rules."""
    form = requests().form
    for gone in (None, Grid.pictured(form)):
        finding = one(now(), "GD401", last(requests=gone))
        assert (finding.result, finding.cells) == (Result.UNDECIDED, ())
        assert not found(report(requests=gone), "GD401", previous=last())


# GD402, GD406 -------------------------------------------------------------------------------------------------------


def stock(*figures: str, row: str = "normative_documents") -> Grid:
    """Return table 2 with 制发, 废止 and 现行有效 of a row."""
    names = ("issued", "repealed", "in_force")
    return grid("proactive", {f"{row}.{name}": text for name, text in zip(names, figures, strict=True)})


def test_what_is_in_force_follows_from_last_years() -> None:
    """Both rows; a notice, for a clean-up may restate the stock."""
    before = last(proactive=stock("0", "0", "9"))
    assert not found(now(proactive=stock("2", "1", "10")), "GD402", previous=before)
    finding = one(now(proactive=stock("2", "1", "9")), "GD402", before)
    assert (finding.severity, finding.actual, finding.expected) == (Severity.NOTICE, 9, 10)
    assert [(cell.column, cell.report) for cell in finding.cells] == [
        ("in_force", None),
        ("in_force", "previous"),
        ("issued", None),
        ("repealed", None),
    ]
    rules = last(proactive=stock("0", "0", "1", row="rules"))
    assert one(now(proactive=stock("0", "0", "0", row="rules")), "GD402", rules).arguments["label"] == "规章"


def test_stock_that_is_silent() -> None:
    """It is open where some of it is; a row that nobody fills in says nothing."""
    finding = one(now(proactive=stock("2", "", "9")), "GD402", last())
    assert (finding.result, len(finding.cells)) == (Result.UNDECIDED, 1)
    slashes = stock("/", "/", "/", row="rules")
    assert not found(now(proactive=slashes), "GD402", previous=last(proactive=slashes))


@pytest.mark.parametrize("code", ["GD402", "GD406"])
def test_stock_is_not_compared_across_forms(code: str) -> None:
    """Whether last year's table can be read or not."""
    for table in (grid("proactive", fill="7", edition=EDITION_2019), None):
        before = report(year=2020, edition=EDITION_2019, proactive=table)
        assert not found(report(year=2021, proactive=grid("proactive", fill="5")), code, previous=before)


def test_a_table_of_two_forms_is_not_compared() -> None:
    """A report that names one edition and prints table 2 of the other."""
    odd = last(proactive=grid("proactive", fill="7", edition=EDITION_2019))
    assert not found(now(proactive=stock("2", "1", "9")), "GD402", previous=odd)


def test_last_years_table_2_that_cannot_be_read_is_missed() -> None:
    """Where this year's says a figure that follows from it; this year's own is missed by other rules."""
    for gone in (None, Grid.pictured(grid("proactive").form)):
        finding = one(now(proactive=stock("2", "1", "9")), "GD402", last(proactive=gone))
        assert (finding.severity, finding.result, finding.section) == (Severity.NOTICE, Result.UNDECIDED, 2)
        assert finding.sentence() == "上年报告没有可读的表二，无法核对“现行有效件数”"
        assert not found(now(proactive=gone), "GD402", previous=last())
        silent = now(proactive=grid("proactive", fill=""))
        assert not found(silent, "GD402", previous=last(proactive=gone))
    without = report(year=2019, edition=EDITION_2019, proactive=None)
    assert one(items("20"), "GD406", without).arguments["label"] == "上一年项目数量"


def test_more_were_repealed_than_there_were() -> None:
    """Last year's figures cannot be right then, and no number below nought is asked for."""
    finding = one(now(proactive=stock("0", "5", "0")), "GD402", last(proactive=stock("0", "0", "2")))
    assert (finding.actual, finding.expected) == (0, -3)
    assert finding.sentence() == "“行政规范性文件”本年废止件数多于上年报告的现行有效件数加本年制发件数，现行有效填报0件"


def items(prior: str, change: str = "0", year: int = 2020) -> PublishedReport:
    """Return a report on the form of 2019 with one row of items."""
    said = {"licensing.prior_items": prior, "licensing.change": change}
    return report(year=year, edition=EDITION_2019, proactive=grid("proactive", said, edition=EDITION_2019))


@pytest.mark.parametrize(
    ("change", "then"), [("+3", 23), ("-3", 17), ("减少3", 17), ("增3", 23), ("0", 20), ("－3", 17)]
)
def test_items_follow_from_last_years(change: str, then: int) -> None:
    """上一年项目数量 is last year's with its signed change."""
    assert not found(items(str(then)), "GD406", previous=items("20", change, 2019))
    finding = one(items("99"), "GD406", items("20", change, 2019))
    assert (finding.actual, finding.expected, finding.severity) == (99, then, Severity.WARNING)
    assert places(finding) == [("licensing", "prior_items"), ("licensing", "prior_items"), ("licensing", "change")]


@pytest.mark.parametrize("change", ["3", "", "/"])
def test_a_change_without_a_sign_is_no_figure(change: str) -> None:
    """Up or down is not said: the row is open, whatever would fit."""
    finding = one(items("23"), "GD406", items("20", change, 2019))
    assert (finding.result, finding.severity) == (Result.UNDECIDED, Severity.NOTICE)
    assert [(cell.row, cell.column, cell.report) for cell in finding.cells] == [("licensing", "change", "previous")]


def test_items_that_neither_year_says_are_not_told() -> None:
    """A row that nobody fills in."""
    slashes = {f"licensing.{name}": "/" for name in ("prior_items", "change", "decisions")}
    table = grid("proactive", slashes, edition=EDITION_2019)
    both = [report(year=year, edition=EDITION_2019, proactive=table) for year in (2020, 2019)]
    assert not found(both[0], "GD406", previous=both[1])


# GD403, GD405 -------------------------------------------------------------------------------------------------------


def test_a_table_that_was_copied() -> None:
    """A finding a table, its figures the evidence; words and silence are compared too."""
    rows: Rows = {"received": THREE, "outcomes.granted": THREE, "outcomes.total": THREE}
    finding = one(now(rows), "GD403", last(rows))
    assert finding.section == 3
    assert len(finding.cells) == 6
    assert not found(now(rows), "GD403", previous=last({**rows, "carried_forward": ["", *NONE[1:]]}))
    words: Rows = {**rows, "carried_forward": ["若干", *NONE[1:]]}
    assert found(now(words), "GD403", previous=last(words))
    assert not found(now(words), "GD403", previous=last({**words, "carried_forward": ["很多", *NONE[1:]]}))


def test_a_table_that_says_little_may_be_the_same_by_chance() -> None:
    """One request, or one small figure: it is said, as a notice; where only totals are printed, they are looked at."""
    once: Rows = {row: [1, 0, 0, 0, 0, 0, 1] for row in ("received", "outcomes.granted", "outcomes.total")}
    finding = one(now(once), "GD403", last(once))
    assert (finding.severity, len(finding.cells)) == (Severity.NOTICE, 6)
    assert "巧合" in finding.sentence()
    for figure, severity in (("7", Severity.NOTICE), ("12", Severity.WARNING)):
        kept = grid("proactive", {"penalties.decisions": figure})
        assert one(now(proactive=kept), "GD403", last(proactive=kept)).severity is severity
    totals = grid("remedies", {"reconsideration.total": "12"}, fill="")
    assert one(now(remedies=totals), "GD403", last(remedies=totals)).severity is Severity.WARNING


def test_tables_that_may_be_the_same() -> None:
    """All noughts, or a stock in a year in which nothing was done; those of another form, or as pictures, are not compared."""
    assert not found(now(), "GD403", previous=last())
    kept = stock("0", "0", "9")
    assert not found(now(proactive=kept), "GD403", previous=last(proactive=kept))
    pictured = Grid.pictured(requests().form)
    assert not found(report(requests=pictured), "GD403", previous=last(requests=pictured))
    table = grid("proactive", fill="5", edition=EDITION_2019)
    assert not found(
        report(year=2021, proactive=grid("proactive", fill="5")), "GD403", previous=last(year=2020, proactive=table)
    )


def test_a_new_edition_is_said_once() -> None:
    """A notice without cells; the statistics table of before 2019 is nothing that any table is compared with."""
    before = report(year=2020, edition=EDITION_2019)
    finding = one(report(year=2021), "GD405", before)
    assert (finding.severity, finding.section, finding.cells) == (Severity.NOTICE, None, ())
    assert "2019版" in finding.sentence()
    assert not found(report(), "GD405", previous=last())
    oldest = report(year=2018, edition=None)
    first = report(year=2019, edition=EDITION_2019)
    assert "统计表" in one(first, "GD405", oldest).sentence()


def test_nothing_else_compares_table_2_across_editions() -> None:
    """处理决定数量 stands in both forms and counts something else: a comparison in prose is not checked against it."""
    blocks: dict[SectionName, list[Paragraph]] = {
        "proactive": [Paragraph(text="作出行政许可决定220件，比上年增加30件。")]
    }
    table = grid("proactive", {"licensing.decisions": "220"})
    for edition, count in ((EDITION_2019, 0), (EDITION_2021, 1)):
        before = report(
            year=2020, edition=edition, proactive=grid("proactive", {"licensing.decisions": "100"}, edition=edition)
        )
        findings = found(report(year=2021, proactive=table, blocks=blocks), "GD304", previous=before)
        assert len(findings) == count
    picture = report(year=2020, proactive=Grid.pictured(table.form))
    assert not found(report(year=2021, proactive=table, blocks=blocks), "GD304", previous=picture)


# GD404 --------------------------------------------------------------------------------------------------------------


def problems(text: str, name: str = "青禾县水利局", **fields: Any) -> PublishedReport:
    """Return a report whose section five says ``text``."""
    return report(
        blocks={"problems": [Heading(level=2, number=1, text="（一）问题"), Paragraph(text=text)]},
        agency=name,
        **fields,
    )


def test_a_section_that_was_copied() -> None:
    """Years and the body's name put aside; the share is said, and the longest sentence that both have is the evidence."""
    finding = one(problems(f"2022年，青禾县水利局{TEXT}"), "GD404", problems(f"2021年，水利局{TEXT}", year=2021))
    assert (finding.severity, finding.section) == (Severity.WARNING, 5)
    assert finding.actual in range(97, 100)
    assert finding.text == "下一步将配齐专职人员，按月通报各科室的更新情况，并请群众代表评议公开专栏。"
    same = one(problems(TEXT), "GD404", problems(TEXT, year=2021))
    assert same.actual == 100


def test_a_sentence_in_ten_makes_no_new_text() -> None:
    """But every second does."""
    sentences = TEXT.split("，")
    few = "，".join(["各项工作有序推进", *sentences])
    assert found(problems(few), "GD404", previous=problems(TEXT, year=2021))
    many = "，".join(word for one in sentences for word in (one, "今年新增了培训和考试两个环节"))
    assert not found(problems(many), "GD404", previous=problems(TEXT, year=2021))


@pytest.mark.parametrize(
    "text",
    [
        "无。",
        "个别栏目更新不及时，已落实专人每周检查。",
        "本年度没有发出信息处理费收费通知，通知金额0元，实际收取0元。除上述情况以外，本机关没有其他需要报告的事项。",
        "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。具体的办理情况和有关的数据见下表，各栏均已核对无误。",
    ],
)
def test_what_may_be_the_same_every_year(text: str) -> None:
    """Short texts, and what the law or the form makes every report say."""
    assert not found(problems(text), "GD404", previous=problems(text, year=2021))


def test_a_section_whose_sentences_were_moved_was_copied() -> None:
    """Their order makes no new text."""
    first, second, third = TEXT.split("。")[:3]
    moved = {"problems": (Paragraph(text=f"{third}。{first}。{second}。"),)}
    finding = one(now(blocks=moved), "GD404", last(blocks={"problems": (Paragraph(text=TEXT),)}))
    assert (finding.section, finding.actual) == (5, 100)


def test_prose_beside_a_table_may_be_the_same() -> None:
    """Sections two to four are tables."""
    blocks: dict[SectionName, list[Paragraph]] = {"remedies": [Paragraph(text=TEXT)]}
    assert not found(report(blocks=blocks), "GD404", previous=report(year=2021, blocks=blocks))


def test_without_the_library_the_rule_does_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands among those that did not run, and nothing is raised."""
    likeness.is_measurable.cache_clear()
    monkeypatch.setattr(likeness, "find_spec", dict[str, object]().get)
    findings = check_published(problems(TEXT), previous=problems(TEXT, year=2021))
    likeness.is_measurable.cache_clear()
    assert "GD404" in findings.not_run
    assert "GD401" in findings.ran


# What is taken for last year's ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"year": 2020}, "上年报告是2020年度的，应为2021年度"),
        ({"year": 2022}, "上年报告是2022年度的，应为2021年度"),
        ({"year": None}, "两份报告中有一份年度不明，不能确定是相邻年度"),
        ({"agency": "青禾县民政局"}, "上年报告的机关是“青禾县民政局”，与“青禾县水利局”不是同一机关"),
    ],
)
def test_what_is_not_last_years_is_not_compared_with(fields: dict[str, Any], why: str) -> None:
    """No rule looks at it, and the findings say why, however they are narrowed."""
    findings = check_published(brought(*THREE), previous=last(**fields))
    assert findings.not_compared is not None
    assert findings.not_compared.text() == why
    assert {"GD305", "GD401", "GD402", "GD403", "GD404", "GD405", "GD406"} <= {*findings.not_run}
    assert findings.where(codes=["GD1"]).by_severity().not_compared == findings.not_compared


def test_bodies_are_told_by_their_codes() -> None:
    """Where both have one; else by their names, and one that is not named is the one that is meant."""
    one_code, other_code = "11330000002482218L", "11330000002482226F"
    mine = Agency(name="青禾县水利局", code=one_code)
    for agency, is_same in (
        (Agency(name="青禾县水务局", code=one_code), True),
        (Agency(name="青禾县水利局", code=other_code), False),
        (Agency(name="云岭市青禾县水利局"), True),
        (None, True),
    ):
        findings = check_published(now(agency=mine), previous=last(agency=agency))
        assert (findings.not_compared is None) is is_same
