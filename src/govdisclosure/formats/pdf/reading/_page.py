"""One page: its lines, tables and pictures in the order in which they are read."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, final

from attrs import frozen

from govdisclosure.formats.pdf.reading._frame import Box
from govdisclosure.formats.pdf.reading._glyphs import Glyph
from govdisclosure.formats.pdf.reading._grids import lattices_of
from govdisclosure.formats.pdf.reading._lines import TextLine, lines_of
from govdisclosure.formats.pdf.reading._rulings import rulings_of
from govdisclosure.formats.pdf.reading._source import Sheet
from govdisclosure.formats.pdf.reading._tables import DrawnTable, filled

__all__ = ["Page", "PageItem", "Shown", "page_of"]


@final
@frozen
class Shown:
    """A picture on a page."""

    box: Box


PageItem: TypeAlias = TextLine | DrawnTable | Shown


@final
@frozen(kw_only=True)
class Page:
    """A page, read."""

    number: int
    width: float
    height: float
    items: tuple[PageItem, ...] = ()
    aside: tuple[TextLine, ...] = ()
    """Lines of another direction than the rest, outside of tables."""
    is_scanned: bool = False
    """Whether it is a picture without text."""
    is_blank: bool = False
    is_damaged: bool = False
    is_overdrawn: bool = False
    characters: int = 0
    unmapped: int = 0

    @property
    def lines(self) -> list[TextLine]:
        """Its lines of text outside of tables."""
        return [item for item in self.items if isinstance(item, TextLine)]


_COVERED: Final = 0.4
"""How much of a page a picture covers that is the page itself."""
_FEW: Final = 30
"""So many characters a scanner, or a page number, may add to a picture of a page."""
_ICON: Final = 50.0


def page_of(sheet: Sheet) -> Page:
    """Return what ``sheet`` shows."""
    rulings = rulings_of(sheet.lines)
    tables, outside = filled(lattices_of(rulings), sheet.glyphs, sheet.number)
    upright = lines_of(glyph for glyph in outside if not glyph.turn)
    aside = [line for turn in (1, 2, 3) for line in lines_of(glyph for glyph in outside if glyph.turn == turn)]
    pictures = _joined(sheet.pictures)
    told = sum(not glyph.text.isspace() for glyph in sheet.glyphs)
    whole = sheet.width * sheet.height
    is_scanned = told <= _FEW and not tables and any(_area(box) >= _COVERED * whole for box in pictures)
    shown = [Shown(box) for box in pictures if is_scanned or _is_shown(box, sheet.glyphs)]
    items: list[PageItem] = sorted([*upright, *tables, *shown], key=_top)
    return Page(
        number=sheet.number,
        width=sheet.width,
        height=sheet.height,
        items=tuple(items),
        aside=tuple(aside),
        is_scanned=is_scanned,
        is_blank=not told and not pictures,
        is_damaged=sheet.is_damaged,
        is_overdrawn=sheet.is_overdrawn or rulings.is_too_many,
        characters=told,
        unmapped=sheet.unmapped,
    )


def _top(item: PageItem) -> float:
    return item.top if isinstance(item, TextLine) else item.box.top


def _area(box: Box) -> float:
    return box.width * box.height


def _is_shown(box: Box, glyphs: Iterable[Glyph]) -> bool:
    """Tell whether a picture is one that says something: no icon, and nothing that text is printed over, as on a seal."""
    return min(box.width, box.height) > _ICON and not any(box.holds(glyph.x, glyph.y) for glyph in glyphs)


_TOUCH: Final = 2.0
_LIKE: Final = 0.9
_MOST_PICTURES: Final = 300


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Return pictures with the strips and tiles put together that a scanner cuts a page into."""
    joined: list[Box] = []
    for box in sorted(boxes, key=lambda one: (one.top, one.left))[:_MOST_PICTURES]:
        for index, other in enumerate(joined):
            common = box.within(other)
            is_below = common.width > _LIKE * max(box.width, other.width) and common.height > -_TOUCH
            is_beside = common.height > _LIKE * max(box.height, other.height) and common.width > -_TOUCH
            if is_below or is_beside:
                joined[index] = box.around(other)
                break
        else:
            joined.append(box)
    return joined if len(joined) == len(boxes) else _joined(joined)
