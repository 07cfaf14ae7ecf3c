"""What a browser does not show of a page."""

import re
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["NOTHING", "Hidden", "hidden_in"]

_DISPLAY: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_INVISIBLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS: Final = frozenset({"td", "th", "tr"})
"""What keeps its place in a table where it is invisible."""


@final
@frozen
class Hidden:
    """The elements that a page hides by an attribute of theirs, by their ids; not cells that are only invisible."""

    ids: frozenset[int] = frozenset()
    above: frozenset[int] = frozenset()
    """The elements that one of them is in."""


NOTHING: Final = Hidden()


def hidden_in(tree: "LexborHTMLParser", source: bytes) -> Hidden:
    """Return what is hidden in ``tree``, which was parsed from ``source``."""
    lower = source.lower()
    if b"hidden" not in lower and b"display" not in lower:
        return NOTHING
    ids: set[int] = set()
    above: set[int] = set()
    for element in tree.css("[hidden], [style*='display' i], [style*='visibility' i]"):
        attributes = element.attributes
        unshown = _DISPLAY if element.tag in _CELLS else _INVISIBLE
        if "hidden" not in attributes and not unshown.search(attributes.get("style") or ""):
            continue
        ids.add(element.mem_id)
        parent: LexborNode | None = element.parent
        while parent is not None and parent.mem_id not in above:
            above.add(parent.mem_id)
            parent = parent.parent
    return Hidden(frozenset(ids), frozenset(above))
