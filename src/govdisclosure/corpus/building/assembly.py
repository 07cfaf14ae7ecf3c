"""The rows of a corpus in their order, with what they are to each other: a row group at a time, however many there are."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast, final

import numpy as np
import pyarrow as pa
from attrs import frozen
from numpy.typing import NDArray

from govdisclosure.corpus.building.relations import Relations
from govdisclosure.corpus.building.shelf import ROWS, batches
from govdisclosure.corpus.building.store import Store
from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.schema import REPORTS

__all__ = ["Assembly"]

_FOUND: Final = ("source", "size", "stamp")
_KNOWN_BY: Final = ("source", "stamp")
_FIELDS: Final[dict[str, Any]] = dict(zip(REPORTS.names, cast("Any", REPORTS), strict=True))


@final
@frozen(kw_only=True)
class Assembly:
    """The files of a survey, the numbers of their rows in a store, and their relations."""

    survey: Survey
    store: Store
    rows: NDArray[np.int64]
    relations: Relations

    def is_in(self, path: Path) -> bool:
        """Tell whether the corpus at ``path``, which is the store's own, has these rows already, of files so called and stamped."""
        if not np.array_equal(self.rows, np.arange(self.store.old)):
            return False
        start = 0
        for batch in batches(path, _KNOWN_BY):
            found = self.survey.columns(_KNOWN_BY, slice(start, start + len(batch)))
            if found.to_pydict() != batch.to_pydict():
                return False
            start += len(batch)
        return True

    def tables(self) -> Iterator[pa.Table]:
        """Yield the whole corpus, as many rows at a time as a row group has."""
        for start in range(0, len(self.rows), ROWS):
            yield self.table(np.arange(start, min(start + ROWS, len(self.rows))))

    def table(self, chosen: NDArray[np.int64]) -> pa.Table:
        """Return the rows ``chosen`` by their places in the corpus."""
        table = self.store.gather(self.rows[chosen])
        found = self.survey.columns(_FOUND, chosen)
        columns: dict[str, Any] = {
            "source": found["source"],
            "size": _else(found["size"], table["size"]),
            "stamp": found["stamp"],
            "same_as": self._same_as(chosen),
            "versions": self._versions(chosen),
            "years_missing": self._years_missing(chosen, table["year"].to_pylist()),
        }
        for name, column in columns.items():
            table = table.set_column(REPORTS.get_field_index(name), _FIELDS[name], column)
        return table

    def _same_as(self, chosen: NDArray[np.int64]) -> "pa.Array[Any]":
        first = self.relations.first[chosen]
        others = np.flatnonzero(first != chosen)
        sources = iter(self.survey.columns(["source"], first[others])["source"].to_pylist())
        return pa.array([next(sources) if other else None for other in (first != chosen).tolist()], pa.string())

    def _versions(self, chosen: NDArray[np.int64]) -> "pa.Array[Any]":
        versions = self.relations.versions[chosen]
        return pa.array(versions, pa.int32(), mask=versions == 0)

    def _years_missing(self, chosen: NDArray[np.int64], years: Sequence[Any]) -> "pa.Array[Any]":
        known, before = self.relations.versions[chosen] > 0, self.relations.before[chosen]
        missing = [
            [*range(one + 1, year)] if one and is_known else [] if is_known else None
            for one, year, is_known in zip(before.tolist(), years, known.tolist(), strict=True)
        ]
        return pa.array(missing, pa.list_(pa.int16()))


def _else(sizes: "pa.ChunkedArray[Any]", others: "pa.ChunkedArray[Any]") -> "pa.Array[Any]":
    """Return sizes, those of ``others`` where they are not known."""
    pairs = zip(sizes.to_pylist(), others.to_pylist(), strict=True)
    return pa.array([other if size is None else size for size, other in pairs], pa.int64())
