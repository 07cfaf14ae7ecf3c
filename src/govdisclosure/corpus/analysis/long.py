"""The long layouts, vectorised: a row a cell, a row a finding."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyarrow import Table

from govdisclosure.corpus.analysis.tables import Corpus, to_arrow
from govdisclosure.corpus.cells import CellColumn, cell_columns
from govdisclosure.corpus.schema import AMOUNT, CELLS, FINDINGS
from govdisclosure.model.editions import EDITIONS
from govdisclosure.published.cell import plain_decimal

__all__ = ["EXACT", "cells_of", "findings_of"]

pc: Any = import_module("pyarrow.compute")  # its functions are made when it is imported
pa: Any = import_module("pyarrow")  # its types are known in part only
_Batch: TypeAlias = Any
_Array: TypeAlias = Any

_AT_ONCE: Final = 2048
_FOUND: Final = ("source", "findings")
EXACT: Final = r"^-?[0-9]{1,23}(\.[0-9]{1,8})?$"
"""What a number looks like that the column of values holds to the last place."""


def cells_of(corpus: Corpus) -> Table:
    """Return the cells of reports, one a row, report by report in the order of the forms, as a table of `CELLS`.

    A cell that a published report does not have has no row; those of a table that is a picture have one each, with state ``image``.

    Args:
        corpus: a Parquet file, an Arrow table or reports.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
    """
    return Table.from_batches(map(_cells, to_arrow(corpus).to_batches(_AT_ONCE)), CELLS)


def findings_of(corpus: Corpus) -> Table:
    """Return what was found in reports, one a row, report by report, as a table of `FINDINGS`.

    Args:
        corpus: a Parquet file, an Arrow table or reports.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
    """
    return Table.from_batches(map(_findings, to_arrow(corpus, _FOUND).to_batches(_AT_ONCE)), FINDINGS)


def _findings(batch: _Batch) -> _Batch:
    found = batch["findings"]
    sources = batch["source"].take(pc.list_parent_indices(found))
    return pa.RecordBatch.from_arrays([sources, *pc.list_flatten(found).flatten()], schema=FINDINGS)


# Cells --------------------------------------------------------------------------------------------------------------


def _cells(batch: _Batch) -> _Batch:
    """Return the cells of a batch: those that print a plain number, the odd ones and those of pictures, put in order.

    A cell's place is its column's number behind its report's; the figures stand column by column.
    """
    columns = cell_columns()
    count, width = len(batch), len(columns)
    figures = pa.concat_arrays([batch[column.path].cast(AMOUNT) for column in columns])
    texts = pa.concat_arrays([_printed(batch, column) for column in columns])
    units = pa.concat_arrays([_unit(batch, column) for column in columns])
    odd = pc.list_flatten(batch["odd"])
    odd_value, odd_unit = odd.field("value"), odd.field("unit")
    number = pc.if_else(pc.match_substring_regex(odd_value, EXACT), odd_value, pa.scalar(None, pa.string()))

    index = pc.index_in(odd.field("cell"), pa.array([column.path for column in columns]))
    odd_at = np.asarray(pc.list_parent_indices(batch["odd"]), np.int64) * width + np.asarray(index, np.int64)
    plain = np.array(figures.is_valid()).reshape(width, count).T.copy()
    plain.reshape(-1)[odd_at] = False
    plain_at, pictured_at = np.flatnonzero(plain), np.flatnonzero(_pictured(batch, columns))
    in_plain, in_odd = (pa.array(at % width * count + at // width) for at in (plain_at, odd_at))
    pictured = len(pictured_at)

    plain_values = figures.take(in_plain)
    values = [plain_values, pc.coalesce(number.cast(AMOUNT), figures.take(in_odd)), pa.nulls(pictured, AMOUNT)]
    printed = [texts.take(in_plain), odd.field("text"), pa.repeat("", pictured)]
    said = [units.take(in_plain), pc.coalesce(odd_unit, units.take(in_odd)), pa.nulls(pictured, pa.string())]
    states = [pc.if_else(pc.equal(plain_values, 0), "zero", "number"), odd.field("state"), pa.repeat("image", pictured)]

    at = np.concatenate([plain_at, odd_at, pictured_at])
    order = np.argsort(at, kind="stable")
    row, column = map(pa.array, np.divmod(at[order], width))
    value, text, unit, state = (
        pa.concat_arrays(parts).take(pa.array(order)) for parts in (values, printed, said, states)
    )
    names = [pa.array([getattr(one, name) for one in columns]).take(column) for name in ("table", "row", "column")]
    unit = pc.if_else(value.is_valid(), unit, pa.scalar(None, pa.string()))
    return pa.RecordBatch.from_arrays([batch["source"].take(row), *names, text, value, unit, state], schema=CELLS)


def _printed(batch: _Batch, column: CellColumn) -> _Array:
    """Return the figures of a column as a cell prints them that prints nothing else."""
    figures = batch[column.path]
    if column.figure == "count":
        return figures.cast(pa.string())
    texts = pa.array([None if one is None else plain_decimal(one) for one in figures.to_pylist()], pa.string())
    if not column.own_unit:
        return texts
    return pc.binary_join_element_wise(texts, pc.coalesce(_unit(batch, column), ""), "")


def _unit(batch: _Batch, column: CellColumn) -> _Array:
    if column.own_unit:
        return batch[f"{column.path}.unit"]
    return pa.repeat(pa.scalar(column.unit, pa.string()), len(batch))


def _pictured(batch: _Batch, columns: Sequence[CellColumn]) -> NDArray[np.bool_]:
    """Return which cells are those of pictures, reports down, columns across."""
    cells = np.zeros((len(batch), len(columns)), np.bool_)
    pictures = batch["pictures"]
    said = zip(pc.list_parent_indices(pictures).to_pylist(), pc.list_flatten(pictures).to_pylist(), strict=True)
    editions = batch["edition"].to_pylist()
    for row, table in said:
        edition = editions[row] or EDITIONS[-1].name
        cells[row] |= [column.table == table and edition in column.editions for column in columns]
    return cells
