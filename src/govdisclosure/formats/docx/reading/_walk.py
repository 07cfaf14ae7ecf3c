"""The content of a document, or of a cell, a text box, a note: its paragraphs, lists and tables in their order."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.docx.reading._arranged import blocks_of
from govdisclosure.formats.docx.reading._inline import Box, Content, read_inline
from govdisclosure.formats.docx.reading._names import PARAGRAPH, TABLE, w
from govdisclosure.formats.docx.reading._nesting import inside
from govdisclosure.formats.docx.reading._notes import Notes
from govdisclosure.formats.docx.reading._plain_tables import plain_rows
from govdisclosure.formats.docx.reading._properties import Properties, properties_of
from govdisclosure.formats.docx.reading._source import Source
from govdisclosure.formats.docx.reading._tables import read_table
from govdisclosure.interpret.raw import Line, Listing, RawBlock, RawTable
from govdisclosure.published import Place

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Walker"]

_TOO_DEEP: Final = Message("表格或文本框嵌套超过{most}层，不是正常的文档")
_DEEPEST: Final = 30
_FOREIGN: Final = w("altChunk")
_CONTENT: Final = frozenset({PARAGRAPH, TABLE, _FOREIGN})
_BLANK_LINE: Final = "\n\n"


@final
@define
class Walker:
    """Walks what is inside a document."""

    source: Source
    _notes: Notes = Factory(Notes)
    _depth: int = 0
    _paragraphs: int = 0
    _in_table: int = 0

    def blocks(self, container: "Element") -> list[RawBlock]:
        """Return the blocks of ``container``; each paragraph has a number of its own for its place.

        Raises:
            Unreadable: tables or text boxes are nested so deeply that it is no document.
        """
        if self._depth > _DEEPEST:
            raise Unreadable(_TOO_DEEP, most=_DEEPEST)
        self._depth += 1
        run = _Run()
        content = Content()
        for child in inside(container, _CONTENT):
            if child.tag == _FOREIGN:
                self.source.has_outside = True
                continue
            if child.tag == PARAGRAPH:
                properties = properties_of(child, self.source.styles)
                if properties.style.is_contents:
                    continue
                read_inline(child, self.source, content)
                if properties.joins_next:
                    self.source.has_deleted = True
                    continue
                self._add_paragraph(run, content, properties)
            else:
                self._add_paragraph(run, content, None)
                run.add(self._table(child))
            self._add_notes(run)
            content = Content()
        self._add_paragraph(run, content, None)
        self._add_notes(run)
        self._depth -= 1
        return run.ended()

    def _add_notes(self, run: "_Run") -> None:
        """Add the notes that the last block of the document refers to; those of a cell come behind its table."""
        if self._depth == 1:
            run.add_behind(self._notes.lines(self.source, self.blocks))

    def _table(self, table: "Element") -> list[RawBlock]:
        plain = plain_rows(table, self.source)
        if plain is not None:
            return [RawTable(plain, 0)]
        self._in_table += 1
        rows = read_table(table, self.source, self.blocks)
        self._in_table -= 1
        return blocks_of(rows, is_ours=self.source.is_ours)

    def _add_paragraph(self, run: "_Run", content: Content, properties: Properties | None) -> None:
        """Add a paragraph, what is anchored before and behind its text, and its number."""
        text = "".join(content.pieces)
        is_blank = not text or text.isspace()
        style = None if properties is None else properties.style
        label = None
        if properties is not None and style is not None and not (properties.is_hidden and is_blank):
            label = self.source.counters.label(properties.numbering, properties.depth, style)
        if is_blank and not content.before and not content.after:
            if text and self._in_table:
                run.add([Line(text)])
            return
        self._paragraphs += 1
        place = Place(paragraph=self._paragraphs)
        run.add(self._anchored(content.before))
        if not is_blank:
            level = None if properties is None else properties.level
            ordered = None if style is None else style.ordered
            if ordered is None and level is None and label is not None and label.is_bullet:
                ordered = False
            if ordered is not None and level is None and not self._in_table:
                run.add_item(text, place, ordered=ordered)
            else:
                run.add(_lines((label.text if label else "") + text, place, level))
        run.add(self._anchored(content.after))

    def _anchored(self, anchored: "Iterable[RawBlock | Box]") -> Iterator[RawBlock]:
        for one in anchored:
            if isinstance(one, Box):
                yield from self.blocks(one.element)
            else:
                yield one


def _lines(text: str, place: Place, level: int | None) -> list[RawBlock]:
    """Return a paragraph; an empty line within it sets paragraphs apart."""
    if "\n" not in text:
        return [Line(text, place, level)]
    lines = "\n".join(line if line.strip() else "" for line in text.split("\n"))
    return [Line(part.strip("\n"), place, level) for part in lines.split(_BLANK_LINE) if part.strip()]


@final
@define
class _Run:
    """The blocks so far, the last of which may be a list that goes on."""

    _blocks: list[RawBlock] = Factory(list["RawBlock"])
    _items: list[str] = Factory(list[str])
    _behind: list[RawBlock] = Factory(list["RawBlock"])
    """What comes behind the list that goes on."""
    _first: Place | None = None
    _ordered: bool = False

    def add(self, blocks: Iterable[RawBlock]) -> None:
        """Add blocks that are no items."""
        for block in blocks:
            self._end_list()
            self._blocks.append(block)

    def add_item(self, text: str, place: Place, *, ordered: bool) -> None:
        """Add an item to the list that goes on, or to a new one."""
        if self._ordered != ordered:
            self._end_list()
        if not self._items:
            self._first, self._ordered = place, ordered
        self._items.append(text)

    def add_behind(self, lines: Iterable[Line]) -> None:
        """Add lines behind the last block, which is a list that may go on or any other."""
        (self._behind if self._items else self._blocks).extend(lines)

    def ended(self) -> list[RawBlock]:
        """Return the blocks."""
        self._end_list()
        return self._blocks

    def _end_list(self) -> None:
        if self._items:
            self._blocks.append(Listing(tuple(self._items), self._ordered, self._first))
            self._blocks += self._behind
            self._items.clear()
            self._behind.clear()
