"""Workbooks of before 2007 (BIFF in a compound file): how far their sheets reach, found out before their values are read."""

import struct
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.xlsx._parts import MACROS, Parts, refuse_size
from govdisclosure.messages import Phrase

__all__ = ["parts_of_biff"]

_BROKEN: Final = Message("工作簿已损坏，无法读取")
_ENCRYPTED: Final = Message("文件已加密，请先解除密码")


def parts_of_biff(data: bytes) -> Parts:
    """Return what is to be known of a workbook of before 2007 beside its values.

    Raises:
        Unreadable: it is damaged, has a password, or is so large that its values must not be read.
    """
    try:
        sizes = list(_sizes(_stream(data)))
    except (struct.error, IndexError, ValueError):
        raise Unreadable(_BROKEN) from None
    refuse_size(sizes)
    has_macros = "_VBA_PROJECT".encode("utf-16-le") in data
    return Parts(notes=(Phrase(MACROS),) if has_macros else ())


# The compound file ([MS-CFB]): sectors chained by tables, like a disk of old. ------------------------------------------

_SHIFTS: Final = frozenset({9, 12})
_IN_HEADER: Final = 109
_ENTRY: Final = 128
_LAST: Final = 0xFFFFFFFA
"""Sector numbers beyond it mean that there is none."""


def _stream(data: bytes) -> bytes:
    """Return the stream of the workbook in a compound file."""
    shift, mini_shift = struct.unpack_from("<HH", data, 30)
    first, _, cutoff, mini_first, _, more = struct.unpack_from("<6I", data, 48)
    if shift not in _SHIFTS or mini_shift >= shift:
        raise ValueError("no sector size")
    count = len(data) >> shift

    def sector(number: int) -> bytes:
        return data[(number + 1) << shift : (number + 2) << shift]

    def numbers(raw: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])

    tables = [*struct.unpack_from(f"<{_IN_HEADER}I", data, 76)]
    for _ in range(count):
        if more >= _LAST:
            break
        *found, more = numbers(sector(more))
        tables += found
    following = numbers(b"".join(sector(table) for table in islice((t for t in tables if t < _LAST), count)))
    directory = b"".join(map(sector, _chain(first, following)))
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    for entry in entries:
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
        if name.lower() not in {"workbook", "book"}:
            continue
        start, size = struct.unpack_from("<II", entry, 116)
        if size >= cutoff:
            return b"".join(map(sector, _chain(start, following)))[:size]
        small = b"".join(map(sector, _chain(struct.unpack_from("<I", entries[0], 116)[0], following)))
        minis = numbers(b"".join(map(sector, _chain(mini_first, following))))
        return b"".join(small[n << mini_shift : (n + 1) << mini_shift] for n in _chain(start, minis))[:size]
    raise ValueError("no workbook")


def _chain(number: int, following: Sequence[int]) -> Iterator[int]:
    """Yield the sectors from ``number`` on, no more than there are."""
    for _ in following:
        if number >= _LAST:
            break
        yield number
        number = following[number]


# The records of the workbook ([MS-XLS]): a kind, a length, and the contents. ------------------------------------------

_BEGIN: Final = 0x0809
_PASSWORD: Final = 0x002F
_SEVERAL: Final = 0x00BD
_CELLS: Final = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, _SEVERAL, 0x00D6, 0x00FD})


def _sizes(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the rows, columns and filled cells of every sheet."""
    at = height = width = cells = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        if kind == _BEGIN:
            yield height, width, cells
            height = width = cells = 0
        elif kind == _PASSWORD:
            raise Unreadable(_ENCRYPTED)
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, at)
            if kind == _SEVERAL:
                (column,) = struct.unpack_from("<H", stream, at + length - 2)
            height, width, cells = max(height, row + 1), max(width, column + 1), cells + 1
        at += length
    yield height, width, cells
