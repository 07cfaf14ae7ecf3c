"""What Word would refuse in a document: ISO/IEC 29500's order of elements, links to nowhere, tables that are no grid."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree
from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

__all__ = ["W", "faults_of"]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST_COLUMNS: Final = 63

_AXIS: Final = "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr"
_ORDERS: Final = {
    name: order.split()
    for name, order in {
        "w:pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr tabs snapToGrid spacing ind jc outlineLvl",
        "w:rPr": "rStyle rFonts b bCs i iCs snapToGrid color spacing w kern position sz szCs highlight u lang",
        "w:tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
        "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
        "w:tblBorders": "top left bottom right insideH insideV",
        "w:tblCellMar": "top left bottom right",
        "w:tbl": "tblPr tblGrid tr",
        "w:tr": "trPr tc",
        "w:tc": "tcPr p",
        "w:sectPr": "footerReference pgSz pgMar cols docGrid",
        "w:style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
        "w:styles": "docDefaults style",
        "w:docDefaults": "rPrDefault pPrDefault",
        "w:settings": "zoom evenAndOddHeaders defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
        "w:font": "altName panose1 charset family pitch",
        "w:numbering": "abstractNum num",
        "w:lvl": "start numFmt lvlText lvlJc pPr rPr",
        "w:num": "abstractNumId lvlOverride",
        "w:numPr": "ilvl numId",
        "wp:inline": "extent docPr cNvGraphicFramePr graphic",
        "c:chartSpace": "lang roundedCorners chart externalData",
        "c:chart": "title autoTitleDeleted plotArea legend plotVisOnly",
        "c:title": "tx layout overlay",
        "c:legend": "legendPos layout overlay txPr",
        "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
        "c:ser": "idx order tx spPr invertIfNegative dLbls cat val",
        "c:dLbls": "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
        "c:strCache": "ptCount pt",
        "c:numCache": "formatCode ptCount pt",
        "c:catAx": f"{_AXIS} crossAx crosses auto lblAlgn lblOffset",
        "c:valAx": f"{_AXIS} crossAx crosses crossBetween",
    }.items()
}
"""What these elements hold here, in the order of the schema: part of what it allows, so that what is new is looked up."""

_REPEATED: Final = frozenset({"footerReference"})
_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
}


def faults_of(data: bytes) -> list[str]:
    """Return what is wrong with the Word document ``data``."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    roots = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    document = roots["word/document.xml"]
    faults = [f"twice: {name}" for name, count in Counter(names).items() if count > 1]
    faults += _untyped(roots["[Content_Types].xml"], parts)
    for name, root in roots.items():
        faults += [f"{name}: {fault}" for fault in _disorder(root)]
        if name.endswith(".rels"):
            faults += _links_to_nowhere(name, root, parts)
    faults += _unknown(document, roots)
    for table in document.iter(f"{W}tbl"):
        faults += _no_grid(table)
        following = table.getnext()
        if following is None or following.tag != f"{W}p":
            faults.append("a table with no paragraph behind it")
    return faults


def _untyped(types: _Element, parts: dict[str, bytes]) -> Iterator[str]:
    endings = {one.get("Extension") for one in types.iterfind("{*}Default")}
    names = {one.get("PartName", "") for one in types.iterfind("{*}Override")}
    for name in parts:
        if name != "[Content_Types].xml" and f"/{name}" not in names and name.rpartition(".")[2] not in endings:
            yield f"no content type: {name}"
    for name in names:
        if name.removeprefix("/") not in parts:
            yield f"a content type for nothing: {name}"


def _links_to_nowhere(name: str, root: _Element, parts: dict[str, bytes]) -> Iterator[str]:
    folder = dirname(dirname(name))
    for link in root:
        target = link.get("Target", "")
        path = target.removeprefix("/") if target.startswith("/") else normpath(join(folder, target))
        if path not in parts:
            yield f"{name}: no {path}"


def _disorder(root: _Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        name = _short(element)
        if name not in _ORDERS:
            continue
        order = _ORDERS[name]
        held = [etree.QName(child).localname for child in element.iterchildren(etree.Element)]
        if unknown := sorted(set(held) - set(order)):
            yield f"{name} may not hold {unknown}"
        elif any(order.index(one) > order.index(other) for one, other in pairwise(held)):
            yield f"{name} holds {held}"
        elif name.endswith("Pr") and len(held) > len(set(held)) + sum(one in _REPEATED for one in held[1:]):
            yield f"{name} repeats {held}"


def _short(element: _Element) -> str:
    name = etree.QName(element)
    return f"{_PREFIXES.get(name.namespace or '', '')}:{name.localname}"


def _unknown(document: _Element, roots: dict[str, _Element]) -> Iterator[str]:
    """Yield the identifiers that the document uses and nothing defines, and those that are not unique."""
    styles = {one.get(f"{W}styleId") for one in roots["word/styles.xml"].iter(f"{W}style")}
    numbers = {one.get(f"{W}numId") for one in roots["word/numbering.xml"].iter(f"{W}num")}
    for tag, known in (("pStyle", styles), ("tblStyle", styles), ("basedOn", styles), ("numId", numbers)):
        for root in (document, roots["word/styles.xml"]):
            for one in root.iter(f"{W}{tag}"):
                if one.get(f"{W}val") not in known:
                    yield f"{tag} {one.get(f'{W}val')} is not defined"
    links = {one.get("Id") for one in roots["word/_rels/document.xml.rels"]}
    for one in document.iter(etree.Element):
        link = one.get(f"{_R}id")
        if link is not None and link not in links:
            yield f"no link {link}"
    drawn = [one.get("id") for one in document.iter("{*}docPr")]
    if len(set(drawn)) < len(drawn):
        yield "two drawings with one id"


def _no_grid(table: _Element) -> Iterator[str]:
    widths = [int(one.get(f"{W}w", "0")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if not 0 < len(widths) <= _MOST_COLUMNS or min(widths) <= 0:
        yield f"a table of {len(widths)} columns"
    above: dict[int, int] = {}
    for row in table.iterfind(f"{W}tr"):
        column = 0
        merged: dict[int, int] = {}
        for cell in row.iterfind(f"{W}tc"):
            span = int(_value(cell, "gridSpan") or "1")
            width = cell.find(f"{W}tcPr/{W}tcW")
            if width is None or width.get(f"{W}w") != str(sum(widths[column : column + span])):
                yield "a cell is not as wide as its columns"
            if cell[-1].tag != f"{W}p":
                yield "a cell does not end in a paragraph"
            merge = _value(cell, "vMerge")
            if merge == "continue" and above.get(column) != span:
                yield "a cell goes on below nothing"
            if merge:
                merged[column] = span
            column += span
        if column != len(widths):
            yield f"a row of {column} columns in a table of {len(widths)}"
        above = merged


def _value(cell: _Element, name: str) -> str | None:
    found = cell.find(f"{W}tcPr/{W}{name}")
    return None if found is None else found.get(f"{W}val")
