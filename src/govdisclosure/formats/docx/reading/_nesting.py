"""What is wrapped into what: the paragraphs, tables, rows and cells inside content controls and other wrappers."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from govdisclosure.formats.docx.reading._names import ALTERNATE, VALUE, is_on, w

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["CONTROL", "alternative", "inside", "is_shown"]

CONTROL: Final = w("sdt")
"""A content control."""

_WRAPPERS: Final = frozenset(map(w, ("sdtContent", "customXml", "smartTag", "ins", "moveTo")))
_PRINTED: Final = (
    w("t"),
    w("sym"),
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{*}chart",
    "{urn:schemas-microsoft-com:vml}imagedata",
    "{urn:schemas-microsoft-com:vml}textpath",
)
"""Elements of which something is printed."""


def inside(container: "Element", wanted: AbstractSet[str]) -> "Iterator[Element]":
    """Yield the elements of ``container`` that are ``wanted``, those in wrappers among them, and not those in each other."""
    stack = [iter(container)]
    while stack:
        for node in stack[-1]:
            tag = node.tag
            if tag in wanted:
                yield node
            elif tag in _WRAPPERS or (tag == CONTROL and (is_shown(node) or wanted.isdisjoint(_FILLING))):
                stack.append(iter(node))
                break
            elif tag == ALTERNATE:
                chosen = alternative(node)
                if chosen is not None:
                    stack.append(iter(chosen))
                    break
        else:
            stack.pop()


_FILLING: Final = frozenset({w("p")})
"""What a content control is filled with; one around a row or a cell is there, filled in or not."""


def is_shown(control: "Element") -> bool:
    """Tell whether a content control holds what is to be read: not its own prompt, nor a table of contents."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return True
    gallery = properties.find(f"{w('docPartObj')}/{w('docPartGallery')}")
    is_contents = gallery is not None and gallery.get(VALUE) == "Table of Contents"
    return not is_contents and not is_on(properties.find(w("showingPlcHdr")))


def alternative(node: "Element") -> "Element | None":
    """Return the one of several alternatives that is to be read: the first of which anything is printed."""
    return next((choice for choice in node if next(choice.iter(*_PRINTED), None) is not None), None)
