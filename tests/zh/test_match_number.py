"""Finding the number that begins at an offset of running prose."""

from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import Found, match_number, to_chinese

NUMBERS = {
    "46106条": ("46106", 5),
    "４６１０６条": ("46106", 5),
    "007": ("7", 3),
    "1,234件": ("1234", 5),
    "1，234，567件": ("1234567", 9),
    "1，23": ("1", 1),
    "1，2345": ("1", 1),
    "0,123": ("0", 1),
    "2021，2022": ("2021", 4),
    "1,234，567": ("1234", 5),
    "127.33元": ("127.33", 6),
    "１２３．５％": ("123.5", 5),
    "1,234.50元": ("1234.50", 8),
    "3。": ("3", 1),
    "45.28万条": ("452800", 6),
    "127.33亿元": ("12733000000", 7),
    "1.5萬億": ("1500000000000", 5),
    "1亿亿": (str(10**16), 3),
    "10亿零817万5288。": ("1008175288", 12),
    "10亿817万5288": ("1008175288", 11),
    "1万2000亿": ("1200000000000", 7),
    "500千伏": ("500", 3),
    "12345百姓热线": ("12345", 5),
    "5十佳": ("5", 1),
    "一百二十件": ("120", 4),
    "二〇二二年": ("2022", 4),
    "两次": ("2", 1),
    "廿五日": ("25", 2),
    "壹佰件": ("100", 2),
    "零申请": ("0", 1),
    "三千五百余件": ("3500", 4),
    "三点五": ("3.5", 3),
    "三點五萬件": ("35000", 4),
    "九点三十分": ("9", 1),
    "二十大": ("20", 2),
    "十分钟": ("10", 1),
    "一起案件": ("1", 1),
    "一件": ("1", 1),
}

NONE = [
    "",
    "件",
    " 3",
    "第三",
    "百分点",
    "上千件",
    "○现将",
    "-3",
    "4千份",
    "3百件",
    "5十件",
    "3万5千",
    "1.5亿3万",
    "9" * 129,
    "一" * 129,
    "亿",
    "三四个月",
    "五六件",
    "三千五",
    "一百二",
    "九八",
    "三分之一",
    "3分之1",
    "一方面",
    "一些",
    "三是",
    "十四五规划",
    "五一假期",
    "两会",
    "三公经费",
    "十分重视",
    "零距离",
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_the_longest_number_is_read(text: str, expected: tuple[str, int]) -> None:
    """Value and end, wherever in the prose the number stands."""
    value, length = expected
    for before in ("", "共", "为："):
        at = len(before)
        found = match_number(before + text, at)
        assert found == Found(Decimal(value), at, at + length)
        assert found is not None
        assert str(found.value) == value


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:8] or "nothing")
def test_what_is_no_number_gives_none(text: str) -> None:
    """Idioms, approximate numbers and forms that no standard knows are not read in part either."""
    assert match_number(text, 0) is None


@pytest.mark.parametrize(("text", "at"), [("统一", 1), ("第三方", 1), ("其中之一", 3), ("唯一", 1), ("3", 1)])
def test_the_word_around_the_numeral_counts(text: str, at: int) -> None:
    """In 统一 and 第三方 there is no number."""
    assert match_number(text, at) is None


def test_the_word_before_the_text_does_not_count() -> None:
    """What ends a text does not stand before its beginning."""
    found = match_number("一百件统", 0)
    assert found is not None
    assert (str(found.value), found.end) == ("100", 2)


@given(
    st.integers(min_value=100, max_value=10**12),
    st.sampled_from(["", "共", "于是", "（"]),
    st.sampled_from(["件", "，", "。其他", "人次"]),
)
def test_a_number_is_found_whole_whatever_surrounds_it(number: int, before: str, after: str) -> None:
    """Plain, grouped and Chinese spellings of one number are found with their exact span."""
    for spelt in (str(number), f"{number:,}", f"{number:,}".replace(",", "，"), to_chinese(number)):
        at = len(before)
        assert match_number(before + spelt + after, at) == Found(Decimal(number), at, at + len(spelt))


@given(st.text(st.sampled_from("0123９,，.．万亿千百十零〇一二两点件分之第 "), max_size=20), st.integers(0, 20))
def test_any_text_has_a_number_there_or_none(text: str, at: int) -> None:
    """It never raises, and what it finds begins at the offset and is not empty."""
    found = match_number(text, at)
    assert found is None or (found.start == at < found.end <= len(text) and found.value >= 0)


@pytest.mark.parametrize("value", [1, None, b"2"])
def test_only_texts_are_searched(value: object) -> None:
    """Bytes and numbers are refused."""
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        match_number(cast("str", value), 0)
