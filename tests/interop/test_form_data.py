"""The texts of a form: what they say as a report, what is wrong in them, and where it is to be said."""

import datetime as dt
from decimal import Decimal
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure.errors import InvalidReport
from govdisclosure.forms import form_of
from govdisclosure.interop.form_data import by_input, entered, inputs_of, read_entered, texts_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import Image, Paragraph, Preamble, Section, Sections, TablePlace
from govdisclosure.model.proactive import Money
from govdisclosure.published import Grid, PublishedReport, State
from tests.formats.json_samples import full_report
from tests.model.making import made_report

FACTS: Final = {
    "year": "2024",
    "title": "东山市交通运输局2024年政府信息公开工作年度报告",
    "agency.name": "东山市交通运输局",
}


def zeros(edition: AnyEdition = EDITION_2021) -> dict[str, str]:
    """Return a form filled in with noughts."""
    year = {"year": str(edition.first_year)}
    return FACTS | year | {one.name: "0" for one in inputs_of(edition) if one.table}


def refused(data: dict[str, Any], edition: AnyEdition = EDITION_2021) -> InvalidReport:
    """Return why ``data`` is refused."""
    with pytest.raises(InvalidReport) as error:
        read_entered(data, edition)
    return error.value


# Inputs -------------------------------------------------------------------------------------------------------------


def test_there_is_an_input_for_every_cell(edition: AnyEdition) -> None:
    """With its label and those that it stands under, its unit, and whether a report has to say it."""
    inputs = {one.name: one for one in inputs_of(edition)}
    cells = dict(form_of(edition).cells())
    assert {name for name, one in inputs.items() if one.table} == cells.keys()
    for name, cell in cells.items():
        one = inputs[name]
        assert (one.kind, one.unit, one.is_total, one.required) == (
            cell.kind,
            cell.unit,
            cell.is_total,
            not cell.is_total,
        )
        assert one.low == (None if cell.kind == "signed" else 0)
    row = inputs["requests.outcomes.denied.state_secret.research_institution"]
    assert row.label == "科研机构"
    assert row.groups == (
        *("收到和处理政府信息公开申请情况", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "法人或其他组织"),
    )


def test_there_is_an_input_for_every_fact() -> None:
    """Of the body, the period, the fees, the signature, and for the text."""
    inputs = {one.name: one for one in inputs_of(EDITION_2021) if not one.table}
    assert [name for name, one in inputs.items() if one.required] == ["year", "title", "agency.name"]
    kinds = {
        name: inputs[name].kind for name in ("year", "agency.contact.telephones", "period.start", "sections.overview")
    }
    assert kinds == {
        "year": "integer",
        "agency.contact.telephones": "lines",
        "period.start": "date",
        "sections.overview": "lines",
    }
    assert "county department" in inputs["agency.level"].choices
    assert inputs["information_fees.billed"].unit == "元"


# What is entered ----------------------------------------------------------------------------------------------------


def test_texts_are_read_as_officials_write_them() -> None:
    """Full-width digits, thousands, days in Chinese, 大写 and lines of text; of several texts the last counts."""
    data: dict[str, Any] = zeros() | {
        "year": ["2023", "２０２４"],
        "agency.contact.telephones": "0631-1\r\n0631-2",
        "agency.level": "county department",
        "period.start": "2024年1月1日",
        "period.end": dt.date(2024, 12, 31),
        "signature.date": "二〇二五年一月十六日",
        "information_fees.notices": "1",
        "information_fees.billed": "1,200.50",
        "information_fees.collected": 0,
        "proactive.penalties.decisions": "1,234",
        "proactive.fees.amount": "３.5",
        "preamble": "一\n\n二 ",
        "agency.contact.fax": None,
        "signature.agency": [],
        "csrfmiddlewaretoken": "x",
    }
    report = read_entered(data, EDITION_2021).report
    assert report.year == 2024
    assert report.agency.contact is not None
    assert report.agency.contact.telephones == ("0631-1", "0631-2")
    assert str(report.agency.level) == "county department"
    assert report.period is not None
    assert (report.period.start, report.period.end) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert report.signature is not None
    assert (report.signature.agency, report.signature.date) == (None, dt.date(2025, 1, 16))
    assert report.information_fees is not None
    assert (report.information_fees.billed, report.information_fees.collected) == (Decimal("1200.5"), Decimal(0))
    proactive: Any = report.proactive
    assert (proactive.penalties.decisions, proactive.fees.amount) == (1234, Decimal("3.5"))
    assert report.preamble == Preamble(blocks=(Paragraph(text="一"), Paragraph(text="二")))


