"""The figures of a chart: those kept beside it, or else those of the workbook behind it."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.errors import Unreadable
from govdisclosure.formats.docx.reading._names import PART, number_in
from govdisclosure.formats.docx.reading._parts import Parts
from govdisclosure.formats.docx.reading._workbook import Workbook

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Sheets", "filled", "joined", "shown"]

_MOST_POINTS: Final = 5_000
_PERCENT: Final = re.compile(r"0(?:\.(0{1,6}))?%")
_LONGEST: Final = 40
_EXCESS: Final = re.compile(r"-?[0-9]+\.[0-9]+")
_BINARY_DIGITS: Final = 16
_TRUE_DIGITS: Final = 15


@final
@define
class Sheets:
    """The workbook behind a chart, opened when it is first asked for."""

    _parts: Parts
    _part: str
    _books: list[Workbook | None] = Factory(list["Workbook | None"])

    def texts(self, formula: str, root: "Element") -> list[str]:
        """Return the cells that ``formula`` names, those of one row joined where there are several rows."""
        if not self._books:
            self._books.append(self._opened(root))
        (book,) = self._books
        rows = [] if book is None else book.cells(formula)[:_MOST_POINTS]
        return list(rows[0]) if len(rows) == 1 else [joined(row) for row in rows]

    def _opened(self, root: "Element") -> Workbook | None:
        external = next(root.iter("{*}externalData"), None)
        link = None if external is None else self._parts.links(self._part).get(external.get(PART, ""))
        if link is None or link.outside or link.target not in self._parts.names:
            return None
        with suppress(Unreadable):
            return Workbook.of(self._parts.data(link.target))
        return None


def filled(points: "Iterable[Element]", count: str | None, text_of: str | None) -> list[str]:
    """Return the texts of points in their places; a place that has no point is empty.

    Args:
        points: the points, each with its place as ``idx``.
        count: how many places there are, as written.
        text_of: the child that holds a point's text, None if the point does itself.
    """
    most = (0, _MOST_POINTS)
    texts: dict[int, str] = {}
    for point in points:
        text = point.text if text_of is None else point.findtext(text_of)
        texts[number_in(point.get("idx"), default=len(texts), within=most)] = text or ""
    length = max(number_in(count, default=0, within=most), max(texts, default=-1) + 1) if texts else 0
    return [texts.get(index, "") for index in range(length)]


def joined(texts: Iterable[str]) -> str:
    """Return the levels of a category as one text."""
    return " ".join(filter(None, texts))


def shown(texts: Sequence[str], code: str) -> list[str]:
    """Return figures as they are printed, percentages by their number format.

    A figure is kept as the nearest binary number may be written: 45.280000000000001 is 45.28.

    >>> shown(["0.339", "45.280000000000001", "0.1234567890123456789"], "General")
    ['0.339', '45.28', '0.1234567890123456789']
    >>> shown(["0.339", "-", "1"], "0.0%")
    ['33.9%', '-', '100.0%']
    """
    percent = _PERCENT.fullmatch(code)
    plain = map(_plain, texts)
    return list(plain) if percent is None else [_percent(text, len(percent[1] or "")) for text in plain]


def _plain(text: str) -> str:
    digits = text.strip("-0").replace(".", "")
    if len(digits) >= _BINARY_DIGITS and len(text) <= _LONGEST and _EXCESS.fullmatch(text):
        short = repr(float(text))
        if len(short.strip("-0").replace(".", "")) <= _TRUE_DIGITS and "e" not in short:
            return short.removesuffix(".0")
    return text


def _percent(text: str, digits: int) -> str:
    try:
        value = Decimal(text) if len(text) <= _LONGEST else Decimal("NaN")
        return f"{(value * 100).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)}%" if value.is_finite() else text
    except InvalidOperation:
        return text
