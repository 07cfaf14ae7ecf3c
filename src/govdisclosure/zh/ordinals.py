"""Ordinals: 第十二条."""

import re
from typing import Final, NamedTuple

from govdisclosure.zh._text import ParseError, inside, require_str, trimmed
from govdisclosure.zh._units import is_unit, require_unit
from govdisclosure.zh._values import require_int
from govdisclosure.zh.numerals import parse_int, to_chinese

__all__ = ["Ordinal", "ordinal", "parse_ordinal"]

_ORDINAL: Final = re.compile("第(?P<number>[0-9０-９]+|[零〇一二三四五六七八九两十百千万亿廿卅]+)(?P<unit>.*)")
_PARTY: Final = "方"


class Ordinal(NamedTuple):
    """An ordinal taken apart.

    Attributes:
        number: 1 or more.
        unit: what is numbered, such as 条; "" where nothing follows.
    """

    number: int
    unit: str


def ordinal(n: int, unit: str = "") -> str:
    """Write an ordinal, as acts number their articles.

    Args:
        n: 1 or more, below 10**24.
        unit: what is numbered.

    Raises:
        TypeError: ``n`` is no ``int``, or the unit no ``str``; ``bool`` is none.
        ValueError: ``n`` is out of range, or the unit begins with a numeral, has digits,
            blanks or marks, or is 方, since 第三方 is no ordinal.

    >>> ordinal(12, "条"), ordinal(3)
    ('第十二条', '第三')
    """
    number = require_int(n, "number")
    if number < 1:
        raise ValueError("the number must be 1 or more")
    name = require_unit(unit)
    if name == _PARTY:
        raise ValueError("第三方 is no ordinal")
    return f"第{to_chinese(number)}{name}"


def parse_ordinal(text: str) -> Ordinal:
    """Read an ordinal; the whole text is the ordinal and what it numbers.

    Reads Chinese numerals and digits of either width, as many as there are. 第三方 is no
    ordinal but a third party.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no ordinal, or longer than 128 characters.

    >>> parse_ordinal("第十二条"), parse_ordinal("第711号")
    (Ordinal(number=12, unit='条'), Ordinal(number=711, unit='号'))
    """
    body, at = trimmed(require_str(text))
    match = _ORDINAL.fullmatch(body)
    if match is None or not is_unit(match["unit"]) or match["unit"] == _PARTY:
        raise ParseError("不是规范的序数。", at)
    number = inside(parse_int, match["number"], at + match.start("number"))
    if not number:
        raise ParseError("序数应从“第一”起。", at + match.start("number"))
    return Ordinal(number, match["unit"])
