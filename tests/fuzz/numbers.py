"""What holds of the readers of `zh` whatever the text: a value or a `ParseError`, and what is written is read back."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar, get_args

from govdisclosure import zh

__all__ = ["numbers_hold"]

T = TypeVar("T")

MOST: Final = 10**24
"""From here on writers refuse what readers may have read."""
FINEST: Final = -20
"""Below this power of ten, too."""


def numbers_hold(text: str) -> None:
    """Assert what must hold of ``text`` for every reader of the room."""
    for law in _LAWS:
        law(text)
    _found_in(text)
    for at in range(min(len(text), 40)):
        _matched(text, at)


def read(reader: Callable[[str], T], text: str) -> T | None:
    """Return what ``reader`` reads; a refusal names a place within the text."""
    try:
        return reader(text)
    except zh.ParseError as error:
        place = error.position
    assert place is None or 0 <= place <= len(text)
    return None


def _whole(text: str) -> None:
    value = read(zh.parse_int, text)
    if value is not None:
        assert read(zh.parse_decimal, text) == value
        if abs(value) < MOST:
            assert zh.parse_int(zh.to_chinese(value)) == value
            assert zh.parse_int(zh.to_chinese_upper(value)) == value
    spoken = read(lambda words: zh.parse_int(words, strict=False), text)
    assert value is None or spoken == value


def _decimal(text: str) -> None:
    value = read(zh.parse_decimal, text)
    if value is not None and _is_writable(value):
        for writer in (zh.to_chinese, zh.to_chinese_upper):
            assert zh.parse_decimal(writer(value)) == value
        assert zh.parse_decimal(zh.format_scaled(value)) == value


def _money(text: str) -> None:
    value = read(zh.parse_rmb, text)
    if value is not None and _is_writable(value):
        assert zh.parse_rmb(zh.format_rmb(value)) == value


def _percent(text: str) -> None:
    value = read(zh.parse_percent, text)
    if value is not None and _is_writable(value * 1000):
        for style in get_args(zh.PercentStyle):
            assert zh.parse_percent(zh.format_percent(value, style=style)) == value


def _fraction(text: str) -> None:
    value = read(zh.parse_fraction, text)
    if value is not None and max(abs(value.numerator), value.denominator) < MOST:
        for style in get_args(zh.FractionStyle):
            assert zh.parse_fraction(zh.format_fraction(value, style)) == value


def _quantity(text: str) -> None:
    value = read(zh.parse_quantity, text)
    if value is not None and all(map(_is_writable, _ends(value.value))):
        assert zh.parse_quantity(zh.format_quantity(value)) == value


def _ordinal(text: str) -> None:
    value = read(zh.parse_ordinal, text)
    if value is not None and value.number < 10**16:
        assert zh.parse_ordinal(zh.ordinal(value.number, value.unit)) == value


def _date(text: str) -> None:
    value = read(zh.parse_date, text)
    if value is not None:
        for style in get_args(zh.DateStyle):
            assert zh.parse_date(zh.format_date(value, style)) == value


def _period(text: str) -> None:
    value = read(zh.parse_period, text)
    if value is not None:
        assert zh.parse_period(zh.format_period(*value)) == value


def _year(text: str) -> None:
    value = read(zh.parse_year, text)
    if value is not None:
        assert zh.parse_year(f"{value}年") == value


def _heading(text: str) -> None:
    value = read(zh.parse_heading, text)
    assert zh.match_heading(text) == value
    if value is not None and value.number < 100:
        written = zh.match_heading(f"{zh.heading(value.number, value.level)}内容")
        assert written == zh.Heading(value.level, value.number, "内容")


def _change(text: str) -> None:
    value = read(zh.parse_change, text)
    if value is not None:
        assert value.wording in text
        assert read(zh.parse_change, value.wording) == value
        assert value.rate is None or (value.rate > 0, value.rate < 0, value.rate == 0) == tuple(
            value.direction == name for name in ("up", "down", "flat")
        )


def _points(text: str) -> None:
    value = read(zh.parse_points, text)
    if value is not None:
        assert read(zh.parse_points, value.wording) == value


_LAWS: Final = (
    _whole,
    _decimal,
    _money,
    _percent,
    _fraction,
    _quantity,
    _ordinal,
    _date,
    _period,
    _year,
    _heading,
    _change,
    _points,
)


def _found_in(text: str) -> None:
    """What is found in prose is there, in order, and reads alone as it was read there."""
    days: Sequence[zh.Found[dt.date]] = zh.find_dates(text)
    for day in _in_order(days, text):
        assert zh.parse_date(text[day.start : day.end]) == day.value
    for year in _in_order(zh.find_years(text), text):
        assert 1900 <= year.value <= 2999
    for period in _in_order(zh.find_periods(text), text):
        assert period.value[0] <= period.value[1]


def _in_order(found: Sequence[zh.Found[T]], text: str) -> Iterator[zh.Found[T]]:
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        end = one.end
        yield one


def _matched(text: str, at: int) -> None:
    number = zh.match_number(text, at)
    if number is not None:
        assert at == number.start < number.end <= len(text)
        assert zh.parse_decimal(text[at : number.end], strict=False) == number.value
    quantity = zh.match_quantity(text, at)
    assert quantity is None or at <= quantity.start < quantity.end <= len(text)


def _ends(value: Decimal | tuple[Decimal, Decimal]) -> Sequence[Decimal]:
    return value if isinstance(value, tuple) else (value,)


def _is_writable(value: Decimal | Fraction) -> bool:
    if isinstance(value, Fraction):
        return abs(value) < MOST
    exponent = value.as_tuple().exponent
    return abs(value) < MOST and isinstance(exponent, int) and exponent > FINEST
