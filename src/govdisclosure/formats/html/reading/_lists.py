"""Lists of a page: items of text, unless the list is a menu, or arranges a page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.formats.html.reading._hidden import Hidden
from govdisclosure.formats.html.reading._tables import UNSHOWN, clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["BLOCKS", "items_of"]

BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "  # noqa: SIM905
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li listing main marquee menu nav ol p plaintext pre search section "
    "summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that begin and end a line."""

_NOT_IN_ITEMS: Final = (BLOCKS | UNSHOWN | {"img"}) - {"li", "p", "div"}
_SEPARATOR: Final = 2
_MOST_BESIDE: Final = 4


@final
@define
class _Item:
    node: "LexborNode"
    pieces: list[str] = Factory(list[str])
    links: int = 0
    """How many characters of it are links."""

    def text(self, text_of: "Callable[[LexborNode], str]") -> str:
        """Return its text: one piece of text needs no walk."""
        return clean(self.pieces[0]) if len(self.pieces) == 1 else text_of(self.node) if self.pieces else ""

    def is_of_menu(self, text: str) -> bool:
        """Tell whether it is at least a fourth a link, the rest being a date, or a mark that sets links apart."""
        return (self.links * _MOST_BESIDE >= len(text) and "。" not in text) or len(text) <= _SEPARATOR


def items_of(node: "LexborNode", hidden: Hidden, text_of: "Callable[[LexborNode], str]") -> tuple[str, ...] | None:
    """Return the items of a list, none of a menu; None if it holds more than text: then it arranges a page.

    Args:
        node: a list.
        hidden: what is not shown.
        text_of: returns the text of an element as a browser sets it.
    """
    items: list[_Item] = []
    for index, element in enumerate(node.traverse(include_text=True, skip_empty=True)):
        tag = element.tag or ""
        if tag == "-text" and items:
            items[-1].pieces.append(element.text_content or "")
        elif tag == "li":
            items.append(_Item(element))
        elif tag == "a" and items:
            items[-1].links += len(clean(element.text()))
        elif index and (tag in _NOT_IN_ITEMS or tag == "-text" or element.mem_id in hidden.ids):
            return None
    texts = [item.text(text_of) for item in items]
    if any(item.links for item in items) and all(map(_Item.is_of_menu, items, texts)):
        return ()
    return tuple(text for text in texts if text and not text.isspace())
