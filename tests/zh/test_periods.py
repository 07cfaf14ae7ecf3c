"""Writing, reading and finding periods."""

import datetime as dt
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import ParseError, find_periods, format_date, format_period, parse_period

YEAR = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
WRITTEN = [
    "自2022年1月1日起至2022年12月31日止",
    "自2022年1月1日起，至2022年12月31日止",
    "自2022年1月1日至2022年12月31日",
    "从2022年1月1日起到12月31日止",
    "从2022年1月1日到2022年12月31日",
    "由2022年1月1日至2022年12月31日止",
    "自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止",
    "２０２２年１月１日至１２月３１日",
    "2022年1月1日至12月31日",
    "2022年1月1日至同年12月31日",
    "2022年1月1日至当年12月31日止",
    "2022年1月1日—2022年12月31日",
    "2022年1月1日——2022年12月31日",
    "2022年1月1日——12月31日",
    "2022年1月1日-12月31日",
    "2022年1月1日－2022年12月31日",
    "2022年1月1日–2022年12月31日",
    "2022年1月1日~2022年12月31日",
    "2022年1月1日～12月31日",
    "2022-01-01 - 2022-12-31",
    "2022-01-01-2022-12-31",
    "2022-01-01至2022-12-31",
    "2022.1.1-2022.12.31",
    "2022/1/1~2022/12/31",
    "自二〇二二年一月一日起至十二月三十一日止",
    "自二○二二年一月一日起至二○二二年十二月三十一日止",
]

days = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))
periods = st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))


@pytest.mark.parametrize("text", WRITTEN)
def test_published_forms_are_read(text: str) -> None:
    """自, 从 or nothing; 至, 到, a dash or ~; the second year left out or not."""
    assert parse_period(text) == YEAR


@pytest.mark.parametrize("text", WRITTEN)
def test_the_same_forms_are_found_in_prose(text: str) -> None:
    """The span is that of the period, from 自 to 止, and of nothing around it."""
    (found,) = find_periods(f"统计期限{text}。本报告共六部分")
    assert found == (YEAR, 4, 4 + len(text))


@given(periods)
def test_periods_round_trip(period: tuple[dt.date, dt.date]) -> None:
    """What `format_period` writes is read, and found, as the same two days."""
    written = format_period(*period)
    assert parse_period(written) == period
    assert [found.value for found in find_periods(f"期限{written}，下同；又{written}。")] == [period, period]


@given(periods)
def test_the_second_year_may_be_left_out(period: tuple[dt.date, dt.date]) -> None:
    """The last day then lies in the year of the first."""
    start, end = period
    end = end.replace(year=start.year, day=min(end.day, 28))
    text = f"{format_date(start)}至{end.month}月{end.day}日"
    if end < start:
        with pytest.raises(ParseError, match="终止日期早于起始日期"):
            parse_period(text)
        assert find_periods(text) == ()
    else:
        assert parse_period(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022年",
        "2022年1月1日",
        "自2022年1月1日起",
        "截至2022年12月31日",
        "2022年1月至12月",
        "1月1日至12月31日",
        "2022年1月1日，2022年12月31日",
        "2022年1月1日至2022年12月31日的",
        "统计期限自2022年1月1日至2022年12月31日",
        "2022年1月1日---2022年12月31日",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """Two days, the first with its year, and a word or dash between them; nothing more."""
    with pytest.raises(ParseError):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("2022年13月1日至2022年12月31日", "no such month", 5),
        (" 2022年1月1日至2022年2月30日", "no such day", 18),
        ("2022年1月1日至2月30日", "no such day", 12),
        ("自2022年2月30日至2022年12月31日", "no such day", 8),
        ("2022年1月1日至2021年12月31日", "the period ends before it begins", 15),
    ],
)
def test_impossible_periods_are_refused(text: str, reason: str, position: int) -> None:
    """A day must exist and the end not come first; the fault is placed in the text as given."""
    with pytest.raises(ParseError) as caught:
        parse_period(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)
    assert find_periods(text) == ()


def test_periods_of_other_centuries_are_passed_over_in_prose() -> None:
    """Prose is searched for 1900–2999; a period given as such is read."""
    text = "1022年1月1日至1023年1月1日"
    assert find_periods(text) == ()
    assert parse_period(text) == (dt.date(1022, 1, 1), dt.date(1023, 1, 1))
    assert find_periods("2022年1月1日至3000年1月1日") == ()


def test_several_periods_are_found_in_order() -> None:
    """One report may name its period and that of the year before."""
    text = "从2022年1月1日起到12月31日止，上年为2021年1月1日—2021年12月31日"
    assert [text[one.start : one.end] for one in find_periods(text)] == [
        "从2022年1月1日起到12月31日止",
        "2021年1月1日—2021年12月31日",
    ]


def test_long_texts_are_searched() -> None:
    """A long run of beginnings without ends holds no period."""
    assert find_periods("自2022年1月1日起   " * 20_000) == ()


def test_a_period_written_must_not_end_first() -> None:
    """The writer refuses what the reader would."""
    with pytest.raises(ValueError, match="must not end before"):
        format_period(YEAR[1], YEAR[0])


def test_a_period_may_be_one_day() -> None:
    """First and last day are both included."""
    assert parse_period(format_period(YEAR[0], YEAR[0])) == (YEAR[0], YEAR[0])


def test_dates_and_datetimes_may_be_mixed() -> None:
    """Of a datetime the time of day is left out."""
    moment = dt.datetime(2022, 12, 31, 23, tzinfo=dt.UTC)
    assert format_period(YEAR[0], moment) == "自2022年1月1日起至2022年12月31日止"


def test_only_dates_are_written() -> None:
    """A text is no date."""
    with pytest.raises(TypeError, match=r"not str$"):
        format_period(YEAR[0], cast("dt.date", "2022-12-31"))


@pytest.mark.parametrize("value", [YEAR, None])
def test_only_texts_are_read(value: object) -> None:
    """A period already typed is not read again."""
    for read in (parse_period, find_periods):
        with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
            read(cast("str", value))
