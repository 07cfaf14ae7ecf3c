"""Which numbers are parts of which: lists behind 其中 and its likes, in brackets, and before 合计."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import partial
from itertools import accumulate, takewhile
from typing import Final, NamedTuple

from govdisclosure.prose.clauses import Group, Mark, Node, Passage
from govdisclosure.prose.facts import Breakdown, Mention
from govdisclosure.prose.parts import FEWEST, LEVELS, Part, likely, parts_of, whole
from govdisclosure.prose.words import INCLUDING, family

__all__ = ["breakdowns_of"]


def breakdowns_of(passage: Passage) -> list[Breakdown]:
    """Return every breakdown of ``passage``, in the order of their totals, then of their last parts."""
    found = [breakdown for level in _levels(passage.nodes) for breakdown in _of_level(level)]
    return sorted(found, key=lambda breakdown: (breakdown.total.span, breakdown.span))


class _Level(NamedTuple):
    """What stands in one pair of brackets, the brackets within it put aside."""

    items: list[Mention | Mark]
    owner: Mention | None
    """The last number before the brackets."""
    is_direct: bool
    """Whether the brackets follow upon that number, and on no mark."""


def _levels(nodes: Sequence[Node]) -> Iterator[_Level]:
    """Yield the passage and what stands in each pair of its brackets, however deep."""
    open_: list[tuple[Sequence[Node], Mention | None, bool]] = [(nodes, None, False)]
    while open_:
        inside, owner, is_direct = open_.pop()
        items: list[Mention | Mark] = []
        above: Mention | None = None
        for node in inside:
            if isinstance(node, Group):
                open_.append((node.nodes, above, above is not None and items[-1] is above))
            else:
                items.append(node)
                above = node if isinstance(node, Mention) else above
        yield _Level(items, owner, is_direct)


def _of_level(level: _Level) -> Iterator[Breakdown]:
    if level.is_direct and level.owner is not None:
        yield from _bracketed(level.items, level.owner)
    yield from _opened(level.items, level.owner)
    yield from _summed(level.items)


def _bracketed(items: Sequence[Mention | Mark], total: Mention) -> Iterator[Breakdown]:
    """33条（网站20条、微信13条）: no word opens the list."""
    if any(isinstance(item, Mark) and item.kind == "among" for item in items):
        return
    parts = list(parts_of(items, total))
    adding_up = whole(parts, total)
    size = adding_up if adding_up >= FEWEST else sum(not part.is_beyond for part in parts)
    if size >= FEWEST:
        yield _breakdown(total, parts[:size], "")


_WINDOW: Final = 400
"""How many numbers and marks behind a word that opens a list may belong to it."""
_WINDOW_BEFORE: Final = 100
"""How many before it may hold its total."""


def _opened(items: Sequence[Mention | Mark], owner: Mention | None) -> Iterator[Breakdown]:
    """Lists that a word opens, the innermost first: what it takes is no part of the list around it."""
    divided: set[int] = set()
    left: list[Mention | Mark] = []
    """What no list has taken, the last item first."""
    for index in range(len(items) - 1, -1, -1):
        mark, behind = items[index], items[index - 1] if index else None
        following: list[Mention | Mark] = []
        found: list[tuple[Breakdown, list[Mention]]] = []
        if isinstance(mark, Mark) and mark.kind == "among":
            following = left[: -_WINDOW - 1 : -1]
            before = items[max(0, index - _WINDOW_BEFORE) : index]
            totals = _only_number(before) if mark.text.startswith("按") else _totals(before, owner)
            found = [] if _is_summed(mark, following) else list(_best(mark, totals, following, divided))
        elif isinstance(mark, Mark) and isinstance(behind, Mention) and _is_marked(behind, mark):
            following = left[: -_WINDOW - 1 : -1]
            found = list(_marked(behind, mark, following))
        divided |= {id(breakdown.total) for breakdown, _ in found}
        yield from (breakdown for breakdown, _ in found)
        if found:
            taken = {id(part) for _, parts in found for part in parts}
            left[-len(following) or len(left) :] = [item for item in reversed(following) if id(item) not in taken]
        if not (isinstance(mark, Mark) and mark.kind == "among"):
            left.append(mark)


_AMONG: Final = ("中", "之中", "里")


def _only_number(before: Sequence[Mention | Mark]) -> list[Mention]:
    """Return the number that a list behind 按类别分 divides: that of its sentence, else of the one before, if it has just one."""
    numbers = _totals(before, None)
    return numbers if len(numbers) == 1 else []


def _is_summed(mark: Mark, following: Sequence[Mention | Mark]) -> bool:
    """Tell whether a list behind 分别 has its sum behind it: 分别推送23条、17条，合计40条."""
    if not mark.text.startswith("分别"):
        return False
    within = takewhile(lambda item: isinstance(item, Mention) or item.kind not in {"stop", "semicolon"}, following)
    return any(isinstance(item, Mention) and item.is_sum for item in within)


def _is_marked(total: Mention, mark: Mark) -> bool:
    """Tell whether a colon at a number, or 12件中 and a comma, opens a list: 共88条：招聘34条、公告54条."""
    words = total.after.strip()
    return (mark.kind == "colon" and not words) or (mark.kind == "comma" and words.endswith(_AMONG))


def _marked(
    total: Mention, mark: Mark, following: Sequence[Mention | Mark]
) -> Iterator[tuple[Breakdown, list[Mention]]]:
    """Yield the list that a mark opens; 9件中，已解决5件，列入规划4件 are parts whatever their words."""
    parts = list(parts_of(following, total))
    if mark.kind == "comma":
        parts = [part._replace(is_beyond=False) for part in parts]
    size = max(whole(parts, total), likely(parts, total))
    if size >= FEWEST:
        yield _breakdown(total, parts[:size], mark.text), [part.mention for part in parts[:size]]


def _totals(before: Sequence[Mention | Mark], owner: Mention | None) -> list[Mention]:
    """Return what the list behind ``before`` may be the parts of, the likeliest first.

    They stand in its sentence, and in the one before where its own has no number.
    """
    totals: list[Mention] = []
    stops = 0
    for item in reversed(before):
        if isinstance(item, Mention):
            totals.append(item)
        elif item.kind == "stop":
            stops += 1
            if totals or stops > 1:
                break
    return totals if owner is None else [*totals, owner]


def _best(
    mark: Mark, totals: Sequence[Mention], following: Sequence[Mention | Mark], divided: AbstractSet[int]
) -> Iterator[tuple[Breakdown, list[Mention]]]:
    if not totals:
        return
    lists: dict[int | str | None, list[Part]] = {}
    """The parts of a total, by what they may be added up with."""
    sums: dict[int | str | None, frozenset[Decimal]] = {}
    periods = {item.period for item in following if isinstance(item, Mention)}
    totals = [total for total in totals if total.period in periods] or totals
    for total in totals:
        kind = family(total.unit)
        if kind not in lists:
            lists[kind] = list(parts_of(following, total))
            sums[kind] = frozenset(accumulate(part.mention.worth for part in lists[kind]))
        parts = lists[kind]
        size = whole(parts, total) if total.worth in sums[kind] else 0
        if size:
            yield _breakdown(total, parts[:size], mark.text), [part.mention for part in parts[:size]]
            yield from _again(mark, total, parts, size, divided)
            return
    total = next((total for total in totals if lists[family(total.unit)]), totals[0])
    parts = lists[family(total.unit)]
    size = likely(parts, total)
    if size:
        yield _breakdown(total, parts[:size], mark.text), [part.mention for part in parts[:size]]


def _again(
    mark: Mark, total: Mention, parts: Sequence[Part], size: int, divided: AbstractSet[int]
) -> Iterator[tuple[Breakdown, list[Mention]]]:
    """A second full list behind a semicolon: by applicant; by outcome. A number with parts of its own begins none."""
    rest = parts[size:]
    if len(rest) >= FEWEST and parts[size - 1].level == LEVELS["semicolon"] and id(rest[0].mention) not in divided:
        again = whole(rest, total) or _second(parts[:size], rest, total)
        if again:
            yield _breakdown(total, rest[:again], mark.text), [part.mention for part in rest[:again]]


_NEAR: Final = 2


def _second(first: Sequence[Part], rest: Sequence[Part], total: Mention) -> int:
    """Return how many numbers of ``rest`` are meant as a full list too, though they do not make the total."""
    size = likely(rest, total)
    added = sum(part.mention.worth for part in rest[:size])
    units = {part.mention.unit for part in (*first, *rest[:size])}
    is_near = total.worth <= added * _NEAR and added <= total.worth * _NEAR
    return size if size >= FEWEST and len(units) == 1 and is_near else 0


def _breakdown(total: Mention, parts: Sequence[Part], opening: str) -> Breakdown:
    mentions = tuple(part.mention for part in parts)
    return Breakdown(
        total=total,
        parts=mentions,
        opening=opening,
        is_open=opening in INCLUDING or "主要" in opening or parts[-1].open or "主要" in mentions[0].before,
        span=(min(total.span[0], mentions[0].span[0]), max(total.span[1], mentions[-1].span[1])),
    )


def _summed(items: Sequence[Mention | Mark]) -> Iterator[Breakdown]:
    """A 33条、B 10条，合计43条: the sum stands behind its parts."""
    parts: list[Part] = []
    for item in items:
        if isinstance(item, Mark):
            if item.kind in {"stop", "semicolon", "among"}:
                parts = []
        elif item.is_sum and _COUNTED.sub("", item.before.strip()).startswith(_SUMS):
            if parts and parts[-1].mention.value == len(parts) - 1 and not _same_unit(item, parts[-1]):
                parts.pop()  # 三个平台共653条
            alike = takewhile(partial(_same_unit, item), reversed(parts))
            same = _that_make(item, [*alike])
            if len(same) >= FEWEST and _bare(_COUNTED.sub("", item.before.strip())):
                yield _breakdown(item, same, "")
            parts = []
        elif item.is_sum:
            parts = []
        else:
            parts.append(Part(item, 1, open=False, is_beyond=False))


_COUNTED: Final = re.compile("^(?:平台|渠道|载体|账号|单位|部门|类别|方面)")
_SUMS: Final = ("共计", "合计", "总计", "总共", "合共", "共", "以上", "上述")
_GENERIC: Final = [
    "共计",
    "合计",
    "总计",
    "总共",
    "合共",
    "共",
    "以上",
    "上述",
    "各项",
    "各类",
    "主动",
    "公开",
    "发布",
    "政府",
    "信息",
    "受理",
    "收到",
    "申请",
    "为",
    "达",
    "数量",
    "：",
    ":",
]


def _that_make(total: Mention, parts: Sequence[Part]) -> list[Part]:
    """Return the parts, counted from the last, that make the total, else all of them; in the order of the text."""
    sums = accumulate(part.mention.worth for part in parts)
    size = next((size for size, added in enumerate(sums, start=1) if added == total.worth), len(parts))
    return [*reversed(parts[:size])]


def _same_unit(total: Mention, part: Part) -> bool:
    return part.mention.unit == total.unit


def _bare(words: str) -> bool:
    """Tell whether a sum names nothing but what was listed before it."""
    for word in _GENERIC:
        words = words.replace(word, "")
    return not words.strip()
