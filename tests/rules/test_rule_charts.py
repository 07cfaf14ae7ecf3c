"""Charts (GD310): which of their values are compared with what, and what is told of them."""

from tests.rules.building import found, one, requests
from tests.rules.saying import chart, said, told

FIVE = requests(
    {
        "received": [3, 2, 0, 0, 0, 0, 5],
        "outcomes.granted": [3, 2, 0, 0, 0, 0, 5],
        "outcomes.total": [3, 2, 0, 0, 0, 0, 5],
    }
)


def test_two_applicants_are_enough_to_be_table_3() -> None:
    """A chart that nothing calls one of requests is one by two of its categories; a single one may be of anything."""
    charts = (chart(["自然人", "商业企业"], {"2022年": ["4", "2"]}),)
    finding = one(said("见图。", charts=charts, tables={"requests": FIVE}), "GD310")
    assert (finding.section, finding.expected, finding.actual) == (3, 3, 4)
    assert finding.sentence().startswith("图表“2022年”中“自然人”为4，而表格为3")
    charts = (chart(["自然人", "团体"], {"2022年": ["4", "2"]}),)
    assert not found(said("见图。", charts=charts, tables={"requests": FIVE}), "GD310")


def test_one_number_that_ends_in_a_category_is_not_enough() -> None:
    """网站公告 may be other than 公告, where nothing else of the sentence is in the chart."""
    charts = (chart(["公告"], {"2022年": ["12"]}),)
    assert not found(said("通过网站发布公告33条。", charts=charts), "GD310")


def test_a_number_that_ends_its_sentence() -> None:
    """A line without a full stop is a sentence, and its last number belongs to it."""
    charts = (chart(["动态", "公告"], {"2022年": ["33", "12"]}),)
    finding = one(said("公开动态33条，公告10条", charts=charts), "GD310")
    assert (told(finding), finding.expected, finding.actual) == ("10条", 10, 12)
