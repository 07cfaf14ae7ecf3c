"""Statutory tables that were flattened into text: a row or a cell a line, set apart by tabs or blanks."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias, final

from attrs import Factory, define, evolve, frozen

from govdisclosure.interpret._table_tokens import (
    MOST_PIECES,
    Token,
    begins_table,
    labels_joined,
    may_be_label,
    tokens_of,
)
from govdisclosure.interpret._table_words import all_words
from govdisclosure.interpret.heads import section_names
from govdisclosure.interpret.raw import Line, RawBlock, RawCell, RawTable
from govdisclosure.published import Place
from govdisclosure.zh import match_heading

__all__ = ["Flattened", "flattened_at"]

_FEW_LINES: Final = 10
_GROWTH: Final = 20
_MOST_LINES: Final = 2_000
_MOST_CELLS: Final = 1_000
_LONGEST_LABEL: Final = 30
_PAGE_NUMBER: Final = re.compile(r"\s*[-－—–]\s*[0-9]{1,3}\s*[-－—–]\s*")
_STOPS: Final = frozenset("。；：")


@final
@frozen
class Flattened:
    """What may be a table: the rows that a run of lines makes."""

    table: RawTable
    end: int
    """The block that follows the run."""
    rest: tuple[Line, ...]
    """What is left of the last line, if the run ends at one of its breaks."""


def flattened_at(blocks: Sequence[RawBlock], start: int) -> Flattened | None:
    """Return the rows that begin at the line ``start``; None if no table can begin there.

    They end before the first line that is neither label nor figure nor placeholder. Nothing tells yet whether they make a
    statutory table.
    """
    first = blocks[start]
    if not isinstance(first, Line) or not begins_table(first):
        return None
    lines, taken = _run(blocks, start)
    last = max((token.line for token in taken if token.is_cell), default=-1)
    if last < 0:  # labels alone: no table begins at any of them
        return Flattened(RawTable((), 0), lines[taken[-1].line][0] + 1 if taken else start + 1, ())
    rows = _Rows()
    for token in taken:
        if token.line <= last:
            rows.add(token)
    rows.end()
    cells = tuple(tuple(RawCell(token.text, place=token.place) for token in row) for row in rows.rows)
    block, line, _ = lines[last]
    left = [text for other, _, text in lines[last + 1 :] if other == block]
    rest = (evolve(line, text="\n".join(left)),) if left else ()
    return Flattened(RawTable(cells, 0), block + 1, rest)


_Lines: TypeAlias = list[tuple[int, Line, str]]
"""Lines of text, each with the block that it is in and which that is."""


def _run(blocks: Sequence[RawBlock], start: int) -> tuple[_Lines, list[Token]]:
    """Return the lines from ``start`` on, and the tokens in them that may be a table's."""
    size = _FEW_LINES
    while True:
        lines = list(islice(_lines(blocks, start), size))
        pieces = list(_tokens(lines))
        tokens = list(labels_joined(pieces))
        taken = _taken(tokens)
        # Tokens near the end of what was looked at may be halves of labels.
        is_certain = len(taken) + MOST_PIECES < len(tokens) or (pieces and pieces[-1].line + 1 < len(lines))
        if is_certain or len(lines) < size or size >= _MOST_LINES:
            return lines, taken
        size *= _GROWTH


def _lines(blocks: Sequence[RawBlock], start: int) -> Iterator[tuple[int, Line, str]]:
    for number in range(start, len(blocks)):
        line = blocks[number]
        if not isinstance(line, Line) or line.level is not None:
            return
        for text in line.text.split("\n"):
            yield number, line, text


def _tokens(lines: _Lines) -> Iterator[Token]:
    for index, (_, line, text) in enumerate(lines):
        if text.count("\t") > _MOST_CELLS:
            return
        if _PAGE_NUMBER.fullmatch(text):
            continue
        tokens = tokens_of(text, index, line.place or Place())
        if len(text) > _LONGEST_LABEL and not any(
            token.kind != "words" or may_be_label(token.text) for token in tokens
        ):
            return  # prose
        yield from tokens


def _taken(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens up to the first line with one that can be no cell of the table."""
    known = {token.line for token in tokens if token.is_tabbed and token.kind in {"row", "group", "head", "either"}}
    tokens = list(_by_tabs(tokens))
    for index, token in enumerate(tokens):
        if token.kind == "words" and token.line not in known:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is None or following.kind != "figure" or not _may_be_label(token.text):
                return [other for other in tokens[:index] if other.line < token.line]
    return list(tokens)


def _by_tabs(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, those of a table whose rows are tabbed up to an empty line and one that is not below it."""
    last, gap = False, False
    for token in tokens:
        if token.kind == "blank" and not token.is_tabbed:
            gap = True
        elif gap and last and not token.is_tabbed and token.kind in {"figure", "words"}:
            return
        else:
            last, gap = token.is_tabbed, False
        yield token


def _may_be_label(text: str) -> bool:
    """Tell whether words before a figure may be the label of a row that the form does not have, or has otherwise."""
    if len(text) > _LONGEST_LABEL or not _STOPS.isdisjoint(text):
        return False
    mark = match_heading(text)
    return mark is None or mark.level != 1 or not section_names(mark.rest)  # 五、存在的问题及改进情况, and 无 below it


@final
@define
class _Rows:
    """Puts tokens together to rows: labels, then figures."""

    rows: list[list[Token]] = Factory(list["list[Token]"])
    _row: list[Token] = Factory(list[Token])
    _kinds: set[str] = Factory(set[str])

    def add(self, token: Token) -> None:
        """Add a token to the row that it continues, or begin another with it."""
        within_line = token.is_tabbed and bool(self._row) and not self._row[-1].ends_line
        if not within_line and self._is_ended_by(token):
            self.end()
        if token.kind == "blank" and not token.is_tabbed and not self._row:
            return
        self._row.append(token)
        self._kinds.add("cell" if token.kind == "blank" and token.is_tabbed else token.kind)
        if token.is_tabbed and token.ends_line and self._kinds & {"figure", "cell", "head"}:
            self.end()

    def _is_ended_by(self, token: Token) -> bool:
        if token.kind == "figure":  # a header of table 4, whose figures have no label
            return "head" in self._kinds
        if token.kind == "blank":
            return False
        if self._kinds & {"figure", "cell"} or (self._row and self._row[-1].is_glued):
            return True
        ends_header = token.kind in {"row", "group", "words"} and "head" in self._kinds
        ends_row = token.kind in {"row", "head"} and "row" in self._kinds and not self._may_be_group()
        return ends_header or ends_row or (token.kind == "head" and "group" in self._kinds)

    def _may_be_group(self) -> bool:
        """Tell whether a row may be below the label: 其他处理 is a group in one edition and a row in the other."""
        return any(words.word[token.text].is_group for token in self._row for words in all_words())

    def end(self) -> None:
        """End the row."""
        if self._row:
            self.rows.append(_without_gaps(self._row))
        self._row = []
        self._kinds = set()


def _without_gaps(row: Sequence[Token]) -> list[Token]:
    """Return a row without empty lines, unless they make up the number of its figures: then they are blank cells."""
    told = [token for token in row if token.kind != "blank" or token.is_tabbed]
    labels = [token for token in told if token.kind not in {"figure", "blank"}]
    sizes = {
        len(words.shapes[path].names)
        for token in labels
        for words in all_words()
        if (path := words.word[token.text].row)
    }
    figures = len(told) - len(labels)
    return list(row) if figures not in sizes and len(row) - len(labels) in sizes else told
