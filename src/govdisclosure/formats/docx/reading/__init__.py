"""Word documents: the blocks of a document in the order in which they are read."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from govdisclosure.formats.docx.reading._names import w
from govdisclosure.formats.docx.reading._parts import Parts
from govdisclosure.formats.docx.reading._slim import slim
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.formats.docx.reading._walk import Walker
from govdisclosure.formats.package import opened
from govdisclosure.formats.record_part import record_in
from govdisclosure.interpret.raw import RawBlock, RawFile, RawTable
from govdisclosure.published import Place

__all__ = ["read"]


def read(data: bytes) -> RawFile:
    """Return the lines, lists, pictures, tables and charts of a Word document in their order.

    The text is the final one: changes that were tracked are taken as accepted. Numbers that a program sets before
    paragraphs stand in the text; what is hidden, headers, footers and tables of contents are left out; footnotes and
    endnotes come behind the block that refers to them. A table that merely arranges the page is none: what is in its cells is read as blocks.

    Raises:
        Unreadable: the file is damaged, encrypted, hostile, or no Word document.
        MissingExtra: lxml or python-calamine is not installed.
    """
    with opened(data) as package:
        parts = Parts(package)
        record = record_in(parts.names, parts.data)
        source = Source.of(parts, is_ours=record is not None)
        walker = Walker(source)
        body = parts.root(source.part, slim).find(w("body"))
        blocks = [] if body is None else walker.blocks(body)
        return RawFile(blocks=tuple(_counted(blocks)), record=record, notes=source.said())


def _counted(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Yield the blocks, the tables and paragraphs among them counted from 1."""
    tables = 0
    places: dict[Place, Place] = {}
    for block in blocks:
        if isinstance(block, RawTable):
            tables += 1
            yield RawTable(block.rows, tables)
        elif block.place is None:
            yield block
        else:
            place = places.setdefault(block.place, Place(paragraph=len(places) + 1))
            yield evolve(block, place=place)
