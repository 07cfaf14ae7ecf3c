"""Word documents made of XML, for tests: the body is given, everything around it is as small as it can be."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Final

import openpyxl

from govdisclosure.formats.docx import read
from govdisclosure.formats.package import zip_bytes
from govdisclosure.interpret.raw import Line, Listing, RawBlock, RawFile, RawTable

__all__ = ["NAMES", "REL", "cell", "document", "para", "read_body", "row", "short", "shown", "table", "workbook"]

_SCHEMAS: Final = "http://schemas.openxmlformats.org"
REL: Final = f"{_SCHEMAS}/officeDocument/2006/relationships"
_W: Final = f"{_SCHEMAS}/wordprocessingml/2006/main"
_TYPES: Final = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
NAMES: Final = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": _W,
        "r": REL,
        "a": f"{_SCHEMAS}/drawingml/2006/main",
        "c": f"{_SCHEMAS}/drawingml/2006/chart",
        "pic": f"{_SCHEMAS}/drawingml/2006/picture",
        "wp": f"{_SCHEMAS}/drawingml/2006/wordprocessingDrawing",
        "m": f"{_SCHEMAS}/officeDocument/2006/math",
        "mc": f"{_SCHEMAS}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    }.items()
)


def document(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    links: Mapping[str, tuple[str, str]] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return a document.

    Args:
        body: what is in its body.
        styles: its styles.
        numbering: its numberings.
        links: what its main part links to: for each id, a kind and a target; one with ``://`` lies outside.
        parts: further parts.
    """
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _links({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    linked = dict(links or {})
    if styles:
        linked["styles"] = ("styles", "styles.xml")
        made["word/styles.xml"] = f"<w:styles {NAMES}>{styles}</w:styles>"
    if numbering:
        linked["numbering"] = ("numbering", "/word/numbering.xml")
        made["word/numbering.xml"] = f"<w:numbering {NAMES}>{numbering}</w:numbering>"
    if linked:
        made["word/_rels/document.xml.rels"] = _links(linked)
    made |= parts or {}
    return zip_bytes({name: data.encode() if isinstance(data, str) else data for name, data in made.items()})


def _links(links: Mapping[str, tuple[str, str]]) -> str:
    def link(name: str, kind: str, target: str) -> str:
        mode = ' TargetMode="External"' if "://" in target else ""
        return f'<Relationship Id="{name}" Type="{REL}/{kind}" Target="{target}"{mode}/>'

    each = "".join(link(name, *what) for name, what in links.items())
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{each}</Relationships>'


def workbook(
    cells: Mapping[str, str | float], *, name: str = "表", merged: Sequence[str] = (), second: str = "另一表"
) -> bytes:
    """Return a workbook: the cells of its first sheet, which of them are merged, and a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for address, value in cells.items():
        sheet[address] = value
    for reference in merged:
        sheet.merge_cells(reference)
    book.create_sheet(second)["A1"] = "不读"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def para(text: str = "", properties: str = "") -> str:
    """Return a paragraph: of a text, or of runs where it is XML."""
    runs = text if text.startswith("<") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def cell(text: str = "", properties: str = "") -> str:
    """Return a cell: of one paragraph, or of what is given where it is XML."""
    content = text if text.startswith("<") else para(text)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells, each a text or its XML."""
    made = "".join(one if one.startswith("<w:") else cell(one) for one in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def table(*rows: str, grid: str = "") -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr/>{grid}{''.join(rows)}</w:tbl>"


def read_body(body: str, *, styles: str = "", numbering: str = "") -> RawFile:
    """Return what is read from a document with this body."""
    return read(document(body, styles=styles, numbering=numbering))


def shown(body: str, *, styles: str = "", numbering: str = "") -> list[object]:
    """Return the blocks of a document with this body in short."""
    return [short(block) for block in read_body(body, styles=styles, numbering=numbering).blocks]


def short(block: RawBlock) -> object:
    """Return a block in short: a text, a tuple of items, rows of cells with their spans, or the block itself."""
    match block:
        case Line():
            return block.text
        case Listing():
            return block.items
        case RawTable():
            return [[_short_cell(c.text, c.rowspan, c.colspan) for c in row] for row in block.rows]
        case _:
            return block


def _short_cell(text: str, rowspan: int, colspan: int) -> object:
    return text if rowspan == colspan == 1 else (text, rowspan, colspan)
