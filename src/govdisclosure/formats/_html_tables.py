"""Tables of a page: rows of cells as drawn, unless the table merely arranges a page."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.formats._html_hidden import Hidden
from govdisclosure.interpret.raw import Picture, RawCell

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["PREFORMATTED", "UNSHOWN", "DrawnTable", "clean", "picture_of", "read_table"]

UNSHOWN: Final = frozenset(
    [
        "-comment",
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "iframe",
        "object",
        "applet",
        "select",
        "datalist",
        "button",
        "textarea",
        "input",
        "svg",
        "math",
        "canvas",
        "video",
        "audio",
        "map",
        "frameset",
        "noframes",
    ]
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

    rows: list[list[RawCell]]
    pictures: list[Picture] = Factory(list[Picture])
    caption: str = ""

    @property
    def width(self) -> int:
        """The most cells in a row."""
        return max(map(len, self.rows), default=0)


def read_table(node: "LexborNode", hidden: Hidden, text_of: "Callable[[LexborNode], str]") -> DrawnTable | None:
    """Return the table, or the row, at ``node``; None if it holds tables or prose, or no text: it arranges a page.

    Args:
        node: a table or a row.
        hidden: what is not shown.
        text_of: returns the text of an element as a browser sets it.
    """
    elements = node.css(_CELLS_AND_STRANGERS)
    if elements and elements[0].tag == "table":
        del elements[0]
    has_hidden = node.mem_id in hidden.above
    if has_hidden:
        elements = [element for element in elements if not _is_hidden(element, node, hidden)]
    tags = [element.tag for element in elements]
    strange = set(tags) - _CELLS
    if "table" in strange:
        return None
    is_plain = not strange and not has_hidden
    spanning = {element.mem_id for element in node.css("[rowspan],[colspan]")}
    drawn = DrawnTable([])
    row: list[RawCell] = []
    has_text = False
    for element, tag in zip(elements, tags, strict=True):
        if tag == "td" or tag == "th":
            # In a table of nothing but text nearly every cell is one piece of text, which nothing can break.
            text = element.text(separator="\0", skip_empty=True) if is_plain else "\0"
            if not text.isdigit():
                text = text_of(element) if "\0" in text else clean(text)
                if len(text) > _LONG and "。" in text:
                    return None
            has_text = has_text or text != ""
            row.append(_spanning(text, element) if element.mem_id in spanning else _kept(text, 1, 1))
        elif tag == "tr":
            row = []
            drawn.rows.append(row)
        elif tag == "img":
            drawn.pictures.append(picture_of(element))
        elif tag == "caption":
            drawn.caption = text_of(element)
    return drawn if has_text else None


_CELLS: Final = frozenset({"tr", "td", "th"})
# All but what only wraps text or breaks lines: a table of nothing else can be read without walking through its cells.
_CELLS_AND_STRANGERS: Final = (
    ":not(span,p,br,font,b,strong,div,a,u,i,em,small,big,sub,sup,center,o\\:p,col,colgroup,thead,tbody,tfoot)"
)


def _is_hidden(element: "LexborNode", table: "LexborNode", hidden: Hidden) -> bool:
    """Tell whether ``element`` of ``table``, or what it is in, is not shown."""
    inner: LexborNode | None = element
    while inner is not None and inner.mem_id != table.mem_id:
        if inner.mem_id in hidden.ids:
            return True
        inner = inner.parent
    return False


def _spanning(text: str, cell: "LexborNode") -> RawCell:
    attributes = cell.attributes
    rowspan, colspan = attributes.get("rowspan"), attributes.get("colspan")
    return _kept(text, _span(rowspan, _MOST_ROWS) if rowspan else 1, _span(colspan, _MOST_COLUMNS) if colspan else 1)


def _span(value: str, most: int) -> int:
    """Return the span that an attribute says: from 1 to ``most``, 1 if it says none."""
    digits = _SPAN.match(value)
    return min(max(int(digits[1]), 1), most) if digits else 1


@lru_cache(maxsize=1 << 14)
def _kept(text: str, rowspan: int, colspan: int) -> RawCell:
    return RawCell(text, rowspan, colspan)
