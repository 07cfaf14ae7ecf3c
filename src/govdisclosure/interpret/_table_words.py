"""The words of a statutory table: which label is a row's, which a column's, exactly or nearly."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import Factory, frozen

from govdisclosure.forms import ColumnForm, RowForm, TableForm, label_key, layout_of, table_form
from govdisclosure.model.editions import EDITIONS
from govdisclosure.published import Cell, State

__all__ = ["AMBIGUOUS", "Kind", "Shape", "Word", "Words", "all_words", "kind_of", "words_of"]

AMBIGUOUS: Final = frozenset({"其他", "总计", "合计"})
"""Labels that stand in several tables, and for rows as well as for columns: no evidence of any."""

Kind: TypeAlias = Literal["figure", "blank", "words"]
"""What a cell looks like: a figure or a placeholder, nothing, or words."""

_LEAST_PART: Final = 4
_LEAST_BEGINNING: Final = 5
_MOST_MORE: Final = 3
_NEAR: Final = 0.8
_LONGEST: Final = 120
_NUMERALS: Final = "一二三四五六七八九十"
_TITLE: Final = "第二十条第"
_BRACKETED_END: Final = re.compile(r"[（(\[〔【][^（）()]{0,12}[）)\]〕】]\s*$")


@final
@frozen
class Word:
    """What the text of a cell means in one table."""

    kind: Kind
    row: str | None
    """The path of the row that it is the label of."""
    is_group: bool
    """Whether it is the label of a group of rows."""
    head: str | None
    """The name of the column that it heads."""
    ambiguous: bool
    """Whether it says nothing about which table this is."""


@final
@frozen(eq=False)
class Shape:
    """The columns that rows of one kind have."""

    columns: tuple[ColumnForm, ...]
    names: tuple[str, ...]
    money: tuple[ColumnForm, ...]
    """Those of the columns that hold money."""


@final
@frozen(kw_only=True, eq=False)
class Words:
    """The labels of one form, by their keys."""

    form: TableForm
    shapes: Mapping[str, Shape]
    """Row path to the columns of that row."""
    rows: Mapping[str, str]
    """Key to row path; a row's label behind those of its groups, glued together, has a key too."""
    labels: Mapping[str, str]
    """The same without the glued ones: what a label may be nearly."""
    groups: Mapping[str, str]
    """Key to the official label of the group."""
    heads: Mapping[str, str]
    """Key to the name of the column, in the order of the form."""
    as_printed: tuple[str, ...]
    """The names of the columns in the order in which the rows of the form's header print them."""

    word: "_Meanings" = Factory(lambda self: _Meanings(self), takes_self=True)  # noqa: PLW0108  (stands below)
    """What a text means here, by the text."""

    def nearest_row(self, text: str) -> str | None:
        """Return the path of the row that ``text`` is nearly the label of: cut, misspelt, or with other words around it."""
        return None if len(text) > _LONGEST or self.word[text].is_group else _nearest(self, label_key(text))


@final
class _Meanings(dict[str, Word]):
    """What texts mean, found out once each: looking one up is most of the work of reading a table."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, text: str) -> Word:
        if len(text) > _LONGEST:
            return _LONG if text.strip() else _BLANK
        if len(self) >= _MOST_KEPT:
            self.clear()
        word = self[text] = _word(self._words, text)
        return word


_MOST_KEPT: Final = 1 << 14
_LONG: Final = Word("words", None, False, None, False)  # noqa: FBT003
_BLANK: Final = Word("blank", None, False, None, False)  # noqa: FBT003
_FIGURES: Final = frozenset({State.NUMBER, State.ZERO, State.PLACEHOLDER})


def kind_of(text: str) -> Kind:
    r"""Return what ``text`` looks like.

    >>> kind_of("1，234"), kind_of("/"), kind_of("\xa0"), kind_of("规章")
    ('figure', 'figure', 'blank', 'words')
    """
    state = Cell.read(text).state
    return "blank" if state is State.BLANK else "figure" if state in _FIGURES else "words"


def _word(words: Words, text: str) -> Word:
    key = label_key(text)
    keys = (key, key.lstrip(_NUMERALS), label_key(_BRACKETED_END.sub("", text)))

    def among(labels: Mapping[str, str]) -> str | None:
        return next((labels[key] for key in keys if key in labels), None)

    is_group = among(words.groups) is not None
    return Word(kind_of(text), among(words.rows), is_group, among(words.heads), any(key in AMBIGUOUS for key in keys))


@lru_cache(maxsize=1 << 12)
def _nearest(words: Words, key: str) -> str | None:
    rows = words.labels
    more = _LONGEST if words.form.name == "requests" else _MOST_MORE
    for label in sorted((row for row in rows if len(row) >= _LEAST_PART), key=len, reverse=True):
        if key.endswith(label) and (len(key) - len(label) <= more or _TITLE in key):
            return rows[label]
        if key.startswith(label) and len(key) - len(label) <= more:
            return rows[label]
    if len(key) < _LEAST_BEGINNING:
        return None
    near = {path for label, path in rows.items() if label.startswith(key)} or {
        path for label, path in rows.items() if SequenceMatcher(None, key, label, autojunk=False).ratio() >= _NEAR
    }
    return near.pop() if len(near) == 1 else None


@cache
def words_of(form: TableForm) -> Words:
    """Return the words of ``form``."""
    rows: dict[str, str] = {}
    groups: dict[str, str] = {}
    heads: dict[str, str] = {}
    shapes: dict[tuple[str, ...], Shape] = {}
    for row in form.rows:
        rows |= {label_key(label): row.path for label in row.spec.labels}
        groups |= {label_key(label): group.label for group in row.groups for label in group.labels}
        for column in row.columns:
            heads |= {label_key(label): column.name for label in column.spec.labels}
        money = tuple(column for column in row.columns if column.kind in {"money", "amount"})
        shapes.setdefault(_names(row), Shape(row.columns, _names(row), money))
    labels = dict(rows)
    for row in form.rows:
        for label in _glued(row):
            rows.setdefault(label, row.path)
    of_row = {row.path: shapes[_names(row)] for row in form.rows}
    printed = [heads[key] for row in layout_of(form) for cell in row if (key := label_key(cell.text)) in heads]
    return Words(
        form=form,
        shapes=of_row,
        rows=rows,
        labels=labels,
        groups=groups,
        heads=heads,
        as_printed=tuple(dict.fromkeys(printed)),
    )


def _names(row: RowForm) -> tuple[str, ...]:
    return tuple(column.name for column in row.columns)


def _glued(row: RowForm) -> Iterator[str]:
    """Yield the labels of a row behind those of its groups, as one cell may hold them: （六）其他处理3.其他."""
    for first in range(len(row.groups)):
        before = "".join(group.label for group in row.groups[first:])
        for label in row.spec.labels:
            yield label_key(before + label)


@cache
def all_words() -> tuple[Words, ...]:
    """Return the words of every statutory table, those of the newest edition first, each form once."""
    classes = [cls for edition in reversed(EDITIONS) for cls in (edition.proactive, edition.requests, edition.remedies)]
    return tuple(words_of(table_form(cls)) for cls in dict.fromkeys(classes))
