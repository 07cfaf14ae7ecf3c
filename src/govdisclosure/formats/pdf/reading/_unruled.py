"""Tables that no rulings draw, as tables: which words are labels of which row, which figures stand in which column."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple, Self, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._aligned import blocks_in
from govdisclosure.formats.pdf.reading._atoms import Atom, Columns, atoms_of, columns_of_figures, figures_of
from govdisclosure.formats.pdf.reading._frame import Box
from govdisclosure.formats.pdf.reading._grids import Area
from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._row_labels import Labels, labels_of
from govdisclosure.formats.pdf.reading._tables import DrawnCell, DrawnTable
from govdisclosure.formats.pdf.reading._words import glued

__all__ = ["with_unruled"]


def with_unruled(
    lines: Sequence[TextLine], page: int, *, is_continued: bool = False
) -> Iterator[TextLine | DrawnTable]:
    """Yield lines that follow one another, with a table in the place of those that make one.

    Args:
        lines: lines of a page, nothing but text between them.
        page: the page.
        is_continued: whether a table goes on in the first of them, as far as one can know.
    """
    done = 0
    for block in blocks_in(lines, is_continued=is_continued):
        start = max(block.start, done)
        yield from lines[done:start]
        yield _table(lines[start : block.end], [index - start for index in sorted(block.figures)], page)
        done = block.end
    yield from lines[done:]


def _table(lines: Sequence[TextLine], figures: Sequence[int], page: int) -> DrawnTable:
    sections = list(_sections(lines, frozenset(figures)))
    xs = max((section.xs for section in sections), key=len)
    cells: list[DrawnCell] = []
    rows = [row for section in sections for row in section.rows()]
    for number, row in enumerate(rows):
        at = 0
        for column, colspan, text in row:
            end = min(column + colspan, len(xs) - 1)
            cells += [DrawnCell(Area(number, blank, 1, 1), "", page) for blank in range(at, column)]
            cells.append(DrawnCell(Area(number, column, 1, end - column), text, page))
            at = end
        cells += [DrawnCell(Area(number, blank, 1, 1), "", page) for blank in range(at, len(xs) - 1)]
    box = Box(xs[0], lines[0].top, xs[-1], lines[-1].bottom)
    return DrawnTable(xs=xs, box=box, rows=len(rows), cells=tuple(cells))


_WHOLE: Final = 1_000
"""The columns that a title spans: all."""


class _Cell(NamedTuple):
    column: int
    colspan: int
    text: str


def _sections(lines: Sequence[TextLine], figures: frozenset[int]) -> Iterator["_Section"]:
    """Yield the parts of a table that have a head of their own."""
    edge = min(atom.left for index in figures for atom in figures_of(lines[index]))
    heads: list[TextLine] = []
    body: list[TextLine] = []
    waiting: list[TextLine] = []
    anchors: set[int] = set()
    for index, line in enumerate(lines):
        if index in figures:
            body += [*waiting, line]
            waiting = []
            anchors.add(id(line))
        elif line.right > edge:
            if anchors:
                yield _Section.of(edge, heads, body, anchors)
                heads, body, anchors = [], [], set()
            heads += [*waiting, line]
            waiting = []
        else:
            waiting.append(line)
    yield _Section.of(edge, heads, [*body, *waiting], anchors)


@final
@frozen
class _Section:
    """Rows of figures with one head."""

    edge: float
    """Where the figures begin: labels stand to the left."""
    heads: tuple[tuple[TextLine, tuple[Atom, ...]], ...]
    """The lines of the head, each with what of it stands above the figures."""
    figured: tuple[TextLine, ...]
    """The lines with figures."""
    columns: Columns
    labels: Labels

    @classmethod
    def of(cls, edge: float, heads: Sequence[TextLine], body: Sequence[TextLine], anchors: AbstractSet[int]) -> Self:
        """Return the section of these lines; ``anchors`` are the ids of those with figures."""
        figured = tuple(line for line in body if id(line) in anchors)
        columns = columns_of_figures(figured)
        cut = [(line, atoms_of(line, columns=columns)) for line in heads]
        tops = tuple((line, tuple(atom for atom in atoms if atom.right > edge)) for line, atoms in cut)
        for _, atoms in reversed(tops):
            columns = columns.widened(atoms)
        return cls(edge, tops, figured, columns, labels_of(body, edge, columns))

    @property
    def xs(self) -> tuple[float, ...]:
        """The edges of the columns, as far as their text tells: where it begins."""
        lefts = [left for left, _ in self.columns.spans]
        return *self.labels.starts, *lefts, lefts[-1] + 1

    def rows(self) -> Iterator[list[_Cell]]:
        """Yield the rows of the section, blank cells left out."""
        columns = self.columns
        first = self.labels.count
        leaves: dict[int, str] = {}
        corner = ""
        for line, atoms in self.heads:
            beside = "".join(atom.text for atom in atoms_of(line) if atom.right <= self.edge)
            if not atoms and not corner:
                yield [_Cell(0, _WHOLE, beside)]
                continue
            corner = glued(corner, beside)
            spans = [(columns.of(atom), atom.text) for atom in atoms]
            if any(end - start > 1 for (start, end), _ in spans):
                wide = [(start, text) for (start, end), text in spans if end - start > 1]
                ends = [start for start, _ in wide[1:]] + [len(columns.spans)]
                yield [_Cell(first + start, end - start, text) for (start, text), end in zip(wide, ends, strict=True)]
            for (start, end), text in spans:
                if end - start == 1:
                    leaves[start] = glued(leaves.get(start, ""), text)
        if leaves:
            yield [_Cell(0, first, corner)] * bool(first) + [
                _Cell(first + column, 1, leaves[column]) for column in sorted(leaves)
            ]
        yield from self._body()

    def _body(self) -> Iterator[list[_Cell]]:
        labels, rows = self.labels, self.figured
        spilt, texts = labels.by_row([row.base for row in rows])
        if spilt:
            yield [_Cell(column, 1, text) for column, text in sorted(spilt.items())]
        for row, beside in zip(rows, texts, strict=True):
            starts = sorted(beside)
            ends = [*starts[1:], labels.count]
            cells = [_Cell(start, end - start, beside[start]) for start, end in zip(starts, ends, strict=False)]
            for atom in atoms_of(row, columns=self.columns):
                if labels.count and atom.left < self.edge:
                    continue
                column = labels.count + self.columns.of(atom)[0]
                if cells and cells[-1].column == column:
                    cells[-1] = cells[-1]._replace(text=cells[-1].text + atom.text)
                else:
                    cells.append(_Cell(column, 1, atom.text))
            yield cells
