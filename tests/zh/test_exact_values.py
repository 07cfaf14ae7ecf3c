"""What the writers take for a number, and how exactly."""

from collections.abc import Callable
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Any, cast

import pytest

from govdisclosure import zh
from govdisclosure.zh import (
    describe_change,
    describe_points,
    format_fraction,
    format_percent,
    format_range,
    format_rmb,
    format_scaled,
    heading,
    match_number,
    ordinal,
    to_chinese,
    to_chinese_upper,
)

WRITERS: dict[str, Callable[[Any], object]] = {
    "to_chinese": to_chinese,
    "to_chinese_upper": to_chinese_upper,
    "format_rmb": format_rmb,
    "format_scaled": format_scaled,
    "format_percent": format_percent,
    "format_fraction": format_fraction,
    "format_range": lambda value: format_range(value, 10**6),
    "ordinal": ordinal,
    "heading": lambda value: heading(value, 1),
    "describe_change": lambda value: describe_change(value, 10**6),
    "describe_points": lambda value: describe_points(value, 10**6),
}

DECIMALS = {name: writer for name, writer in WRITERS.items() if name not in {"format_fraction", "ordinal", "heading"}}


EXACTLY_READ = [
    ("parse_int", "10亿零817万5288"),
    ("parse_decimal", "-12，345.67"),
    ("parse_rmb", "人民币壹拾万柒仟元零伍角叁分"),
    ("parse_percent", "百分之三十三点九零"),
    ("parse_fraction", "一又二分之一"),
    ("parse_quantity", "1234万～1235万元"),
    ("parse_quantity", "一百二十几万件"),
    ("parse_change", "由1234件增加到1236件"),
    ("parse_points", "提高12.345个百分点"),
]


class Whole:
    """An integer of another library, such as NumPy has."""

    def __init__(self, value: int) -> None:
        """Keep the value."""
        self.value = value

    def __index__(self) -> int:
        return self.value


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("value", [True, False, 1.0, float("nan"), "1", None, 1j])
def test_a_float_or_a_bool_is_no_number(name: str, value: object) -> None:
    """Nothing but exact numbers is taken: no float, and no True as 1."""
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        WRITERS[name](value)


@pytest.mark.parametrize("name", WRITERS)
def test_integers_of_other_types_are_taken_by_their_exact_value(name: str) -> None:
    """What has an exact ``__index__`` is that integer, beyond 2**53 too."""
    number = 2**53 + 1 if name not in {"format_range", "describe_change", "heading"} else 12
    assert WRITERS[name](Whole(number)) == WRITERS[name](number)


@pytest.mark.parametrize("name", DECIMALS)
@pytest.mark.parametrize(
    "value",
    [Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E+1000000"), Decimal("1E-1000000"), 10**24],
    ids=["NaN", "sNaN", "-Infinity", "1E+1000000", "1E-1000000", "10**24"],
)
def test_numbers_out_of_range_are_refused(name: str, value: int | Decimal) -> None:
    """Below 10**24, at most 64 decimals, finite: all else is refused, and at once."""
    with pytest.raises(ValueError, match=r"must (?:be|have) ") as caught:
        DECIMALS[name](value)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize("name", DECIMALS)
def test_the_decimal_context_does_not_matter(name: str) -> None:
    """A context of one digit that traps everything changes nothing."""
    value = Decimal("12345.67")
    expected = DECIMALS[name](value)
    with localcontext(Context(prec=1, traps=[*Context().flags])):
        assert DECIMALS[name](value) == expected


@pytest.mark.parametrize("name", ["format_percent", "describe_points"])
def test_fractions_out_of_range_are_refused(name: str) -> None:
    """A fraction is bounded by numerator and denominator."""
    for fraction in (Fraction(10**48), Fraction(1, 10**48)):
        with pytest.raises(ValueError, match=r"below 10\*\*48$"):
            WRITERS[name](fraction)


@pytest.mark.parametrize("digits", [-1, 21, 10**30])
def test_decimals_asked_for_are_bounded(digits: int) -> None:
    """From 0 to 20 decimals."""
    for write in (format_scaled, format_percent):
        with pytest.raises(ValueError, match=r"from 0 to 20$"):
            write(1, digits=digits)


@pytest.mark.parametrize("digits", [True, 1.0, "1"])
def test_decimals_asked_for_are_an_int(digits: object) -> None:
    """A number of digits is no float, and no bool."""
    for write in (format_scaled, format_percent):
        with pytest.raises(TypeError, match=f"not {type(digits).__name__}$"):
            write(1, digits=cast("int", digits))


@pytest.mark.parametrize(("name", "text"), EXACTLY_READ)
def test_the_decimal_context_does_not_matter_to_readers(name: str, text: str) -> None:
    """What is read is exact in a context of one digit."""
    read: Callable[[str], object] = getattr(zh, name)
    expected = repr(read(text))
    with localcontext(Context(prec=1, traps=[*Context().flags])):
        assert repr(read(text)) == expected


def test_the_decimal_context_does_not_matter_in_prose() -> None:
    """A number found is exact in a context of one digit."""
    with localcontext(Context(prec=1, traps=[*Context().flags])):
        assert match_number("1，234.567万件", 0) == (Decimal(12345670), 0, 10)
