"""Units whose texts are alike (内容雷同), names and years put aside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, SectionName, Sections
from govdisclosure.prose.likeness import ALIKE, likeness
from govdisclosure.published import PublishedReport
from govdisclosure.published.adding import Unit
from govdisclosure.published.likeness import NARRATIVE, own_text
from govdisclosure.rules import Finding, Result, Severity

__all__ = ["Alike", "alike_in", "findings_of"]

_SHORTEST: Final = 80
"""The fewest characters that are compared: bodies that have little to report say so in the same few words."""
_MOST: Final = 5
_ALL: Final = 100


@final
@frozen(kw_only=True)
class Alike:
    """Two units with one text."""

    one: Unit
    other: Unit
    section: SectionName
    likeness: float
    """1 where the texts are equal."""


def alike_in(units: Iterable[Unit], *, least: float = ALIKE) -> tuple[Alike, ...]:
    """Return the pairs of ``units`` that say nearly the same in a section of prose, ``least`` alike or more.

    Raises:
        MissingExtra: RapidFuzz is not installed.
    """
    reports = [(unit, unit.report) for unit in units if unit.report is not None]
    return tuple(pair for section in NARRATIVE for pair in _pairs(section, reports, least))


def _pairs(section: SectionName, reports: Sequence[tuple[Unit, PublishedReport]], least: float) -> Iterator[Alike]:
    texts = sorted(
        ((text, unit) for unit, report in reports if len(text := own_text(report, section)) >= _SHORTEST),
        key=lambda said: (len(said[0]), said[1].place),
    )
    for index, (text, unit) in enumerate(texts):
        longest = len(text) * (2 - least) / least  # a longer one has too much that this one lacks
        for other_text, other in texts[index + 1 :]:
            if len(other_text) > longest:
                break
            degree = likeness(text, other_text, least=least)
            if degree:
                first, second = sorted((unit, other), key=lambda one: one.place)
                yield Alike(one=first, other=second, section=section, likeness=degree)


_SAME: Final = Message("{units}的“{section}”内容雷同，相似度{likeness}%以上")
_EQUAL: Final = Message("{units}的“{section}”内容相同")
_QUOTED: Final = Message("“{name}”")
_AND_MORE: Final = Message("{units}等{number}个单位")


def findings_of(pairs: Iterable[Alike]) -> Iterator[Finding]:
    """Yield a finding for each group of units that are alike, one by one, in a section."""
    by_section: dict[SectionName, list[Alike]] = {}
    for pair in pairs:
        by_section.setdefault(pair.section, []).append(pair)
    for section, members in by_section.items():
        for group in _groups(members):
            units = sorted({unit for pair in group for unit in (pair.one, pair.other)}, key=lambda unit: unit.place)
            names: Joined | Phrase = Joined(tuple(Phrase(_QUOTED, {"name": unit.name}) for unit in units[:_MOST]))
            if len(units) > _MOST:
                names = Phrase(_AND_MORE, {"units": names, "number": len(units)})
            degree = int(100 * min(pair.likeness for pair in group))
            yield Finding(
                code="GD404",
                severity=Severity.WARNING,
                result=Result.BROKEN,
                message=_SAME if degree < _ALL else _EQUAL,
                arguments={"units": names, "section": specs(Sections)[section].label, "likeness": degree},
                provision=REGULATIONS.article("第五十条"),
                section=SECTION_NAMES.index(section) + 1,
                actual=degree,
            )


def _groups(pairs: Iterable[Alike]) -> Sequence[list[Alike]]:
    """Return the pairs that hang together, unit by unit."""
    group_of: dict[Unit, list[Alike]] = {}
    for pair in pairs:
        one, other = (group_of.setdefault(unit, []) for unit in (pair.one, pair.other))
        if one is not other:
            one += other
            moved = {unit for found in other for unit in (found.one, found.other)}
            group_of |= dict.fromkeys({*moved, pair.other}, one)
        one.append(pair)
    return [*{id(group): group for group in group_of.values()}.values()]
