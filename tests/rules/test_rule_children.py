"""GD601: a parent's cells against the sums of its units, and which unit is behind a difference."""

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve

from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rules import Case, Cause, Finding, Result, Suggestion, Waiver, check_published, select
from tests.rules.building import body, grid, report, requests


def unit(name: str, decisions: str = "0", *, penalties: str = "0", **tables: Grid | None) -> PublishedReport:
    """Return the report of a unit that has made decisions on licences, and nothing else but ``tables``."""
    two = grid("proactive", {"licensing.decisions": decisions, "penalties.decisions": penalties})
    given: dict[Any, Grid | None] = {"proactive": two, **tables}
    return report(agency=name, tables=given)


def judged(
    parent: PublishedReport, children: Sequence[PublishedReport | str], expected: Sequence[Agency] = ()
) -> tuple[Finding, ...]:
    """Return what GD601 finds in ``parent``."""
    findings = check_published(parent, children=children, expected=expected, rules=select(["GD601"]))
    assert findings.ran == ("GD601",)
    return findings.items


def found(parent: str, *children: str) -> list[str]:
    """Return the sentences on a parent that says ``parent``, and units that say ``children``, for licences."""
    units = [unit(f"{name}局", one) for name, one in zip("甲乙丙丁戊己", children, strict=False)]
    return [finding.sentence() for finding in judged(unit("县", parent), units)]


LICENCES = "“行政许可·本年处理决定数量”"


def test_a_sum_that_is_right_is_not_spoken_of() -> None:
    """The body's own figures are one of the units; a blank that the table lets be nothing else but the sum is right."""
    assert found("33", "10", "23") == []
    assert judged(unit("县", "", penalties="/"), [unit("甲局"), unit("乙局")]) == ()


@pytest.mark.parametrize(
    ("parent", "children", "sentence"),
    [
        ("40", ("10", "23"), "各单位之和为33，多7"),
        ("23", ("10", "23"), "各单位之和为33，少10，正好是“甲局”的数，疑未计入"),
        ("43", ("10", "23"), "各单位之和为33，多10，正好是“甲局”的数，疑重复计入"),
        ("23", ("10", "10", "23"), "各单位之和为43，少20，正好是“甲局”、“乙局”的数，疑未计入"),
        ("33", ("10", "10", "23"), "各单位之和为43，少10，正好是“甲局”、“乙局”之一的数，疑未计入"),
        ("23", ("10", "10", "10", "10", "23"), "各单位之和为63，少40"),
        ("330", ("110", "210", "100"), "各单位之和为420，少90"),
        ("321", ("110", "201"), "各单位之和为311，多10"),
        ("1351", ("1024", "507"), "各单位之和为1531，少180，疑为数字录入有误"),
        ("1594", ("1024", "507"), "各单位之和为1531，多63，疑把“乙局”的507误作570"),
        ("1585", ("1024", "507", "45"), "各单位之和为1576，多9，疑把“丙局”的45误作54"),
        ("117", ("54", "54"), "各单位之和为108，多9"),
    ],
)
def test_a_difference_is_told_with_who_is_behind_it(parent: str, children: tuple[str, ...], sentence: str) -> None:
    """Only where a unit's own figure, or its digits, explain it exactly; a tie is said to be one, and many are not named."""
    assert found(parent, *children) == [f"{LICENCES}填报{parent}，{sentence}"]


