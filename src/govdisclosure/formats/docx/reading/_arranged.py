"""What the tables of a document come to: tables of figures and words, or blocks that a table merely arranges."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from govdisclosure.formats.docx.reading._inline import cell_text
from govdisclosure.formats.docx.reading._tables import Drawn, DrawnCell
from govdisclosure.interpret.raw import Line, Listing, RawBlock, RawCell, RawTable

__all__ = ["blocks_of"]

_FILLED: Final = 2


def blocks_of(rows: Drawn, *, is_ours: bool) -> list[RawBlock]:
    """Return a table, with what else stands in its cells behind it; or the blocks in it, if it merely arranges them.

    So does a table of one column, one that has no text, and one that holds other tables but in a cell or two of many:
    of that, the rows that hold none are tables of their own.

    Args:
        rows: the table.
        is_ours: whether its document was written here: then a table is one, however it looks.
    """
    texts = [[_text(cell) for cell in row] for row in rows]
    if not any(text.strip() for row in texts for text in row):
        return _contents(rows)
    nested = [any(_has_table(cell) for cell in row) for row in rows]
    if not any(nested):
        return _contents(rows) if not is_ours and _width(rows) == 1 else _table(rows, texts)
    plain = sum(sum(map(bool, line)) >= _FILLED for line, has_table in zip(texts, nested, strict=True) if not has_table)
    if plain > sum(nested):
        return _table(rows, texts)
    blocks: list[RawBlock] = []
    for has_table, run in groupby(range(len(rows)), key=nested.__getitem__):
        places = list(run)
        part = [rows[place] for place in places]
        is_table = not has_table and _width(part) > 1 and any(any(texts[place]) for place in places)
        blocks += _table(part, [texts[place] for place in places]) if is_table else _contents(part)
    return blocks


def _width(rows: Drawn) -> int:
    """Return the most cells in a row."""
    return max(map(len, rows), default=0)


def _has_table(cell: DrawnCell) -> bool:
    return any(isinstance(block, RawTable) for block in cell.blocks)


def _contents(rows: Drawn) -> list[RawBlock]:
    return [block for row in rows for cell in row for block in cell.blocks if not _is_blank(block)]


def _is_blank(block: RawBlock) -> bool:
    return isinstance(block, Line) and not block.text.strip()


def _table(rows: Drawn, texts: Sequence[Sequence[str]]) -> list[RawBlock]:
    drawn = tuple(
        tuple(RawCell(text, cell.rowspan, cell.colspan) for cell, text in zip(row, line, strict=True))
        for row, line in zip(rows, texts, strict=True)
    )
    rest = (block for block in _contents(rows) if not isinstance(block, Line | Listing | RawTable))
    return [RawTable(drawn, 0), *rest]


def _text(cell: DrawnCell) -> str:
    """Return what a cell prints, line by line."""
    return cell_text("\n".join(_lines(cell.blocks)))


def _lines(blocks: Iterable[RawBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, RawTable):
            yield from (" ".join(cell.text for cell in row if cell.text) for row in block.rows)
