"""Which reports have an identity that does not hold."""

from functools import reduce

import numpy as np
import pyarrow as pa

from govdisclosure.corpus.judging.columns import Rows, batches, certain, figures_of, forms, there
from govdisclosure.forms import many

__all__ = ["unsettled", "unsettled_in"]


def unsettled(reports: pa.Table | pa.RecordBatch) -> Rows:
    """Return which ``reports`` have a table in which not every identity holds, by their place, in order.

    Raises:
        KeyError: a column is missing.
    """
    found, start = [np.zeros(0, dtype=np.int64)], 0
    for batch in batches(reports):
        found.append(unsettled_in(batch) + start)
        start += batch.num_rows
    return np.concatenate(found)


def unsettled_in(batch: pa.RecordBatch) -> Rows:
    """Return the same of one batch; with them those of which a table's form is not plain to see."""
    is_open = {form.table.name: there(batch, form.table.name) for form in forms()}
    for form in forms():
        holds = certain(batch, form)
        if holds.any():
            holds[many.unsettled(form.table, *figures_of(batch, form))] = False
            is_open[form.table.name] &= ~holds
    return np.flatnonzero(reduce(np.logical_or, is_open.values()))
