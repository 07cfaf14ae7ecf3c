"""Ordinals."""

import pytest

from govdisclosure.zh import Ordinal, ParseError, ordinal, parse_ordinal


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (12, "条", "第十二条"),
        (1, "", "第一"),
        (110, "号", "第一百一十号"),
        (3, "方案", "第三方案"),
        (2, "季度", "第二季度"),
    ],
)
def test_ordinals_are_written_and_read(number: int, unit: str, written: str) -> None:
    """第, the number as 数字用法 spells it, and what is numbered."""
    assert ordinal(number, unit) == written
    assert parse_ordinal(written) == Ordinal(number, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("第711号", (711, "号")), ("第１２条", (12, "条")), (" 第廿一条 ", (21, "条")), ("第二〇条", (20, "条"))],
)
def test_published_ordinals_are_read(text: str, expected: tuple[int, str]) -> None:
    """Digits of either width, and old numerals."""
    assert parse_ordinal(text) == expected


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("第", 0),
        ("十二条", 0),
        ("第条", 0),
        ("第三方", 0),
        (" 第零条", 2),
        ("第0条", 1),
        ("第三四条", 1),
        ("第12-3条", 0),
    ],
)
def test_what_is_no_ordinal_is_refused(text: str, position: int) -> None:
    """第三方 is a third party; nothing is the noughth."""
    with pytest.raises(ParseError) as caught:
        parse_ordinal(text)
    assert caught.value.position == position


@pytest.mark.parametrize("number", [0, -1, 10**24])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    """The first ordinal is 第一."""
    with pytest.raises(ValueError, match=r"^the number must be "):
        ordinal(number)


def test_a_third_party_is_not_written() -> None:
    """What would not be read back is not written."""
    with pytest.raises(ValueError, match="第三方"):
        ordinal(3, "方")
