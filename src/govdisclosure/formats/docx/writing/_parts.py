"""The parts of a Word document that are no print: its page and properties, and the parts that are the same in all."""

from functools import cache
from importlib.resources import files
from typing import Final

from govdisclosure.document import Document
from govdisclosure.formats.docx.writing._blocks import FIRST_NUMBERED, Body
from govdisclosure.formats.docx.writing._text import content

__all__ = ["APPLICATION", "core_xml", "document_xml", "numbering_xml", "stored"]

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def stored(name: str) -> bytes:
    """Return the part that is kept as ``parts/name``."""
    return files("govdisclosure.formats.docx.writing").joinpath("parts", name).read_bytes()


_SECTION: Final = (
    '<w:sectPr><w:footerReference w:type="even" r:id="even"/><w:footerReference w:type="default" r:id="odd"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1304" w:gutter="0"/>'
    '<w:cols w:space="720"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>'
)
"""A page of GB/T 9704-2012: A4; 37, 26, 35 and 28 mm of margin leave 156 by 225 mm for 22 lines of 28 characters of 16 pt,
and the number stands 7 mm below them. Lengths are in twentieths of a point; ``charSpace`` is in 4096ths of one."""


def document_xml(body: Body) -> bytes:
    """Return the main part."""
    return (
        f'{_DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f"<w:body>{''.join(body.xml)}{_SECTION}</w:body></w:document>"
    ).encode()


def numbering_xml(numbered: int) -> bytes:
    """Return the numbering of bullets and of ``numbered`` lists, each of which begins with 1."""
    lists = "".join(
        f'<w:num w:numId="{FIRST_NUMBERED + index}"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for index in range(max(numbered, 1))  # the style of numbered lists has one, too
    )
    end = b"</w:numbering>"
    return stored("numbering.xml").replace(end, lists.encode() + end)


def core_xml(document: Document) -> bytes:
    """Return what the file says of itself; no time, so that the same report gives the same bytes."""
    subject = f"{document.year}年度" if document.year else ""
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{content(document.title)}</dc:title><dc:subject>政府信息公开工作{subject}报告</dc:subject>"
        f"<dc:creator>{content(document.agency)}</dc:creator><cp:keywords>政府信息公开</cp:keywords>"
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    ).encode()


APPLICATION: Final = (
    f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>govdisclosure</Application></Properties>"
).encode()
