"""Footnotes and endnotes: lines at the end of a document, each with its mark."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from govdisclosure.formats.docx.reading._names import w
from govdisclosure.formats.docx.reading._numerals import spelt
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.interpret.raw import Line, Listing, RawBlock

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["notes_of"]

_NOTE: Final[Mapping[str, str]] = {"footnotes": w("footnote"), "endnotes": w("endnote")}
_FORMS: Final[Mapping[str, str]] = {"footnotes": "decimal", "endnotes": "lowerRoman"}


def notes_of(source: Source, read: "Callable[[Element], list[RawBlock]]") -> Iterator[Line]:
    """Yield the notes that the document refers to, footnotes first, in the order in which it does.

    Args:
        source: the document, which has been read to its end.
        read: returns the blocks in a note.
    """
    main = source.part
    for kind, name in _NOTE.items():
        part = source.parts.linked(main, kind)
        referred = source.notes.get(kind)
        if not referred or part is None or part not in source.parts.names:
            continue
        elements = {element.get(w("id"), ""): element for element in source.parts.root(part).iterfind(name)}
        source.part = part
        for key, number in list(referred.items()):
            text = "\n".join(_texts(read(elements[key]))) if key in elements else ""
            if text:
                yield Line(f"[{spelt(number, _FORMS[kind])}] {text.strip()}")
    source.part = main


def _texts(blocks: list[RawBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Listing):
            yield from block.items
