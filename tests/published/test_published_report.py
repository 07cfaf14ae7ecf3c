"""The report as published, and the way to what it means and back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from govdisclosure.errors import InvalidReport
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import Heading, Paragraph, Preamble, Section, Sections, TablePlace
from govdisclosure.model.proactive import Money
from govdisclosure.published import Cell, Filled, Grid, Part, PublishedReport, State
from tests.model.making import made_report

BALANCED = {
    "requests.received.natural_person": 13,
    "requests.brought_forward.natural_person": 2,
    "requests.outcomes.granted.natural_person": 9,
    "requests.outcomes.denied.state_secret.natural_person": 1,
    "requests.carried_forward.natural_person": 5,
    "remedies.reconsideration.upheld": 1,
    "remedies.reconsideration.pending": 2,
}


def _published(edition: AnyEdition, cells: Mapping[str, str] | None = None, **fields: object) -> PublishedReport:
    """Return a valid report as published, with other texts in some cells, by whole path."""
    published = PublishedReport.of(made_report(edition, BALANCED))
    grids: dict[str, Any] = {}
    for path, text in (cells or {}).items():
        table, _, place = path.partition(".")
        grid = grids.get(table) or getattr(published, table)
        changed = list(grid.cells)
        changed[grid.form.index[place]] = Cell.read(text)
        grids[table] = evolve(grid, cells=tuple(changed))
    return evolve(published, **{**grids, **fields})


def _refusal(published: PublishedReport, edition: AnyEdition | None = None) -> list[str]:
    with pytest.raises(InvalidReport) as caught:
        published.reading(edition)
    return [violation.path for violation in caught.value.violations]


def test_a_typed_report_is_published_with_its_totals(edition: AnyEdition) -> None:
    """Every cell is printed, totals too, in plain digits."""
    published = _published(edition)
    assert published.edition is edition
    grid = published.requests
    assert grid is not None
    assert grid["received.total"] == Cell("13", Decimal(13), State.NUMBER)
    assert grid["outcomes.total.natural_person"].text == "10"
    assert grid["received.other_organization"] == Cell("0", Decimal(0), State.ZERO)
    assert len(published.grids) == 3
    assert published.grid("remedies") is published.remedies


def test_money_is_published_with_its_unit() -> None:
    """Where the form fixes no unit the cell prints the amount's; where it does, the column's head has it, and no powers."""
    money = Money(amount=Decimal("103.3879"), unit="万元")
    older = PublishedReport.of(made_report(EDITION_2019, {"proactive.procurement.amount": money})).proactive
    assert older is not None
    assert (older["procurement.amount"].text, older["procurement.amount"].unit) == ("103.3879万元", "万元")
    newer = PublishedReport.of(made_report(EDITION_2021, {"proactive.fees.amount": Decimal("3E+3")})).proactive
    assert newer is not None
    assert (newer["fees.amount"].text, newer["fees.amount"].unit) == ("3000", "万元")
    assert newer["rules.issued"].unit is None


@pytest.mark.parametrize(("change", "text"), [(3, "+3"), (-3, "-3"), (0, "0")])
def test_a_change_is_published_with_its_sign(change: int, text: str) -> None:
    """Without one nobody knows whether it is up or down."""
    signed = PublishedReport.of(made_report(EDITION_2019, {"proactive.licensing.change": change})).proactive
    assert signed is not None
    assert signed["licensing.change"] == Cell.read(text)


def test_sections_keep_their_order_and_blocks(edition: AnyEdition) -> None:
    """The sections that a report has stand in the order of the form; blocks come with the section they are in."""
    place = TablePlace(table="requests")
    sections = Sections(
        requests=Section(heading="三、收到和处理政府信息公开申请情况", blocks=(place,)),
        overview=Section(heading="一、总体情况", blocks=(Paragraph(text="甲"),)),
    )
    report = made_report(edition, preamble=Preamble(blocks=(Heading(level=1, text="前言"),)), sections=sections)
    published = PublishedReport.of(report)
    assert [part.name for part in published.sections] == ["overview", "requests"]
    assert published.section("requests") == sections.requests
    assert published.section("problems") is None
    assert list(published.blocks()) == [
        (None, Heading(level=1, text="前言")),
        ("overview", Paragraph(text="甲")),
        ("requests", place),
    ]
    assert published.report() == report


def test_reading_gives_back_what_was_published(edition: AnyEdition) -> None:
    """of() and report() are each other's inverse; the edition that is expected may be named."""
    report = made_report(edition, BALANCED)
    assert PublishedReport.of(report).report() == report
    assert PublishedReport.of(report).report(edition) == report
    assert PublishedReport.of(report).reading().filled == ()


