"""The characters of Chinese numbers, and the one spelling each is read as."""

from typing import Final

__all__ = [
    "DIGITS",
    "FORMAL_DIGITS",
    "MINUS",
    "NUMBERING_DIGITS",
    "SIGNS",
    "VALUES",
    "ZEROS",
    "simplified",
]

DIGITS: Final = "零一二三四五六七八九"
"""The digits of measuring (GB/T 15835-2011): the index is the value."""

NUMBERING_DIGITS: Final = "〇一二三四五六七八九"
"""The digits of numbering (GB/T 15835-2011): nought is 〇, as in 二〇二三."""

FORMAL_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
"""The upper-case digits of bills (支付结算办法, annex 1)."""

ZEROS: Final = "零〇○◯Ｏ"
"""Every nought that published texts show."""

MINUS: Final = "−－负負-"
"""Every minus that published texts show; the hyphen stands last, as a class of characters needs it."""

SIGNS: Final = "+＋" + MINUS
"""Every sign."""

VALUES: Final = {character: value for value, character in enumerate(DIGITS)}
"""The value of each digit in its one spelling."""

_VARIANTS: Final = {
    "零": "〇○◯Ｏ",
    "一": "壹",
    "二": "贰貳",
    "三": "叁參叄",
    "四": "肆",
    "五": "伍",
    "六": "陆陸",
    "七": "柒",
    "八": "捌",
    "九": "玖",
    "百": "佰",
    "千": "仟",
    "万": "萬",
    "亿": "億",
    "两": "兩",
    "点": "點",
    "负": "負",
    ".": "．",
    ",": "，",
    **{str(value): chr(0xFF10 + value) for value in range(10)},
}

_TABLE: Final = {ord(variant): plain for plain, variants in _VARIANTS.items() for variant in variants}


def simplified(text: str) -> str:
    """Return the text with each numeral in one spelling, offsets unchanged.

    Upper-case 拾 stays as it is: alone it is no ten (支付结算办法 wants 壹拾).

    >>> simplified("贰〇２２")
    '二零22'
    """
    return text.translate(_TABLE)
