"""Which reports have an identity that does not hold."""

from concurrent.futures import ThreadPoolExecutor
from functools import reduce

import numpy as np
import pyarrow as pa

from govdisclosure.corpus.judging.columns import Rows, certain, figures_of, forms, slices, there, whole
from govdisclosure.forms import many

__all__ = ["unsettled", "unsettled_in"]


def unsettled(reports: pa.Table | pa.RecordBatch) -> Rows:
    """Return which ``reports`` have a table in which not every identity holds, by their place, in order.

    Raises:
        KeyError: a column is missing.
    """
    found, start = [np.zeros(0, dtype=np.int64)], 0
    processors = pa.cpu_count()
    parts = [*slices(reports, processors)]

    def judged(part: pa.Table) -> Rows:
        return unsettled_in(whole(part))

    with ThreadPoolExecutor(processors) as threads:  # NumPy and Arrow let each other go on
        for part, rows in zip(parts, threads.map(judged, parts), strict=True):
            found.append(rows + start)
            start += part.num_rows
    return np.concatenate(found)


def unsettled_in(batch: pa.RecordBatch) -> Rows:
    """Return the same of one batch; with them those of which a table's form is not plain to see."""
    is_open = {name: there(batch, name) for name in {form.table.name for form in forms()}}
    for form in forms():
        holds = certain(batch, form)
        if holds.any():
            holds[many.unsettled(form.table, *figures_of(batch, form))] = False
            is_open[form.table.name] &= ~holds
    return np.flatnonzero(reduce(np.logical_or, is_open.values()))
