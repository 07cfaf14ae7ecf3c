"""The day on which a page says that it published the report."""

import datetime as dt

import pytest

from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, Listing, Picture, RawCell, RawTable
from tests.interpret.outline_making import TITLE, body, outline

PREAMBLE = "现公布青禾县水利局2022年度政府信息公开工作年度报告。"


@pytest.mark.parametrize(
    ("fact", "day"),
    [
        ("发布时间：2023-01-18 09:30", (2023, 1, 18)),
        ("发布日期:2023年1月18日　来源：县水利局　浏览次数：318", (2023, 1, 18)),
        ("来源：县水利局 发布时间：2023/1/18 10:22:31 【字号：大 中 小】", (2023, 1, 18)),
        ("[发布时间] 2023-01-18", None),
        ("【发布日期】：2023.01.18", (2023, 1, 18)),
        ("公开日期：2023-01-18", (2023, 1, 18)),
        ("成文日期：2023-01-18", (2023, 1, 18)),
        ("时间：2023-01-18", (2023, 1, 18)),
        ("日期：2023-01-18 来源：县水利局", (2023, 1, 18)),
        ("2023-01-18 09:30 来源：县水利局", (2023, 1, 18)),
        ("2023-01-18", (2023, 1, 18)),
        ("更新时间：2023-05-18", None),
        ("失效日期：2029-05-18", None),
        ("发布时间：今天", None),
        ("发布时间：", None),
        ("浏览次数：318", None),
    ],
)
def test_a_fact_about_the_page(fact: str, day: tuple[int, int, int] | None) -> None:
    """Under whatever name; what changed or lapses is another thing."""
    report = outline(TITLE, fact, PREAMBLE, body(), "青禾县水利局", "2023年1月16日")
    assert report.published_on == (None if day is None else dt.date(*day))


def test_the_surest_fact_counts() -> None:
    """What is said to be published comes before what was written, and before a time that is not named."""
    facts = ("时间：2023-01-20", "成文日期：2023-01-16", "发布日期：2023-01-18")
    assert outline(TITLE, *facts, PREAMBLE, body()).published_on == dt.date(2023, 1, 18)
    assert outline(TITLE, *facts[:2], PREAMBLE, body()).published_on == dt.date(2023, 1, 16)


def test_above_the_title_and_below_the_report() -> None:
    """A site may state it above, or at the end; what stands nearest to the title counts."""
    above = outline("发布日期：2022-03-01", "发布日期：2023-01-18", TITLE, PREAMBLE, body())
    assert above.published_on == dt.date(2023, 1, 18)
    below = outline(TITLE, PREAMBLE, body(), "青禾县水利局", "2023年1月16日", "发布时间：2023-01-18")
    assert below.published_on == dt.date(2023, 1, 18)


def test_a_table_and_a_list_of_facts() -> None:
    """The value stands in the same cell or in the next."""

    def day(*items: Item) -> dt.date | None:
        return assemble([Line(TITLE), *items, Line(PREAMBLE), *map(Line, body().split("\n"))]).published_on

    def table(*cells: str) -> RawTable:
        return RawTable((tuple(map(RawCell, cells)),), 1)

    assert day(table("索引号", "11330000", "发布日期", "2023-01-18")) == dt.date(2023, 1, 18)
    assert day(table("索引号：11330000", "发布日期：2023-01-18")) == dt.date(2023, 1, 18)
    assert day(Picture("p.png"), table("索引号", "11330000", "发布机构", "县水利局", "发布日期", "见落款")) is None
    assert day(table("栏目", "发布日期", "2023-01-18")) is None
    assert day(Listing(("发布日期：2023-01-18", "来源：县水利局"))) == dt.date(2023, 1, 18)


def test_dates_of_the_text_are_not_of_the_page() -> None:
    """A sentence, the signature, and other pages below."""
    report = outline(
        TITLE,
        PREAMBLE,
        "本报告发布时间为2023年1月18日，供公众查阅。",
        body(),
        "青禾县水利局",
        "2023年1月16日",
        "上一篇：2021年年报",
    )
    assert report.published_on is None
