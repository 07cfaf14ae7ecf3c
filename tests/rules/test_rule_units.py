"""GD602 and GD603: units that are missing, and units that are there twice."""

from collections.abc import Sequence

from attrs import evolve

from govdisclosure.model.agency import Agency
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Finding, check_published, select
from tests.rules.building import body, grid, report


def found(code: str, children: Sequence[PublishedReport | str], expected: Sequence[Agency] = ()) -> tuple[Finding, ...]:
    """Return what a rule finds in a roll-up."""
    parent = report(agency="青禾县人民政府")
    return check_published(parent, children=children, expected=expected, rules=select([code])).items


def test_a_missing_unit_is_named() -> None:
    """With what may be its report, at most three, and where each is."""
    expected = [body("青禾县水利局"), body("青禾县教育局"), body("青禾县财政局")]
    last = evolve(report(agency="青禾县教育局"), year=2021, file="教育.docx")
    undated = evolve(report(agency="青禾县财政局"), year=None)
    children: list[PublishedReport | str] = [report(), last, undated, "青禾县财政局.pdf"]
    sentences = [finding.sentence() for finding in found("GD602", children, expected)]
    assert sentences == [
        "“青禾县教育局”没有报告；可能是“青禾县教育局”2021年度的报告（教育.docx），请核对",
        "“青禾县财政局”没有报告；可能是“青禾县财政局”（#3）、没有计入的青禾县财政局.pdf，请核对",
    ]
    (alone,) = found("GD602", [], [body("青禾县教育局")])
    assert (alone.sentence(), alone.expected) == ("“青禾县教育局”没有报告", "青禾县教育局")


def test_a_unit_under_another_spelling_is_only_a_hint() -> None:
    """A superior's prefix is not proof."""
    (finding,) = found("GD602", [report(agency="云岭市青禾县水利局")], [body("青禾县水利局")])
    assert finding.sentence() == "“青禾县水利局”没有报告；可能是“云岭市青禾县水利局”（#1），请核对"


def test_the_same_report_twice_is_said_to_be_the_same() -> None:
    """In whatever files it is; other words around the same figures are told apart."""
    one, other = evolve(report(), file="甲.docx"), evolve(report(), file="乙.pdf")
    (finding,) = found("GD603", [one, other])
    assert finding.sentence() == "“青禾县水利局”的报告重复，内容相同，只计一次：甲.docx、乙.pdf"
    assert (finding.actual, finding.cells) == (2, ())
    (finding,) = found("GD603", [one, evolve(other, title="另一个标题")])
    assert finding.sentence() == "“青禾县水利局”的报告重复，数据相同而文字不同，数据只计一次：甲.docx、乙.pdf"


def test_a_body_under_two_names_is_called_by_the_first() -> None:
    """One code is one body; where the reports do not differ there is no cell to name."""
    code = "11990000MB0A1B2C3L"
    named = [Agency(name=name, code=code) for name in ("青禾县水利局", "青禾县水务局")]
    (finding,) = found("GD603", [report(agency=one) for one in named])
    assert finding.arguments["unit"] == "青禾县水利局"
    assert finding.arguments["cell"] == ""


def test_versions_of_a_report_are_told_with_their_differences() -> None:
    """Every cell that differs, of every version, by its file."""
    one = evolve(report(), file="甲.docx")
    other = report(proactive=grid("proactive", {"rules.issued": "3", "penalties.decisions": "/"}))
    (finding,) = found("GD603", [one, evolve(other, file="乙.docx")])
    assert finding.sentence() == (
        "“青禾县水利局”有数据不同的几份报告，都没有计入，请留下一份：甲.docx、乙.docx；有1个单元格不同，如“规章·本年制发件数”（0、3）"
    )
    assert [(cell.report, cell.row, cell.column, cell.text) for cell in finding.cells] == [
        ("甲.docx", "rules", "issued", "0"),
        ("乙.docx", "rules", "issued", "3"),
    ]


def test_a_version_without_a_table_differs_in_all_its_cells() -> None:
    """Which it does not have: the other's are the evidence."""
    (finding,) = found("GD603", [report(), report(tables={"remedies": None})])
    assert "有15个单元格不同" in finding.sentence()
    assert {cell.report for cell in finding.cells} == {"#1"}
    blank = report(tables={"remedies": grid("remedies", fill="")})
    (finding,) = found("GD603", [report(tables={"remedies": None}), blank])
    assert "都没有计入" in finding.sentence()
