"""Laws that bind the writers and the readers of numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import ParseError, parse_decimal, parse_int, to_chinese

FULL_WIDTH = str.maketrans("0123456789,.-", "０１２３４５６７８９，．－")
UPPER_CASE = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿负点", "萬億負點")

counts = st.integers(min_value=-(10**16), max_value=10**16)
# Numbers mostly noughts are where 零 is hard.
sparse = st.lists(st.sampled_from("0000000123456789"), min_size=1, max_size=24).map("".join).map(int)
decimals = st.decimals(min_value=-(10**16), max_value=10**16, allow_nan=False, allow_infinity=False, places=4)
alphabet = st.text(st.sampled_from("零〇一二三九十百千万亿两廿拾点负-,，.0123９ "), max_size=12)


@given(counts | sparse)
def test_whole_numbers_round_trip(number: int) -> None:
    """What `to_chinese` writes, `parse_int` reads as the same number."""
    written = to_chinese(number)
    assert parse_int(written) == number
    assert parse_int(written, strict=False) == number
    assert parse_decimal(written) == number


def test_every_small_number_round_trips() -> None:
    """The law holds for each number to 12,000, and so past the first 万."""
    assert all(parse_int(to_chinese(n)) == n for n in range(12_001))


@given(decimals)
def test_decimals_round_trip_with_their_scale(number: Decimal) -> None:
    """What `to_chinese` writes of a Decimal, `parse_decimal` reads with as many decimals."""
    read = parse_decimal(to_chinese(number))
    assert read == number
    assert read.as_tuple().exponent == number.as_tuple().exponent


@given(counts)
def test_arabic_forms_agree(number: int) -> None:
    """Plain, grouped and full-width digits say the same."""
    grouped = f"{number:,}"
    assert parse_int(str(number)) == number
    assert parse_int(grouped) == number
    assert parse_int(grouped.translate(FULL_WIDTH)) == number


@given(st.integers(min_value=0, max_value=10**16))
def test_traditional_and_upper_case_forms_agree(number: int) -> None:
    """壹拾 opens an upper-case number where 十 opens a lower-case one."""
    written = to_chinese(number)
    formal = ("一" + written if written.startswith("十") else written).translate(UPPER_CASE)
    assert parse_int(formal.translate(TRADITIONAL)) == number


@given(st.integers(min_value=100, max_value=10**12))
def test_numbers_spelt_digit_by_digit_round_trip(number: int) -> None:
    """GB/T 15835-2011: numbering spells each digit and writes 〇."""
    assert parse_int("".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))) == number


@given(alphabet | st.text(max_size=20), st.booleans())
def test_any_text_is_read_or_refused(text: str, strict: bool) -> None:  # noqa: FBT001  (drawn by position)
    """A reader answers with a number or a `ParseError`, and what it reads lax it does not read otherwise strict."""
    try:
        value = parse_decimal(text, strict=strict)
    except ParseError as error:
        assert error.position is None or 0 <= error.position <= len(text)  # noqa: PT017  (a law of both outcomes)
    else:
        assert parse_decimal(text, strict=False) == value


@pytest.mark.parametrize("unit", ["万", "亿", "万亿"])
@given(number=st.decimals(min_value=0, max_value=10**6, places=2))
def test_units_after_arabic_digits_multiply(unit: str, number: Decimal) -> None:
    """万 and 亿 after Arabic digits multiply exactly (GB/T 15835-2011)."""
    scale = {"万": 10**4, "亿": 10**8, "万亿": 10**12}[unit]
    assert parse_int(f"{number}{unit}") == int(number * 100) * scale // 100
