"""What tests of writing share: documents of a few blocks, written, and looked into."""

import zipfile
from io import BytesIO
from typing import Final

import docx as python_docx
from lxml import etree
from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

from govdisclosure.document import Document, Drawn
from govdisclosure.formats import docx
from tests.formats.docx.docx_schema import faults_of

__all__ = ["body", "part", "said", "shown", "style_of", "tables", "written", "xml"]

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written(*blocks: Drawn, record: bytes = b"", agency: str = "青禾县水利局", title: str = "年度报告") -> bytes:
    """Return a document of ``blocks``, which Word would open and python-docx does."""
    data = docx.write(Document(blocks=blocks, title=title, agency=agency, year=2022, record=record))
    assert faults_of(data) == []
    assert python_docx.Document(BytesIO(data)).core_properties.title == title
    return data


def part(data: bytes, name: str) -> bytes:
    """Return the part ``name`` of a package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def xml(data: bytes, name: str = "word/document.xml") -> _Element:
    """Return the root of the part ``name`` of a package."""
    return etree.fromstring(part(data, name))


def body(*blocks: Drawn) -> list[_Element]:
    """Return the paragraphs and tables of a document of ``blocks``."""
    return [*xml(written(*blocks))[0]][:-1]


def tables(*blocks: Drawn) -> list[list[list[_Element]]]:
    """Return the cells of each row of each table of a document of ``blocks``."""
    return [
        [row.findall(f"{{{_W}}}tc") for row in table.iterfind(f"{{{_W}}}tr")]
        for table in body(*blocks)
        if table.tag == f"{{{_W}}}tbl"
    ]


def said(element: _Element, path: str) -> str:
    """Return what XPath finds in ``element``, nothing if it finds nothing."""
    return str(element.xpath(f"string({path})", namespaces={"w": _W}))


def style_of(paragraph: _Element) -> str:
    """Return the identifier of the style of ``paragraph``."""
    return said(paragraph, "w:pPr/w:pStyle/@w:val")


def shown(element: _Element) -> str:
    r"""Return the text of ``element``: a line break is ``\n``, a tab ``\t``."""
    marks = {f"{{{_W}}}br": "\n", f"{{{_W}}}tab": "\t"}
    return "".join(marks.get(str(one.tag), one.text or "") for one in element.iter(*marks, f"{{{_W}}}t"))
