"""Titles as published: agency and year in either order, broken over lines, printed twice."""

import pytest

from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Line
from tests.interpret.outline_making import HEADS, TITLE, body, outline

ON_ONE_LINE = {
    "青禾县水利局2022年政府信息公开工作年度报告": ("青禾县水利局", 2022),
    "2022年度青禾县水利局政府信息公开工作年度报告": ("青禾县水利局", 2022),
    "青禾县水利局关于2022年度政府信息公开工作情况的年度报告": ("青禾县水利局", 2022),
    "关于云岭市民政局2021年政府信息公开工作的年度报告": ("云岭市民政局", 2021),
    "云岭市望江区柳河街道办事处政府信息公开工作2023年年度报告": ("云岭市望江区柳河街道办事处", 2023),
    "青禾县人民政府办公室2022年政府信息公开年度报告": ("青禾县人民政府办公室", 2022),
    "青禾县人民政府2020年政府信息公开工作年度报告": ("青禾县人民政府", 2020),
    "青禾县人民政府信息公开工作年度报告（2020年度）": ("青禾县人民政府", 2020),
    "二〇二二年青禾县教育局政府信息公开工作年度报告": ("青禾县教育局", 2022),
    "青禾县档案局二○一九年度政府信息公开年报": ("青禾县档案局", 2019),
    "云岭市大数据发展管理局2024 年 政府信息公开工作年度报告": ("云岭市大数据发展管理局", 2024),
    "《青禾县审计局2022年度政府信息公开工作年度报告》": ("青禾县审计局", 2022),
    "青禾县白沙镇人民政府２０２２年度政府信息公开工作年度报告": ("青禾县白沙镇人民政府", 2022),
    "青禾县统计局2022年政府信息公开工作报告": ("青禾县统计局", 2022),
    "青禾县信访局2022政府信息公开年度报告": ("青禾县信访局", 2022),
    "国家税务总局青禾县税务局2022年政府信息公开工作年度报告": ("国家税务总局青禾县税务局", 2022),
    "云岭市新闻发布中心2022年政府信息公开工作年度报告": ("云岭市新闻发布中心", 2022),
    "青禾县工业和信息化局（县商务局）2022年政府信息公开工作年度报告": ("青禾县工业和信息化局（县商务局）", 2022),
    "云岭供水集团有限公司2022年度信息公开年度报告": ("云岭供水集团有限公司", 2022),
}


@pytest.mark.parametrize(("title", "agency", "year"), [(title, *facts) for title, facts in ON_ONE_LINE.items()])
def test_a_title_on_one_line(title: str, agency: str, year: int) -> None:
    """Year and kind of document set aside, what is left of the title names the body."""
    report = outline(f"\u3000\u3000{title}\u3000", body())
    assert report.title == title
    assert report.agency is not None
    assert (report.agency.name, report.year) == (agency, year)
    assert report.preamble.blocks == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["青禾县水利局", "2022年政府信息公开工作年度报告"],
        ["青禾县水利局", "", "2022年度政府信息公开年度报告"],
        ["青禾县水利局关于", "2022年度政府信息公开工作的年度报告"],
        ["青禾县水利局2022年", "政府信息公开工作年度报告"],
        ["2022年青禾县水利局政府信息公开", "工作年度报告"],
        ["青禾县水利局", "2022年度", "政府信息公开工作年度报告"],
        ["青禾县水利局", "政府信息公开工作年度报告", "（2022年度）"],
        ["青禾县水利局政府信息公开工作", "2022年度报告"],
    ],
)
def test_a_title_over_several_lines(lines: list[str]) -> None:
    """A title that is broken keeps its breaks, empty lines left out."""
    report = outline(*lines, body())
    assert report.title == "\n".join(filter(None, lines))
    assert report.agency is not None
    assert (report.agency.name, report.year) == ("青禾县水利局", 2022)
    assert report.preamble.blocks == ()


def test_a_superior_on_a_line_of_its_own() -> None:
    """云岭市 above 青禾县水利局 belongs to the name."""
    report = outline("云岭市", "青禾县水利局", "2022年政府信息公开工作年度报告", body())
    assert report.agency is not None
    assert report.agency.name == "云岭市青禾县水利局"


