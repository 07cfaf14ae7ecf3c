"""A passage cut into tokens: numbers with units, years, marks."""

from decimal import Decimal

import pytest

from govdisclosure.prose.tokens import Token, tokens_of


def counts(text: str) -> list[tuple[str, str, str]]:
    """Return the counts of a text: number, unit, exactness."""
    return [(str(token.value), token.unit, token.exactness) for token in tokens_of(text) if token.kind == "count"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("102条", ("102", "条", "exact")),
        ("１，２３４ 件", ("1234", "件", "exact")),
        ("三百二十件", ("320", "件", "exact")),
        ("召开会议十一次", ("11", "次", "exact")),
        ("45.28万条", ("452800", "条", "exact")),
        ("510余条", ("510", "条", "over")),
        ("近2万人次", ("20000", "人次", "under")),
        ("约30件", ("30", "件", "about")),
        ("30件左右", ("30", "件", "about")),
        ("30件以上", ("30", "件", "at_least")),
        ("30件以下", ("30", "件", "at_most")),
        ("超过100篇", ("100", "篇", "over")),
        ("培训不少于20次", ("20", "次", "at_least")),
        ("审查通过20件", ("20", "件", "exact")),
        ("比上年多20件", ("20", "件", "exact")),
        ("20件以内", ("20", "件", "at_most")),
        ("共计33，", ("33", "", "exact")),
    ],
)
def test_numbers_with_their_units(text: str, expected: tuple[str, str, str]) -> None:
    """A number has the unit behind it, and words around it say how exact it is."""
    assert counts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "一件事一次办",
        "十四五规划",
        "四类过程性信息",
        "第三方评估",
        "统一发布",
        "第二十条",
        "《2022年要点12条》",
        "〔2022〕18号",
        "电话0571-20881234",
        "http://www.qinghe.example/12条",
        "1月16日",
        "（3）人大代表",
        "拨打12345热线",
        "三部分组成",
        "一个窗口",
        "近十余",
    ],
)
def test_numerals_that_are_no_figures(text: str) -> None:
    """Idioms, articles, document numbers, telephones, dates, titles and bare numerals before words count nothing."""
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("33.9%", "percent", Decimal("0.339")),
        ("百分之七十五", "percent", Decimal("0.75")),
        ("5‰", "percent", Decimal("0.005")),
        ("12.3个百分点", "points", Decimal("0.123")),
        ("1.5倍", "fold", Decimal("1.5")),
    ],
)
def test_percentages_points_and_folds(text: str, kind: str, value: Decimal) -> None:
    """Percentages are ratios, as exact as they are printed."""
    (token,) = tokens_of(text)
    assert (token.kind, token.value) == (kind, value)


def test_the_worth_of_the_last_digit() -> None:
    """万 and 亿 leave digits out; a decimal point shows some of them."""
    assert [token.place for token in tokens_of("3件、45.28万条、2亿条、12.5万元")][::2] == [
        Decimal(1),
        Decimal(100),
        Decimal(10) ** 8,
        Decimal(1000),
    ]


def test_years_and_what_compares() -> None:
    """A year that something is compared with follows the word that compares; 上年结转 is no year."""
    kinds = [token.kind for token in tokens_of("2022年公开12条，比2021年少1条，与去年持平，今年上年结转2件")]
    assert kinds == [
        *("year", "count", "comma", "compare", "year", "fall", "count", "comma"),
        *("compare", "last", "level", "comma", "this", "count"),
    ]
    assert tokens_of("二〇二二年度")[0] == Token("year", 0, 6, year=2022)


def test_lists_are_opened() -> None:
    """其中 opens a list anywhere; 含 and 主要是 only behind a mark; 共 is no part of 公共."""
    assert [token.kind for token in tokens_of("其中1条")] == ["among", "count"]
    assert [token.kind for token in tokens_of("，含1条")] == ["comma", "among", "count"]
    assert [token.kind for token in tokens_of("包含量1条")][-1] == "count"
    assert "sum" not in [token.kind for token in tokens_of("公共服务3项，共享数据2条")]


@pytest.mark.parametrize("text", ["1000年前", "9999年", "一零二二年"])
def test_a_year_that_no_report_is_of(text: str) -> None:
    """Years before 1900 and after 2999 are neither years nor numbers of things."""
    assert tokens_of(text) == []


def test_doubled() -> None:
    """翻番 is a rise by one 番, whose number is not printed."""
    assert tokens_of("翻番") == [Token("rise", 0, 1), Token("fold", 1, 2, Decimal(1), unit="番")]
