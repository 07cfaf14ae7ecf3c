"""What is no number, and what could be more than one."""

from typing import cast

import pytest

from govdisclosure.zh import ParseError, parse_decimal, parse_int

NO_NUMBERS = [
    "",
    " \n",
    "-",
    "负",
    "--253",
    "- 253",
    "1 234",
    "1,23",
    "12,34",
    "1234,567",
    "0,123",
    "1,234，567",
    ",123",
    "1.",
    ".5",
    "1.5.2",
    "1.2,345",
    "1e5",
    "1_000",
    "0x10",
    "NaN",
    "٣٤",
    "①",
    "Ⅳ",
    "²",
    "百",
    "万",
    "零零",
    "零五",
    "〇〇一",
    "零三百",
    "零万",
    "一百零零二",
    "一百零",
    "一百二零",
    "一万零",
    "一万零零五",
    "十一万零七千",
    "一百五十零二",
    "十十",
    "十廿",
    "二廿",
    "十百",
    "百十",
    "一百二百",
    "一千五十",
    "拾",
    "拾万",
    "拾伍",
    "两十",
    "十两",
    "一百零两",
    "两零二二",
    "一万万",
    "一亿亿亿",
    "一兆",
    "4千",
    "1百零8",
    "3百万",
    "十5",
    "10亿八百万",
    "10亿12345",
    "3亿12345678",
    "1万,234",
    "0万5000",
    "10万零0",
    "1.5亿3万",
    "1亿2.5万",
    "一亿三点五万",
    "一点",
    "点五",
    "一点十",
    "一点两",
    "1.零5",
    "1.5万万",
    "三点五点二",
    "一方面",
    "第三方",
    "五一劳动节",
    "1\n2",
]

SHORTENED = ["三千五", "一百五", "一万五", "十亿一", "1万5", "10万0"]

APPROXIMATE = ["一二", "三四", "三五", "七八", "八九"]


@pytest.mark.parametrize("text", NO_NUMBERS)
@pytest.mark.parametrize("strict", [True, False])
def test_what_is_no_number_is_refused(text: str, *, strict: bool) -> None:
    """Nothing is guessed: no digits of other scripts, no units out of order, no separators out of place."""
    for parse in (parse_int, parse_decimal):
        with pytest.raises(ParseError):
            parse(text, strict=strict)


@pytest.mark.parametrize("text", SHORTENED)
def test_spoken_shortenings_are_refused(text: str) -> None:
    """A bare last digit may count the unit left out or ones, so it is refused unless asked for."""
    with pytest.raises(ParseError, match="末位数字缺少单位"):
        parse_int(text)


@pytest.mark.parametrize("text", ["三千五万", "三千五六", "三千五十", "一万十", "10万0", "三千两"])
def test_a_shortening_can_only_end_a_number(text: str) -> None:
    """Even when asked for, a shortening is one digit at the very end, and no nought."""
    with pytest.raises(ParseError):
        parse_int(text, strict=False)


@pytest.mark.parametrize("text", APPROXIMATE)
def test_adjacent_digits_are_approximate(text: str) -> None:
    """GB/T 15835-2011: 三四个月 is three or four months, never 34."""
    with pytest.raises(ParseError, match="表示概数"):
        parse_int(text)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("1,23", 1),
        ("  1,23", 3),
        ("4千", 1),
        ("--253", 1),
        (" 一百零零二", 3),
        ("一百零", 2),
        ("一亿三千五", 4),
        ("一亿零三千五", 5),
        ("10亿8百万", 4),
        ("1.5.2", 1),
        ("1,234，567", 5),
        ("万", 0),
        ("-", 1),
    ],
)
def test_the_position_of_the_fault_is_told(text: str, position: int) -> None:
    """Offsets count code points in the text as given, blanks and sign included."""
    with pytest.raises(ParseError) as caught:
        parse_int(text)
    assert caught.value.position == position


@pytest.mark.parametrize("text", ["1" * 200_000, "一" * 33_000, " " * 200_000 + "1", "9" * 129, "亿" * 128, "零" * 128])
def test_long_texts_are_refused(text: str) -> None:
    """Length is bounded, blanks around a number included."""
    for parse in (parse_int, parse_decimal):
        with pytest.raises(ParseError) as caught:
            parse(text)
        assert len(str(caught.value)) < 100


@pytest.mark.parametrize("value", [True, 1, 1.0, b"2", None])
def test_only_texts_are_read(value: object) -> None:
    """A number already typed is not read again."""
    for parse in (parse_int, parse_decimal):
        with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
            parse(cast("str", value))
