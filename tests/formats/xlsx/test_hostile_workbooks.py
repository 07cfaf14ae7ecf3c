"""Workbooks that are damaged, locked or made to do harm: one sentence, soon, and in little memory."""

import random
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from govdisclosure import GovDisclosureError, Unreadable, read
from govdisclosure.formats import xlsx
from govdisclosure.formats.xlsx.reading import _parts
from govdisclosure.interpret.raw import Line
from tests.formats.xlsx.workbooks import DOCUMENT, biff, changed, compound, made, parts_of

GOOD = xlsx.write(DOCUMENT)


def _refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        xlsx.read(data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("cell", "place"), [("XFD1048576", "第1048576行、第16384列"), ("A4000000", "第4000000行、第1列")]
)
def test_a_sheet_that_reaches_too_far(cell: str, place: str) -> None:
    """A sheet is refused before memory is taken for all the cells up to the last."""
    part = parts_of(GOOD)["xl/worksheets/sheet1.xml"].replace(b'<c r="A1"', f'<c r="{cell}"'.encode())
    assert place in _refused(changed(GOOD, xl__worksheets__sheet1=part))


def test_a_sheet_of_far_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """So is one that is full of cells."""
    monkeypatch.setattr(_parts, "MOST_CELLS", 10)
    assert "个单元格，超过上限10个" in _refused(GOOD)


def test_far_cells_that_are_written_otherwise() -> None:
    """However a cell is written, and whatever its part is called, it is found."""
    part = parts_of(GOOD)["xl/worksheets/sheet1.xml"].replace(b'<c r="A1"', b"<c  r = 'XFD1048576'")
    assert "第16384列" in _refused(changed(GOOD, xl__worksheets__sheet1=part))
    hidden = changed(GOOD, xl__elsewhere=part)
    assert "第16384列" in _refused(hidden)


def test_long_text_that_is_used_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of some thousand characters in some thousand cells is many times what the file holds."""
    monkeypatch.setattr(_parts, "MOST_TEXT", 5000)
    data = made({"表": [["长" * 200] * 20]})
    assert "反复引用" in _refused(data)
    assert xlsx.read(made({"表": [[f"长{n}"] for n in range(20)]})).blocks


def test_another_encoding_hides_nothing() -> None:
    """What cannot be looked into is not read."""
    part = parts_of(GOOD)["xl/worksheets/sheet1.xml"].decode().encode("utf-16")
    assert "不是UTF-8编码" in _refused(changed(GOOD, xl__worksheets__sheet1=part))


def test_binary_workbooks_are_not_read() -> None:
    """XLSB is another format; how to get one that is read is said."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.bin", b"x")
    assert "另存为xlsx" in _refused(buffer.getvalue())


@pytest.mark.parametrize(
    "part", ["xl__workbook", "xl__worksheets__sheet1", "xl__sharedStrings", "xl__styles", "xl___rels__workbook.xml"]
)
def test_parts_that_are_not_there(part: str) -> None:
    """A workbook without one of its parts is read without it, or refused."""
    try:
        file = xlsx.read(changed(GOOD, **{part: None}))
    except Unreadable as error:
        assert "损坏" in str(error)  # noqa: PT017  (either may be)
    else:
        assert isinstance(file.blocks, tuple)


def test_huge_merged_ranges() -> None:
    """A range merged over the whole sheet covers what is used of it."""
    part = parts_of(made({"表": [["甲", "乙"], ["丙", "丁"]]}, merges={"表": [(0, 0, 0, 1)]}))[
        "xl/worksheets/sheet1.xml"
    ]
    part = part.replace(b'ref="A1:B1"', b'ref="A1:XFD1048576"')
    data = changed(made({"表": [["甲", "乙"], ["丙", "丁"]]}), xl__worksheets__sheet1=part)
    assert len(xlsx.read(data).blocks) == 1


