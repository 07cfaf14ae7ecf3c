"""A corpus read by the workers of a real cluster."""

import logging
import shutil
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest

from govdisclosure.corpus import build, read_corpus
from govdisclosure.corpus.building import reading
from govdisclosure.corpus.engines import dask as engine
from govdisclosure.corpus.engines.dask import Dask
from govdisclosure.errors import GovDisclosureError, MissingExtra
from tests.corpus.engines.gate import FIXTURES, KILLS, WAITS, killed_at_the_gate, open_the_gates, pages

dask: Final[Any] = import_module("dask")  # neither has all its types
distributed: Final[Any] = import_module("distributed")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two workers, each a process; a lot that sees two of them die is suspected."""
    settings = {
        "distributed.scheduler.allowed-failures": 1,
        "temporary-directory": str(tmp_path_factory.mktemp("dask")),
    }
    with (
        dask.config.set(settings),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


@pytest.fixture(autouse=True)
def _small_lots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read four files in one go, so that there are many lots."""
    open_the_gates()
    monkeypatch.setattr(reading, "_BATCH", 4)


def test_a_worker_that_dies_costs_no_row_and_doubles_none(client: Any, tmp_path: Path) -> None:
    """Killed over a file that another then reads: the table is to the byte what one process makes of the same files."""
    address = pages(tmp_path / "in", 60, f"{WAITS}.html")
    with killed_at_the_gate(tmp_path):
        summary = build([address], tmp_path / "cluster.parquet", engine=Dask(client))
    assert (summary.rows, summary.read) == (61, 61)
    assert len([*tmp_path.glob("*.pid")]) == 2
    build([address], tmp_path / "alone.parquet", jobs=0)
    assert (tmp_path / "cluster.parquet").read_bytes() == (tmp_path / "alone.parquet").read_bytes()


def test_a_file_that_kills_every_worker_is_a_row_that_says_so(client: Any, tmp_path: Path) -> None:
    """And the only one without its report, though others were read beside it."""
    address = pages(tmp_path / "in", 10, f"{KILLS}.html")
    summary = build([address], tmp_path / "out.parquet", engine=Dask(client))
    assert (summary.rows, summary.read, summary.unreadable.number) == (11, 10, 1)
    rows = read_corpus(tmp_path / "out.parquet", ["source", "error", "year"]).to_pylist()
    assert [row["source"] for row in rows] == [f"gate://{path}" for path in sorted((tmp_path / "in").iterdir())]
    (killer,) = (row for row in rows if row["year"] is None)
    assert killer["source"].endswith(KILLS + ".html")
    assert "工作进程多次异常终止" in killer["error"]
    assert [row["error"] for row in rows if row is not killer] == [None] * 10


def test_the_table_is_the_same_as_on_one_machine_and_is_kept_up_in_the_same_way(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Archives, what is no report, paths as seen from here; and what has not changed is not read again."""
    folder = tmp_path / "in"
    shutil.copytree(FIXTURES, folder)
    (folder / "empty.html").touch()
    (folder / "other.txt").write_text("hello", encoding="utf-8")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for number in range(6):
            archive.write(FIXTURES / "township-2019.html", f"{number}/report.html")
    monkeypatch.chdir(tmp_path)
    for name, ways in {"alone": {"jobs": 0}, "cluster": {"engine": Dask(client)}}.items():
        first = build(["in"], f"{name}.parquet", **ways)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert (first.rows, first.read, first.unreadable.number) == (12, 11, 2)
    assert (tmp_path / "cluster.parquet").read_bytes() == (tmp_path / "alone.parquet").read_bytes()
    again = build(["in"], "cluster.parquet", engine=Dask(client))
    assert (again.rows, again.read) == (12, 0)


@pytest.fixture
def thread(tmp_path: Path) -> Iterator[Any]:
    """A worker in a thread of this process, for what needs no other."""
    with (
        dask.config.set({"temporary-directory": str(tmp_path / "dask")}),
        distributed.Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=":0") as client,
    ):
        yield client


def test_a_worker_that_would_read_otherwise_is_refused(
    thread: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows of another version, or of a machine without LibreOffice, are not mixed with ours."""
    monkeypatch.setattr(engine, "fingerprint", lambda: "another")
    with pytest.raises(GovDisclosureError, match="集群上的程序与本机不同"):
        build([FIXTURES], tmp_path / "out.parquet", engine=Dask(thread))
    assert [*tmp_path.glob("out*")] == []


def test_a_cluster_that_goes_away_is_one_sentence(thread: Any, tmp_path: Path) -> None:
    """What it had answered is kept, and the next run goes on from there."""
    pages(tmp_path / "in", 40)

    def leave(done: int, _: int) -> None:
        if done:
            thread.cluster.close()

    with pytest.raises(GovDisclosureError, match="与集群的连接中断"):
        build([tmp_path / "in"], tmp_path / "out.parquet", engine=Dask(thread), progress=leave)
    again = build([tmp_path / "in"], tmp_path / "out.parquet", jobs=0)
    assert again.kept > 0
    assert again.rows == again.kept + again.read == 40


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where distributed is not installed."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    nobody: Any = None
    with pytest.raises(MissingExtra) as caught:
        next(Dask(nobody).rows([], []))
    assert caught.value.extra == "dask"
