"""Examples of rules: a sound report, what is changed in it, and that each rule finds what its examples say."""

import datetime as dt
from typing import Final

import pytest

from govdisclosure.model.narrative import Chart, ChartPlace, Heading, Paragraph, Series
from govdisclosure.published import State
from govdisclosure.rules import CATALOGUE, Example, Findings, Rule, check_published
from govdisclosure.rules.page import found_in
from tests.rules.building import is_whole

every_rule: Final = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2022, 2025])
@pytest.mark.parametrize("agency", ["青禾县水利局", "青禾县人民政府", "青禾县石桥镇人民政府", "云岭市人民政府"])
def test_a_sound_report_is_sound(agency: str, year: int) -> None:
    """Whatever body and year: no rule finds anything, and the report is typed without a word."""
    report = Example(agency=agency, year=year).report
    assert [str(finding) for finding in check_published(report)] == []
    assert (report.year, report.agency and report.agency.name) == (year, agency)
    assert report.reading().filled == ()


def _found(example: Example) -> Findings:
    """Return what the whole catalogue finds in ``example``."""
    return check_published(
        example.report,
        previous=example.last_year,
        children=example.units,
        expected=example.listed,
        local=example.local,
    )


@every_rule
def test_a_rule_finds_something_in_the_example_that_trips_it(rule: Rule) -> None:
    """As the whole catalogue does, with a sentence in both languages."""
    findings = _found(rule.trips).where(codes=[rule.code])
    assert findings.items == found_in(rule, rule.trips)
    assert len(findings) >= 1
    for finding in findings:
        is_whole(finding)


@every_rule
def test_a_rule_finds_nothing_in_the_example_that_passes(rule: Rule) -> None:
    """It runs, and is silent."""
    findings = _found(rule.passes)
    assert rule.code in findings.ran
    assert [str(finding) for finding in findings.where(codes=[rule.code])] == []


def test_a_report_is_whole() -> None:
    """Title, period, contact, six sections, tables and signature are read as from any file."""
    report = Example().report
    assert report.title == "青禾县水利局2022年政府信息公开工作年度报告"
    assert report.period is not None
    assert (report.period.start, report.period.end) == (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    assert report.agency is not None
    assert report.agency.contact is not None
    assert report.agency.contact.postcode == "325699"
    assert report.agency.contact.telephones == ("0577-62000000",)
    assert report.signature is not None
    assert (report.signature.agency, report.signature.date) == ("青禾县水利局", dt.date(2023, 1, 16))
    assert len(report.sections) == 6
    assert len(report.grids) == 3
    assert Example().last_year is None


def test_cells_are_named_one_by_one_or_by_the_row() -> None:
    """What a cell prints; None is a cell that is not there."""
    cells = {
        "requests.received.total": "７",
        "requests.brought_forward": "/",
        "proactive.rules": None,
        "remedies.reconsideration.total": None,
    }
    report = Example(cells=cells).report
    assert report.requests is not None
    assert report.requests["received.total"].text == "７"
    row = [cell for form, cell in report.requests.items() if form.row == "brought_forward"]
    assert [cell.state for cell in row] == [State.PLACEHOLDER] * 7
    assert report.proactive is not None
    assert {cell.state for form, cell in report.proactive.items() if form.row == "rules"} == {State.ABSENT}
    assert report.remedies is not None
    assert report.remedies["reconsideration.total"].state is State.ABSENT
    with pytest.raises(KeyError):
        _ = Example(cells={"requests.received.sum": "1"}).report


def test_words_are_added_or_stand_in_place() -> None:
    """With the example's own body and years; a section that has none is missing with its head."""
    example = Example(
        agency="青禾县档案馆",
        adds={"overview": "{agency}{year}年发布信息3条。\n{next_year}年继续。"},
        has={"problems": "无。", "other_matters": None, "signature": None},
    )
    texts = [block.text for _, block in example.report.blocks() if isinstance(block, Paragraph)]
    assert texts[-3:] == ["青禾县档案馆2022年发布信息3条。", "2023年继续。", "无。"]
    assert [part.name for part in example.report.sections][-1] == "problems"
    assert example.report.signature is None


def test_a_head_is_written_as_said() -> None:
    """A head that comes again stays as a heading."""
    example = Example(heads={"problems": "五、存在的问题"}, adds={"overview": "一、总体情况"})
    assert [part.section.heading for part in example.report.sections][4] == "五、存在的问题"
    assert any(isinstance(block, Heading) for _, block in example.report.blocks())


def test_tables_are_missing_pictured_or_of_another_edition() -> None:
    """Else they are of the year's."""
    report = Example(tables={"remedies": "missing", "requests": "picture", "proactive": "2019"}).report
    assert report.remedies is None
    assert report.requests is not None
    assert report.requests.is_picture
    assert report.proactive is not None
    assert str(report.edition) == "2019"
    assert str(Example(year=2020).report.edition) == "2019"
    assert str(Example(year=2020, tables={"proactive": "2021"}).report.edition) == "2021"
    assert Example(year=2015).report.year == 2015


def test_charts_stand_in_their_section() -> None:
    """With their data."""
    chart = Chart(title="申请", categories=("2021年", "2022年"), series=(Series(name="件数", values=("6", "7")),))
    report = Example(charts={"overview": chart}).report
    assert report.charts == (chart,)
    assert ("overview", ChartPlace(chart=0)) in [*report.blocks()]


def test_last_years_report_is_of_the_year_before() -> None:
    """And of the same body, whatever it says itself; everything in it is so."""
    example = Example(year=2024, agency="青禾县档案馆", previous=Example(cells={"requests.carried_forward.total": "1"}))
    assert example.last_year is not None
    assert (example.last_year.year, example.last_year.period and example.last_year.period.end.year) == (2023, 2023)
    assert example.last_year.agency is not None
    assert example.last_year.agency.name == "青禾县档案馆"
    assert example.last_year.requests is not None
    assert example.last_year.requests["carried_forward.total"].text == "1"
