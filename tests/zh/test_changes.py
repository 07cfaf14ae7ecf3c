"""Wording of change."""

from decimal import Decimal
from fractions import Fraction

import pytest

from govdisclosure.zh import Direction, ParseError, describe_change, describe_points, parse_change, parse_points


@pytest.mark.parametrize(
    ("old", "new", "direction", "rate", "wording"),
    [
        (1000, 1339, "up", "339/1000", "增长33.9%"),
        (301, 403, "up", "102/301", "增长33.9%"),
        (403, 301, "down", "-102/403", "下降25.3%"),
        (100, 150, "up", "1/2", "增长50%"),
        (80, 81, "up", "1/80", "增长1.3%"),
        (10_000, 10_012, "up", "3/2500", "增长0.1%"),
        (3, 3, "flat", "0", "持平"),
        (3, 0, "down", "-1", "下降100%"),
        (5, 10, "up", "1", "翻一番"),
        (5, 20, "up", "3", "翻两番"),
        (2, 16, "up", "7", "翻三番"),
        (2, 9, "up", "7/2", "增长3.5倍"),
        (3, 9, "up", "2", "增长2倍"),
        (9, 3, "down", "-2/3", "下降66.7%"),
        (100_000, 100_001, "up", "1/100000", "增长0.001%"),
        (100_000, 1, "down", "-99999/100000", "下降99.999%"),
        (10_000, 19_999, "up", "9999/10000", "增长99.99%"),
        (Decimal("1.50"), Decimal("2.25"), "up", "1/2", "增长50%"),
    ],
)
def test_direction_rate_and_wording(
    old: int | Decimal, new: int | Decimal, direction: Direction, rate: str, wording: str
) -> None:
    """增加了X倍 is (new - old) / old, 翻一番 is twofold, 倍 never stands for a fall."""
    change = describe_change(old, new)
    assert change == (direction, Fraction(rate), wording)


def test_from_nought_there_is_no_rate() -> None:
    """A rise from nought is told by its figures; nought and nought are equal."""
    assert describe_change(0, 3) == ("up", None, "由0增加到3")
    assert describe_change(0, 3, "件") == ("up", None, "由0件增加到3件")
    assert describe_change(0, 0) == ("flat", None, "持平")


@pytest.mark.parametrize(
    ("old", "new", "unit", "wording"),
    [
        (301, 403, "件", "增加102件，增长33.9%"),
        (403, 301, "件", "减少102件，下降25.3%"),
        (5, 10, "件", "增加5件，翻一番"),
        (3, 3, "件", "持平"),
        (Decimal("1.5"), Decimal("2.25"), "万元", "增加0.75万元，增长50%"),
    ],
)
def test_with_a_unit_the_difference_comes_first(
    old: int | Decimal, new: int | Decimal, unit: str, wording: str
) -> None:
    """As statistics do: by how many, then by how much."""
    assert describe_change(old, new, unit).wording == wording
    assert parse_change(wording).direction == describe_change(old, new).direction


def test_decimals_may_be_asked_for() -> None:
    """Half-up, noughts dropped."""
    assert describe_change(301, 403, digits=0).wording == "增长34%"
    assert describe_change(301, 403, digits=3).wording == "增长33.887%"
    with pytest.raises(TypeError, match=r"not NoneType$"):
        describe_change(301, 403, digits=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (3, -1)])
def test_figures_below_nought_have_no_rate(old: int, new: int) -> None:
    """Counts and amounts begin at nought."""
    with pytest.raises(ValueError, match="below nought"):
        describe_change(old, new)


