"""All files that were found, kept on disk: an index of a few bytes a file is all that stays in memory."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, cast, final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from govdisclosure.corpus.building.keys import NONE, key_of
from govdisclosure.corpus.sources.item import Item

__all__ = ["Survey"]

_KINDS: Final[dict[str, pa.DataType]] = {
    "source": pa.string(),
    "files": pa.int32(),
    "path": pa.binary(),
    "member": pa.int64(),
    "size": pa.int64(),
    "stamp": pa.string(),
    "error": pa.string(),
}
_SCHEMA: Final = pa.schema(_KINDS)
_BATCH: Final = 1024


@final
class Survey:
    """The files that were found, in their order; each file once, however often it was named."""

    def __init__(self, items: Iterable[Item], path: Path) -> None:
        """Write ``items`` down at ``path``.

        Raises:
            OSError: it cannot be written.
        """
        identities, unchanged = array("Q"), array("Q")
        with pa.OSFile(str(path), "wb") as sink, cast("Any", pa.ipc).new_file(sink, _SCHEMA) as writer:
            rest = iter(items)
            while batch := [*islice(rest, _BATCH)]:
                identities.extend(key_of(item.identity) for item in batch)
                unchanged.extend(map(_unchanged, batch))
                rows = [{name: getattr(item, name) for name in _KINDS} for item in batch]
                writer.write(pa.RecordBatch.from_pylist(rows, _SCHEMA))
        keys = np.array(identities, np.uint64)
        self.positions: NDArray[np.int64] = np.sort(np.unique(keys, return_index=True)[1])
        """Where the files stand in what was found, the second time that one was named left out."""
        self.repeated: int = len(keys) - len(self.positions)
        self.unchanged: NDArray[np.uint64] = np.array(unchanged, np.uint64)[self.positions]
        """By what each file is known while it does not change."""
        self._file = pa.memory_map(str(path))
        self._reader = pa.ipc.open_file(self._file)

    def __len__(self) -> int:
        return len(self.positions)

    def columns(self, names: Sequence[str], chosen: NDArray[np.int64] | slice) -> pa.Table:
        """Return some columns of the files ``chosen`` by number, in that order."""
        positions = self.positions[chosen]
        batches, rows = np.divmod(positions, _BATCH)
        kept, where = np.unique(batches, return_inverse=True)
        found = [self._reader.get_batch(int(index)).select([*names]) for index in kept]
        schema = pa.schema({name: _KINDS[name] for name in names})
        starts = np.cumsum([0, *(len(one) for one in found)])[:-1]
        return pa.Table.from_batches(found, schema).take(starts[where] + rows if len(rows) else rows)

    def items(self, chosen: NDArray[np.int64]) -> list[Item]:
        """Return the files ``chosen`` by number."""
        rows = self.columns([*_KINDS], chosen).to_pylist()
        return [Item(**row, identity=row["source"]) for row in rows]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _unchanged(item: Item) -> int:
    return NONE if item.stamp is None or item.error is not None else key_of(item.source, item.size, item.stamp)