def test_money_carries_its_unit() -> None:
    """The form of 2019 fixes none."""
    report = read_entered(zeros(EDITION_2019) | {"proactive.procurement.amount": "25.1万元"}, EDITION_2019).report
    proactive: Any = report.proactive
    assert proactive.procurement.amount == Money(amount=Decimal("25.1"), unit="万元")
    assert texts_of(report)["proactive.procurement.amount"] == "25.1万元"


def test_what_was_entered_is_kept_as_it_was_typed() -> None:
    """As a published report: a blank is blank, what is not there is absent, words are words."""
    grid = entered(
        {"remedies.reconsideration.upheld": "", "remedies.reconsideration.pending": "无法统计"}, EDITION_2021
    ).remedies
    assert grid is not None
    states = [grid[f"reconsideration.{name}"].state for name in ("upheld", "pending", "total")]
    assert states == [State.BLANK, State.TEXT, State.ABSENT]
    assert entered({}, EDITION_2021).grids == ()


def test_a_table_that_is_entered_has_its_place_in_the_text() -> None:
    """In the section of its name, under the official head."""
    report = entered(zeros() | {"sections.requests": "表三"}, EDITION_2021)
    assert [part.name for part in report.sections] == ["proactive", "requests", "remedies"]
    section = report.section("requests")
    assert section == Section(
        heading="三、收到和处理政府信息公开申请情况",
        blocks=(Paragraph(text="表三"), TablePlace(table="requests")),
    )


# What is silent -----------------------------------------------------------------------------------------------------


def test_totals_left_blank_are_what_the_cells_add_up_to() -> None:
    """They are not among what was filled: a typed report holds none."""
    data = {name: text for name, text in zeros().items() if not name.endswith(".total") and ".total." not in name}
    data |= {"requests.received.natural_person": "3", "requests.carried_forward.natural_person": "3"}
    reading = read_entered(data, EDITION_2021)
    assert reading.report.requests.received.total == 3
    assert reading.filled == ()


def test_blanks_are_filled_as_in_a_file_and_told() -> None:
    """By the totals where they leave one figure, else by 0 where that agrees with them."""
    data = zeros() | {"remedies.reconsideration.upheld": "", "remedies.reconsideration.total": "2"}
    reading = read_entered(data, EDITION_2021)
    assert [(one.path, one.value, one.by) for one in reading.filled] == [
        ("remedies.reconsideration.upheld", 2, "identities")
    ]
    data = zeros() | dict.fromkeys(("remedies.reconsideration.upheld", "remedies.reconsideration.total"), "")
    reading = read_entered(data, EDITION_2021)
    assert [(one.path, one.value, one.by) for one in reading.filled] == [("remedies.reconsideration.upheld", 0, "zero")]


def test_blanks_that_could_be_anything_are_refused() -> None:
    """The sentence stands at the table, under its official name."""
    blanks = dict.fromkeys(("remedies.reconsideration.upheld", "remedies.reconsideration.pending"), "")
    error = refused(zeros() | blanks | {"remedies.reconsideration.total": "2"})
    ((name, words),) = by_input(error, zeros()).items()
    assert name is None
    assert words[0].startswith("政府信息公开行政复议、行政诉讼情况：空白单元格不能都按0理解")


