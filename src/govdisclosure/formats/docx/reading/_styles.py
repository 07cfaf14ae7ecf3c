"""What the styles of a document say of its paragraphs and runs, each with what it takes from those it is based on."""

import re
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define, evolve, frozen

from govdisclosure.formats.docx.reading._names import RUN_PROPERTIES, VALUE, VANISH, is_on, number_in, value_of, w

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["PLAIN", "Style", "Styles", "level_in"]

_HEADING: Final = re.compile(r"(?:heading|标题) ?([1-9])")
_TITLE: Final = frozenset({"title", "标题"})
_LIST: Final = re.compile(r"(?:list ?(bullet|number)|(列表项目符号|列表编号)) ?[1-5]?")
_ORDERED: Final = frozenset({"number", "列表编号"})
_CONTENTS: Final = re.compile(r"toc (?:[1-9]|heading)|目录 ?[1-9]")
_DEEPEST: Final = 6
_OUTLINE: Final = w("outlineLvl")
_BODY_TEXT: Final = 9


@final
@frozen(kw_only=True)
class Style:
    """What a style says."""

    level: int | None = None
    """Which level of heading it is for, from 1."""
    ordered: bool | None = None
    """Whether it is for the items of a list with numbers, or with bullets; None for another style."""
    numbering: str | None = None
    """The numbering of its paragraphs."""
    depth: str | None = None
    """Their level in it, as written, from 0."""
    numbered_by: str = ""
    """The style that the numbering is taken from."""
    is_contents: bool = False
    """Whether it is for the lines of a table of contents."""
    is_hidden: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the text of its paragraphs is all that is printed of them."""
        return self.numbering is None and not self.is_contents


PLAIN: Final = Style()


def level_in(outline: "Element") -> int:
    """Return the level of heading that an outline level stands for, 0 for none."""
    depth = number_in(outline.get(VALUE), default=_BODY_TEXT, within=(0, _BODY_TEXT))
    return 0 if depth == _BODY_TEXT else min(depth + 1, _DEEPEST)


@final
@define
class Styles:
    """The styles of a document by their ids."""

    _elements: dict[str, "Element"] = Factory(dict[str, "Element"])
    _default: str = ""
    hides: bool = False
    """Whether any style hides its text."""
    _read: dict[str, Style] = Factory(dict[str, Style])

    @classmethod
    def of(cls, root: "Element | None") -> "Styles":
        """Return the styles of the part at ``root``; none where there is no such part."""
        styles = cls()
        for element in () if root is None else root.iterfind(w("style")):
            name = element.get(w("styleId"), "")
            styles._elements[name] = element
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}:
                styles._default = name
        styles.hides = root is not None and any(map(is_on, root.iter(VANISH)))
        return styles

    def style(self, name: str | None) -> Style:
        """Return the style called ``name``, that of plain paragraphs for None or one that is not there."""
        key = self._default if name is None else name
        if key not in self._read:
            self._read[key] = self._resolved(key)
        return self._read[key]

    def _resolved(self, name: str) -> Style:
        chain: dict[str, Element] = {}  # one that is based on itself ends where it comes round
        while name not in chain and name in self._elements:
            chain[name] = self._elements[name]
            name = value_of(chain[name], w("basedOn")) or ""
        style = PLAIN
        for key, element in reversed(chain.items()):
            style = _applied(style, key, element)
        return style


def _applied(base: Style, key: str, element: "Element") -> Style:
    """Return the style at ``element``, which is based on ``base``."""
    name = (value_of(element, w("name")) or "").lower()
    style = evolve(base, level=_level_named(name) or base.level, is_contents=_CONTENTS.fullmatch(name) is not None)
    listed = _LIST.fullmatch(name) or _LIST.fullmatch(key.lower())
    style = evolve(style, ordered=(listed[1] or listed[2]) in _ORDERED if listed else None)
    hidden = element.find(f"{RUN_PROPERTIES}/{VANISH}")
    if hidden is not None:
        style = evolve(style, is_hidden=is_on(hidden))
    properties = element.find(w("pPr"))
    if properties is None:
        return style
    outline = properties.find(_OUTLINE)
    if outline is not None:
        style = evolve(style, level=level_in(outline) or None)
    numbered = properties.find(w("numPr"))
    number = value_of(numbered, w("numId"))
    if number is not None:
        style = evolve(style, numbering=number, numbered_by=key)
    return evolve(style, depth=value_of(numbered, w("ilvl")) or style.depth)


def _level_named(name: str) -> int | None:
    if name in _TITLE:
        return 1
    heading = _HEADING.fullmatch(name)
    return min(int(heading[1]), _DEEPEST) if heading else None
