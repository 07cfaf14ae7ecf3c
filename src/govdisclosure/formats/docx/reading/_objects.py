"""What a paragraph holds besides text: pictures, charts, embedded workbooks."""

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from govdisclosure.errors import Unreadable
from govdisclosure.formats.docx.reading._chart_data import Sheets
from govdisclosure.formats.docx.reading._charts import read_chart
from govdisclosure.formats.docx.reading._extended_charts import read_extended_chart
from govdisclosure.formats.docx.reading._names import PART, a, c, r
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.formats.docx.reading._workbook import Workbook
from govdisclosure.interpret.raw import Line, Picture, RawChart, RawTable

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = [
    "CHART",
    "EXTENDED_CHART",
    "PICTURE",
    "VML_IMAGE",
    "WORD_ART",
    "chart",
    "extended_chart",
    "picture",
    "sheet",
    "vml_picture",
    "word_art",
]

_VML: Final = "{urn:schemas-microsoft-com:vml}"
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"

CHART: Final = c("chart")
EXTENDED_CHART: Final = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
PICTURE: Final = f"{_PICTURE}pic"
VML_IMAGE: Final = f"{_VML}imagedata"
WORD_ART: Final = f"{_VML}textpath"


def picture(node: "Element", source: Source) -> Picture:
    """Return a picture: the name of its file, and what it is said to show."""
    blip = next(node.iter(a("blip")), None)
    name = None if blip is None else blip.get(r("embed")) or blip.get(r("link"))
    own = node.find(f"{_PICTURE}nvPicPr/{_PICTURE}cNvPr")
    return Picture(_named(name, source), _described(node) or (None if own is None else own.get("descr") or None))


def vml_picture(node: "Element", source: Source) -> Picture:
    """Return a picture as older programs write it."""
    shape = node.getparent()
    alt = (None if shape is None else shape.get("alt")) or node.get(f"{_OFFICE}title")
    return Picture(_named(node.get(PART) or node.get(r("href")), source), alt or None)


def word_art(node: "Element", source: Source) -> Line | None:
    """Return text that is drawn as a picture."""
    del source
    text = (node.get("string") or "").strip()
    return Line(text) if text else None


def chart(node: "Element", source: Source) -> RawChart | Picture:
    """Return a chart with its figures; one without is a picture."""
    return _charted(node, source, extended=False)


def extended_chart(node: "Element", source: Source) -> RawChart | Picture:
    """Return a chart of the kinds that came later: funnels, maps, waterfalls."""
    return _charted(node, source, extended=True)


def _charted(node: "Element", source: Source, *, extended: bool) -> RawChart | Picture:
    link = source.link(node.get(PART))
    part = "" if link is None else link.target
    if part in source.parts.names:
        with suppress(Unreadable):  # a report whose chart is damaged is a report
            root, sheets = source.parts.root(part), Sheets(source.parts, part)
            read = read_extended_chart(root, sheets) if extended else read_chart(root, sheets)
            if read is not None:
                return RawChart(read)
    return Picture(None if link is None else link.name, _described(node))


def sheet(node: "Element", source: Source) -> RawTable | None:
    """Return the first sheet of an embedded workbook; None for another object, or one that is shown as a mere icon."""
    embedded = node.find(f"{_OFFICE}OLEObject")
    if embedded is None or embedded.get("DrawAspect") == "Icon":
        return None
    link = source.link(embedded.get(PART))
    if link is None or link.outside or link.target not in source.parts.names:
        return None
    with suppress(Unreadable):
        workbook = Workbook.of(source.parts.data(link.target))
        rows = workbook.first() if workbook else ()
        return RawTable(rows, 0) if rows else None
    return None


def _named(name: str | None, source: Source) -> str | None:
    link = source.link(name)
    return None if link is None else link.name


def _described(node: "Element") -> str | None:
    """Return what the drawing around ``node`` is said to show."""
    for drawing in node.iterancestors(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
        properties = drawing.find(f"{_DRAWING}docPr")
        if properties is not None:
            return properties.get("descr") or properties.get("title") or None
    return None