def test_figures_of_any_length_come_back(edition: AnyEdition) -> None:
    """A count that no cell of a file would be read as is published, and read, all the same."""
    huge = {"remedies.reconsideration.upheld": 10**60, "remedies.litigation_direct.other": 10**5000}
    report = made_report(edition, huge)
    assert PublishedReport.of(report).report() == report


def test_an_edition_that_is_not_expected_is_refused() -> None:
    """Who expects the form of 2021 is told when the report is on that of 2019, beside everything else."""
    published = _published(EDITION_2019, {"remedies.reconsideration.total": "4"})
    assert _refusal(published, EDITION_2021) == ["edition", "remedies.reconsideration.total"]


def test_a_title_over_two_lines_is_one_line_typed(edition: AnyEdition) -> None:
    """The typed title is one line; a title of one line is kept to the letter."""
    published = _published(edition, title="东山市交通运输局 \n 2022年政府信息公开工作年度报告")
    assert published.report().title == "东山市交通运输局2022年政府信息公开工作年度报告"
    report = made_report(edition, title=" 东山市 年度报告\u3000")
    assert PublishedReport.of(report).report() == report


@pytest.mark.parametrize("silence", ["", "/", "—", "\xa0", "不适用", "若干"], ids=repr)
def test_a_silent_cell_is_filled_where_one_reading_is_left(edition: AnyEdition, silence: str) -> None:
    """Blank, placeholder and words are unknown; what the identities leave is taken, and told beside the report."""
    published = _published(edition, {"requests.received.total": silence, "requests.received.natural_person": silence})
    reading = published.reading()
    assert reading.report == made_report(edition, BALANCED)
    assert reading.filled == (
        Filled(path="requests.received.natural_person", value=13, by="identities"),
        Filled(path="requests.received.total", value=13, by="identities"),
    )


def test_silent_cells_are_nought_where_nought_will_do(edition: AnyEdition) -> None:
    """Cells that could be anything are read as nought when nought satisfies every identity, and it is told."""
    published = PublishedReport.of(made_report(edition))
    grid = published.requests
    assert grid is not None
    silent = [
        f"{row}.{column}"
        for row in ("received", "carried_forward")
        for column in ("natural_person", "commercial_enterprise", "total")
    ]
    cells = [Cell.read("") if form.path in silent else cell for form, cell in grid.items()]
    reading = evolve(published, requests=evolve(grid, cells=tuple(cells))).reading()
    assert reading.report == made_report(edition)
    assert reading.filled == tuple(Filled(path=f"requests.{path}", value=0, by="zero") for path in silent)


def test_cells_without_identities_are_nought(edition: AnyEdition) -> None:
    """Table 2 has no identities: a silent cell is nought of its kind."""
    paths = [cell.path for cell in form_of(edition).proactive.cells]
    reading = _published(edition, {f"proactive.{path}": "/" for path in paths}).reading()
    assert reading.report == made_report(edition, BALANCED)
    assert [filled.path for filled in reading.filled] == [f"proactive.{path}" for path in paths]
    assert {(filled.value, filled.by) for filled in reading.filled} == {(0, "zero")}


def test_silent_cells_without_a_reading_are_named(edition: AnyEdition) -> None:
    """Where nought does not do and no other reading is the only one, the silent cells are named and nothing is guessed."""
    cells = {"remedies.reconsideration.upheld": "", "remedies.reconsideration.pending": "/"}
    with pytest.raises(InvalidReport) as caught:
        _published(edition, cells).report()
    (violation,) = caught.value.violations
    assert violation.path == "remedies"
    assert str(violation).endswith("：reconsideration.upheld, reconsideration.pending")
    assert "cannot all be zero" in violation.sentence("en")


