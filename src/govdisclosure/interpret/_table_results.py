"""Table 4: one row of figures below a header that names for each column the proceedings and their result."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

from attrs import Factory, define

from govdisclosure.interpret._table_figures import Figure, fitted, glued
from govdisclosure.interpret._table_rows import RowReader
from govdisclosure.interpret._table_slots import Row, transposed
from govdisclosure.interpret._table_words import Words, kind_of
from govdisclosure.published import Grid, State, Surplus

__all__ = ["read_results"]

_LEAST_ROWS: Final = 2


def read_results(words: Words, rows: Sequence[Row]) -> Grid | None:
    """Return table 4: drawn as in the form, with rows and columns exchanged, or with one row for each proceedings."""
    for drawn in _ways(rows):
        header = _Header(words)
        header.read(drawn)
        grid = header.grid(drawn[header.height :])
        if grid is not None:
            return grid
    for drawn in _ways(rows):
        reader = RowReader(words)
        reader.read(drawn)
        grid = reader.grid()
        if len({form.row for form, cell in grid.items() if cell.state is not State.ABSENT}) >= _LEAST_ROWS:
            return grid
    return None


def _ways(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    yield rows
    yield transposed(rows)


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
    _seen: set[tuple[int, int]] = Factory(set[tuple[int, int]])

    def read(self, rows: Sequence[Row]) -> None:
        """Take the header from the top of a table."""
        for number, row in enumerate(rows, 1):
            if self._read_row(row):
                self.height = number
            elif self.height and any(kind_of(cell.text) != "blank" for cell in row.cells):
                break
            if len(self._results) >= len(self.words.form.cells) == len(set(self._columns().values()) - {None}):
                break

    def grid(self, below: Sequence[Row]) -> Grid | None:
        """Return the table whose figures are in the rows ``below`` the header; None if that is not how it is drawn."""
        with_figures = [row for row in below if any(kind_of(cell.text) == "figure" for cell in row.cells)]
        rows = with_figures or [row for row in below if len(row.cells) >= len(self._results)]
        if not rows:
            return None
        columns = self._columns()
        paths = {path for path in columns.values() if path}
        if len(paths) * 5 < len(self.words.form.cells) * 4:
            return self._grid_in_order(rows)
        at = {start: index for index, start in enumerate(rows[0].columns)}
        if columns.keys() <= at.keys():
            figures = [(at[start], rows[0].cells[at[start]].text) for start in columns]
        else:
            figures = fitted(rows[0], range(len(rows[0].cells)), len(columns), from_right=True) or []
        if not figures:
            return None
        found = dict(zip(columns, figures, strict=True))
        strange = [
            Surplus(label=self._texts[start], cells=(rows[0].published(found[start][0]),), is_column=True)
            for start, path in columns.items()
            if path is None
        ]
        return self._filled(rows, {path: found[start] for start, path in columns.items() if path}, strange)

    def _grid_in_order(self, rows: Sequence[Row]) -> Grid | None:
        """Return the table where the header lost its spans, but names all results in the order of the form."""
        form = self.words.form
        names = [cell.column for cell in form.cells]
        if self._order != names or len(set(self._proceedings.values())) < _LEAST_ROWS:
            return None
        cells = range(len(rows[0].cells))
        figures = fitted(rows[0], cells, len(names), from_right=True) or glued(rows[0], cells[-1], range(0), len(names))
        if not figures:
            return None
        return self._filled(rows, {cell.path: figure for cell, figure in zip(form.cells, figures, strict=True)}, [])

    def _filled(self, rows: Sequence[Row], figures: Mapping[str, Figure], strange: Sequence[Surplus]) -> Grid:
        cells = {path: rows[0].published(at, part=text) for path, (at, text) in figures.items()}
        doubled = [Surplus(label="", cells=tuple(map(row.published, range(len(row.cells))))) for row in rows[1:]]
        return Grid.of_cells(self.words.form, cells, (*doubled, *strange))

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
        for cell, start in zip(row.cells, row.columns, strict=True):
            word = self.words.word(cell.text)
            path = word.row or (None if word.head or word.kind != "words" else self.words.nearest_row(cell.text))
            if path is not None:
                self._proceedings |= dict.fromkeys(range(start, start + cell.colspan), path)
            elif word.head is not None:
                self._results[start] = word.head
                self._texts[start] = cell.text
                if cell.rowspan == 1 or (start, id(cell)) not in self._seen:  # once, however far down it reaches
                    self._order.append(word.head)
                    self._seen.add((start, id(cell)))
            found = found or path is not None or word.head is not None
        return found
