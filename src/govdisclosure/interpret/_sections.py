"""Which lines are the heads of the six sections: the best reading of all that may be one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.interpret._chrome import is_decoration
from govdisclosure.interpret._lines import trim
from govdisclosure.interpret.heads import Candidate, candidate
from govdisclosure.interpret.raw import Item, Line, Picture
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, SectionName
from govdisclosure.published import Grid
from govdisclosure.zh import match_heading

__all__ = ["Found", "find_sections"]

_LEAST: Final = 4
_LEAST_STYLE: Final = 4
_LEAST_BARE: Final = 3
_REACH: Final = 8
_STYLES: Final = (1, None, 3, 2, 4)
_BRACKETED: Final = (2, 4)


@final
@frozen(kw_only=True)
class Found:
    """The heads of a file."""

    heads: tuple[Candidate, ...]
    """Each statutory section once, in the order of the file."""
    again: frozenset[int]
    """The blocks in which a statutory head comes again."""


def find_sections(items: Sequence[Item], start: int = 0) -> Found:
    """Return the heads of the six sections among the blocks from ``start`` on.

    Numbers alone do not tell (一、 2、 四、 stand in one report, and （一）主动公开情况 inside section one looks like section
    two), so every line that names a section is weighed: its words, its number against the section's place, the style
    that most heads have, whether it continues a list that is open, and whether the section's table follows.
    """
    candidates, listed = _candidates(items, start)
    candidates = _without_contents(candidates)
    main = _main_style(candidates)
    markup = _main_markup(candidates, main)
    best: dict[SectionName, tuple[int, Candidate]] = {}
    for one in candidates:
        score = _score(one, main, markup, listed.get(one.index)) + _followed(one, items)
        if score >= _LEAST and (one.name not in best or score > best[one.name][0]):
            best[one.name] = (score, one)
    chosen: dict[SectionName, Candidate] = {name: one for name, (_, one) in best.items()}
    heads = sorted(chosen.values(), key=lambda one: one.index)
    again = frozenset(one.index for one in candidates if _comes_again(one, chosen, items))
    return Found(heads=tuple(heads), again=again)


_Kind: TypeAlias = Literal["head", "item", "inner"]
"""What a numbered line is part of: the six heads, a list of its own, a list inside a section that begins anew."""


def _candidates(items: Sequence[Item], start: int) -> tuple[list[Candidate], dict[int, _Kind]]:
    """Return the lines that may be heads, and those of them that go on in a list which is none of heads."""
    found: list[Candidate] = []
    listed: dict[int, _Kind] = {}
    last: dict[int, tuple[int, _Kind]] = {}
    for index in range(start, len(items)):
        item = items[index]
        if not isinstance(item, Line):
            continue
        mark = match_heading(item.text)
        one = candidate(index, item, mark)
        if one is not None:
            found.append(one)
        if mark is None:
            continue
        kind = _listed(mark.number, one, *last.get(mark.level, (None, "head")))
        if kind != "head":
            listed[index] = kind
        last = {level: seen for level, seen in last.items() if level < mark.level}
        is_item = one is None or one.number != one.ordinal
        last[mark.level] = mark.number, "item" if kind == "head" and is_item else kind
    return found, listed


def _listed(number: int, one: Candidate | None, before: int | None, kind: _Kind) -> _Kind:
    """Return the list that a line goes on in, "head" if in none; ``before`` and ``kind`` are of the last in its style."""
    is_weak = one is None or one.weight <= 1
    if number == 1 and before is not None and is_weak:
        return "inner"
    if before != number - 1 or (kind == "inner" and one is not None and not is_weak and one.number == one.ordinal):
        return "head"
    return kind


_LEAST_CONTENTS: Final = 3


def _without_contents(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates without a table of contents: heads in a row, each of which comes again below."""
    kept: list[Candidate] = []
    last = {one.name: one.index for one in candidates}
    for run in _runs(candidates):
        come_again = all(last[one.name] > run[-1].index for one in run)
        if len(run) < _LEAST_CONTENTS or not come_again:
            kept += run
    return kept


def _runs(candidates: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    run: list[Candidate] = []
    for one in candidates:
        if run and (one.index > run[-1].index + 1 or one.name in {other.name for other in run}):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _main_style(candidates: Sequence[Candidate]) -> int | None:
    """Return the style that most statutory heads have; 0 when no style is theirs."""
    weights = {style: _style_weight(candidates, style) for style in _STYLES}
    style = max(_STYLES, key=lambda style: weights[style])
    return style if weights[style] >= _LEAST_STYLE else 0


def _style_weight(candidates: Sequence[Candidate], style: int | None) -> int:
    best: dict[SectionName, int] = {}
    for one in candidates:
        if one.style == style:
            fit = 0 if style is None else 2 if one.number == one.ordinal else -1
            best[one.name] = max(best.get(one.name, 0), one.weight + fit)
    if style is None:  # bare words are heads only where there are several
        best = {name: weight for name, weight in best.items() if weight > 1}
        if len(best) < _LEAST_BARE:
            return 0
    return sum(best.values())


def _main_markup(candidates: Sequence[Candidate], main: int | None) -> int | None:
    levels = Counter(one.markup for one in candidates if one.style == main and one.weight > 1)
    return levels.most_common(1)[0][0] if levels else None


def _score(one: Candidate, main: int | None, markup: int | None, listed: _Kind | None) -> int:
    score = one.weight
    if one.number is not None:
        score += 2 if one.number == one.ordinal else -2
    if one.style == main:
        score += 5
    elif one.style in _BRACKETED:
        score -= 2
    score += -2 if listed == "inner" or (listed == "item" and one.style != main) else 1
    if markup is not None and one.markup is not None and one.markup != markup:
        score -= 2
    return score - bool(one.rest)


_TABLED: Final = frozenset[SectionName](TABLE_NAMES)


def _followed(one: Candidate, items: Sequence[Item]) -> int:
    """Return 3 when the section's table stands under the line, or a picture at once."""
    if one.name not in _TABLED:
        return 0
    below = [item for item in items[one.index + 1 : one.index + _REACH] if not _is_empty(item)]
    if below and isinstance(below[0], Picture) and not is_decoration(below[0]):
        return 3
    for item in below:
        if isinstance(item, Grid):
            return 3 if item.form.name == one.name else 0
        if isinstance(item, Line) and match_heading(item.text) is not None:
            return 0
    return 0


def _is_empty(item: Item) -> bool:
    return isinstance(item, Line) and not trim(item.text)


def _comes_again(one: Candidate, chosen: Mapping[SectionName, Candidate], items: Sequence[Item]) -> bool:
    """Tell whether ``one`` is the head of a section that has one already; the caption of its table is none."""
    first = chosen.get(one.name)
    if first is None or first is one or one.style != first.style or one.weight <= 1:
        return False
    if one.style is None:
        below = items[one.index + 1 : one.index + 2]
        return one.index > first.index + 1 and not any(isinstance(item, Grid) for item in below)
    return one.style == 1 or one.number == SECTION_NAMES.index(one.name) + 1
