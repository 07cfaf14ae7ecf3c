"""The page of a rule: what it says, its examples as an official would see them, and what they come to."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from govdisclosure.errors import Lang, Message
from govdisclosure.model.narrative import Chart, Series
from govdisclosure.rules import Case, CellEvidence, Example, Finding, Rule, Severity, rule, select
from govdisclosure.rules.page import page
from govdisclosure.rules.rule import Need

TITLE: Final = Message("标题")


def shown(example: Example, lang: Lang = "zh") -> str:
    """Return how the page of a rule shows ``example``."""
    text = page(custom(Example(), example), lang)
    head = "## 不会发现问题的例子\n\n" if lang == "zh" else "## An example in which it finds nothing\n\n"
    end = "本规则没有发现问题。" if lang == "zh" else "This rule finds nothing."
    return text.partition(head)[2].removesuffix(f"\n\n{end}\n")


def custom(trips: Example, passes: Example, *, needs: tuple[Need, ...] = ()) -> Rule:
    """Return a rule that finds the totals of requests received, and of those carried over last year."""

    @rule(
        "GD299",
        Severity.WARNING,
        title=TITLE,
        about=Message("说明。"),
        message=Message("发现"),
        provision="内部规定",
        trips=trips,
        passes=passes,
        needs=needs,
    )
    def totals(rule: Rule, case: Case) -> Iterator[Finding]:
        """Find both cells."""
        cells: list[CellEvidence] = []
        for path, report in zip(("received.total", "carried_forward.total"), (case.report, case.previous), strict=True):
            grid = report.grid("requests") if report else None
            cells += [CellEvidence.of(grid, grid.form.index[path])] if grid else []
        yield rule.finding(cells=[*cells[:1], *(evolve(cell, report="previous") for cell in cells[1:])])

    return totals


def test_the_page_of_a_rule() -> None:
    """Title, severity, provision, explanation, an example with what is found, and one in which nothing is."""
    assert (
        page(select("GD204")[0])
        == """\
# GD204 复议、诉讼各结果之和与总计不符

错误 · 依据：《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）

## 说明和改正

结果维持、结果纠正、其他结果、尚未审结四项之和应等于总计。请核对该组各数。

## 会发现问题的例子

一份没有问题的报告（青禾县水利局2022年度），只有以下不同：

表四（政府信息公开行政复议、行政诉讼情况）：

|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- |
| 未经复议直接起诉 | **1** | 0 | 0 | 0 | 0 |

发现的问题：

- 错误 GD204 “未经复议直接起诉”：四种结果之和为1，总计填报为0

## 不会发现问题的例子

一份没有问题的报告（青禾县水利局2022年度），只有以下不同：

表四（政府信息公开行政复议、行政诉讼情况）：

|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- |
| 未经复议直接起诉 | **1** | 0 | 0 | 0 | **1** |

本规则没有发现问题。
"""
    )


def test_the_page_is_in_english_too() -> None:
    """What the report says stays as it is printed."""
    text = page(select("GD110")[0], "en")
    assert text.startswith("# GD110 a statutory table is missing\n\nerror · provision: 《中华人民共和国")
    assert "A notice only in report year 2019, the year of trial." in text
    assert "- table 4 (reconsideration and litigation) is missing" in text
    assert "In table 4 (reconsideration and litigation):" in text
    assert "- error GD110 table 4 (reconsideration and litigation) is missing" in text


def test_a_finding_names_the_figures_it_rests_on() -> None:
    """Several cells that are no noughts, last year's said to be so."""
    cells = {"requests.carried_forward.total": "3"}
    made = custom(Example(previous=Example(cells=cells)), Example(), needs=("previous",))
    assert (
        "- 警告 GD299 发现\n"
        "  - 依据的单元格：一、本年新收政府信息公开申请数量·总计 7；上年的四、结转下年度继续办理·总计 3"
    ) in page(made)
    assert "需要上年度的报告（--previous）。" in page(made)
    assert "by the cells 一、本年新收政府信息公开申请数量·总计 7; last year's 四、结转" in page(made, "en")


def test_a_sound_report_is_said_to_be_one() -> None:
    """With its body and year."""
    assert shown(Example(agency="青禾县人民政府", year=2020)) == "一份没有问题的报告（青禾县人民政府2020年度）。"
    assert shown(Example(), "en") == "A sound report (青禾县水利局, 2022)."


def test_words_are_quoted() -> None:
    """What stands in place of a passage, what is added to one, what is missing, and how a head is written."""
    example = Example(
        has={"preamble": "根据规定，\n现公布年度报告。", "signature": None, "other_matters": None},
        adds={"overview": "{year}年，{agency}公开信息3条。"},
        heads={"problems": "五、存在的问题"},
    )
    assert shown(example).split("\n\n")[1:] == [
        "- 没有“落款”\n- 没有“六、其他需要报告的事项”\n- “五、存在的主要问题及改进情况”的标题写作“五、存在的问题”",
        "“前言”的内容是：",
        "> 根据规定，\n>\n> 现公布年度报告。",
        "“一、总体情况”中另有：",
        "> 2022年，青禾县水利局公开信息3条。",
    ]
    assert "What the preamble says:" in shown(example, "en")


def test_cells_are_shown_in_their_rows() -> None:
    """Whole rows, what differs in bold, rows with the same columns together; rows and cells that are missing are said to be."""
    cells = {
        "proactive.licensing.decisions": "",
        "proactive.penalties.decisions": "若干",
        "proactive.rules.issued": "1",
        "requests.brought_forward": None,
        "requests.received.total": None,
        "requests.received.natural_person": "/",
    }
    assert shown(Example(cells=cells)).split("\n\n")[1:] == [
        (
            "- 表三（收到和处理政府信息公开申请情况）没有“二、上年结转政府信息公开申请数量”\n"
            "- 表三（收到和处理政府信息公开申请情况）没有“一、本年新收政府信息公开申请数量·总计”"
        ),
        "表二（主动公开政府信息情况）：",
        "|  | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | **1** | 0 | 0 |",
        "|  | 本年处理决定数量 |\n| --- | --- |\n| 行政许可 | **（空）** |\n| 行政处罚 | **若干** |",
        "表三（收到和处理政府信息公开申请情况）：",
        (
            "|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
            "| 一、本年新收政府信息公开申请数量 | **/** | 2 | 0 | 0 | 0 | 0 | （空） |"
        ),
    ]


def test_tables_and_charts_and_last_year_are_shown() -> None:
    """How a table is published, the figures of a chart, and in what last year's report differs."""
    chart = Chart(title="申请", categories=("2021年", "2022年"), series=(Series(values=("6", "7")),))
    example = Example(
        tables={"proactive": "2019", "requests": "picture"},
        charts={"overview": chart},
        previous=Example(tables={"remedies": "missing"}),
    )
    assert shown(example).split("\n\n")[1:] == [
        "- 表二（主动公开政府信息情况）用的是2019年的格式\n- 表三（收到和处理政府信息公开申请情况）以图片发布",
        "“一、总体情况”中的图表：",
        "| 申请 |  |\n| --- | --- |\n| 2021年 | 6 |\n| 2022年 | 7 |",
        "上年度（2021年度）的报告有以下不同：",
        "- 没有表四（政府信息公开行政复议、行政诉讼情况）",
    ]
    assert shown(Example(previous=Example())).endswith("上年度（2021年度）的报告没有问题。")
    bare = Chart(categories=("2022年",), series=(Series(name="件数", values=("7",)),))
    assert "|  | 件数 |" in shown(Example(charts={"overview": bare}))
