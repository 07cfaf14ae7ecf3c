"""Fields and tables of a bureau's own: typed, carried, read by their labels, judged by their sums."""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar, Final, final

import pytest
from attrs import evolve, field, frozen

from govdisclosure import InvalidReport, PublishedReport, check, dumps, loads
from govdisclosure.extending.fields import (
    Extension,
    OwnTable,
    Record,
    Row,
    Table,
    amount,
    count,
    day,
    line,
    many,
    of_type,
    row,
    stated,
    total_of,
)
from govdisclosure.extending.kit import check_rule
from govdisclosure.extending.rules import CATALOGUE, Example
from govdisclosure.forms import table_form
from govdisclosure.forms.layout import layout_of
from govdisclosure.model.narrative import OtherTable, TableRow
from govdisclosure.rules.page import found_in


@final
@frozen(kw_only=True)
class ByChannel(Row):
    """What was disclosed, by channel."""

    website: int = field(metadata=count("网站", also=("政府网站",), unit="条"))
    app: int = field(metadata=count("APP", unit="条"))

    @property
    @stated("合计", also=("总计",))
    def total(self) -> int:
        """Both."""
        return self.website + self.app


@final
@frozen(kw_only=True)
class Policies(Row):
    """A group of rows."""

    texts: ByChannel = field(metadata=row("1.政策文本"))
    readings: ByChannel = field(metadata=row("2.政策解读", also=("解读",)))


@final
@frozen(kw_only=True)
class Disclosures(Table):
    """What was disclosed, by category."""

    table_name: ClassVar[str] = "disclosures"

    news: ByChannel = field(metadata=row("（一）工作动态"))
    policies: Policies = field(metadata=row("（二）政策"))

    @property
    @stated("（三）合计", also=("总计",))
    def total(self) -> ByChannel:
        """All of it."""
        added: ByChannel = total_of(self)
        return added


@final
@frozen(kw_only=True)
class Fields(Record):
    """Fields of every kind."""

    officer: str = field(metadata=line("负责人"))
    reviewed_on: dt.date | None = field(default=None, metadata=day("审核日期", optional=True))
    cost: Decimal = field(default=Decimal(0), metadata=amount("经费", unit="元"))
    names: tuple[str, ...] = field(default=(), metadata=many(str, label="栏目"))
    disclosures: Disclosures | None = field(
        default=None, metadata=of_type(Disclosures, label="公开数量", optional=True)
    )


QINGHE: Final = Extension("qinghe", Fields)
TABLE: Final = OwnTable(label="公开数量", cls=Disclosures, section="overview")
REPORT: Final = Example().report.report()


def _figures(**rows: tuple[int, int]) -> Disclosures:
    made = {name: ByChannel(website=website, app=app) for name, (website, app) in rows.items()}
    return Disclosures(news=made["news"], policies=Policies(texts=made["texts"], readings=made["readings"]))


FIGURES: Final = _figures(news=(40, 12), texts=(3, 0), readings=(2, 1))


# Fields ---------------------------------------------------------------------------------------------------------------


def test_fields_are_kept_and_come_back() -> None:
    """As plain JSON, in either kind of report, through the JSON format too; what else is kept stays."""
    fields = Fields(officer="办公室", reviewed_on=dt.date(2023, 1, 9), cost=Decimal("1.50"), names=("要闻", "公示"))
    kept = QINGHE.put(evolve(REPORT, extensions={"other": 1}), fields)
    assert kept.extensions == {
        "other": 1,
        "qinghe": {
            "officer": "办公室",
            "reviewed_on": "2023-01-09",
            "cost": "1.5",
            "names": ["要闻", "公示"],
            "disclosures": None,
        },
    }
    assert QINGHE.of(kept) == fields
    published = QINGHE.put(PublishedReport.of(REPORT), fields)
    assert QINGHE.of(published) == fields
    for report in (kept, published):
        back = loads(dumps(report))
        assert (QINGHE.has(back), QINGHE.of(back)) == (True, fields)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({}, ["extensions.qinghe：缺少这一项"]),
        ({"qinghe": []}, ["extensions.qinghe：应为JSON对象"]),
        (
            {"qinghe": {"officer": "", "cost": "-1", "names": [3]}},
            [
                "extensions.qinghe.officer：不能为空",
                "extensions.qinghe.cost：应为不小于0的十进制数（Decimal），实为'-1'",
                "extensions.qinghe.names：应为文本（str），实为(3,)",
            ],
        ),
        ({"qinghe": {"fax": 1}}, ["extensions.qinghe.officer：缺少此项", "extensions.qinghe.fax：不认识的键"]),
    ],
)
def test_what_is_wrong_in_them_is_told_at_once(kept: dict[str, Any], said: list[str]) -> None:
    """Each with its path."""
    assert not QINGHE.has(REPORT)
    with pytest.raises(InvalidReport) as caught:
        QINGHE.of(evolve(REPORT, extensions=kept))
    assert str(caught.value).splitlines() == said