def test_a_long_list_of_cells_is_cut(edition: AnyEdition) -> None:
    """No more than eight silent cells are named, and the rest are counted."""
    columns = [column.name for column in form_of(edition).requests.rows[0].columns]
    figures = {f"requests.{row}.{column}": 1 for row in ("received", "carried_forward") for column in columns[:-1]}
    published = PublishedReport.of(made_report(edition, figures))
    grid = published.requests
    assert grid is not None
    silent = {"received", "brought_forward"}
    cells = [Cell.read("") if form.row in silent else cell for form, cell in grid.items()]
    with pytest.raises(InvalidReport) as caught:
        evolve(published, requests=evolve(grid, cells=tuple(cells))).report()
    (violation,) = caught.value.violations
    assert violation.path == "requests"
    assert str(violation).endswith(", brought_forward.natural_person, … (14)")
    assert str(violation).count(", ") == 8


def test_eight_cells_are_all_named(edition: AnyEdition) -> None:
    """Eight silent cells are few enough to be named."""
    totals = {"remedies.reconsideration.upheld": 5, "remedies.litigation_direct.upheld": 7}
    published = PublishedReport.of(made_report(edition, totals))
    grid = published.remedies
    assert grid is not None
    rows = {path.split(".")[1] for path in totals}
    cells = [Cell.read("") if form.row in rows and not form.is_total else cell for form, cell in grid.items()]
    with pytest.raises(InvalidReport) as caught:
        evolve(published, remedies=evolve(grid, cells=tuple(cells))).report()
    assert str(caught.value).endswith(", litigation_direct.other, litigation_direct.pending")
    assert str(caught.value).count(", ") == 7


def test_a_contradiction_over_silent_cells_is_refused(edition: AnyEdition) -> None:
    """Parts above their total are broken whatever the blank stands for; the blank is named."""
    cells = {"remedies.reconsideration.upheld": "", "remedies.reconsideration.total": "1"}
    with pytest.raises(InvalidReport) as caught:
        _published(edition, cells).report()
    (violation,) = caught.value.violations
    assert violation.path == "remedies.reconsideration.total"
    assert str(violation).endswith("：reconsideration.upheld")
    assert "no figures in the silent cells" in violation.sentence("en")


def test_identities_may_contradict_each_other_only_together(edition: AnyEdition) -> None:
    """No identity is broken alone, and yet no figure fits the blanks: the table is refused, the blanks named."""
    cells = {
        "requests.outcomes.granted.natural_person": "",
        "requests.outcomes.granted.total": "7",
        "requests.outcomes.total.total": "",
        "requests.carried_forward.total": "",
    }
    with pytest.raises(InvalidReport) as caught:
        _published(edition, cells).report()
    (violation,) = caught.value.violations
    assert violation.path == "requests"
    assert "outcomes.granted.natural_person" in str(violation)
    assert "no figures in the silent cells" in violation.sentence("en")


def test_every_broken_identity_is_said(edition: AnyEdition) -> None:
    """A total that differs is refused with both figures, in every table at once."""
    published = _published(
        edition, {"requests.outcomes.total.natural_person": "11", "remedies.reconsideration.total": "4"}
    )
    with pytest.raises(InvalidReport) as caught:
        published.report()
    found = [(violation.path, violation.reported, violation.implied) for violation in caught.value.violations]
    assert found == [
        ("requests.outcomes.total.natural_person", 11, 10),
        ("requests.outcomes.total.total", 10, 11),
        ("requests.outcomes.total.natural_person", 11, 10),
        ("remedies.reconsideration.total", 4, 3),
    ]
    assert caught.value.violations[-1].sentence("en").endswith("reported as 4, the other cells give 3")


@pytest.mark.parametrize(
    ("text", "words"),
    [("-3", "must not be negative: '-3'"), ("1.5", "must be an integer, not '1.5'")],
    ids=["negative", "fractional"],
)
def test_a_count_is_a_count(edition: AnyEdition, text: str, words: str) -> None:
    """Negative and fractional counts are refused with their text."""
    with pytest.raises(InvalidReport) as caught:
        _published(
            edition, {"proactive.rules.issued" if edition is EDITION_2021 else "proactive.rules.made": text}
        ).report()
    (violation,) = caught.value.violations
    assert violation.path.startswith("proactive.rules.")
    assert violation.reported == text
    assert violation.sentence("en").endswith(words)


