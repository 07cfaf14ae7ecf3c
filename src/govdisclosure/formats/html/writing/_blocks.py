"""The blocks of a report as markup, in their order."""

from collections.abc import Iterable, Iterator
from typing import Final, final

from attrs import Factory, define

from govdisclosure.document import (
    CAPTIONS,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    Title,
    chart_table,
)
from govdisclosure.formats.charts import svg_of
from govdisclosure.formats.html._marks import TABLE
from govdisclosure.formats.html.markup import element, is_blank, shown, text
from govdisclosure.formats.html.tables import inside, table_markup
from govdisclosure.zh import ParseError, parse_date

__all__ = ["Writer"]

_OTHER: Final = "其他表格"
_CHART: Final = "图表"


@final
@define
class Writer:
    """Writes blocks one after the other; knows what is open, and what was named, on the way."""

    _open: list[int] = Factory(list[int])
    """The levels of the heads above."""
    _in_section: bool = False
    _names: set[str] = Factory(set[str])
    _charts: int = 0

    def markup(self, blocks: Iterable[Drawn]) -> Iterator[str]:
        """Yield the markup of the blocks, each section an element of its own."""
        for block in blocks:
            yield from self._block(block)
        if self._in_section:
            yield "</section>"

    def _block(self, block: Drawn) -> Iterator[str]:
        match block:
            case Title() if not is_blank(block.text):
                yield element("h1", text(block.text))
            case Head() if not is_blank(block.text):
                yield from self._head(block)
            case Para() if not is_blank(block.text):
                # What is written with blanks before it is not moved further in.
                yield element("p", text(block.text), class_="flush" if block.text[:1].isspace() else None)
            case Items() if block.items:
                items = "\n".join(element("li", text(item)) for item in block.items)
                yield element("ol" if block.ordered else "ul", items)
            case Pictured():
                yield element("figure", element("p", text(block.text)), class_="picture")
            case Table() if any(block.rows):
                yield self._table(block)
            case Graph():
                yield from self._graph(block)
            case Signed():
                yield element("div", "\n".join(map(_signed, block.lines)), class_="signed")
            case _:  # nothing of it would be seen
                return

    def _head(self, head: Head) -> Iterator[str]:
        """Yield a heading, one level deeper than the one it is below: no level is left out, whatever the text does."""
        while self._open and self._open[-1] >= head.level:
            self._open.pop()
        if not self._open:
            if self._in_section:
                yield "</section>"
            yield "<section>"
            self._in_section = True
        self._open.append(head.level)
        yield element(f"h{len(self._open) + 1}", text(head.text))

    def _table(self, table: Table) -> str:
        name = self._named(_OTHER if table.name is None else CAPTIONS[table.name])
        return self._framed(table, "table", name, element("caption", text(name), class_="unseen"))

    def _graph(self, graph: Graph) -> Iterator[str]:
        table = chart_table(graph.chart)
        title = graph.chart.title or ""
        name = self._named(" ".join(title.split()) or _CHART)
        if any(table.rows):
            self._charts += 1
            picture = svg_of(graph.chart, f"chart-{self._charts}") or ""
            caption = "" if is_blank(title) else element("caption", text(title))
            yield element("figure", self._framed(table, "chart", name, caption, picture))
        elif not is_blank(title):
            yield element("p", text(title))

    def _framed(self, table: Table, kind: str, name: str, caption: str, picture: str = "") -> str:
        """Return a table in a frame in which it can be moved, by keys too."""
        markup = table_markup(table, caption, inside, **{TABLE: kind})
        return element("div", f"{picture}{markup}", class_="frame", role="region", tabindex=0, aria_label=shown(name))

    def _named(self, name: str) -> str:
        """Return ``name``, or a name like it: no other frame of the page has it."""
        own, number = name, 1
        while own in self._names:
            number += 1
            own = f"{name}（{number}）"
        self._names.add(own)
        return own


def _signed(line: str) -> str:
    try:
        said = element("time", text(line), datetime=parse_date(line).isoformat())
    except ParseError:
        said = text(line)
    return element("p", said)
