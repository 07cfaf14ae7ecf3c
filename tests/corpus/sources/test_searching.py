"""From what a person names to files: folders, archives, patterns, and what is skipped."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from govdisclosure import MissingExtra
from govdisclosure.corpus.sources.globs import parted
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.search import Search
from govdisclosure.corpus.sources.skipped import ENDINGS, is_skipped

Found = Callable[..., list[str]]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _made(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"1")


def _found(*paths: str) -> list[str]:
    return [item.source for item in Search().items(paths)]


def _items(*paths: str) -> list[Item]:
    return list(Search().items(paths))


@pytest.mark.usefixtures("here")
def test_a_folder_is_gone_through_in_order() -> None:
    """Its files before its folders, each by name, whatever the order on disk."""
    _made("d/b.html", "d/a.html", "d/2/x.html", "d/10/y.html", "d/10/sub/z", "d/c.txt")
    assert _found("d") == ["d/a.html", "d/b.html", "d/c.txt", "d/10/y.html", "d/10/sub/z", "d/2/x.html"]
    assert _found("./d//10/") == ["d/10/y.html", "d/10/sub/z"]


@pytest.mark.usefixtures("here")
def test_the_folder_one_is_in() -> None:
    """Its files are named without it."""
    _made("b.html", "d/a.html")
    assert _found(".") == ["b.html", "d/a.html"]


@pytest.mark.usefixtures("here")
def test_what_is_no_report_by_its_name_is_skipped_in_a_folder() -> None:
    """And counted; what a person names is taken whatever it is called."""
    _made("d/a.html", "d/.hidden", "d/~$a.docx", "d/Thumbs.db", "d/图.PNG", "d/.git/x.html", "d/a_files/s.css")
    _made("d/out.parquet", "d/out.parquet.parts/x.html", "d/2023.tmp/b.html")
    search = Search()
    assert [item.source for item in search.items(["d"])] == ["d/a.html", "d/2023.tmp/b.html"]
    assert search.skipped == 8
    assert _found("d/图.PNG", "d/.git") == ["d/图.PNG", "d/.git/x.html"]


def test_what_a_page_may_be_called() -> None:
    """Whatever is not known to be something else."""
    assert not any(map(is_skipped, ["a.html", "a.shtml", "a.jsp", "a", "a.html.1", "年报.docx", "a.zip", "a.json"]))
    assert all(is_skipped(f"a.{ending.upper()}") for ending in ENDINGS)


def test_links(here: Path) -> None:
    """A link to a file is the file, one to a folder leads nowhere, so none leads round in a circle; one to nothing says so."""
    _made("d/a.html")
    Path("d/same.html").symlink_to("a.html")
    Path("d/loop").symlink_to(here)
    Path("d/nothing.html").symlink_to("gone")
    items = _items("d")
    assert [(item.source, item.error) for item in items] == [
        ("d/a.html", None),
        ("d/nothing.html", "找不到文件"),
        ("d/same.html", None),
    ]
    Path("way").symlink_to("d")
    assert _found("way/a.html") == ["way/a.html"]
    assert _found("way")[0] == "way/a.html"


@pytest.mark.usefixtures("here")
def test_pipes_and_sockets_are_no_files() -> None:
    """Nothing waits for what never ends."""
    _made("d/a.html")
    os.mkfifo("d/pipe")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("d/socket")
    assert _found("d") == ["d/a.html"]


@pytest.mark.usefixtures("here")
def test_a_folder_that_cannot_be_opened_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason; what stands beside it is found."""
    _made("d/a.html", "d/locked/b.html")
    listed = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert [(item.source, item.error) for item in _items("d")] == [
        ("d/a.html", None),
        ("d/locked", "没有读取的权限"),
    ]


@pytest.mark.usefixtures("here")
def test_names_in_gbk() -> None:
    """What an old program unpacked has names in GBK: they are read as such, and what is in no encoding is shown as bytes."""
    for raw in ("d/年报.html".encode("gb18030"), b"d/x\xff\xff.html"):
        Path("d").mkdir(exist_ok=True)
        Path(os.fsdecode(raw)).write_bytes(b"1")
    assert sorted(_found("d")) == ["d/x\\xff\\xff.html", "d/年报.html"]
    assert os.fsencode("d/年报.html".encode("gb18030")) in [item.path for item in _items("d")]


@pytest.mark.usefixtures("here")
def test_what_is_not_there_is_told_and_the_rest_is_read() -> None:
    """A sentence each, with the name."""
    _made("a.html")
    search = Search()
    found = [item.source for item in search.items(["gone", "a.html", "*.docx", "b\0.html"])]
    assert found == ["a.html"]
    assert [str(problem) for problem in search.problems] == [
        "gone：找不到文件",
        "*.docx：没有与之相符的文件",
        "b\0.html：找不到文件",
    ]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.html", ["a.html"]),
        ("**/*.html", ["a.html", "d/2022/b.html", "d/2023/c.html"]),
        ("d/202[3-9]/*", ["d/2023/c.html", "d/2023/e.txt"]),
        ("d/202?", ["d/2022/b.html", "d/2023/c.html", "d/2023/e.txt"]),
        ("d/*/c.*", ["d/2023/c.html"]),
        ("./d/**", ["d/2022/b.html", "d/2023/c.html", "d/2023/e.txt"]),
    ],
)
def test_patterns(pattern: str, found: list[str]) -> None:
    """As a shell expands them, in the order of a folder; a folder that is meant stands for what is in it."""
    _made("a.html", "d/2023/c.html", "d/2023/e.txt", "d/2022/b.html", "d/2023/图.png", "d/.x/f.html")
    assert _found(pattern) == found


def test_a_pattern_from_the_root(here: Path) -> None:
    """Is as good."""
    _made("d/a.html", "d/b.txt")
    assert _found(f"{here}/*/*.html") == [f"{here}/d/a.html"]
    folder, means = parted("/*.html")
    assert (folder, means("/a.html"), means("/d/a.html")) == ("/", True, False)


@pytest.mark.usefixtures("here")
def test_a_name_with_brackets_is_a_name_first() -> None:
    """年报[1].html is a file that a browser saved, and no pattern."""
    _made("年报[1].html", "年报1.html")
    assert _found("年报[1].html") == ["年报[1].html"]


@pytest.mark.usefixtures("here")
def test_patterns_need_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fsspec that is said."""
    monkeypatch.setitem(__import__("sys").modules, "fsspec.utils", None)
    with pytest.raises(MissingExtra):
        parted("*.html")


@pytest.mark.usefixtures("here")
def test_stamps_and_sizes() -> None:
    """By them a file is known that has not changed; an empty file need not be opened, nor one that is immense."""
    _made("a.html")
    os.utime("a.html", ns=(5, 7))
    Path("empty.html").touch()
    Path("immense.html").touch()
    os.truncate("immense.html", 1 << 30)
    one, empty, immense = _items("a.html", "empty.html", "immense.html")
    assert (one.size, one.stamp, one.error) == (1, "7", None)
    assert (empty.size, empty.error) == (0, "文件是空的")
    assert (immense.size, immense.error) == (1 << 30, "文件有1073741824字节，超过上限67108864字节")
