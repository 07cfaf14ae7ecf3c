"""What may stand behind a number and be no part of it."""

import re
from typing import Final

__all__ = ["UNIT_RULE", "is_unit", "require_unit"]

_LONGEST: Final = 12
_SIGNS: Final = "%％‰℃°/·²³㎡"
# A numeral, or a word that makes the number approximate, would be read as part of the number.
_NOT_FIRST: Final = "零〇○一二三四五六七八九十百千万亿两兩廿卅几余多来"
_UNIT: Final = re.compile(
    rf"(?![{_NOT_FIRST}])(?!个[多余])(?:(?!分之|[至到])(?:[^\W\d_]|[{_SIGNS}])){{1,{_LONGEST}}}"
    r"(?<![多余])(?<!左右|上下|以上|以下|以内|之内|不到)"
)
_KILO: Final = re.compile("千(?=[伏瓦米克卡赫字焦帕])")
_SCALED: Final = re.compile("万亿|亿|万")

UNIT_RULE: Final = (
    "the unit must be letters or a sign, at most 12, and neither begin with a numeral nor make the number approximate"
)
"""The sentence that refuses another unit."""


def is_unit(text: str, *, kilo: bool = False) -> bool:
    """Tell whether the text can be a unit; "" is one, and 千瓦 and its likes are where ``kilo`` is set.

    >>> is_unit("人次"), is_unit("%"), is_unit("余件"), is_unit("千瓦时", kilo=True)
    (True, True, False, True)
    """
    bare = _KILO.sub("", text, count=1) if kilo and text.startswith("千") else text
    return not text or _UNIT.fullmatch(bare) is not None


def require_unit(value: object, *, scaled: bool = False, kilo: bool = False) -> str:
    """Return the unit; with ``scaled`` it may begin with 万 or 亿.

    Raises:
        TypeError: it is no ``str``.
        ValueError: it can be no unit.

    >>> require_unit("亿元", scaled=True)
    '亿元'
    """
    if not isinstance(value, str):
        raise TypeError(f"the unit must be a str, not {type(value).__name__}")
    if not is_unit(_SCALED.sub("", value, count=1) if scaled and _SCALED.match(value) else value, kilo=kilo):
        raise ValueError(UNIT_RULE)
    return value
