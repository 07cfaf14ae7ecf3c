"""A chart's data among the lines: tab-separated names, categories and values."""

import pytest

from govdisclosure.interpret._charts import charts_of, with_charts
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Line, RawChart
from govdisclosure.model.narrative import Chart, ChartPlace, Paragraph, Series
from tests.interpret.outline_making import TITLE, body

ONE = Chart(categories=("公告", "解读"), series=(Series(name="2022年", values=("10", "4")),))
TWO = Chart(
    categories=("公告", "解读"),
    series=(Series(name="2022年", values=("10", "4")), Series(name="2021年", values=("17", "4"))),
)


@pytest.mark.parametrize(
    ("text", "charts"),
    [
        ("2022年\t公告\t解读\t10\t4", (ONE,)),
        ("2022年\t公告\t解读\t10\t4\t\t", (ONE,)),
        ("2022年\t公告\t解读\t10\t4\t2021年\t公告\t解读\t17\t4\t", (TWO,)),
        ("2022年\t公告\t解读\t10\t4\t2021年\t17\t4", (TWO,)),
        (
            "公告\t解读\t33.9%\t1,234",
            (Chart(categories=("公告", "解读"), series=(Series(values=("33.9%", "1,234")),)),),
        ),
        (
            "2022年\t公告\t解读\t10\t4\t件数\t网站\t公众号\t5\t6",
            (ONE, Chart(categories=("网站", "公众号"), series=(Series(name="件数", values=("5", "6")),))),
        ),
    ],
)
def test_data_of_charts(text: str, charts: tuple[Chart, ...]) -> None:
    """Series with the same categories are one chart; values stand as printed."""
    assert charts_of(text) == charts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\t\t\t",
        "规章\t3\t5\t74",
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
        "10\t4\t公告\t解读",
        "2022年\t公告\t\t10\t4",
        "2022年\t公告\t10",
        "2022年\t公告\t解读\t10\t4\t2021年",
        "一\t二\t三\t四\t1\t2",
        "\t".join(["甲"] * 3000 + ["1"] * 3000),
    ],
)
def test_text_that_is_no_chart(text: str) -> None:
    """What does not parse as such a tail is none."""
    assert charts_of(text) == ()


def test_series_on_lines_of_their_own_are_joined() -> None:
    """Adjoining lines with the same categories are one chart; others stay apart."""
    lines = [
        Line("2022年\t公告\t解读\t10\t4"),
        Line("2021年\t公告\t解读\t17\t4"),
        Line("件数\t网站\t公众号\t5\t6"),
        Line("正文"),
        Line("2022年\t公告\t解读\t10\t4"),
    ]
    found = list(with_charts(lines))
    assert [type(item) for item in found] == [RawChart, RawChart, Line, RawChart]
    assert found[0] == RawChart(TWO)


def test_a_tail_that_is_no_chart_stays_text() -> None:
    """Below the signature, tab-separated text that is no chart is kept as a paragraph."""
    report = assemble([*map(Line, [TITLE, *body().split("\n"), "青禾县水利局", "2023年1月16日", "甲\t乙\t3"])])
    assert report.sections[-1].section.blocks[-1] == Paragraph(text="甲\t乙\t3")


def test_charts_of_a_document_are_counted_in_order() -> None:
    """A chart that the file holds stands where it stood, even above the title."""
    report = assemble([RawChart(ONE), *map(Line, [TITLE, *body().split("\n")]), RawChart(TWO)])
    assert report.charts == (ONE, TWO)
    assert report.preamble.blocks == (ChartPlace(chart=0),)
    assert report.sections[-1].section.blocks[-1] == ChartPlace(chart=1)