def test_a_whole_number_may_be_printed_with_decimals(edition: AnyEdition) -> None:
    """3.0 is the count 3."""
    assert _published(edition, {"remedies.reconsideration.total": "3.0"}).report() == made_report(edition, BALANCED)


def test_a_change_may_be_negative() -> None:
    """本年增/减 is signed; it is whole all the same."""
    report = _published(EDITION_2019, {"proactive.licensing.change": "减3"}).report(EDITION_2019)
    assert report.proactive.licensing.change == -3
    assert _refusal(_published(EDITION_2019, {"proactive.licensing.change": "-0.5"})) == ["proactive.licensing.change"]


@pytest.mark.parametrize(("text", "change"), [("+3", 3), ("增3", 3), ("－3", -3), ("0", 0)])
def test_a_change_says_whether_it_is_up_or_down(text: str, change: int) -> None:
    """Contract, "2019's signed 增/减 is unknown without a sign": it is not taken for a rise, nor filled."""
    published = _published(EDITION_2019, {"proactive.licensing.change": text})
    assert published.report(EDITION_2019).proactive.licensing.change == change
    unsigned = _published(EDITION_2019, {"proactive.licensing.change": "3"})
    with pytest.raises(InvalidReport) as caught:
        unsigned.report()
    (violation,) = caught.value.violations
    assert (violation.path, violation.reported) == ("proactive.licensing.change", "3")
    assert "没有注明是增还是减" in str(violation)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("316441", "316441"),
        ("12.5万元", "12.5"),
        ("251000元", "25.1"),
        ("1.2亿元", "12000"),
        ("0", "0"),
        ("100.00000元", "0.01"),
    ],
)
def test_a_fee_is_in_the_unit_of_the_form(text: str, amount: str) -> None:
    """The fee of 2021 is in 万元; a cell that prints another unit of money is converted exactly."""
    report = _published(EDITION_2021, {"proactive.fees.amount": text}).report(EDITION_2021)
    assert report.proactive.fees.amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("251000元", Money(amount=Decimal(251000), unit="元")),
        ("103.3879万元", Money(amount=Decimal("103.3879"), unit="万元")),
        ("1.2亿元", Money(amount=Decimal(12000), unit="万元")),
        ("0", Money(amount=Decimal(0), unit="元")),
    ],
    ids=["元", "万元", "亿元", "nought"],
)
def test_a_purchase_has_the_unit_of_its_cell(text: str, money: Money) -> None:
    """The form of 2019 fixes no unit; nought needs none."""
    report = _published(EDITION_2019, {"proactive.procurement.amount": text}).report(EDITION_2019)
    assert report.proactive.procurement.amount == money


def test_an_amount_without_a_unit_of_money_is_refused() -> None:
    """A purchase without a unit, or with one that is none of money, is never given one; nor is a fee counted in 件."""
    for text in ("251000", "12件"):
        assert _refusal(_published(EDITION_2019, {"proactive.procurement.amount": text})) == [
            "proactive.procurement.amount"
        ]
    with pytest.raises(InvalidReport) as caught:
        _published(EDITION_2021, {"proactive.fees.amount": "12件"}).report()
    assert str(caught.value) == "proactive.fees.amount：金额“12件”没有金额单位"


def test_an_amount_that_cannot_be_held_is_refused_in_its_place() -> None:
    """More digits than add exactly are refused with the path of the cell, in both editions, beside everything else."""
    long = "1234567890123456789"
    other = {"remedies.reconsideration.total": "4"}
    assert _refusal(_published(EDITION_2021, {"proactive.fees.amount": long, **other})) == [
        "proactive.fees.amount",
        "remedies.reconsideration.total",
    ]
    assert _refusal(_published(EDITION_2019, {"proactive.procurement.amount": f"{long}元", **other})) == [
        "proactive.procurement.amount",
        "remedies.reconsideration.total",
    ]


