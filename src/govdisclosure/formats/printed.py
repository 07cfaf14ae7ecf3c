"""What a file prints, put so that the print of a report and that of a file can be compared."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, final

from attrs import frozen

from govdisclosure.document import Drawn, Head, Items, Para, Pictured, Signed, Table, TableCell, Title, chart_table
from govdisclosure.formats.drawing import placed_in
from govdisclosure.interpret.raw import Line, Listing, Picture, RawBlock, RawCell, RawChart

__all__ = ["Print", "print_of_blocks", "print_of_document"]

_NONCHARACTERS: Final = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
_NO_PRINT: Final = re.compile(
    rf"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufdd0-\ufdef\ufeff\ufffd{_NONCHARACTERS}]+"
)
"""Blanks and what has no form on paper, which formats keep or not."""


@final
@frozen
class Print:
    """All that is printed, blanks put aside: the running text, and the filled cells of each table."""

    prose: str
    tables: tuple[str, ...]
    places: tuple[int, ...]
    """How much of the running text stands before each table."""

    def without_places(self) -> "Print":
        """Return it with its tables in the order of their texts: a workbook has them on sheets of their own."""
        return Print(self.prose, tuple(sorted(self.tables)), ())


def print_of_document(blocks: Iterable[Drawn]) -> Print:
    """Return what a report prints."""
    prose: list[str] = []
    tables: list[tuple[int, str]] = []
    for block in blocks:
        match block:
            case Title() | Head() | Para() | Pictured():
                prose.append(block.text)
            case Items():
                prose += block.items
            case Signed():
                prose += block.lines
            case Table():
                tables.append((len(prose), _table(block)))
            case _:
                prose.append(block.chart.title or "")
                tables.append((len(prose), _table(chart_table(block.chart))))
    return _print(prose, tables)


def print_of_blocks(blocks: Iterable[RawBlock]) -> Print:
    """Return what a file prints."""
    prose: list[str] = []
    tables: list[tuple[int, str]] = []
    for block in blocks:
        match block:
            case Line():
                prose.append(block.text)
            case Listing():
                prose += block.items
            case Picture():
                prose.append(Pictured(block.source, block.alt).text)
            case RawChart():
                prose.append(block.chart.title or "")
                tables.append((len(prose), _table(chart_table(block.chart))))
            case _:
                tables.append((len(prose), _cells(block.rows)))
    return _print(prose, tables)


def _print(prose: Iterable[str], tables: Iterable[tuple[int, str]]) -> Print:
    """Return a print of pieces of running text, and of tables, each with the number of pieces before it."""
    bare = [_bare(text) for text in prose]
    ends = [0, *accumulate(map(len, bare))]
    drawn = [(ends[pieces], cells) for pieces, cells in tables if cells]
    return Print("".join(bare), tuple(cells for _, cells in drawn), tuple(place for place, _ in drawn))


def _table(table: Table) -> str:
    return _cells(table.rows)


def _cells(rows: Sequence[Sequence[TableCell | RawCell]]) -> str:
    """Return the cells that print something, each with its row, of those that do, and its column, spans taken apart."""
    said: list[str] = []
    row = 0
    last = None
    for placed in placed_in(rows):
        text = _bare(placed.cell.text)
        if text:
            row += placed.row != last
            last = placed.row
            said.append(f"{row}:{placed.column + 1}={text}")
    return "\n".join(said)


def _bare(text: str) -> str:
    return _NO_PRINT.sub("", text)
