"""What reads the files of a corpus in the place of this machine."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item

__all__ = ["Engine", "Lot", "Numbers"]

Numbers: TypeAlias = NDArray[np.int64]
Lot: TypeAlias = tuple[Numbers, Sequence[Item]]
"""Some files with their numbers, read in one go."""


class Engine(Protocol):
    """An engine, such as `govdisclosure.corpus.engines.dask.Dask`."""

    def rows(self, lots: Iterable[Lot], places: Sequence[Files]) -> Iterator[tuple[Numbers, pa.RecordBatch]]:
        """Yield the rows of all files in ``places``, each once, with their numbers, in any order."""
        ...
