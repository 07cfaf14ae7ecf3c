"""What has changed against another year: 比2021年（5件）减少1件, 同比增长12.3%, 与去年持平."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple, cast

from attrs import evolve

from govdisclosure.prose.facts import Comparison, Direction, Mention, Period
from govdisclosure.prose.tokens import Token
from govdisclosure.prose.words import ROUGHLY, VAGUE

__all__ = ["DIRECTIONS", "Base", "base_at", "changes_at", "place_of"]

DIRECTIONS: Final = frozenset({"rise", "fall", "level"})
_AMOUNTS: Final = frozenset({"count", "percent", "points", "fold"})
_BETWEEN: Final = frozenset({"compare", "open", "close", "comma", "year", "last", "count", "percent"})
_REACH: Final = 7
"""How many tokens may stand between 比 and its 增加."""


class Base(NamedTuple):
    """What is compared with, and which token says the direction."""

    period: Period
    value: Decimal | None
    at: int
    is_ratio: bool
    """Whether the figure of the other year is a percentage: 不合格率2.4%，与2021年的2.4%持平."""


def base_at(tokens: Sequence[Token], at: int) -> Base | None:
    """Return what a comparison that begins before token ``at`` compares with; None where it names no direction."""
    period: Period = "last"
    value: Decimal | None = None
    closed = is_ratio = False
    for ahead in range(at, min(at + _REACH, len(tokens))):
        token = tokens[ahead]
        if closed and token.kind in {"year", "last", "count"}:
            return None
        closed = closed or token.kind == "comma"
        if token.kind in DIRECTIONS:
            return Base(period, value, ahead, is_ratio)
        if token.kind not in _BETWEEN:
            return None
        if token.kind == "year":
            period = token.year
        elif token.kind in {"count", "percent"}:
            value, is_ratio = token.value, token.kind == "percent"
    return None


def changes_at(
    text: str, tokens: Sequence[Token], at: int, start: int, base: tuple[Period, Decimal | None], of: Mention | None
) -> Iterator[tuple[Comparison, int]]:
    """Yield the changes that begin at token ``at``, each with the token behind it: 减少3件，下降20% are two.

    Args:
        text: the passage.
        tokens: its tokens.
        at: the token that says a direction.
        start: where the comparison begins in the text.
        base: the other year, and its figure where it is stated.
        of: the number that has changed.
    """
    while at < len(tokens) and tokens[at].kind in DIRECTIONS:
        direction = tokens[at]
        amount = tokens[at + 1] if at + 1 < len(tokens) else None
        said = Comparison(
            of=of,
            direction=cast("Direction", direction.kind),
            base=base[0],
            base_value=base[1],
            is_exact=text[max(0, direction.start - 2) : direction.start] not in ROUGHLY,
            span=(start, direction.end),
        )
        at += 1
        if direction.kind != "level" and not text.startswith(VAGUE, direction.start):
            if amount is None or amount.kind not in _AMOUNTS:
                continue
            said = _by(said, text, amount)
            at += 1
        yield said, at
        if at + 1 < len(tokens) and tokens[at].kind in {"comma", "listed"} and tokens[at + 1].kind in {"rise", "fall"}:
            at += 1


_INEXACT: Final = ("约", "近", "超", "达到", "至", "到")


def _by(said: Comparison, text: str, amount: Token) -> Comparison:
    """Return the change with its amount."""
    words = text[max(0, amount.start - 2) : amount.start]
    exact = said.is_exact and amount.exactness == "exact" and not words.endswith(_INEXACT)
    said = evolve(said, is_exact=exact, span=(said.span[0], amount.end))
    match amount.kind:
        case "count":
            return evolve(said, amount=amount.value, unit=amount.unit)
        case "points":
            return evolve(said, points=amount.value)
        case "fold" if amount.unit == "番":
            return evolve(said, ratio=Decimal(2 ** min(int(amount.value), _MOST_DOUBLINGS) - 1), place=_ROUGHLY_DOUBLE)
        case _:
            return evolve(said, ratio=amount.value, place=place_of(amount.value))


_ROUGHLY_DOUBLE: Final = Decimal("0.1")
"""How far from twice the other year's figure 翻一番 may be."""
_MOST_DOUBLINGS: Final = 32


def place_of(value: Decimal) -> Decimal:
    """Return the worth of the last digit of ``value``.

    >>> place_of(Decimal("0.339"))
    Decimal('0.001')
    """
    exponent = value.as_tuple().exponent
    return Decimal((0, (1,), exponent if isinstance(exponent, int) else 0))
