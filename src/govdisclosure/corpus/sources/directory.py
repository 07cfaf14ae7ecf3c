"""The directory of a ZIP archive, read a window at a time: one of 100,000 members takes no more memory than one of a hundred."""

import io
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final, final

from govdisclosure.errors import Message, Unreadable

__all__ = ["windows"]

_BROKEN: Final = Message("ZIP压缩文件已损坏或不完整")
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_LOCATOR: Final = struct.Struct("<4sLQL")
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_END_64_MARK: Final = b"PK\x06\x06"
_LOCATOR_MARK: Final = b"PK\x06\x07"
_LONGEST_REMARK: Final = (1 << 16) - 1
_MEMBER: Final = struct.Struct("<4s24x3H12x")
_MEMBER_MARK: Final = b"PK\x01\x02"
_WINDOW: Final = 1 << 18
"""About how many bytes of the directory are taken at once: some 2,000 members."""
_LARGEST_ENTRY: Final = _MEMBER.size + 3 * _LONGEST_REMARK


def windows(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Yield the archive again and again, each time with the next members in its directory.

    Raises:
        Unreadable: it is no archive, or damaged.
    """
    try:
        yield from _windows(file)
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError):
        raise Unreadable(_BROKEN) from None


def _windows(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    start, end, stated = _directory(file)
    while start < end:
        file.seek(start)
        entries = file.read(min(_WINDOW + _LARGEST_ENTRY, end - start))
        size = 0
        while size < min(_WINDOW, len(entries)):
            mark, *lengths = _MEMBER.unpack_from(entries, size)
            if mark != _MEMBER_MARK:
                raise zipfile.BadZipFile
            size += _MEMBER.size + sum(lengths)
        if size > len(entries):
            raise zipfile.BadZipFile
        with zipfile.ZipFile(_Window(file, start, entries[:size], stated)) as archive:
            yield archive
        start, stated = start + size, stated + size


def _directory(file: BinaryIO) -> tuple[int, int, int]:
    """Return where the directory begins and ends, and where it says that it begins."""
    length = file.seek(0, io.SEEK_END)
    before = max(0, length - _END.size - _LONGEST_REMARK)
    file.seek(before)
    tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0:
        raise zipfile.BadZipFile
    *_, size, stated, _ = _END.unpack_from(tail, at)
    end = before + at
    file.seek(max(0, end - _LOCATOR.size))
    locator = file.read(_LOCATOR.size)
    if locator.startswith(_LOCATOR_MARK):
        end -= _LOCATOR.size + _END_64.size
        file.seek(max(0, end))
        mark, *_, size, stated = _END_64.unpack(file.read(_END_64.size))
        if mark != _END_64_MARK:
            raise zipfile.BadZipFile
    if size > end:
        raise zipfile.BadZipFile
    return end - size, end, stated


@final
class _Window(io.RawIOBase):
    """An archive with a part of its directory: what stands before the directory, some of its entries, and an end for these."""

    def __init__(self, file: BinaryIO, start: int, entries: bytes, stated: int) -> None:
        self._file = file
        self._start = start
        number, size = 0xFFFF, len(entries)
        self._tail = b"".join(
            [
                entries,
                _END_64.pack(_END_64_MARK, _END_64.size - 12, 45, 45, 0, 0, number, number, size, stated),
                _LOCATOR.pack(_LOCATOR_MARK, 0, start + size, 1),
                _END.pack(_END_MARK, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0),
            ]
        )
        self._at = 0

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._start + len(self._tail)}[whence]
        self._at = base + offset
        return self._at

    def read(self, size: int | None = -1, /) -> bytes:
        whole = self._start + len(self._tail) - self._at
        size = whole if size is None or size < 0 else min(size, whole)
        if self._at < self._start:
            self._file.seek(self._at)
            data = self._file.read(min(size, self._start - self._at))
        else:
            at = self._at - self._start
            data = self._tail[at : at + size]
        self._at += len(data)
        return data if len(data) >= size or not data else data + self.read(size - len(data))
