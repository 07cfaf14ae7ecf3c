"""A corpus that was written, read back."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pyarrow as pa

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.building.shelf import batches, reader_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.errors import Message, Unreadable

__all__ = ["batches_of_corpus", "read_corpus"]

_NOT_OURS: Final = Message("不是语料表")


def read_corpus(path: str | os.PathLike[str], columns: Sequence[str] | None = None) -> pa.Table:
    """Return a corpus, or some of its columns, as a table of `govdisclosure.corpus.schema.REPORTS`.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
        KeyError: a corpus has no such column.
    """
    names = REPORTS.names if columns is None else [*columns]
    empty = REPORTS.empty_table().select(names)
    found = [pa.Table.from_batches([batch]).select(names) for batch in batches_of_corpus(path, names)]
    return pa.concat_tables([empty, *(table.cast(empty.schema) for table in found)])


def batches_of_corpus(path: str | os.PathLike[str], columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Yield a corpus, or some of its columns, a batch at a time, so that it need not fit into memory.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
    """
    name = os.fspath(path)
    try:
        reader = reader_of(name)
    except OSError as error:
        raise unopened(error, name) from None
    if reader is None:
        raise Unreadable(_NOT_OURS, file=name)
    yield from batches(Path(path), columns)
