"""Which format a file is in, told from its content and not from its name."""

import re
from itertools import islice, pairwise
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.decoding import decode
from govdisclosure.formats.package import opened
from govdisclosure.formats.registry import FormatName

__all__ = ["detect"]

_PAGE: Final = re.compile(r"<(?:!doctype|html|head|meta|body)\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?:table|tr|td|div|span|p|br|h[1-6])\b", re.IGNORECASE)
_MARKDOWN: Final = re.compile(r"\s*#{1,6} \S|---[ \t]*\n[A-Za-z_-]+:")
"""A heading, or what a site generator is told, at the beginning."""
_HEADING: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_SEVERAL: Final = 3
_RULE: Final = frozenset("|:- \t")
_ENOUGH: Final = 100_000

_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF: Final = re.compile(rb"[\s\S]{0,1024}?%PDF-[0-9]")

_NO_DOCUMENT: Final = Message("压缩文件里没有Word文档、Excel工作簿或其他能读的文档")
_ENCRYPTED: Final = Message("文件已加密，请先解除密码")


def detect(data: bytes) -> tuple[FormatName, str]:
    """Return the format of a file, and its text if it is a text file.

    Raises:
        Unreadable: the file is empty, encrypted, of another kind, or in no encoding that is known.

    >>> detect("<P>一、总体情况</P>".encode())
    ('html', '<P>一、总体情况</P>')
    """
    if data.startswith(_ZIP):
        return _of_package(data), ""
    if data.startswith(_COMPOUND):
        return _of_compound(data), ""
    if _PDF.match(data[:2048]):
        return "pdf", ""
    if data.startswith(b"{\\rtf"):
        return "office", ""
    text = decode(data)
    return _of_text(text), text


_PARTS: Final[tuple[tuple[str, FormatName], ...]] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsx"),
    ("content.xml", "office"),
)


def _of_package(data: bytes) -> FormatName:
    with opened(data) as package:
        for part, name in _PARTS:
            if part in package.names:
                return name
        if any(name.startswith("word/") for name in package.names):
            return "docx"
    raise Unreadable(_NO_DOCUMENT)


def _of_compound(data: bytes) -> FormatName:
    """Return what an old Office file is, by the names of its streams."""
    if _stream("EncryptedPackage") in data:
        raise Unreadable(_ENCRYPTED)
    return "xlsx" if _stream("Workbook") in data or _stream("Book") in data else "office"


def _stream(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


def _of_text(text: str) -> FormatName:
    start = text[:_ENOUGH]
    if start.lstrip().startswith("{"):
        return "json"
    if _PAGE.search(start):
        return "html"
    if _is_markdown(start.replace("\r\n", "\n")):
        return "markdown"
    return "html" if _TAG.search(start) else "text"


def _is_markdown(text: str) -> bool:
    """Tell whether a text begins with a heading of Markdown, or has a pipe table or several headings in it.

    One line that begins with a # is none: a person may number so, or remark on something.
    """
    if _MARKDOWN.match(text) or len(list(islice(_HEADING.finditer(text), _SEVERAL))) == _SEVERAL:
        return True
    return any(
        "|" in head and "|" in rule and "-" in rule and _RULE.issuperset(rule)
        for head, rule in pairwise(text.split("\n"))
    )
