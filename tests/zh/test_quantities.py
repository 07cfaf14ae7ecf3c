"""Quantities: a number, how exact it is, and its unit."""

from decimal import Decimal
from typing import cast

import pytest

from govdisclosure.zh import Exactness, ParseError, Quantity, format_quantity, parse_quantity

EXACT = {
    "46106条": ("46106", "条"),
    "25人次": ("25", "人次"),
    "1，234件": ("1234", "件"),
    "１２３件": ("123", "件"),
    "45.28万条": ("452800", "条"),
    "127.33亿元": ("12733000000", "元"),
    "10亿零817万5288人": ("1008175288", "人"),
    "两次": ("2", "次"),
    "廿五日": ("25", "日"),
    "三点五万元": ("35000", "元"),
    "二〇二二年": ("2022", "年"),
    "九八年": ("98", "年"),
    "33.9%": ("33.9", "%"),
    "500千瓦时": ("500", "千瓦时"),
    "3个百分点": ("3", "个百分点"),
    "20元/件": ("20", "元/件"),
    "-3件": ("-3", "件"),
    "负三件": ("-3", "件"),
    "0件": ("0", "件"),
    "98分": ("98", "分"),
    " 12 ": ("12", ""),
}

APPROXIMATE: dict[str, tuple[str, Exactness, str]] = {
    "510余条": ("510", "over", "条"),
    "3000余份": ("3000", "over", "份"),
    "3000多份": ("3000", "over", "份"),
    "30余万件": ("300000", "over", "件"),
    "三十多万件": ("300000", "over", "件"),
    "一百多人": ("100", "over", "人"),
    "百余件": ("100", "over", "件"),
    "三个多月": ("3", "over", "个月"),
    "两年多": ("2", "over", "年"),
    "5年余": ("5", "over", "年"),
    "超过3件": ("3", "over", "件"),
    "逾千人": ("1000", "over", "人"),
    "过百件": ("100", "over", "件"),
    "近2万": ("20000", "under", ""),
    "近百件": ("100", "under", "件"),
    "近千万元": ("10000000", "under", "元"),
    "不到100件": ("100", "under", "件"),
    "不足5%": ("5", "under", "%"),
    "两年不到": ("2", "under", "年"),
    "约50件": ("50", "about", "件"),
    "50件左右": ("50", "about", "件"),
    "约50件左右": ("50", "about", "件"),
    "50岁上下": ("50", "about", "岁"),
    "十来个": ("10", "about", "个"),
    "3次以上": ("3", "at_least", "次"),
    "至少三件": ("3", "at_least", "件"),
    "上千人次": ("1000", "at_least", "人次"),
    "5人及以下": ("5", "at_most", "人"),
    "不超过5个工作日": ("5", "at_most", "个工作日"),
    "10日以内": ("10", "at_most", "日"),
}

RANGES = {
    "三四个月": ("3", "4", "个月"),
    "一两次": ("1", "2", "次"),
    "三五天": ("3", "5", "天"),
    "十五六件": ("15", "16", "件"),
    "二三百人": ("200", "300", "人"),
    "三四万": ("30000", "40000", ""),
    "十四五个": ("14", "15", "个"),
    "十几件": ("11", "19", "件"),
    "二十几万件": ("210000", "290000", "件"),
    "10几件": ("11", "19", "件"),
    "9亿～16亿元": ("900000000", "1600000000", "元"),
    "9亿元～16亿元": ("900000000", "1600000000", "元"),
    "3—5件": ("3", "5", "件"),
    "3-5个": ("3", "5", "个"),
    "三至五个": ("3", "5", "个"),
    "五十至一百件": ("50", "100", "件"),
    "3到5": ("3", "5", ""),
    "10%～20%": ("10", "20", "%"),
    "5000～1万件": ("5000", "10000", "件"),
    "1，000—2，000件": ("1000", "2000", "件"),
}


@pytest.mark.parametrize(("text", "expected"), EXACT.items())
def test_exact_quantities(text: str, expected: tuple[str, str]) -> None:
    """A number and its unit, 万 and 亿 multiplied out."""
    value, unit = expected
    read = parse_quantity(text)
    assert read == Quantity(Decimal(value), "exact", unit)
    assert str(read.value) == value


@pytest.mark.parametrize(("text", "expected"), APPROXIMATE.items())
def test_approximate_quantities(text: str, expected: tuple[str, Exactness, str]) -> None:
    """近 and 不到 are below; 余, 多, 逾 above; 约, 左右, 上下 around; 以上 and 以下 include the number."""
    value, exactness, unit = expected
    assert parse_quantity(text) == Quantity(Decimal(value), exactness, unit)


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_ranges(text: str, expected: tuple[str, str, str]) -> None:
    """GB/T 15835-2011: adjacent digits name two numbers; a range repeats 万, 亿 and signs."""
    low, high, unit = expected
    assert parse_quantity(text) == Quantity((Decimal(low), Decimal(high)), "range", unit)