def test_merged_ranges_within_each_other() -> None:
    """Of ranges that overlap the first counts; one cell is no range."""
    data = made({"表": [["甲", "乙"], ["丙", "丁"]]}, merges={"表": [(0, 0, 0, 1)]})
    part = parts_of(data)["xl/worksheets/sheet1.xml"]
    part = part.replace(
        b'<mergeCell ref="A1:B1"/>', b'<mergeCell ref="A1:B1"/><mergeCell ref="B1:B2"/><mergeCell ref="B2:B2"/>'
    )
    assert xlsx.read(changed(data, xl__worksheets__sheet1=part)).blocks


def test_merged_ranges_over_one_another() -> None:
    """A thousand ranges, each over all that is below and right of it, take no longer than one."""
    data = made({"表": [["甲"], *([[]] * 998), ["", *[""] * 998, "乙"]]}, merges={"表": [(0, 0, 0, 1)]})
    part = parts_of(data)["xl/worksheets/sheet1.xml"]
    ranges = b"".join(b'<mergeCell ref="A%d:ALK1000"/>' % row for row in range(1000, 0, -1))
    nested = part.replace(b'<mergeCell ref="A1:B1"/>', ranges)
    assert len(nested) > len(part)
    blocks = xlsx.read(changed(data, xl__worksheets__sheet1=nested)).blocks
    assert next(block.text for block in blocks if isinstance(block, Line)) == "甲"


def _damaged(data: bytes, count: int) -> Iterator[bytes]:
    chance = random.Random(0)  # noqa: S311  (for tests)
    for _ in range(count):
        spoilt = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        yield bytes(spoilt)
        yield data[: chance.randrange(len(data))]


def test_damage_is_said_in_one_sentence() -> None:
    """Whatever byte is wrong and wherever the file ends: it is read, or refused."""
    for data in _damaged(GOOD, 60):
        _survives(data)
    parts = parts_of(GOOD)
    for name in ("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet4.xml", "xl/sharedStrings.xml"):
        for part in _damaged(parts[name], 15):
            _survives(changed(GOOD, **{name.removesuffix(".xml").replace("/", "__"): part}))


def _survives(data: bytes) -> None:
    try:
        xlsx.read(data)
    except GovDisclosureError as error:
        assert str(error)  # noqa: PT017  (either may be)


def test_old_workbooks_survive_damage(capfd: pytest.CaptureFixture[str]) -> None:
    """So do files of before 2007."""
    cells = [(row, column, f"文{row}") for row in range(20) for column in range(5)]
    for data in _damaged(compound(biff({"表": [*cells, (20, 0, 1.0)]})), 60):
        _survives(data)
    capfd.readouterr()  # what the library says of its own panics


def test_locked_workbooks() -> None:
    """A password is told from damage."""
    with pytest.raises(Unreadable, match="加密"):
        read(compound(b"x" * 5000, name="EncryptedPackage", more=["EncryptionInfo"]))


class _PanicException(BaseException):
    """What a panic of the library comes as."""


_PanicException.__name__ = "PanicException"


@pytest.mark.parametrize("error", [_PanicException, OSError, ValueError])
def test_the_library_may_fail(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    """Whatever it raises is damage to the file."""
    import python_calamine  # noqa: PLC0415

    _fails(monkeypatch, python_calamine, error("?"))
    assert _refused(GOOD) == "工作簿已损坏，无法读取"


def test_the_library_may_find_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that it alone sees is one."""
    import python_calamine  # noqa: PLC0415

    _fails(monkeypatch, python_calamine, python_calamine.PasswordError("?"))
    assert _refused(GOOD) == "文件已加密，请先解除密码"


def test_an_interrupt_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops the program stops it."""
    import python_calamine  # noqa: PLC0415

    _fails(monkeypatch, python_calamine, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        xlsx.read(GOOD)


def _fails(monkeypatch: pytest.MonkeyPatch, library: Any, error: BaseException) -> None:
    class Failing:
        @classmethod
        def from_filelike(cls, _: BytesIO) -> object:
            raise error

    monkeypatch.setattr(library, "CalamineWorkbook", Failing)


@pytest.mark.parametrize("library", ["python_calamine", "xlsxwriter"])
def test_without_its_libraries(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """The sentence names the extra."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=r"govdisclosure\[xlsx\]"):
        xlsx.read(GOOD) if library == "python_calamine" else xlsx.write(DOCUMENT)