# What is wrong ------------------------------------------------------------------------------------------------------


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Each at the name of its input."""
    error = refused(
        zeros()
        | {"year": "二〇二四年度", "agency.name": " ", "signature.date": "2月30日"}
        | {"information_fees.notices": "1", "requests.recieved.total": "3"}
        | {
            "requests.received.natural_person": "1",
            "remedies.litigation_direct.upheld": "待定",
            "proactive.rules.issued": "1.5",
        }
    )
    said = by_input(error, {one.name for one in inputs_of(EDITION_2021)})
    assert said.pop("requests.received.total") == ["填报为0，按其他单元格应为1"]
    assert said == {
        None: ["requests.recieved.total：格式中没有这一项"],
        "year": ["应为1000至9999的整数，实为'二〇二四年度'"],
        "agency.name": ["请填写"],
        "signature.date": ["应为日期（date），实为'2月30日'"],
        "information_fees.billed": ["缺少此项"],
        "information_fees.collected": ["缺少此项"],
        "remedies.litigation_direct.upheld": ["应填写数，实为“待定”"],
        "proactive.rules.issued": ["应为整数，实为“1.5”"],
        "requests.outcomes.total.natural_person": ["填报为0，按其他单元格应为1"],
    }


def test_what_stands_beside_no_input_names_its_place() -> None:
    """By the official labels, or by its path; in English too."""
    error = refused(zeros() | {"requests.received.natural_person": "1", "requests.received.total": "1"})
    assert by_input(error, ("year",)) == {None: ["三、本年度办理结果·（七）总计·自然人：填报为0，按其他单元格应为1"]}
    assert by_input(error, ("requests",)) == {"requests": ["填报为0，按其他单元格应为1"]}
    assert by_input(error, ("requests",), "en") == {"requests": ["reported as 0, the other cells give 1"]}


def test_another_edition_is_refused() -> None:
    """Than that of the year."""
    assert [str(one) for one in refused(zeros() | {"year": "2020"}).violations] == ["year：2020年度不使用2021版格式"]


def test_a_fact_that_is_wrong_is_refused() -> None:
    """Where all the rest is right too."""
    error = refused(zeros() | {"agency.region": "12"})
    assert [one.path for one in error.violations] == ["agency.region"]


def test_words_and_strange_names_are_refused_where_all_the_rest_is_right() -> None:
    """A blank in the place of a word would be read, and a name passed over would cost data."""
    error = refused(zeros() | {"proactive.rules.issued": "待定", "requests.recieved.total": "3"})
    assert [one.path for one in error.violations] == ["requests.recieved.total", "proactive.rules.issued"]


def test_what_no_report_can_say_cannot_be_entered() -> None:
    """Not even as a published report."""
    with pytest.raises(InvalidReport) as error:
        entered({"period.start": "2024-01-01", "period.end": "2023-01-01"}, EDITION_2021)
    assert [one.path for one in error.value.violations] == ["period.end"]


# What was there before ----------------------------------------------------------------------------------------------


def test_what_has_no_input_is_kept(edition: AnyEdition) -> None:
    """Of a report that is changed: charts and pictures, and the structure of a text of which no word changed."""
    report = full_report(edition)
    data = texts_of(report) | {"title": "另一个标题", "agency.contact.fax": "0631-3", "sections.problems": "改了一段。"}
    changed = read_entered(data, edition, report).report
    assert changed.title == "另一个标题"
    assert changed.agency.contact is not None
    assert changed.agency.contact.fax == "0631-3"
    assert changed.charts == report.charts
    assert changed.sections.overview == report.sections.overview
    assert changed.sections.problems is not None
    assert changed.sections.problems.blocks == (Paragraph(text="改了一段。"),)


def test_what_is_left_out_is_as_it_was() -> None:
    """A form of a part of a report changes that part."""
    report: Any = full_report(EDITION_2021)
    changed: Any = read_entered({"proactive.rules.issued": "7"}, EDITION_2021, report).report
    assert changed.proactive.rules.issued == 7
    assert evolve(changed, proactive=report.proactive) == report
    assert read_entered({"agency.code": ""}, EDITION_2021, report).report.agency.code is None
    assert read_entered({"signature.agency": "", "signature.date": ""}, EDITION_2021, report).report.signature is None


def test_a_picture_is_no_cell() -> None:
    """A table that was published as a picture can be entered; while nothing of it is, it stays one."""
    form = form_of(EDITION_2021).remedies
    report = evolve(PublishedReport.of(full_report(EDITION_2021)), remedies=Grid.pictured(form))
    assert entered({"year": "2021"}, EDITION_2021, report).remedies == report.remedies
    grid = entered({"remedies.reconsideration.total": "3"}, EDITION_2021, report).remedies
    assert grid is not None
    assert not grid.is_picture
    with pytest.raises(InvalidReport):
        read_entered({}, EDITION_2021, report)


def test_the_place_of_a_table_survives_a_change_of_its_text() -> None:
    """As a picture in that text does not."""
    blocks = (Image(source="a.png"), Paragraph(text="旧"), TablePlace(table="requests"))
    report = made_report(EDITION_2021, sections=Sections(requests=Section(heading="三", blocks=blocks)))
    changed = read_entered({"sections.requests": "新"}, EDITION_2021, report).report
    assert changed.sections.requests == Section(
        heading="三", blocks=(Paragraph(text="新"), TablePlace(table="requests"))
    )
