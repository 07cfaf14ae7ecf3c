"""Workbooks as agencies make them, and files of before 2007: what the tests read."""

import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]

from govdisclosure.document import Document, Table, document_of
from govdisclosure.published import Grid, PublishedReport
from tests.benchmarks.sample import REPORT

__all__ = [
    "DOCUMENT",
    "PUBLISHED",
    "biff",
    "changed",
    "compound",
    "made",
    "merges_of",
    "parts_of",
    "printed",
    "rows_of",
    "table",
]

PUBLISHED: Final = PublishedReport.of(REPORT)
DOCUMENT: Final[Document] = document_of(PUBLISHED)

Values = Sequence[Any]


def table(name: str) -> Table:
    """Return a statutory table of the sample as it is drawn."""
    return next(block for block in DOCUMENT.blocks if isinstance(block, Table) and block.name == name)


def rows_of(drawn: Table) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """Return the texts of a table cell by cell, covered ones blank, and its merged ranges."""
    width = drawn.width
    texts = [[""] * width for _ in drawn.rows]
    taken: set[tuple[int, int]] = set()
    merges: list[tuple[int, int, int, int]] = []
    for row, cells in enumerate(drawn.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            area = row, column, row + cell.rowspan - 1, column + cell.colspan - 1
            texts[row][column] = cell.text
            taken |= {(r, c) for r in range(area[0], area[2] + 1) for c in range(area[1], area[3] + 1)}
            if (area[0], area[1]) != (area[2], area[3]):
                merges.append(area)
            column += cell.colspan
    return texts, merges


def merges_of(
    merges: Iterable[tuple[int, int, int, int]], row: int, column: int = 0
) -> list[tuple[int, int, int, int]]:
    """Return merged ranges moved down and to the right."""
    return [(top + row, left + column, bottom + row, right + column) for top, left, bottom, right in merges]


def made(
    sheets: Mapping[str, Values],
    *,
    merges: Mapping[str, Sequence[tuple[int, int, int, int]]] | None = None,
    framed: Mapping[str, range] | None = None,
    write: Callable[[Any, Any], None] | None = None,
) -> bytes:
    """Return a workbook.

    Args:
        sheets: the values of each sheet, from the first row on; None and "" are no cells.
        merges: the merged ranges of each sheet.
        framed: the rows of each sheet whose cells have a line around them, blank ones too.
        write: does anything else with the workbook and its first sheet.
    """
    buffer = BytesIO()
    book: Any = xlsxwriter.Workbook(buffer, {"in_memory": True})
    plain, frame = book.add_format(), book.add_format({"border": 1})
    for name, values in sheets.items():
        sheet = book.add_worksheet(name)
        inside = (framed or {}).get(name, range(0))
        for area in (merges or {}).get(name, ()):
            sheet.merge_range(*area, "", frame if area[0] in inside else plain)
        for row, cells in enumerate(values):
            style = frame if row in inside else plain
            for column, value in enumerate(cells):
                if isinstance(value, str) and value:
                    sheet.write_string(row, column, value, style)
                elif value not in {None, ""} or row in inside:
                    sheet.write(row, column, value, style)
    if write is not None:
        write(book, book.worksheets()[0])
    book.close()
    return buffer.getvalue()


def printed(grid: Grid) -> list[str]:
    """Return what the cells of a table print."""
    return [cell.text for cell in grid.cells]


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(data: bytes, **changes: bytes | None) -> bytes:
    """Return a package with other parts; a part's name is written with ``__`` for ``/`` and no ending; None takes it out."""
    parts = parts_of(data)
    for key, part in changes.items():
        name = next(
            (n for n in parts if n.rpartition(".")[0] == key.replace("__", "/")), f"{key.replace('__', '/')}.xml"
        )
        parts[name] = b"" if part is None else part
        if part is None:
            del parts[name]
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


# Files of before 2007 --------------------------------------------------------------------------------------------------


def _record(kind: int, contents: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(contents)) + contents


def biff(
    sheets: Mapping[str, Sequence[tuple[int, int, str | float]]],
    *,
    head: bytes = b"",
    tail: bytes = b"",
    hidden: Iterable[str] = (),
    merges: Sequence[tuple[int, int, int, int]] = (),
) -> bytes:
    """Return the stream of a workbook: sheets with texts and numbers; ``head`` and ``tail`` are further records."""
    start = _record(0x0809, struct.pack("<4H8x", 0x0600, 0x0005, 0, 0)) + head
    bodies: list[bytes] = []
    for cells in sheets.values():
        body = _record(0x0809, struct.pack("<4H8x", 0x0600, 0x0010, 0, 0))
        for row, column, value in cells:
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                body += _record(0x0204, struct.pack("<3H", row, column, 0) + text)
            else:
                body += _record(0x0203, struct.pack("<3Hd", row, column, 0, value))
        if merges:
            areas = b"".join(struct.pack("<4H", top, bottom, left, right) for top, left, bottom, right in merges)
            body += _record(0x00E5, struct.pack("<H", len(merges)) + areas)
        bodies.append(body + tail + _record(0x000A))
    names = [name.encode("utf-16-le") for name in sheets]
    length = len(start) + sum(4 + 8 + len(name) for name in names) + 4
    listed = b""
    for (name, encoded), body in zip(zip(sheets, names, strict=True), bodies, strict=True):
        about = struct.pack("<IBBBB", length, name in hidden, 0, len(encoded) // 2, 1)
        listed += _record(0x0085, about + encoded)
        length += len(body)
    return start + listed + _record(0x000A) + b"".join(bodies)


def compound(stream: bytes, *, name: str = "Workbook", small: bool = False, more: Sequence[str] = ()) -> bytes:
    """Return a compound file with 512-byte sectors; a ``small`` stream is in the ministream."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    stream = stream if small else stream.ljust(4096, b"\0")
    size = len(stream)
    sectors = -(-size // 512)
    body = stream.ljust(sectors * 512, b"\0")
    entries = [
        _entry("Root Entry", 5, 0 if small else end, sectors * 512 if small else 0, child=1),
        _entry(name, 2, 0, size),
        *(_entry(other, 1, 0, 0) for other in more),
    ]
    directory = b"".join(entries)
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    chain = [*range(1, sectors), end]
    first_directory = sectors
    chain += [*range(sectors + 1, sectors + len(directory) // 512), end]
    minifat = b""
    first_mini = end
    if small:
        minis = -(-size // 64)
        minifat = struct.pack(f"<{minis}I", *range(1, minis), end).ljust(512, b"\xff")
        first_mini = len(chain)
        chain.append(end)
    first_table = len(chain)
    tables = 1
    while tables * 128 < first_table + tables:
        tables += 1
    chain += [fat] * tables
    raw = struct.pack(f"<{len(chain)}I", *chain).ljust(tables * 512, b"\xff")
    listed = [*range(first_table, first_table + tables)]
    header = struct.pack("<8s16xHHHHH6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, tables, first_directory, 0, 4096, first_mini, int(small), end, 0)
    header += struct.pack("<109I", *listed, *[free] * (109 - tables))
    return header + body + directory + minifat + raw


def _entry(name: str, kind: int, start: int, size: int, *, child: int = 0xFFFFFFFF) -> bytes:
    encoded = f"{name}\0".encode("utf-16-le")
    return struct.pack("<64sHBB3I36xIQ", encoded, len(encoded), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size)
