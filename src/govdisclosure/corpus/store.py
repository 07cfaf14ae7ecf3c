"""A corpus that was written, read back."""

import os
from collections.abc import Iterator, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.building.shelf import reader_of
from govdisclosure.errors import Message, Unreadable

__all__ = ["batches_of_corpus", "read_corpus"]

_NOT_OURS: Final = Message("不是语料表")


def read_corpus(path: str | os.PathLike[str], columns: Sequence[str] | None = None) -> pa.Table:
    """Return a corpus, or some of its columns, as a table of `govdisclosure.corpus.schema.REPORTS`.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
    """
    _refuse_others(path)
    return pq.read_table(path, columns=None if columns is None else [*columns])


def batches_of_corpus(
    path: str | os.PathLike[str], columns: Sequence[str] | None = None
) -> Iterator[pa.RecordBatch]:
    """Yield a corpus, or some of its columns, a batch at a time, so that it need not fit into memory.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
    """
    _refuse_others(path)
    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(columns=None if columns is None else [*columns])


def _refuse_others(path: str | os.PathLike[str]) -> None:
    try:
        reader = reader_of(os.fspath(path))
    except OSError as error:
        raise unopened(error, os.fspath(path)) from None
    if reader is None:
        raise Unreadable(_NOT_OURS, file=os.fspath(path))
