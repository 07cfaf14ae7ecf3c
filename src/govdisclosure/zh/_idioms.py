"""Words of prose that begin or end with a numeral and name no number."""

import re
from typing import Final

__all__ = ["is_idiom"]

# What ends in 一: the character before it tells.
_BEFORE_ONE: Final = frozenset("统唯单同逐专划归如择之")
# What begins with a numeral: plans, holidays, bodies, slogans, and words in which 一 only means whole, same or once.
_AHEAD: Final = re.compile(
    "一(?:方面|些|定|般|致|律|并|直|样|旦|体|同|步|线|流|站式|网|窗|件事|次性|系列|对一|经|切|揽子|把手|码通|图)"
    "|一(?:五一十|二三产|级|贯|概|手)"
    "|[一二三四五六七八九]是"
    "|二(?:级|维码|手)"
    "|三(?:类内部|农|公|定|重一大|会一课|方|级|审三校|资|权|同步)"
    "|四(?:类过程性|风|史|上企业|个意识|个自信)"
    "|五(?:公开|一|四|险一金|保)"
    "|六(?:稳|保|一)"
    "|七一"
    "|八(?:一|项规定)"
    "|九三学社"
    "|十(?:[一二三五]五|四五(?![个名件人条次份天岁])|分(?!钟|之)|一黄金周|足)"
    "|两(?:会|微|个维护|个确立|学一做|化|新|法衔接|山)"
    "|零(?:星|售|散|距离|工)"
)


def is_idiom(text: str, at: int) -> bool:
    """Tell whether the numeral at offset ``at`` belongs to a word that is no number.

    >>> is_idiom("统一发布", 1), is_idiom("十四五规划", 0), is_idiom("一百件", 0)
    (True, True, False)
    """
    if at > 0 and text[at : at + 1] == "一" and text[at - 1] in _BEFORE_ONE:
        return True
    return _AHEAD.match(text, at) is not None
