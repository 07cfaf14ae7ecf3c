"""Finding the number that begins at an offset of running prose, with the words that make it approximate."""

from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import Exactness, Found, Quantity, match_number, match_quantity, parse_quantity

FOUND: dict[str, tuple[str, Exactness, int]] = {
    "3件": ("3", "exact", 1),
    "1，234件": ("1234", "exact", 5),
    "两次": ("2", "exact", 1),
    "3000余份": ("3000", "over", 5),
    "30余万件": ("300000", "over", 4),
    "二十多万件": ("200000", "over", 4),
    "百余件": ("100", "over", 2),
    "超过3000件": ("3000", "over", 6),
    "3多于2": ("3", "exact", 1),
    "3来自群众": ("3", "exact", 1),
    "近30万次": ("300000", "under", 4),
    "近百件": ("100", "under", 2),
    "近一年": ("1", "under", 2),
    "不到100件": ("100", "under", 5),
    "约1，234件": ("1234", "about", 6),
    "约为3.5万元": ("35000", "about", 6),
    "大致30件": ("30", "about", 4),
    "一份规划": ("1", "exact", 1),
    "十来个": ("10", "about", 2),
    "上百件": ("100", "at_least", 2),
    "不超过5个": ("5", "at_most", 4),
}

RANGES = {
    "三四个月": ("3", "4", 2),
    "一两次": ("1", "2", 2),
    "二三百人": ("200", "300", 3),
    "十几件": ("11", "19", 2),
    "30几万": ("310000", "390000", 4),
}

NONE = [
    "",
    "件",
    "近年来",
    "不足之处",
    "多件",
    "过去",
    "上级",
    "百姓",
    "万众一心",
    "百分之三",
    "近百分之三",
    "三分之一",
    "近三分之一",
    "五一",
    "九八",
    "两会",
    "约一些",
    "一百二",
    "第三",
    "4千余份",
    "3万5千",
    "近100余件",
    "三五余件",
    "百" * 20,
    "三百" * 9,
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_numbers_are_found_with_their_exactness(text: str, expected: tuple[str, Exactness, int]) -> None:
    """The span takes in the words around the number, and no unit."""
    value, exactness, length = expected
    for before in ("", "为"):
        at = len(before)
        quantity = Quantity(Decimal(value), exactness, "")
        assert match_quantity(before + text, at) == Found(quantity, at, at + length)


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_approximate_digits_are_ranges(text: str, expected: tuple[str, str, int]) -> None:
    """三四个月 is three or four, never 34."""
    low, high, length = expected
    quantity = Quantity((Decimal(low), Decimal(high)), "range", "")
    assert match_quantity(text, 0) == Found(quantity, 0, length)


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:8] or "nothing")
def test_what_is_no_quantity_gives_none(text: str) -> None:
    """Idioms, contradictions and words without a number are passed over."""
    assert match_quantity(text, 0) is None


@given(
    st.text(st.sampled_from("0123９，.万亿千百十零〇一两三四五余多几来近约超过上不到分之件第"), max_size=16),
    st.integers(0, 16),
)
def test_any_text_has_a_quantity_there_or_none(text: str, at: int) -> None:
    """It never raises, agrees with `parse_quantity`, and finds what `match_number` finds unless words contradict."""
    found = match_quantity(text, at)
    number = match_number(text, at)
    if found is None:
        return
    assert found.start == at < found.end <= len(text)
    assert found.value == parse_quantity(text[at : found.end])
    if number is not None and found.end == number.end:
        assert found.value.value == number.value


@pytest.mark.parametrize("value", [1, None, b"2"])
def test_only_texts_are_searched(value: object) -> None:
    """Bytes and numbers are refused."""
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        match_quantity(cast("str", value), 0)
