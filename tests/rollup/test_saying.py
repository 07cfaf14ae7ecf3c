"""A roll-up in words: what its user has to know, in both languages."""

import sys

import pytest
from attrs import evolve

from govdisclosure.errors import InvalidReport, Lang, Message, Unreadable, Violation
from govdisclosure.model.agency import Agency
from govdisclosure.published import Grid
from govdisclosure.rollup import Expectation, Given, RollUp, counts_of, expectation_of, sayings_of, why_out
from tests.rollup.adding import added, unit
from tests.rules.building import grid, requests


def said(rolled: RollUp, lang: Lang = "zh") -> dict[str, list[str]]:
    """Return the lines under each heading."""
    return {one.title.text(lang): [line.text(lang) for line in one.lines] for one in sayings_of(rolled)}


def test_a_roll_up_in_which_all_is_well_says_little() -> None:
    """How many, whether the body's own figures are in, and that the sums are complete."""
    rolled = added(unit("甲局"), own=Given(report=evolve(unit("县政府"), file="本级.docx")))
    assert [line.text() for line in counts_of(rolled)] == [
        "共2份报告，计入2份", "已计入本级的数（本级.docx）", "汇总数完整",
    ]  # fmt: skip
    assert said(rolled) == {}


def test_counts() -> None:
    """Of units that are there twice, left out, expected and missing."""
    expectation = Expectation(units=(Agency(name="甲局"), Agency(name="丁局")))
    rolled = added(unit("甲局"), unit("甲局"), unit("乙局", year=2021), expectation=expectation, year=2022)
    assert [line.text() for line in counts_of(rolled)] == [
        "共3份报告，计入1份，重复1份，未计入1份，应报2个单位，缺报1个",
        "未计入本级的数（没有指明本级的报告）",
        "汇总数不完整",
    ]
    assert counts_of(rolled)[0].text("en") == "3 reports, 1 added, 1 doubled, 1 left out, 2 units expected, 1 missing"


def test_why_reports_are_left_out() -> None:
    """One line each, however many problems a file has."""
    invalid = InvalidReport([Violation(Message("不能为空"), path=path) for path in ("title", "agency.name")])
    rolled = added(
        Given(file="坏.docx", error=Unreadable(Message("文件是空的"), file="坏.docx")),
        Given(file="坏.json", error=invalid),
        unit("青禾县人民政府"),
        unit("甲局", year=2021),
        unit("乙局", year=None),
        unit("丙局", "1"),
        unit("丙局", "2"),
        unit("丁局"),
        agency=Agency(name="青禾县人民政府"),
        year=2022,
    )
    assert said(rolled)["未计入的报告"] == [
        "坏.docx：文件是空的",
        "坏.json：title：不能为空；agency.name：不能为空",
        "#3：与汇总机关是同一机关，没有指明是否计入本级的数，未计入",
        "甲局（#4）：是2021年度的报告",
        "乙局（#5）：没有报告年度",
        "丙局（#6）：有数据不同的几份报告",
        "丙局（#7）：有数据不同的几份报告",
    ]
    assert said(rolled)["重复的报告"][0].startswith("“丙局”有数据不同的几份报告")


def test_what_is_lacking_or_wrong_in_the_tables_of_units() -> None:
    """Tables that add nothing, cells that are not known, and tables that break the form."""
    form = grid("requests").form
    wrong = requests({"received": (3, "若干", "", "/", "", 0, 9)})
    rolled = added(
        unit("甲局", tables={"requests": Grid.pictured(form), "remedies": None}),
        unit("乙局", tables={"requests": wrong}),
        unit("丙局", "若干", tables={"requests": grid("requests", fill="")}),
        unit("丁局", "", tables={"remedies": grid("remedies", {"reconsideration.upheld": "1"})}),
    )
    assert said(rolled)["数据不全或者有误的单位"] == [
        "甲局：表三以图片发布，该表未计入",
        "甲局：没有表四，该表未计入",
        (
            "乙局：表三有4个单元格没有可用的数：一、本年新收政府信息公开申请数量·商业企业、一、本年新收政府信息公开申请数量·科研机构、"
            "一、本年新收政府信息公开申请数量·社会公益组织等"
        ),
        "乙局：表三与格式不符（勾稽关系等），按填报的数计入，请逐表检查（check）",
        "丙局：表二有1个单元格没有可用的数：行政许可·本年处理决定数量",
        "丙局：表三没有填报任何数，该表未计入",
        "丁局：表四与格式不符（勾稽关系等），按填报的数计入，请逐表检查（check）",
    ]
    assert said(rolled)["说明"] == ["有1个空白单元格按勾稽关系或者按0理解，已计入"]


