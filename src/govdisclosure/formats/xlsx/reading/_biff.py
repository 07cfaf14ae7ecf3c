"""Workbooks of before 2007 ([MS-XLS]): what they would take to read, found out before their values are."""

import struct
from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.xlsx.reading._compound import compound_file, workbook_stream
from govdisclosure.formats.xlsx.reading._parts import MACROS, Parts, refuse_size
from govdisclosure.messages import Phrase

__all__ = ["checked_biff"]

_BROKEN: Final = Message("工作簿已损坏，无法读取")
_ENCRYPTED: Final = Message("文件已加密，请先解除密码")

_END: Final = 0x000A
_PASSWORD: Final = 0x002F
_SHEET: Final = 0x0085
_STRINGS: Final = 0x00FC
_REACH: Final = 0x0200
_LONG, _SHORT = "<2I2H", "<4H"
_LONG_REACH: Final = 14
_SEVERAL: Final = 0x00BD
_CELLS: Final = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, _SEVERAL, 0x00FD})
_LEAST_STRING: Final = 3


def checked_biff(data: bytes) -> tuple[Parts, bytes]:
    """Return what is to be known of a workbook of before 2007, and the workbook as it may be read.

    Raises:
        Unreadable: it is damaged, has a password, or is so large that its values must not be read.
    """
    try:
        stream = workbook_stream(data)
        refuse_size(_sizes(stream))
    except Unreadable:
        raise
    except (struct.error, IndexError, ValueError):
        raise Unreadable(_BROKEN) from None
    has_macros = "_VBA_PROJECT".encode("utf-16-le") in data
    return Parts(notes=(Phrase(MACROS),) if has_macros else ()), compound_file(stream)


def _sizes(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield rows, columns and filled cells of every sheet, the latter with what a sheet claims to reach."""
    sheets: list[int] = []
    for kind, contents in _records(stream, 0):
        if kind == _PASSWORD:
            raise Unreadable(_ENCRYPTED)
        if kind == _SHEET:
            sheets += struct.unpack_from("<I", contents)
        elif kind == _STRINGS and struct.unpack_from("<I", contents, 4)[0] * _LEAST_STRING > len(stream):
            raise ValueError("more strings than fit")
    for start in sheets:
        places = list(_places(stream, start))
        height, width = (
            max((row for row, _, _ in places), default=0),
            max((column for _, column, _ in places), default=0),
        )
        yield height, width, sum(cells for _, _, cells in places)


def _places(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield how far the sheet at ``start`` claims to reach, and does with each of its cells: 0 cells, and 1."""
    for kind, contents in _records(stream, start):
        if kind == _REACH:
            top, row, left, column = struct.unpack_from(_LONG if len(contents) == _LONG_REACH else _SHORT, contents)
            if row and column and (top >= row or left >= column):
                raise ValueError("a sheet that ends before it begins")
            yield row, column, 0
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", contents)
            last = struct.unpack_from("<H", contents, len(contents) - 2)[0] if kind == _SEVERAL else column
            yield row + 1, last + 1, 1


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records from ``at`` to the next end: a kind, and contents."""
    while at < len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        contents = stream[at + 4 : at + 4 + length]
        if len(contents) < length:
            raise ValueError("cut off")
        yield kind, contents
        if kind == _END:
            break
        at += 4 + length
