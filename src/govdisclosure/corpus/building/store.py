"""All rows there are: of the corpus as it was, of a run that was broken off, and those read now, each by one number."""

from functools import lru_cache
from pathlib import Path
from typing import Final, final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from govdisclosure.corpus.building import shelf
from govdisclosure.corpus.building.facts import COLUMNS, FACTS, Facts, facts_of
from govdisclosure.corpus.building.keys import NONE

__all__ = ["Store"]

_ENDING: Final = ".parquet"
_DRAFT: Final = ".draft"
_DECODED: Final = 1
"""How many row groups are kept decoded: rows come nearly in their order, so the last one is the next one too."""


@final
class Store:
    """Rows in files: the corpus that there was, and parts in a folder, which this run adds to."""

    def __init__(self, out: Path, folder: Path, reader: str) -> None:
        """Take up what was read by ``reader``; parts that another has read are removed.

        Raises:
            OSError: a file cannot be opened.
        """
        self._folder = folder
        self._reader = reader
        self._groups: list[tuple[Path, int]] = []
        self._starts = np.zeros(1, np.int64)
        self._facts: list[Facts] = []
        self._read_group = lru_cache(_DECODED)(self._decoded)
        if out.exists() and shelf.reader_of(out) == reader:
            self._take_up(out)
        self.old: int = self.count
        """How many rows are of the corpus that there was."""
        self._parts = 0
        for part in sorted(folder.glob(f"*{_ENDING}")):
            if shelf.reader_of(part) == reader:
                self._take_up(part)
                self._parts = int(part.stem) + 1
            else:
                part.unlink()
        facts = self.facts
        self._by_file, self._by_content = _Index(facts["unchanged"]), _Index(facts["hash"])

    @property
    def count(self) -> int:
        """How many rows there are."""
        return int(self._starts[-1])

    @property
    def facts(self) -> Facts:
        """What must be known of all rows at once."""
        return np.concatenate([np.empty(0, FACTS), *self._facts])

    def of_unchanged(self, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return the numbers of the rows of files that have not changed, -1 where there is none."""
        return self._by_file.find(keys)

    def of_content(self, key: int) -> int:
        """Return the number of the row of a file with the same content, -1 where there is none."""
        return int(self._by_content.find(np.array([key], np.uint64))[0])

    def add(self, rows: pa.Table) -> int:
        """Write rows down; return the number of the first.

        Raises:
            OSError: they cannot be written.
        """
        path = self._folder / f"{self._parts:06}{_ENDING}"
        shelf.write_rows(path, self._reader, [rows], self._folder / _DRAFT)
        self._parts += 1
        first = self.count
        self._append(path, shelf.group_sizes(path), facts_of(rows))
        return first

    def gather(self, numbers: NDArray[np.int64]) -> pa.Table:
        """Return rows by their numbers, in that order."""
        groups = np.searchsorted(self._starts, numbers, side="right") - 1
        kept, where = np.unique(groups, return_inverse=True)
        order = np.argsort(where, kind="stable")
        tables = [
            self._read_group(group).take(numbers[groups == group] - self._starts[group]) for group in kept.tolist()
        ]
        back = np.empty_like(order)
        back[order] = np.arange(len(order))
        return pa.concat_tables(tables).take(back)

    def _decoded(self, group: int) -> pa.Table:
        return shelf.group(*self._groups[group])

    def _take_up(self, path: Path) -> None:
        facts = [facts_of(batch) for batch in shelf.batches(path, COLUMNS)]
        self._append(path, shelf.group_sizes(path), np.concatenate([np.empty(0, FACTS), *facts]))

    def _append(self, path: Path, sizes: list[int], facts: Facts) -> None:
        self._groups += [(path, index) for index in range(len(sizes))]
        self._starts = np.append(self._starts, self.count + np.cumsum(sizes, dtype=np.int64))
        self._facts.append(facts)


@final
class _Index:
    """Where in a column a key stands, found by halving."""

    def __init__(self, keys: NDArray[np.uint64]) -> None:
        self._order = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]

    def find(self, keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        if not len(self._keys):
            return np.full(len(keys), -1, np.int64)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where((self._keys[at] == keys) & (keys != NONE), self._order[at], -1)
