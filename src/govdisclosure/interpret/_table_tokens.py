"""Lines of text as what may be the cells of a flattened table: labels, whole or broken over lines, and figures."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.forms import label_key
from govdisclosure.forms.layout import CORNER
from govdisclosure.interpret._table_evidence import TITLES, signs_of
from govdisclosure.interpret._table_words import AMBIGUOUS, all_words, kind_of
from govdisclosure.interpret.raw import Line
from govdisclosure.published import Place

__all__ = ["MOST_PIECES", "Token", "TokenKind", "begins_table", "labels_joined", "may_be_label", "tokens_of"]

TokenKind: TypeAlias = Literal["figure", "blank", "row", "group", "head", "either", "words"]
"""What a token is: a figure, nothing, the label of a row, of a group of rows, of a column, of either, or other words."""

_LONGEST: Final = 120
MOST_PIECES: Final = 6
"""How many pieces a label may be broken into."""
_SPOILT: Final = re.compile(r"[-－—–−]{1,3}[0-9]{1,12}")
"""A figure behind dashes, such as ``--253``: it says no number, but stands where one should."""
_NUMERALS: Final = "一二三四五六七八九十"
_HEADS: Final = frozenset({"信息内容", "项目", "指标", "类别", "单位件", "件数", "数量", label_key(CORNER)})
"""What else stands above the rows."""


@final
@frozen
class Token:
    """What may be the text of one cell."""

    text: str
    kind: TokenKind
    line: int
    """Which of the lines it is in."""
    place: Place
    is_tabbed: bool
    """Whether tabs set it apart: then an empty one is a blank cell."""
    ends_line: bool

    @property
    def is_cell(self) -> bool:
        """Whether it is a figure, a blank cell, or a label that figures are glued to."""
        return self.kind == "figure" or (self.kind == "blank" and self.is_tabbed) or self.is_glued

    @property
    def is_glued(self) -> bool:
        """Whether it is a label that figures are glued to: 规章000."""
        return self.kind == "row" and self.text[-1].isdigit()


def _kind(text: str) -> TokenKind:
    return _kept_kind(text) if len(text) <= _LONGEST else "words"


@lru_cache(maxsize=1 << 12)
def _kept_kind(text: str) -> TokenKind:
    kind = kind_of(text)
    if kind != "words":
        return kind
    if _SPOILT.fullmatch(text):
        return "figure"
    key = label_key(text)
    if key in AMBIGUOUS:
        return "either"
    signs = signs_of(text)
    kinds = {what for words, what, _ in signs if words.form.name != "remedies"}
    if "row" in kinds or "group" in kinds:
        return "row" if "row" in kinds else "group"
    return "head" if signs or key in _HEADS else "words"


def begins_table(line: Line) -> bool:
    """Tell whether a table may begin at ``line``: it is, or its first word is, a label of one or the beginning of one."""
    text = line.text.partition("\n")[0]
    if line.level is not None or (len(text) > _LONGEST and "\t" not in text):
        return False
    text = text[:_LONGEST].lstrip()
    return may_be_label(text) or may_be_label(text.partition("\t" if "\t" in text else " ")[0])


def may_be_label(text: str) -> bool:
    """Tell whether ``text`` is a label of a table or the beginning of one."""
    key = label_key(text)
    return len(key) > 1 and key in _beginnings()


def tokens_of(text: str, line: int, place: Place) -> list[Token]:
    """Return the tokens of a line: what tabs set apart, else what blanks do; an empty line is one blank token."""
    is_tabbed = "\t" in text
    parts = [part.strip(" \r") for part in text.split("\t")] if is_tabbed else text.split() or [""]
    last = len(parts) - 1
    return [Token(part, _kind(part), line, place, is_tabbed, index == last) for index, part in enumerate(parts)]


def labels_joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield ``tokens`` with labels put together that blanks or line ends break: 商业 企业."""
    index = 0
    while index < len(tokens):
        whole, size = tokens[index], 1
        text = ""
        for count, piece in enumerate(tokens[index : index + MOST_PIECES], 1):
            if piece.kind in {"blank", "figure"} or len(text) > _LONGEST:
                break
            text += piece.text
            if piece.is_tabbed and piece.ends_line and not label_key(text):
                break  # a spoilt figure, such as 2-53
            kind = _kind(text) if count > 1 and label_key(text) in _labels() else "words"
            if kind != "words":
                whole, size = evolve(piece, text=text, kind=kind, line=whole.line), count
            if label_key(text).lstrip(_NUMERALS) not in _beginnings() or (piece.is_tabbed and not piece.ends_line):
                break
        yield whole
        index += size


@cache
def _labels() -> frozenset[str]:
    """Return the keys of all that stands in a table for other than a figure."""
    labels = {*TITLES, *_HEADS}
    for words in all_words():
        labels |= {*words.rows, *words.groups, *words.heads}
    return frozenset(labels)


@cache
def _beginnings() -> frozenset[str]:
    """Return the keys of all that a label may begin with, the whole label among them."""
    return frozenset(label[:size] for label in _labels() for size in range(len(label) + 1))
