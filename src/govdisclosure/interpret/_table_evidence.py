"""Which statutory tables a drawn table prints the labels of, and of which edition."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import Factory, define

from govdisclosure.forms import label_key
from govdisclosure.interpret._table_words import Words, all_words
from govdisclosure.model.narrative import TableName

__all__ = ["TITLES", "Evidence", "Sign", "evidence_in", "signs_of", "tables_named"]

Sign: TypeAlias = tuple[Words, Literal["row", "head", "group", "title"], str]
"""What a text is in the table of one form, and which."""

TITLES: Final[Mapping[str, TableName]] = {
    **{f"第二十条第{number}项": "proactive" for number in "一五六八九"},
    "申请人情况": "requests",
    "法人或其他组织": "requests",
    "行政诉讼": "remedies",
}
"""What else the forms print, by key."""

_LONGEST: Final = 120
_SOME: Final = 3
_LEAST_IN_TEXT: Final = 7
_LEAST_PROACTIVE: Final = 4
_LEAST_REMEDIES: Final = 5
_MANY_ROWS: Final = 8
_MANY_HEADS: Final = 5


@final
@define(eq=False)
class Evidence:
    """The labels of one form that a table prints."""

    words: Words
    rows: set[str] = Factory(set[str])
    heads: set[str] = Factory(set[str])
    others: set[str] = Factory(set[str])
    """Groups of rows and titles."""

    @property
    def weight(self) -> int:
        """How many labels there are."""
        return len(self.rows) + len(self.heads) + len(self.others)

    def is_enough(self, *, in_text: bool) -> bool:
        """Tell whether a table that prints them is the statutory one, or a part of it, and not one about the same things.

        Args:
            in_text: whether nothing but its words shows that it is a table at all.
        """
        if in_text and self.weight < _LEAST_IN_TEXT:
            return False
        rows, columns = len(self.rows), len(self.heads) + len(self.others)
        if self.words.form.name == "proactive":
            return min(rows, columns) >= 1 and rows + columns >= _LEAST_PROACTIVE
        if self.words.form.name == "requests":
            return rows >= _MANY_ROWS or (rows >= 1 and columns >= _MANY_HEADS)
        return len(self.heads) >= _SOME and rows >= 1 and rows + columns >= _LEAST_REMEDIES


@lru_cache(maxsize=1 << 14)
def signs_of(text: str) -> tuple[Sign, ...]:
    """Return what ``text`` is a sign of."""
    signs: list[Sign] = []
    title = TITLES.get(label_key(text))
    for words in all_words():
        word = words.word[text]
        if word.ambiguous:
            continue
        if word.row is not None:
            signs.append((words, "row", word.row))
        if word.head is not None:
            signs.append((words, "head", word.head))
        if word.is_group:
            signs.append((words, "group", text))
        if title == words.form.name:
            signs.append((words, "title", text))
    return tuple(signs)


def evidence_in(texts: Iterable[str]) -> dict[Words, Evidence]:
    """Return the evidence for each form among ``texts``."""
    found: dict[Words, Evidence] = {}
    for text in texts:
        for words, kind, name in signs_of(text) if len(text) <= _LONGEST else ():
            evidence = found.get(words)
            if evidence is None:
                evidence = found[words] = Evidence(words)
            labels = evidence.rows if kind == "row" else evidence.heads if kind == "head" else evidence.others
            labels.add(name)
    return found


def tables_named(texts: Iterable[str]) -> set[TableName]:
    """Return the tables that ``texts`` print a label of."""
    return {words.form.name for text in texts if len(text) <= _LONGEST for words, _, _ in signs_of(text)}
