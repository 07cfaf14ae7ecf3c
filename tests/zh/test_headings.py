"""Writing and reading heading marks."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import Heading, ParseError, heading, match_heading, parse_heading, to_chinese

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.mark.parametrize("level", [1, 2, 3, 4])
@pytest.mark.parametrize("number", range(1, 100))
def test_headings_round_trip(number: int, level: int) -> None:
    """GB/T 9704-2012: each mark written reads as its level and number."""
    assert parse_heading(heading(number, level) + "总体情况") == (level, number, "总体情况")


@pytest.mark.parametrize(
    ("number", "level", "mark"),
    [(1, 1, "一、"), (12, 1, "十二、"), (20, 2, "（二十）"), (3, 3, "3."), (99, 4, "（99）")],
)
def test_marks_are_those_of_the_standard(number: int, level: int, mark: str) -> None:
    """一、 （一） 1. （1）, the brackets full-width and nothing after them."""
    assert heading(number, level) == mark


@pytest.mark.parametrize(("number", "level"), [(0, 1), (100, 1), (-1, 2), (1, 0), (1, 5)])
def test_marks_out_of_range_are_refused(number: int, level: int) -> None:
    """Numbers run from 1 to 99, levels from 1 to 4."""
    with pytest.raises(ValueError, match="must be from 1 to"):
        heading(number, level)


@pytest.mark.parametrize(("number", "level"), [(True, 1), (1, True), ("1", 1), (1.0, 1), (1, None)])
def test_marks_are_made_of_whole_numbers(number: object, level: object) -> None:
    """A bool, a float or a text is no number here."""
    with pytest.raises(TypeError, match="must be an int"):
        heading(cast("int", number), cast("int", level))


PUBLISHED = {
    "一、总体情况": (1, 1, "总体情况"),
    "  一、总体情况\n": (1, 1, "总体情况"),
    "\u3000\u3000二、 主动公开": (1, 2, "主动公开"),
    "一 、总体情况": (1, 1, "总体情况"),
    "一.总体情况": (1, 1, "总体情况"),
    "一．总体情况": (1, 1, "总体情况"),
    "一，总体情况": (1, 1, "总体情况"),
    "一、": (1, 1, ""),
    "一、2022年工作情况": (1, 1, "2022年工作情况"),
    "一.２０２２年工作情况": (1, 1, "２０２２年工作情况"),
    "一、二〇二二年工作情况": (1, 1, "二〇二二年工作情况"),
    "一、三公经费": (1, 1, "三公经费"),
    "一、十项重点工作": (1, 1, "十项重点工作"),
    "三、四大举措": (1, 3, "四大举措"),
    "三、一季度情况": (1, 3, "一季度情况"),
    "第一部分 概述": (1, 1, "概述"),
    "第二部分：总体情况": (1, 2, "总体情况"),
    "第 3 章 总则": (1, 3, "总则"),
    "（一）主动公开": (2, 1, "主动公开"),
    "(一)主动公开": (2, 1, "主动公开"),
    "（一)主动公开": (2, 1, "主动公开"),
    "(十二）主动公开": (2, 12, "主动公开"),
    "（ 一 ） 主动公开": (2, 1, "主动公开"),
    "（二）、主动公开": (2, 2, "主动公开"),
    "㈠主动公开": (2, 1, "主动公开"),
    "㈩主动公开": (2, 10, "主动公开"),
    "1.属于国家秘密": (3, 1, "属于国家秘密"),
    "1．属于国家秘密": (3, 1, "属于国家秘密"),
    "１．属于国家秘密": (3, 1, "属于国家秘密"),
    "2、主动公开": (3, 2, "主动公开"),
    "12 、 主动公开": (3, 12, "主动公开"),
    "1. 5件申请": (3, 1, "5件申请"),
    "1.2022年工作情况": (3, 1, "2022年工作情况"),
    "⒈属于国家秘密": (3, 1, "属于国家秘密"),
    "⒛属于国家秘密": (3, 20, "属于国家秘密"),
    "（1）人大代表": (4, 1, "人大代表"),
    "（3） 人大代表": (4, 3, "人大代表"),
    "(１２)人大代表": (4, 12, "人大代表"),
    "⑴人大代表": (4, 1, "人大代表"),
    "⒇人大代表": (4, 20, "人大代表"),
    "① 人大代表": (4, 1, "人大代表"),
    "⑳、人大代表": (4, 20, "人大代表"),
}


@pytest.mark.parametrize(("text", "expected"), PUBLISHED.items())
def test_published_marks_are_read(text: str, expected: tuple[int, int, str]) -> None:
    """The style of the mark tells the level, blanks and widths aside."""
    assert parse_heading(text) == expected
    assert match_heading(text) == Heading(*expected)


NO_HEADINGS = [
    "",
    "\u3000 ",
    "总体情况",
    "-1、情况",
    "一是加强领导",
    "一方面",
    "一年来",
    "一",
    "一、1.5万件",
    "一、5件",
    "一.5万件",
    "统一",
    "十四五、规划",
    "十四五期间",
    "十十、情况",
    "一百、情况",
    "二〇二二年",
    "三、四季度",
    "三、 四季度",
    "二、三月份",
    "一、二级",
    "一、二审案件",
    "一、三季度",
    "一、二、三项",
    "一，二，三",
    "十、十一月",
    "两、情况",
    "1.5万件",
    "１．５万件",
    "1.5",
    "1",
    "2022.1",
    "2022年1月1日",
    "2022、情况",
    "100、情况",
    "1、2、3项",
    "1、2月份",
    "1.0",
    "0.情况",
    "01.情况",
    "12.31",
    "1.20225年",
    "1.0022年",
    "1)情况",
    "（）情况",
    "（一情况",
    "（2022）情况",
    "（100）情况",
    "（一百）情况",
    "（0）情况",
    "（一1）情况",
    "（含部门）",
    "第三方",
    "第一",
    "第一节",
    "第二十条第（一）项",
    "第部分",
    "第一百章",
    "٣、情况",
    "Ⅳ、情况",
]


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_what_is_no_heading_is_passed_over(text: str) -> None:
    """Decimals, dates, enumerations, idioms and numbers beyond 99 are no marks."""
    assert match_heading(text) is None
    with pytest.raises(ParseError, match="开头没有标题序号") as caught:
        parse_heading(text)
    assert caught.value.position == len(text) - len(text.lstrip())


@given(
    number=st.integers(min_value=1, max_value=99),
    rest=st.text(st.sampled_from("总体情况主动公开"), max_size=8),
    gaps=st.tuples(*[st.text(st.sampled_from(" \xa0\u3000"), max_size=3)] * 4),
    wide=st.booleans(),
)
def test_blanks_and_widths_make_no_difference(number: int, rest: str, gaps: tuple[str, ...], wide: bool) -> None:  # noqa: FBT001  (drawn by keyword)
    """A mark may be spaced out and its digits full-width."""
    before, inside, behind, after = gaps
    arabic = str(number).translate(FULL_WIDTH) if wide else str(number)
    opening, closing = "（)" if wide else "(）"
    chinese = to_chinese(number)
    assert match_heading(f"{before}{chinese}{inside}、{after}{rest}") == (1, number, rest)
    assert match_heading(f"{before}{opening}{inside}{chinese}{behind}{closing}{after}{rest}") == (2, number, rest)
    assert match_heading(f"{before}{arabic}{inside}．{after}{rest}") == (3, number, rest)
    assert match_heading(f"{before}{opening}{inside}{arabic}{behind}{closing}{after}{rest}") == (4, number, rest)


@given(st.text(st.sampled_from("一二十第章部分（()）、.1２0 ①㈠⒈年月总"), max_size=12) | st.text(max_size=12))
def test_any_text_is_a_heading_or_not(text: str) -> None:
    """Whatever the text, the answer is a heading in range, its rest a part of the text, or none."""
    found = match_heading(text)
    if found is not None:
        assert found.level in range(1, 5)
        assert found.number in range(1, 100)
        assert text.rstrip().endswith(found.rest.rstrip())


@pytest.mark.parametrize("text", ["一" * 200_000, "1" * 200_000, " " * 200_000, "（" * 200_000, "第" + " " * 200_000])
def test_long_texts_are_passed_over(text: str) -> None:
    """A long run of what may begin a mark is none."""
    assert match_heading(text) is None


@pytest.mark.parametrize("value", [1, None, b"1."])
def test_only_texts_are_read(value: object) -> None:
    """Bytes and numbers are no text."""
    for read in (match_heading, parse_heading):
        with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
            read(cast("str", value))
