"""Percentages in the prose that do not follow from their figures (GD303)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import Final, NamedTuple

from govdisclosure.messages import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.fields import EXACT
from govdisclosure.prose import Mention, Rate, Share
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


class _Whole(NamedTuple):
    """What a percentage is of, and its words."""

    worth: Decimal
    words: str

    def may_have(self, part: Mention) -> bool:
        """Tell whether ``part`` can be a share of it."""
        return 0 < self.worth >= part.worth


@rule(
    "GD303",
    Severity.WARNING,
    title=Message("百分比与数字不符"),
    about=Message("百分比应由正文所列的数字算得，末位可以相差1。请核对部分、总数和百分比。"),
    message=Message("“{part}”占“{whole}”的{expected}%，而不是{actual}%"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(adds={"overview": "（六）公开数量。全年主动公开信息80条，其中政策文件33条，占43.1%。"}),
    passes=Example(adds={"overview": "（六）公开数量。全年主动公开信息80条，其中政策文件33条，占41.2%。"}),
    needs=["edition"],
)
def percentage(rule: Rule, case: Case) -> Iterator[Finding]:
    """A percentage does not follow from its figures."""
    for passage in case.passages:
        for share in passage.facts.shares:
            whole = _wrong_whole(passage, share)
            if whole is not None and share.part is not None:
                yield _finding(rule, passage, share.part, whole, share)
        for rate in passage.facts.rates:
            pair = _rated(passage, rate)
            if pair is not None and pair[1].may_have(pair[0]) and not _follows(pair[0].worth, pair[1].worth, rate):
                yield _finding(rule, passage, *pair, rate)


def _finding(rule: Rule, passage: Passage, part: Mention, whole: _Whole, said: Share | Rate) -> Finding:
    implied = EXACT.divide(part.worth, whole.worth).quantize(said.place, context=EXACT)
    return rule.finding(
        **passage.quote(said.span),
        expected=_hundredfold(implied),
        actual=_hundredfold(said.ratio),
        arguments={"part": passage.text[slice(*part.span)], "whole": whole.words},
    )


def _hundredfold(ratio: Decimal) -> Decimal:
    return ratio.scaleb(2, EXACT) if ratio else ratio


def _follows(part: Decimal, whole: Decimal, said: Share | Rate) -> bool:
    """Tell whether a ratio is ``part / whole``, rounded or truncated: to one unit in its last place."""
    return bool(whole) and abs(EXACT.subtract(EXACT.divide(part, whole), said.ratio)) <= said.place


def _wrong_whole(passage: Passage, share: Share) -> _Whole | None:
    """Return the whole that a share contradicts; None where some whole of the text agrees, or none is meant."""
    part = share.part
    if part is None or not part.is_exact or not part.unit:
        return None
    total = [passage.totals[part]] if part in passage.totals else []
    around = passage.mentions_around(part.span[0])
    others = [mention for mention in around if mention is not part and mention.unit == part.unit]
    together = _together(passage, share)
    wholes = [mention.worth for mention in (*total, *others)] + ([together.worth] if together else [])
    if any(_follows(part.worth, whole, share) for whole in wholes):
        return None
    meant = _named(passage, share, others) or _of(passage, total) or together or _only(passage, share, others)
    return meant if meant is not None and meant.may_have(part) else None


def _of(passage: Passage, mentions: Sequence[Mention]) -> _Whole | None:
    exact = [mention for mention in mentions if mention.is_exact]
    return _Whole(exact[0].worth, passage.text[slice(*exact[0].span)]) if exact else None


_NAMED: Final = re.compile("占(?P<whole>.{2,20}?)(?:总数|总量)?的?(?:比例|比重)?(?:为|达|约)?$")


def _named(passage: Passage, share: Share, others: Sequence[Mention]) -> _Whole | None:
    """Return the number of what a share names as its whole: 占执法信息的25%."""
    named = _NAMED.search(share.words.strip())
    return _of(passage, [other for other in reversed(others) if named and named["whole"] in other.label])


_FEWEST: Final = 2


def _together(passage: Passage, share: Share) -> _Whole | None:
    """Return the sum of the numbers that have shares in one sentence, where another of the shares is of that sum."""
    shares = [other for other in passage.shares_beside(share.span[0]) if other.part]
    parts = [other.part for other in shares if other.part is not None]
    unit = parts[0].unit if parts else ""
    if len(parts) < _FEWEST or not all(part.is_exact and part.unit == unit for part in parts):
        return None
    worth = reduce(EXACT.add, (part.worth for part in parts))
    agree = sum(_follows(other.part.worth, worth, other) for other in shares if other.part is not None)
    return _Whole(worth, f"{plain(worth)}{unit}") if agree else None


def _only(passage: Passage, share: Share, others: Sequence[Mention]) -> _Whole | None:
    """Return the one larger number before a share, where there is just one and it has no share itself."""
    shared = {other.part for other in passage.shares_beside(share.span[0])}
    part = share.part.worth if share.part else Decimal()
    before = [other for other in others if other.span[0] < share.span[0] and other.worth >= part]
    return _of(passage, before) if "占" in share.words and len(before) == 1 and before[0] not in shared else None


_DONE: Final = ("办结", "答复", "办复", "回复", "办理")
_ON_TIME: Final = ("按期", "按时", "及时", "限时", "满意", "期限", "时限", "合格", "准确", "知晓")
_RATE: Final = re.compile("(?P<name>[\u4e00-\u9fff]{2,6})率")
_TOO_COMMON: Final = frozenset({"公开", "信息公开", "发布", "更新", "增长", "覆盖", "完成"})


def _rated(passage: Passage, rate: Rate) -> tuple[Mention, _Whole] | None:
    """Return what a rate divides: 办结率 two numbers of its sentence, 原创率 the part of that name and its total."""
    named = _RATE.search(rate.words)
    if named is None or any(word in rate.words for word in _ON_TIME):
        return None
    said = passage.mentions_before(rate.span[0])
    if named["name"].endswith(_DONE):
        return _done(passage, said)
    name = named["name"]
    parts = (part for part in said if part in passage.totals and name in part.label and part.is_exact)
    part = next(parts, None) if name not in _TOO_COMMON and rate.ratio < 1 else None
    if part is None:
        return None
    whole = _of(passage, [passage.totals[part]])
    return None if whole is None else (part, whole)


def _done(passage: Passage, said: Sequence[Mention]) -> tuple[Mention, _Whole] | None:
    """Return what was done and what there was, where a sentence gives these two numbers only."""
    if len(said) != _FEWEST or said[0].unit != said[1].unit or not all(mention.is_exact for mention in said):
        return None
    whole, part = said
    done = any(word in part.label for word in _DONE)
    return (part, _Whole(whole.worth, passage.text[slice(*whole.span)])) if done else None


RULES = (percentage,)
"""Findings on percentages."""
