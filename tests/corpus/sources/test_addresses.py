"""Files at an address, by fsspec."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import fsspec  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
import pytest
from fsspec.implementations.memory import (  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
    MemoryFileSystem,
)

from govdisclosure.corpus.sources.opening import Opener
from govdisclosure.corpus.sources.search import Search
from govdisclosure.errors import MissingExtra
from govdisclosure.formats.decoding import LARGEST
from govdisclosure.formats.package import zip_bytes


@pytest.fixture
def memory() -> Iterator[Any]:
    """Return an empty file system in memory."""
    system: Any = fsspec.filesystem("memory")  # pyright: ignore[reportUnknownMemberType]
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def _read(*addresses: str) -> dict[str, bytes | str]:
    search = Search()
    items = list(search.items(addresses))
    assert [str(problem) for problem in search.problems] == []
    opener = Opener(search.places)
    found = dict(zip([item.source for item in items], opener.contents(items), strict=True))
    opener.close()
    return found


def test_folders_files_and_patterns(memory: Any) -> None:
    """As on disk: files before folders, each by name, hidden ones skipped."""
    for name in ("d/b.html", "d/a.html", "d/2023/c.html", "d/.x/y.html", "d/图.png"):
        memory.pipe(f"/{name}", name.encode())
    assert list(_read("memory://d")) == ["memory://d/a.html", "memory://d/b.html", "memory://d/2023/c.html"]
    assert _read("memory://d/a.html") == {"memory://d/a.html": b"d/a.html"}
    assert list(_read("memory://d/**/c.*")) == ["memory://d/2023/c.html"]
    assert list(_read("memory://d/20*")) == ["memory://d/2023/c.html"]


def test_an_archive_at_an_address(memory: Any) -> None:
    """Its members are files too."""
    memory.pipe("/d/a.zip", zip_bytes({"x.html": b"1", "../y.html": b"2"}))
    assert _read("memory://d") == {
        "memory://d/a.zip!x.html": b"1",
        "memory://d/a.zip!../y.html": "压缩文件内的“../y.html”指向文件之外",
    }


def test_one_file_system_in_another(tmp_path: Path) -> None:
    """The whole chain is the name of the file."""
    (tmp_path / "a.zip").write_bytes(zip_bytes({"d/x.html": b"1", "y.html": b"2"}))
    assert _read(f"zip://d/*::{tmp_path}/a.zip") == {f"zip://d/x.html::{tmp_path}/a.zip": b"1"}
    assert _read(f"zip://::{tmp_path}/a.zip") == {
        f"zip://y.html::{tmp_path}/a.zip": b"2",
        f"zip://d/x.html::{tmp_path}/a.zip": b"1",
    }


def test_an_address_of_this_machine(tmp_path: Path) -> None:
    """Is a path like another."""
    (tmp_path / "a.html").write_bytes(b"1")
    assert _read(f"file://{tmp_path}") == {f"{tmp_path}/a.html": b"1"}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("memory://gone", "memory://gone：找不到文件"),
        ("memory://gone/*.html", "memory://gone/*.html：没有与之相符的文件"),
        ("nosuch://x", "nosuch://x：不认识这种地址"),
        ("zip://a.html::/gone.zip", "zip://a.html::/gone.zip：找不到文件"),
    ],
)
@pytest.mark.usefixtures("memory")
def test_an_address_that_leads_nowhere(address: str, words: str) -> None:
    """One sentence, with the address."""
    search = Search()
    assert list(search.items([address])) == []
    assert [str(problem) for problem in search.problems] == [words]


def test_a_protocol_whose_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that names the library; without fsspec itself, the extra."""
    monkeypatch.setitem(sys.modules, "s3fs", None)
    search = Search()
    assert list(search.items(["s3://bucket/a.html"])) == []
    assert [str(problem) for problem in search.problems] == [
        "s3://bucket/a.html：读取这种地址需要额外的库（Install s3fs to access S3）"
    ]
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    assert list(search.items(["memory://a"])) == []
    assert "govdisclosure[corpus]" in str(search.problems[1])


