"""The labels of the rows of a table without rulings: lines put together, each by the row that it stands beside."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise, zip_longest
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.formats.pdf._aligned import Atom, atoms_of
from govdisclosure.formats.pdf._labels import is_label
from govdisclosure.formats.pdf._lines import TextLine, glued
from govdisclosure.zh import match_heading

__all__ = ["Labels", "labels_of"]

_ALIGNED: Final = 0.7
_NEXT_LINE: Final = 1.9
_NEAR: Final = 0.5
_MOST_COLUMNS: Final = 4
_MOST_LINES: Final = 4


@final
@frozen
class Labels:
    """Labels in their columns."""

    starts: tuple[float, ...]
    """Where each column begins."""
    columns: tuple[tuple[Atom, ...], ...]

    @property
    def count(self) -> int:
        """How many columns there are."""
        return len(self.columns)

    def by_row(self, bases: Sequence[float]) -> tuple[dict[int, str], list[dict[int, str]]]:
        """Return the labels by column of each of the rows at ``bases``, and before them what belongs to a row above all."""
        rows: list[dict[int, str]] = [{} for _ in bases]
        spilt: dict[int, str] = {}
        for column, atoms in enumerate(self.columns):
            for atom, below in zip_longest(atoms, atoms[1:]):
                base = atom.base
                is_above = below is not None and base < below.base <= bases[0] + _NEAR * atom.size
                if below and is_above and match_heading(below.text) and not match_heading(atom.text):
                    spilt[column] = glued(spilt.get(column, ""), atom.text)
                    continue
                row = rows[min(range(len(bases)), key=lambda index: abs(bases[index] - base))]
                row[column] = glued(row.get(column, ""), atom.text)
        return spilt, rows


def labels_of(lines: Sequence[TextLine], edge: float) -> Labels:
    """Return what stands to the left of ``edge``, which is where the figures begin."""
    rows = [[atom for atom in atoms_of(line) if atom.left < edge and atom.right <= edge] for line in lines]
    starts: list[float] = []
    for left, size in sorted((row[0].left, row[0].size) for row in rows if row):
        if not starts or left - starts[-1] > _ALIGNED * size:
            starts.append(left)
    if len(starts) > _MOST_COLUMNS:  # each set in the middle of its cell
        starts = starts[:1]
    columns: list[list[Atom]] = [[] for _ in starts]
    for row in rows:
        for atom in row:
            column = max(index for index, start in enumerate(starts) if start <= atom.left + _ALIGNED * atom.size)
            own = columns[column]
            if own and own[-1].base == atom.base:  # a gap within the label
                own[-1] = evolve(own[-1], text=own[-1].text + atom.text, right=atom.right)
            else:
                own.append(atom)
    return Labels(tuple(starts), tuple(tuple(_whole(column)) for column in columns))


def _whole(column: Sequence[Atom]) -> list[Atom]:
    """Put together the lines of a column that are one label of a form."""
    whole: list[Atom] = []
    index = 0
    while index < len(column):
        size = next(
            (
                size
                for size in range(min(_MOST_LINES, len(column) - index), 1, -1)
                if _follow(column[index : index + size]) and is_label(_text(column[index : index + size]))
            ),
            1,
        )
        lines = column[index : index + size]
        whole.append(evolve(lines[0], text=_text(lines), base=(lines[0].base + lines[-1].base) / 2))
        index += size
    return whole


def _text(lines: Sequence[Atom]) -> str:
    return reduce(glued, (line.text for line in lines))


def _follow(lines: Sequence[Atom]) -> bool:
    return all(two.base - one.base < _NEXT_LINE * one.size for one, two in pairwise(lines))
