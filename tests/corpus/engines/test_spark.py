"""A corpus read by the executors of a real cluster: `.ci/run` runs it where there is Java, `pytest -m spark` anywhere else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest

import govdisclosure
from govdisclosure.corpus import build, read_corpus
from govdisclosure.corpus.building import relations
from govdisclosure.corpus.building.facts import facts_of
from govdisclosure.corpus.engines import spark as engine
from govdisclosure.corpus.engines.spark import read, related, rows
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.errors import MissingExtra
from tests.corpus.engines.gate import FIXTURES, WAITS, killed_at_the_gate, open_the_gates, pages
from tests.corpus.pages import NO_REPORT, page

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),  # which we do not use
]

ROOT: Final = Path(__file__).parents[3]
OF_THE_WHOLE: Final = ["same_as", "versions", "years_missing"]
"""What a row says of others, which no executor knows."""

KILLER: Final = "kills who reads it"
_SITE: Final = f"""
import os, signal
from govdisclosure.corpus import rows

def row_of(source, data, then=rows.row_of):
    if data == {KILLER.encode()!r}:
        os.kill(os.getpid(), signal.SIGKILL)
    return then(source, data)

rows.row_of = row_of
"""
"""What every process of an executor runs first."""


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two executors, each a machine of its own as far as Spark knows."""
    sql: Any = pytest.importorskip("pyspark.sql")
    folder = tmp_path_factory.mktemp("spark")
    (folder / "sitecustomize.py").write_text(_SITE, encoding="utf-8")
    source = Path(govdisclosure.__file__).parents[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(map(str, [folder, source, ROOT])))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_DIRS", str(folder))
        settings = {
            "spark.ui.enabled": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
        }
        session = sql.SparkSession.builder.master("local-cluster[2,1,1024]").config(map=settings).getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


@pytest.fixture(autouse=True)
def _small_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a task eight files, so that there are many tasks."""
    open_the_gates()
    monkeypatch.setattr(engine, "_PARTITION", 8)


def _alone(address: str, tmp_path: Path) -> list[dict[str, Any]]:
    """Return the rows of one process."""
    build([address], tmp_path / "alone.parquet", jobs=0)
    return read_corpus(tmp_path / "alone.parquet").drop_columns(OF_THE_WHOLE).to_pylist()


def _executor(process: int) -> int:
    """Return the Java above a process of Python."""
    while True:
        said = subprocess.check_output(
            ["/usr/bin/env", "ps", "-o", "ppid=,comm=", "-p", str(process)], text=True
        ).split()
        if said[1] == "java":
            return process
        process = int(said[0])


@pytest.mark.parametrize("victim", [int, _executor], ids=["the process of Python", "the executor"])
def test_a_worker_that_dies_costs_no_row_and_doubles_none(
    spark: Any, tmp_path: Path, victim: Callable[[int], int]
) -> None:
    """Killed over a file: another reads it, and the rows are what one process makes of the same files."""
    address = pages(tmp_path / "in", 60, f"{WAITS}.html")
    with killed_at_the_gate(tmp_path, victim):
        found = read(spark, [address]).toArrow()
    assert len([*tmp_path.glob("*.pid")]) == 2
    assert sorted(found.drop_columns(OF_THE_WHOLE).to_pylist(), key=lambda row: row["source"]) == _alone(
        address, tmp_path
    )


def test_a_file_that_kills_its_reader_is_a_row_that_says_so(spark: Any) -> None:
    """The task is tried again, in a process apart: the others have their reports."""
    page = (FIXTURES / "township-2019.html").read_bytes()
    files = spark.createDataFrame([("a", page), ("b", KILLER.encode()), ("c", page)], ["source", "data"]).coalesce(1)
    found = {row["source"]: row for row in rows(files).toArrow().to_pylist()}
    assert {name: row["year"] for name, row in found.items()} == {"a": 2019, "b": None, "c": 2019}
    assert "进程异常终止" in found["b"]["error"]


def test_what_spark_has_read_itself(spark: Any, tmp_path: Path) -> None:
    """Its own reader of files gives the bytes; the rows go to Parquet and come back with the columns of the corpus."""
    files = (
        spark.read.format("binaryFile").load(str(FIXTURES)).selectExpr("path AS source", "content AS data", "1 AS more")
    )
    rows(files).write.parquet(str(tmp_path / "out"))
    found = spark.read.parquet(str(tmp_path / "out")).toArrow()
    assert found.schema.names == REPORTS.names
    batch = pa.RecordBatch.from_pylist([{"source": one.name, "data": one.read_bytes()} for one in FIXTURES.iterdir()])
    expected = {row["hash"]: {**row, "source": None} for row in rows_of(batch).to_pylist()}
    assert {row["hash"]: {**row, "source": None} for row in found.to_pylist()} == expected


def test_what_rows_are_to_each_other(spark: Any, tmp_path: Path) -> None:
    """Is what it is in a corpus of one machine: the same file twice, versions, years that are missing, bodies of one name."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, (place, year, figure) in enumerate(
        [
            ("甲县", 2021, 0),
            ("甲县", 2021, 0),
            ("甲县", 2021, 8),
            ("甲县", 2024, 0),
            ("甲县", 2023, 0),
            ("乙县", 2023, 0),
        ]
    ):
        (folder / f"{number}.html").write_bytes(page(place, year, figure))
    (folder / "no.html").write_bytes(NO_REPORT)
    (folder / "no2.html").write_bytes(NO_REPORT)
    build([folder], tmp_path / "alone.parquet", jobs=0)
    expected = read_corpus(tmp_path / "alone.parquet").select(["source", *OF_THE_WHOLE]).to_pylist()
    found = related(read(spark, [folder])).toArrow()
    assert found.schema.names == REPORTS.names
    assert found.schema.field("years_missing").type.value_type == pa.int16()
    assert sorted(found.select(["source", *OF_THE_WHOLE]).to_pylist(), key=lambda row: row["source"]) == expected