def test_everything_that_is_wrong_is_said_at_once(edition: AnyEdition) -> None:
    """No title, no agency, a missing table, a picture and a negative count are refused together."""
    published = _published(
        edition,
        {"remedies.reconsideration.upheld": "-1"},
        title=None,
        agency=None,
        proactive=None,
        requests=Grid.pictured(form_of(edition).requests),
    )
    with pytest.raises(InvalidReport) as caught:
        published.report()
    paths = [violation.path for violation in caught.value.violations]
    assert paths == [
        "title",
        "agency",
        "proactive",
        "requests",
        "remedies.reconsideration.upheld",
        "remedies.reconsideration.total",
    ]
    words = [violation.sentence("en") for violation in caught.value.violations]
    assert words[0] == "title: was not found"
    assert words[3] == "requests: was published as a picture: there is nothing to read"


def test_nothing_false_is_said_of_blanks_beside_other_problems(edition: AnyEdition) -> None:
    """What is wrong elsewhere leaves the blanks of a sound table alone: they are neither filled aloud nor refused."""
    cells = {"requests.received.total": "", "requests.outcomes.total.total": "/"}
    assert _refusal(_published(edition, cells, title=None)) == ["title"]
    assert _refusal(
        _published(
            edition, {**cells, "proactive.rules.issued" if edition is EDITION_2021 else "proactive.rules.made": "-1"}
        )
    ) == ["proactive.rules.issued" if edition is EDITION_2021 else "proactive.rules.made"]


def test_blanks_that_cannot_be_filled_are_said_beside_other_problems(edition: AnyEdition) -> None:
    """A table that has no reading is refused also where another is at fault."""
    cells = {"remedies.reconsideration.upheld": "", "remedies.reconsideration.pending": ""}
    assert _refusal(_published(edition, cells, title=None)) == ["title", "remedies"]


def test_the_table_of_another_form_is_refused() -> None:
    """Table 2 of 2019 in a report for 2022 is named, with the year; table 4 is the same in both."""
    published = evolve(_published(EDITION_2019), year=2022)
    with pytest.raises(InvalidReport) as caught:
        published.report()
    assert [violation.path for violation in caught.value.violations] == ["proactive", "requests"]
    assert str(caught.value.violations[0]) == "proactive：不是2022年度应使用的表格"


def test_a_report_without_a_year_is_judged_by_the_form_it_used(edition: AnyEdition) -> None:
    """The year is missing, and everything else is still looked at."""
    assert _refusal(_published(edition, {"remedies.reconsideration.total": "4"}, year=None)) == [
        "year",
        "remedies.reconsideration.total",
    ]


@pytest.mark.parametrize(
    "fields", [{"year": 2018, "edition": None}, {"year": None, "edition": None}], ids=["2018", "none"]
)
def test_a_report_without_a_form_has_no_typed_form(fields: Mapping[str, object]) -> None:
    """A statistics table of before 2019, or a report whose form is not known, is not typed."""
    paths = _refusal(evolve(_published(EDITION_2021), **fields))  # type: ignore[arg-type]
    assert paths == [*(["year"] if fields["year"] is None else []), "edition"]


def test_what_a_typed_report_refuses_is_refused(edition: AnyEdition) -> None:
    """A title that is blank is published as it stands, and refused when it is to mean something."""
    assert _refusal(_published(edition, title=" ")) == ["title"]


def test_nothing_edits_a_published_report(edition: AnyEdition) -> None:
    """Reading leaves the published report as it was, blanks and all."""
    published = _published(edition, {"requests.received.total": ""})
    before = evolve(published)
    published.report()
    assert published == before
    assert published.requests is not None
    assert published.requests["received.total"].text == ""


def test_a_part_is_a_named_section() -> None:
    """A section as found knows which of the six it is, whatever its heading says."""
    part = Part(name="problems", section=Section(heading="五、存在问题及改进情况"))
    published = PublishedReport(sections=(part,))
    assert published.section("problems") == part.section
    assert published.grids == ()


def test_published_reports_are_values(edition: AnyEdition) -> None:
    """Published reports are equal and hash by what they say; what a bureau adds takes part in equality only."""
    plain, extended = (PublishedReport.of(made_report(edition, extensions=added)) for added in ({}, {"甲": [1]}))
    assert plain == PublishedReport.of(made_report(edition))
    assert plain != extended
    assert hash(plain) == hash(extended)
