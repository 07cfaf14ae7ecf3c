"""Characters that a producer of PDFs took for others of the same shape, as the characters that are printed."""

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["folded"]

# Of the radicals that stand alone only few are said by Unicode to be compatible with the character they look like.
_RADICALS: Final = dict(
    zip(
        "⺁⺇⺊⺏⺒⺓⺔⺛⺝⺟⺠⺫⺮⺷⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "厂几卜尢巳幺彑旡月母民目竹羊肉虎西见角贝车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_UPRIGHT: Final = dict(
    zip(
        "︐︑︒︓︔︕︖︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄︱︙",
        "，、。：；！？（）｛｝〔〕【】《》〈〉「」『』—…",
        strict=True,
    )
)
"""Marks as they are cut for vertical writing."""
_BLANKS: Final = dict.fromkeys("\xa0\u2002\u2003\u2005\u2009\u202f", " ")
_OTHERS: Final = {**_RADICALS, **_UPRIGHT, **_BLANKS}
_COMPATIBLE: Final = (range(0x2F00, 0x2FD6), range(0x2E80, 0x2EF4), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))


@lru_cache(maxsize=1 << 13)
def folded(character: str) -> str:
    """Return the character that is printed: a font's table may name a radical, or a compatible form, of its shape.

    >>> folded("⼀"), folded("⻅"), folded("︵"), folded("１")
    ('一', '见', '（', '１')
    """
    other = _OTHERS.get(character)
    if other is not None:
        return other
    code = ord(character)
    return unicodedata.normalize("NFKC", character) if any(code in some for some in _COMPATIBLE) else character