def test_why_each_report_is_not_in_the_sums() -> None:
    """Nothing of one that is, and of a second report with the same figures which it is the same as."""
    rolled = added(unit("甲局"), unit("甲局"))
    assert [why and why.text() for why in (why_out(rolled, one) for one in rolled.units)] == [
        None, "与#1数据相同，只计一次",
    ]  # fmt: skip


def test_units_that_are_not_on_the_list_and_what_is_said_of_the_list() -> None:
    """They are added, and named."""
    expectation = expectation_of("甲局\n甲局".encode())
    assert said(added(unit("甲局"), unit("乙局"), expectation=expectation)) == {
        "不在名单上的单位": ["乙局（#2）"],
        "说明": ["名单第2行：“甲局”在名单中重复"],
    }


def test_cells_that_one_unit_explains_are_one_line() -> None:
    """With the first three of them; the rest are a line each, up to twenty."""
    three = requests({"received": (3, 0, 0, 0, 0, 0, 3), "carried_forward": (3, 0, 0, 0, 0, 0, 3)})
    units = [unit("甲局", "7"), unit("乙局", "5", tables={"requests": three})]
    own = unit("县", tables={"remedies": None})
    assert said(added(*units, parent=unit("县", "7")))["说明"] == [
        "没有指明本级的报告，与汇总报告的差额可能就是本级的数"
    ]
    assert "说明" not in said(added(*units, parent=unit("县", "7"), own=Given(report=own)))
    assert said(added(*units, parent=unit("县", "7"), own=Given(report=unit("县")))) == {
        "与汇总报告不符之处": [
            (
                "5个单元格的差额都正好是“乙局”的数，疑未计入：“行政许可·本年处理决定数量”填报7，各单位之和为12；"
                "“一、本年新收政府信息公开申请数量·自然人”填报0，各单位之和为3；“一、本年新收政府信息公开申请数量·总计”填报0，各单位之和为3等"
            )
        ]
    }
    both = {"proactive": grid("proactive", {"licensing.decisions": "1", "penalties.decisions": "2"})}
    (line,) = said(added(unit("甲局", "8"), unit("乙局", tables=both), parent=unit("县", "8")))["与汇总报告不符之处"]
    assert line.startswith("2个单元格的差额都正好是“乙局”的数，疑未计入：")
    assert line.endswith("“行政处罚·本年处理决定数量”填报0，各单位之和为2")
    (line,) = said(added(*units[:1], unit("丙局", "5"), parent=unit("县", "5")))["与汇总报告不符之处"]
    assert line == "“行政许可·本年处理决定数量”填报5，各单位之和为12，少7，正好是“甲局”的数，疑未计入"
    many = said(added(unit("甲局", "7"), parent=unit("县", tables={"requests": grid("requests", fill="9")})))
    assert many["与汇总报告不符之处"][20] == "此外还有156个单元格不符"
    assert len(many["与汇总报告不符之处"]) == 21


def test_tables_of_a_published_report_that_cannot_be_compared_are_told() -> None:
    """Else nothing said would be read as agreement."""
    form = grid("requests").form
    parent = unit("青禾县人民政府", "1", tables={"requests": Grid.pictured(form), "remedies": None})
    rolled = added(unit("甲局", "1"), parent=parent)
    assert rolled.uncompared == ("requests", "remedies")
    assert said(rolled)["说明"] == [f"汇总报告的表{one}没有可以核对的数，该表未核对" for one in "三四"]
    assert added(unit("甲局")).uncompared == ()


def test_reports_of_another_body_are_told() -> None:
    """Where they are given as the body's own; its office is the body itself."""
    county, office, other = (unit(f"青禾县{name}") for name in ("人民政府", "人民政府办公室", "水利局"))
    assert said(added(unit("甲局"), agency=county.agency, own=Given(report=other), parent=other))["说明"] == [
        "指明为本级的报告是“青禾县水利局”的，不是“青禾县人民政府”的，请核对",
        "要核对的汇总报告是“青禾县水利局”的，不是“青禾县人民政府”的，请核对",
    ]
    assert said(added(unit("甲局"), agency=county.agency, own=Given(report=office), parent=county)) == {}


def test_every_line_is_whole_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No Chinese but the labels of the form and the names of bodies."""
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    rolled = added(unit("A", "若干"), unit("B", year=2021), unit("C", "5"), parent=unit("D", "1"), year=2022)
    assert said(rolled, "en") == {
        "Reports that are not in the sums": ["B (#2): is of report year 2021"],
        "Units whose figures are incomplete or wrong": [
            "A: 1 cell of table 2 has no usable figure: 行政许可·本年处理决定数量"
        ],
        "Where the published report differs": [
            "行政许可·本年处理决定数量 says 1, the units sum to 5: 4 too little",
            *said(rolled, "en")["Where the published report differs"][1:],
        ],
        "Notes": ["no report of the body's own was given: the differences may be its own figures"],
    }
