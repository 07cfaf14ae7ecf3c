"""Numbers inside running prose: where one begins, what it is, where it ends."""

import re
from decimal import Decimal
from typing import Final

from govdisclosure.zh._approximate import BEFORE
from govdisclosure.zh._calendar import Found
from govdisclosure.zh._hanzi import simplified
from govdisclosure.zh._idioms import is_idiom
from govdisclosure.zh._text import LIMIT, ParseError, require_str
from govdisclosure.zh.numerals import parse_decimal
from govdisclosure.zh.quantities import Quantity, parse_quantity

__all__ = ["match_number", "match_quantity"]

_D: Final = "[0-9０-９]"
_ONE: Final = "一二三四五六七八九壹贰貳叁參叄肆伍陆陸柒捌玖"
_ZERO: Final = "零〇○◯Ｏ"
_UNITS: Final = "十百千万亿拾佰仟萬億"
_RUN: Final = f"{_ONE}{_ZERO}{_UNITS}两兩廿卅"
_SCALE: Final = "(?:[万萬][亿億]|[亿億]{1,2}|[万萬])"

# Every repeat is bounded, so that a hostile text costs no more than its number of offsets.
_GROUPED: Final = f"[1-9１-９]{_D}{{0,2}}(?P<comma>[,，]){_D}{{3}}(?:(?P=comma){_D}{{3}}){{0,40}}(?!{_D})"
_ARABIC: Final = re.compile(
    f"(?:{_GROUPED}|{_D}{{1,{LIMIT}}}(?!{_D}))(?:[.．]{_D}{{1,64}}(?!{_D}))?"
    f"(?P<scale>{_SCALE}(?P<low>(?:[零〇]?{_D}{{1,8}}{_SCALE}?){{0,3}}))?"
)
# 4千 and 3百 are no numbers (GB/T 15835-2011); 500千伏 and 12345百姓热线 begin with one.
_MIXED: Final = re.compile(f"(?<!{_D}{_D}{_D})(?:千(?![伏瓦米克卡赫字焦帕])|百(?![姓分])|十(?![大佳四五]))")
_CHINESE: Final = re.compile(
    f"[{_ONE}两兩十廿卅零][{_RUN}]{{0,{LIMIT - 1}}}(?![{_RUN}])(?:[点點][{_ONE}{_ZERO}]{{1,64}}{_SCALE}?(?![{_RUN}]))?"
)
_PAIR: Final = re.compile(f"[{_ONE}]{{2}}")
_BEFORE: Final = re.compile("|".join(BEFORE))
_MORE: Final = re.compile(f"(?:[余几]|多(?!于)|来(?![自源])){_SCALE}?")
# 百, 千 and 万 stand for one of them in 近百件 and 百余件.
_SPELT: Final = re.compile(f"[{_ONE}{_UNITS}两兩廿卅][{_RUN}]{{0,15}}(?![{_RUN}])")
_FIRST_ARABIC: Final = frozenset("0123456789０１２３４５６７８９")


def match_number(text: str, at: int) -> Found[Decimal] | None:
    """Read the longest number that begins at offset ``at`` of running prose, ``None`` where none does.

    Reads what `parse_decimal` reads, without sign: Arabic digits of either width with
    thousands (``1，234`` is one number, ``1，23`` is 1 and a comma), decimals, 万, 亿 and
    万亿, 10亿零817万5288, and Chinese numerals. What precedes ``at`` is not looked at, but
    for words such as 统一: idioms (一方面, 十四五, 两会) are no numbers. Nor are adjacent
    digits (三四个月), shortenings (三千五) and Arabic digits before 百 and 千 (4千), of which
    no part is read either. The time it takes is bounded, whatever follows ``at``.

    Args:
        text: running prose.
        at: offset in code points.

    Raises:
        TypeError: the text is no ``str``.

    >>> match_number("共收到1，234件，办结10亿零5288件", 3)
    Found(value=Decimal('1234'), start=3, end=8)
    >>> match_number("十四五规划", 0) is None
    True
    """
    first = require_str(text)[at : at + 1]
    arabic = first in _FIRST_ARABIC
    match = (_ARABIC if arabic else _CHINESE).match(text, at)
    if match is None or text.startswith("分之", match.end()):
        return None
    spelt, end = match[0], match.end()
    if arabic:
        if match["scale"] is None:
            if _MIXED.match(text, end):
                return None
            return Found(_plain(spelt), at, end)
    elif _PAIR.fullmatch(spelt) or is_idiom(text, at):
        return None
    try:
        return Found(parse_decimal(spelt), at, end)
    except ParseError:
        return None


def match_quantity(text: str, at: int) -> Found[Quantity] | None:
    """Read the number, and how exact it is, that begins at offset ``at`` of running prose.

    Reads the words before a number (近, 约, 不到, 超过, 至少 and their likes), 余, 多, 来 and 几
    behind it with 万 and 亿 behind them (30余万), and adjacent digits (三四). The span takes
    them in. Units, and what stands behind one (左右, 以上), are left: ``unit`` is "". For
    the rest it is as strict as `match_number`, and takes bounded time too.

    Args:
        text: running prose.
        at: offset in code points.

    Raises:
        TypeError: the text is no ``str``.

    >>> match_quantity("阅读量近30万次", 3)
    Found(value=Quantity(value=Decimal('300000'), exactness='under', unit=''), start=3, end=7)
    >>> match_quantity("30余万件", 0).value.value, match_quantity("近年来", 0) is None
    (Decimal('300000'), True)
    """
    before = _BEFORE.match(require_str(text), at)
    start = before.end() if before else at
    number = match_number(text, start)
    if number is not None:
        end = number.end
    else:
        # What match_number refuses may still be approximate: 三四, 百余.
        spelt = _SPELT.match(text, start)
        if spelt is None or is_idiom(text, start) or text.startswith("分之", spelt.end()):
            return None
        end = spelt.end()
    more = _MORE.match(text, end)
    if more is not None:
        end = more.end()
    try:
        quantity = parse_quantity(text[at:end])
    except ParseError:
        return None
    if number is None and quantity.exactness == "exact":
        return None
    return Found(quantity, at, end)


def _plain(spelt: str) -> Decimal:
    return Decimal(spelt if spelt.isascii() and spelt.isdigit() else simplified(spelt).replace(",", ""))
