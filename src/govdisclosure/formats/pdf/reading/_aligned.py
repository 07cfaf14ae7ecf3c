"""Tables that no rulings draw: rows of figures that stand in columns, with labels beside and heads above them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._atoms import atoms_of, figures_of
from govdisclosure.formats.pdf.reading._labels import is_beginning, is_label
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.interpret.heads import section_names
from govdisclosure.zh import match_heading

__all__ = ["Block", "blocks_in"]

_WIDE: Final = 0.9
_PITCH: Final = 4.5
_MOST_BETWEEN: Final = 6
_MOST_HEADS: Final = 9
_LEAST_FIGURES: Final = 4
_LONGEST: Final = 60


@final
@frozen
class Block:
    """Lines that make a table: which they are, and which of them hold its figures."""

    start: int
    end: int
    figures: frozenset[int]


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
        _is_prose(line) or _is_head(line) for line in lines[1:-1]
    )


def _is_prose(line: TextLine) -> bool:
    text = line.text
    return "。" in text or len(text) > _LONGEST


def _is_head(line: TextLine) -> bool:
    """Tell whether a line is the head of a section."""
    mark = match_heading(line.text)
    return mark is not None and mark.level == 1 and bool(section_names(mark.rest)) and not is_label(line.text)


def _above(lines: Sequence[TextLine], first: int, *, is_continued: bool) -> int:
    """Return the first line of the head of a table whose figures begin at ``first``."""
    start = first
    while start and first - start < _MOST_HEADS:
        line, below = lines[start - 1], lines[start]
        if _is_prose(line) or _is_head(line) or below.base - line.base > _PITCH * max(line.size, below.size):
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
    return (
        _is_title(line)
        or is_label(line.text)
        or is_beginning(line.text)
        or line.left >= edge
        or len(atoms_of(line, _WIDE)) > 1
    )


def _is_title(line: TextLine) -> bool:
    return line.text.startswith("第二十条")


def _below(lines: Sequence[TextLine], last: int) -> int:
    """Return the line behind a table: the last label may have lines below its figures."""
    end = last + 1
    edge = figures_of(lines[last])[0].left
    while end < len(lines) and end - last <= _MOST_BELOW:
        line = lines[end]
        is_near = line.base - lines[end - 1].base < _LABEL_PITCH * line.size
        if not is_near or _is_prose(line) or match_heading(line.text) or line.right > edge or _is_title(line):
            break
        end += 1
    return end


_MOST_BELOW: Final = 3
_LABEL_PITCH: Final = 1.9
