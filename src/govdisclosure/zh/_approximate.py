"""Numbers that name two (GB/T 15835-2011): adjacent digits as in 三四个, and 几 as in 十几个."""

import re
from decimal import Decimal
from typing import Final

from govdisclosure.zh._hanzi import VALUES

__all__ = ["both_readings", "some_above"]

_PAIR: Final = re.compile("([一二三四五六七八九两])([一二三四五六七八九两])")
_TENS: Final = range(10, 100, 10)


def both_readings(spelt: str) -> tuple[str, str] | None:
    """Return the two numbers that adjacent digits name, ``None`` where no two neighbours stand in the number.

    Three digits and more, and nothing else, number something: 一二三 is 123.

    >>> both_readings("十五六"), both_readings("二三百"), both_readings("二零二三")
    (('十五', '十六'), ('二百', '三百'), None)
    """
    match = _PAIR.search(spelt)
    if match is None or (len(spelt) > len(match[0]) and all(character in VALUES for character in spelt)):
        return None
    low, high = (VALUES.get(digit, 2) for digit in match.groups())
    if high != low + 1 and (low, high) != (3, 5):
        return None
    start, end = match.span()
    return f"{spelt[:start]}{match[1]}{spelt[end:]}", f"{spelt[:start]}{match[2]}{spelt[end:]}"


def some_above(value: Decimal) -> tuple[str, str] | None:
    """Return the ends of what 几 behind a number names, ``None`` behind a number that does not end in tens.

    >>> some_above(Decimal(10)), some_above(Decimal(15))
    (('11', '19'), None)
    """
    whole = int(value)
    if value != whole or whole % 100 not in _TENS:
        return None
    return f"{whole + 1}", f"{whole + 9}"
