"""Numbers as Chinese texts write them (GB/T 15835-2011): exact, and no more.

Values are ``int`` and ``Decimal``, never ``float``; nothing depends on a locale or on
the decimal context in force.
"""

from decimal import Decimal
from typing import Final

from govdisclosure.zh._hanzi import DIGITS
from govdisclosure.zh._magnitude import read_magnitude
from govdisclosure.zh._text import LIMIT, ParseError, require_str

__all__ = ["parse_decimal", "parse_int", "to_chinese"]

_BOUND: Final = 10**24
_MOST_DECIMALS: Final = 64
_UNITS: Final = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))


def to_chinese(n: int | Decimal) -> str:
    """Write a number in lower-case Chinese, the style of measuring.

    The rules are those of GB/T 15835-2011: 十 at the head and 一十 inside, the noughts
    that end a group of four unspoken and any other run of them one 零, 万亿 and never
    兆. A ``Decimal`` keeps its scale, so that ``Decimal("1.50")`` is 一点五零.

    Args:
        n: below 10**24 either side of nought, with at most 64 decimals.

    Raises:
        TypeError: ``n`` is neither ``int`` nor ``Decimal``; ``bool`` is neither.
        ValueError: ``n`` is out of range, infinite or no number.

    >>> to_chinese(15), to_chinese(110), to_chinese(3052), to_chinese(100_010_000)
    ('十五', '一百一十', '三千零五十二', '一亿零一万')
    >>> to_chinese(Decimal("-95.06"))
    '负九十五点零六'
    """
    whole, fraction, negative = _parts(n)
    text = _write(whole) or "零"
    # The standard drops 一 only where 十 opens the whole number.
    text = text.removeprefix("一") if text.startswith("一十") else text
    if fraction:
        text += "点" + "".join(DIGITS[int(digit)] for digit in fraction)
    return "负" + text if negative else text


def _parts(n: object) -> tuple[int, str, bool]:
    if isinstance(n, int) and not isinstance(n, bool):
        whole, fraction, negative = abs(n), "", n < 0
    elif isinstance(n, Decimal):
        whole, fraction, negative = _decimal_parts(n)
    else:
        raise TypeError(f"the number must be an int or a Decimal, not {type(n).__name__}")
    if whole >= _BOUND:
        raise ValueError("the number must be below 10**24")
    return whole, fraction, negative


def _decimal_parts(n: Decimal) -> tuple[int, str, bool]:
    if not n.is_finite():
        raise ValueError("the number must be finite")
    sign, digits, exponent = n.as_tuple()
    places = -int(exponent)
    if places > _MOST_DECIMALS:
        raise ValueError(f"the number must have at most {_MOST_DECIMALS} decimals")
    if not n:
        return 0, "0" * places, False
    if n.adjusted() > _MOST_DECIMALS:
        return _BOUND, "", False
    if places <= 0:
        return abs(int(n)), "", bool(sign)
    plain = "".join(map(str, digits)).rjust(places + 1, "0")
    return int(plain[:-places]), plain[-places:], bool(sign)


def _write(n: int) -> str:
    """Write a whole number with 一十 everywhere, nought as nothing."""
    for scale, mark in ((100_000_000, "亿"), (10_000, "万")):
        if n >= scale:
            high, low = divmod(n, scale)
            gap = "零" if 0 < low < scale // 10 else ""
            return _write(high) + mark + gap + _write(low)
    text, gap = "", ""
    for unit, name in _UNITS:
        digit = n // unit % 10
        if digit:
            text += gap + DIGITS[digit] + name
            gap = ""
        elif text:
            gap = "零"
    return text


def parse_int(text: str, *, strict: bool = True) -> int:
    """Read a whole number: Arabic, Chinese, or Arabic with 万 and 亿.

    Reads ASCII and full-width digits, thousands grouped in threes by ``,`` or ``，``,
    Chinese numerals (traditional and upper-case ones too), years and other numbers
    spelt digit by digit, a sign, and blanks around it all (GB/T 15835-2011). Two
    adjacent digits such as 三四 are approximate and refused. A decimal point is read
    only where 万 or 亿 makes the value whole, as in 45.28万.

    Args:
        text: the whole text is the number.
        strict: refuse spoken shortenings, otherwise 三千五 is 3500.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no whole number, or longer than 128 characters.

    >>> parse_int("1,234"), parse_int("二〇二二"), parse_int("10亿零817万5288")
    (1234, 2022, 1008175288)
    >>> parse_int("三千五", strict=False)
    3500
    """
    checked = require_str(text)
    if len(checked) <= LIMIT and checked.isascii() and checked.isdigit():
        return int(checked)
    read = read_magnitude(checked, strict=strict)
    shift = read.scale - len(read.fraction)
    digits = f"{read.whole}{read.fraction}"
    if shift < 0:
        # 1.000 may be a mistyped 1,000: without 万 or 亿 a point is never dropped.
        if not read.scale or digits[shift:].strip("0"):
            raise ParseError("应为整数。")
        digits = digits[:shift]
    value = int(digits + "0" * shift)
    return -value if read.negative else value


def parse_decimal(text: str, *, strict: bool = True) -> Decimal:
    """Read a number that may have decimals; what it reads is that of `parse_int`.

    The value is exact and keeps the scale of the text; 万 and 亿 are multiplied out.

    Args:
        text: the whole text is the number.
        strict: refuse spoken shortenings, otherwise 三千五 is 3500.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no number, or longer than 128 characters.

    >>> parse_decimal("45.28万"), parse_decimal("九十五点零六"), parse_decimal("－0.50")
    (Decimal('452800'), Decimal('95.06'), Decimal('-0.50'))
    """
    checked = require_str(text)
    if len(checked) <= LIMIT and checked.isascii() and checked.isdigit():
        return Decimal(checked)
    read = read_magnitude(checked, strict=strict)
    shift = read.scale - len(read.fraction)
    digits = f"{read.whole}{read.fraction}" + "0" * max(shift, 0)
    # Decimal arithmetic obeys the context in force; the constructor does not.
    sign = "-" if read.negative and digits.strip("0") else ""
    return Decimal(f"{sign}{digits}E{min(shift, 0)}")
