"""Archives: each member is a file, whatever is wrong with it; a document that is a package is none."""

import struct
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from govdisclosure import Unreadable
from govdisclosure.corpus.sources import directory
from govdisclosure.corpus.sources.archives import Unpacking, members
from govdisclosure.corpus.sources.directory import windows
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.opening import Opener
from govdisclosure.corpus.sources.search import Search
from govdisclosure.formats.package import zip_bytes

BROKEN = "ZIP压缩文件已损坏或不完整"


def _opened(path: Path) -> tuple[list[Item], list[bytes | str]]:
    search = Search()
    items = list(search.items([str(path)]))
    opener = Opener(search.places)
    contents = list(opener.contents(items))
    opener.close()
    return items, contents


def _archive(folder: Path, parts: Mapping[str, bytes]) -> Path:
    path = folder / "a.zip"
    path.write_bytes(zip_bytes(dict(parts)))
    return path


def test_members_are_files(tmp_path: Path) -> None:
    """In the order of the archive, named after it; folders and pictures are not."""
    path = _archive(tmp_path, {"d/": b"", "d/b.html": b"1", "a.html": b"2", "d/图.png": b"3", ".x/a.html": b"4"})
    items, contents = _opened(path)
    assert [item.source for item in items] == [f"{path}!d/b.html", f"{path}!a.html"]
    assert contents == [b"1", b"2"]
    assert [(item.size, item.stamp) for item in items] == [(1, "83dcefb7"), (1, "1ad5be0d")]


def test_an_archive_larger_than_any_file_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """How large one file may be is no limit for an archive of many; what is none is refused as a file of its size is."""
    path = _archive(tmp_path, {f"{number}.html": bytes([65 + number]) * 200 for number in range(5)})
    (tmp_path / "none.zip").write_bytes(b"no archive" * 40)
    monkeypatch.setattr("govdisclosure.formats.decoding.LARGEST", 300)
    assert [len(content) for content in _opened(path)[1]] == [200] * 5
    (refused,) = _opened(tmp_path / "none.zip")[1]
    assert isinstance(refused, str)


@pytest.mark.parametrize("name", ["../x.html", "/etc/x.html", "d/../../x.html", "..\\x.html", "C:\\x.html"])
def test_a_member_that_points_outside_is_a_row_that_says_so(tmp_path: Path, name: str) -> None:
    """The others are read."""
    path = _archive(tmp_path, {name: b"1", "a.html": b"2"})
    items, contents = _opened(path)
    assert items[0].source == f"{path}!{name}"
    assert contents == [f"压缩文件内的“{name}”指向文件之外", b"2"]


def test_a_member_that_is_a_bomb(tmp_path: Path) -> None:
    """It is not unpacked; nor is one that is immense."""
    path = _archive(tmp_path, {"bomb.html": bytes(1 << 22), "a.html": b"2", "huge.html": bytes(1 << 27)})
    _, contents = _opened(path)
    assert isinstance(contents[0], str)
    assert "可能是压缩炸弹" in contents[0]
    assert contents[1] == b"2"
    assert isinstance(contents[2], str)
    assert "超过上限" in contents[2]


def _patched(path: Path, change: Callable[[bytearray, int, int], None]) -> None:
    """Change the heads of the first member, local and in the directory."""
    data = bytearray(path.read_bytes())
    change(data, data.index(b"PK\3\4"), data.index(b"PK\1\2"))
    path.write_bytes(data)


def test_a_member_with_a_password(tmp_path: Path) -> None:
    """Is a row that says so."""

    def lock(data: bytearray, local: int, central: int) -> None:
        data[local + 6] |= 1
        data[central + 8] |= 1

    path = _archive(tmp_path, {"a.html": b"1", "b.html": b"2"})
    _patched(path, lock)
    assert _opened(path)[1] == ["文件已加密，请先解除密码", b"2"]


def test_a_member_that_is_damaged(tmp_path: Path) -> None:
    """The next one is read."""

    def spoil(data: bytearray, local: int, _: int) -> None:
        at = local + 30 + len("a.html")
        data[at : at + 3] = b"\xff\xff\xff"

    path = _archive(tmp_path, {"a.html": b"1" * 99, "b.html": b"2"})
    _patched(path, spoil)
    assert _opened(path)[1] == [BROKEN, b"2"]


@pytest.mark.parametrize("codec", ["gb18030", "utf-8"])
def test_names_of_members_without_an_encoding(tmp_path: Path, codec: str) -> None:
    """Old programs write GBK and do not say so; others write UTF-8 and do not say so either."""
    name = "青禾县年报.html".encode(codec)
    path = _archive(tmp_path, {"x" * len(name): b"1"})
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name))
    items, contents = _opened(path)
    assert items[0].source == f"{path}!青禾县年报.html"
    assert contents == [b"1"]


def test_a_name_in_no_encoding(tmp_path: Path) -> None:
    """Stays as the archive has it."""
    path = _archive(tmp_path, {"xx.html": b"1"})
    path.write_bytes(path.read_bytes().replace(b"xx.html", b"\xff\xff.html"))
    items, contents = _opened(path)
    assert items[0].source == f"{path}!\xa0\xa0.html"
    assert contents == [b"1"]