def test_evidence_and_suggestion() -> None:
    """The parent's cell first, then those of the units by name, who is behind the difference before the rest."""
    (finding,) = judged(unit("县", "10"), [unit("甲局", "10"), unit("乙局", "23")])
    cells = [(cell.report, cell.table, cell.row, cell.column, cell.value) for cell in finding.cells]
    assert cells == [
        (None, "proactive", "licensing", "decisions", 10),
        ("乙局", "proactive", "licensing", "decisions", 23),
        ("甲局", "proactive", "licensing", "decisions", 10),
    ]
    assert (finding.actual, finding.expected, finding.section) == (10, 33, 2)
    assert (finding.arguments["how"], finding.arguments["units"]) == ("left_out", ("乙局",))
    assert isinstance(finding.suggestion, Suggestion)
    assert (finding.suggestion.cells[0].value, finding.suggestion.cause) == (33, Cause.TOTAL_NOT_UPDATED)
    waiver = Waiver.of(finding, reason="另有统计口径", who="张三")
    assert waiver.cells["乙局.proactive.licensing.decisions"] == "23"
    assert waiver.covers(finding)


def test_a_unit_that_explains_every_difference_is_named_for_each() -> None:
    """What explains all cells at once outweighs what explains one: 乙局 has the same penalties."""
    units = [unit("甲局", "12", penalties="4"), unit("乙局", "7", penalties="4"), unit("丙局", "30", penalties="9")]
    findings = judged(unit("县", "37", penalties="13"), units)
    assert [(one.arguments["how"], one.arguments["units"]) for one in findings] == [("left_out", ("甲局",))] * 2


def test_two_units_may_have_been_left_out_together() -> None:
    """The only two that make up all differences."""
    units = [
        unit("甲局", "12", penalties="4"),
        unit("乙局", "7"),
        unit("丙局", "30", penalties="9"),
        unit("丁局", "55"),
        unit("戊局"),
    ]
    findings = judged(unit("县", "85", penalties="9"), units)
    assert [one.arguments["units"] for one in findings] == [("甲局", "乙局")] * 2


def test_a_unit_that_explains_one_table_is_named_there() -> None:
    """Another fault elsewhere does not hide it."""
    three = requests({"received": (3, 0, 0, 0, 0, 0, 3), "carried_forward": (3, 0, 0, 0, 0, 0, 3)})
    units = [unit("甲局", "12", requests=three), unit("乙局", "80")]
    findings = judged(unit("县", "81"), units)
    assert [finding.sentence() for finding in findings] == [
        f"{LICENCES}填报81，各单位之和为92，少11",
        *(
            f"“{row}·{column}”填报0，各单位之和为3，少3，正好是“甲局”的数，疑未计入"
            for row in ("一、本年新收政府信息公开申请数量", "四、结转下年度继续办理")
            for column in ("自然人", "总计")
        ),
    ]


def test_a_unit_that_explains_two_cells_of_a_table_is_named_for_both() -> None:
    """乙局 alone has both figures of table 2 that lack, whatever its others; each of them 甲局 or 丙局 has as well."""
    three = requests({"received": (3, 0, 0, 0, 0, 0, 3), "carried_forward": (3, 0, 0, 0, 0, 0, 3)})
    four = requests({"received": (4, 0, 0, 0, 0, 0, 4), "carried_forward": (4, 0, 0, 0, 0, 0, 4)})
    case = grid("remedies", {"reconsideration.upheld": "1", "reconsideration.total": "1"})
    units = [
        unit("甲局", "12", penalties="9"),
        unit("乙局", "12", penalties="4", requests=three, remedies=case),
        unit("丙局", "30", penalties="4"),
    ]
    findings = judged(unit("县", "42", penalties="13", requests=four, remedies=case), units)
    assert [(one.arguments["how"], one.arguments["units"]) for one in findings[:2]] == [("left_out", ("乙局",))] * 2
    assert findings[0].arguments["whose"] != ""
    assert [(one.arguments["how"], one.arguments["whose"]) for one in findings[2:]] == [(None, "")] * 4


