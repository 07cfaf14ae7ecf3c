"""Which way up a page is read: as most of its text stands, whatever the file says about the sheet."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias, final

__all__ = ["QUARTERS", "Box", "Frame", "shared"]

QUARTERS: Final = 4


class Box(NamedTuple):
    """A rectangle; downwards is more."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def around(self, other: "Box") -> "Box":
        """Return the smallest rectangle that has both in it."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def within(self, other: "Box") -> "Box":
        """Return the part of it that is in ``other``; it may be less than empty."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


_Matrix: TypeAlias = tuple[float, float, float, float, float, float]


@final
class Frame:
    """The page turned so that text which the file draws with ``turn`` clockwise quarter turns stands upright."""

    __slots__ = ("_matrix", "height", "turn", "width")

    def __init__(self, turn: int, left: float, bottom: float, right: float, top: float) -> None:
        """Take the corners of the page in the file's coordinates, in which upwards is more."""
        across, along = right - left, top - bottom
        self.turn = turn
        self.width, self.height = (along, across) if turn % 2 else (across, along)
        self._matrix: _Matrix = (
            (1, 0, 0, -1, -left, top),
            (0, -1, -1, 0, top, right),
            (-1, 0, 0, 1, right, -bottom),
            (0, 1, 1, 0, -bottom, -left),
        )[turn]

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the file as a point of the page as it is read: from its left, from its top."""
        a, b, c, d, e, f = self._matrix
        return a * x + b * y + e, c * x + d * y + f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the file as one of the page."""
        one, two = self.point(left, bottom), self.point(right, top)
        return Box(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def shared(places: Sequence[float], near: float) -> float:
    """Return the first place that has another near it, the first of all if none has."""
    return next((one for one, two in pairwise(places) if abs(one - two) <= near), places[0] if places else 0.0)
