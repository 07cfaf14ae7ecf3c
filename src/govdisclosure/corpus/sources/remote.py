"""The files at an address, by fsspec: ``s3://…``, ``memory://…``, ``zip://…::https://…``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any, BinaryIO, Final, Self, cast, final

from attrs import frozen

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.sources.files import Entry, Files, Kind
from govdisclosure.corpus.sources.local import LocalFiles
from govdisclosure.errors import GovDisclosureError, Message, MissingExtra, Unreadable
from govdisclosure.formats.decoding import LARGEST

__all__ = ["RemoteFiles", "is_address", "reached"]

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?:://|::)")
_PAGE: Final = re.compile(r"(?:^|::)https?://")
_PERSON: Final = re.compile(r"(?<=://)[^/]*@")
_NO_PROTOCOL: Final = Message("不认识这种地址")
_NO_LIBRARY: Final = Message("读取这种地址需要额外的库（{reason}）")
_PAGES: Final = frozenset({"http", "https"})
"""An address of one of these is one file: nobody's site is crawled."""
_AT_ONCE: Final = 8
"""How many pages are fetched side by side …"""
_PIECE: Final = 1 << 20
"""… each by pieces of so many bytes."""
_STAMPS: Final = (
    *("ETag", "etag", "md5Hash", "content_md5", "CRC", "mtime"),
    *("LastModified", "last_modified", "updated", "modified", "created"),
)
"""What file systems call that which changes when the file does, the surest first."""


def is_address(path: str) -> bool:
    """Tell whether ``path`` is an address and no path of this machine."""
    return _ADDRESS.match(path) is not None


def reached(address: str) -> tuple[Files, str]:
    """Return what holds the files at ``address``, and the path in its words.

    Raises:
        GovDisclosureError: there is no such protocol, or the library that speaks it is not installed.
        MissingExtra: fsspec is not installed, or for a page what it fetches pages by.
    """
    try:
        fsspec: Any = import_module("fsspec.core")  # it has no types
    except ImportError:
        raise MissingExtra("corpus") from None
    try:
        system, path = fsspec.url_to_fs(address)
    except ImportError as error:
        if _PAGE.search(address):
            raise MissingExtra("http") from None
        raise GovDisclosureError(_NO_LIBRARY, reason=str(error)) from None
    except ValueError:
        raise GovDisclosureError(_NO_PROTOCOL) from None
    except Exception as error:  # noqa: BLE001  (each protocol has errors of its own)
        raise unopened(error, "") from None
    if "file" in system.protocol:
        return LocalFiles(), path
    return RemoteFiles.at(address, system, path), path


@final
@frozen
class RemoteFiles:
    """The files that a file system of fsspec holds."""

    _system: Any
    _before: str
    """What the address says before a path …"""
    _behind: str
    """… and behind it, where one file system is in another."""

    @classmethod
    def at(cls, address: str, system: Any, path: str) -> Self:  # noqa: ANN401  (fsspec has no types)
        """Return the files of ``system``, which calls ``address`` ``path``."""
        own, chain, rest = address.partition("::")
        before = own.removesuffix(path) if own.endswith(path) else f"{own.partition('://')[0]}://"
        return cls(system, before, f"{chain}{rest}")

    @property
    def is_pages(self) -> bool:
        """Whether an address is a page, which has links and no files in it."""
        protocol = self._system.protocol
        return not _PAGES.isdisjoint([protocol] if isinstance(protocol, str) else protocol)

    def kind(self, path: str) -> Kind | None:
        """Return what is at ``path``; what cannot be told is a file, and says so when it is read."""
        if self.is_pages:
            return "file"
        try:
            return "folder" if self._system.info(path)["type"] == "directory" else "file"
        except FileNotFoundError:
            return None
        except Exception:  # noqa: BLE001  (as above)
            return "file"

    def entry(self, path: str) -> Entry:
        """Return the file at ``path``."""
        if self.is_pages:
            return Entry(path=path)
        try:
            return _entry(self._system.info(path))
        except Exception as error:  # noqa: BLE001  (as above)
            return Entry(path=path, error=unopened(error, ""))

    def listed(self, folder: str) -> tuple[Sequence[Entry], Sequence[str]]:
        """Return the files and the folders in ``folder``."""
        try:
            found = sorted(self._system.ls(folder, detail=True), key=lambda one: str(one["name"]))
        except Exception as error:  # noqa: BLE001  (as above)
            return [Entry(path=folder, error=unopened(error, ""))], []
        files = [_entry(one) for one in found if one["type"] != "directory"]
        return files, [one["name"] for one in found if one["type"] == "directory" and one["name"] != folder]

    def source(self, path: str) -> str:
        """Return the address of ``path``, without the name and password of who reads it."""
        inner, chain, host = self.identity(path).rpartition("::")
        return f"{inner}{chain}{_PERSON.sub('', host)}"

    def identity(self, path: str) -> str:
        """Return the address."""
        return f"{self._before}{path}{self._behind}"

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading."""
        return cast("BinaryIO", self._system.open(path, "rb"))

    def read(self, paths: Sequence[str]) -> Iterator[bytes | Unreadable]:
        """Yield what is in each file, or why it cannot be read; where the protocol can, they are fetched side by side."""
        if self.is_pages:
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                yield from pool.map(self._page, paths)
            return
        try:
            found: Mapping[str, Any] = self._system.cat([*paths], on_error="return") if paths else {}
        except Exception as error:  # noqa: BLE001  (as above)
            found = dict.fromkeys(paths, error)
        for path in paths:
            data = found.get(path, FileNotFoundError())
            yield data if isinstance(data, bytes) else unopened(data, "")

    def _page(self, path: str) -> bytes | Unreadable:
        """Return a page, of which nobody has said how large it is: no more of it than a file may have, and a little."""
        data = bytearray()
        try:
            with self._system.open(path, block_size=0, size=1) as page:  # a stream, and no question how long it is
                while len(data) <= LARGEST and (piece := page.read(_PIECE)):
                    data += piece
        except Exception as error:  # noqa: BLE001  (as above)
            return unopened(error, "")
        return bytes(data[: LARGEST + 1])


def _entry(info: Mapping[str, Any]) -> Entry:
    stamp = next((str(info[name]) for name in _STAMPS if info.get(name) is not None), None)
    return Entry.found(str(info["name"]), info.get("size"), stamp)
