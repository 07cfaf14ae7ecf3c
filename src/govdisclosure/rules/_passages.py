"""The passages of a report with the facts that they state, and the sentence around a place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypedDict, TypeVar, final

from attrs import frozen

from govdisclosure.model.narrative import SECTION_NAMES, Block, Heading
from govdisclosure.prose import (
    Claim,
    Denial,
    Facts,
    Mention,
    Rate,
    Share,
    Span,
    Topic,
    claims_in,
    denials_in,
    facts_in,
    is_other_business,
    sentences_in,
    topic_of,
)
from govdisclosure.prose.words import INCLUDING
from govdisclosure.published import PublishedReport
from govdisclosure.published.texts import texts_of

__all__ = ["Passage", "Sentence", "passages_of"]

_NEGATIVE: Final = re.compile("[未没无零]")


@final
@frozen(kw_only=True)
class Sentence:
    """A sentence, and where in it something stands."""

    text: str
    start: int
    """Its offset in the passage."""

    def within(self, span: Span) -> Span:
        """Return ``span`` of the passage as a span of the sentence, cut to it."""
        low, high = (min(max(offset - self.start, 0), len(self.text)) for offset in span)
        return low, high


class Quote(TypedDict):
    """Where in the report a finding is, and the words found there."""

    section: int
    text: str
    span: Span


@final
@frozen(kw_only=True, slots=False)
class Passage:
    """A paragraph, a heading or an item of a list, in its section."""

    section: int
    """0 for the preamble, else 1 to 6."""
    text: str
    topic: Topic | None
    """Which table the section, or the heading above, speaks of."""

    @cached_property
    def facts(self) -> Facts:
        """What the passage says in figures."""
        return facts_in(self.text)

    @cached_property
    def totals(self) -> Mapping[Mention, Mention]:
        """The total of each number that is a part."""
        return {part: stated.total for stated in reversed(self.facts.breakdowns) for part in stated.parts}

    @cached_property
    def included(self) -> Mapping[Mention, Sequence[Mention]]:
        """The numbers that are said to be in another, behind 含 and its likes."""
        return {stated.total: stated.parts for stated in self.facts.breakdowns if stated.opening in INCLUDING}

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """What it says there was none of."""
        return tuple(denials_in(self.text, self.topic)) if _NEGATIVE.search(self.text) else ()

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What it claims of all."""
        return tuple(claims_in(self.text, self.topic))

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return tuple(Sentence(text=match[0], start=match.start()) for match in sentences_in(self.text))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self._sentences)

    @cached_property
    def _topics(self) -> tuple[Topic | None, ...]:
        """Which table each sentence speaks of."""
        topics: list[Topic | None] = []
        for sentence in self._sentences:
            topic = topic_of(sentence.text)
            is_told = topic is not None or is_other_business(sentence.text)
            topics.append(topic if is_told else topics[-1] if topics else self.topic)
        return tuple(topics)

    def _number(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; each ends with 。！？ or with its line."""
        return self._sentences

    def sentence(self, at: int) -> Sentence:
        """Return the sentence around the offset ``at``."""
        return self._sentences[self._number(at)]

    def quote(self, span: Span) -> Quote:
        """Return the sentence in which ``span`` begins, and where it stands in it, as a finding has them."""
        sentence = self.sentence(span[0])
        return {"section": self.section, "text": sentence.text, "span": sentence.within(span)}

    def topic_at(self, at: int) -> Topic | None:
        """Return which table the sentence around ``at`` speaks of, else the nearest before it, else the section."""
        return self._topics[self._number(at)]

    def mentions_before(self, at: int) -> Sequence[Mention]:
        """Return the numbers that the sentence around ``at`` says before it, the last of them where it is full of them."""
        return _from(self.facts.mentions, self.sentence(at).start, at)

    def shares_beside(self, at: int) -> Sequence[Share]:
        """Return the shares of the sentence around ``at``, the last of them where it is full of them."""
        sentence = self.sentence(at)
        return _from(self.facts.shares, sentence.start, sentence.start + len(sentence.text))

    def rates_before(self, at: int) -> Sequence[Rate]:
        """Return the rates that the sentence around ``at`` says before it."""
        return _from(self.facts.rates, self.sentence(at).start, at)

    def mentions_around(self, at: int) -> Sequence[Mention]:
        """Return the numbers before and behind ``at``, all but those far from it."""
        index = bisect_left(self.facts.mentions, at, key=_start)
        return self.facts.mentions[max(0, index - _MANY) : index + _MANY]

    def mentions_of(self, sentence: Sentence) -> Sequence[Mention]:
        """Return the numbers of ``sentence``."""
        return _from(self.facts.mentions, sentence.start, sentence.start + len(sentence.text))

    def context(self, at: int) -> str:
        """Return the words that the sentence around ``at`` says before it, the last of them where it is long."""
        return self.text[max(self.sentence(at).start, at - _FAR) : at]


_MANY: Final = 100
"""How many numbers are looked through for the one that another number, or a percentage, is about."""
_FAR: Final = 300

_Fact = TypeVar("_Fact", Mention, Rate, Share)


def _from(facts: Sequence[_Fact], start: int, end: int) -> Sequence[_Fact]:
    high = bisect_left(facts, end, key=_start)
    return facts[max(bisect_left(facts, start, key=_start), high - _MANY) : high]


def _start(fact: Mention | Rate | Share) -> int:
    return fact.span[0]


def passages_of(report: PublishedReport) -> Iterator[Passage]:
    """Yield the passages of ``report`` in order."""
    topic: Topic | None = None
    for block in report.preamble.blocks:
        yield from _of_block(block, 0, None)
    for part in report.sections:
        own: Topic | None = part.name if part.name in {"requests", "remedies"} else None  # pyright: ignore[reportAssignmentType]
        topic = own
        for block in part.section.blocks:
            if isinstance(block, Heading):
                topic = topic_of(block.text) or own
            yield from _of_block(block, SECTION_NAMES.index(part.name) + 1, topic)


def _of_block(block: Block, section: int, topic: Topic | None) -> Iterator[Passage]:
    return (Passage(section=section, text=text, topic=topic) for text in texts_of(block))
