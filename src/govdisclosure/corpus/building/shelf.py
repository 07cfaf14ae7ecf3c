"""Rows on disk: Parquet files that say who has read them, each there whole or not at all."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, cast

import pyarrow as pa

from govdisclosure.corpus.reader import FORMAT
from govdisclosure.corpus.schema import REPORTS

__all__ = ["ROWS", "batches", "group", "group_sizes", "reader_of", "write_rows"]

_parquet: Any = import_module("pyarrow.parquet")  # its types are known in part only

ROWS: Final = 2048
"""How many rows a row group has."""
_KEY: Final = b"govdisclosure"
_LEVEL: Final = 3
_ASKED_BY: Final = ["source", "body", "code", "region", "tier", "kind", "year", "edition"]
"""The columns whose range in each row group is noted, so that others need not be looked at; for every cell it would cost much."""


def reader_of(path: str | Path) -> str | None:
    """Return the fingerprint of who has read the rows in a file, "" where it is of another format; None when it is no corpus.

    Raises:
        OSError: the file cannot be opened.
    """
    try:
        with Path(path).open("rb") as file:
            metadata: dict[bytes, bytes] = _parquet.read_schema(file).metadata or {}
        said = json.loads(metadata[_KEY])
    except (pa.ArrowInvalid, KeyError):
        return None
    return str(said["reader"]) if said["format"] == FORMAT else ""


def write_rows(path: Path, reader: str, tables: Iterable[pa.Table], draft: Path) -> None:
    """Write ``tables``, a row group each, to ``path`` by way of ``draft``; the same rows give the same bytes.

    Raises:
        OSError: the file cannot be written; what stood at ``path`` stands there still.
    """
    said = json.dumps({"format": FORMAT, "reader": reader})
    schema: pa.Schema = cast("Any", REPORTS).with_metadata({_KEY: said})
    try:
        with _parquet.ParquetWriter(
            draft, schema, compression="zstd", compression_level=_LEVEL, write_statistics=_ASKED_BY
        ) as writer:
            for table in tables:
                writer.write_table(table.combine_chunks().cast(schema), ROWS)
                pa.default_memory_pool().release_unused()
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def group_sizes(path: Path) -> list[int]:
    """Return how many rows each row group of a file has."""
    metadata = _parquet.read_metadata(path)
    return [metadata.row_group(index).num_rows for index in range(metadata.num_row_groups)]


def group(path: Path, index: int) -> pa.Table:
    """Return the rows of a row group."""
    with _parquet.ParquetFile(path) as file:
        table: pa.Table = file.read_row_group(index, use_threads=False)
    return table.replace_schema_metadata()


def batches(path: Path, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a file, or some of their columns, a batch at a time."""
    with _parquet.ParquetFile(path) as file:
        yield from file.iter_batches(ROWS, columns=None if columns is None else [*columns])
