"""The report year in every place that says it: GD502."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.agency import Period
from govdisclosure.rules import Severity
from tests.rules.building import found, one, report
from tests.rules.prose import prose

LAST_YEARS = [
    "2021年，我局主动公开政府信息102条。",
    "2021年，青禾县水利局共受理政府信息公开申请3件。",
    "2021年度，全局未收到政府信息公开申请。",
    "2021年全年共发布信息510余条。",
    "截至2021年底，本局共公开信息33条。",
    "截止2021年12月31日，我局未发生行政复议。",
    "二〇二一年，我局认真贯彻《政府信息公开条例》。",
    "２０２１年，我局通过网站公开信息33条。",
    "我局2021年共收到政府信息公开申请3件。",
    "青禾县水利局2021年主动公开政府信息102条。",
    "在2021年，我局把政务公开列入议事日程，将信息公开工作纳入考核。",
    "（一）2021年主动公开情况。",
    "二是2021年，我局政府信息公开工作虽有进步，但仍有不足。",
    "2021年1月1日至12月31日，我局主动公开政府信息33条。",
    "2021年，我局主动公开信息占比较高的是工作动态。",
    "2023年，我局主动公开政府信息102条，受理申请3件。",
    "2021年，我局主动公开政府信息102条，比上年增加3条。",
    "2021年，我局主动公开政府信息102条，较2020年增长3%。",
    "截至2021年12月底，我局公众号共推送信息510条。",
    "2021年1-12月，我局共公开信息102条。",
    "2021年，县水利局依托县政府网站公开102条。",
]


@pytest.mark.parametrize("text", LAST_YEARS)
def test_another_year_left_in_the_text(text: str) -> None:
    """What the body did is said of a year that is not the report's."""
    finding = one(prose(overview=[text]), "GD502")
    assert finding.severity is Severity.ERROR
    assert finding.section == 1
    assert finding.text == text
    assert finding.span is not None
    assert finding.expected == 2022
    assert finding.actual == (2023 if "2023" in text else 2021)


OTHER_YEARS = [
    "2022年，我局主动公开政府信息102条，比2021年多2条。",
    "较2021年减少3件。",
    "与2021年持平。",
    "2021年收到申请5件，2022年收到8件。",
    "2021年同期为5件，同比增长60%。",
    "2021年结转的1件申请已办结。",
    "2021年以来，我局逐年公开水利项目信息。",
    "自2019年以来，我局累计公开信息1200条。",
    "2020年至2022年，累计公开信息1200条。",
    "2021年12月，《青禾县政务公开办法》印发，我局组织学习信息公开要求。",
    "2021年5月新改版的网站上线，公开栏目增加。",
    "《政府信息公开条例》（2019年修订）施行后，我局组织培训2次。",
    "按照国办函〔2021〕30号要求公开信息。",
    "针对2021年年报指出的公开不及时问题，我局已经改正。",
    "2021年度政府信息公开工作存在的问题已整改到位。",
    "2023年，我局将继续做好政府信息公开工作。",
    "2023年，我局计划公开信息120条，组织培训2次。",
    "2023年工作打算。",
    "2023年重点公开水利工程信息，力争公开100条。",
    "“十四五”期间（2021年至2025年）公开水利规划信息。",
    "2021年，我局被评为全县政务公开先进单位。",
    "2022年\t工作动态\t33\t2021年\t信息公开\t52",
    "主动公开《青禾县2021年水利发展统计公报》等信息。",
    "公开2021年部门决算和2022年部门预算信息。",
    "2021年部门决算和2022年部门预算均已公开。",
    "去年，我局公开信息100条。",
    "2008年，我局开通网站。",
    "我局自2021年开通公众号，公开信息510余条。",
    "2021年收到但跨年办理的申请1件，于1月答复。",
    "2021年度政府信息公开工作年报按时公布。",
    "2021年部门决算于9月公开。",
    "2021年度法治政府建设情况报告已公开。",
    "2021年下半年开展的专项整治结果在网站公开。",
    "2021年启动的政务公开标准化工作全部完成。",
    "2021年12月31日前制发的规范性文件已清理，公开目录。",
    "2021年我局收到申请5件，减少2件。",
    "对2021年公开的信息进行了复核。",
    "２０２３－２０２４年供水信息公开12条。",
    "9999年，我局主动公开政府信息102条。",
]


