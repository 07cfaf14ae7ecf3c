"""Charts as Word keeps them: bars, lines, pies, areas, points."""

from collections.abc import Iterator
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from govdisclosure.formats.docx.reading._chart_data import Sheets, filled, joined, shown
from govdisclosure.formats.docx.reading._names import a, c, number_in
from govdisclosure.model.narrative import Chart, Series

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["read_chart", "rich_text"]

_CATEGORIES: Final = (c("cat"), c("xVal"))
_VALUES: Final = (c("val"), c("yVal"))
_MOST_SERIES: Final = (0, 10**6)


def read_chart(root: "Element", sheets: Sheets) -> Chart | None:
    """Return the chart of the part at ``root``, None if it has no figures."""
    reader = _Reader(root, sheets)
    series = sorted(root.iter(c("ser")), key=_order)
    read = tuple(
        Series(name=joined(reader.texts(one, (c("tx"),))) or None, values=tuple(reader.texts(one, _VALUES)))
        for one in series
    )
    if not any(one.values for one in read):
        return None
    categories: list[str] = []
    for one in series:
        categories = categories or reader.texts(one, _CATEGORIES)
    title = root.find(f"{c('chart')}/{c('title')}/{c('tx')}")
    words = "" if title is None else rich_text(title) or joined(reader.data(title))
    return Chart(title=words or None, categories=tuple(categories), series=read)


def rich_text(element: "Element") -> str:
    """Return the words of a title, its lines set apart."""
    lines = ("".join(text.text or "" for text in line.iter(a("t"))) for line in element.iter(a("p")))
    return "\n".join(line for line in lines if line.strip())


def _order(series: "Element") -> int:
    order = series.find(c("order"))
    return number_in(None if order is None else order.get("val"), default=0, within=_MOST_SERIES)


@final
@frozen
class _Reader:
    root: "Element"
    sheets: Sheets

    def texts(self, series: "Element", names: tuple[str, ...]) -> list[str]:
        """Return the texts of the first child of a series that is called one of ``names``."""
        holder = next((child for child in series if child.tag in names), None)
        return [] if holder is None else self.data(holder)

    def data(self, holder: "Element") -> list[str]:
        """Return the texts that an element holds, or refers to."""
        for source in holder:
            if source.tag == c("v"):
                return [source.text or ""]
            if source.tag in _LITERAL:
                return _points(source)
            formula = source.findtext(c("f"))
            if formula is not None:
                cache = next((child for child in source if child.tag in _CACHES), None)
                kept = [] if cache is None else _points(cache)
                return kept if any(kept) else self.sheets.texts(formula, self.root)
        return []


_LITERAL: Final = frozenset({c("strLit"), c("numLit")})
_CACHES: Final = frozenset({c("strCache"), c("numCache"), c("multiLvlStrCache")})


def _points(cache: "Element") -> list[str]:
    """Return the texts of a cache; of one with several levels, which come innermost first, each text with those above."""
    count = cache.find(c("ptCount"))
    places = None if count is None else count.get("val")
    levels = [filled(level.iterfind(c("pt")), places, c("v")) for level in cache.iterfind(c("lvl"))]
    if not levels:
        return shown(filled(cache.iterfind(c("pt")), places, c("v")), cache.findtext(c("formatCode")) or "")
    innermost, *above = levels
    outer: list[Iterator[str]] = [accumulate(level, lambda last, text: text or last) for level in above]
    return [joined(reversed(texts)) for texts in zip_longest(innermost, *outer, fillvalue="")]
