"""What stands in a paragraph: its text, and the pictures, charts, sheets and text boxes that are anchored in it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias, final

from attrs import Factory, define, frozen

from govdisclosure.formats.docx.reading import _objects as objects
from govdisclosure.formats.docx.reading._names import (
    ALTERNATE,
    DELETED,
    RAISED,
    RUN_PROPERTIES,
    VANISH,
    is_on,
    value_of,
    w,
)
from govdisclosure.formats.docx.reading._nesting import CONTROL, alternative, is_shown
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.formats.docx.reading._symbols import symbol
from govdisclosure.formats.raised import SUPERSCRIPTS
from govdisclosure.interpret.raw import RawBlock

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Box", "Content", "cell_text", "read_inline", "text_in"]


@final
@frozen
class Box:
    """A text box, whose paragraphs and tables are to be read."""

    element: "Element"


Anchored: TypeAlias = "RawBlock | Box"


@final
@define
class Content:
    """The content of a paragraph, or of several that are one by now."""

    pieces: list[str] = Factory(list[str])
    before: list[Anchored] = Factory(list["Anchored"])
    """What is anchored before the text."""
    after: list[Anchored] = Factory(list["Anchored"])

    def add(self, anchored: Anchored) -> None:
        """Add what is anchored here."""
        there = self.after if any(map(str.strip, self.pieces)) else self.before
        there.append(anchored)


# Elements ------------------------------------------------------------------------------------------------------------

_TEXT: Final = w("t")
_RUN: Final = w("r")
_STYLE: Final = w("rStyle")
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PLAIN: Final[Mapping[str, str]] = {
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("ptab"): "\t",
    w("tab"): "\t",
    f"{_MATH}den": "/",
}
"""Elements that stand for a character, or have it before them."""
_SILENT: Final = frozenset(
    [w("delInstrText"), w("delText"), w("instrText"), w("pPr"), w("rPr"), w("rt"), w("rubyPr"), w("sdtPr")]
)
"""Elements of which nothing is printed where they stand."""
_FIELD: Final = w("fldChar")
_NOTES: Final = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}


def read_inline(  # noqa: C901, PLR0912  (one pass over the runs, which are many)
    paragraph: "Element", source: Source, content: Content
) -> None:
    """Add what stands in ``paragraph`` to ``content``, text that is hidden or struck out not among it."""
    pieces = content.pieces
    fields: list[int | None] = []
    is_raised = False
    stack = [iter(paragraph)]
    while stack:
        for node in stack[-1]:
            tag = node.tag
            if tag == _TEXT:
                text = text_in(node)
                pieces.append(text.translate(SUPERSCRIPTS) if is_raised else text)
            elif tag == _RUN:
                if not _is_hidden(node, source):
                    is_raised = value_of(node.find(RUN_PROPERTIES), RAISED) == "superscript"
                    stack.append(iter(node))
                    break
            elif tag in _SILENT:
                pass
            elif tag in DELETED:
                source.has_deleted = True
            elif tag == _FIELD:
                _field(node, fields, pieces)
            elif tag in _NOTES:
                source.refer(_NOTES[str(tag)], node)
                if node.get(w("customMarkFollows")) is not None:
                    stack.pop()  # what follows in the run is the mark
                    break
            else:
                inside = _other(str(tag), node, source, content)
                if inside is not None:
                    stack.append(iter(inside))
                    break
        else:
            stack.pop()


def text_in(node: "Element") -> str:
    """Return the text of an element of text: blanks around it count where it says so."""
    text = node.text or ""
    if "\n" in text or "\r" in text:
        text = text.replace("\r", " ").replace("\n", " ")
    return text if text.isalnum() or node.get(_SPACE) == "preserve" else text.strip(" \t")


def cell_text(text: str) -> str:
    """Return the text of a cell without its blank lines, unless there is nothing else."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(line for line in lines if line.strip()) or next(filter(None, lines), "")


_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def _is_hidden(run: "Element", source: Source) -> bool:
    """Tell whether a run is hidden, by itself or by its style."""
    if not len(run) or run[0].tag != RUN_PROPERTIES:
        return False
    own = run[0].find(VANISH)
    if own is not None:
        return is_on(own)
    return source.styles.hides and source.styles.style(value_of(run[0], _STYLE) or "").is_hidden


def _field(node: "Element", fields: list[int | None], pieces: list[str]) -> None:
    """Drop the text of a field's code, which lies between its begin and its separator; its result stays.

    A code that has no end is text that was never meant as one.
    """
    match node.get(w("fldCharType")):
        case "begin":
            fields.append(len(pieces))
        case "separate" if fields:
            _drop(fields.pop(), pieces)
            fields.append(None)
        case "end" if fields:
            _drop(fields.pop(), pieces)
        case _:
            pass


def _drop(start: int | None, pieces: list[str]) -> None:
    if start is not None:
        del pieces[start:]


def _other(tag: str, node: "Element", source: Source, content: Content) -> "Element | None":
    """Read an element that is rarer; return it if what is inside is to be read too."""
    plain = _PLAIN.get(tag)
    if plain is not None:
        content.pieces.append(plain)
    elif tag == f"{_MATH}t":
        content.pieces.append(node.text or "")
    elif tag == w("sym"):
        content.pieces.append(symbol(node.get(w("font"), ""), node.get(w("char"), "")))
    elif tag == CONTROL:
        return node if is_shown(node) else None
    elif tag == ALTERNATE:
        return alternative(node)
    elif tag == w("txbxContent"):
        content.add(Box(node))
        return None
    elif tag == w("subDoc"):
        source.has_outside = True
    else:
        read = _OBJECTS.get(tag)
        block = None if read is None else read(node, source)
        if block is not None:
            content.add(block)
            return None
    return node if len(node) else None


_OBJECTS: Final[Mapping[str, Callable[["Element", Source], RawBlock | None]]] = {
    objects.PICTURE: objects.picture,
    objects.CHART: objects.chart,
    objects.EXTENDED_CHART: objects.extended_chart,
    objects.VML_IMAGE: objects.vml_picture,
    objects.WORD_ART: objects.word_art,
    w("object"): objects.sheet,
}
