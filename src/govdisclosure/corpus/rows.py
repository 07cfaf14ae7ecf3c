"""Batches of files to batches of rows: one pure function, which any engine that speaks Arrow can run."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from govdisclosure.corpus.row import row_of
from govdisclosure.corpus.schema import REPORTS

__all__ = ["batch_of", "rows_of"]


def rows_of(files: pa.RecordBatch) -> pa.RecordBatch:
    """Return one row of `REPORTS` for each file, in their order: what it says and what is wrong in it, or why it is no report.

    It depends on nothing but its argument and never raises on what a file holds.

    Args:
        files: columns ``source`` and ``data``, and of the others of `SOURCES` what there is.
    """
    return batch_of(_row(file) for file in files.to_pylist())


def _row(file: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: file.get(name) for name in ("size", "stamp")}
    data = file["data"]
    if data is None:
        return {"source": file["source"], "error": file.get("error"), **known}
    return {**row_of(file["source"], data), **known, "size": len(data)}


def batch_of(rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    """Return ``rows`` as a batch of `REPORTS`."""
    return pa.RecordBatch.from_pylist([*rows], schema=REPORTS)
