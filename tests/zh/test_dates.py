"""Writing and reading single dates."""

import datetime as dt
from typing import cast

import pytest
from babel.dates import format_date as babel_date
from babel.dates import parse_date as babel_parse_date
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import DateStyle, ParseError, format_date, parse_date

STYLES: tuple[DateStyle, ...] = ("arabic", "chinese", "bill", "iso")
DAY = dt.date(2023, 1, 16)


@pytest.mark.parametrize(
    ("day", "style", "written"),
    [
        (DAY, "arabic", "2023年1月16日"),
        (DAY, "chinese", "二〇二三年一月十六日"),
        (DAY, "iso", "2023-01-16"),
        (DAY, "bill", "贰零贰叁年零壹月壹拾陆日"),
        (dt.date(2008, 12, 28), "chinese", "二〇〇八年十二月二十八日"),
        (dt.date(2010, 10, 20), "chinese", "二〇一〇年十月二十日"),
        (dt.date(2023, 2, 5), "bill", "贰零贰叁年零贰月零伍日"),
        (dt.date(2023, 3, 10), "bill", "贰零贰叁年叁月零壹拾日"),
        (dt.date(2023, 10, 20), "bill", "贰零贰叁年零壹拾月零贰拾日"),
        (dt.date(2023, 11, 30), "bill", "贰零贰叁年壹拾壹月零叁拾日"),
        (dt.date(2023, 12, 31), "bill", "贰零贰叁年壹拾贰月叁拾壹日"),
        (dt.date(987, 6, 5), "arabic", "0987年6月5日"),
        (dt.datetime(2023, 1, 16, 8, 30, tzinfo=dt.UTC), "iso", "2023-01-16"),
    ],
)
def test_each_style_follows_its_standard(day: dt.date, style: DateStyle, written: str) -> None:
    """No padding in Arabic dates, 〇 in Chinese ones, and in bills the 零 that guards against forgery."""
    assert format_date(day, style) == written


def test_the_style_is_arabic_unless_said() -> None:
    """GB/T 9704-2012 writes dates in Arabic digits."""
    assert format_date(DAY) == "2023年1月16日"


def test_an_unknown_style_is_refused() -> None:
    """The message names the styles there are."""
    with pytest.raises(ValueError, match="arabic, chinese, bill, iso"):
        format_date(DAY, cast("DateStyle", "lunar"))


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_babel_writes_the_same(day: dt.date) -> None:
    """The long pattern of ``zh_Hans_CN`` is that of GB/T 9704-2012; its reader makes 13 January of a month 13."""
    assert format_date(day) == babel_date(day, "long", locale="zh_Hans_CN")
    assert babel_parse_date("2023年13月1日", locale="zh_Hans_CN") == dt.date(2023, 1, 13)


@pytest.mark.parametrize("value", ["2023-01-16", 20230116, None])
def test_only_dates_are_written(value: object) -> None:
    """A text or a number is no date."""
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        format_date(cast("dt.date", value))


@given(st.dates(), st.sampled_from(STYLES))
def test_dates_round_trip_in_every_style(day: dt.date, style: DateStyle) -> None:
    """What `format_date` writes, `parse_date` reads as the same day."""
    assert parse_date(format_date(day, style)) == day


@pytest.mark.parametrize(
    "text",
    [
        "2023年01月16日",
        "2023 年 1 月 16 日",
        "\u30002023年1月16日\n",
        "２０２３年１月１６日",
        "２０２３年０１月１６日",
        "2023年1月16号",
        "2023年元月16日",
        "2023年\n1月16日",
        "二○二三年一月十六日",
        "二Ｏ二三年一月十六日",
        "二O二三年一月十六日",
        "二零二三年一月十六日",
        "二◯二三年一月十六日",
        "二0二三年一月十六日",
        "二０二三年元月十六日",
        "二〇二三年一月一十六日",
        "贰零贰叁年壹月拾陆日",
        "2023-1-16",
        "2023/1/16",
        "2023/01/16",
        "2023.1.16",
        "2023.01.16",
        "２０２３．１．１６",
        "２０２３－０１－１６",
    ],
)
def test_published_forms_are_read(text: str) -> None:
    """Padding, blanks, full width, and whatever stands for 〇 make no difference."""
    assert parse_date(text) == DAY


@pytest.mark.parametrize(("text", "day"), [("廿", 20), ("廿一", 21), ("卅", 30), ("卅一", 31), ("三十一", 31)])
def test_old_numerals_of_days_are_read(text: str, day: int) -> None:
    """廿 is twenty, 卅 thirty."""
    assert parse_date(f"二〇二三年一月{text}日") == dt.date(2023, 1, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023年1月",
        "1月16日",
        "23年1月16日",
        "2023年1月16",
        "2023年1月16日前",
        "于2023年1月16日",
        "12023年1月16日",
        "2023-01/16",
        "2023-01-161",
        "20230116",
        "2O23年1月16日",
        "2023年一二三四月16日",
        "٢٠٢٣年1月16日",
        "二千零二十三年一月十六日",
        "2023年1月16日 2023年1月16日",
        "2023年1月元日",
        "2023.1.16.5",
        "2023-01-16T00:00",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """The whole text is one date of a known form, with its year."""
    with pytest.raises(ParseError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("2023年13月1日", "no such month", 5),
        ("  2023年13月1日", "no such month", 7),
        ("2023年0月1日", "no such month", 5),
        ("2023年十三月1日", "no such month", 5),
        ("2023年十十月1日", "no such month", 5),
        ("2023年2月30日", "no such day", 7),
        ("2023-02-29", "no such day", 8),
        ("2023年2月0日", "no such day", 7),
        ("二〇二三年二月三十日", "no such day", 7),
        ("二〇二三年二月三十二日", "no such day", 7),
        ("0000年1月1日", "no such day", 7),
    ],
)
def test_days_that_do_not_exist_are_refused(text: str, reason: str, position: int) -> None:
    """The calendar decides, and the fault is placed at the month or the day."""
    with pytest.raises(ParseError) as caught:
        parse_date(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@pytest.mark.parametrize("text", ["1" * 200_000, "一" * 200_000, " " * 200_000])
def test_long_texts_are_refused(text: str) -> None:
    """Length is bounded before anything is read."""
    with pytest.raises(ParseError, match="文本过长"):
        parse_date(text)


@pytest.mark.parametrize("value", [DAY, 20230116, b"2023-01-16", None])
def test_only_texts_are_read(value: object) -> None:
    """A date already typed is not read again."""
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        parse_date(cast("str", value))