_FACTS: Final = [
    # body, code, region, year
    ("甲局", "1", None, 2020),
    ("甲局", "2", None, 2021),
    ("甲局", "1", None, 2022),
    ("甲局", None, "330000", 2022),
    ("乙局", None, "330000", 2020),
    ("乙局", None, "330000000000", 2022),
    ("丙局", None, "330000", 2020),
    ("丙局", None, "340000", 2022),
    ("丁局", "3", None, 2020),
    ("丁局", "4", None, None),
    ("丁局", None, None, 2023),
    ("戊局", "5", None, None),
    ("戊局", "6", None, None),
    (None, None, None, 2020),
    (None, None, None, None),
    (None, None, None, None),
]


def test_bodies_of_one_name_are_told_apart_as_on_one_machine(spark: Any) -> None:
    """By code, else by region; what has no year tells nobody apart."""
    names = ["source", "hash", "body", "code", "region", "year"]
    said = [(f"{number:02}", one[-1] and f"{number:x}".ljust(64, "0"), *one) for number, one in enumerate(_FACTS)]
    given = [dict(zip(names, row, strict=True)) for row in said]
    known = relations.related(facts_of(pa.RecordBatch.from_pylist(given, REPORTS)))
    frame = spark.createDataFrame(pa.Table.from_pylist(given, REPORTS).select(names))
    found = sorted(related(frame).toArrow().to_pylist(), key=lambda row: row["source"])
    assert [row["versions"] or 0 for row in found] == known.versions.tolist()
    assert [row["years_missing"] for row in found] == [
        None if not versions else [*range(before + 1, year or 0)] if before else []
        for versions, before, (*_, year) in zip(known.versions, known.before, _FACTS, strict=True)
    ]


def test_a_path_that_names_nothing_is_a_row_that_says_so(spark: Any, tmp_path: Path) -> None:
    """As is a file that is no report; nothing is raised for either."""
    (tmp_path / "other.txt").write_text("hello", encoding="utf-8")
    found = read(spark, [tmp_path / "nothing", "no-such-protocol://a", tmp_path / "other.txt"]).toArrow().to_pylist()
    assert [Path(row["source"]).name for row in found] == ["other.txt", "nothing", "a"]
    assert [row["error"] for row in found][1:] == ["找不到文件", "不认识这种地址"]
    assert [row["size"] for row in found] == [5, None, None]


class Here:
    """A session and a frame whose work is done where the test runs."""

    def __init__(self, table: pa.Table) -> None:
        """Hold ``table``."""
        self.table = table

    def createDataFrame(self, data: pa.Table, /) -> "Here":  # noqa: D102, N802  (Spark's own)
        return Here(data)

    def repartitionByRange(self, _: Any, /, *__: Any) -> "Here":  # noqa: D102, N802
        return self

    def sortWithinPartitions(self, *_: Any) -> "Here":  # noqa: D102, N802
        return self

    def withColumns(self, _: Any, /) -> "Here":  # noqa: D102, N802
        return self

    def drop(self, *_: Any) -> "Here":  # noqa: D102
        return self

    def mapInArrow(self, func: Any, _: Any, /) -> "Here":  # noqa: D102, N802
        return Here(pa.Table.from_batches(func(iter(self.table.to_batches()))))


def test_what_an_executor_does_is_seen_here() -> None:
    """A few files at a time; and the sketches of texts are numbers that Spark has."""
    pages = [{"source": str(number), "data": (FIXTURES / "township-2019.html").read_bytes()} for number in range(40)]
    found: Any = rows(Here(pa.Table.from_pylist(pages))).table
    assert [len(batch) for batch in found.to_batches()] == [32, 8]
    assert found.schema.field("texts").type.value_type.field("sketch").type == pa.list_(pa.int64())
    opened = read(Here(found), [FIXTURES]).table.to_pylist()
    assert [row["source"] for row in opened] == sorted(map(str, FIXTURES.iterdir()))
    assert [row["error"] for row in opened] == [None] * 4
    (lost,) = read(Here(found), [FIXTURES / "nothing"]).table.to_pylist()
    assert (lost["source"], lost["error"]) == (str(FIXTURES / "nothing"), "找不到文件")


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyspark is not installed."""
    monkeypatch.setitem(sys.modules, "pyspark.sql.pandas.types", None)
    nothing: Any = None
    monkeypatch.setitem(sys.modules, "pyspark.sql.functions", None)
    for call in (rows, related):
        with pytest.raises(MissingExtra) as caught:
            call(nothing)
        assert caught.value.extra == "spark"
