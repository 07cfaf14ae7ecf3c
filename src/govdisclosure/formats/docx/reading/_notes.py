"""Footnotes and endnotes: lines behind the block that refers to them, each with its mark."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.formats.docx.reading._names import w
from govdisclosure.formats.docx.reading._numerals import spelt
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.interpret.raw import Line, Listing, RawBlock

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Notes"]

_NOTE: Final[Mapping[str, str]] = {"footnotes": w("footnote"), "endnotes": w("endnote")}
_FORMS: Final[Mapping[str, str]] = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@final
@define
class Notes:
    """The notes of a document."""

    _elements: dict[str, "dict[str, Element]"] = Factory(dict[str, "dict[str, Element]"])

    def lines(self, source: Source, read: "Callable[[Element], list[RawBlock]]") -> Iterator[Line]:
        """Yield the notes that were referred to since this was last asked, in the order in which they were.

        Args:
            source: the document, read so far.
            read: returns the blocks in a note.
        """
        main, notes = source.part, source.take_notes()
        for kind, name, number in notes:
            part = source.parts.linked(main, kind)
            element = None if part is None else self._of(source, kind, part).get(name)
            if part is not None and element is not None:
                source.part = part
                text = "\n".join(_texts(read(element))).strip()
                source.part = main
                if text:
                    yield Line(f"[{spelt(number, _FORMS[kind])}] {text}")

    def _of(self, source: Source, kind: str, part: str) -> "dict[str, Element]":
        """Return the notes of a kind by their ids."""
        if kind not in self._elements:
            found = source.parts.root(part).iterfind(_NOTE[kind]) if part in source.parts.names else ()
            self._elements[kind] = {element.get(w("id"), ""): element for element in found}
        return self._elements[kind]


def _texts(blocks: list[RawBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Listing):
            yield from block.items
