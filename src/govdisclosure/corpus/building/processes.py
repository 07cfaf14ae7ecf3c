"""Reading in several processes. A file that kills the process which reads it becomes a row that says so, and costs no other."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, Final, ParamSpec, Self, TypeAlias, TypeVar, cast, final

import pyarrow as pa

from govdisclosure.corpus.rows import batch_of, rows_of
from govdisclosure.errors import GovDisclosureError, Message

__all__ = ["read_in_turn"]

_KILLED: Final = Message("读取时进程异常终止，可能是内存不足或文件触发了程序库的缺陷")
_NO_START: Final = Message(
    '读取文件的进程无法启动；在脚本中调用时，请写在if __name__ == "__main__":之下，或用jobs=0在本进程内读取'
)
_AHEAD: Final = 2
"""How many batches wait for each process: enough that none is idle, few enough that memory is bounded."""

_WAY: Final = next(way for way in ("forkserver", "spawn") if way in get_all_start_methods())
_DEAF: Final[dict[str, Any]] = (  # there are no such masks on Windows
    {"initializer": signal.pthread_sigmask, "initargs": (signal.SIG_BLOCK, {signal.SIGINT})}
    if _WAY == "forkserver"
    else {}
)
_KNOWN: Final = ["source", "size", "stamp"]
"""What is known of a file of which nothing could be read."""

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
_Task: TypeAlias = tuple[T, pa.RecordBatch]


def read_in_turn(tasks: Iterable[_Task[T]], jobs: int) -> Iterator[_Task[T]]:
    """Yield the rows of each batch of files as soon as they are there, with what came with the batch.

    Args:
        tasks: batches of files, each with whatever tells it from the others; no more are taken than can be read soon.
        jobs: how many processes read; 0 for this one itself, which a file may kill.

    Raises:
        GovDisclosureError: no process can be started.
    """
    if not jobs:
        for mark, files in tasks:
            yield mark, rows_of(files)
        return
    waiting: dict[Future[pa.RecordBatch], _Task[T]] = {}
    pool = _pool(jobs)  # no process is started before there is something to read
    try:
        for task in tasks:
            if len(waiting) == _AHEAD * jobs:
                done, pool = _collected(waiting, pool, jobs)
                yield from done
            waiting[_submitted(pool, task[1])] = task
        while waiting:
            done, pool = _collected(waiting, pool, jobs)
            yield from done
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, files: pa.RecordBatch) -> Future[pa.RecordBatch]:
    try:
        return _handed(pool, rows_of, files)
    except BrokenProcessPool as error:  # it died since the last answer
        broken: Future[pa.RecordBatch] = Future()
        broken.set_exception(error)
        return broken


def _collected(
    waiting: dict[Future[pa.RecordBatch], _Task[T]], pool: ProcessPoolExecutor, jobs: int
) -> tuple[list[_Task[T]], ProcessPoolExecutor]:
    """Return what is done, and the pool to go on with; where a process died, all that waited is read apart."""
    done = wait(waiting, return_when=FIRST_COMPLETED).done
    if not any(isinstance(future.exception(), BrokenProcessPool) for future in done):
        return [(waiting.pop(future)[0], future.result()) for future in done], pool
    pool.shutdown()
    with _Alone() as alone:
        answered = [
            (mark, alone.read(files) if future.exception() else future.result())
            for future, (mark, files) in waiting.items()
        ]
    waiting.clear()
    return answered, _pool(jobs)


@final
class _Alone:
    """One process for batches that may hold a killer."""

    def __init__(self) -> None:
        self._pool = _pool(1)
        try:
            _handed(self._pool, os.getpid).result()
        except BrokenProcessPool:
            self._pool.shutdown()
            raise GovDisclosureError(_NO_START) from None

    def read(self, files: pa.RecordBatch) -> pa.RecordBatch:
        """Return the rows of a batch, read at once; where that kills the process, half by half."""
        try:
            return _handed(self._pool, rows_of, files).result()
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = _pool(1)
        if len(files) == 1:
            return batch_of([{**file, "error": _KILLED.text()} for file in files.select(_KNOWN).to_pylist()])
        half = len(files) // 2
        parts = pa.Table.from_batches([self.read(files.slice(0, half)), self.read(files.slice(half))])
        return parts.combine_chunks().to_batches()[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Return processes that share no thread and no lock with this one: started afresh, or by a server that has read the code once."""
    context = get_context(_WAY)
    context.set_forkserver_preload([rows_of.__module__])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _handed(pool: ProcessPoolExecutor, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
    """Give ``pool`` work from a thread that no interruption reaches: a process that it begins is begun whole, and as deaf as the thread."""
    with ThreadPoolExecutor(1, **_DEAF) as thread:
        return thread.submit(pool.submit, work, *args, **kwargs).result()


def _begin() -> None:
    """Leave it to the parent to be interrupted, and end with it even where it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    cast("BaseProcess", parent_process()).join()
    os._exit(1)
