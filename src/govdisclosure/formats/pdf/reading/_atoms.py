"""What stands together in a line of a table without rulings, and the columns that figures stand in."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._labels import is_figure
from govdisclosure.formats.pdf.reading._lines import TextLine

__all__ = ["Atom", "Columns", "atoms_of", "columns_of_figures", "figures_of"]

_GAP: Final = 0.22
_LEAST_GAP: Final = 0.06
_BESIDE: Final = 4.0


@final
@frozen
class Atom:
    """Characters that stand together: a cell without rulings, or a line of one."""

    text: str
    left: float
    right: float
    base: float
    size: float


@final
@frozen
class Columns:
    """Where the columns of figures are."""

    spans: tuple[tuple[float, float], ...]

    def of(self, atom: Atom) -> tuple[int, int]:
        """Return the first column that an atom stands in, and the one behind the last."""
        over = [
            index for index, (left, right) in enumerate(self.spans) if min(atom.right, right) > max(atom.left, left)
        ]
        if over:
            return over[0], over[-1] + 1
        near = min(
            range(len(self.spans)),
            key=lambda index: max(self.spans[index][0] - atom.right, atom.left - self.spans[index][1]),
        )
        return near, near + 1

    def are_parted(self, x: float) -> bool:
        """Tell whether a place is between two columns, or just before the first."""
        left = self.spans[0][0]
        return left - _BESIDE < x <= left or any(one[1] < x < two[0] for one, two in pairwise(self.spans))

    def widened(self, atoms: Sequence[Atom]) -> "Columns":
        """Return the columns as wide as the heads above them; a head beside all of them has a column of its own."""
        spans = list(self.spans)
        for atom in atoms:
            over = [index for index, (left, right) in enumerate(spans) if min(atom.right, right) > max(atom.left, left)]
            if not over:
                spans.append((atom.left, atom.right))
                spans.sort()
            elif len(over) == 1:
                left, right = spans[over[0]]
                spans[over[0]] = min(left, atom.left), max(right, atom.right)
        return Columns(tuple(spans))


def atoms_of(line: TextLine, gap: float = _GAP, columns: "Columns | None" = None) -> list[Atom]:
    """Return a line cut at its gaps, small ones too; the least are enough between two of ``columns``."""
    pieces: list[list[int]] = [[0]]
    glyphs = line.glyphs
    for index, (one, two) in enumerate(pairwise(glyphs), 1):
        space = (two.left - one.right) / max(one.size, two.size)
        if space > gap or (columns and space > _LEAST_GAP and columns.are_parted((one.right + two.left) / 2)):
            pieces.append([])
        pieces[-1].append(index)
    return [
        Atom(
            "".join(glyphs[index].text for index in piece),
            glyphs[piece[0]].left,
            glyphs[piece[-1]].right,
            line.base,
            line.size,
        )
        for piece in pieces
    ]


def figures_of(line: TextLine) -> list[Atom]:
    """Return the figures that a line ends with."""
    figures: list[Atom] = []
    for atom in reversed(atoms_of(line)):
        if not is_figure(atom.text):
            break
        figures.append(atom)
    return figures[::-1]


def columns_of_figures(lines: Sequence[TextLine]) -> Columns:
    """Return the columns that the figures of ``lines`` stand in."""
    spans: list[tuple[float, float]] = []
    for atom in sorted((atom for line in lines for atom in figures_of(line)), key=lambda atom: atom.left):
        if spans and atom.left < spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], atom.right)
        else:
            spans.append((atom.left, atom.right))
    return Columns(tuple(spans))
