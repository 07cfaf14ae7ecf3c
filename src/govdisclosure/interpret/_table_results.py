"""Table 4: one row of figures below a header that names for each column the proceedings and their result."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

from attrs import Factory, define

from govdisclosure.interpret._table_drawing import Row, transposed
from govdisclosure.interpret._table_plan import Figure, Plan, Spare
from govdisclosure.interpret._table_rows import RowReader, figures_of
from govdisclosure.interpret._table_words import Words

__all__ = ["read_results"]

_LEAST_ROWS: Final = 2


def read_results(words: Words, rows: Sequence[Row]) -> Plan | None:
    """Return table 4: drawn as in the form, with rows and columns exchanged, or with one row for each proceedings."""
    for drawn in _ways(rows):
        header = _Header(words)
        header.read(drawn)
        plan = header.plan(drawn[header.height :])
        if plan is not None:
            return plan
    for drawn in _ways(rows):
        reader = RowReader(words)
        reader.read(drawn)
        plan = reader.plan()
        if len([row for row in reader.rows if _has(plan, row)]) >= _LEAST_ROWS:
            return plan
    return None


def _ways(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    yield rows
    yield transposed(rows)


def _has(plan: Plan, row: str) -> bool:
    return any(cell.row == row and figure for cell, figure in zip(plan.form.cells, plan.figures, strict=True))


@final
@define
class _Header:
    """The rows above the figures."""

    words: Words
    height: int = 0
    """How many rows it has."""
    _proceedings: dict[int, str] = Factory(dict[int, str])
    """Drawn column to the row of the form."""
    _results: dict[int, str] = Factory(dict[int, str])
    """Drawn column to the column of the form."""
    _texts: dict[int, str] = Factory(dict[int, str])
    _order: list[str] = Factory(list[str])
    """The results as they follow one another."""
    _width: int = 0

    def read(self, rows: Sequence[Row]) -> None:
        """Take the header from the top of a table."""
        for number, row in enumerate(rows, 1):
            if self._read_row(row):
                self.height = number
            elif self.height and any(row.texts):
                break
            if len(set(self._columns().values()) - {None}) == len(self.words.form.cells):
                break

    def plan(self, below: Sequence[Row]) -> Plan | None:
        """Return where the cells are drawn in the rows ``below`` the header; None if that is not how it is drawn."""
        kinds = self.words.word
        rows = [row for row in below if any(kinds[text].kind == "figure" for text in row.texts)]
        rows = rows or [row for row in below if len(row.texts) >= len(self._results) and not any(row.texts)]
        if not rows:
            return None
        columns = self._columns()
        found = set(columns.values()) - {None}
        if len(found) * 5 < len(self.words.form.cells) * 4 and not self._is_part(columns):
            return self._plan_in_order(rows)
        spots = dict(zip(rows[0].columns, rows[0].spots, strict=True))
        if rows[0].width != self._width or not columns.keys() <= spots.keys():
            figures = figures_of(rows[0], self._label(rows[0]), len(columns), from_right=True)
            spots = {start: found[0] for start, (found, _) in zip(columns, figures, strict=False)}
        if not spots:
            return None
        drawn = {path: Figure((spots[start],)) for start, path in columns.items() if path}
        strange = [Spare(self._texts[s], (spots[s],), is_column=True) for s, path in columns.items() if path is None]
        return self._planned(drawn, [*_doubled(rows), *strange])

    def _is_part(self, columns: Mapping[int, str | None]) -> bool:
        """Tell whether the header names some proceedings only, each with every result, and nothing else."""
        named = {*self._proceedings.values()}
        return {*columns.values()} == {cell.path for cell in self.words.form.cells if cell.row in named}

    def _plan_in_order(self, rows: Sequence[Row]) -> Plan | None:
        """Return the cells where the header lost its spans, but names all results in the order of the form."""
        cells = self.words.form.cells
        if self._order != [cell.column for cell in cells] or len(set(self._proceedings.values())) < _LEAST_ROWS:
            return None
        figures = figures_of(rows[0], self._label(rows[0]), len(cells), from_right=True) or figures_of(
            rows[0], len(rows[0].texts) - 1, len(cells), from_right=True
        )
        drawn = {cell.path: Figure(spots, None, part) for cell, (spots, part) in zip(cells, figures, strict=False)}
        return self._planned(drawn, _doubled(rows)) if drawn else None

    def _label(self, row: Row) -> int:
        """Return which cell is the label of a row of figures, -1 if there is none."""
        words = [index for index, text in enumerate(row.texts) if self.words.word[text].kind == "words"]
        return words[-1] if words and words == list(range(len(words))) else -1

    def _planned(self, figures: dict[str, Figure], spares: Sequence[Spare]) -> Plan:
        form = self.words.form
        return Plan(form, tuple(figures.get(cell.path) for cell in form.cells), tuple(spares))

    def _columns(self) -> dict[int, str | None]:
        """Return the cell of the form that each drawn column holds, each cell once, None for one too many."""
        columns: dict[int, str | None] = {}
        for column in sorted(self._results):
            row = self._proceedings.get(column)
            path = f"{row}.{self._results[column]}" if row else None
            columns[column] = None if path in columns.values() else path
        return columns

    def _read_row(self, row: Row) -> bool:
        found = False
        proceedings: str | None = None
        for text, start, width, origin in zip(row.texts, row.columns, row.widths, row.origins, strict=True):
            word = self.words.word[text]
            path = word.row or (None if word.head or word.kind != "words" else self.words.nearest_row(text))
            if path or word.kind != "blank":
                proceedings = path
            if proceedings:  # over blank cells too, which were not merged with it
                self._proceedings |= dict.fromkeys(range(start, start + width), proceedings)
            if not path and word.head:
                self._results[start] = word.head
                self._texts[start] = text
                if origin == row.number:  # once, however far down it hangs
                    self._order.append(word.head)
            found = found or path is not None or word.head is not None
        if found:
            self._width = max(self._width, row.width)
        return found


def _doubled(rows: Sequence[Row]) -> list[Spare]:
    return [Spare("", tuple(row.spots)) for row in rows[1:]]
