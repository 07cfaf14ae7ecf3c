"""Tables of a page: rows of cells as drawn, unless the table merely arranges a page."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.interpret.raw import Picture, RawCell

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["PREFORMATTED", "UNSHOWN", "DrawnTable", "clean", "picture_of", "read_table"]

UNSHOWN: Final = frozenset(
    "-comment script style noscript template head title iframe object applet select datalist button textarea input "
    "svg math canvas video audio map frameset noframes".split()
)
"""Elements of which a browser shows no text that is the page's own."""

PREFORMATTED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})
"""Elements that keep their white space."""

_ASCII_WHITE: Final = " \t\n\r\f"
_WHITE: Final = re.compile("[ \t\n\r\f]+")
_SPAN: Final = re.compile(r"[ \t\n\r\f]*\+?([0-9]{1,9})")
_MOST_COLUMNS: Final = 100
_MOST_ROWS: Final = 1_000
_LONG: Final = 150


def clean(text: str) -> str:
    """Return ``text`` with its runs of ASCII white space as HTML sets them: one space each, none at the ends."""
    text = text.strip(_ASCII_WHITE)
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        return _WHITE.sub(" ", text)
    return text


def picture_of(image: "LexborNode") -> Picture:
    """Return an image; one that is written into the page itself has no address."""
    attributes = image.attributes
    source = attributes.get("src") or attributes.get("data-src")
    inline = source is not None and source.lstrip()[:5].lower() == "data:"
    return Picture(None if inline else source, attributes.get("alt") or None)


@final
@define
class DrawnTable:
    """A table as drawn, or one row of it, with the pictures and the caption in it."""

    rows: list[list[RawCell]] = Factory(list["list[RawCell]"])
    pictures: list[Picture] = Factory(list[Picture])
    caption: str = ""

    @property
    def width(self) -> int:
        """The most cells in a row."""
        return max(map(len, self.rows), default=0)


def read_table(
    node: "LexborNode", hidden: frozenset[int], text_of: "Callable[[LexborNode], str]"
) -> DrawnTable | None:
    """Return the table, or the row, at ``node``; None if it holds tables or prose, or no text: it arranges a page.

    Args:
        node: a table or a row.
        hidden: the ids of the elements that are not shown.
        text_of: returns the text of an element as a browser sets it.
    """
    strange = [element for element in node.css(_STRANGE) if element.mem_id != node.mem_id]
    if any(element.tag == "table" for element in strange):
        return None
    is_plain = not strange and not hidden
    drawn = DrawnTable()
    row: list[RawCell] = []
    has_text = False
    for element in node.css("tr,td,th"):
        is_shown = not hidden or element.mem_id not in hidden
        if element.tag == "tr":
            row = []
            if is_shown:
                drawn.rows.append(row)
        elif is_shown:
            text = _text(element) if is_plain else text_of(element)
            if text is None:
                text = text_of(element)
            if len(text) > _LONG and "。" in text:
                return None
            has_text = has_text or text != ""
            attributes = element.attributes
            spans = _span(attributes.get("rowspan"), _MOST_ROWS), _span(attributes.get("colspan"), _MOST_COLUMNS)
            row.append(_kept(text, *spans) if len(text) <= _LONG else RawCell(text, *spans))
    for element in strange:
        if element.tag == "img":
            drawn.pictures.append(picture_of(element))
        elif element.tag == "caption":
            drawn.caption = text_of(element)
    return drawn if has_text else None


# Elements that only wrap text, or break lines; what else there is in a table decides how it is read.
_STRANGE: Final = (
    ":not(span,p,td,tr,br,font,b,strong,th,tbody,thead,tfoot,div,a,u,i,em,o\\:p,col,colgroup,small,big,sub,sup,center)"
)


def _text(cell: "LexborNode") -> str | None:
    """Return the text of a plain cell if it is in one piece, as nearly every text is; None if it is in several.

    Whatever wraps one piece of text, no line of it can break.
    """
    text = cell.text(separator="\0", skip_empty=True)
    return None if "\0" in text else clean(text)


def _span(value: str | None, most: int) -> int:
    """Return the span that an attribute says: from 1 to ``most``, 1 if it says none."""
    if value is None:
        return 1
    digits = _SPAN.match(value)
    return min(max(int(digits[1]), 1), most) if digits else 1


@lru_cache(maxsize=1 << 14)
def _kept(text: str, rowspan: int, colspan: int) -> RawCell:
    return RawCell(text, rowspan, colspan)
