"""Compound files ([MS-CFB]): the stream of the workbook taken out of one, and put alone into a sound one.

What reads the values takes the file at its word and asks for as much memory as it claims to need. It is handed nothing
that this module has not read itself.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

__all__ = ["compound_file", "workbook_stream"]

_SHIFTS: Final = frozenset({9, 12})
_IN_HEADER: Final = 109
_ENTRY: Final = 128
_NAMES: Final = frozenset({"workbook", "book"})
_NONE: Final = 0xFFFFFFFA
"""Sector numbers from here on mean that there is none."""
_FREE: Final = 0xFFFFFFFF
_END: Final = 0xFFFFFFFE
_TABLE: Final = 0xFFFFFFFD


def workbook_stream(data: bytes) -> bytes:
    """Return the stream of the workbook in a compound file.

    Raises:
        ValueError: it is damaged, or has no workbook.
        struct.error: it is cut off.
        IndexError: its sectors are chained wrongly.
    """
    shift, mini_shift = struct.unpack_from("<HH", data, 30)
    first, _, cutoff, mini_first, _, more = struct.unpack_from("<6I", data, 48)
    if shift not in _SHIFTS or mini_shift >= shift:
        raise ValueError("no sector size")
    count = len(data) >> shift

    def sector(number: int) -> bytes:
        return data[(number + 1) << shift : (number + 2) << shift]

    tables = [*struct.unpack_from(f"<{_IN_HEADER}I", data, 76)]
    for _ in range(count):
        if more >= _NONE:
            break
        *found, more = _numbers(sector(more))
        tables += found
    following = _numbers(b"".join(map(sector, islice((table for table in tables if table < _NONE), count))))
    directory = b"".join(map(sector, _chain(first, following)))
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        (length,) = struct.unpack_from("<H", entry, 64)
        if entry[: max(length - 2, 0)].decode("utf-16-le", "replace").lower() in _NAMES:
            break
    else:
        raise ValueError("no workbook")
    start, size = struct.unpack_from("<II", entry, 116)
    if size >= cutoff:
        stream = b"".join(map(sector, _chain(start, following)))
    else:
        (root,) = struct.unpack_from("<I", directory, 116)
        small = b"".join(map(sector, _chain(root, following)))
        minis = _numbers(b"".join(map(sector, _chain(mini_first, following))))
        stream = b"".join(small[n << mini_shift : (n + 1) << mini_shift] for n in _chain(start, minis))
    if len(stream) < size:
        raise ValueError("cut off")
    return stream[:size]


def _numbers(raw: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _chain(number: int, following: Sequence[int]) -> Iterator[int]:
    """Yield the sectors from ``number`` on, no more than there are."""
    for _ in following:
        if number >= _NONE:
            break
        yield number
        number = following[number]


_SHIFT: Final = 12
_SECTOR: Final = 1 << _SHIFT


def compound_file(stream: bytes) -> bytes:
    """Return a compound file that has ``stream`` as its workbook, and nothing else."""
    stream = stream.ljust(_SECTOR, b"\0")
    body = -(-len(stream) // _SECTOR)
    tables = -(-(body + 1) // (_SECTOR // 4 - 1))
    chain = [*range(1, body), _END]
    table = [*chain, _END, *[_TABLE] * tables]
    raw = struct.pack(f"<{len(table)}I", *table).ljust(tables * _SECTOR, b"\xff")
    in_header = [*range(body + 1, body + 1 + tables)]
    header = (
        struct.pack("<8s16xHHHHH6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, _SHIFT, 6)
        + struct.pack("<9I", 0, tables, body, 0, _SECTOR, _END, 0, _END, 0)
        + struct.pack(f"<{_IN_HEADER}I", *in_header, *[_FREE] * (_IN_HEADER - tables))
    )
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, 0, len(stream))
    parts = header, stream, directory, raw
    return b"".join(part.ljust(-(-len(part) // _SECTOR) * _SECTOR, b"\0") for part in parts)


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE) -> bytes:
    encoded = f"{name}\0".encode("utf-16-le")
    return struct.pack("<64sHBBIII36xIQ", encoded, len(encoded), kind, 1, _FREE, _FREE, child, start, size)
