"""The heads of a table's columns: which column of the form each drawn column is."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, final

from attrs import Factory, evolve, frozen

from govdisclosure.interpret._table_drawing import Row
from govdisclosure.interpret._table_words import Shape, Words

__all__ = ["Head", "Heads", "heads_of"]

_UNIT: Final = re.compile("亿元|万元|元")


@final
@frozen
class Head:
    """A drawn column: its name in the form, None for a column that the form does not have."""

    name: str | None
    column: int
    width: int
    text: str


@final
@frozen(eq=False)
class Heads:
    """What a table's header says about its columns."""

    drawn: tuple[Head, ...]
    """The columns from left to right; none where the header does not stand above them, as in text without spans."""
    texts: Mapping[str, str]
    """What is printed above each column that has a name, in the order of the form."""
    in_order: bool
    """Whether each row of the header has its columns in the order of the form."""
    units: Mapping[str, str] = Factory(dict[str, str])
    """The units of money that are printed above columns and that the form does not fix."""

    @property
    def names(self) -> tuple[str, ...] | None:
        """The columns that have a name, from left to right; None where that is not known."""
        if self.drawn:
            return tuple(head.name for head in self.drawn if head.name)
        return tuple(self.texts) if self.in_order else None

    def of(self, shape: Shape) -> "Heads | None":
        """Return the heads completed for rows of ``shape``; None if most of its columns are not among the heads."""
        if len(self.texts) * 2 <= len(shape.names) or not self.texts.keys() <= set(shape.names):
            return None
        heads = self._completed(shape)
        units: dict[str, str] = {}
        for column in shape.money:
            found = _UNIT.search(heads.texts.get(column.name, ""))
            if found and found[0] != column.spec.unit:
                units[column.name] = found[0]
        return evolve(heads, units=units)

    def _completed(self, shape: Shape) -> "Heads":
        """Name the one column whose head is blank or misspelt, if it stands in the place of the only one missing."""
        missing = [column for column in shape.columns if column.name not in self.texts]
        strange = [head for head in self.drawn if head.name is None]
        if len(missing) != 1 or len(strange) != 1:
            return self
        head = evolve(strange[0], name=missing[0].name)
        drawn = tuple(head if other is strange[0] else other for other in self.drawn)
        likely = not head.text.strip() or set(head.text) & set(missing[0].spec.label)
        if not likely or tuple(head.name for head in drawn) != shape.names:
            return self
        return evolve(self, drawn=drawn, texts={**self.texts, missing[0].name: head.text})

    def under(self, row: Row, label: int) -> list[range] | None:
        """Return which cells of ``row`` stand under each of `drawn`; None if it is drawn in other columns.

        Args:
            row: the row.
            label: which of its cells is its label: one that reaches into the columns shows that they are others.
        """
        columns = row.columns
        if not self.drawn or columns[label] >= self.drawn[0].column:
            return None
        found: list[range] = []
        index, last = label + 1, len(columns)
        for head in self.drawn:
            while index < last and columns[index] < head.column:
                index += 1
            start = index
            while index < last and columns[index] < head.column + head.width:
                index += 1
            if head.name is not None and (start == index or columns[start] != head.column):
                return None
            found.append(range(start, index))
        return found


def heads_of(words: Words, header: Sequence[Row]) -> Heads:
    """Return the heads in the rows of a table's header, of which there is one."""
    order = list(dict.fromkeys(words.heads.values()))
    named: dict[int, Head] = {}
    texts: dict[str, str] = {}
    in_order = True
    for row in header:
        places: list[int] = []
        for text, column, width in zip(row.texts, row.columns, row.widths, strict=True):
            name = words.word[text].head
            if name is not None:
                named[column] = Head(name, column, width, text)
                texts[name] = text
                places.append(order.index(name))
        in_order = in_order and places == sorted(places)
    drawn = _drawn(named, header[-1])
    known = {head.name for head in drawn} - {None} == texts.keys()
    if not in_order and list(texts) == [name for name in words.as_printed if name in texts]:
        known, in_order = False, True  # the rows of the header, one behind the other
    return Heads(drawn if known else (), {name: texts[name] for name in order if name in texts}, in_order)


def _drawn(named: dict[int, Head], last: Row) -> tuple[Head, ...]:
    """Return the drawn columns from the first named one on; a name that comes again is one too many."""
    columns: dict[int, Head] = {}
    seen: set[str | None] = set()
    for column in sorted(named):
        head = named[column]
        columns[column] = evolve(head, name=None) if head.name in seen else head
        seen.add(head.name)
    for text, column, width in zip(last.texts, last.columns, last.widths, strict=True):
        if column > min(named) and not any(place in named for place in range(column, column + width)):
            columns[column] = Head(None, column, width, text)
    return tuple(columns[column] for column in sorted(columns))
