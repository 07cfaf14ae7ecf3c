"""The files of this machine."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, final

from attrs import frozen

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.sources.files import Entry, Kind
from govdisclosure.errors import Unreadable
from govdisclosure.formats.decoding import LARGEST

__all__ = ["LocalFiles", "readable"]


@final
@frozen
class LocalFiles:
    """The files of this machine by their paths, as given. A link to a file is the file; a link to a folder leads nowhere."""

    def kind(self, path: str) -> Kind | None:
        """Return what ``path`` is; a link is what it leads to."""
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116  (a path object costs more than the call)
        except (OSError, ValueError):
            return "file" if os.path.lexists(path) else None
        return "folder" if stat.S_ISDIR(mode) else "file"

    def entry(self, path: str) -> Entry:
        """Return the file at ``path``."""
        try:
            found = os.stat(path)  # noqa: PTH116  (as above)
        except OSError as error:
            return Entry(path=path, error=unopened(error, ""))
        return Entry.found(path, found.st_size, str(found.st_mtime_ns))

    def listed(self, folder: str) -> tuple[Sequence[Entry], Sequence[str]]:
        """Return the files and the folders in ``folder``; pipes, sockets and devices are no files."""
        folder = folder or os.curdir
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208  (as above)
        except OSError as error:
            return [Entry(path=folder, error=unopened(error, ""))], []
        files: list[Entry] = []
        folders: list[str] = []
        for name in names:
            path = name if folder == os.curdir else os.path.join(folder, name)  # noqa: PTH118  (as above)
            mode = os.lstat(path).st_mode
            if stat.S_ISDIR(mode):
                folders.append(path)
            elif stat.S_ISREG(mode) or (stat.S_ISLNK(mode) and self.kind(path) == "file"):
                files.append(self.entry(path))
        return files, folders

    def source(self, path: str) -> str:
        """Return ``path`` with slashes and in characters that any table takes."""
        return readable(path).replace(os.sep, "/")

    def identity(self, path: str) -> str:
        """Return the whole path."""
        return os.path.abspath(path)  # noqa: PTH100  (as above)

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading."""
        return Path(path).open("rb")

    def read(self, paths: Sequence[str]) -> Iterator[bytes | Unreadable]:
        """Yield what is in each file, or why it cannot be read."""
        for path in paths:
            try:
                with self.open(path) as file:
                    yield file.read(LARGEST + 1)
            except OSError as error:
                yield unopened(error, "")


def readable(name: str) -> str:
    """Return a file's name as text: one that is not UTF-8 was written by a program that speaks GBK."""
    try:
        name.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(name)
        try:
            return raw.decode("gb18030")
        except UnicodeDecodeError:
            return raw.decode("utf-8", "backslashreplace")
    return name
