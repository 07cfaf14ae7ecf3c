"""Tables of a page: rows of cells as drawn, unless the table merely arranges a page."""

import re
from collections.abc import Callable, Iterable, Set
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

    rows: list[tuple[RawCell, ...]]
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
    strange = [element for element in node.css(_STRANGE) if element.mem_id != node.mem_id]
    if any(element.tag == "table" for element in strange):
        return None
    elements = node.css("tr,td,th")
    has_hidden = node.mem_id in hidden.above
    if has_hidden:
        elements = [element for element in elements if element.mem_id not in hidden.ids]
    spanning = {element.mem_id for element in node.css("[rowspan],[colspan]")}
    drawn = DrawnTable(_rows(elements, spanning, text_of, is_plain=not strange and not has_hidden))
    texts = {cell.text for row in drawn.rows for cell in row}
    if texts <= {""} or any(len(text) > _LONG and "。" in text for text in texts):
        return None
    for element in strange:
        if element.tag == "img":
            drawn.pictures.append(picture_of(element))
        elif element.tag == "caption":
            drawn.caption = text_of(element)
    return drawn


# Elements that only wrap text, or break lines; what else there is in a table decides how it is read.
_STRANGE: Final = (
    ":not(span,p,td,tr,br,font,b,strong,th,tbody,thead,tfoot,div,a,u,i,em,o\\:p,col,colgroup,small,big,sub,sup,center)"
)


def _rows(
    elements: "Iterable[LexborNode]", spanning: Set[int], text_of: "Callable[[LexborNode], str]", *, is_plain: bool
) -> list[tuple[RawCell, ...]]:
    """Return the rows that rows and cells in their order make.

    In a plain table nearly every cell holds one piece of text, and whatever wraps it, no line of it can break: such a
    cell need not be walked.
    """
    row: list[RawCell] = []
    rows: list[list[RawCell]] = []
    for element in elements:
        if element.tag == "tr":
            row = []
            rows.append(row)
            continue
        text = element.text(separator="\0", skip_empty=True) if is_plain else "\0"
        if not text.isdigit():
            text = text_of(element) if "\0" in text else clean(text)
        row.append(_spanning(text, element) if element.mem_id in spanning else _kept(text))
    return list(map(tuple, rows))


def _spanning(text: str, cell: "LexborNode") -> RawCell:
    attributes = cell.attributes
    return _kept(text, _span(attributes.get("rowspan"), _MOST_ROWS), _span(attributes.get("colspan"), _MOST_COLUMNS))


def _span(value: str | None, most: int) -> int:
    """Return the span that an attribute says: from 1 to ``most``, 1 if it says none."""
    digits = _SPAN.match(value or "")
    return min(max(int(digits[1]), 1), most) if digits else 1


_keep = lru_cache(maxsize=1 << 14)(RawCell)


def _kept(text: str, rowspan: int = 1, colspan: int = 1) -> RawCell:
    return _keep(text, rowspan, colspan) if len(text) <= _LONG else RawCell(text, rowspan, colspan)
