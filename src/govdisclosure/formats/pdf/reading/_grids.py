"""Rulings to grids: which of them make a table together, and which cells they leave between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._frame import Box
from govdisclosure.formats.pdf.reading._rulings import NEAR, Rule, Rulings

__all__ = ["Area", "Lattice", "lattices_of"]

_CLOSED: Final = 0.6
"""How much of a cell's side must be ruled."""
_OVERHANG: Final = 7.0
"""By how much lines reach beyond the outermost that cross them where that one is left out."""
_MOST_CELLS: Final = 20_000


class Area(NamedTuple):
    """A cell: its first row and column, from 0, and how many of each it spans."""

    row: int
    column: int
    rowspan: int
    colspan: int


@final
@frozen(kw_only=True)
class Lattice:
    """A table as its rulings draw it."""

    xs: tuple[float, ...]
    """The edges of its columns."""
    ys: tuple[float, ...]
    """The edges of its rows."""
    areas: tuple[Area, ...]
    """Its cells, row by row."""
    is_open_above: bool = False
    """Whether its first row has no line above it."""
    is_open_below: bool = False

    @property
    def box(self) -> Box:
        """Where it stands."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def lattices_of(rulings: Rulings) -> list[Lattice]:
    """Return the tables that rulings draw, from the top."""
    found = (_lattice(level, upright) for level, upright in _crossing(rulings))
    return sorted((one for one in found if one is not None), key=lambda one: one.box.top)


def _crossing(rulings: Rulings) -> list[tuple[list[Rule], list[Rule]]]:
    """Sort rulings into those that hang together by crossing or meeting each other."""
    level, upright = rulings.level, sorted(rulings.upright)
    places = [rule.at for rule in upright]
    parents = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for index, rule in enumerate(level):
        first = bisect_left(places, rule.start - NEAR)
        last = bisect_right(places, rule.end + NEAR)
        for other in range(first, last):
            if upright[other].start - NEAR <= rule.at <= upright[other].end + NEAR:
                parents[root(len(level) + other)] = root(index)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate([*level, *upright]):
        groups.setdefault(root(index), ([], []))[index >= len(level)].append(rule)
    return [group for group in groups.values() if all(group)]


def _lattice(level: Sequence[Rule], upright: Sequence[Rule]) -> Lattice | None:
    xs, _, _ = _edges(upright, level)
    ys, is_open_above, is_open_below = _edges(level, upright)
    rows, columns = len(ys) - 1, len(xs) - 1
    if not 0 < rows * columns <= _MOST_CELLS:
        return None
    walls = _covered(upright, xs, ys)  # walls[column edge][row]
    floors = _covered(level, ys, xs)  # floors[row edge][column]
    walls[0] = walls[-1] = [True] * rows
    floors[0] = floors[-1] = [True] * columns
    areas = _areas(walls, floors, rows, columns)
    # An edge at which no cell begins is none: an underlined word, a line that ends in the middle of nowhere.
    kept_rows = sorted({area.row for area in areas})
    kept_columns = sorted({area.column for area in areas})
    row_at, column_at = _numbers(kept_rows, rows), _numbers(kept_columns, columns)
    return Lattice(
        xs=(*(xs[index] for index in kept_columns), xs[-1]),
        ys=(*(ys[index] for index in kept_rows), ys[-1]),
        areas=tuple(
            Area(
                row_at[row],
                column_at[column],
                row_at[row + rowspan] - row_at[row],
                column_at[column + colspan] - column_at[column],
            )
            for row, column, rowspan, colspan in areas
        ),
        is_open_above=is_open_above,
        is_open_below=is_open_below,
    )


def _edges(across: Sequence[Rule], along: Sequence[Rule]) -> tuple[list[float], bool, bool]:
    """Return the places of the lines ``across``, with the outermost that are not drawn but are where ``along`` ends."""
    edges: list[float] = []
    last = float("-inf")
    group: list[float] = []
    for place in sorted(rule.at for rule in across):
        if group and place - last > NEAR:
            edges.append((group[0] + group[-1]) / 2)
            group = []
        group.append(place)
        last = place
    edges.append((group[0] + group[-1]) / 2)
    start, end = min(rule.start for rule in along), max(rule.end for rule in along)
    is_open_before, is_open_behind = start < edges[0] - _OVERHANG, end > edges[-1] + _OVERHANG
    if is_open_before:
        edges.insert(0, start)
    if is_open_behind:
        edges.append(end)
    return edges, is_open_before, is_open_behind


def _covered(rules: Sequence[Rule], edges: Sequence[float], steps: Sequence[float]) -> list[list[bool]]:
    """Return for each of ``edges`` and each step along it whether it is ruled."""
    covered = [[0.0] * (len(steps) - 1) for _ in edges]
    for at, start, end in rules:
        index = min(bisect_left(edges, at), len(edges) - 1)
        if index and at - edges[index - 1] < edges[index] - at:
            index -= 1
        row = covered[index]
        for step in range(max(bisect_right(steps, start) - 1, 0), min(bisect_left(steps, end), len(row))):
            row[step] += min(end, steps[step + 1]) - max(start, steps[step])
    return [[length >= _CLOSED * (steps[step + 1] - steps[step]) for step, length in enumerate(row)] for row in covered]


def _areas(walls: list[list[bool]], floors: list[list[bool]], rows: int, columns: int) -> list[Area]:
    """Return the rectangles that no ruling divides, row by row."""
    taken = [[False] * columns for _ in range(rows)]
    areas: list[Area] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column + 1
            while right < columns and not walls[right][row] and not taken[row][right]:
                right += 1
            below = row + 1
            while (
                below < rows
                and not any(floors[below][column:right])
                and not any(walls[edge][below] for edge in range(column + 1, right))
            ):
                below += 1
            for line in taken[row:below]:
                line[column:right] = [True] * (right - column)
            areas.append(Area(row, column, below - row, right - column))
    return areas


def _numbers(kept: Sequence[int], most: int) -> list[int]:
    """Return for each old edge how many kept ones come before it; the last is behind all."""
    return [bisect_left(kept, index) for index in range(most)] + [len(kept)]
