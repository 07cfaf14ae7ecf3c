"""What is not known is read: files to batches, batches to rows, rows to parts that stay whatever happens."""

from collections.abc import Iterator
from hashlib import sha256
from time import monotonic
from typing import Final, final

import numpy as np
import pyarrow as pa
from attrs import define, field

from govdisclosure.corpus.building.engine import Engine, Lot, Numbers
from govdisclosure.corpus.building.keys import key_of_hash
from govdisclosure.corpus.building.processes import read_in_turn
from govdisclosure.corpus.building.progress import Progress
from govdisclosure.corpus.building.store import Store
from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.rows import batch_of
from govdisclosure.corpus.schema import REPORTS, SOURCES
from govdisclosure.corpus.sources.opening import Opener

__all__ = ["Reading"]

_BATCH: Final = 32
"""How many files are read in one go …"""
_BYTES: Final = 4 << 20
"""… and how large they are together."""
_PART: Final = 512
"""How many rows are written down at once …"""
_SECONDS: Final = 30.0
"""… and how long the first of them waits for it at most."""


@final
@define
class _Batch:
    """Rows, and the numbers of the files that they are of."""

    numbers: list[int] = field(factory=list[int])
    rows: list[dict[str, object]] = field(factory=list[dict[str, object]])

    def add(self, number: int, row: dict[str, object]) -> None:
        self.numbers.append(number)
        self.rows.append(row)

    @property
    def places(self) -> Numbers:
        return np.array(self.numbers, np.int64)


@final
class Reading:
    """The files of a survey, with the numbers of their rows in a store as these become known."""

    def __init__(self, survey: Survey, store: Store, progress: Progress | None) -> None:
        """Find out what is known."""
        self.rows: Numbers = store.of_unchanged(survey.unchanged)
        """The numbers of the rows, -1 where the file is still to be read."""
        self._survey = survey
        self._store = store
        self._progress = progress
        self._waiting: list[tuple[Numbers, pa.RecordBatch]] = []
        self._since = monotonic()
        self.read: int = 0
        """How many files were read now."""
        self.kept: int = int(np.count_nonzero(self.rows >= 0))
        """How many rows were known, by the file or by its content."""

    def run(self, opener: Opener, jobs: int, engine: Engine | None = None) -> None:
        """Read what is not known by ``engine``, else in ``jobs`` processes. What was read before anything goes wrong is kept.

        Raises:
            OSError: a part cannot be written.
        """
        self._tell()
        try:
            read = engine.rows(self._unread(), opener.places) if engine else read_in_turn(self._tasks(opener), jobs)
            for numbers, rows in read:
                self.read += len(rows) - rows.column("hash").null_count
                self._keep(numbers, rows)
        finally:
            opener.close()
            self._write()

    def _unread(self) -> Iterator[Lot]:
        """Yield the files that are not known."""
        for numbers in self._lots(np.flatnonzero(self.rows < 0)):
            yield numbers, self._survey.items(numbers)

    def _tasks(self, opener: Opener) -> Iterator[tuple[Numbers, pa.RecordBatch]]:
        """Yield the files that have to be read; what was refused, or has the content of a file that is known, is not."""
        for numbers, files in self._unread():
            unread = _Batch()
            refused = _Batch()
            for number, item, content in zip(numbers.tolist(), files, opener.contents(files), strict=True):
                row: dict[str, object] = {"source": item.source, "size": item.size, "stamp": item.stamp}
                if isinstance(content, str):
                    refused.add(number, {**row, "error": content})
                elif (known := self._store.of_content(key_of_hash(sha256(content).hexdigest()))) >= 0:
                    self.rows[number] = known
                    self.kept += 1
                else:
                    unread.add(number, {**row, "data": content})
            if refused.rows:
                self._keep(refused.places, batch_of(refused.rows))
            if unread.rows:
                yield unread.places, pa.RecordBatch.from_pylist(unread.rows, SOURCES)

    def _lots(self, numbers: Numbers) -> Iterator[Numbers]:
        """Yield as many files at a time as are read in one go."""
        for start in range(0, len(numbers), _BATCH):
            lot = numbers[start : start + _BATCH]
            sizes = self._survey.columns(["size"], lot)["size"].to_pylist()
            yield from np.split(lot, np.flatnonzero(np.diff(np.cumsum([size or 0 for size in sizes]) // _BYTES)) + 1)

    def _keep(self, numbers: Numbers, rows: pa.RecordBatch) -> None:
        if not self._waiting:
            self._since = monotonic()
        self._waiting.append((numbers, rows))
        if sum(len(one) for one, _ in self._waiting) >= _PART or monotonic() - self._since > _SECONDS:
            self._write()
        self._tell()

    def _write(self) -> None:
        if self._waiting:
            numbers = np.concatenate([one for one, _ in self._waiting])
            first = self._store.add(pa.Table.from_batches([rows for _, rows in self._waiting], REPORTS))
            self.rows[numbers] = np.arange(first, first + len(numbers))
            self._waiting.clear()

    def _tell(self) -> None:
        if self._progress is not None:
            waiting = sum(len(one) for one, _ in self._waiting)
            self._progress(int(np.count_nonzero(self.rows >= 0)) + waiting, len(self.rows))
