"""The numbers that may be parts of another: how far a list goes, told by its marks and by what adds up."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final, NamedTuple

from govdisclosure.prose.clauses import Mark
from govdisclosure.prose.facts import Mention
from govdisclosure.prose.words import BEYOND, family

__all__ = ["FEWEST", "LEVELS", "Part", "likely", "parts_of", "whole"]

LEVELS: Final = {"listed": 1, "comma": 2, "colon": 2, "semicolon": 3, "stop": 4}
"""How strongly a mark sets apart what stands before it."""
FEWEST: Final = 2
"""How many numbers make a list."""


class Part(NamedTuple):
    """A number that may be a part, and how strong the mark behind it is."""

    mention: Mention
    level: int
    open: bool
    is_beyond: bool
    """Whether its words, or those of one before it, say that the list has ended: 已办结12件."""


_AGAIN: Final = ("该", "上述", "这")
"""What makes a number the one before it: 在该369条中，面向外资企业的115条."""


def parts_of(following: Iterable[Mention | Mark], total: Mention) -> Iterator[Part]:
    """Yield the numbers that may be parts of ``total``, up to a clause that is none."""
    pending: Mention | None = None
    previous: Mention | None = None
    beyond = False
    for item in following:
        if isinstance(item, Mark):
            if pending is not None and item.kind in LEVELS:
                yield Part(pending, LEVELS[item.kind], _is_open(pending), beyond)
                pending = None
            if item.kind in {"stop", "among"}:
                break
        else:
            if pending is not None:
                yield Part(pending, 1, _is_open(pending), beyond)
                pending = None
            if item.is_sum or not _alike(item, total) or item.before.strip().endswith(_AGAIN):
                return
            if item.period not in (None, total.period):
                continue  # 由上年的81个增至97个
            beyond = beyond or item.before.strip().startswith(BEYOND)
            if previous is not None and _is_within(item, previous):
                continue
            pending = previous = item
    if pending is not None:
        yield Part(pending, LEVELS["stop"], _is_open(pending), beyond)


def _is_within(part: Mention, previous: Mention) -> bool:
    """Tell whether a number is said to be in the one before it: 许可530条，许可中涉及企业的412条."""
    whole, within, _ = part.before.strip().partition("中")
    return bool(within) and len(whole) > 1 and whole in previous.label


def _alike(part: Mention, total: Mention) -> bool:
    return not part.unit or not total.unit or family(part.unit) == family(total.unit)


def _is_open(part: Mention) -> bool:
    return part.after.strip().startswith("等")


def whole(parts: Sequence[Part], total: Mention) -> int:
    """Return how many of the parts, counted from the first, make the total: 0 if none do."""
    sums = list(accumulate(part.mention.worth for part in parts))
    sizes = [size for size, added in enumerate(sums, start=1) if added == total.worth]
    # A list whose items are all joined by 、 does not end within them.
    ends = [
        size
        for size in sizes
        if size == len(parts) or parts[size - 1].level > LEVELS["listed"] or parts[size].is_beyond
    ]
    return ends[-1] if ends else 0


def likely(parts: Sequence[Part], total: Mention) -> int:
    """Return how many parts the list probably has: up to a stronger mark, as near the total as that allows."""
    parts = [part for part in parts if not part.is_beyond]
    if not parts:
        return 0
    ends = [len(parts)]
    for size, part in enumerate(parts[:-1], start=1):
        if size >= FEWEST and part.level > parts[0].level:
            ends.append(size)
            if part.level >= LEVELS["semicolon"]:  # what follows is of another thing
                ends.remove(len(parts))
                break
    sums: list[Decimal] = list(accumulate(part.mention.worth for part in parts))
    return min(ends, key=lambda size: (abs(sums[size - 1] - total.worth), size))
