"""Native charts: the parts that one is made of, and the place in the text at which it is drawn."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from govdisclosure.formats.docx.writing._text import attribute, clean
from govdisclosure.formats.docx.writing._workbook import format_code, workbook_and_chart
from govdisclosure.model.narrative import Chart

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

__all__ = ["WORKBOOK", "ChartParts", "chart_parts", "drawing_xml", "is_drawable"]

_PLAIN: Final = re.compile(r"(?=[-0-9.]{1,16}\Z)-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]+)?")
"""A number as a workbook keeps it."""

_MOST_SERIES: Final = 255
_MOST_CATEGORIES: Final = 1_000
"""Nobody can tell more apart, and Excel draws no more series."""


def is_drawable(chart: Chart) -> bool:
    """Return whether ``chart`` can be drawn as it stands: plain numbers, one a category in each series."""
    return (
        0 < len(chart.series) <= _MOST_SERIES
        and 0 < len(chart.categories) <= _MOST_CATEGORIES
        and all(len(series.values) == len(chart.categories) for series in chart.series)
        and all(_PLAIN.fullmatch(value) for series in chart.series for value in series.values)
    )


@final
@frozen(kw_only=True)
class ChartParts:
    """The two files that a chart is."""

    xml: bytes
    workbook: bytes


WORKBOOK: Final = "workbook"
"""How the XML of a chart refers to its workbook."""


def chart_parts(chart: Chart) -> ChartParts:
    """Return the files of ``chart``, which can be drawn.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    from lxml import etree  # noqa: PLC0415  (it is there: python-docx needs it)

    workbook, xml = workbook_and_chart(chart)
    root = etree.fromstring(xml)
    for language in root.iter(_c("lang")):
        language.set("val", "zh-CN")
    for title in root.iterfind(f"{_c('chart')}/{_c('title')}//{_A}t"):
        title.text = clean(chart.title or "")
    for drawn, series in zip(root.iter(_c("ser")), chart.series, strict=True):
        _keep(drawn.find(_c("tx")), "str", [series.name or ""])
        _keep(drawn.find(_c("cat")), "str", chart.categories)
        _keep(drawn.find(_c("val")), "num", series.values)
    for path, name in _DENIED:
        for before in root.iterfind(path.replace("c:", _C)):
            before.addnext(before.makeelement(_c(name), {"val": "0"}))
    external = etree.SubElement(root, _c("externalData"), {f"{_R}id": WORKBOOK})
    etree.SubElement(external, _c("autoUpdate"), val="0")
    return ChartParts(
        xml=etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True), workbook=workbook
    )


_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_BARS: Final = "c:chart/c:plotArea/c:barChart"
_LABELS: Final = f"{_BARS}/c:ser/c:dLbls"

_DENIED: Final = (
    ("c:lang", "roundedCorners"),
    ("c:chart/c:title/c:layout", "overlay"),
    ("c:chart/c:legend/c:layout", "overlay"),
    (f"{_BARS}/c:grouping", "varyColors"),
    (f"{_BARS}/c:ser/c:spPr", "invertIfNegative"),
    (f"{_LABELS}/c:txPr", "showLegendKey"),
    *((f"{_LABELS}/c:showVal", f"show{name}") for name in ("BubbleSize", "Percent", "SerName", "CatName")),
    ("c:chart/c:plotArea/c:catAx/c:scaling", "delete"),
    ("c:chart/c:plotArea/c:valAx/c:scaling", "delete"),
)
"""What a chart does not do, each with what it is said behind: XlsxWriter writes as Excel 2007 did, for which what is not said
is not done; later programs take it for done."""


def _c(name: str) -> str:
    return f"{_C}{name}"


def _keep(holder: "_Element | None", kind: str, texts: Sequence[str]) -> None:
    """Let what a series holds keep ``texts`` as printed; XlsxWriter takes categories such as 2022 for numbers."""
    if holder is None:  # a series without a name
        return
    (reference,) = holder
    reference.tag = _c(f"{kind}Ref")
    for old in reference[1:]:
        reference.remove(old)
    cache = _added(reference, f"{kind}Cache")
    if kind == "num":
        codes = set(map(format_code, texts))
        _added(cache, "formatCode").text = codes.pop() if len(codes) == 1 else "General"
    _added(cache, "ptCount", val=str(len(texts)))
    for index, text in enumerate(texts):
        shown = {"formatCode": format_code(text)} if kind == "num" else {}
        _added(_added(cache, "pt", idx=str(index), **shown), "v").text = clean(text)


def _added(parent: "_Element", name: str, **attributes: str) -> "_Element":
    child = parent.makeelement(_c(name), attributes)
    parent.append(child)
    return child


# In the text ---------------------------------------------------------------------------------------------------------

_WIDTH, _HEIGHT = 5_580_000, 2_900_000
"""155 mm by 80 mm, in English metric units."""


def drawing_xml(chart: Chart, number: int, relation: str) -> str:
    """Return the paragraph in which ``chart``, the ``number``-th of its document, is drawn; ``relation`` names its part."""
    name = attribute(f"图表 {number}")
    return (
        '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{_WIDTH}" cy="{_HEIGHT}"/>'
        f'<wp:docPr id="{number}" name={name} descr={attribute(_described(chart))}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def _described(chart: Chart) -> str:
    """Return what ``chart`` shows, in words, for those who do not see it."""
    parts = [
        f"{series.name or ''}：" * bool(series.name)
        + "，".join(map(" ".join, zip(chart.categories, series.values, strict=True)))
        for series in chart.series
    ]
    return "。".join(filter(None, [chart.title or "柱形图", *parts]))
