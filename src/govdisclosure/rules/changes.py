"""The prose across years: comparisons that do not follow (GD304), figures that are last year's (GD305)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Final, NamedTuple

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.fields import EXACT
from govdisclosure.prose import Comparison, Mention, Period
from govdisclosure.rules._counted import is_telling
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.contradictions import subject_at
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


@rule(
    "GD304",
    Severity.WARNING,
    title=Message("与上年的比较不符"),
    about=Message("“比上年增加”“同比下降”“持平”等应由两年的数字算得。请核对两年的数字和增减数。"),
    message=Message("正文称“{said}”，而上年为{before}、本年为{now}"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）申请情况。全年收到政府信息公开申请7件，比上年增加3件。"}, previous=Example()
    ),
    passes=Example(adds={"overview": "（六）申请情况。全年收到政府信息公开申请7件，与上年持平。"}, previous=Example()),
    needs=["edition"],
)
def comparison(rule: Rule, case: Case) -> Iterator[Finding]:
    """A comparison does not follow from the figures of both years."""
    for passage in case.passages:
        for said in passage.facts.comparisons:
            pairs = list(_pairs(case, passage, said)) if said.is_exact else []
            if pairs and not any(_follows(said, pair) for pair in pairs):
                before, now, _ = pairs[0]
                yield rule.finding(
                    **passage.quote(said.span),
                    arguments={
                        "said": passage.text[slice(*said.span)],
                        "before": _printed(before, said),
                        "now": _printed(now, said),
                    },
                )


def _printed(value: Decimal, said: Comparison) -> str:
    return f"{value.scaleb(2, EXACT):f}%" if said.points is not None else str(plain(value))


class _Pair(NamedTuple):
    """The figures of both years, and by how much their difference may be off where 万 and 亿 round them."""

    before: Decimal
    now: Decimal
    slack: Decimal = Decimal()


def _pairs(case: Case, passage: Passage, said: Comparison) -> Iterator[_Pair]:
    """Yield the figures of both years that the comparison may be about."""
    before = passage.mentions_before(said.span[0])
    if said.points is not None:
        rates = [rate.ratio for rate in passage.rates_before(said.span[0])]
        if said.base_value is not None and rates:
            yield _Pair(said.base_value, rates[-1])
        elif len(rates) == _TWO:
            yield _Pair(*rates)
        return
    now = _now(case, said, before)
    total = passage.totals.get(now) if now is not None else None  # 8件，其中维持6件、纠正2件；比上年减少2件
    for meant in (now, total):
        if meant is not None and meant.is_exact:
            yield from _with(case, passage, said, meant)


def _with(case: Case, passage: Passage, said: Comparison, now: Mention) -> Iterator[_Pair]:
    """Yield the figures of both years, ``now`` being this year's."""
    if said.base_value is not None:
        yield _Pair(said.base_value, now.worth, _slack(now))
        return
    stated = _of_years(passage.mentions_before(said.span[0]), now, _years(said, case))
    named: set[Period] = set() if said.base is None else {said.base}
    last_year = stated or _of_years(_sentence_before(passage, said.span[0]), now, named)
    if last_year:
        yield _Pair(last_year[-1].worth, now.worth, EXACT.add(_slack(last_year[-1]), _slack(now)))
    elif said.base in ("last", (case.report.year or 0) - 1):
        yield from _from_previous(case, passage, now)


_TWO: Final = 2


def _of_years(mentions: Sequence[Mention], now: Mention, years: AbstractSet[Period]) -> list[Mention]:
    return [m for m in mentions if m is not now and m.unit == now.unit and m.is_exact and m.period in years]


def _sentence_before(passage: Passage, at: int) -> Sequence[Mention]:
    """Return the number of the sentence before, where it has just one: 2021年公开120条。2022年升至156条，比2021年增长30%."""
    found = passage.mentions_before(max(0, passage.sentence(at).start - 1))
    return found if len(found) == 1 else ()


def _slack(mention: Mention) -> Decimal:
    return mention.grain if mention.grain > 1 else Decimal()


