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

__all__ = ["Frame", "Session", "read", "related", "rows"]


class Frame(Protocol):
    """A data frame of Spark, of whichever kind of session."""

    def mapInArrow(self, func: Any, schema: Any, /) -> Self: ...  # noqa: ANN401, D102, N802  (Spark's own)
    def repartitionByRange(self, partitions: Any, /, *cols: Any) -> Self: ...  # noqa: ANN401, D102, N802
    def sortWithinPartitions(self, *cols: Any) -> Self: ...  # noqa: ANN401, D102, N802
    def withColumns(self, cols: Any, /) -> Self: ...  # noqa: ANN401, D102, N802
    def drop(self, *cols: Any) -> Self: ...  # noqa: ANN401, D102


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


_WHO: Final = "who"
_DATED: Final = "CASE WHEN year IS NOT NULL THEN body END"
_OF_BODY: Final = f"coalesce({_DATED}, source)"
_REGION: Final = "rpad(region, 12, '0')"
_KNOWN_AS: Final = f"""
CASE
    WHEN size(collect_set(code) OVER (PARTITION BY {_OF_BODY})) > 1
      OR size(collect_set(CASE WHEN code IS NULL THEN {_REGION} END) OVER (PARTITION BY {_OF_BODY})) > 1
    THEN concat_ws(' ', {_DATED}, coalesce(code, {_REGION}))
    ELSE {_DATED}
END
"""
"""The body, where its year is known; bodies of one name apart that have different codes, or different regions where no code is known."""
_FIRST: Final = "min(source) OVER (PARTITION BY coalesce(hash, source))"
_BEFORE: Final = "max(int(year)) OVER (PARTITION BY coalesce(who, source) ORDER BY int(year) RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
_RELATED: Final = {
    "same_as": f"nullif({_FIRST}, source)",
    "versions": "CASE WHEN who IS NOT NULL THEN size(collect_set(hash) OVER (PARTITION BY coalesce(who, source), year)) END",
    "years_missing": f"""
        CASE
            WHEN {_BEFORE} < year - 1 THEN transform(sequence({_BEFORE} + 1, year - 1), one -> smallint(one))
            WHEN who IS NOT NULL THEN array()
        END
    """,
}


def related(frame: FrameT) -> FrameT:
    """Return ``frame``, which has all rows of a corpus, with what they are to each other: ``same_as``, ``versions`` and ``years_missing``.

    It is as in a corpus of one machine, but that Spark keeps no order: the first of several files that are the same is the first by name.

    Raises:
        MissingExtra: pyspark is not installed.
    """
    try:
        functions: Any = import_module("pyspark.sql.functions")
    except ImportError:
        raise MissingExtra("spark") from None
    known = frame.withColumns({_WHO: functions.expr(_KNOWN_AS)})
    return known.withColumns({name: functions.expr(words) for name, words in _RELATED.items()}).drop(_WHO)


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
