"""Spark: data frames of files to data frames of rows (the extra ``spark``, which needs Java)."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol, Self, TypeVar, cast

import numpy as np
import pyarrow as pa
from attrs import fields_dict

from govdisclosure.corpus.building.survey import Survey
from govdisclosure.corpus.engines.work import anywhere, fetched, in_turn, pieces, whole
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.local import LocalFiles
from govdisclosure.corpus.sources.search import Search
from govdisclosure.errors import MissingExtra

__all__ = ["Frame", "Session", "read", "rows"]


class Frame(Protocol):
    """A data frame of Spark, of whichever kind of session."""

    def mapInArrow(self, func: Any, schema: Any, /) -> Self: ...  # noqa: ANN401, D102, N802  (Spark's own)
    def repartitionByRange(self, partitions: Any, /, *cols: Any) -> Self: ...  # noqa: ANN401, D102, N802
    def sortWithinPartitions(self, *cols: Any) -> Self: ...  # noqa: ANN401, D102, N802


FrameT = TypeVar("FrameT", bound=Frame)
FrameT_co = TypeVar("FrameT_co", bound=Frame, covariant=True)


class Session(Protocol[FrameT_co]):
    """A session of Spark, classic or connected."""

    def createDataFrame(self, data: Any, /) -> FrameT_co: ...  # noqa: ANN401, D102, N802


_PARTITION: Final = 128
"""How many files a task reads: a second or two of work, which is done again where a machine dies."""
_NUMBER: Final = "number"
_FOUND: Final = tuple(name for name in fields_dict(Item) if name != "identity")


def rows(files: FrameT) -> FrameT:
    """Return one row of `REPORTS` for each file; Spark has no unsigned integers, so those of sketches are of 64 bits.

    Args:
        files: columns ``source`` and ``data``, and of the others of `SOURCES` what there is.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    return _mapped(files, whole)


def read(spark: Session[FrameT], paths: Iterable[str | os.PathLike[str]]) -> FrameT:
    """Return one row of `REPORTS` for each file that ``paths`` name, or what is said of a path that names none.

    The driver looks for the files, the executors open them: each must reach what ``paths`` name.

    Args:
        spark: the session.
        paths: files, folders, ZIP archives, patterns and addresses, as `govdisclosure.corpus.build` takes them.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    search = Search()
    with TemporaryDirectory() as folder:
        found = anywhere(search.places, search.items([os.fspath(path) for path in paths]))
        with Survey(found, Path(folder, "found")) as survey:
            items = survey.columns(_FOUND, slice(None))
    places = (*search.places, LocalFiles())
    lost = [{"source": one.file, "files": len(places) - 1, "error": one.of("").sentence()} for one in search.problems]
    items = pa.concat_tables([items, pa.Table.from_pylist(lost, items.schema)])
    items = items.append_column(_NUMBER, pa.array(np.arange(len(items))))
    frame = spark.createDataFrame(items).repartitionByRange(1 + len(items) // _PARTITION, _NUMBER)
    return _mapped(frame.sortWithinPartitions(_NUMBER), partial(_opened, places))


def _opened(places: Sequence[Files], found: pa.RecordBatch) -> pa.RecordBatch:
    items = [Item(**row, identity=row["source"]) for row in found.select(_FOUND).to_pylist()]
    return fetched(places, items)


def _mapped(frame: FrameT, files: Callable[[pa.RecordBatch], pa.RecordBatch]) -> FrameT:
    """Return ``frame``, of which ``files`` makes batches of files, as rows."""
    try:
        types: Any = import_module("pyspark.sql.pandas.types")
    except ImportError:
        raise MissingExtra("spark") from None
    schema = pa.schema([_signed(field) for field in cast("Any", REPORTS)])
    return frame.mapInArrow(partial(_rows, files, schema), types.from_arrow_schema(schema))


def _signed(field: Any) -> Any:  # noqa: ANN401  (types of Arrow are as good as untyped)
    """Return a field that Spark can hold."""
    kind = field.type
    if pa.types.is_struct(kind):
        return field.with_type(pa.struct([_signed(one) for one in cast("Any", kind)]))
    if pa.types.is_list(kind):
        return field.with_type(pa.list_(_signed(kind.value_field)))
    return field.with_type(pa.int64()) if pa.types.is_uint32(kind) else field


def _rows(
    files: Callable[[pa.RecordBatch], pa.RecordBatch], schema: pa.Schema, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Read what an executor is given. What it was given before, and died over, it reads in a process apart."""
    task: Any = import_module("pyspark").TaskContext.get()
    apart = task is not None and task.attemptNumber() > 0
    for read in in_turn((files(piece) for piece in pieces(batches)), apart=apart):
        yield read.cast(schema)
