"""The cells of a published table as JSON: text, value, state, unit and place of each, and what the form does not have."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, final

from attrs import field, frozen

from govdisclosure.errors import Message, Violation
from govdisclosure.model.fields import flag, many, of_type, one_of, specs, whole
from govdisclosure.model.fields import text as any_text
from govdisclosure.model.record import Record
from govdisclosure.published import Cell, Place, State, Surplus
from govdisclosure.published.cell import plain_decimal

__all__ = ["CellRecord", "PlaceRecord", "SurplusRecord", "cell_object", "surplus_object"]

_NO_VALUE = Message("数值与状态不符")
_NUMBER: Final = re.compile(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?")


@final
@frozen(kw_only=True)
class PlaceRecord(Record):
    """A `Place` as JSON has it."""

    line: int | None = field(default=None, metadata=whole("文本的行", low=1, optional=True))
    table: int | None = field(default=None, metadata=whole("第几个表格", low=1, optional=True))
    row: int | None = field(default=None, metadata=whole("表格的行", low=1, optional=True))
    column: int | None = field(default=None, metadata=whole("表格的列", low=1, optional=True))
    address: str | None = field(default=None, metadata=any_text("文件自身的位置写法", optional=True))
    page: int | None = field(default=None, metadata=whole("页", low=1, optional=True))
    paragraph: int | None = field(default=None, metadata=whole("段", low=1, optional=True))

    def place(self) -> Place:
        """Return the place that was written."""
        return Place(*(getattr(self, name) for name in specs(PlaceRecord)))


@final
@frozen(kw_only=True)
class CellRecord(Record):
    """A `Cell` as JSON has it: its value, a decimal string, is there where its state says so and nowhere else."""

    text: str = field(metadata=any_text("印出的文字"))
    value: str | None = field(default=None, metadata=any_text("所说的数", optional=True))
    state: str = field(metadata=one_of(*State, label="状态"))
    unit: str | None = field(default=None, metadata=any_text("单位", optional=True))
    place: PlaceRecord | None = field(default=None, metadata=of_type(PlaceRecord, label="位置", optional=True))

    def _violations(self) -> Iterator[Violation]:
        implied: State | None = None
        if self.value is not None and _NUMBER.fullmatch(self.value):
            implied = State.NUMBER if Decimal(self.value) else State.ZERO
        silent = self.state not in {State.NUMBER, State.ZERO}
        if self.value is not None if silent else self.state != implied:
            yield Violation(_NO_VALUE, path="value", reported=self.value)

    def cell(self) -> Cell:
        """Return the cell that was written."""
        value = None if self.value is None else Decimal(self.value)
        return Cell(self.text, value, State(self.state), self.unit, self.place and self.place.place())


@final
@frozen(kw_only=True)
class SurplusRecord(Record):
    """A `Surplus` as JSON has it."""

    label: str = field(metadata=any_text("印出的栏目"))
    is_column: bool = field(default=False, metadata=flag("是列而不是行"))
    cells: tuple[CellRecord, ...] = field(default=(), metadata=many(CellRecord, label="单元格"))

    def surplus(self) -> Surplus:
        """Return the row or column that was written."""
        cells = tuple(cell.cell() for cell in self.cells)
        return Surplus(label=self.label, cells=cells, is_column=self.is_column)


def cell_object(cell: Cell) -> dict[str, object]:
    """Return ``cell`` as a JSON object."""
    place = cell.place
    return {
        "text": cell.text,
        "value": None if cell.value is None else plain_decimal(cell.value),
        "state": cell.state.value,
        "unit": cell.unit,
        "place": None if place is None else {name: getattr(place, name) for name in specs(PlaceRecord)},
    }


def surplus_object(surplus: Surplus) -> dict[str, object]:
    """Return ``surplus`` as a JSON object."""
    return {
        "label": surplus.label,
        "is_column": surplus.is_column,
        "cells": [cell_object(cell) for cell in surplus.cells],
    }
