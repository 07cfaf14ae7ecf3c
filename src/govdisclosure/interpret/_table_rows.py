"""The rows of a statutory table: each drawn row told by its label, its figures put under the columns of the form."""

from collections.abc import Mapping, Sequence
from typing import Final, final

from attrs import Factory, define

from govdisclosure.interpret._table_figures import fitted, glued, the_one
from govdisclosure.interpret._table_heads import Head, Heads, heads_of
from govdisclosure.interpret._table_slots import Row
from govdisclosure.interpret._table_words import Shape, Words
from govdisclosure.published import ABSENT, Cell, Grid, Surplus

__all__ = ["RowReader"]

_NO_UNITS: Final[Mapping[str, str]] = {}


@final
@define
class RowReader:
    """Reads the rows of one statutory table; the parts of a table that is split are read by one reader."""

    words: Words
    _cells: dict[str, Sequence[Cell]] = Factory(dict[str, "Sequence[Cell]"])
    _surplus: list[Surplus] = Factory(list[Surplus])
    _strange: dict[Head, list[Cell]] = Factory(dict[Head, list[Cell]])
    _header: list[Row] = Factory(list[Row])
    _heads: dict[Shape, Heads | None] = Factory(dict[Shape, "Heads | None"])

    def read(self, rows: Sequence[Row]) -> None:
        """Take the figures of ``rows``."""
        in_header = False
        for row in rows:
            label, path, is_header = self._told(row)
            if is_header:
                self._header = [*self._header, row] if in_header else [row]
                self._heads = {}
            elif path is not None:
                self._read_row(row, label, path)
            elif label >= 0:
                self._read_unlabelled(row)
            in_header = is_header or in_header and label < 0

    def _told(self, row: Row) -> tuple[int, str | None, bool]:
        """Return which cell of ``row`` is its label, which row of the form that names, and whether it holds heads instead.

        Without a label the first cell that is not blank stands for it, and -1 if there is none.
        """
        lead = -1
        begins = has_heads = False
        found: tuple[int, str] | None = None
        for index, cell in enumerate(row.cells):
            word = self.words.word(cell.text)
            if lead < 0:
                if word.kind == "blank":
                    continue
                lead = index
                begins = not word.ambiguous and (word.row is not None or word.is_group)
            if word.row is not None:
                if begins:
                    return index, word.row, False
                found = found or (index, word.row)
            has_heads = has_heads or (word.head is not None and not word.ambiguous)
        if has_heads and not begins:
            return lead, None, True
        return (*found, False) if found else (lead, None, False)

    def grid(self) -> Grid:
        """Return the table as read."""
        strange = [
            Surplus(label=head.text, cells=tuple(cells), is_column=True)
            for head, cells in self._strange.items()
            if head.text.strip() or any(cell.text.strip() for cell in cells)
        ]
        cells: list[Cell] = []
        for row in self.words.form.rows:
            cells += self._cells.get(row.path) or [ABSENT] * len(row.columns)
        return Grid(form=self.words.form, cells=tuple(cells), surplus=(*self._surplus, *strange))

    def _read_unlabelled(self, row: Row) -> None:
        """Read a row none of whose cells is exactly a label: it is nearly one, or the form has no such row."""
        words = [self.words.word(cell.text) for cell in row.cells]
        figure = next((index for index, word in enumerate(words) if word.kind == "figure"), len(words))
        labels = [index for index in range(figure) if words[index].kind == "words"]
        label = labels[-1] if labels else -1
        texts = [row.cells[index].text for index in labels]
        for index, text in [*reversed(list(zip(labels, texts, strict=True))), (label, "".join(texts))]:
            path = self.words.nearest_row(text)
            if path is not None:
                self._read_row(row, index, path)
                return
        if self._cells and figure < len(words):
            self._keep(row, label, range(label + 1, len(words)))

    def _read_row(self, row: Row, label: int, path: str) -> None:
        behind = range(label + 1, len(row.cells))
        if path in self._cells:
            self._keep(row, label, behind)
            return
        shape = self.words.shapes[path]
        heads = self._heads_of(shape)
        plan = heads.plan(row, label, shape) if heads else None
        units = heads.units if heads else _NO_UNITS
        if plan is not None:
            self._cells[path] = [
                row.published(under[0], units.get(name)) if len(under) == 1 else self._spoken(row, label, under, units.get(name))
                for name, under in zip(shape.names, plan.figures, strict=True)
            ]
            for head, under in plan.strange:
                self._strange.setdefault(head, []).extend(map(row.published, under))
            return
        names = _names(shape, heads, len(behind))
        from_right = self.words.form.name == "requests"
        figures = fitted(row, behind, len(names), from_right=from_right) or glued(row, label, behind, len(names))
        if not figures:
            self._keep(row, label, behind)
        found = {name: row.published(at, units.get(name or ""), text) for name, (at, text) in zip(names, figures or ())}
        self._cells[path] = [found.get(name, ABSENT) for name in shape.names]

    def _heads_of(self, shape: Shape) -> Heads | None:
        if shape not in self._heads:
            self._heads[shape] = heads_of(self.words, self._header).of(shape) if self._header else None
        return self._heads[shape]

    def _spoken(self, row: Row, label: int, under: Sequence[int], unit: str | None) -> Cell:
        """Return the cell of a column that several drawn cells, or none, are under."""
        one = the_one(row, under)
        if one is None and under:
            self._keep(row, label, under)
        return ABSENT if one is None else row.published(one, unit)

    def _keep(self, row: Row, label: int, indices: Sequence[int]) -> None:
        """Keep the cells of a row that have no place in the form, or whose place is not known."""
        text = row.cells[label].text if label >= 0 else ""
        self._surplus.append(Surplus(label=text, cells=tuple(map(row.published, indices))))


def _names(shape: Shape, heads: Heads | None, drawn: int) -> tuple[str | None, ...]:
    """Return which column each of ``drawn`` figures is in; none if the order of the columns is not known."""
    if heads is None:
        return shape.names
    if len(heads.drawn) == drawn:
        return tuple(head.name for head in heads.drawn)
    return heads.names or ()