def test_an_archive_in_an_archive(tmp_path: Path) -> None:
    """Is not unpacked, and says so; a document of that name is read."""
    inner, document = zip_bytes({"a.html": b"1"}), zip_bytes({"[Content_Types].xml": b"<a/>", "word/document.xml": b""})
    path = _archive(tmp_path, {"inner.zip": inner, "report.zip": document, "inner.rar": b"Rar!"})
    assert _opened(path)[1] == ["压缩文件里的压缩文件不再解开，请先解开", document, b"Rar!"]


def test_a_document_that_is_called_an_archive(tmp_path: Path) -> None:
    """A Word document is a package too: told by its parts, it is one file."""
    path = _archive(tmp_path, {"[Content_Types].xml": b"<a/>", "word/document.xml": b"<b/>"})
    items, contents = _opened(path)
    assert [item.source for item in items] == [str(path)]
    assert contents == [path.read_bytes()]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x05\x06" + bytes(18), "压缩文件里没有文件"),
        (b"no archive", BROKEN),
        (zip_bytes({"a.html": b"1"})[:-5], BROKEN),
        (zip_bytes({"a.html": b"1"}).replace(b"PK\1\2", b"PK\1\3"), BROKEN),
    ],
)
def test_what_is_no_archive_is_one_row_that_says_so(tmp_path: Path, data: bytes, sentence: str) -> None:
    """Whatever its name says."""
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    items, contents = _opened(path)
    assert [item.source for item in items] == [str(path)]
    assert contents == [sentence]


def test_an_archive_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is one row that says so."""
    path = _archive(tmp_path, {"a.html": b"1"})

    def refuse(_: object, __: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("govdisclosure.corpus.sources.local.LocalFiles.open", refuse)
    search = Search()
    assert [item.error for item in search.items([str(path)])] == ["没有读取的权限"]


def test_an_archive_that_is_gone_when_it_is_read(tmp_path: Path) -> None:
    """Each of its members says so."""
    path = _archive(tmp_path, {"a.html": b"1", "b.html": b"2"})
    search = Search()
    items = list(search.items([str(path)]))
    path.unlink()
    assert list(Opener(search.places).contents(items)) == ["找不到文件"] * 2
    path.write_bytes(zip_bytes({"a.html": b"1"}))
    opener = Opener(search.places)
    assert list(opener.contents(items)) == [b"1", "压缩文件在读取期间被改动"]
    opener.close()


# The directory, a window at a time ------------------------------------------------------------------------------------


@pytest.fixture
def small_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a few members at once."""
    monkeypatch.setattr(directory, "_WINDOW", 200)


@pytest.mark.usefixtures("small_windows")
def test_members_are_the_same_by_windows() -> None:
    """However few are taken at once, every member comes once, in order, and is unpacked."""
    data = zip_bytes({f"{index:03}.html": f"{index}".encode() * 50 for index in range(40)})
    with zipfile.ZipFile(BytesIO(data)) as whole:
        names = whole.namelist()
    seen = [len(window.namelist()) for window in windows(BytesIO(data))]
    assert (sum(seen), max(seen)) == (40, 4)
    found = members(BytesIO(data))
    assert found is not None
    assert [(member.index, member.entry.path) for member in found] == list(enumerate(names))
    unpacking = Unpacking(BytesIO(data))
    assert [unpacking.read(index) for index in (0, 5, 6, 39)] == [f"{index}".encode() * 50 for index in (0, 5, 6, 39)]


@pytest.mark.usefixtures("small_windows")
def test_an_archive_behind_something_else_and_with_a_remark() -> None:
    """As programs that unpack themselves are."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.comment = b"remark"
        for index in range(9):
            archive.writestr(f"{index}.html", f"{index}")
    unpacking = Unpacking(BytesIO(b"MZ program" * 9 + packed.getvalue()))
    assert [unpacking.read(index) for index in range(9)] == [f"{index}".encode() for index in range(9)]


@pytest.mark.usefixtures("small_windows")
def test_an_archive_of_more_members_than_old_ones_can_state() -> None:
    """Its end is in the longer form."""
    data = zip_bytes({"a.html": b"1", "b.html": b"2"})
    at = data.rindex(b"PK\5\6")
    *_, number, size, start, _ = struct.unpack("<4s4H2LH", data[at:])
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, number, number, size, start)
    end += struct.pack("<4sLQL", b"PK\6\7", 0, at, 1) + struct.pack(
        "<4s4H2LH", b"PK\5\6", 0, 0, *[65535] * 2, *[2**32 - 1] * 2, 0
    )
    unpacking = Unpacking(BytesIO(data[:at] + end))
    assert [unpacking.read(0), unpacking.read(1)] == [b"1", b"2"]
    for broken in (end.replace(b"PK\6\6", b"PK\6\5"), end.replace(struct.pack("<Q", size), struct.pack("<Q", 1 << 40))):
        with pytest.raises(Unreadable, match=BROKEN):
            list(windows(BytesIO(data[:at] + broken)))


@pytest.mark.usefixtures("small_windows")
def test_a_directory_that_breaks_off() -> None:
    """What came before is read; then the archive says that it is damaged."""
    data = zip_bytes({f"{index:03}.html": b"1" for index in range(40)})
    at = data.rindex(b"PK\1\2")
    broken = data[:at] + b"PK\1\3" + data[at + 4 :]
    found: list[str] = []
    with pytest.raises(Unreadable, match=BROKEN):
        found.extend(name for window in windows(BytesIO(broken)) for name in window.namelist())
    assert len(found) == 36
    long = data[: at + 28] + b"\xff\xff" + data[at + 30 :]
    with pytest.raises(Unreadable, match=BROKEN):
        list(windows(BytesIO(long)))
