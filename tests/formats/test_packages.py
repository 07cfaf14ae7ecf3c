"""The packages of Office files, opened with care."""

import struct
import sys
import zipfile
from io import BytesIO
from typing import Any

import pytest

from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats import package
from govdisclosure.formats.package import opened, zip_bytes

GOOD = zip_bytes({"word/document.xml": b"<a><b>1</b></a>", "big.bin": bytes(range(256)) * 40})


def _refused(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught, opened(data):
        pass
    return caught.value


def test_parts_are_read_by_name() -> None:
    """As they were packed."""
    with opened(GOOD) as parts:
        assert parts.names == {"word/document.xml", "big.bin"}
        assert parts.read("big.bin") == bytes(range(256)) * 40
        assert parts.xml("word/document.xml", "docx").findtext("b") == "1"
        with pytest.raises(KeyError):
            parts.read("none")


def test_the_same_parts_are_the_same_bytes() -> None:
    """No clock is in them."""
    parts = {"b": b"1", "a": b"2"}
    assert zip_bytes(parts) == zip_bytes(dict(parts))
    with zipfile.ZipFile(BytesIO(zip_bytes(parts))) as archive:
        assert [(info.filename, info.date_time) for info in archive.infolist()] == [
            ("b", (1980, 1, 1, 0, 0, 0)),
            ("a", (1980, 1, 1, 0, 0, 0)),
        ]


@pytest.mark.parametrize("size", [3, 30, len(GOOD) // 2, len(GOOD) - 1])
def test_a_truncated_package(size: int) -> None:
    """It is damaged, in one sentence."""
    assert "损坏" in str(_refused(GOOD[:size]))


def test_a_damaged_part() -> None:
    """It is found when it is read."""
    with opened(GOOD.replace(GOOD[60:64], b"\xff\xff\xff\xff", 1)) as parts, pytest.raises(Unreadable, match="损坏"):
        parts.read("word/document.xml")


def _with_flag(data: bytes, flag: int) -> bytes:
    """Return a package whose directory states ``flag`` of its first part."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + struct.pack("<H", flag) + data[at + 2 :]


def test_a_package_with_a_password() -> None:
    """It is named as such, and not as damaged."""
    assert "加密" in str(_refused(_with_flag(GOOD, 1)))


def test_a_part_that_is_said_to_have_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the archive module says about passwords is one sentence."""

    def refuse(*_: Any) -> bytes:
        raise RuntimeError("password required")

    with opened(GOOD) as parts:
        monkeypatch.setattr(zipfile.ZipFile, "read", refuse)
        with pytest.raises(Unreadable, match="加密"):
            parts.read("big.bin")


@pytest.mark.parametrize("name", ["../a", "/etc/a", "a/../../b", "\\a", "a\\..\\b"])
def test_a_name_that_points_out_of_the_package(name: str) -> None:
    """It is refused by name."""
    error = _refused(zip_bytes({name: b""}))
    assert "指向文件之外" in str(error)


def test_a_bomb() -> None:
    """What is hundreds of times as large as it was packed is refused without unpacking it."""
    error = _refused(zip_bytes({"word/document.xml": bytes(8 * 2**20)}))
    assert error.arguments["name"] == "word/document.xml"
    assert "压缩炸弹" in str(error)


def test_too_many_parts_and_too_large_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are counted from the directory."""
    monkeypatch.setattr(package, "MOST_PARTS", 2)
    assert _refused(zip_bytes({"a": b"", "b": b"", "c": b""})).arguments == {"number": 3, "most": 2}
    monkeypatch.setattr(package, "LARGEST_PART", 100)
    assert _refused(GOOD).arguments["size"] > 10_000  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    monkeypatch.setattr(package, "LARGEST_PART", 20_000)
    monkeypatch.setattr(package, "LARGEST", 100)
    assert "解开后" in str(_refused(GOOD))


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (b"<a>", "不是有效的XML"),
        (b"", "不是有效的XML"),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', "文档类型声明"),
        (b'<!DOCTYPE a [<!ENTITY e "x">]><a/>', "文档类型声明"),
    ],
)
def test_xml_that_is_not_read(xml: bytes, words: str) -> None:
    """Broken XML, and entities inside and outside the file."""
    with opened(zip_bytes({"a.xml": xml})) as parts, pytest.raises(Unreadable, match=words) as caught:
        parts.xml("a.xml", "docx")
    assert caught.value.arguments["name"] == "a.xml"


def test_without_a_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that brings it is named."""
    monkeypatch.setitem(sys.modules, "lxml", None)
    with opened(GOOD) as parts, pytest.raises(MissingExtra) as caught:
        parts.xml("word/document.xml", "docx")
    assert caught.value.extra == "docx"
