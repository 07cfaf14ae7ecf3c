"""Spark: data frames of files to data frames of rows (the extra ``spark``, which needs Java)."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol, Self, TypeVar

import numpy as np
import pyarrow as pa

from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.engines.work import Opened, anywhere, fetched, in_turn
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.search import Search
from govdisclosure.errors import MissingExtra

__all__ = ["Frame", "Session", "read", "rows"]

_PARTITION: Final = 128
"""How many files a task reads: a second or two, which is what is read again where a machine dies."""
_NUMBER: Final = "number"


class Frame(Protocol):
    """A data frame of Spark, of a classic session or a connected one."""

    def mapInArrow(self, func: Any, schema: Any, /) -> Self:  # noqa: ANN401, N802  (Spark's own)
        """Map batches of the frame."""
        ...


class Session(Protocol):
    """A session of Spark, classic or connected."""

    def createDataFrame(self, data: Any, /) -> Any:  # noqa: ANN401, N802  (Spark's own)
        """Make a frame of a table."""
        ...


FrameT = TypeVar("FrameT", bound=Frame)


def rows(files: FrameT) -> FrameT:
    """Return one row of `REPORTS` for each file, wherever Spark reads it.

    Spark has no unsigned integers: the sketches of texts are of 64 bits with a sign.

    Args:
        files: columns ``source`` and ``data``, and of the others of `SOURCES` what there is.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    return _mapped(files, None)
