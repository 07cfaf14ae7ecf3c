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
    in_order, as_printed = True, False
    for row in header:
        places: list[int] = []
        for text, column, width in zip(row.texts, row.columns, row.widths, strict=True):
            name = words.word[text].head
            if name is not None:
                named[column] = Head(name, column, width, text)
                texts[name] = text
                places.append(order.index(name))
        in_order = in_order and places == sorted(places)
        as_printed = as_printed or [order[place] for place in places] == list(words.as_printed)
    drawn = _drawn(named, header[-1], order)
    known = {head.name for head in drawn} - {None} == texts.keys()
    if as_printed and not in_order:  # the rows of the header follow one another in one
        known, in_order = False, True
    return Heads(drawn if known else (), {name: texts[name] for name in order if name in texts}, in_order)


def _drawn(named: dict[int, Head], last: Row, order: Sequence[str]) -> tuple[Head, ...]:
    """Return the drawn columns from the first named one on.

    A name that comes again is a column too many; right behind itself, with the same words, it is one cell that was split.
    """
    columns: list[Head] = []
    for _, head in sorted(named.items()):
        before = columns[-1] if columns else None
        if before and before.text == head.text and before.column + before.width == head.column:
            columns[-1] = evolve(before, width=before.width + head.width)
        else:
            columns.append(head)
    columns = _each_once(columns, order)
    for text, column, width in zip(last.texts, last.columns, last.widths, strict=True):
        if column > min(named) and not any(place in named for place in range(column, column + width)):
            columns.append(Head(None, column, width, text))
    return tuple(sorted(columns, key=lambda head: head.column))


def _each_once(columns: list[Head], order: Sequence[str]) -> list[Head]:
    """Take the name off columns that come again: the one that stands where the form has it keeps it, else the first."""
    for name in {head.name for head in columns if head.name}:
        doubled = [index for index, head in enumerate(columns) if head.name == name]
        others = [order.index(head.name) for head in columns if head.name and head.name != name]
        before = sum(place < order.index(name) for place in others)
        kept = next((index for index in doubled if index - doubled.index(index) == before), doubled[0])
        columns = [evolve(h, name=None) if i in doubled and i != kept else h for i, h in enumerate(columns)]
    return columns
