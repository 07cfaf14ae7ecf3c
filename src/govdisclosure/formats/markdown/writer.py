"""A printed report to Markdown: headings, lists and tables that a reader makes out in the source as well as on a page."""

import re
from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Final

from govdisclosure.document import (
    Document,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    Title,
    chart_table,
)
from govdisclosure.formats.drawing import rows_of
from govdisclosure.formats.lines import lines_of

__all__ = ["write"]


def write(document: Document) -> bytes:
    """Return ``document`` as Markdown with GitHub's tables.

    A pipe table has no spans: the label of a group stands in each of its rows, so that every row says what it counts,
    and a heading over several columns stands in the first.
    """
    return "".join(f"{block}\n\n" for block in _blocks(document.blocks) if block).encode()[:-1]


def _blocks(blocks: Iterable[Drawn]) -> Iterator[str]:
    """Yield the blocks as Markdown, "" for one that prints nothing."""
    marks = cycle(("-.", "*)"))  # another mark begins another list
    for block in blocks:
        match block:
            case Title():
                yield _heading(block.text, 1)
            case Head():
                yield _heading(block.text, 1 + block.level)
            case Para() | Pictured():
                yield _lines(lines_of(block.text))
            case Signed():
                yield _lines(line for text in block.lines for line in lines_of(text))
            case Items():
                yield _list(block, *next(marks))
            case Graph():
                yield _lines(lines_of(block.chart.title or ""))
                yield _table(chart_table(block.chart))
            case _:
                yield _table(block)


def _heading(text: str, level: int) -> str:
    words = _on_one_line(text)
    return words and f"{'#' * level} {words}"


def _list(block: Items, bullet: str, stop: str) -> str:
    items = [lines for lines in map(lines_of, block.items) if lines]
    marks = [f"{number}{stop}" if block.ordered else bullet for number in range(1, 1 + len(items))]
    return "\n".join(map(_item, marks, items))


def _item(mark: str, lines: list[str]) -> str:
    return f"{mark} {_lines(lines, indent=len(mark) + 1)}"


def _lines(lines: Iterable[str], indent: int = 0) -> str:
    return f"\\\n{' ' * indent}".join(map(_line, lines))


def _table(table: Table) -> str:
    rows = rows_of(table)
    drawn = [f"| {' | '.join(map(_on_one_line, row))} |" for row in rows]
    return "\n".join([*drawn[:1], *(f"|{' --- |' * len(row)}" for row in rows[:1]), *drawn[1:]])


_SPECIAL: Final = re.compile(r"[\\`*\[\]>&#~|$]|(?<![^\W_])_|_(?![^\W_])")
"""What may mean something wherever it stands; an underscore within a word does not."""
_OPENING: Final = re.compile(r"^(?:(?=[-+=:])|[0-9]{1,9}(?=[.)](?:\s|$)))")
"""What would open a list, or underline a heading or the head of a table."""


def _line(text: str) -> str:
    """Return a line of text that reads as itself where a block begins."""
    return _OPENING.sub(r"\g<0>\\", _inline(text.strip(" ")))


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("<", "&lt;").replace("\xa0", "&nbsp;")


def _on_one_line(text: str) -> str:
    return "<br>".join(_inline(line.strip(" ")) for line in lines_of(text))
