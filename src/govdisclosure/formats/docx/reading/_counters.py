"""The numbers that a program prints before paragraphs, counted in the order of the document."""

import re
from typing import Final, final

from attrs import Factory, define, frozen

from govdisclosure.formats.docx.reading._names import number_in
from govdisclosure.formats.docx.reading._numbering import DEEPEST, Level, Numbering, Numberings
from govdisclosure.formats.docx.reading._numerals import spelt
from govdisclosure.formats.docx.reading._styles import Style

__all__ = ["Counters", "Label"]

_PLACEHOLDER: Final = re.compile("%([1-9])")


@final
@frozen
class Label:
    """What is printed before a paragraph, the gap behind it included; no text for a bullet."""

    text: str
    is_bullet: bool = False


@final
@define
class Counters:
    """Counts the numbered paragraphs of a document."""

    _numberings: Numberings
    _counts: dict[str, dict[int, int]] = Factory(dict[str, dict[int, int]])
    """The last number of each level, for each family of numberings."""
    _begun: set[tuple[str, int]] = Factory(set[tuple[str, int]])
    """The numberings that have begun anew, and on which level."""

    def label(self, name: str | None, depth: str | None, style: Style) -> Label | None:
        """Return the label of the next paragraph, None if it has none.

        Args:
            name: the numbering that the paragraph has of its own; ``0`` takes away that of its style.
            depth: its level in it, as written.
            style: its style.
        """
        own = name or style.numbering
        numbering = None if own is None else self._numberings.numbering(own)
        if own is None or numbering is None:
            return None
        index = number_in(depth or style.depth, default=0, within=(0, DEEPEST))
        if name is None and depth is None:
            linked = (at for at, level in numbering.levels.items() if level.style == style.numbered_by)
            index = next(linked, index)
        level = numbering.levels.get(index)
        if level is None:
            return None
        counts = self._count(own, numbering, index)
        if level.form == "bullet":
            return Label("", is_bullet=True)
        text = _PLACEHOLDER.sub(lambda match: _number(numbering, counts, int(match[1]) - 1, level), level.text)
        return Label(text + _gap(text, level.suffix))

    def _count(self, name: str, numbering: Numbering, index: int) -> dict[int, int]:
        """Count one more on a level, and return the numbers of all."""
        counts = self._counts.setdefault(numbering.family, {})
        anew = index in numbering.starts and (name, index) not in self._begun
        self._begun.add((name, index))
        counts[index] = _start(numbering, index) if anew or index not in counts else counts[index] + 1
        for below in [below for below in counts if below > index]:
            level = numbering.levels.get(below)
            if level is None or level.restart is None or index < level.restart:
                del counts[below]
        return counts


def _start(numbering: Numbering, index: int) -> int:
    level = numbering.levels.get(index)
    return numbering.starts.get(index, level.start if level else 0)


def _number(numbering: Numbering, counts: dict[int, int], index: int, shown_on: Level) -> str:
    level = numbering.levels.get(index)
    form = "decimal" if shown_on.is_legal or level is None else level.form
    return spelt(counts.get(index, _start(numbering, index)), form)


def _gap(text: str, suffix: str) -> str:
    """Return what stands between a label and its paragraph: 一、 needs no blank behind it, 1. does."""
    return " " if suffix == "space" or (suffix == "tab" and text[-1:].isascii() and text) else ""
