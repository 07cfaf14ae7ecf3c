"""Finding dates and years in running prose."""

import datetime as dt
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import DateStyle, Found, ParseError, find_dates, find_years, format_date, parse_date, parse_year

days = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))


def _texts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_dates(text)]


def test_dates_come_left_to_right_with_their_spans() -> None:
    """Value, first offset and offset after the last character, in code points."""
    text = "𠮷县于2023年1月16日成文，二〇二三年一月二十日发布。"
    assert find_dates(text) == (
        Found(dt.date(2023, 1, 16), 3, 13),
        Found(dt.date(2023, 1, 20), 16, 26),
    )


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("发布时间：2023-01-16 10:22 浏览次数：5", ["2023-01-16"]),
        ("2022.1.1-2022.12.31", ["2022.1.1", "2022.12.31"]),
        ("2022-01-01-2022-12-31", ["2022-01-01", "2022-12-31"]),
        ("2022/1/1—2022/12/31", ["2022/1/1", "2022/12/31"]),
        ("○2022年1月1日起", ["2022年1月1日"]),
        ("○二〇二二年一月一日起", ["二〇二二年一月一日"]),
        ("共12件2022年1月1日", ["2022年1月1日"]),
        ("2022年13月1日和2022年2月30日", []),
        ("2022年13月1日和2022年2月3日", ["2022年2月3日"]),
        ("1022年1月1日、3022年1月1日", []),
        ("12022年1月1日", []),
        ("一二〇二二年一月一日", []),
        ("2022.1.1.5", []),
        ("/art/2023/1/16/art_1.html", []),
        ("0578-2090823", []),
        ("1月16日、2022年1月", []),
        ("", []),
    ],
)
def test_only_real_dates_are_found(text: str, dates: list[str]) -> None:
    """Days that do not exist, numbers of other kinds and parts of longer numbers are passed over."""
    assert _texts(text) == dates


@given(st.lists(st.tuples(days, st.sampled_from(["arabic", "chinese", "bill", "iso"])), max_size=5))
def test_every_date_written_is_found(written: list[tuple[dt.date, DateStyle]]) -> None:
    """The dates in a sentence are those put in, in order, and each span reads as its value."""
    text = "；".join(f"于{format_date(day, style)}公布" for day, style in written)
    found = find_dates(text)
    assert [one.value for one in found] == [day for day, _ in written]
    assert all(parse_date(text[one.start : one.end]) == one.value for one in found)


@given(st.text(st.sampled_from("12〇二十年月日0-/. ２Ｏ元"), max_size=60))
def test_spans_never_overlap(text: str) -> None:
    """Spans lie within the text, in order, apart from one another."""
    for find in (find_dates, find_years):
        ends = [0, *(one.end for one in find(text))]
        starts = [one.start for one in find(text)]
        assert all(end <= start for end, start in zip(ends, starts, strict=False))
        assert ends[-1] <= len(text)


@pytest.mark.parametrize("text", ["2" * 200_000, "二" * 200_000, "2022年 " * 40_000, "2022-1-" * 30_000])
def test_long_texts_are_searched_without_end_to_end_repeats(text: str) -> None:
    """Long runs that nearly are dates hold none, and are gone through once."""
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2022", 2022),
        ("２０２２", 2022),
        ("二〇二二", 2022),
        ("二○二二", 2022),
        ("二零二二", 2022),
        ("二O二二", 2022),
        ("贰零贰贰", 2022),
        ("2022年", 2022),
        ("2022 年", 2022),
        ("二〇二二年度", 2022),
        (" 1900 ", 1900),
        ("2999", 2999),
    ],
)
def test_years_are_read(text: str, year: int) -> None:
    """Four digits of any kind, 年 or 年度 allowed behind them."""
    assert parse_year(text) == year


@pytest.mark.parametrize(
    "text", ["", "22", "22年", "20222", "1899", "3000", "二千零二十二", "2O22", "٢٠٢٢", "2022年报"]
)
def test_what_is_no_year_is_refused(text: str) -> None:
    """Years have four digits (GB/T 15835-2011), from 1900 to 2999."""
    with pytest.raises(ParseError):
        parse_year(text)


@given(st.integers(min_value=1900, max_value=2999))
def test_years_round_trip(year: int) -> None:
    """A year reads the same in Arabic and in Chinese digits, alone and in prose."""
    chinese = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    assert parse_year(str(year)) == parse_year(chinese) == year
    assert [found.value for found in find_years(f"在{year}年度，{chinese}年")] == [year, year]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022年度政府信息公开工作年度报告", [(2022, 0, 6)]),
        ("比2021年少1件，与２０２０年持平", [(2021, 1, 6), (2020, 11, 16)]),
        ("二〇二二年，2022 年", [(2022, 0, 5), (2022, 6, 12)]),
        ("2022年1月1日", [(2022, 0, 5)]),
        ("12022年、1899年、3000年、2022件、22年", []),
        ("一二〇二二年", []),
    ],
)
def test_years_are_found_with_their_spans(text: str, years: list[tuple[int, int, int]]) -> None:
    """A span takes in 年 or 年度; no digit stands before a year."""
    assert list(find_years(text)) == years


@pytest.mark.parametrize("value", [2022, None])
def test_only_texts_are_searched(value: object) -> None:
    """A year already typed is not read again."""
    for read in (find_dates, find_years, parse_year):
        with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
            read(cast("str", value))
