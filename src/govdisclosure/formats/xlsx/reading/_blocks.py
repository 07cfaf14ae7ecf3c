"""The rows of a sheet as lines and tables: what is framed is a table, and so are rows of several cells."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, Literal, TypeAlias, final

from attrs import Factory, define, evolve, field

from govdisclosure.formats.xlsx._cells import Cell
from govdisclosure.formats.xlsx._marks import is_help
from govdisclosure.formats.xlsx.reading._sheet import Sheet
from govdisclosure.forms import form_of, label_key, layout_of
from govdisclosure.interpret.raw import Line, RawBlock, RawCell, RawTable
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.narrative import TableName
from govdisclosure.published import Cell as Printed
from govdisclosure.published import State

__all__ = ["SheetReader", "written_blocks_of"]

_Kind: TypeAlias = Literal["table", "line", "framed", "blank"]
"""What a row is: one of a table, text, nothing within a frame, nothing."""

_MOST_BLANK: Final = 2
"""The most blank rows that may stand within a table."""


def written_blocks_of(sheet: Sheet, first: int) -> list[RawBlock]:
    """Return the blocks of a sheet that the library wrote: each frame is a table, all else is lines.

    Args:
        sheet: the sheet.
        first: the number of its first table.
    """
    sheet = _joined(sheet)
    blocks: list[RawBlock] = []
    last = max(max(sheet.texts, default=-1), max(sheet.ink.drawn, default=-1))
    row = 0
    while row <= last:
        end = row
        while end in sheet.ink.drawn:
            end += 1
        if end > row:
            columns = [column for number in range(row, end) for column in sheet.ink.drawn[number]]
            blocks.append(_table(sheet, range(row, end), range(min(columns), max(columns) + 1), first))
            first += 1
        else:
            blocks += (_line(sheet, row, column) for column in sheet.texts.get(row, {}))
        row = max(end, row + 1)
    return blocks


def _joined(sheet: Sheet) -> Sheet:
    """Return ``sheet`` with each text that takes several cells under one another, no line between them, in the first."""
    texts = {row: dict(cells) for row, cells in sheet.texts.items()}
    drawn = sheet.ink.drawn
    pieces: dict[Cell, tuple[int, list[str]]] = {}
    """The cell that goes on in each, and what it says."""
    for row in sorted(drawn):
        for column in drawn[row]:
            above = drawn.get(row - 1, {}).get(column)
            if above is None or above.bottom or drawn[row][column].top or (row, column) in sheet.covered:
                continue
            first, parts = pieces.get((row - 1, column)) or (row - 1, [texts[row - 1].get(column, "")])
            parts.append(texts[row].pop(column, ""))
            pieces[row, column] = first, parts
    for (_, column), (first, parts) in pieces.items():
        texts[first][column] = "".join(parts)
    return evolve(sheet, texts=texts, covered=sheet.covered | pieces.keys()) if pieces else sheet


def _line(sheet: Sheet, row: int, column: int) -> Line:
    return Line(sheet.texts[row][column], sheet.place(row, column))


def _table(sheet: Sheet, rows: Sequence[int], columns: Sequence[int], number: int) -> RawTable:
    """Return the cells of ``rows`` and ``columns`` as a table; what the others have of a merged range is left out."""
    drawn: list[tuple[RawCell, ...]] = []
    for row in rows:
        texts = sheet.texts.get(row, {})
        cells: list[RawCell] = []
        for column in columns:
            if (row, column) in sheet.covered:
                continue
            text = texts.get(column, "")
            if (row, column) in sheet.spans:
                height, width = sheet.spans[row, column]
                rowspan = bisect_left(rows, row + height) - bisect_left(rows, row)
                colspan = bisect_left(columns, column + width) - bisect_left(columns, column)
                cells.append(sheet.cell(row, column, text, rowspan, colspan))
            else:
                cells.append(sheet.cell(row, column, text))
        drawn.append(tuple(cells))
    return RawTable(tuple(drawn), number)


@final
@define
class SheetReader:
    """Reads a sheet that an agency made or filled in; what helps to fill in the form is left out."""

    sheet: Sheet
    number: int
    """The number of the next table."""
    blocks: list[RawBlock] = Factory(list[RawBlock])
    beside: list[str] = Factory(list[str])
    """Where figures stand beside a framed table, which are none of it."""
    _texts: dict[int, dict[int, str]] = field(init=False)
    """What each row says, helping words left out."""
    _kinds: dict[int, _Kind] = Factory(dict[int, _Kind])

    def __attrs_post_init__(self) -> None:
        self._texts = {
            row: {column: text for column, text in texts.items() if text.strip() and not is_help(text)}
            for row, texts in self.sheet.texts.items()
        }

    def read(self) -> None:
        """Find the blocks."""
        last = max(max(self.sheet.texts, default=-1), self._last_frame())
        row = 0
        while row <= last:
            if self._kind(row) == "table":
                end = self._end(row, last)
                self._read_rows(row, end)
                row = end
            else:
                self._read_lines(row)
                row += 1

    def _last_frame(self) -> int:
        """Return the last framed row that may count: one below the last text."""
        return max(self.sheet.texts, default=-1) + 1

    def _said(self, row: int) -> dict[int, str]:
        return self._texts.get(row, {})

    def _kind(self, row: int) -> _Kind:
        if row not in self._kinds:
            self._kinds[row] = self._told(row)
        return self._kinds[row]

    def _told(self, row: int) -> _Kind:
        said = self._said(row)
        drawn = self.sheet.ink.drawn.get(row, {})
        if not said:
            hangs = any((row, column) in self.sheet.covered for column in drawn or range(_SOME_COLUMNS))
            return "framed" if drawn or hangs else "blank"
        if len(said) > 1:
            return "table"
        ((column, text),) = said.items()
        width = self.sheet.spans.get((row, column), (1, 1))[1]
        is_alone = all(column <= other < column + width for other in drawn)
        is_cell = _is_label(text) or Printed.read(text).state is not State.TEXT
        return "table" if is_cell or not is_alone else "line"

    def _end(self, start: int, last: int) -> int:
        """Return the row behind the table that begins at ``start``: blank rows may stand in it, but not before another."""
        end = start + 1
        blanks = 0
        names = _named(self._said(start).values())
        for row in range(start + 1, last + 1):
            kind = self._kind(row)
            if kind == "blank":
                blanks += 1
            elif kind == "table":
                if blanks and not self._goes_on(row, names):
                    break
                names = names or _named(self._said(row).values())
                end, blanks = row + 1, 0
            if kind == "line" or blanks > _MOST_BLANK:
                break
        return end + (self._kind(end) == "framed")

    def _goes_on(self, row: int, names: frozenset[TableName]) -> bool:
        """Tell whether ``row``, behind a blank one, is of the table ``names``, and does not begin another."""
        said = self._said(row).values()
        own = _named(said)
        return bool(names and (own & names if own else _is_all_figures(said)))

    def _read_rows(self, start: int, end: int) -> None:
        sheet, drawn = self.sheet, self.sheet.ink.drawn
        rows = [row for row in range(start, end) if self._kind(row) != "blank"]
        framed = any(row in drawn for row in rows)
        while framed and rows[0] not in drawn and not _named(self._said(rows[0]).values()):
            self._read_lines(rows.pop(0))
        said = {row: self._said(row) for row in rows}
        if not framed and (
            max(map(len, said.values())) == 1 or (len(rows) == 1 and not _named(said[rows[0]].values()))
        ):
            for row in rows:
                self._read_lines(row)
            return
        frame = [column for row in rows for column in drawn.get(row, ())]
        inside = range(min(frame), max(frame) + 1) if framed else range(_MOST_COLUMNS)
        columns = {column for row in rows for column in self.sheet.wide.get(row, ())}
        columns |= {column for texts in said.values() for column in texts if column in inside}
        self.blocks.append(_table(sheet, rows, sorted(columns), self.number))
        self.number += 1
        for row, texts in said.items():
            for column in (column for column in texts if column not in inside):
                if Printed.read(texts[column]).state is State.TEXT:
                    self.blocks.append(_line(sheet, row, column))
                else:
                    self.beside.append(sheet.address(row, column))

    def _read_lines(self, row: int) -> None:
        self.blocks += (_line(self.sheet, row, column) for column in self._said(row))


_SOME_COLUMNS: Final = 50
_MOST_COLUMNS: Final = 1 << 14


def _is_label(text: str) -> bool:
    return label_key(text) in _labels()


def _named(texts: Iterable[str]) -> frozenset[TableName]:
    """Return the tables whose labels are among ``texts``, those of several left out."""
    labels = _labels()
    found = (labels.get(label_key(text), frozenset()) for text in texts)
    return frozenset(name for names in found if len(names) == 1 for name in names)


def _is_all_figures(texts: Iterable[str]) -> bool:
    return all(Printed.read(text).state is not State.TEXT for text in texts)


@cache
def _labels() -> dict[str, frozenset[TableName]]:
    """Return the labels of all forms by their keys, and which tables print them."""
    found: dict[str, set[TableName]] = {}
    for edition in EDITIONS:
        for table in form_of(edition).tables:
            specs = [spec for row in table.rows for spec in (row.spec, *row.groups)]
            texts = [cell.text for row in layout_of(table) for cell in row] + [t for spec in specs for t in spec.labels]
            for text in texts:
                found.setdefault(label_key(text), set()).add(table.name)
    return {key: frozenset(names) for key, names in found.items() if key}