def test_each_cell_is_looked_at_where_nothing_explains_all() -> None:
    """A tie is named where nothing tells more; so are a figure copied wrongly and a unit of which one figure was added twice."""
    units = [
        unit("甲局", "10", penalties="21"),
        unit("乙局", "10", penalties="32"),
        unit("丙局", "1024", penalties="43"),
    ]
    one, other = judged(unit("县", "1034", penalties="186"), units)
    assert one.sentence().endswith("少10，正好是“甲局”、“乙局”之一的数，疑未计入")
    assert other.sentence().endswith("填报186，各单位之和为96，多90")
    units = [unit("甲局", "120", penalties="7"), unit("乙局", "301", penalties="56"), unit("丙局", "64", penalties="9")]
    one, other = judged(unit("县", "494", penalties="81"), units)
    assert one.sentence().endswith("多9，疑把“乙局”的301误作310")
    assert other.sentence().endswith("多9，正好是“丙局”的数，疑重复计入")


def test_a_single_1_is_no_evidence() -> None:
    """Too many units have one somewhere."""
    units = [unit("甲局", "1", penalties="4"), unit("乙局", "10")]
    assert named(unit("县", "10", penalties="4"), *units) == [(None, ())]


def rows(*numbers: int) -> Grid:
    """Return a table 3 with ``numbers`` of natural persons, a row each, and no totals."""
    paths = [cell.path for cell in grid("requests").form.cells if cell.column == "natural_person"]
    return grid("requests", dict(zip(paths, map(str, numbers), strict=False)))


def named(parent: PublishedReport, *units: PublishedReport) -> list[tuple[object, object]]:
    """Return what is said to be behind each cell that differs."""
    return [(one.arguments["how"], one.arguments["units"]) for one in judged(parent, units)]


OWN = (9, 8, 7, 6, 5, 4, 3, 2, 11, 12, 13, 14, 15)
"""What a body did itself, whose own report is not there."""


def test_among_many_differences_no_unit_is_named_by_chance() -> None:
    """Each unit has one of the figures that the body itself may have, or those of a table that says little."""
    case = grid("remedies", {"reconsideration.upheld": "2", "reconsideration.total": "2"})
    units = [unit(f"{name}局", requests=rows(*(0,) * at, OWN[at])) for at, name in enumerate("甲乙丙丁")]
    units.append(unit("戊局", remedies=case))
    both = grid("remedies", {"reconsideration.upheld": "4", "reconsideration.total": "4"})
    summed = [2 * own if at < 4 else own for at, own in enumerate(OWN)]
    assert named(unit("县", requests=rows(*summed), remedies=both), *units) == [(None, ())] * 15


def test_among_many_differences_a_unit_that_explains_much_is_named() -> None:
    """Half of them at once, or all that the unit says, in three figures at least; one of many with the same is none."""
    half, whole = rows(*OWN[:8]), rows(*(0,) * 8, *OWN[8:11])
    units = [unit("甲局", "40", requests=half), unit("乙局", requests=whole), unit("丙局", "100")]
    licences = (None, ())
    assert named(unit("县", "200", requests=rows(*(0,) * 11, 90, 91)), *units) == [
        licences,
        *[("left_out", ("甲局",))] * 8,
        *[("left_out", ("乙局",))] * 3,
        *[licences] * 2,
    ]
    twice = rows(*(2 * one for one in OWN[:8]), *OWN[8:11], 90, 91, 92, 93, 94)
    assert named(unit("县", "200", requests=twice), *units)[:9] == [licences, *[("twice", ("甲局",))] * 8]
    alike = [unit(f"{name}局", "40", requests=half) for name in "丁戊己"]
    parent = unit("县", "200", requests=rows(*(3 * one for one in OWN[:8]), *OWN[8:11], 90, 91, 92, 93, 94))
    assert named(parent, *units, *alike) == [licences] * 14


def test_without_units_there_is_nothing_to_find() -> None:
    """A rule that is asked all the same finds nothing."""
    assert [found for rule in select(["GD6"]) for found in rule(Case(report=unit("县")))] == []


