"""What of a page stands above the line."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["raised_in"]

# Only what stands within a line: in a cell the same words move the whole of its text.
_RAISED: Final = ", ".join(["sup", *(f"{tag}[style*='super' i]" for tag in ("span", "font", "a", "small", "b", "i"))])
_SUPER: Final = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)


def raised_in(tree: "LexborHTMLParser", source: bytes) -> frozenset[int]:
    """Return the ids of the elements of ``tree``, which was parsed from ``source``, that are raised."""
    lower = source.lower()
    if b"<sup" not in lower and b"super" not in lower:
        return frozenset()
    found = tree.css(_RAISED)
    return frozenset(
        node.mem_id for node in found if node.tag == "sup" or _SUPER.search(node.attributes["style"] or "")
    )
