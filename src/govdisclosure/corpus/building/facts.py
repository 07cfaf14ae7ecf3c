"""What must be known of every row at once to tell duplicates, versions and gaps: a few bytes a row."""

from typing import Any, Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from govdisclosure.corpus.building.keys import NONE, key_of, key_of_hash

__all__ = ["COLUMNS", "FACTS", "Facts", "facts_of"]

Facts = NDArray[np.void]

FACTS: Final = np.dtype(
    [
        ("unchanged", "u8"),
        ("hash", "u8"),
        ("body", "u8"),
        ("mark", "u8"),
        ("year", "i2"),
        ("failed", "?"),
        ("mixed", "?"),
    ]
)
"""A row: what it is known by while its file is unchanged, and by its content; its body, what tells bodies of one name
apart, and year; whether it is no report, and whether its form is that of another year."""

COLUMNS: Final = ("source", "hash", "size", "stamp", "error", "body", "code", "region", "year", "codes")
"""What the facts are taken from."""

_OTHER_FORM: Final = "GD112"
_LONGEST_REGION: Final = 12


def facts_of(rows: pa.RecordBatch | pa.Table) -> Facts:
    """Return the facts of ``rows``, a table with the `COLUMNS`."""
    return np.array([_facts(row) for row in rows.select([*COLUMNS]).to_pylist()], dtype=FACTS)


def _facts(row: dict[str, Any]) -> tuple[object, ...]:
    known = row["hash"] is not None and row["stamp"] is not None
    dated = row["body"] is not None and row["year"] is not None
    return (
        key_of(row["source"], row["size"], row["stamp"]) if known else NONE,
        key_of_hash(row["hash"]),
        key_of(row["body"]) if dated else NONE,
        _mark(row["code"], row["region"]),
        row["year"] or 0,
        row["error"] is not None,
        _OTHER_FORM in (row["codes"] or ()),
    )


def _mark(code: str | None, region: str | None) -> int:
    """Return what tells bodies of one name apart: an odd number for a code, an even one for a region where no code is known."""
    if code is not None:
        return key_of(code) | 1
    return NONE if region is None else key_of(region.ljust(_LONGEST_REGION, "0")) & ~1
