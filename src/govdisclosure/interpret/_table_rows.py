"""The rows of a statutory table: each drawn row told by its label, its figures put under the columns of the form."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, final

from attrs import Factory, define

from govdisclosure.interpret._table_drawing import Row, Spot
from govdisclosure.interpret._table_heads import Head, Heads, heads_of
from govdisclosure.interpret._table_plan import Figure, Plan, Spare
from govdisclosure.interpret._table_words import Shape, Words

__all__ = ["RowReader", "figures_of"]

_NO_UNITS: Final[Mapping[str, str]] = {}
_GLUED: Final = re.compile(r"(?:^|(?<=[^\d\s.．、，,:：)）]))\s*([0-9０-９]+)\s*$")


@final
@define
class RowReader:
    """Reads the rows of one statutory table."""

    words: Words
    rows: set[str] = Factory(set[str])
    """The paths of the rows found."""
    _figures: dict[str, Figure] = Factory(dict[str, Figure])
    _spares: list[Spare] = Factory(list[Spare])
    _strange: dict[Head, list[Spot]] = Factory(dict[Head, "list[Spot]"])
    _header: list[Row] = Factory(list[Row])
    _heads: dict[Shape, Heads | None] = Factory(dict[Shape, "Heads | None"])

    def read(self, rows: Sequence[Row]) -> None:
        """Find the figures of ``rows``."""
        in_header = False
        heads: set[int] = set()
        for drawn in rows:
            row = drawn.without(heads)  # heads that hang down too far
            label, path, is_header = self._told(row)
            if is_header:
                self._header = [*self._header, row] if in_header else [row]
                self._heads = {}
                heads.add(row.number)
            elif path is not None:
                self._read_row(row, label, path)
            elif label >= 0:
                self._read_unlabelled(row)
            in_header = is_header or (in_header and label < 0)

    def plan(self) -> Plan:
        """Return where the table's cells are drawn."""
        columns = [Spare(head.text, tuple(spots), is_column=True) for head, spots in self._strange.items()]
        figures = tuple(self._figures.get(cell.path) for cell in self.words.form.cells)
        return Plan(self.words.form, figures, (*self._spares, *columns))

    def _told(self, row: Row) -> tuple[int, str | None, bool]:
        """Return which cell of ``row`` is its label, which row of the form that names, and whether it holds heads instead.

        Without a label the first cell that is not blank stands for it, and -1 if there is none.
        """
        words = [self.words.word[text] for text in row.texts]
        lead = next((index for index, word in enumerate(words) if word.kind != "blank"), -1)
        if lead < 0:
            return lead, None, False
        begins = not words[lead].ambiguous and (words[lead].row is not None or words[lead].is_group)
        if not begins and any(word.head is not None and not word.ambiguous for word in words):
            return lead, None, True
        label = next((index for index, word in enumerate(words) if word.row is not None), lead)
        # 其他 above the first row, among words that are no heads, is a head itself.
        is_head = words[label].ambiguous and not self.rows and all(word.kind != "figure" for word in words)
        return label, words[label].row, is_head

    def _read_unlabelled(self, row: Row) -> None:
        """Read a row none of whose cells is exactly a label: it is nearly one, or the form has no such row."""
        kinds = [self.words.word[text].kind for text in row.texts]
        figure = kinds.index("figure") if "figure" in kinds else len(kinds)
        labels = [index for index in range(figure) if kinds[index] == "words"]
        for index in reversed(labels):
            path = self.words.nearest_row(row.texts[index])
            if path is not None:
                self._read_row(row, index, path)
                return
        label = labels[-1] if labels else -1
        texts = [row.texts[index] for index in labels if not self.words.word[row.texts[index]].is_group]
        path = self.words.nearest_row("".join(texts))
        if path is not None:
            self._read_row(row, label, path)
        elif self.rows and figure < len(kinds):
            self._keep(row, label)

    def _read_row(self, row: Row, label: int, path: str) -> None:
        if path in self.rows:
            self._keep(row, label)
            return
        self.rows.add(path)
        shape = self.words.shapes[path]
        if shape not in self._heads:
            self._heads[shape] = heads_of(self.words, self._header).of(shape) if self._header else None
        heads = self._heads[shape]
        units = heads.units if heads else _NO_UNITS
        under = heads.under(row, label) if heads else None
        if heads and under:
            for head, indices in zip(heads.drawn, under, strict=True):
                spots = tuple(row.spots[index] for index in indices)
                if head.name is None:
                    self._strange.setdefault(head, []).extend(spots)
                else:
                    self._figures[f"{path}.{head.name}"] = Figure(spots, units.get(head.name), None, row.texts[label])
            return
        names = _names(shape, heads, len(row.texts) - label - 1)
        figures = figures_of(row, label, len(names), from_right=self.words.form.name == "requests")
        if not figures:
            self._keep(row, label)
        for name, (spots, part) in zip(names, figures, strict=False):
            if name is not None:
                self._figures[f"{path}.{name}"] = Figure(spots, units.get(name), part, row.texts[label])

    def _keep(self, row: Row, label: int) -> None:
        """Keep a row that has no place in the form, or whose figures have none that is known."""
        text = row.texts[label] if label >= 0 else ""
        self._spares.append(Spare(text, tuple(row.spots[label + 1 :])))


def _names(shape: Shape, heads: Heads | None, drawn: int) -> tuple[str | None, ...]:
    """Return which column each of ``drawn`` figures is in; none if the order of the columns is not known."""
    if heads is None:
        return shape.names
    if len(heads.drawn) == drawn:
        return tuple(head.name for head in heads.drawn)
    return heads.names or ()


def figures_of(row: Row, label: int, size: int, *, from_right: bool) -> list[tuple[tuple[Spot, ...], str | None]]:
    """Return the ``size`` figures of a row that no heads stand above; none where it is not certain which they are.

    They are the last cells behind the label around which all others are blank, or the first such; or they are printed
    in one cell, set apart by blanks; or behind the label, one digit each.
    """
    cells = range(label + 1, len(row.texts))
    spoken = [index for index in cells if row.texts[index]]
    starts = [
        start
        for start in range(len(cells) - size + 1 if size else 0)
        if all(start <= index - cells[0] < start + size for index in spoken)
    ]
    if starts:
        start = cells[0] + starts[-1 if from_right else 0]
        return [((spot,), None) for spot in row.spots[start : start + size]]
    if size == 1 and spoken:
        return [(tuple(row.spots[index] for index in spoken), None)]
    if len(spoken) == 1:
        parts, spot = row.texts[spoken[0]].split(), row.spots[spoken[0]]
    else:
        digits = None if cells else _GLUED.search(row.texts[label])
        parts, spot = list(digits[1]) if digits else [], row.spots[label]
    return [((spot,), part) for part in parts] if len(parts) == size else []