@pytest.mark.parametrize("address", ["https://host/a.html", "zip://a.html::http://host/b.zip"])
def test_a_page_without_what_fetches_it(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that names the extra."""

    def unknown(_: str) -> None:
        raise ImportError

    monkeypatch.setattr("fsspec.core.url_to_fs", unknown)
    search = Search()
    assert list(search.items([address])) == []
    assert [str(problem) for problem in search.problems] == [f"{address}：{MissingExtra('http')}"]


def test_a_file_without_a_stamp_or_a_size_is_read(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it has changed nobody can tell; one that is too large is not fetched."""
    memory.pipe("/d/a.html", b"1")
    memory.pipe("/d/b.html", b"2")
    told: Any = cast("Any", MemoryFileSystem).ls

    def tell(self: Any, path: str, *, detail: bool = True, **rest: Any) -> Any:
        sizes = {"/d/a.html": None, "/d/b.html": 1 << 40}
        found: list[dict[str, Any]] = told(self, path, detail=detail, **rest)
        return [{**one, "size": sizes[one["name"]], "created": None} for one in found]

    monkeypatch.setattr(MemoryFileSystem, "ls", tell)
    search = Search()
    one, two = search.items(["memory://d"])
    assert (one.size, one.stamp, one.error) == (None, None, None)
    assert (two.size, two.error) == (1 << 40, "文件有1099511627776字节，超过上限67108864字节")


class _Refused(Exception):
    """An error of some protocol."""


def _refuse(*_: object, **__: object) -> object:
    raise _Refused("403 Forbidden")


@pytest.mark.parametrize(
    ("method", "address"),
    [("ls", "memory://d"), ("cat", "memory://d/a.html"), ("open", "memory://d/a.zip")],
)
def test_whatever_a_protocol_raises_is_a_row(
    memory: Any, monkeypatch: pytest.MonkeyPatch, method: str, address: str
) -> None:
    """Each has errors of its own; what it says is kept."""
    memory.pipe("/d/a.html", b"1")
    memory.pipe("/d/a.zip", zip_bytes({"x.html": b"1"}))
    monkeypatch.setattr(MemoryFileSystem, method, _refuse)
    assert list(_read(address).values()) == ["无法打开（403 Forbidden）"]


def test_a_file_of_which_nothing_is_told_is_a_row(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As is one that the protocol does not want to speak of."""
    memory.pipe("/d/a.html", b"1")
    monkeypatch.setattr(MemoryFileSystem, "info", _refuse)
    assert _read("memory://d/a.html") == {"memory://d/a.html": "无法打开（403 Forbidden）"}


def test_members_at_an_address_that_fails_when_they_are_read(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each says so."""
    memory.pipe("/d/a.zip", zip_bytes({"x.html": b"1"}))
    search = Search()
    items = list(search.items(["memory://d/a.zip"]))
    monkeypatch.setattr(MemoryFileSystem, "open", _refuse)
    assert list(Opener(search.places).contents(items)) == ["无法打开（403 Forbidden）"]


def test_a_file_that_is_gone_when_it_is_read(memory: Any) -> None:
    """Says so; the others are read."""
    memory.pipe("/d/a.html", b"1")
    memory.pipe("/d/b.html", b"2")
    search = Search()
    items = list(search.items(["memory://d"]))
    memory.rm("/d/a.html")
    assert list(Opener(search.places).contents(items)) == ["找不到文件", b"2"]


class _Pages(MemoryFileSystem):  # type: ignore[misc]
    """A web in memory."""

    protocol = ("http", "https")

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return path

    def open(self, path: str, *_: Any, **__: Any) -> Any:
        if path.endswith("late"):
            raise TimeoutError
        return io.BytesIO(b"1" * (LARGEST << 1) if path.endswith("endless") else f"page {path}".encode())


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every address be of a web in memory."""

    def reach(address: str) -> tuple[Any, str]:
        return _Pages(skip_instance_cache=True), address

    monkeypatch.setattr("fsspec.core.url_to_fs", reach)


@pytest.mark.usefixtures("web")
@pytest.mark.parametrize("person", ["me", "me:secret", "me:sec@ret"])
def test_a_page_of_the_web_is_one_file(person: str) -> None:
    """Its links are not followed, its question mark is no pattern, and who reads it is not named in the table."""
    assert _read(f"https://{person}@example.org/a@b?id=1") == {
        "https://example.org/a@b?id=1": f"page https://{person}@example.org/a@b?id=1".encode()
    }


@pytest.mark.usefixtures("web")
def test_no_more_of_a_page_is_fetched_than_a_file_may_have() -> None:
    """Nobody says beforehand how large it is."""
    assert _read("https://example.org/endless") == {"https://example.org/endless": b"1" * (LARGEST + 1)}


@pytest.mark.usefixtures("web")
def test_an_error_without_words_is_named() -> None:
    """A time that is over says nothing of itself."""
    assert _read("https://example.org/late") == {"https://example.org/late": "无法打开（TimeoutError）"}


def test_a_name_with_an_at_sign_in_it_is_no_person(tmp_path: Path) -> None:
    """In an archive there are none: each member is a file."""
    (tmp_path / "a.zip").write_bytes(zip_bytes({"a@x.html": b"1", "b@x.html": b"2"}))
    assert _read(f"zip://*::{tmp_path}/a.zip") == {
        f"zip://a@x.html::{tmp_path}/a.zip": b"1",
        f"zip://b@x.html::{tmp_path}/a.zip": b"2",
    }


def test_an_address_that_breaks_while_it_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence."""
    monkeypatch.setattr("fsspec.core.url_to_fs", _refuse)
    search = Search()
    assert list(search.items(["http://example.org"])) == []
    assert [str(problem) for problem in search.problems] == ["http://example.org：无法打开（403 Forbidden）"]
