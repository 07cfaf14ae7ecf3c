"""Rows on disk: Parquet files that say who has read them, each there whole or not at all."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from govdisclosure.corpus.reader import FORMAT
from govdisclosure.corpus.schema import REPORTS

__all__ = ["ROWS", "reader_of", "write_rows"]

ROWS: Final = 8192
"""How many rows a row group has."""
_KEY: Final = b"govdisclosure"
_LEVEL: Final = 3


def reader_of(path: str | Path) -> str | None:
    """Return the fingerprint of who has read the rows in a file; None when it is no corpus.

    Raises:
        OSError: the file cannot be opened.
    """
    try:
        metadata = pq.read_schema(path).metadata or {}
        said = json.loads(metadata.get(_KEY, b"{}"))
    except (pa.ArrowInvalid, ValueError):
        return None
    return str(said.get("reader", "")) if said.get("format") == FORMAT else "" if said else None


def write_rows(path: Path, reader: str, tables: Iterable[pa.Table], draft: Path) -> None:
    """Write ``tables``, a row group each, to ``path`` by way of ``draft``; the same rows give the same bytes.

    Raises:
        OSError: the file cannot be written; what stood at ``path`` stands there still.
    """
    schema = REPORTS.with_metadata({_KEY: json.dumps({"format": FORMAT, "reader": reader}).encode()})
    try:
        with pq.ParquetWriter(draft, schema, compression="zstd", compression_level=_LEVEL) as writer:
            for table in tables:
                writer.write_table(table.combine_chunks().replace_schema_metadata(schema.metadata), ROWS)
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def row_groups(path: Path) -> Iterator[int]:
    """Yield how many rows each row group of a file has."""
    metadata = pq.read_metadata(path)
    for index in range(metadata.num_row_groups):
        yield metadata.row_group(index).num_rows
