"""Tokens to clauses: each number with its words, what is said of it, and the marks between."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias, final

from attrs import Factory, define

from govdisclosure.prose.changes import base_at, changes_at, place_of
from govdisclosure.prose.facts import Comparison, Mention, Period, Rate, Share
from govdisclosure.prose.tokens import Kind, Token, tokens_of
from govdisclosure.prose.words import REACHED

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
_BOUNDS: Final = _SEPARATORS | {"open", "close", "among", "sum", "count", "percent", "points", "fold"}


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
        self.numbered = False
        """Whether a number stands since the last mark."""
        self.passing = False
        """Whether that year holds for its clause only."""
        self.leads = True
        """Whether the sentence has no number yet."""
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
        self.summands: list[Mention] = []
        """The numbers that are no sums, of which percentages may be listed."""

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
        if token.kind != "listed" or self.numbered:  # 公民、法人和其他组织 are the words of one number
            self.bound = token.end
        self.numbered = False
        if self.passing and token.kind in _SEPARATORS:
            self.period, self.passing = None, False
        if token.kind in {"stop", "semicolon"}:
            self.sum = False
        if token.kind in _SEPARATORS - {"listed"}:
            self._respectively()
        elif self.text.startswith("分别", token.start):
            self.respective = "占" in self.text[max(0, token.start - 6) : token.end + 2]
        if token.kind == "stop":
            self.period = self.base = None
            self.leads = True

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
        """A year holds for its sentence where it leads it, or stands alone; else for its clause: 2021年为120条."""
        behind = self.tokens[self.at] if self.at < len(self.tokens) else None
        alone = behind is not None and behind.kind == "comma" and behind.start == token.end
        self.passing = token.kind == "last" or not (alone or self.leads)
        self.period = "last" if token.kind == "last" else token.year or None

    def sums(self, token: Token) -> None:
        del token
        self.sum = True

    # --- numbers -----------------------------------------------------------------------------------------------------

    def count(self, token: Token) -> None:
        before, after = self.text[self.bound : token.start], self.text[token.end : self._next_bound()]
        turn = _TURN.search(after) if self.at < len(self.tokens) and self.tokens[self.at].kind == "count" else None
        after = after[: turn.start()] if turn else after
        if self.numbered and after.strip():
            before = ""  # 913件行政许可决定和58件行政处罚决定: the words between are the first number's
        mention = Mention(
            value=token.value,
            unit=token.unit,
            exactness=token.exactness,
            place=token.place,
            before=before,
            after=after,
            span=(token.start, token.end),
            period=None if self.text.endswith(REACHED, self.bound, token.start) else self.period,
            is_sum=self.sum,
        )
        self.sum = self.leads = False
        self.numbered = turn is None
        self.bound = token.end + (turn.start() if turn else 0)
        self.last[-1] = mention
        self.stack[-1].append(mention)
        self.passage.mentions.append(mention)
        if not mention.is_sum:
            self.summands.append(mention)

    def _next_bound(self) -> int:
        following = (token.start for token in self.tokens[self.at : self.at + 6] if token.kind in _BOUNDS)
        return next(following, len(self.text) if self.at + 6 >= len(self.tokens) else self.tokens[self.at].start)

    def percent(self, token: Token) -> None:
        part, words = self._shared(token)
        ratio, place = token.value, place_of(token.value)
        self.respective = self.respective or self._has_fellow(token)
        if self.respective:
            self.ratios.append(token)
        elif part is not None and _LED_BY.match(words) and not words.endswith(("由", "从")):
            self.passage.shares.append(
                Share(ratio=ratio, place=place, part=part, words=words, span=(token.start, token.end))
            )
        else:
            self.passage.rates.append(Rate(ratio=ratio, place=place, words=words, span=(token.start, token.end)))
        self.bound = token.end

    def _shared(self, token: Token) -> tuple[Mention | None, str]:
        """Return whose share a percentage may be, and its words: 19件，占全部23件的82.6% is of the number before 占."""
        part, words = self.last[-1], self.text[self.bound : token.start]
        named = _OF_WHOLE.search(part.before) if part is not None and words.endswith("的") else None
        if part is None or named is None:
            return part, words
        before = self.passage.mentions[-2:-1]
        words = f"{named[0]}{self.text[part.span[0] : token.start]}"
        return (before[0] if before and before[0].unit == part.unit else None), words

    def _has_fellow(self, token: Token) -> bool:
        """Tell whether another percentage follows at once: 占比73.0%与27.0%."""
        following = self.tokens[self.at] if self.at < len(self.tokens) else None
        if following is None or following.kind != "percent" or "占" not in self.text[self.bound : token.start]:
            return False
        return self.text[token.end : following.start].strip() in {"与", "和", "及"}

    def _respectively(self) -> None:
        """A 300条、B 100条，分别占75%和25%: as many numbers as there are percentages."""
        if self.ratios and len(self.summands) >= len(self.ratios):
            parts = self.summands[-len(self.ratios) :]
            for part, token in zip(parts, self.ratios, strict=True):
                ratio, place = token.value, place_of(token.value)
                share = Share(ratio=ratio, place=place, part=part, words="占", span=(token.start, token.end))
                self.passage.shares.append(share)
        self.ratios.clear()
        self.respective = False

    # --- changes -----------------------------------------------------------------------------------------------------

    def compare(self, token: Token) -> None:
        base = base_at(self.tokens, self.at)
        if base is not None:
            self.base = base.period
            self._changes(token.start, base.at, base.value, of_ratio=base.is_ratio)
        elif self.at < len(self.tokens) and self.tokens[self.at].kind in {"year", "last"}:
            self.base = self.tokens[self.at].year or "last"  # 与2021年的8件相比，今年收到12件，增长50%

    def change(self, token: Token) -> None:
        """减少3件 with no year beside it."""
        self._changes(token.start, self.at - 1, None)

    def _changes(self, start: int, at: int, value: Decimal | None, *, of_ratio: bool = False) -> None:
        base = self.base, value
        for said, behind in changes_at(self.text, self.tokens, at, start, base, self.last[-1]):
            if said.points is not None or not of_ratio:
                self.passage.comparisons.append(said)
            self.bound = said.span[1]
            self.at = behind


# Between two numbers without a mark, what leads to the second: 新收的45件申请中尚有3件.
_TURN: Final = re.compile("中|尚|已|仅|有|共|即|就")
# Words before 占 would be another thing than the number before: 31人次；公开经费占公用经费的1.2%.
_OF_WHOLE: Final = re.compile("占[^，。；]{0,6}$")
_LED_BY: Final = re.compile("[ \u3000]*(?:$|约|(?:其|数量|数|比例|比重|信息)?占)")

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
