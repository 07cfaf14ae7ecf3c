"""Workbooks of before 2007: read like others, and not believed in how much memory they need."""

import struct

import pytest

from govdisclosure import Grid, Unreadable, read
from govdisclosure.formats import xlsx
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.interpret.recognise import recognise
from tests.formats.xlsx.workbooks import PUBLISHED, biff, compound, printed, rows_of, table

Cells = list[tuple[int, int, str | float]]


def _cells(name: str) -> tuple[Cells, list[tuple[int, int, int, int]]]:
    texts, merges = rows_of(table(name))
    cells: Cells = [
        (row, column, float(text) if text.isdigit() else text)
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
        if text
    ]
    return cells, merges


@pytest.mark.parametrize("merged", [True, False], ids=["merged", "unmerged"])
@pytest.mark.parametrize("name", ["proactive", "requests", "remedies"])
def test_tables_of_old_workbooks(name: str, merged: bool) -> None:  # noqa: FBT001  (parametrised)
    """Each cell is read, with its place; what is merged is not always told."""
    cells, merges = _cells(name)
    file = xlsx.read(compound(biff({"表": cells}, merges=merges if merged else ())))
    (grid,) = (item for item in recognise(file.blocks) if isinstance(item, Grid))
    assert printed(grid) == printed(PUBLISHED.grid(name))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert all(cell.place and cell.place.address and cell.place.address.startswith("表!") for cell in grid.cells)


def test_an_old_workbook_is_told_by_its_content() -> None:
    """`read` takes it for what it is."""
    cells, merges = _cells("remedies")
    title: Cells = [(0, 0, "东河区交通运输局2022年政府信息公开工作年度报告")]
    report = read(compound(biff({"甲": title, "乙": cells, "丙": [(0, 0, "底稿")]}, hidden=["丙"], merges=merges)))
    assert report.remedies
    assert report.agency
    assert report.agency.name == "东河区交通运输局"
    assert [note.text() for note in report.notes] == ["隐藏的工作表“丙”未读取"]


def test_small_streams_and_macros() -> None:
    """A small workbook stands in a stream within a stream; macros are not read."""
    stream = biff({"表": [(0, 0, "无表"), (0, 1, 2.0)]})
    assert len(stream) < 4096
    file = xlsx.read(compound(stream, small=True, more=["_VBA_PROJECT_CUR"]))
    assert [block.text for block in file.blocks if isinstance(block, Line)] == ["无表", "2"]
    assert [note.text() for note in file.notes] == ["工作簿含有宏，未读取"]


def test_large_workbooks() -> None:
    """A stream of several tables of sectors is read whole."""
    cells: Cells = [(row, column, f"第{row}行第{column}列") for row in range(900) for column in range(9)]
    (found,) = xlsx.read(compound(biff({"表": cells}))).blocks
    assert isinstance(found, RawTable)
    assert found.rows[899][8].text == "第899行第8列"


def test_numbers_in_a_row_are_one_record() -> None:
    """Cells that one record holds together reach as far as the last."""
    row = struct.pack("<HH", 0x00BD, 18) + struct.pack("<HHHIHIH", 0, 0, 0, 6, 0, 10, 1)
    (found,) = xlsx.read(compound(biff({"表": [(1, 0, "甲"), (1, 1, "乙")]}, tail=row))).blocks
    assert isinstance(found, RawTable)
    assert [cell.text for cell in found.rows[0]] == ["1", "2"]


def _refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        xlsx.read(data)
    return str(caught.value)


def _reach(*numbers: int) -> bytes:
    form = "<2I3H" if len(numbers) == 5 else "<5H"
    contents = struct.pack(form, *numbers)
    return struct.pack("<HH", 0x0200, len(contents)) + contents


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        (_reach(0, 65536, 0, 256, 0), "第65536行、第256列"),
        (_reach(0, 2**32 - 1, 0, 256, 0), "第4294967295行"),
        (_reach(5, 3, 0, 2, 0), "损坏"),
        (_reach(0, 3, 9, 2, 0), "损坏"),
        (struct.pack("<HHHH", 0x0203, 4, 65535, 255), "第65536行、第256列"),
        (struct.pack("<HH", 0x0203, 1) + b"\0", "损坏"),
        (struct.pack("<HH", 0x0203, 9999), "损坏"),
    ],
)
def test_sheets_that_claim_too_much(tail: bytes, words: str) -> None:
    """Memory is never taken on the word of the file."""
    assert words in _refused(compound(biff({"表": [(0, 0, "甲")]}, tail=tail)))


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (struct.pack("<HHII", 0x00FC, 8, 1, 2**31 - 1), "损坏"),
        (struct.pack("<HHHHI", 0x002F, 6, 1, 1, 1), "加密"),
    ],
)
def test_workbooks_that_claim_too_much(head: bytes, words: str) -> None:
    """So with the texts that all sheets share; and a password is told from damage."""
    assert words in _refused(compound(biff({"表": [(0, 0, "甲")]}, head=head)))


def test_ten_sheets_in_one_place() -> None:
    """What each sheet reaches is added up, though all of them be the same."""
    far: Cells = [(60_000, 5, "甲")]
    assert "远超出" in _refused(compound(biff({f"表{n}": far for n in range(10)})))
    assert xlsx.read(compound(biff({"表": far}))).blocks


def _with(data: bytes, at: int, form: str, number: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into(form, changed, at, number)
    return bytes(changed)


@pytest.mark.parametrize(
    ("at", "form", "number"),
    [
        (30, "<H", 5),  # the size of sectors
        (32, "<H", 12),  # of small ones
        (44, "<I", 2**32 - 1),  # how many tables there are
        (48, "<I", 2**31),  # where the directory is
        (60, "<I", 2**31),
        (68, "<I", 3),  # more tables
        (76, "<I", 2**31),  # where the tables are
    ],
)
def test_compound_files_that_claim_too_much(at: int, form: str, number: int) -> None:
    """The numbers in the header are not believed: the file is read without them, or refused."""
    good = compound(biff({"表": [(row, 0, "甲" * 100) for row in range(60)]}))
    try:
        assert xlsx.read(_with(good, at, form, number)).blocks
    except Unreadable as error:
        assert "损坏" in str(error)  # noqa: PT017  (either may be)


def test_compound_files_without_a_workbook() -> None:
    """Nothing to read, cut off, or chained in a circle: damage."""
    stream = biff({"表": [(0, 0, "甲" * 9)] * 200})
    assert "损坏" in _refused(compound(stream, name="Other"))
    assert "损坏" in _refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "损坏" in _refused(compound(stream)[:1024])
    huge = compound(stream)
    place = huge.index("Workbook".encode("utf-16-le")) + 120
    assert "损坏" in _refused(_with(huge, place, "<I", 10**6))


def test_tables_of_tables() -> None:
    """A file may go on listing its tables outside its header."""
    good = compound(biff({"表": [(row, 0, "甲" * 100) for row in range(60)]}))
    sectors = len(good) // 512 - 1
    (first,) = struct.unpack_from("<I", good, 76)
    more = struct.pack("<I", first).ljust(508, b"\xff") + struct.pack("<I", 0xFFFFFFFE)
    moved = _with(_with(good, 76, "<I", 0xFFFFFFFF), 68, "<I", sectors) + more
    assert xlsx.read(moved).blocks == xlsx.read(good).blocks
    circle = _with(moved, len(moved) - 4, "<I", sectors)
    assert xlsx.read(circle).blocks == xlsx.read(good).blocks
