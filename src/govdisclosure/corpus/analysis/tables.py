"""Reports, files of them and tables of them as one Arrow table."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice, takewhile
from typing import Any, Final, TypeAlias

import pyarrow as pa

from govdisclosure.api.report import Report, as_published
from govdisclosure.corpus.row import said_of
from govdisclosure.corpus.rows import batch_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.corpus.store import read_corpus

__all__ = ["Corpus", "Report", "to_arrow"]

Corpus: TypeAlias = "str | os.PathLike[str] | pa.Table | Iterable[Report]"
"""The Parquet file of a corpus, its Arrow table, or reports."""

_AT_ONCE: Final = 512


def to_arrow(corpus: Corpus, columns: Sequence[str] | None = None) -> pa.Table:
    """Return one row a report, what is wrong in it included, as a table of `govdisclosure.corpus.schema.REPORTS`.

    Of reports, ``source`` is the report's file; one that has none, or one that came before, has its number among the reports behind it: ``#3``.
    What only files have (``hash``, ``size``) and only a whole corpus tells (``same_as``, ``versions``, ``years_missing``) is null.

    Args:
        corpus: a Parquet file, an Arrow table or reports.
        columns: which columns, all by default.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
        KeyError: a corpus has no such column.
    """
    if isinstance(corpus, str | os.PathLike):
        return read_corpus(corpus, columns)
    table = corpus if isinstance(corpus, pa.Table) else _table(_rows(corpus))
    return table if columns is None else table.select([*columns])


def _table(rows: Iterator[dict[str, Any]]) -> pa.Table:
    batches = takewhile(len, (batch_of(islice(rows, _AT_ONCE)) for _ in count()))
    return pa.Table.from_batches(batches, REPORTS)


def _rows(reports: Iterable[Report]) -> Iterator[dict[str, Any]]:
    known: set[str] = set()
    for number, report in enumerate(reports, 1):
        published = as_published(report)
        source = published.file or ""
        if source in known or not source:
            source = f"{source}#{number}"
        known.add(source)
        yield {"source": source, **said_of(published)}
