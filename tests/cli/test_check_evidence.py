"""The evidence below a finding: quotations, cells of two tables, cells of last year."""

import pytest
from rich.console import Group

from govdisclosure.cli._evidence import evidence
from govdisclosure.cli._paper import plain
from govdisclosure.errors import Lang, Message
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, SectionName, Sections, TableName
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import section_name, section_of
from govdisclosure.published import Place, PublishedReport
from govdisclosure.rules import CellEvidence, Finding, Result, Severity
from tests.cli.reports import good_report


def _cell(
    path: str, text: str, *, table: TableName = "requests", place: Place | None = None, last: bool = False
) -> CellEvidence:
    row, _, column = path.rpartition(".")
    value = int(text) if text.isdigit() else None
    return CellEvidence(
        table=table, row=row, column=column, text=text, value=value, place=place, report="previous" if last else None
    )


def _told(lang: Lang = "zh", **fields: object) -> list[str]:
    arguments: dict[str, object] = {
        "code": "GD999",
        "severity": Severity.ERROR,
        "result": Result.BROKEN,
        "message": Message("不符"),
        "provision": "",
        **fields,
    }
    finding = Finding(**arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    report = PublishedReport.of(good_report())
    judged = Judged(file="a", report=report, previous=report)
    drawn = plain(Group(*evidence(finding, judged, lang)))
    return [" ".join(line.split()) for line in drawn.splitlines() if line.strip("─ ")]


def test_a_sentence_is_quoted_once() -> None:
    """The words in question stand below, unless the message has them already."""
    assert _told(text="共收到3件。", span=(3, 4)) == ["“共收到3件。”"]
    assert _told(text="共收到3件。") == ["“共收到3件。”"]
    assert _told(text="不符") == []


def test_cells_that_need_not_add_up_are_named() -> None:
    """Each by row and column, with its text; of many the first, and how many there are."""
    cells = [_cell("received.total", "3"), _cell("brought_forward.natural_person", "")]
    assert _told(cells=tuple(cells)) == [
        "一、本年新收政府信息公开申请数量·总计“3”、二、上年结转政府信息公开申请数量·自然人"
    ]
    assert _told("en", cells=tuple(cells * 5))[0].endswith(" … 10 cells in all")


def test_the_cells_of_a_row_are_counted_where_they_are_many() -> None:
    """A row that is blank throughout is named once."""
    cells = tuple(_cell(f"received.{name}", "") for name in ("natural_person", "research_institution", "total"))
    assert _told(cells=cells) == ["一、本年新收政府信息公开申请数量（3个）"]
    assert _told(cells=(*cells, _cell("rules.issued", "/", table="proactive"))) == [
        "一、本年新收政府信息公开申请数量（3个）、规章·本年制发件数“/”"
    ]


def test_a_cell_is_located() -> None:
    """By table, row and column of the file, by its line, or by the format's own address."""
    for place, zh, en in (
        (Place(table=2, row=3, column=4), "第2个表格第3行第4列", "table 2, row 3, column 4"),
        (Place(line=7), "第7行", "line 7"),
        (Place(address="表三!F7"), "表三!F7", "表三!F7"),
    ):
        cells = (_cell("received.total", "3", place=place),)
        assert _told(cells=cells)[-1] == f"位置：{zh}"
        assert _told("en", cells=cells)[-1] == f"at: {en}"


def test_cells_of_a_row_are_named_by_column() -> None:
    """The row stands at the head of the table."""
    cells = (
        _cell("received.total", "4"),
        _cell("received.natural_person", "3"),
        _cell("received.other_organization", "0"),
    )
    assert _told(cells=cells, expected=3) == [
        "一、本年新收政府信息公开申请数量 填报 应为",
        "总计 4 3",
        "自然人 3",
        "其余1个单元格为0",
    ]


def test_cells_of_a_column_are_named_by_row() -> None:
    """The column stands at the head of the table; a blank cell says so, and then nothing is said to be due."""
    cells = (_cell("outcomes.total.total", "4"), _cell("received.total", "3"), _cell("brought_forward.total", ""))
    assert _told(cells=cells, expected=3) == [
        "总计 填报",
        "（七）总计 4",
        "一、本年新收政府信息公开申请数量 3",
        "二、上年结转政府信息公开申请数量 （空）",
    ]


def test_cells_of_two_years_are_told_apart() -> None:
    """A cell of last year's report is marked, whatever table it is in."""
    cells = (_cell("brought_forward.total", "4"), _cell("carried_forward.total", "3", last=True))
    assert _told(cells=cells, expected=3)[1:] == [
        "二、上年结转政府信息公开申请数量 4 3",
        "上年·四、结转下年度继续办理 3",
    ]


def test_cells_of_different_rows_and_columns_are_named_in_full() -> None:
    """Where neither row nor column is shared, each cell has both labels."""
    cells = (_cell("received.total", "4"), _cell("rules.issued", "3", table="proactive"))
    assert _told("en", cells=cells, expected=3) == [
        "cell reported expected",
        "一、本年新收政府信息公开申请数量·总计 4 3",
        "规章·本年制发件数 3",
    ]


def test_a_table_that_is_not_there_has_its_form_still() -> None:
    """A cell of a report that is not at hand is labelled by the form in force."""
    judged = Judged(file="a", report=PublishedReport())
    assert judged.form(_cell("received.total", "1", last=True)).name == "requests"


@pytest.mark.parametrize(
    ("section", "zh", "en"),
    [
        (None, "整份报告", "The whole report"),
        (0, "标题和前言", "Title and preamble"),
        (4, "四、政府信息公开行政复议、行政诉讼情况", "4. Reconsideration and litigation"),
        (7, "落款", "Signature"),
    ],
)
def test_a_section_has_a_name(section: int | None, zh: str, en: str) -> None:
    """The official one in Chinese."""
    assert (section_name(section, "zh"), section_name(section, "en")) == (zh, en)


@pytest.mark.parametrize(("number", "name"), [*enumerate(SECTION_NAMES, start=1)])
def test_the_six_sections_have_their_official_names(number: int, name: SectionName) -> None:
    """What is said in Chinese is the label of the form."""
    assert section_name(number, "zh") == specs(Sections)[name].label


def test_a_finding_about_nothing_in_particular_has_no_section() -> None:
    """Neither section nor cells: it is about the whole report."""
    finding = Finding(
        code="GD112", severity=Severity.NOTICE, result=Result.UNDECIDED, message=Message(""), provision=""
    )
    assert section_of(finding) is None
