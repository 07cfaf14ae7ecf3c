"""What the properties of a paragraph say of it, those of its style among them."""

from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from govdisclosure.formats.docx.reading._names import DELETED, RUN_PROPERTIES, VALUE, VANISH, is_on, value_of, w
from govdisclosure.formats.docx.reading._styles import Style, Styles, level_in

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Properties", "properties_of"]

_PROPERTIES: Final = w("pPr")
_STYLE: Final = w("pStyle")
_NUMBERED: Final = w("numPr")
_OUTLINE: Final = w("outlineLvl")


@final
@frozen(kw_only=True)
class Properties:
    """The properties of a paragraph."""

    style: Style
    level: int | None
    """Which level of heading it is, from 1."""
    numbering: str | None = None
    """Its own numbering; ``0`` takes away that of its style."""
    depth: str | None = None
    joins_next: bool = False
    """Whether its end was struck out, so that it and the next are one."""
    is_hidden: bool = False
    """Whether its end is hidden: without text it is not there."""


def properties_of(paragraph: "Element", styles: Styles) -> Properties:
    """Return the properties of ``paragraph``."""
    found = paragraph.find(_PROPERTIES)
    name = numbering = depth = None
    own_level = None
    joins_next = is_hidden = False
    for child in () if found is None else found:
        tag = child.tag
        if tag == _STYLE:
            name = child.get(VALUE)
        elif tag == _NUMBERED:
            numbering, depth = value_of(child, w("numId")), value_of(child, w("ilvl"))
        elif tag == _OUTLINE:
            own_level = level_in(child)
        elif tag == RUN_PROPERTIES and len(child):
            joins_next = any(mark.tag in DELETED for mark in child)
            is_hidden = is_on(child.find(VANISH))
    style = styles.style(name)
    return Properties(
        style=style,
        level=style.level if own_level is None else own_level or None,
        numbering=numbering,
        depth=depth,
        joins_next=joins_next,
        is_hidden=is_hidden,
    )
