"""Tables that no rulings draw: rows of figures that stand in columns, with labels beside and heads above them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf._labels import is_figure, is_label
from govdisclosure.formats.pdf._lines import TextLine
from govdisclosure.zh import match_heading

__all__ = ["Atom", "Block", "Columns", "atoms_of", "blocks_in", "columns_of_figures", "figures_of"]

_GAP: Final = 0.22
_WIDE: Final = 0.9
_PITCH: Final = 4.5
_HEAD_PITCH: Final = 3.4
_MOST_BETWEEN: Final = 6
_MOST_HEADS: Final = 9
_LEAST_FIGURES: Final = 4
_LONGEST: Final = 60


@final
@frozen
class Atom:
    """Characters that stand together: a cell without rulings, or a line of one."""

    text: str
    left: float
    right: float
    base: float
    size: float

    @property
    def middle(self) -> float:
        """Half way from left to right."""
        return (self.left + self.right) / 2


@final
@frozen
class Block:
    """Lines that make a table: which they are, and which of them hold its figures."""

    start: int
    end: int
    figures: frozenset[int]


def atoms_of(line: TextLine, gap: float = _GAP) -> list[Atom]:
    """Return a line cut at its gaps, small ones too."""
    pieces: list[list[int]] = [[0]]
    glyphs = line.glyphs
    for index, (one, two) in enumerate(pairwise(glyphs), 1):
        if two.left - one.right > gap * max(one.size, two.size):
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


def blocks_in(lines: Sequence[TextLine], *, is_continued: bool = False) -> Iterator[Block]:
    """Yield the tables among lines that follow one another: rows of figures, and what belongs to them.

    There are several figures in a row, or the label before one is known. If a table is continued, all that stands above
    its first row is of it.
    """
    counts = [len(figures_of(line)) if len(line.glyphs) > 1 else 0 for line in lines]
    known = [bool(count) and _is_labelled(line, count) for count, line in zip(counts, lines, strict=True)]
    rows = [
        index
        for index, line in enumerate(lines)
        if counts[index] > 1 or known[index] or (counts[index] and _is_wide_apart(line))
    ]
    while rows:
        run = [rows[0]]
        for row in rows[1:]:
            if row - run[-1] > _MOST_BETWEEN or not _hang_together(lines[run[-1] : row + 1]):
                break
            run.append(row)
        rows = rows[len(run) :]
        several = [counts[row] for row in run if counts[row] > 1]
        if any(known[row] for row in run) or sum(several) >= _LEAST_FIGURES:
            yield Block(_above(lines, run[0], is_continued=is_continued), _below(lines, run[-1]), frozenset(run))


def _is_labelled(line: TextLine, count: int) -> bool:
    atoms = atoms_of(line)
    return is_label("".join(atom.text for atom in atoms[:-count]))


def _is_wide_apart(line: TextLine) -> bool:
    atoms = atoms_of(line)
    return len(atoms) > 1 and atoms[-1].left - atoms[-2].right > _WIDE * line.size


def _hang_together(lines: Sequence[TextLine]) -> bool:
    """Tell whether lines follow one another closely and none between the first and the last is running text."""
    return all(two.base - one.base <= _PITCH * max(one.size, two.size) for one, two in pairwise(lines)) and not any(
        _is_prose(line) for line in lines[1:-1]
    )


def _is_prose(line: TextLine) -> bool:
    text = line.text
    return "。" in text or len(text) > _LONGEST


def _above(lines: Sequence[TextLine], first: int, *, is_continued: bool) -> int:
    """Return the first line of the head of a table whose figures begin at ``first``."""
    start = first
    while start and first - start < _MOST_HEADS:
        line, below = lines[start - 1], lines[start]
        mark = match_heading(line.text)
        is_head = mark is not None and mark.level == 1 and len(atoms_of(line)) == 1 and not is_label(line.text)
        if _is_prose(line) or is_head or below.base - line.base > _HEAD_PITCH * max(line.size, below.size):
            break
        start -= 1
    if not start and is_continued:
        return 0
    edge = figures_of(lines[first])[0].left
    while start < first and not _is_of_table(lines[start], edge):
        start += 1
    return start


def _is_of_table(line: TextLine, edge: float) -> bool:
    """Tell whether a line above the figures of a table is of its head, or a label, for sure."""
    is_title = line.text.startswith(_TITLE)
    return is_title or is_label(line.text) or line.left >= edge or len(atoms_of(line, _WIDE)) > 1


_TITLE: Final = "第二十条"


def _below(lines: Sequence[TextLine], last: int) -> int:
    """Return the line behind a table: the last label may have lines below its figures."""
    end = last + 1
    while end < len(lines) and end - last < 3:  # noqa: PLR2004  (lines of a label)
        line, above = lines[end], lines[end - 1]
        is_near = line.base - above.base < 1.3 * line.size
        if not is_near or _is_prose(line) or match_heading(line.text) or line.left > lines[last].right:
            break
        end += 1
    return end


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


def columns_of_figures(lines: Sequence[TextLine]) -> Columns:
    """Return the columns that the figures of ``lines`` stand in."""
    spans: list[tuple[float, float]] = []
    for atom in sorted((atom for line in lines for atom in figures_of(line)), key=lambda atom: atom.left):
        if spans and atom.left < spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], atom.right)
        else:
            spans.append((atom.left, atom.right))
    return Columns(tuple(spans))
