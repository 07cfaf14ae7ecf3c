"""Table 2: GD210 to GD212."""

from decimal import Decimal

import pytest

from govdisclosure.model.editions import EDITION_2019
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import Block, Heading, ListBlock, Paragraph, Preamble, TablePlace
from govdisclosure.published import Grid
from govdisclosure.rules import Result, Severity, check_published
from tests.rules.building import body, found, grid, one, places, report, without

# GD210 ---------------------------------------------------------------------------------------------------------------


def documents(row: str, issued: str, repealed: str, in_force: str) -> Grid:
    """Return table 2 with the figures of one row of documents."""
    return grid("proactive", {f"{row}.issued": issued, f"{row}.repealed": repealed, f"{row}.in_force": in_force})


@pytest.mark.parametrize(("row", "label"), [("rules", "规章"), ("normative_documents", "行政规范性文件")])
def test_more_issued_than_there_are(row: str, label: str) -> None:
    """What was issued is in force or was repealed."""
    finding = one(report(proactive=documents(row, "9", "1", "7")), "GD210")
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert finding.section == 2
    assert places(finding) == [(row, "issued"), (row, "repealed"), (row, "in_force")]
    assert (finding.expected, finding.actual) == (8, 9)
    assert finding.sentence() == f"“{label}”本年制发9件，大于现行有效与本年废止之和8件"


@pytest.mark.parametrize(
    ("issued", "repealed", "in_force"),
    [
        ("3", "5", "74"),
        ("3", "0", "3"),
        ("3", "3", "0"),
        ("0", "0", "0"),
        ("", "", "4"),
        ("4", "4", ""),
        ("4", "", "4"),
    ],
)
def test_stocks_that_may_be(issued: str, repealed: str, in_force: str) -> None:
    """The stock is not last year's + issued - repealed, and blanks that cannot make it too small leave nothing open."""
    assert not found(report(proactive=documents("normative_documents", issued, repealed, in_force)), "GD210")


def test_blanks_that_leave_it_open() -> None:
    """Issued is stated and the stock is not: undecided, and the sentence claims nothing."""
    finding = one(report(proactive=documents("normative_documents", "3", "2", "/")), "GD210")
    assert finding.result is Result.UNDECIDED
    assert finding.severity is Severity.NOTICE
    assert "没有填数，无法判断" in finding.sentence()


def test_edition_2019_counts_something_else() -> None:
    """对外公开总数量 is no stock in force."""
    table = grid("proactive", {"rules.made": "9", "rules.total_disclosed": "1"}, edition=EDITION_2019)
    assert not found(report(edition=EDITION_2019, year=2020, proactive=table), "GD210")
    assert not found(report(proactive=None), "GD210")
    assert not found(report(proactive=without("proactive", ["normative_documents."])), "GD210")


# GD211 (which bodies have the power is in test_rule_bodies.py) --------------------------------------------------------


def test_rules_of_a_body_that_may_make_none() -> None:
    """A county bureau that counts rules has counted normative documents."""
    table = documents("rules", "0", "1", "3")
    finding = one(report(agency="青禾县水利局", proactive=table), "GD211")
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert finding.section == 2
    assert places(finding) == [("rules", "repealed"), ("rules", "in_force")]
    assert finding.actual == 1
    assert finding.sentence() == "“青禾县水利局”没有规章制定权，但规章栏填报了1件，请核对是否应计入行政规范性文件"
    assert "立法法" in finding.provision


def test_rules_of_a_government_that_makes_them() -> None:
    """A city with districts makes rules."""
    assert not found(report(agency="镇江市人民政府", proactive=documents("rules", "2", "0", "30")), "GD211")


@pytest.mark.parametrize("figure", ["0", "", "/"])
def test_no_rules_at_all(figure: str) -> None:
    """A row of noughts or blanks counts nothing, whoever reports."""
    for agency in ("青禾县水利局", None):
        assert not found(report(agency=agency, proactive=documents("rules", *[figure] * 3)), "GD211")
    assert not found(report(proactive=None), "GD211")


def test_rules_of_a_body_of_which_it_cannot_be_told() -> None:
    """The office of a city's government may report for the city; a body without a name may be any."""
    table = documents("rules", "2", "0", "30")
    finding = one(report(agency="镇江市人民政府办公室", proactive=table), "GD211")
    assert finding.result is Result.UNDECIDED
    assert finding.severity is Severity.NOTICE
    assert "无法判断“镇江市人民政府办公室”是否有规章制定权" in finding.sentence()
    finding = one(report(agency=None, proactive=table), "GD211")
    assert finding.result is Result.UNDECIDED
    assert "没有识别出行政机关名称" in finding.sentence()


