"""Which format a file is in, by its content."""

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.formats.detect import detect
from govdisclosure.formats.package import zip_bytes

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


def _stream(name: str) -> bytes:
    return COMPOUND + f"{name}\0".encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zip_bytes({"word/document.xml": b""}), "docx"),
        (zip_bytes({"word/document2.xml": b""}), "docx"),
        (zip_bytes({"xl/workbook.xml": b""}), "xlsx"),
        (zip_bytes({"xl/workbook.bin": b""}), "xlsx"),
        (zip_bytes({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}), "office"),
        (_stream("WordDocument"), "office"),
        (_stream("Workbook"), "xlsx"),
        (_stream("Book"), "xlsx"),
        (b"{\\rtf1", "office"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n%PDF-1.4\n", "pdf"),
    ],
)
def test_files_that_are_no_text(data: bytes, name: str) -> None:
    """Told by the parts of a package, the streams of an old Office file, the first bytes."""
    assert detect(data) == (name, "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# 某局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n", "markdown"),
        ("一、总体情况\n\n| 规章 | 3 |\n| --- | ---: |\n| 甲 | 5 |\n", "markdown"),
        ("#一、总体情况", "text"),
        ("一、总体情况 | 二、其他", "text"),
    ],
)
def test_files_that_are_text(text: str, name: str) -> None:
    """Headings marked with # and a blank, and the rule below the head of a table, make Markdown."""
    assert detect(text.encode()) == (name, text)
    assert detect(text.encode("gb18030")) == (name, text)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_stream("EncryptedPackage"), "加密"),
        (zip_bytes({"ppt/presentation.xml": b""}), "没有Word文档"),
        (b"PK\x03\x04 and no more", "损坏"),
    ],
)
def test_files_that_are_not_read(data: bytes, words: str) -> None:
    """One sentence says why."""
    with pytest.raises(Unreadable, match=words):
        detect(data)