@pytest.mark.parametrize("text", OTHER_YEARS)
def test_other_years_that_are_right(text: str) -> None:
    """Comparison, plans, acts, history, charts."""
    assert not found(prose(overview=[text], problems=[text]), "GD502")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("根据《条例》规定，现公布青禾县水利局2021年度政府信息公开工作年度报告。", 2021),
        ("现将我局2021年政府信息公开工作情况报告如下。", 2021),
        ("2021年度政府信息公开工作年度报告", 2021),
        ("现发布二○二一年度政府信息公开年报。", 2021),
        ("现公布《青禾县水利局2021年政府信息公开工作年度报告》。", 2021),
        ("现公布青禾县水利局2023年度政府信息公开工作年度报告。", 2023),
        ("根据《条例》和年度报告的格式要求，青禾县水利局编制了2021年政府信息公开工作年度报告。", 2021),
        ("按照县政府办公室的通知要求，2021年度政府信息公开工作年度报告如下。", 2021),
    ],
)
def test_the_preamble_of_another_year(text: str, year: int) -> None:
    """It says of which year this is the report."""
    finding = one(prose(text), "GD502")
    assert (finding.section, finding.text, finding.actual) == (0, text, year)
    start, end = finding.span or (0, 0)
    assert text[start:end].endswith(("年", "年度"))


@pytest.mark.parametrize(
    "text",
    [
        "根据《条例》规定，现公布青禾县水利局2022年度政府信息公开工作年度报告。",
        "按照《关于做好2021年度政府信息公开工作年度报告编制工作的通知》要求，编制本报告。",
        "本局往年（2021年度等）政府信息公开工作年度报告可在网站查询。",
        "根据国务院令第711号、2019年4月3日修订的《政府信息公开条例》，编制本报告。",
        "本报告按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。",
        "根据2021年印发的政府信息公开工作年度报告格式，编制本报告。",
        "按照公布2021年政府信息公开工作年度报告时的做法，编制本报告。",
    ],
)
def test_the_preamble_of_the_year(text: str) -> None:
    """The right year, and the years of acts and of other reports."""
    assert not found(prose(text), "GD502")


def test_a_period_of_another_year() -> None:
    """The sentence that states it is the evidence."""
    period = Period(start=dt.date(2021, 1, 1), end=dt.date(2021, 12, 31))
    text = "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。"
    finding = one(prose(text, period=period), "GD502")
    assert finding.text == text
    assert finding.span == (text.index("自"), text.index("止") + 1)
    assert finding.actual == 2021
    unprinted = one(prose(period=period), "GD502")
    assert (unprinted.section, unprinted.text, unprinted.actual) == (0, None, 2021)


def test_a_title_of_another_year() -> None:
    """A title that names two years, over two lines or on one."""
    title = "青禾县水利局2021年度\n政府信息公开工作年度报告（2022年）"
    finding = one(prose(title=title), "GD502")
    assert (finding.section, finding.actual) == (0, 2021)
    assert not found(prose(title="青禾县水利局\n2022年政府信息公开工作年度报告（2023年1月）"), "GD502")


def test_heads_that_name_the_year() -> None:
    """A head with last year's year is one with last year's text."""
    published = report(heads={"overview": "一、2021年政府信息公开工作总体情况"})
    assert one(published, "GD502").text == "一、2021年政府信息公开工作总体情况"


def test_the_signature_is_of_the_year_after() -> None:
    """Reports are signed in January: that is no other year."""
    assert not found(prose(), "GD502")


def test_no_year_to_compare_with() -> None:
    """A report whose year is not known is not judged."""
    assert not found(prose(LAST_YEARS[0], year=None, title=None), "GD502")


@given(st.text(alphabet="二〇一2021年度月日截至，。现公布公开报告政府信息我局", max_size=300))
def test_judging_years_never_raises(text: str) -> None:
    """Whatever stands in it."""
    found(prose(text, overview=[text]), "GD502", "GD503")
