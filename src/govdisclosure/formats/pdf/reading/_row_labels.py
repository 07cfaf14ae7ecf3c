"""The labels of the rows of a table without rulings: lines put together, each by the row that it stands beside."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise, zip_longest
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.formats.pdf.reading._atoms import Atom, Columns, atoms_of
from govdisclosure.formats.pdf.reading._labels import is_label
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._words import glued
from govdisclosure.zh import match_heading

__all__ = ["Labels", "labels_of"]

_NEXT_LINE: Final = 1.9
_NEAR: Final = 0.5
_SEVERAL: Final = 2
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
        """Return the labels by column of each of the rows at ``bases``, and before them what belongs to a row above all.

        Where there is no row, as below a head that ends a table, all of them do.
        """
        rows: list[dict[int, str]] = [{} for _ in bases]
        spilt: dict[int, str] = {}
        for column, atoms in enumerate(self.columns):
            for atom, below in zip_longest(atoms, atoms[1:]):
                base = atom.base
                is_above = below is not None and bases and base < below.base <= bases[0] + _NEAR * atom.size
                is_spilt = below and is_above and match_heading(below.text) and not match_heading(atom.text)
                if is_spilt or not bases:
                    spilt[column] = glued(spilt.get(column, ""), atom.text)
                    continue
                row = rows[min(range(len(bases)), key=lambda index: abs(bases[index] - base))]
                row[column] = glued(row.get(column, ""), atom.text)
        return spilt, rows


def labels_of(lines: Sequence[TextLine], edge: float, figures: Columns) -> Labels:
    """Return what stands to the left of ``edge``, which is where the ``figures`` begin."""
    rows = [[atom for atom in atoms_of(line, columns=figures) if atom.left < edge] for line in lines]
    spans = _spans([row[0] for row in rows if row and row[0].right <= edge])
    columns: list[list[Atom]] = [[] for _ in spans]
    parted = Columns((*spans, *figures.spans))
    for line in lines if spans else ():
        for atom in atoms_of(line, columns=parted):
            if atom.left >= edge:
                break
            own = columns[_column_of(atom, spans)]
            if own and own[-1].base == atom.base:  # a gap within the label
                own[-1] = evolve(own[-1], text=own[-1].text + atom.text, right=atom.right)
            else:
                own.append(atom)
    return Labels(tuple(left for left, _ in spans), tuple(tuple(_whole(column)) for column in columns))


def _spans(firsts: Sequence[Atom]) -> list[tuple[float, float]]:
    """Return where the columns are that the first words of lines stand in, the narrow ones telling them apart."""
    spans: list[tuple[float, float]] = []
    for atom in sorted(firsts, key=lambda atom: atom.right - atom.left):
        over = [span for span in spans if min(atom.right, span[1]) > max(atom.left, span[0])]
        if len(over) < _SEVERAL:
            spans = [span for span in spans if span not in over]
            lefts, rights = zip((atom.left, atom.right), *over, strict=True)
            spans.append((min(lefts), max(rights)))
    return sorted(spans)


def _column_of(atom: Atom, spans: Sequence[tuple[float, float]]) -> int:
    """Return the first column that a label stands in, the nearest where it stands in none."""
    apart = [max(left - atom.right, atom.left - right, 0.0) for left, right in spans]
    return apart.index(min(apart))


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
