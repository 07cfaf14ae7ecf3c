"""Amounts of money in words, as bills and settlements have them (支付结算办法, annex 1)."""

import re
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

from govdisclosure.zh._hanzi import FORMAL_DIGITS, MINUS, VALUES, simplified
from govdisclosure.zh._text import BLANKS, ParseError, inside, require_str, trimmed
from govdisclosure.zh._values import Exact, taken
from govdisclosure.zh.numerals import parse_decimal, parse_int, to_chinese_upper

__all__ = ["Rounding", "format_rmb", "parse_rmb"]

Rounding: TypeAlias = Literal["half_up", "down"]
"""What becomes of parts of a 分: rounded, half a 分 up, or dropped."""

_FEN: Final = 2
_GAP: Final = f"[{BLANKS}]{{0,4}}"
_PREFIX: Final = f"(?:人民[币幣]{_GAP}[:：]?{_GAP})?(?P<sign>[{MINUS}]?)"
_NUMBER: Final = "(?P<number>[0-9][0-9,.万亿零]*)"
_FIGURES: Final = re.compile(
    f"{_PREFIX}(?:(?:[¥￥]|RMB|CNY){_GAP}{_NUMBER}元?|{_NUMBER.replace('number', 'yuan')}元[整正]?)"
)
_DIGIT: Final = "[一二三四五六七八九两]"
_WORDS: Final = re.compile(
    f"{_PREFIX}(?:(?P<yuan>[零一二三四五六七八九两十拾百千万亿廿卅]+)元)?"
    f"(?:(?P<before_jiao>零?)(?P<jiao>{_DIGIT})角)?(?:(?P<before_fen>零?)(?P<fen>{_DIGIT})分)?(?P<end>[整正]?)"
)
_YUAN: Final = str.maketrans("圆圓", "元元")


def format_rmb(amount: int | Decimal, *, rounding: Rounding | None = None) -> str:
    """Write an amount of 元 in words.

    The rules are those of annex 1: 人民币 without a gap, 整 where the amount ends at 元
    and not behind 角 or 分, 零 before 分 where 角 is nought. Where annex 1 leaves a choice,
    what it names first is written: 零 before 角 where the place of 元 is nought
    (壹仟陆佰捌拾元零叁角贰分).

    Args:
        amount: in 元, below 10**24 either side of nought.
        rounding: what to do with parts of a 分, which are refused unless this is given.

    Raises:
        TypeError: the amount is neither ``int`` nor ``Decimal``; ``bool`` is neither.
        ValueError: the amount is out of range, infinite or no number, has parts of a 分
            and no rounding is asked for, or there is no such rounding.

    >>> format_rmb(3504), format_rmb(Decimal("325.04"))
    ('人民币叁仟伍佰零肆元整', '人民币叁佰贰拾伍元零肆分')
    >>> format_rmb(Decimal("107000.53"))
    '人民币壹拾万柒仟元零伍角叁分'
    """
    exact = _to_fen(taken(amount, "amount"), rounding)
    yuan, (jiao, fen) = exact.whole, map(int, exact.fraction)
    text = f"{to_chinese_upper(yuan)}元" if yuan or not (jiao or fen) else ""
    if jiao:
        text += f"{'零' if yuan and not yuan % 10 else ''}{FORMAL_DIGITS[jiao]}角"
    if fen:
        text += f"{'零' if yuan and not jiao else ''}{FORMAL_DIGITS[fen]}分"
    return f"人民币{'负' if exact.units < 0 else ''}{text}{'' if jiao or fen else '整'}"


def _to_fen(exact: Exact, rounding: Rounding | None) -> Exact:
    kept = exact.trimmed()
    if kept.places <= _FEN:
        return kept.rounded(_FEN)
    match rounding:
        case None:
            raise ValueError("the amount must have no parts of a 分 unless a rounding is asked for")
        case "half_up":
            return exact.rounded(_FEN)
        case "down":
            fen = abs(exact.units) // 10 ** (exact.places - _FEN)
            return Exact(-fen if exact.units < 0 else fen, _FEN)
    raise ValueError(f"the rounding must be one of {', '.join(get_args(Rounding))}")


def parse_rmb(text: str) -> Decimal:
    """Read an amount of 元; the whole text is the amount, 人民币 before it or not.

    Reads words in upper and lower case, 圆 and 元, 整 and 正, both spellings of annex 1
    (壹拾万柒仟元零伍角叁分 and 壹拾万零柒仟元伍角叁分), and figures with ¥ or 元 (￥1,680.32,
    127.33万元). 整 may be missing; behind 分, and without the 零 that annex 1 requires
    before 分, an amount is refused, since a digit may be missing too.

    Returns:
        The amount with two decimals.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text is no amount, names parts of a 分, or is longer than 128
            characters.

    >>> parse_rmb("人民币叁佰贰拾伍元零肆分"), parse_rmb("￥1,680.32")
    (Decimal('325.04'), Decimal('1680.32'))
    """
    body, at = trimmed(require_str(text))
    plain = simplified(body).translate(_YUAN)
    figures = _FIGURES.fullmatch(plain)
    if figures is not None:
        group = "number" if figures["number"] else "yuan"
        exact = _of_figures(body[figures.start(group) : figures.end(group)], at + figures.start(group))
        negative = bool(figures["sign"])
    else:
        words = _WORDS.fullmatch(plain)
        if words is None or words.end("fen") == words.end("jiao") == words.end("yuan"):
            raise ParseError("不是规范的金额。", at)
        exact, negative = Exact(_fen_of(words, at), _FEN), bool(words["sign"])
    return (exact._replace(units=-exact.units) if negative else exact).value


def _of_figures(number: str, at: int) -> Exact:
    exact = Exact.of(inside(parse_decimal, number, at)).trimmed()
    if exact.places > _FEN:
        raise ParseError("金额不应小于分。", at)
    return exact.rounded(_FEN)


def _fen_of(words: re.Match[str], at: int) -> int:
    """Return the amount in 分, each 零 checked: one before 分 says that 角 is nought, one before 角 that 元 is."""
    yuan = inside(parse_int, words["yuan"], at + words.start("yuan")) if words["yuan"] else 0
    jiao, fen = (_value(words[name]) for name in ("jiao", "fen"))
    if jiao and words["before_jiao"] and (yuan % 10 or not words["yuan"]):
        raise ParseError("“零”字缺失或多余。", at + words.start("before_jiao"))
    if fen and bool(words["before_fen"]) != bool(words["yuan"] and not jiao):
        raise ParseError("“零”字缺失或多余。", at + words.start("before_fen"))
    if fen and words["end"]:
        raise ParseError("“分”后不应写“整”字。", at + words.start("end"))
    return yuan * 100 + jiao * 10 + fen


def _value(digit: str | None) -> int:
    return 0 if digit is None else VALUES.get(digit, 2)