def test_only_its_own_class_is_kept() -> None:
    """Anything else would not come back."""
    other: Any = FIGURES
    with pytest.raises(InvalidReport) as caught:
        QINGHE.put(REPORT, other)
    assert str(caught.value) == "extensions.qinghe：应为Fields，实为Disclosures"


# A table --------------------------------------------------------------------------------------------------------------


def test_the_form_follows_from_the_class() -> None:
    """Cells, sums over the whole table and in each row, and a drawing with groups to the left."""
    form = table_form(Disclosures)
    assert [cell.path for cell in form.cells if cell.column == "total"] == [
        "news.total",
        "policies.texts.total",
        "policies.readings.total",
        "total.total",
    ]
    assert len(form.identities) == 4 + 3
    drawn = [[(cell.text or cell.path, cell.rowspan, cell.colspan) for cell in row] for row in layout_of(form)]
    assert drawn[0] == [(None, 1, 2), ("网站", 1, 1), ("APP", 1, 1), ("合计", 1, 1)]
    assert [row[:2] for row in drawn[1:]] == [
        [("（一）工作动态", 1, 2), ("news.website", 1, 1)],
        [("（二）政策", 2, 1), ("1.政策文本", 1, 1)],
        [("2.政策解读", 1, 1), ("policies.readings.website", 1, 1)],
        [("（三）合计", 1, 2), ("total.website", 1, 1)],
    ]


def test_a_table_is_made_of_figures_with_totals() -> None:
    """Every mismatch at once."""
    with pytest.raises(InvalidReport) as caught:
        Disclosures.from_stated(
            {"news": [40, 12, 53], "policies": {"texts": [3, 0], "readings": [2, 1]}}, {"total": [45, 13, 57]}
        )
    assert [(one.path, one.implied) for one in caught.value.violations] == [("news.total", 52), ("total.total", 58)]


def test_a_table_is_put_in_its_section_and_read_back() -> None:
    """Once: put again it takes the place of the one that is there."""
    report = TABLE.put(REPORT, _figures(news=(1, 1), texts=(0, 0), readings=(0, 0)))
    section = report.sections.overview
    assert section is not None
    overview = evolve(section, blocks=section.blocks[::-1])
    moved = evolve(report, sections=evolve(report.sections, overview=overview))
    again = TABLE.put(moved, FIGURES)
    assert again.sections.overview is not None
    assert again.sections.overview.blocks[0] == TABLE.block(FIGURES)
    published = PublishedReport.of(again)
    assert TABLE.of(published) == FIGURES
    grid = TABLE.grid(published)
    assert grid is not None
    assert (grid["total.total"].text, grid.surplus) == ("58", ())


def test_a_section_that_is_not_there_takes_no_table() -> None:
    """It is not made up."""
    report = evolve(REPORT, sections=evolve(REPORT.sections, overview=None))
    with pytest.raises(InvalidReport) as caught:
        TABLE.put(report, FIGURES)
    assert str(caught.value) == "sections.overview：没有这一部分，不能放入“公开数量”表"


def _published(*rows: tuple[str, ...]) -> PublishedReport:
    return Example(others={"problems": rows}).report


HEADS: Final = ("类别", "政府 网站", "app", "总计")


@pytest.mark.parametrize(
    "rows",
    [
        [
            HEADS,
            ("工作动态", "40", "12", "52"),
            ("政策", "政策文本", "3", "0", "3"),
            ("解读", "2", "1", "3"),
            ("总计", "45", "13", "58"),
        ],
        [
            ("公开数量",),
            ("", "APP", "网站", "合计"),
            ("一、工作动态", "12", "40", "52"),
            ("政策文本", "0", "3", "3"),
            ("政策解读", "1", "2", "3"),
            ("合计", "13", "45", "58"),
        ],
        [
            HEADS,
            ("工作动态", "40", "12", ""),
            ("政策文本", "3", "", "3"),
            ("政策解读", "", "1", "3"),
            ("注",),
            ("总计", "45", "13", ""),
        ],
        [HEADS, ("工作动态", "40", "12", "52"), ("政策文本", "3", "0", "3"), ("政策解读", "2", "1", "3")],
    ],
)
def test_a_table_is_read_however_it_is_drawn(rows: list[tuple[str, ...]]) -> None:
    """Other wordings, another order of columns, a title above, groups or none, cells that sums leave one figure for."""
    assert TABLE.of(_published(*rows)) == FIGURES


