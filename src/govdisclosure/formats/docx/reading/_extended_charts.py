"""Charts of the kinds that came later, which Word keeps in a form of their own: funnels, maps, waterfalls, trees."""

from typing import TYPE_CHECKING, Final

from govdisclosure.formats.docx.reading._chart_data import Sheets, filled, joined, shown
from govdisclosure.formats.docx.reading._charts import rich_text
from govdisclosure.model.narrative import Chart, Series

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["read_extended_chart"]

_CX: Final = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"


def read_extended_chart(root: "Element", sheets: Sheets) -> Chart | None:
    """Return the chart of the part at ``root``, None if it has no figures."""
    figures = {data.get("id", ""): data for data in root.iter(f"{_CX}data")}
    series: list[Series] = []
    categories: list[str] = []
    for one in root.iter(f"{_CX}series"):
        reference = one.find(f"{_CX}dataId")
        data = None if reference is None else figures.get(reference.get("val", ""))
        if data is None:
            continue
        values = _texts(data.find(f"{_CX}numDim"), root, sheets)
        categories = categories or _texts(data.find(f"{_CX}strDim"), root, sheets)
        name = one.findtext(f"{_CX}tx/{_CX}txData/{_CX}v")
        series.append(Series(name=name or None, values=tuple(values)))
    if not any(one.values for one in series):
        return None
    title = root.find(f"{_CX}chart/{_CX}title")
    words = "" if title is None else rich_text(title) or title.findtext(f".//{_CX}v")
    return Chart(title=words or None, categories=tuple(categories), series=tuple(series))


def _texts(dimension: "Element | None", root: "Element", sheets: Sheets) -> list[str]:
    """Return the texts of a dimension; of one with several levels, which come innermost first, the levels joined."""
    if dimension is None:
        return []
    levels = [
        shown(filled(level, level.get("ptCount"), None), level.get("formatCode", ""))
        for level in dimension.iterfind(f"{_CX}lvl")
    ]
    texts = [joined(reversed(level)) for level in zip(*levels, strict=False)]
    return texts or sheets.texts(dimension.findtext(f"{_CX}f") or "", root)
