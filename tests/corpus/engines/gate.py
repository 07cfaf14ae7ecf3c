"""Files that a test opens when it likes, and files that kill whoever reads them: at the address ``gate://`` of a folder."""

import os
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any, Final

from fsspec import AbstractFileSystem, register_implementation  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

__all__ = ["KILLS", "WAITS", "killed_at_the_gate", "open_the_gates", "pages"]

FIXTURES: Final = Path(__file__).parents[2] / "fixtures"
WAITS: Final = "waits"
KILLS: Final = "kills"
_PATIENCE: Final = 60.0


class _Gate(AbstractFileSystem):  # type: ignore[misc]  # pyright: ignore[reportUntypedBaseClass]
    """A folder in which a file named ``waits…`` is read once the file ``open`` is there, and ``kills…`` by nobody."""

    protocol = "gate"
    cachable = False

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        """Say what is at ``path``."""
        place = Path(path.removeprefix("gate://"))
        status = place.stat()
        kind = "directory" if place.is_dir() else "file"
        return {"name": str(place), "type": kind, "size": status.st_size, "mtime": status.st_mtime_ns}

    def ls(self, path: str, detail: bool = True, **_: Any) -> list[Any]:  # noqa: FBT001, FBT002  (fsspec's own)
        """Say what is in a folder."""
        found = [self.info(str(place)) for place in sorted(Path(path).iterdir())]
        return found if detail else [one["name"] for one in found]

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **_: Any) -> bytes:
        """Return what is in a file."""
        place = Path(path)
        if place.name.startswith(KILLS):
            os.kill(os.getpid(), signal.SIGKILL)
        if place.name.startswith(WAITS):
            (place.parent.parent / f"{os.getpid()}.pid").touch()
            waited_for((place.parent.parent / "open").exists)
        return place.read_bytes()[start:end]


def open_the_gates() -> None:
    """Make the address known."""
    register_implementation("gate", _Gate, clobber=True)


def pages(folder: Path, number: int, *others: str) -> str:
    """Write reports into ``folder``, and one under each of the names ``others``; return its address at the gate."""
    sources = sorted(FIXTURES.glob("*.html"))
    folder.mkdir()
    names = [*(f"{index:03}.html" for index in range(number)), *others]
    for index, name in enumerate(names):
        (folder / name).write_bytes(sources[index % len(sources)].read_bytes() + b"\n" * index)
    return f"gate://{folder}"


@contextmanager
def killed_at_the_gate(folder: Path, victim: Callable[[int], int] = int) -> Generator[None]:
    """Kill the first process that waits at the gate of a folder in ``folder``, or its ``victim``, and only then open it."""

    def kill() -> None:
        waited_for(lambda: any(folder.glob("*.pid")))
        (process,) = (int(path.stem) for path in folder.glob("*.pid"))
        os.kill(victim(process), signal.SIGKILL)
        (folder / "open").touch()

    thread = Thread(target=kill)
    thread.start()
    yield
    thread.join()


def waited_for(happened: Callable[[], bool]) -> None:
    """Wait until something has happened."""
    end = monotonic() + _PATIENCE
    while not happened():
        assert monotonic() < end, "what was waited for did not happen"
        sleep(0.01)
