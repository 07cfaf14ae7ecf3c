"""Which one cell is wrong, in every report at once."""

from typing import Any, Final

import numpy as np
import pyarrow as pa

from govdisclosure.corpus.judging.columns import certain, figures_of, forms, slices, there, whole
from govdisclosure.forms.localise.many import localise_many
from govdisclosure.forms.many import unsettled

__all__ = ["SUGGESTIONS", "suggest"]

_COLUMNS: Final[dict[str, pa.DataType]] = {
    "source": pa.string(),
    "cell": pa.string(),
    "reported": pa.int64(),
    "suggested": pa.int64(),
}
SUGGESTIONS: Final = pa.schema(_COLUMNS)
"""A cell, named as its column is, and what it should say."""


def suggest(reports: pa.Table | pa.RecordBatch) -> pa.Table:
    """Return the one cell whose change makes a wholly stated table add up, for each table in which there is just one.

    These are the suggestions of `judge` that change one cell, found at once.

    Args:
        reports: rows of `govdisclosure.corpus.schema.REPORTS`.

    Returns:
        Rows of `SUGGESTIONS`, table by table within each batch.

    Raises:
        KeyError: a column is missing.
    """
    found = [SUGGESTIONS.empty_table()]
    for batch in map(whole, slices(reports)):
        for form in forms():
            figures, stated = figures_of(batch, form)
            among = there(batch, form.table.name) & certain(batch, form)
            if stated is not None:
                among &= stated
            rows = unsettled(form.table, figures)
            rows = rows[among[rows]]
            wrong = np.stack([figure[rows] for figure in figures], axis=1)
            located = localise_many(form.table, wrong)
            known = np.flatnonzero(located.cells >= 0)
            cells = located.cells[known]
            columns: dict[str, Any] = {
                "source": batch["source"].take(rows[known]),
                "cell": np.array(form.paths)[cells],
                "reported": wrong[known, cells].astype(np.int64),
                "suggested": located.values[known],
            }
            found.append(pa.table(columns, schema=SUGGESTIONS))
    return pa.concat_tables(found)
