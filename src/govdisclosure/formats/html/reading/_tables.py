"""Tables of a page: rows of cells as drawn, unless the table merely arranges a page."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.formats.html.reading._hidden import Hidden
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

    rows: list[list[RawCell]] = Factory(list["list[RawCell]"])
    pictures: list[Picture] = Factory(list[Picture])
    caption: str = ""

    @property
    def width(self) -> int:
        """The most cells in a row."""
        return max(map(len, self.rows), default=0)


def read_table(  # noqa: C901, PLR0912  (one pass over the cells, which are many)
    node: "LexborNode", hidden: Hidden, text_of: "Callable[[LexborNode], str]", *, is_data: bool = False
) -> DrawnTable | None:
    """Return the table, or the row, at ``node``; None if it holds tables or prose, or no text: it arranges a page.

    Args:
        node: a table or a row.
        hidden: what is not shown.
        text_of: returns the text of an element as a browser sets it.
        is_data: whether it is known to be a table, unless it holds others, whatever its cells say.
    """
    strangers = [element for element in node.css(_STRANGERS) if element.mem_id != node.mem_id]
    if any(element.tag == "table" for element in strangers):
        return None
    shown_only = node.mem_id in hidden.above
    is_plain = not shown_only and all(element.tag == "caption" for element in strangers)
    spanning = {element.mem_id for element in node.css("[rowspan],[colspan]")}
    drawn = DrawnTable()
    has_text = False
    for line in _rows(node):
        if shown_only and line.mem_id in hidden.ids:
            continue
        row: list[RawCell] = []
        drawn.rows.append(row)
        for cell in line.iter():
            if not is_plain and (cell.mem_id in hidden.ids or cell.tag not in _CELLS):
                continue
            # In a table of nothing but text nearly every cell is one piece of text, which nothing can break.
            text = cell.text(separator="\0", skip_empty=True) if is_plain else "\0"
            if text.isdigit():
                has_text = True
            else:
                text = text_of(cell) if "\0" in text else clean(text)
                has_text = has_text or text != ""
                if len(text) > _LONG and "。" in text and not is_data:
                    return None
            if cell.mem_id in spanning or len(text) > _LONG:
                row.append(_cell(text, cell))
            else:
                row.append(_kept(text, 1, 1))
    for element in strangers:
        if element.tag == "img":
            drawn.pictures.append(picture_of(element))
        elif element.tag == "caption":
            drawn.caption = text_of(element)
    return drawn if has_text or is_data else None


# What is no text, or none that is shown as it stands. Each word costs time: these are met in tables.
_STRANGERS: Final = "table,img,caption,script,style"
_CELLS: Final = frozenset({"td", "th"})
_SECTIONS: Final = frozenset({"tbody", "thead", "tfoot"})


def _rows(node: "LexborNode") -> "Iterator[LexborNode]":
    """Yield the rows of a table; a row is its own."""
    if node.tag == "tr":
        yield node
        return
    for section in node.iter():
        if section.tag in _SECTIONS:
            yield from (row for row in section.iter() if row.tag == "tr")


def _cell(text: str, cell: "LexborNode") -> RawCell:
    attributes = cell.attributes
    rowspan, colspan = attributes.get("rowspan"), attributes.get("colspan")
    read = _kept if len(text) <= _LONG else RawCell
    return read(text, _span(rowspan, _MOST_ROWS) if rowspan else 1, _span(colspan, _MOST_COLUMNS) if colspan else 1)


def _span(value: str, most: int) -> int:
    """Return the span that an attribute says: from 1 to ``most``, 1 if it says none."""
    digits = _SPAN.match(value)
    return min(max(int(digits[1]), 1), most) if digits else 1


_kept: Final = lru_cache(maxsize=1 << 14)(RawCell)
