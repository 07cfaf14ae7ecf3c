"""A number taken apart: sign, whole part, decimals, and the power of ten that 万 or 亿 names."""

import re
from typing import Final, NamedTuple

from govdisclosure.zh._groups import arabic_group, chinese_group, compose
from govdisclosure.zh._hanzi import MINUS, SIGNS, VALUES, simplified
from govdisclosure.zh._text import ParseError, trimmed

__all__ = ["Magnitude", "read_magnitude"]

_APPROXIMATE: Final = ("12", "23", "34", "35", "45", "56", "67", "78", "89")
_ARABIC: Final = "0123456789"
_SCALES: Final = {"": 0, "万": 4, "亿": 8, "万亿": 12, "亿亿": 16}
# Most of what is read in prose, and the same by the grammar below.
_PLAIN: Final = re.compile(r"([0-9]{1,40})(?:\.([0-9]{1,40}))?(万亿|[亿万])?")
_ARABIC_TEXT: Final = frozenset("0123456789,.万亿零")
_CHINESE_TEXT: Final = frozenset("零一二三四五六七八九十拾百千万亿两廿卅点")


class Magnitude(NamedTuple):
    """``whole.fraction × 10 ** scale``, the fraction as ASCII digits."""

    whole: int
    fraction: str
    scale: int
    negative: bool


def read_magnitude(text: str, *, strict: bool) -> Magnitude:
    """Take a number apart; the whole text is the number.

    Raises:
        ParseError: the text is no number.

    >>> read_magnitude("-45.28万", strict=True)
    Magnitude(whole=45, fraction='28', scale=4, negative=True)
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return Magnitude(int(plain[1]), plain[2] or "", _SCALES[plain[3] or ""], negative=False)
    body, at = trimmed(text)
    if "," in body and "，" in body:
        raise ParseError("千分位分隔符不统一。", at + body.index("，"))
    body = simplified(body)
    negative = body[0] in MINUS
    if body[0] in SIGNS:
        body, at = body[1:], at + 1
    arabic = not body or body[0] in _ARABIC
    _refuse_strangers(body, at, _ARABIC_TEXT if arabic else _CHINESE_TEXT)
    head, fraction, scale = _split(body, at, "." if arabic else "点")
    whole = compose(head, at, arabic_group, strict=strict) if arabic else _chinese(head, at, strict=strict)
    return Magnitude(whole, fraction, scale, negative)


def _refuse_strangers(body: str, at: int, allowed: frozenset[str]) -> None:
    for offset, character in enumerate(body):
        if character not in allowed:
            raise ParseError("含有不属于该数字的字符。", at + offset)


def _split(body: str, at: int, point: str) -> tuple[str, str, int]:
    """Set apart what follows the point: its digits, and the power of ten named."""
    head, found, tail = body.partition(point)
    if not found:
        return head, "", 0
    spelt = tail.rstrip("万亿")
    scale = _SCALES.get(tail[len(spelt) :])
    fraction = spelt if point == "." else _digits(spelt)
    plain = fraction.isascii() and fraction.isdigit()
    if scale is None or not plain or (scale and set(head) & set("万亿")):
        raise ParseError("小数书写不规范。", at + len(head))
    return head, fraction, scale


def _digits(spelt: str) -> str:
    return "".join(str(VALUES.get(character, character)) for character in spelt)


def _chinese(head: str, at: int, *, strict: bool) -> int:
    if head == "零":
        return 0
    if len(head) > 1 and all(character in VALUES for character in head):
        return _numbering(head, at)
    return compose(head, at, chinese_group, strict=strict)


def _numbering(head: str, at: int) -> int:
    """Read digit by digit: 二〇二二 is 2022, but 三四 and 三五 are approximate."""
    digits = _digits(head)
    if digits.startswith("0"):
        raise ParseError("数字不应以“零”开头。", at)
    if digits in _APPROXIMATE:
        raise ParseError("相邻数字连用表示概数。", at)
    return int(digits)
