"""Web pages: the blocks of a page in the order in which a browser shows them."""

from typing import TYPE_CHECKING, Final, cast

from govdisclosure.errors import MissingExtra
from govdisclosure.formats.html._marks import RECORD
from govdisclosure.formats.html.reading._guard import guarded
from govdisclosure.formats.html.reading._hidden import NOTHING, hidden_in
from govdisclosure.formats.html.reading._raised import raised_in
from govdisclosure.formats.html.reading._walk import Walker
from govdisclosure.interpret.raw import RawBlock, RawFile

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["read"]

_WITHOUT_EVENTS: Final = 1  # LexborDocumentOptions.WO_EVENTS: a page is read, not changed


def read(page: str) -> RawFile:
    """Return the lines, lists, pictures and tables of ``page`` in their order.

    Texts are as a person sees them: runs of ASCII white space are one space, as in HTML, while no-break and full-width
    spaces stay; a line break within a paragraph or a cell is a line feed. What a browser does not show is left out, and
    so is what is navigation by its markup. A raised digit, the mark of a note behind a figure, is such a character (3¹). A table that merely arranges a page is none: its cells are read as blocks.

    Raises:
        Unreadable: tags are nested so deeply that it is no page.
        MissingExtra: selectolax is not installed.
    """
    source = guarded(page.encode("utf-8", "replace"))
    tree = _parse(source)
    is_own = _OWN in source
    # A page may hide its article and leave it to a script to show it.
    raised = raised_in(tree, source)
    hiding = (hidden_in(tree, source), NOTHING)
    blocks = next(filter(None, (_blocks(tree, Walker(hidden, is_own, raised)) for hidden in hiding)), ())
    return RawFile(blocks=blocks, record=_record(tree) if is_own else None)


_OWN: Final = RECORD.encode()


def _blocks(tree: "LexborHTMLParser", walker: Walker) -> tuple[RawBlock, ...]:
    walker.walk(cast("LexborNode", tree.body or tree.root))  # a page of frames has no body, but every page a root
    return tuple(walker.blocks)


def _record(tree: "LexborHTMLParser") -> bytes | None:
    """Return the report that the page carries in a block of data."""
    data = tree.css_first(f"script#{RECORD}[type='application/json']")
    return None if data is None else data.text().encode("utf-8", "replace")


def _parse(source: bytes) -> "LexborHTMLParser":
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("html") from None
    return LexborHTMLParser(source, options=_WITHOUT_EVENTS)
