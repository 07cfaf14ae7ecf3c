"""A parsed page to blocks: lines, lists, pictures and tables as a browser would set them."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.formats.html._marks import TABLE
from govdisclosure.formats.html.reading._hidden import NOTHING, Hidden
from govdisclosure.formats.html.reading._lists import BLOCKS, items_of
from govdisclosure.formats.html.reading._own_charts import chart_of
from govdisclosure.formats.html.reading._tables import PREFORMATTED, UNSHOWN, DrawnTable, clean, picture_of, read_table
from govdisclosure.formats.raised import SUPERSCRIPTS
from govdisclosure.interpret.raw import Line, Listing, Picture, RawBlock, RawChart, RawTable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Walker"]

_LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
_CHROME: Final = frozenset({"nav", "footer"})
_MOST_CHROME: Final = 1_000
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_SUP: Final = "sup"
"""What a raised element is called, whatever it is."""
_BREAK: Final = "\0"
"""A line break among the pieces of a line: no text of a parsed page holds this character."""


@final
@define
class Walker:
    """Walks a tree without recursion, however deep it is."""

    hidden: Hidden = NOTHING
    is_own: bool = False
    """Whether the page may be one of the library's own."""
    raised: frozenset[int] = frozenset()
    """The elements within lines that stand above them, by their ids."""
    blocks: list[RawBlock] = Factory(list["RawBlock"])
    _pieces: list[str] = Factory(list[str])
    _pictures: list[Picture] = Factory(list[Picture])
    """Those in the line, which come after it."""
    _level: int | None = None
    _preformatted: int = 0
    _above_line: int = 0
    _tables: int = 0

    def walk(self, root: "LexborNode") -> None:
        """Add the blocks of ``root``."""
        stack = [("", root.iter(include_text=True))]
        while stack:
            tag, children = stack[-1]
            for node in children:
                name = node.tag or ""
                if name == "-text":
                    text = node.text_content or ""
                    if self._pieces or self._preformatted or not text.isspace():  # a line has no blanks before it
                        self._pieces.append(text.translate(SUPERSCRIPTS) if self._above_line else text)
                    continue
                inside = self._enter(node, name)
                if inside is not None:
                    is_raised = bool(self.raised) and node.mem_id in self.raised
                    self._above_line += is_raised
                    stack.append((_SUP if is_raised else name, inside))
                    break
            else:
                stack.pop()
                self._leave(tag)
        self._end_line()

    def _enter(self, node: "LexborNode", name: str) -> "Iterator[LexborNode] | None":
        """Return what is inside ``node`` and to be walked; None if that is nothing, or is done with."""
        if name in UNSHOWN or (self.hidden.ids and node.mem_id in self.hidden.ids):
            return None
        if name in BLOCKS:
            return None if name in _CHROME and _is_chrome(node) else self._enter_block(node, name)
        if name == "br":
            self._break()
            return None
        if name in {"img", "v:imagedata"}:
            self._add_picture(picture_of(node))
            return None
        return node.iter(include_text=True)

    def _enter_block(self, node: "LexborNode", name: str) -> "Iterator[LexborNode] | None":
        self._end_line()
        if name in PREFORMATTED:
            self._preformatted += 1
        elif name == "table":
            return self._enter_table(node)
        elif not self._preformatted and node.mem_id not in self.hidden.above:
            text = _only_text(node)
            if text is not None:
                self._add_line(clean(text), _LEVELS.get(name, self._level))
                return None
        if name in _LISTS:
            return self._enter_list(node, name)
        self._level = _LEVELS.get(name, self._level)
        return node.iter(include_text=True)

    def _leave(self, name: str) -> None:
        if name == _SUP:
            self._above_line -= 1
        elif name in BLOCKS:
            self._end_line()
            if name in PREFORMATTED:
                self._preformatted -= 1
            if name in _LEVELS:
                self._level = None

    def _break(self) -> None:
        if self._pictures:
            self._end_line()
        else:
            self._pieces.append(_BREAK)

    def _add_picture(self, picture: Picture) -> None:
        if any(piece.strip(" \t\n\r\f\0\xa0\u3000") for piece in self._pieces):
            self._pictures.append(picture)
        else:
            self.blocks.append(picture)

    def _end_line(self) -> None:
        """Add the line that ends here; an empty line within it sets paragraphs apart."""
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces = []
            if self._preformatted:
                lines = re.split("\r?[\n\0]", text)
            elif _BREAK in text:
                lines = _paragraphs(clean(line) for line in text.split(_BREAK))
            else:
                lines = [clean(text)]
            for line in lines:
                self._add_line(line, self._level)
        if self._pictures:
            self.blocks += self._pictures
            self._pictures = []

    def _add_line(self, text: str, level: int | None) -> None:
        if text and not text.isspace():
            self.blocks.append(Line(text, None, level))

    def _text_of(self, node: "LexborNode") -> str:
        """Return the text of a cell or an item as a browser sets it, line by line."""
        walker = Walker(self.hidden, raised=self.raised)
        walker.walk(node)
        return "\n".join(block.text for block in walker.blocks if isinstance(block, Line))

    def _enter_table(self, node: "LexborNode") -> "Iterator[LexborNode] | None":
        mark = node.attributes.get(TABLE) if self.is_own else None
        drawn = read_table(node, self.hidden, self._text_of, is_data=mark is not None)
        if drawn is None:
            return self._arranged(node)
        if mark is not None:
            self._add_own(drawn, chart=mark == "chart", named=node.css_first("thead") is not None)
            return None
        if drawn.width == 1:
            return node.iter(include_text=True)
        self._add_table(drawn)
        return None

    def _arranged(self, table: "LexborNode") -> "Iterator[LexborNode]":
        """Yield the rows of a table that arranges a page; between them, add the tables that others of its rows make."""
        run: list[tuple[LexborNode, DrawnTable]] = []
        for row in _rows(table):
            drawn = read_table(row, self.hidden, self._text_of)
            if drawn is None:
                yield from self._run(run)
                run = []
                yield row
            else:
                run.append((row, drawn))
        yield from self._run(run)

    def _run(self, run: "list[tuple[LexborNode, DrawnTable]]") -> "Iterator[LexborNode]":
        if max((drawn.width for _, drawn in run), default=0) > 1:
            rows = [row for _, drawn in run for row in drawn.rows]
            self._add_table(DrawnTable(rows, [picture for _, drawn in run for picture in drawn.pictures]))
        else:
            yield from (row for row, _ in run)

    def _add_table(self, drawn: DrawnTable) -> None:
        self._tables += 1
        self.blocks += [Line(line) for line in drawn.caption.split("\n") if line]
        self.blocks.append(RawTable(tuple(map(tuple, drawn.rows)), self._tables))
        self.blocks += drawn.pictures

    def _add_own(self, drawn: DrawnTable, *, chart: bool, named: bool) -> None:
        """Add a table of one of the library's own pages: its caption is a chart's title, or for who hears the page."""
        shown = chart_of(drawn, named=named) if chart else None
        if shown is None:
            drawn.caption = ""
            self._add_table(drawn)
        else:
            self._tables += 1
            self.blocks += [RawChart(shown), *drawn.pictures]

    def _enter_list(self, node: "LexborNode", name: str) -> "Iterator[LexborNode] | None":
        items = items_of(node, self.hidden, self._text_of)
        if items is None:
            return node.iter(include_text=True)
        if items:
            self.blocks.append(Listing(items, name == "ol"))
        return None


def _only_text(node: "LexborNode") -> str | None:
    """Return the text of a block that holds one piece of text and what wraps it; None if there is more, or nothing."""
    child = node.first_child
    while child is not None and child.next is None:
        tag = child.tag or ""
        if tag == "-text":
            return child.text_content
        if tag in BLOCKS or tag in UNSHOWN:
            return None
        child = child.first_child
    return None


def _paragraphs(lines: Iterable[str]) -> list[str]:
    """Join lines that follow one another; a blank one sets paragraphs apart."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return ["\n".join(paragraph) for paragraph in paragraphs]


def _rows(table: "LexborNode") -> "Iterator[LexborNode]":
    """Yield what a table is made of, row by row."""
    for child in table.iter(include_text=True):
        if child.tag in _SECTIONS:
            yield from child.iter(include_text=True)
        else:
            yield child


_SECTIONS: Final = frozenset({"thead", "tbody", "tfoot"})


def _is_chrome(node: "LexborNode") -> bool:
    """Tell whether navigation by markup is just that: a site may wrap its article in odd tags."""
    return len(node.text()) < _MOST_CHROME and node.css_first("table") is None