def test_the_level_that_is_given_decides() -> None:
    """A level that the caller knows is worth more than the name."""
    table = documents("rules", "2", "0", "30")
    assert not found(report(agency=body("青禾市人民政府", "prefecture government"), proactive=table), "GD211")
    assert one(report(agency=body("青禾市人民政府", "county"), proactive=table), "GD211").result is Result.BROKEN


# GD212 ---------------------------------------------------------------------------------------------------------------


def charges(text: str) -> Grid:
    """Return table 2 with these charges."""
    return grid("proactive", {"fees.amount": text})


@pytest.mark.parametrize(
    "sentence",
    [
        "2022年，我局收取行政事业性收费共316441元。",
        "行政事业性收费金额为316,441元，全部上缴国库。",
        "行政事业性收费１项，金额３１６４４１元。",
    ],
)
def test_charges_that_prose_states_in_yuan(sentence: str) -> None:
    """The same number stands in the prose with 元 behind it."""
    finding = one(report(proactive=charges("316441"), blocks={"proactive": [Paragraph(text=sentence)]}), "GD212")
    assert finding.severity is Severity.WARNING
    assert finding.section == 2
    assert places(finding) == [("fees", "amount")]
    assert (finding.expected, finding.actual) == (Decimal("31.6441"), 316441)
    assert finding.sentence() == "行政事业性收费填报316441万元，而正文写的是316441元，疑误以元为单位填报，应填31.6441"


def test_charges_stated_in_the_preamble_or_in_a_list() -> None:
    """Wherever the prose says it."""
    said = "行政事业性收费316441元"
    preamble = Preamble(blocks=(Heading(level=2, text=said),))
    assert one(report(proactive=charges("316441"), preamble=preamble), "GD212").actual == 316441
    blocks: list[Block] = [TablePlace(table="proactive"), ListBlock(items=(said,))]
    assert one(report(proactive=charges("316441"), blocks={"overview": blocks}), "GD212").actual == 316441


@pytest.mark.parametrize(
    "sentence",
    [
        "行政事业性收费31.6441万元。",
        "行政事业性收费316441元。",
        "行政事业性收费1.2.3元。",
        "信息处理费31.6441元。",
        "行政事业性收费项目已公示；罚没收入31.6441元。",
    ],
)
def test_charges_that_prose_states_otherwise(sentence: str) -> None:
    """万元 in the prose, another number, or another fee contradicts nothing."""
    published = report(proactive=charges("31.6441"), blocks={"proactive": [Paragraph(text=sentence)]})
    assert not found(published, "GD212")


def test_charges_ten_thousand_times_last_years() -> None:
    """Last year's cell stands beside this year's and says that it is last year's."""
    finding = one(report(proactive=charges("316441")), "GD212", previous=report(year=2021, proactive=charges("28.5")))
    assert [(cell.value, cell.report) for cell in finding.cells] == [(316441, None), (Decimal("28.5"), "previous")]
    assert finding.expected == Decimal("31.6441")
    assert (
        finding.sentence() == "行政事业性收费填报316441万元，约为上年28.5万元的11103倍，疑误以元为单位填报，应填31.6441"
    )


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("28.5", "31.6441"),
        ("28.5", "300"),
        ("0", "316441"),
        ("", "316441"),
        ("316441", "31.6441"),
        ("0.01", "5000"),
        ("-1", "9"),
    ],
)
def test_charges_that_may_have_changed(before: str, now: str) -> None:
    """Ten times as much is a change; after nothing there is nothing to compare with."""
    assert not found(report(proactive=charges(now)), "GD212", previous=report(proactive=charges(before)))


def test_last_year_that_cannot_be_compared_with() -> None:
    """Table 2 of edition 2019 has items of charges, not an amount; a last year without table 2 has nothing."""
    last = report(
        edition=EDITION_2019, year=2020, proactive=grid("proactive", {"fees.prior_items": "3"}, edition=EDITION_2019)
    )
    for previous in (last, report(proactive=None)):
        assert not found(report(proactive=charges("316441")), "GD212", previous=previous)
    assert not found(last, "GD212", previous=last)


def test_charges_that_are_the_yuan_of_section_six() -> None:
    """The fees for information are charges: the number of 元 collected was entered as 万元."""
    fees = InformationFees(notices=1, billed=Decimal(150), collected=Decimal(150))
    finding = one(report(proactive=charges("150"), information_fees=fees), "GD212")
    assert finding.expected == Decimal("0.015")
    assert "与第六部分信息处理费实收150元数字相同" in finding.sentence()
    for text in ("0.015", "150元", "0", ""):
        assert not found(report(proactive=charges(text), information_fees=fees), "GD212")


def test_a_unit_that_is_printed_is_said_once() -> None:
    """A cell that prints 元 is GD117's and not GD212's too."""
    published = report(
        proactive=charges("316441元"), blocks={"proactive": [Paragraph(text="行政事业性收费316441元。")]}
    )
    assert check_published(published).codes == ("GD117",)