@pytest.mark.parametrize("text", [*EXACT, *APPROXIMATE, *RANGES])
def test_what_is_read_is_written_so_that_it_reads_the_same(text: str) -> None:
    """The written form is one of many, and means what was read."""
    read = parse_quantity(text)
    assert parse_quantity(format_quantity(read)) == read


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("件", "not a quantity", 0),
        (" 百件", "not a quantity", 1),
        ("几十件", "not a quantity", 0),
        ("数十件", "not a quantity", 0),
        ("上3000件", "not a quantity", 0),
        ("100几件", "not a quantity", 3),
        ("5千件", "not a quantity", 0),
        ("百分之三十", "not a quantity", 0),
        ("第3条", "not a quantity", 0),
        ("4千", "not a unit", 1),
        ("三分之一", "not a unit", 1),
        ("近百分之三十", "not a unit", 2),
        ("3件申请1", "not a unit", 1),
        ("3件 申请", "not a unit", 1),
        ("一方面", "an idiom, and no number", 0),
        ("两会", "an idiom, and no number", 0),
        ("十四五规划", "an idiom, and no number", 0),
        ("约一些", "an idiom, and no number", 1),
        ("近100余件", "two words that say different things", 1),
        ("超过3件以上", "two words that say different things", 2),
        ("近-3件", "two words that say different things", 2),
        ("约三四个", "two words that say different things", 1),
        ("三四余件", "an approximate number", 0),
        ("一百二三", "last unit left out", 2),
        ("万万件", "not a quantity", 0),
        ("上万零件", "a number is missing", 3),
        ("亿亿亿余件", "number too large", 0),
        ("9～16亿元", "the lower end lacks its unit", 1),
        ("二十至三十万件", "the lower end lacks its unit", 2),
        ("10～20%", "the lower end lacks its unit", 2),
        ("9～9亿", "the lower end lacks its unit", 1),
        ("3件～5条", "not a unit", 4),
        ("3～5。", "not a unit", 3),
        ("16亿～9亿", "the range does not ascend", 4),
        ("3～3件", "the range does not ascend", 2),
        ("1,23～5件", "thousands not grouped in threes", 1),
    ],
)
def test_what_is_no_quantity_is_refused(text: str, reason: str, position: int) -> None:
    """Nothing is guessed: neither a missing number nor the better of two meanings."""
    with pytest.raises(ParseError) as caught:
        parse_quantity(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (Quantity(Decimal(46106), "exact", "条"), "46106条"),
        (Quantity(Decimal(510), "over", "条"), "510余条"),
        (Quantity(Decimal(513), "over", "条"), "超过513条"),
        (Quantity(Decimal(0), "over", "条"), "超过0条"),
        (Quantity(Decimal("1.50"), "over", "元"), "超过1.50元"),
        (Quantity(Decimal(2), "under", "次"), "不到2次"),
        (Quantity(Decimal(2), "about", ""), "约2"),
        (Quantity(Decimal(3), "at_least", "次"), "3次以上"),
        (Quantity(Decimal(3), "at_most", "次"), "3次以下"),
        (Quantity((Decimal(3), Decimal(5)), "range", "件"), "3件～5件"),
    ],
)
def test_quantities_are_written_in_arabic_digits(quantity: Quantity, written: str) -> None:
    """Counts take no separators and no space in reports."""
    assert format_quantity(quantity) == written


@pytest.mark.parametrize(
    ("quantity", "reason"),
    [
        (Quantity(Decimal(3), "range", "件"), "pair of values"),
        (Quantity((Decimal(3), Decimal(5)), "exact", "件"), "pair of values"),
        (Quantity((Decimal(5), Decimal(3)), "range", "件"), "above the lower"),
        (Quantity(Decimal(-3), "about", "件"), "below nought must be exact"),
        (Quantity(Decimal(3), cast("Exactness", "nearly"), "件"), "exactness must be one of exact, over"),
        (Quantity(Decimal(3), "exact", "万元"), "unit must be"),
        (Quantity(Decimal(3), "exact", "件左右"), "unit must be"),
    ],
)
def test_what_would_not_be_read_back_is_not_written(quantity: Quantity, reason: str) -> None:
    """A writer refuses what its reader would take for something else."""
    with pytest.raises(ValueError, match=reason):
        format_quantity(quantity)
