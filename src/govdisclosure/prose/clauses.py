"""Tokens to clauses: each number with its words, what is said of it, and the marks between."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias, final

from attrs import Factory, define, evolve

from govdisclosure.prose.facts import Comparison, Mention, Period, Rate, Share
from govdisclosure.prose.tokens import Kind, Token, tokens_of
from govdisclosure.prose.words import CHANGE_MARKS

__all__ = ["Group", "Mark", "Node", "Passage", "passage_of"]


@final
@define
class Mark:
    """What stands between numbers: a mark of punctuation, or the word that opens a list."""

    kind: Kind
    text: str
    start: int
    end: int


@final
@define
class Group:
    """What stands in brackets."""

    nodes: "list[Node]"
    start: int
    end: int


Node: TypeAlias = Mention | Mark | Group


@final
@define
class Passage:
    """A passage cut into nodes, its shares, rates and comparisons set apart."""

    text: str
    nodes: list[Node] = Factory(list[Node])
    mentions: list[Mention] = Factory(list[Mention])
    shares: list[Share] = Factory(list[Share])
    rates: list[Rate] = Factory(list[Rate])
    comparisons: list[Comparison] = Factory(list[Comparison])


_SEPARATORS: Final = frozenset({"comma", "listed", "semicolon", "colon", "stop"})
_BOUNDS: Final = _SEPARATORS | {"open", "close", "among", "count", "percent", "points", "fold"}
_AMOUNTS: Final = frozenset({"count", "percent", "points", "fold"})


def passage_of(text: str) -> Passage:
    """Return ``text`` as nodes, in time linear in its length."""
    reader = _Reader(text, tokens_of(text))
    reader.read()
    return reader.passage


@final
class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0
        self.passage = Passage(text)
        self.stack: list[list[Node]] = [self.passage.nodes]
        self.opened: list[int] = []
        self.period: Period = None
        self.bound = 0
        """Where the words that belong to the next number begin."""
        self.sum = False
        self.base: Period = None
        """The year of the last comparison of this sentence."""
        self.respective = False
        """Whether percentages are listed for several numbers at once: 占比分别为33%、67%."""
        self.ratios: list[Token] = []
        """Those percentages so far."""
        self.last: list[Mention | None] = [None]
        """The last number at each depth of brackets."""

    def read(self) -> None:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            step = _STEPS.get(token.kind)
            if step is not None:
                step(self, token)
        self._respectively()
        while self.opened:
            self._close(len(self.text))

    # --- marks -------------------------------------------------------------------------------------------------------

    def mark(self, token: Token) -> None:
        self.stack[-1].append(Mark(token.kind, self.text[token.start : token.end], token.start, token.end))
        self.bound = token.end
        if self.period == "last":
            self.period = None
        if token.kind in {"stop", "semicolon"}:
            self.sum = False
        if token.kind in _SEPARATORS - {"listed"}:
            self._respectively()
        elif self.text.startswith("分别", token.start):
            self.respective = "占" in self.text[max(0, token.start - 6) : token.end + 2]
        if token.kind == "stop":
            self.period = self.base = None

    def open(self, token: Token) -> None:
        self.opened.append(token.start)
        self.stack.append([])
        self.last.append(self.last[-1])
        self.bound = token.end

    def close(self, token: Token) -> None:
        if self.opened:
            self._close(token.end)
        self.bound = token.end

    def _close(self, end: int) -> None:
        group = Group(self.stack.pop(), self.opened.pop(), end)
        self.last.pop()
        self.stack[-1].append(group)

    def year(self, token: Token) -> None:
        self.period = "last" if token.kind == "last" else None if token.kind == "this" else token.value  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]

    def sums(self, token: Token) -> None:
        del token
        self.sum = True

    # --- numbers -----------------------------------------------------------------------------------------------------

    def count(self, token: Token) -> None:
        mention = Mention(
            value=token.value,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            unit=token.unit,
            exactness=token.exactness,
            place=token.place,
            before=self.text[self.bound : token.start],
            after=self.text[token.end : self._next_bound()],
            span=(token.start, token.end),
            period=None if self.text.endswith(_REACHED, self.bound, token.start) else self.period,
            is_sum=self.sum,
        )
        self.sum = False
        self.bound = token.end
        self.last[-1] = mention
        self.stack[-1].append(mention)
        self.passage.mentions.append(mention)

    def _next_bound(self) -> int:
        following = (token.start for token in self.tokens[self.at : self.at + 6] if token.kind in _BOUNDS)
        return next(following, len(self.text) if self.at + 6 >= len(self.tokens) else self.tokens[self.at].start)

    def percent(self, token: Token) -> None:
        words = self.text[self.bound : token.start]
        ratio, place = _ratio(token)
        part = self.last[-1]
        if self.respective:
            self.ratios.append(token)
        elif part is not None and _LED_BY.match(words):
            self.passage.shares.append(
                Share(ratio=ratio, place=place, part=part, words=words, span=(token.start, token.end))
            )
        else:
            self.passage.rates.append(Rate(ratio=ratio, place=place, words=words, span=(token.start, token.end)))
        self.bound = token.end

    def _respectively(self) -> None:
        """A 300条、B 100条，分别占75%和25%: as many numbers as there are percentages."""
        parts = [mention for mention in self.passage.mentions if not mention.is_sum][-len(self.ratios) :]
        if len(parts) == len(self.ratios):
            for part, token in zip(parts, self.ratios, strict=True):
                ratio, place = _ratio(token)
                share = Share(ratio=ratio, place=place, part=part, words="占", span=(token.start, token.end))
                self.passage.shares.append(share)
        self.ratios.clear()
        self.respective = False

    # --- changes -----------------------------------------------------------------------------------------------------

    def compare(self, token: Token) -> None:
        """比2021年（5件）减少1件; 与上年相比，增加3件; 同比增长12.3%; 与去年持平."""
        base: Period = "last"
        value: Decimal | None = None
        at = self.at
        for ahead in range(at, min(at + _REACH, len(self.tokens))):
            following = self.tokens[ahead]
            if following.kind in {"year", "last"}:
                base = "last" if following.kind == "last" else following.value  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
            elif following.kind == "count":
                value = following.value  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
            elif following.kind in {"rise", "fall", "level"}:
                self.at = ahead
                self.base = base
                self._changes(token.start, base, value)
                return
            elif following.kind not in {"compare", "open", "close", "comma"}:
                break

    def change(self, token: Token) -> None:
        """减少3件 with no year beside it."""
        self.at -= 1
        self._changes(token.start, self.base, None)

    def _changes(self, start: int, base: Period, value: Decimal | None) -> None:
        while self.at < len(self.tokens) and self.tokens[self.at].kind in {"rise", "fall", "level"}:
            direction = self.tokens[self.at]
            amount = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
            self.at += 1
            end = direction.end
            said = Comparison(
                of=self.last[-1], direction=direction.kind, base=base, base_value=value, span=(start, end)
            )  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            if direction.kind != "level":
                vague = self.text.startswith("有所", direction.start)
                if not vague and (amount is None or amount.kind not in _AMOUNTS):
                    continue
                if not vague and amount is not None:
                    self.at += 1
                    end = amount.end
                    said = _by(evolve(said, span=(start, end)), self.text, amount)
            elif self.text[max(0, direction.start - 2) : direction.start] in CHANGE_MARKS:
                said = evolve(said, is_exact=False)
            self.passage.comparisons.append(said)
            self.bound = end
            following = self.tokens[self.at] if self.at < len(self.tokens) else None
            ahead = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
            if following and ahead and following.kind in {"comma", "listed"} and ahead.kind in {"rise", "fall"}:
                self.at += 1


# Words before 占 would be another thing than the number before: 31人次；公开经费占公用经费的1.2%.
_LED_BY: Final = re.compile("[ \u3000]*(?:$|约|(?:其|数量|数|比例|比重|信息)?占)")
_REACH: Final = 7
_REACHED: Final = (
    "增加到",
    "增加至",
    "增长到",
    "增长至",
    "上升到",
    "上升至",
    "减少到",
    "减少至",
    "下降到",
    "下降至",
    "增至",
    "降至",
)


def _by(said: Comparison, text: str, amount: Token) -> Comparison:
    value = Decimal(amount.value or 0)
    before = text[max(0, amount.start - 2) : amount.start]
    exact = (
        said.is_exact and amount.exactness == "exact" and not before.endswith(("约", "近", "超", "达到", "至", "到"))
    )
    if amount.kind == "count":
        return evolve(said, amount=value, unit=amount.unit, is_exact=exact)
    if amount.kind == "points":
        return evolve(said, points=value, is_exact=exact)
    if amount.kind == "fold":
        ratio = value if amount.unit == "倍" else Decimal(2) ** int(value) - 1
        return evolve(said, ratio=ratio, place=_place(value, Decimal(1)), is_exact=exact)
    ratio, place = _ratio(amount)
    return evolve(said, ratio=ratio, place=place, is_exact=exact)


def _ratio(token: Token) -> tuple[Decimal, Decimal]:
    """Return a percentage as a ratio, and the worth of its last printed place."""
    ratio = Decimal(token.value or 0)
    return ratio, _place(ratio, Decimal(1))


def _place(value: Decimal, scale: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return scale.scaleb(exponent if isinstance(exponent, int) else 0)


_STEPS: Final = {
    **dict.fromkeys(("comma", "listed", "semicolon", "colon", "stop", "among"), _Reader.mark),
    "open": _Reader.open,
    "close": _Reader.close,
    "year": _Reader.year,
    "last": _Reader.year,
    "this": _Reader.year,
    "sum": _Reader.sums,
    "count": _Reader.count,
    "percent": _Reader.percent,
    "compare": _Reader.compare,
    "rise": _Reader.change,
    "fall": _Reader.change,
}