def test_a_title_broken_inside_one_paragraph() -> None:
    """A web page breaks its title with a line break inside one element."""
    report = assemble([Line("青禾县水利局\n2022年政府信息公开工作年度报告"), *map(Line, body().split("\n"))])
    assert report.title == "青禾县水利局\n2022年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "above",
    [
        [TITLE, "发布时间：2023-01-18", TITLE],
        [TITLE, "来源：青禾县水利局", "青禾县水利局", "2022年政府信息公开工作年度报告"],
        [TITLE, "2022年政府信息公开工作年度报告"],
        ["2022年政府信息公开工作年度报告", "浏览次数：12", TITLE],
        ["政府信息公开年报", TITLE],
        ["云岭市人民政府", "政府信息公开年报", TITLE],
        ["青禾县水利局2020年政府信息公开工作年度报告", "青禾县水利局2021年政府信息公开工作年度报告", TITLE],
        ["青禾县水利局2021年政府信息公开工作年度报告", TITLE, "2022年政府信息公开工作年度报告"],
    ],
)
def test_a_title_printed_twice(above: list[str]) -> None:
    """The complete one stands, and the text begins below the last."""
    report = outline(*above, "本局公布年度报告如下，供社会各界查阅监督。", body())
    assert report.title == TITLE
    assert [str(block)[:16] for block in report.preamble.blocks] == ["Paragraph(text='"]


def test_the_document_number_beside_a_title_is_of_the_year_after() -> None:
    """文号 of 2023 stays in the preamble and does not move the report year."""
    report = outline(TITLE, "青水发〔2023〕3号", body())
    assert report.year == 2022
    assert len(report.preamble.blocks) == 1


@pytest.mark.parametrize(
    ("below", "year"),
    [
        ("本报告数据统计期限自2021年1月1日起至2021年12月31日止。", 2021),
        ("2020年，本局公开信息12条，比2019年多3条，2020年培训1次。", 2020),
    ],
)
def test_the_year_of_a_title_that_has_none(below: str, year: int) -> None:
    """The period tells it, else the year that the prose names most."""
    report = outline("青禾县水利局政府信息公开工作年度报告", below, body())
    assert report.year == year


def test_a_year_that_nothing_tells() -> None:
    """Without a year there is no edition."""
    report = outline("青禾县水利局政府信息公开工作年度报告", body())
    assert (report.year, report.edition) == (None, None)


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (["2022年政府信息公开工作年度报告", "青禾县水利局", "（2023年1月10日）", *HEADS], "青禾县水利局"),
        (["2022年政府信息公开工作年度报告", "现公布青禾县水利局2022年度政府信息公开情况。", *HEADS], "青禾县水利局"),
        (["2022年政府信息公开工作年度报告", "现发布2022年青禾县水利局政府信息公开工作情况。", *HEADS], "青禾县水利局"),
        (["2022年政府信息公开工作年度报告", *HEADS, "青禾县水利局", "2023年1月10日"], "青禾县水利局"),
        (["2022年政府信息公开工作年度报告", "本报告由青禾县水利局负责编制。", *HEADS], "青禾县水利局"),
        (
            ["2022年政府信息公开工作年度报告", HEADS[0], "2022年，青禾县水利局认真做好公开工作。", *HEADS[1:]],
            "青禾县水利局",
        ),
        (["2022年政府信息公开工作年度报告", HEADS[0], "2022年，我局认真做好公开工作。", *HEADS[1:]], None),
    ],
)
def test_the_agency_of_a_title_that_has_none(lines: list[str], agency: str | None) -> None:
    """The line below the title, the prose or the signature names it; 我局 names nobody."""
    report = outline(*lines)
    assert report.title == "2022年政府信息公开工作年度报告"
    assert (report.agency.name if report.agency else None) == agency


def test_no_title_at_all() -> None:
    """A text that begins with its preamble is read all the same."""
    report = outline("现公布青禾县水利局2022年度政府信息公开工作年度报告。", body())
    assert report.title is None
    assert report.agency is not None
    assert (report.agency.name, report.year) == ("青禾县水利局", 2022)


@pytest.mark.parametrize(
    "lines",
    [
        ["欢迎光临本页2022年政府信息公开的", "工作年度报告"],
        [f"青禾县{'水' * 90}局2022年政府信息公开工作年度报告"],
        ["青禾县水利局2022年政府信息公开工作年度报告，已公布"],
    ],
)
def test_lines_that_are_no_title(lines: list[str]) -> None:
    """A greeting, an endless line or a sentence is none."""
    assert outline(*lines, body()).title is None