def test_money_is_compared_whatever_its_unit() -> None:
    """元 and 万元 are one sum; the sentence has each with its own."""

    def spent(name: str, amount: str) -> PublishedReport:
        two = grid("proactive", {"procurement.amount": amount}, edition=EDITION_2019)
        return report(agency=name, year=2020, edition=EDITION_2019, tables={"proactive": two})

    units = [spent("甲局", "3万元"), spent("乙局", "5000元")]
    assert judged(spent("县", "3.5万元"), units) == ()
    (finding,) = judged(spent("县", "3万元"), units)
    assert (
        finding.sentence()
        == "“政府集中采购·采购总金额”填报3万元，各单位之和为35000元，少5000元，正好是“乙局”的数，疑未计入"
    )
    assert (finding.actual, finding.expected, finding.suggestion) == ("3万元", "35000元", None)
    (more,) = judged(spent("县", "3.50005万元"), units)
    assert "多0.5元" in more.sentence()


def test_what_is_not_known_leaves_it_undecided() -> None:
    """A silent unit, or parent: one notice a table; a parent that has less than the others say is wrong for certain."""
    silent = unit("乙局", "若干")
    (finding,) = judged(unit("县", "40"), [unit("甲局", "10"), silent])
    assert finding.result is Result.UNDECIDED
    assert finding.sentence().startswith("表二（主动公开政府信息情况）有1个单元格不能与各单位之和核对")
    assert [(cell.row, cell.value) for cell in finding.cells] == [("licensing", 40)]
    (finding,) = judged(unit("县", "9"), [unit("甲局", "10"), silent])
    assert (finding.sentence(), finding.suggestion) == (f"{LICENCES}填报9，各单位之和为10，少1", None)
    (finding,) = judged(unit("县", "若干"), [unit("甲局", "10")])
    assert finding.result is Result.UNDECIDED


def test_signed_changes_are_undecided_below_the_sum_too() -> None:
    """A silent change may be less than nothing."""

    def changed(name: str, change: str) -> PublishedReport:
        two = grid("proactive", {"licensing.change": change}, edition=EDITION_2019)
        return report(agency=name, year=2020, edition=EDITION_2019, tables={"proactive": two})

    (finding,) = judged(changed("县", "-3"), [changed("甲局", "2"), changed("乙局", "若干")])
    assert finding.result is Result.UNDECIDED


@pytest.mark.parametrize("lack", ["unread", "missing", "last year's"])
def test_units_that_are_not_there_leave_all_undecided(lack: str) -> None:
    """The difference may be theirs: a notice for each table."""
    children: dict[str, list[PublishedReport | str]] = {
        "unread": ["乙局.docx"], "missing": [], "last year's": [evolve(unit("乙局"), year=2021)],
    }  # fmt: skip
    expected = [body("甲局"), body("乙局")] if lack == "missing" else []
    findings = judged(unit("县", "40"), [unit("甲局", "10"), *children[lack]], expected)
    assert [finding.result for finding in findings] == [Result.UNDECIDED] * 3
    assert [len(finding.cells) for finding in findings] == [10, 175, 15]


def test_tables_that_cannot_be_compared_are_put_aside() -> None:
    """One that the parent lacks, has as a picture, blank or in another form; a unit's in another form is no evidence."""
    form = unit("县").requests
    assert form is not None
    for table in (None, Grid.pictured(form.form), grid("requests", fill=""), grid("requests", edition=EDITION_2019)):
        assert judged(unit("县", requests=table), [unit("甲局")]) == ()
    odd = unit("乙局", proactive=grid("proactive", edition=EDITION_2019))
    (finding,) = judged(unit("县", "9"), [unit("甲局", "10"), odd])[:1]
    assert [cell.report for cell in finding.cells] == [None, "甲局"]


def test_it_needs_units_and_a_year() -> None:
    """Else it does not run."""
    for parent, children in ((unit("县"), []), (evolve(unit("县"), year=None), [unit("甲局")])):
        assert check_published(parent, children=children, rules=select(["GD6"])).not_run == ("GD601", "GD602", "GD603")
