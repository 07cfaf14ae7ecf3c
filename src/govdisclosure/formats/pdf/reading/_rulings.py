"""The rulings of a page: what a reader sees as one line, however many strokes and thin rectangles draw it."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._frame import Box

__all__ = ["NEAR", "Rule", "Rulings", "rulings_of"]

NEAR: Final = 4.0
"""How far apart lines may be, in points, that are one to the eye: double lines, and the dashes of a line."""

_SAME: Final = 0.8
_SHORTEST: Final = 6.0
_MOST: Final = 1_000


class Rule(NamedTuple):
    """A level line at ``at`` from the top, or an upright one at ``at`` from the left."""

    at: float
    start: float
    end: float


@final
@frozen
class Rulings:
    """Level and upright lines, sorted."""

    level: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()
    is_too_many: bool = False


def rulings_of(boxes: Iterable[Box]) -> Rulings:
    """Return the rulings that thin rectangles draw; none where there are more than any table has."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for left, top, right, bottom in boxes:
        is_dot = max(right - left, bottom - top) <= NEAR
        if is_dot or right - left >= bottom - top:
            level.append(Rule((top + bottom) / 2, left, right))
        if is_dot or right - left < bottom - top:
            upright.append(Rule((left + right) / 2, top, bottom))
    found = Rulings(tuple(_joined(level)), tuple(_joined(upright)))
    return Rulings(is_too_many=True) if max(len(found.level), len(found.upright)) > _MOST else found


def _joined(rules: list[Rule]) -> list[Rule]:
    """Join what lies on one line and touches, or nearly, and leave out what stays short."""
    rules.sort()
    joined: list[Rule] = []
    row: list[Rule] = []
    for rule in rules:
        if row and rule.at - row[0].at > _SAME:
            joined += _along(row)
            row = []
        row.append(rule)
    joined += _along(row)
    return joined


def _along(row: Sequence[Rule]) -> list[Rule]:
    joined: list[Rule] = []
    for at, start, end in sorted(row, key=lambda rule: rule.start):
        if joined and start - joined[-1].end <= NEAR:
            last = joined[-1]
            joined[-1] = Rule(last.at, last.start, max(last.end, end))
        else:
            joined.append(Rule(at, start, end))
    return [rule for rule in joined if rule.end - rule.start >= _SHORTEST]
