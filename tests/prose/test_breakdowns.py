"""Totals and their parts."""

from decimal import Decimal

import pytest

from govdisclosure.prose import Breakdown, facts_in


def told(text: str) -> list[tuple[int, list[int]]]:
    """Return the breakdowns of a text as whole numbers."""
    return [(int(one.total.worth), [int(part.worth) for part in one.parts]) for one in facts_in(text).breakdowns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共102条，其中动态33条、公告10条、其他59条。", [(102, [33, 10, 59])]),
        ("共102条（网站33条、微信69条）。", [(102, [33, 69])]),
        ("共88条，分别为35条、29条、24条。", [(88, [35, 29, 24])]),
        ("其中网站、微信分别为33条和10条。", []),
        ("动态33条、公告10条，合计43条。", [(43, [33, 10])]),
        ("微信42条、微博18条、抖音5条，三个平台共65条。", [(65, [42, 18, 5])]),
        ("累计公开31条。按内容分，许可12条，检查9条，其他10条。", [(31, [12, 9, 10])]),
        ("公开31条，具体来看：许可12条，检查9条，其他10条。", [(31, [12, 9, 10])]),
        ("信息40条，由进度18条、资金16条、验收6条三部分组成。", [(40, [18, 16, 6])]),
        ("共698条，其中动态407条（会议287条、活动120条），公示291条。", [(698, [407, 291]), (407, [287, 120])]),
        ("共698条，其中动态407条，包括会议287条、活动120条；公示291条。", [(698, [407, 291]), (407, [287, 120])]),
        ("收到12件，其中自然人8件、企业4件；予以公开7件、不予公开5件。", [(12, [8, 4]), (12, [7, 5])]),
        ("收到12件，办结11件。其中予以公开8件，部分公开3件，结转2件。", [(11, [8, 3])]),
        ("收到12件。其中予以公开8件，部分公开4件。", [(12, [8, 4])]),
        ("归集730条，其中许可530条，许可中涉及企业的412条；处罚200条。", [(730, [530, 200])]),
        ("培训3次，参加120人次，其中干部20人次。", [(120, [20])]),
        ("动态33条，全年共公开信息102条。", []),
        ("（其中动态3条）", []),
        ("共3条（另有2件）。", []),
        ("共5条）其中动态3条、公告2条（", [(5, [3, 2])]),
    ],
)
def test_parts_of_totals(text: str, expected: list[tuple[int, list[int]]]) -> None:
    """Lists behind 其中 and its likes, in brackets, and before 合计; nested ones apart from those around them."""
    assert told(text) == expected


def test_a_list_ends_where_another_statement_begins() -> None:
    """What is said to be done with all of them is no part, unless only with it the parts make the total."""
    assert told("收到12件，其中网络9件，信函2件，已答复12件，均按期。") == [(12, [9, 2])]
    assert told("收到12件，其中网络9件，信函2件，结转下年1件。") == [(12, [9, 2, 1])]


def test_a_second_list_that_fails_is_told_too() -> None:
    """One 其中 opens two full lists; the second is told although it does not make the total."""
    assert told("材料28篇，其中文字17篇、图解11篇；领导解读5篇、科室解读26篇。") == [(28, [17, 11]), (28, [5, 26])]
    assert told("复议5件，其中维持3件、纠正2件；诉讼4件，其中直接起诉3件、复议后起诉1件。") == [
        (5, [3, 2]),
        (4, [3, 1]),
    ]


def one(text: str) -> Breakdown:
    """Return the only breakdown."""
    (breakdown,) = facts_in(text).breakdowns
    return breakdown


@pytest.mark.parametrize(
    "text", ["共9条，其中甲3条、乙2条等。", "共9条，含甲3条、乙2条。", "共9条，主要有甲3条、乙2条。"]
)
def test_open_lists(text: str) -> None:
    """等, 含 and 主要 mark a list as not whole."""
    assert one(text).is_open
    assert not one("共9条，其中甲、乙等3条、丙2条。").is_open


def test_a_list_that_fails_goes_on_past_its_commas() -> None:
    """Between the ends that stronger marks allow, the one nearest the total is taken."""
    assert told("共20条，其中动态1条、公示2条，图解3条、问答4条。") == [(20, [1, 2, 3, 4])]


def test_rounded_totals_hold() -> None:
    """万 and 亿 leave digits out: a sum that agrees in what is printed holds."""
    assert one("共1.26万条，其中许可8450条，处罚4156条。").holds
    assert not one("共1.26万条，其中许可9450条，处罚4150条。").holds
    assert one("资金1.2亿元，其中中央8000万元、省级4000万元。").sum == Decimal(120_000_000)


def test_spans_point_at_the_numbers() -> None:
    """Offsets are code points of the passage."""
    text = "全年共102条，其中动态33条、其他69条。"
    breakdown = one(text)
    assert [text[slice(*part.span)] for part in (breakdown.total, *breakdown.parts)] == ["102条", "33条", "69条"]
    assert text[slice(*breakdown.span)] == "102条，其中动态33条、其他69条"
