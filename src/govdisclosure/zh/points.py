"""Rates told apart by subtraction: 百分点."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from govdisclosure.zh._moves import FLAT, MOVED, Direction, direction_of
from govdisclosure.zh._text import ParseError, inside, require_str, trimmed
from govdisclosure.zh._values import fraction_of, scaled
from govdisclosure.zh.numerals import parse_decimal

__all__ = ["PointChange", "describe_points", "parse_points"]

_POINTS: Final = re.compile(f"{MOVED}了?(?P<points>[^个百]+)个?百分点")


class PointChange(NamedTuple):
    """A change between two rates.

    Attributes:
        direction: ``up``, ``down`` or ``flat``.
        points: by how many 百分点, below nought for a fall.
        wording: the change as a report says it.
    """

    direction: Direction
    points: Fraction
    wording: str


def describe_points(
    old: int | Decimal | Fraction, new: int | Decimal | Fraction, *, digits: int | None = None
) -> PointChange:
    """Tell by how many 百分点 a rate changed: rates are told apart by subtraction, never by a rate of their own.

    Args:
        old: the earlier rate, a ratio.
        new: the later rate, a ratio.
        digits: decimals at most, half-up; ``None`` writes all of them.

    Raises:
        TypeError: a rate is no ``int``, ``Decimal`` or ``Fraction``; ``bool`` is none.
        ValueError: a rate is out of range, or the difference has no short decimal and
            ``digits`` is ``None``.

    >>> describe_points(Decimal("0.316"), Decimal("0.339"))
    PointChange(direction='up', points=Fraction(23, 10), wording='提高2.3个百分点')
    """
    points = (fraction_of(new, "new rate") - fraction_of(old, "old rate")) * 100
    if not points:
        return PointChange("flat", points, "持平")
    shown = scaled(abs(points), 0, digits).trimmed()
    return PointChange(direction_of(points), points, f"{'提高' if points > 0 else '下降'}{shown.text}个百分点")


def parse_points(text: str) -> PointChange:
    """Read by how many 百分点 a rate changed; the whole text is the wording.

    Raises:
        TypeError: the text is no ``str``.
        ParseError: the text names no 百分点 gained or lost, or is longer than 128
            characters.

    >>> parse_points("提高2.3个百分点"), parse_points("下降了三个百分点").points
    (PointChange(direction='up', points=Fraction(23, 10), wording='提高2.3个百分点'), Fraction(-3, 1))
    """
    body, at = trimmed(require_str(text))
    if FLAT.fullmatch(body):
        return PointChange("flat", Fraction(0), body)
    match = _POINTS.fullmatch(body)
    if match is None:
        raise ParseError("不是规范的百分点表述。", at)
    points = Fraction(inside(parse_decimal, match["points"], at + match.start("points")))
    if points < 0:
        raise ParseError("不是规范的百分点表述。", at + match.start("points"))
    return PointChange(direction_of(-points if match["down"] else points), -points if match["down"] else points, body)
