"""The rows of a corpus in their order, with what they are to each other: a row group at a time, however many there are."""

from collections.abc import Iterator
from typing import Final, final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen
from numpy.typing import NDArray

from govdisclosure.corpus.building.relations import Relations
from govdisclosure.corpus.building.shelf import ROWS
from govdisclosure.corpus.building.store import Store
from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.schema import REPORTS

__all__ = ["Assembly"]

_FOUND: Final = ("source", "size", "stamp")


@final
@frozen(kw_only=True)
class Assembly:
    """The files of a survey, the numbers of their rows in a store, and their relations."""

    survey: Survey
    store: Store
    rows: NDArray[np.int64]
    relations: Relations

    def tables(self) -> Iterator[pa.Table]:
        """Yield the whole corpus, as many rows at a time as a row group has."""
        for start in range(0, len(self.rows), ROWS):
            yield self.table(np.arange(start, min(start + ROWS, len(self.rows))))

    def table(self, chosen: NDArray[np.int64]) -> pa.Table:
        """Return the rows ``chosen`` by their places in the corpus."""
        table = self.store.gather(self.rows[chosen])
        found = self.survey.columns(_FOUND, chosen)
        columns = {
            "source": found["source"],
            "size": pc.coalesce(found["size"], table["size"]),
            "stamp": found["stamp"],
            "same_as": self._same_as(chosen),
            "versions": self._versions(chosen),
            "years_missing": self._years_missing(chosen, table["year"]),
        }
        for name, column in columns.items():
            table = table.set_column(table.schema.get_field_index(name), REPORTS.field(name), column)
        return table

    def _same_as(self, chosen: NDArray[np.int64]) -> pa.ChunkedArray:
        first = self.relations.first[chosen]
        others = np.flatnonzero(first != chosen)
        where = np.full(len(chosen), -1)
        where[others] = np.arange(len(others))
        sources = self.survey.columns(["source"], first[others])["source"]
        return sources.take(pa.array(where, mask=where < 0))

    def _versions(self, chosen: NDArray[np.int64]) -> pa.Array:
        versions = self.relations.versions[chosen]
        return pa.array(versions, pa.int32(), mask=versions == 0)

    def _years_missing(self, chosen: NDArray[np.int64], years: pa.ChunkedArray) -> pa.Array:
        known, before = self.relations.versions[chosen] > 0, self.relations.before[chosen]
        missing = [
            [*range(one + 1, year)] if one and is_known else [] if is_known else None
            for one, year, is_known in zip(before.tolist(), years.to_pylist(), known.tolist(), strict=True)
        ]
        return pa.array(missing, REPORTS.field("years_missing").type)
