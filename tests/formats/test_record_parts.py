"""The part of a package that carries the record."""

import pytest

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.record_part import record_in, record_xml

RECORD = '{"title": "<“&”>\uffff"}'.encode()


def _found(parts: dict[str, bytes]) -> bytes | None:
    return record_in(parts, parts.__getitem__)


@pytest.mark.parametrize("name", ["customXml/item1.xml", "customXml/item12.xml", "customxml/Item.xml"])
def test_it_comes_back_from_whichever_item_it_is_in(name: str) -> None:
    """A program that saves the file may number the item anew; what XML cannot hold is written as JSON writes it."""
    parts = {"customXml/item0.xml": b"<other/>", name: record_xml(RECORD)}
    assert _found(parts) == '{"title": "<“&”>\\uffff"}'.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<report xmlns=", "<report xmlns:a='b' xmlns="),
        ("<report xmlns=", "<report  xmlns="),
        ("“", "&#8220;"),
        ("<report xmlns=", "<r:report xmlns:r="),
    ],
    ids=["namespaces", "blanks", "references", "prefix"],
)
def test_it_may_be_written_in_other_ways(old: str, new: str) -> None:
    """As a program does that saves the file."""
    xml = record_xml(RECORD)
    assert old.encode() in xml
    assert _found({"customXml/item1.xml": xml.replace(old.encode(), new.encode())}) == _found(
        {"customXml/item1.xml": xml}
    )


def test_anything_else_is_none() -> None:
    """Other custom XML, and a part that cannot be read."""

    def damaged(_: str) -> bytes:
        raise Unreadable(Message("ZIP压缩文件已损坏或不完整"))

    assert _found({"customXml/item1.xml": b"<report>{}</report>", "word/document.xml": record_xml(RECORD)}) is None
    assert record_in(["customXml/item1.xml"], damaged) is None
