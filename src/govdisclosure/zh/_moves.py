"""The words for up, down and no change."""

import re
from fractions import Fraction
from typing import Final, Literal, TypeAlias

__all__ = ["FLAT", "MOVED", "Direction", "direction_of"]

Direction: TypeAlias = Literal["up", "down", "flat"]
"""Where a figure went."""

_UP: Final = "增长|增加|上升|提高|提升|攀升|扩大|多"
_DOWN: Final = "下降|减少|降低|回落|缩减|下滑|缩小|少"

MOVED: Final = f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
"""A word that says where a figure went, in the group of that name."""

FLAT: Final = re.compile("(?:基本)?持平|(?:没有|无|未发生)变化")
"""Words for no change."""


def direction_of(by: Fraction) -> Direction:
    """Return where a figure that changed by so much went.

    >>> direction_of(Fraction(-1, 2))
    'down'
    """
    return "up" if by > 0 else "down" if by < 0 else "flat"