def _now(case: Case, said: Comparison, before: Sequence[Mention]) -> Mention | None:
    """Return this year's figure: the last one before the comparison, and of this year."""
    mine = [m for m in before if m.period in (None, case.report.year) and (m.period is None or m.period != said.base)]
    unit = said.unit or (said.of.unit if said.of else "")
    same = [m for m in mine if m.unit == unit]
    found = said.of if said.of in same else same[-1] if same else None
    return found if found is not None and found.is_exact else None


def _years(said: Comparison, case: Case) -> set[Period]:
    """Return how the year compared with may be named."""
    last: set[Period] = {"last", (case.report.year or 0) - 1}
    return last if said.base is None or said.base in last else {said.base}


def _from_previous(case: Case, passage: Passage, now: Mention) -> Iterator[_Pair]:
    figures, subject = case.figures_before, subject_at(passage, now, case)
    if figures is not None and subject is not None:
        for reading in subject.readings:
            found = figures.figure(reading)
            if found is not None and found.exact:
                yield _Pair(found.value, now.worth_in_table, _slack(now))
        return
    for mention in case.counted_before.same(now):
        yield _Pair(mention.worth, now.worth, EXACT.add(_slack(mention), _slack(now)))


def _follows(said: Comparison, pair: _Pair) -> bool:
    change = EXACT.subtract(pair.now, pair.before)
    signed = change.copy_negate() if said.direction == "fall" else change
    if said.direction == "level":
        return abs(change) <= pair.slack
    if said.points is not None:
        return signed == said.points
    if said.amount is not None:
        return abs(EXACT.subtract(signed, said.amount)) <= pair.slack
    if said.ratio is None:
        return signed > -pair.slack
    if not pair.before:
        return True
    off = abs(EXACT.subtract(EXACT.divide(signed, pair.before), said.ratio))
    return off <= EXACT.add(said.place or Decimal(), EXACT.divide(pair.slack * _TWO, pair.before))


@rule(
    "GD305",
    Severity.WARNING,
    title=Message("数字与上年报告相同，疑未更新"),
    about=Message(
        "同一事项的数字与上年报告完全相同，可能是沿用上年文字而未更新。请核对；确实相同的，可以写明“与上年持平”。"
    ),
    message=Message("“{said}”与上年报告中的数字相同，疑未更新"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态137条。"},
        previous=Example(adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态137条。"}),
    ),
    passes=Example(
        adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态142条。"},
        previous=Example(adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态137条。"}),
    ),
    needs=["edition", "previous"],
)
def carried_over(rule: Rule, case: Case) -> Iterator[Finding]:
    """A figure is last year's, carried over."""
    aside = {mention.figure for passage in case.passages for mention in _explained(case, passage)}
    for passage in case.passages:
        for mention in passage.facts.mentions:
            if not is_telling(mention) or mention.period not in (None, case.report.year) or mention.figure in aside:
                continue
            if case.counted_before.has(mention) and not _is_confirmed(case, passage, mention):
                yield rule.finding(
                    **passage.quote(mention.span),
                    actual=plain(mention.worth),
                    arguments={"said": passage.text[slice(*mention.span)]},
                )


def _explained(case: Case, passage: Passage) -> Iterator[Mention]:
    """Yield the figures that are no sign of old text: said to be level, or adding up with one that is new.

    The total of a breakdown that does not add up is told there.
    """
    for said in passage.facts.comparisons:
        if said.direction == "level":
            yield from passage.mentions_of(passage.sentence(said.span[0]))
    for stated in passage.facts.breakdowns:
        figures = (stated.total, *stated.parts)
        if not stated.holds:
            yield stated.total
        elif not all(map(case.counted_before.says, figures)):
            yield from figures


def _is_confirmed(case: Case, passage: Passage, mention: Mention) -> bool:
    """Tell whether this year's tables say the same figure."""
    subject = subject_at(passage, mention, case)
    figures = map(case.figures.figure, subject.readings if subject else ())
    return any(figure is not None and figure.exact and figure.value == mention.worth_in_table for figure in figures)


RULES = (comparison, carried_over)
"""Findings on the prose across years."""
