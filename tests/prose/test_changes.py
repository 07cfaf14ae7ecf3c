"""Comparisons with another year, shares and rates."""

from decimal import Decimal

import pytest

from govdisclosure.prose import Comparison, facts_in


def one(text: str) -> Comparison:
    """Return the only comparison."""
    (comparison,) = facts_in(text).comparisons
    return comparison


@pytest.mark.parametrize(
    ("text", "direction", "base", "amount", "ratio"),
    [
        ("公开12条，比2021年少1条。", "fall", 2021, Decimal(1), None),
        ("公开12条，同比增长12.3%。", "rise", "last", None, Decimal("0.123")),
        ("公开12条，与去年持平。", "level", "last", None, None),
        ("公开12条，与去年一致。", "level", "last", None, None),
        ("公开12条，与上年相比，增加3条。", "rise", "last", Decimal(3), None),
        ("公开12条，较上年增长1.5倍。", "rise", "last", None, Decimal("1.5")),
        ("公开12条，较上年翻一番。", "rise", "last", None, Decimal(1)),
        ("公开12条，较上年有所增加。", "rise", "last", None, None),
        ("公开12条，减少3条。", "fall", None, Decimal(3), None),
    ],
)
def test_changes(text: str, direction: str, base: object, amount: Decimal | None, ratio: Decimal | None) -> None:
    """Direction, the year compared with, and by how much."""
    said = one(text)
    assert (said.direction, said.base, said.amount, said.ratio) == (direction, base, amount, ratio)
    assert said.of is not None
    assert said.of.value == 12


def test_the_other_years_figure_beside_the_comparison() -> None:
    """比2021年（5件）减少1件 and 较去年的90条增加12条 state it."""
    assert one("办理4件，比2021年（5件）减少1件。").base_value == 5
    assert one("公开102条，较去年的90条增加12条。").base_value == 90
    assert one("满意率96.5%，比2021年的94.2%提高2.3个百分点。").points == Decimal("0.023")


def test_two_changes_at_once() -> None:
    """减少3件，下降20% are two."""
    first, second = facts_in("公开12件，比上年减少3件，下降20%。").comparisons
    assert (first.amount, second.ratio, second.base) == (Decimal(3), Decimal("0.20"), "last")


@pytest.mark.parametrize(
    "text", ["公开12条，与上年基本持平。", "公开12条，比上年增长约20%。", "公开12条，比上年增加近3条。"]
)
def test_rough_changes(text: str) -> None:
    """基本, 约 and 近 claim nothing that could fail."""
    assert not one(text).is_exact


@pytest.mark.parametrize(
    "text",
    [
        "新增信息12条。",
        "由90条增加到102条。",
        "比上年的公开12条、13条、14条、15条。",
        "增加公开栏3个。",
        "比上年增加一批。",
        "较上年度，公开12条。",
        "比上年",
    ],
)
def test_what_is_no_change(text: str) -> None:
    """New things, new levels and comparisons without a direction."""
    assert facts_in(text).comparisons == ()


def test_shares() -> None:
    """A percentage directly behind a number, or behind 占, is its share; one with a name of its own is a rate."""
    facts = facts_in("网站33条，占32.4%，微信69条（67.6%），满意率100%。")
    assert [(share.part and int(share.part.value), share.ratio) for share in facts.shares] == [
        (33, Decimal("0.324")),
        (69, Decimal("0.676")),
    ]
    assert [rate.words for rate in facts.rates] == ["满意率"]


def test_a_share_of_a_number_that_it_names() -> None:
    """占全部23件的82.6% is the share of the number before it; of a number of another kind, or alone, it is none."""
    (share,) = facts_in("网上申请19件，占全部23件申请的82.6%。").shares
    assert share.part is not None
    assert (int(share.part.value), share.ratio) == (19, Decimal("0.826"))
    assert facts_in("培训3次，占全部23件申请的82.6%。").shares == ()
    assert facts_in("占全部23件申请的82.6%。").shares == ()


def test_shares_of_several_numbers() -> None:
    """分别占 gives one percentage to each of the numbers before it."""
    facts = facts_in("动态300条、公告100条，共400条，分别占75%和25%。")
    assert [(share.part and int(share.part.value), share.ratio) for share in facts.shares] == [
        (300, Decimal("0.75")),
        (100, Decimal("0.25")),
    ]
    assert facts_in("共400条，分别占75%和25%。").shares == ()


def test_periods() -> None:
    """A year holds for its sentence, 上年 for its clause, and 今年 ends it."""
    facts = facts_in("2021年公开90条，培训2次；上年信息80条，公告3条。今年公开5条。由上年的6条增加到7条。")
    assert [mention.period for mention in facts.mentions] == [2021, 2021, "last", None, None, "last", None]
