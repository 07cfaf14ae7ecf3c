"""Batches of files to batches of rows: one pure function, which any engine that speaks Arrow can run."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pyarrow as pa

from govdisclosure.corpus.row import row_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.errors import Message

__all__ = ["batch_of", "rows_of"]

_BUG: Final = Message("程序出错，请把此文件和这一行报告给开发者：{kind}：{words}")


def rows_of(files: pa.RecordBatch) -> pa.RecordBatch:
    """Return one row of `REPORTS` for each file, in their order: what it says and what is wrong in it, or why it is no report.

    It depends on nothing but its argument and never raises on what a file holds.

    Args:
        files: columns ``source`` and ``data``, and of the others of `SOURCES` what there is.
    """
    listed = files.to_pylist()
    try:
        return batch_of(map(_row, listed))
    except Exception:  # noqa: BLE001  (one file that breaks the reader costs no other its row)
        return batch_of(map(_row_or_error, listed))


def _row(file: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: file.get(name) for name in ("size", "stamp")}
    data = file["data"]
    if data is None:
        return {"source": file["source"], "error": file.get("error"), **known}
    return {**row_of(file["source"], data), **known, "size": len(data)}


def _row_or_error(file: Mapping[str, Any]) -> dict[str, Any]:
    try:
        row = _row(file)
        batch_of([row])
    except Exception as error:  # noqa: BLE001  (as above)
        words = _BUG.text("zh", {"kind": type(error).__name__, "words": " ".join(str(error).split())})
        return _row({**file, "data": None, "error": words})
    return row


def batch_of(rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    """Return ``rows`` as a batch of `REPORTS`."""
    return pa.RecordBatch.from_pylist([*rows], schema=REPORTS)