def test_what_the_table_does_not_have_is_kept() -> None:
    """As rows that are one too many; a row that is there twice is."""
    rows = [
        HEADS,
        ("工作动态", "1", "0", "1"),
        ("工作动态", "5", "0", "5"),
        ("政策文本", "3", "0", "3"),
        ("领导活动", "2", "0", "2"),
        ("", "9", "9", "9"),
    ]
    grid = TABLE.grid(_published(*rows))
    assert grid is not None
    assert [(one.label, one.cells[0].text) for one in grid.surplus] == [("工作动态", "5"), ("领导活动", "2"), ("", "9")]
    assert grid["news.website"].text == "1"


@pytest.mark.parametrize(
    "rows",
    [
        [("类别", "网站", "总计"), ("工作动态", "1", "1")],
        [HEADS, ("工作动态", "1", "0", "1"), ("领导活动", "2", "0", "2")],
        [("名称", "数量"), ("座椅", "3")],
    ],
)
def test_another_table_is_another_table(rows: list[tuple[str, ...]]) -> None:
    """One that lacks a column, or more than half of the rows."""
    report = _published(*rows)
    assert TABLE.grid(report) is None
    with pytest.raises(InvalidReport) as caught:
        TABLE.of(report)
    assert str(caught.value) == "没有“公开数量”表"


def test_figures_that_contradict_are_told_at_once() -> None:
    """With what they should be."""
    rows = [
        HEADS,
        ("工作动态", "40", "12", "53"),
        ("政策文本", "3", "-1", "三"),
        ("政策解读", "2", "1", "3"),
        ("总计", "45", "13", "58"),
    ]
    with pytest.raises(InvalidReport) as caught:
        TABLE.of(_published(*rows))
    assert {"disclosures.policies.texts.app", "disclosures.news.total"} <= {one.path for one in caught.value.violations}


# Judging it -----------------------------------------------------------------------------------------------------------


def test_the_sums_are_judged() -> None:
    """By a rule with examples of its own, which keeps the laws of rules; silent cells leave a sum open."""
    rule = TABLE.rule("QH301", provision="青政办函〔2022〕3号")
    check_rule(rule)
    assert len(found_in(rule, rule.trips)) == 2
    rows = [
        HEADS,
        ("工作动态", "40", "12", "53"),
        ("政策文本", "3", "0", ""),
        ("政策解读", "2", "1", "3"),
        ("总计", "45", "13", "58"),
    ]
    findings = check(_published(*rows), rules=[*CATALOGUE, rule]).where(codes="QH")
    assert [(str(one), one.expected, one.actual, one.section) for one in findings] == [
        ("QH301 “公开数量”表“（一）工作动态·合计”填报为53，本行各项之和为52", 52, 53, 1)
    ]
    assert check(REPORT, rules=[rule]).items == ()


def test_that_it_is_missing_is_found_where_it_is_required() -> None:
    """And only there."""
    rule = TABLE.rule("QH301", provision="青政办函〔2022〕3号", required=True)
    assert [str(one) for one in check(REPORT, rules=[rule])] == ["QH301 没有“公开数量”表"]
    assert check(TABLE.put(REPORT, FIGURES), rules=[rule]).items == ()


def test_a_table_beside_the_form_offends_no_rule() -> None:
    """It is what a report may have."""
    assert check(TABLE.put(REPORT, FIGURES)).items == ()


def test_a_table_of_one_column_and_no_totals() -> None:
    """Is a table too, in which nothing must add up."""

    @final
    @frozen(kw_only=True)
    class Calls(Row):
        calls: int = field(metadata=count("次数", unit="次"))

    @final
    @frozen(kw_only=True)
    class Hotline(Table):
        table_name: ClassVar[str] = "hotline"
        mayor: Calls = field(metadata=row("县长热线"))

    own = OwnTable(label="热线", cls=Hotline)
    report = own.put(REPORT, Hotline(mayor=Calls(calls=7)))
    assert own.of(PublishedReport.of(report)).mayor.calls == 7
    rule = own.rule("QH302", provision="无")
    assert found_in(rule, rule.trips) == ()


def test_rows_that_are_far_too_many_are_not_read() -> None:
    """The first are."""
    rows = [TableRow(cells=HEADS), *[TableRow(cells=("x", "1", "1", "1"))] * 3_000]
    section = REPORT.sections.overview
    assert section is not None
    report = evolve(
        REPORT, sections=evolve(REPORT.sections, overview=evolve(section, blocks=(OtherTable(rows=tuple(rows)),)))
    )
    assert TABLE.grid(PublishedReport.of(report)) is None