@pytest.mark.parametrize(
    ("text", "direction", "rate"),
    [
        ("增长33.9%", "up", "339/1000"),
        ("上升百分之三", "up", "3/100"),
        ("减少了百分之三", "down", "-3/100"),
        ("增加了3倍", "up", "3"),
        ("多3倍", "up", "3"),
        ("增加到3倍", "up", "2"),
        ("增长到原来的三倍", "up", "2"),
        ("增长为上年的1.5倍", "up", "1/2"),
        ("增加到1倍", "flat", "0"),
        ("翻番", "up", "1"),
        ("翻了两番", "up", "3"),
        ("增长-3%", "down", "-3/100"),
        ("增长0%", "flat", "0"),
        ("下降100%", "down", "-1"),
        ("持平", "flat", "0"),
        ("基本持平", "flat", "0"),
        ("没有变化", "flat", "0"),
        ("由301件增加到403件", "up", "102/301"),
        ("从1.5万元下降至3000元", "down", "-4/5"),
        ("由3增加到9件", "up", "2"),
        (" 减少102件，下降25.3% ", "down", "-253/1000"),
    ],
)
def test_published_wording_is_read(text: str, direction: Direction, rate: str) -> None:
    """增加到X倍 is new / old; a rise below nought is a fall."""
    change = parse_change(text)
    assert change == (direction, Fraction(rate), text.strip())


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("比", "not a change", 0),
        (" 下降3倍", "倍 used for a fall", 3),
        ("下降到30%", "not a change", 3),
        ("下降120%", "not a change", 2),
        ("下降-3%", "not a change", 2),
        ("增长-120%", "not a change", 2),
        ("增加到0.5倍", "not a change", 3),
        ("增加-2倍", "not a change", 2),
        ("翻0番", "not a change", 1),
        ("翻100番", "not a change", 1),
        (" 翻100番", "not a change", 2),
        (" 翻十十番", "not a well-formed number", 3),
        ("由3件下降到5件", "not a change", 6),
        ("由5件增加到3件", "not a change", 6),
        ("由3件增加到3件", "not a change", 6),
        ("由3件增加到5条", "not a change", 6),
        ("增加3件，下降3%", "not a change", 0),
        ("减少3件，增长3%", "not a change", 0),
        ("增加3件", "not a percentage", 2),
        ("提高3个百分点", "not a percentage", 2),
        ("增加三四倍", "an approximate number", 2),
    ],
)
def test_what_tells_no_change_is_refused(text: str, reason: str, position: int) -> None:
    """Contradictions and 倍 of a fall are refused where they stand."""
    with pytest.raises(ParseError) as caught:
        parse_change(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@pytest.mark.parametrize(
    ("old", "new", "digits", "direction", "points", "wording"),
    [
        (Decimal("0.316"), Decimal("0.339"), None, "up", "23/10", "提高2.3个百分点"),
        (Decimal("0.339"), Decimal("0.316"), None, "down", "-23/10", "下降2.3个百分点"),
        (Decimal("0.5"), Decimal("0.50"), None, "flat", "0", "持平"),
        (Fraction(1, 3), Fraction(1, 4), 1, "down", "-25/3", "下降8.3个百分点"),
        (0, 1, None, "up", "100", "提高100个百分点"),
    ],
)
def test_rates_differ_in_points(
    old: Decimal | Fraction,
    new: Decimal | Fraction,
    digits: int | None,
    direction: Direction,
    points: str,
    wording: str,
) -> None:
    """Rates are subtracted: 33.9% is 2.3个百分点 above 31.6%."""
    assert describe_points(old, new, digits=digits) == (direction, Fraction(points), wording)


@pytest.mark.parametrize(
    ("text", "direction", "points"),
    [
        ("下降了三个百分点", "down", "-3"),
        ("提高2.3百分点", "up", "23/10"),
        ("上升0个百分点", "flat", "0"),
        ("持平", "flat", "0"),
    ],
)
def test_published_points_are_read(text: str, direction: Direction, points: str) -> None:
    """With 个 or without."""
    assert parse_points(text) == (direction, Fraction(points), text)


@pytest.mark.parametrize(
    ("text", "position"), [("提高2.3%", 0), ("提高个百分点", 0), (" 提高-3个百分点", 3), ("提高三四个百分点", 2)]
)
def test_what_names_no_points_is_refused(text: str, position: int) -> None:
    """A percentage is no difference of percentages."""
    with pytest.raises(ParseError) as caught:
        parse_points(text)
    assert caught.value.position == position
