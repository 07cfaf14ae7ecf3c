"""One run at a time: whoever writes a corpus keeps a lock, which the system takes back when the run dies."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from govdisclosure.errors import GovDisclosureError, Message

__all__ = ["locked"]

_BUSY: Final = Message("另一个程序正在写入此文件，请等它结束")
_NAME: Final = ".lock"


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """Keep others out of ``folder``, which is made where there is none.

    SQLite locks a file on every system, and nothing is left of the lock when the process is killed.

    Raises:
        GovDisclosureError: another run is in it.
        OSError: the folder cannot be made or written in.
    """
    folder.mkdir(exist_ok=True)
    path = folder / _NAME
    path.touch()
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise GovDisclosureError(_BUSY) from None
        yield
