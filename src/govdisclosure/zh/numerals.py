"""Numbers as Chinese texts write them (GB/T 15835-2011): exact, and no more.

Values are ``int`` and ``Decimal``, never ``float``; nothing depends on a locale or on
the decimal context in force. Babel spells no number out; ICU, which does, drops the 零 of
一亿零一万, and its binding sends integers through a double.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from govdisclosure.zh._canonical import read_canonical, write_canonical
from govdisclosure.zh._hanzi import DIGITS
from govdisclosure.zh._magnitude import read_magnitude
from govdisclosure.zh._text import LIMIT, ParseError, require_str
from govdisclosure.zh._values import BOUND, Exact, taken

__all__ = ["parse_decimal", "parse_int", "to_chinese", "to_chinese_upper"]

_SPELT: Final = {ord(str(value)): character for value, character in enumerate(DIGITS)}
_UPPER: Final = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_HEADS: Final = frozenset("一二三四五六七八九十壹贰叁肆伍陆柒捌玖")


def to_chinese(n: int | Decimal) -> str:
    """Write a number in lower-case Chinese, the style of measuring.

    The rules are those of GB/T 15835-2011: 十 at the head and 一十 inside, the noughts
    that end a group of four unspoken and any other run of them one 零, 万亿 and never
    兆. A ``Decimal`` keeps its scale, so that ``Decimal("1.50")`` is 一点五零.

    Args:
        n: below 10**24 either side of nought, with at most 64 decimals. An integer of
            another type, as NumPy has them, is taken by its exact value.

    Raises:
        TypeError: ``n`` is neither ``int`` nor ``Decimal``; ``bool`` is neither.
        ValueError: ``n`` is out of range, infinite or no number.

    >>> to_chinese(15), to_chinese(110), to_chinese(3052), to_chinese(100_010_000)
    ('十五', '一百一十', '三千零五十二', '一亿零一万')
    >>> to_chinese(Decimal("-95.06"))
    '负九十五点零六'
    """
    if type(n) is int and 0 < n < BOUND:
        return _lower(n)
    return _written(taken(n), _lower)


def to_chinese_upper(n: int | Decimal) -> str:
    """Write a number in upper-case Chinese, which cannot be altered into another.

    The digits are those of GB/T 15835-2011, 零壹贰叁肆伍陆柒捌玖拾佰仟万亿. 拾 always has its 壹,
    and 万 and 亿 are as they are in lower case (支付结算办法, annex 1). `parse_int` and
    `parse_decimal` read it back.

    Args:
        n: below 10**24 either side of nought, with at most 64 decimals.

    Raises:
        TypeError: ``n`` is neither ``int`` nor ``Decimal``; ``bool`` is neither.
        ValueError: ``n`` is out of range, infinite or no number.

    >>> to_chinese_upper(3504), to_chinese_upper(15), to_chinese_upper(Decimal("-0.5"))
    ('叁仟伍佰零肆', '壹拾伍', '负零点伍')
    """
    return _written(taken(n), write_canonical).translate(_UPPER)


def _written(exact: Exact, write: Callable[[int], str]) -> str:
    sign = "负" if exact.units < 0 else ""
    fraction = exact.fraction.translate(_SPELT)
    return f"{sign}{write(exact.whole) or '零'}{'点' if fraction else ''}{fraction}"


def _lower(n: int) -> str:
    text = write_canonical(n)
    # The standard drops 一 only where 十 opens the whole number.
    return text[1:] if text.startswith("一十") else text


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
    quick = _quick(checked)
    if quick:
        return quick
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

    The value is exact and keeps the scale of the text; 万 and 亿 are multiplied out. Babel's
    reader is not used: of 1,23 it makes 123, and 1，234 it refuses.

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
    quick = _quick(checked)
    if quick:
        return Decimal(quick)
    read = read_magnitude(checked, strict=strict)
    shift = read.scale - len(read.fraction)
    digits = f"{read.whole}{read.fraction}" + "0" * max(shift, 0)
    # Decimal arithmetic obeys the context in force; the constructor does not.
    sign = "-" if read.negative and digits.strip("0") else ""
    return Decimal(f"{sign}{digits}E{min(shift, 0)}")


def _quick(text: str) -> int:
    """Return the number in its usual Chinese spelling, nought for what only the grammar can judge."""
    return read_canonical(text) if text[:1] in _HEADS and len(text) <= LIMIT else 0
