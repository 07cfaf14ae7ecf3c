"""The numberings of a document: for each, its nine levels and where they begin."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define, frozen

from govdisclosure.formats.docx.reading._names import is_on, number_in, value_of, w
from govdisclosure.formats.docx.reading._styles import Styles

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["DEEPEST", "Level", "Numbering", "Numberings"]

DEEPEST: Final = 8
"""The last of the nine levels, from 0."""

_NUMBERS: Final = (0, 2**31)
_LONGEST: Final = 100
"""What is printed before a paragraph is short."""


@final
@frozen(kw_only=True)
class Level:
    """One level of a numbering."""

    start: int
    form: str
    text: str
    """What is printed: ``%1、``, where ``%1`` stands for the number of the first level."""
    suffix: str
    restart: int | None
    """Which level, from 1, begins it anew: 0 for none, None for every level above."""
    is_legal: bool
    """Whether all its numbers are in digits."""
    style: str | None
    """The style whose paragraphs stand on it."""


@final
@frozen(kw_only=True)
class Numbering:
    """A numbering as a paragraph refers to it; those of one ``family`` go on counting each other's numbers."""

    family: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    """The numbers that its levels begin with, where it begins anew."""


@final
@define
class Numberings:
    """The numberings of a document by their ids."""

    _styles: Styles
    _families: dict[str, "Element"] = Factory(dict[str, "Element"])
    _elements: dict[str, "Element"] = Factory(dict[str, "Element"])
    _read: dict[str, Numbering | None] = Factory(dict[str, Numbering | None])

    @classmethod
    def of(cls, root: "Element | None", styles: Styles) -> "Numberings":
        """Return the numberings of the part at ``root``; none where there is no such part."""
        numberings = cls(styles)
        if root is not None:
            for element in root.iterfind(w("abstractNum")):
                numberings._families[element.get(w("abstractNumId"), "")] = element
            for element in root.iterfind(w("num")):
                numberings._elements[element.get(w("numId"), "")] = element
        return numberings

    def numbering(self, name: str) -> Numbering | None:
        """Return the numbering called ``name``; None where there is none, as for ``0``, which takes one away."""
        if name not in self._read:
            self._read[name] = self._resolved(name)
        return self._read[name]

    def _resolved(self, name: str) -> Numbering | None:
        element = self._elements.get(name)
        if element is None:
            return None
        family, levels = self._family(value_of(element, w("abstractNumId")) or "")
        starts: dict[int, int] = {}
        for override in element.iterfind(w("lvlOverride")):
            depth = number_in(override.get(w("ilvl")), default=0, within=(0, DEEPEST))
            level = override.find(w("lvl"))
            if level is not None:
                levels[depth] = _level(level)
            start = value_of(override, w("startOverride"))
            if start is not None:
                starts[depth] = number_in(start, default=1, within=_NUMBERS)
        return Numbering(family=family, levels=levels, starts=starts)

    def _family(self, name: str) -> tuple[str, dict[int, Level]]:
        """Return the levels called ``name``, or those of the list style that stands in for them, and their name."""
        seen: set[str] = set()
        while name not in seen and name in self._families:
            seen.add(name)
            linked = value_of(self._families[name], w("numStyleLink"))
            numbering = None if linked is None else self._styles.style(linked).numbering
            other = None if numbering is None else self._elements.get(numbering)
            if other is None:
                return name, dict(map(_numbered_level, self._families[name].iterfind(w("lvl"))))
            name = value_of(other, w("abstractNumId")) or ""
        return name, {}


def _numbered_level(element: "Element") -> tuple[int, Level]:
    return number_in(element.get(w("ilvl")), default=0, within=(0, DEEPEST)), _level(element)


def _level(element: "Element") -> Level:
    restart = value_of(element, w("lvlRestart"))
    # A format that only newer programs know stands beside one for all others, which comes last.
    *_, form = ["decimal", *(form.get(w("val"), "") for form in element.iter(w("numFmt")))]
    return Level(
        start=number_in(value_of(element, w("start")), default=0, within=_NUMBERS),
        form=form,
        text=(value_of(element, w("lvlText")) or "")[:_LONGEST],
        suffix=value_of(element, w("suff")) or "tab",
        restart=None if restart is None else number_in(restart, default=0, within=_NUMBERS),
        is_legal=is_on(element.find(w("isLgl"))),
        style=value_of(element, w("pStyle")),
    )
