"""Reading in several processes, some of which die."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pyarrow as pa
import pytest

from govdisclosure.corpus.building import processes
from govdisclosure.corpus.building.processes import read_in_turn
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import SOURCES
from govdisclosure.errors import GovDisclosureError
from tests.corpus.pages import NO_REPORT, page

KILLER = b"kill"
KILLED = "读取时进程异常终止，可能是内存不足或文件触发了程序库的缺陷"


def _files(*contents: bytes, start: int = 0) -> pa.RecordBatch:
    rows = [
        {"source": f"{number}.html", "data": data, "size": len(data), "stamp": "7"}
        for number, data in enumerate(contents, start)
    ]
    return pa.RecordBatch.from_pylist(rows, SOURCES)


def _read_or_die(files: pa.RecordBatch) -> pa.RecordBatch:
    """Read files as `rows_of` does, in a process that some of them kill."""
    if KILLER in files.column("data").to_pylist():
        os.kill(os.getpid(), signal.SIGKILL)
    return rows_of(files)


def _die_at_once() -> None:
    """Do what a script does whose processes start it anew."""
    os._exit(1)


def _rows(tasks: list[pa.RecordBatch], jobs: int) -> list[dict[str, Any]]:
    found = dict(read_in_turn(enumerate(tasks), jobs))
    return [row for number in sorted(found) for row in found[number].to_pylist()]


@pytest.mark.parametrize("jobs", [0, 2])
def test_rows_are_the_same_in_any_number_of_processes(jobs: int) -> None:
    """Whatever the order in which they come."""
    tasks = [_files(page("甲县", 2022), NO_REPORT), _files(page("乙县", 2023), start=2), _files(b"", start=3)]
    rows = _rows(tasks, jobs)
    assert [row["source"] for row in rows] == ["0.html", "1.html", "2.html", "3.html"]
    assert [row["agency"] for row in rows] == ["甲县民政局", None, "乙县民政局", None]
    assert [row["error"] is None for row in rows] == [True, False, True, False]


def test_no_more_is_taken_than_can_be_read_soon() -> None:
    """So that memory does not grow with the number of files."""
    taken = 0

    def tasks() -> Iterator[tuple[int, pa.RecordBatch]]:
        nonlocal taken
        for taken in range(1, 20):
            yield taken, _files(NO_REPORT)

    answers = read_in_turn(tasks(), 1)
    next(answers)
    assert taken <= 4
    answers.close()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def test_a_file_that_kills_costs_no_other_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files read with it, before and after, have theirs; it has one that says so and may be tried again."""
    monkeypatch.setattr(processes, "rows_of", _read_or_die)
    tasks = [
        _files(NO_REPORT, page("甲县"), KILLER, page("乙县"), NO_REPORT),
        _files(page("丙县"), start=5),
        _files(KILLER, start=6),
        *(_files(page("丁县"), start=start) for start in range(7, 12)),
    ]
    rows = _rows(tasks, 2)
    assert [row["source"] for row in rows] == [f"{number}.html" for number in range(12)]
    killed = [row for row in rows if row["error"] == KILLED]
    assert [(row["source"], row["hash"], row["size"], row["stamp"]) for row in killed] == [
        ("2.html", None, 4, "7"),
        ("6.html", None, 4, "7"),
    ]
    assert sum(row["agency"] is not None for row in rows) == 8


def test_where_no_process_can_start_no_file_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that dies before it has read anything died of no file."""
    monkeypatch.setattr(processes, "_begin", _die_at_once)
    with pytest.raises(GovDisclosureError, match="无法启动"):
        _rows([_files(NO_REPORT)], 2)


def test_a_process_that_dies_between_two_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is handed to it then is read as well."""
    refused = [True]
    submit: Any = ProcessPoolExecutor.submit

    def refuse_once(self: Any, *rest: Any) -> Any:
        if refused.pop():
            refused.append(False)
            raise BrokenProcessPool
        refused.append(False)
        return submit(self, *rest)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refuse_once)
    assert [row["agency"] for row in _rows([_files(page("甲县")), _files(page("乙县"))], 1)] == [
        "甲县民政局",
        "乙县民政局",
    ]


def test_a_process_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where that was killed; and it leaves it to its parent to be interrupted."""
    ends: list[object] = []
    told = threading.Event()

    class Parent:
        def join(self) -> None:
            ends.append("joined")

    def handle(*what: object) -> None:
        ends.append(what)

    def end(status: int) -> None:
        ends.append(status)
        told.set()

    monkeypatch.setattr(processes, "parent_process", Parent)
    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(signal, "signal", handle)
    processes._begin()  # pyright: ignore[reportPrivateUsage]
    assert told.wait(10)
    assert ends == [(signal.SIGINT, signal.SIG_IGN), "joined", 1]
