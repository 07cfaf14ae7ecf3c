"""The blocks of a report as data for the typesetter: nothing here is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias, final

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
from govdisclosure.formats.pdf.writing._tables import table_data
from govdisclosure.formats.pdf.writing._text import printed_lines, width_of

__all__ = ["Data", "Typeset"]

Data: TypeAlias = dict[str, Any]
"""An object of JSON."""

_FAMILIES: Final = re.compile('font-family="[^"]*"')
_TABLE: Final = "统计表"
_CHART: Final = "图表"
_WORD: Final = 30
"""How many characters of a word are not broken over lines."""


@final
@define
class Typeset:
    """Turns blocks into data one after the other; knows what heads are above."""

    _fonts: Sequence[str]
    """What the texts of charts are set in."""
    _open: list[int] = Factory(list[int])
    """The levels of the heads above."""
    _charts: int = 0

    def data(self, blocks: Iterable[Drawn]) -> Iterator[Data]:
        """Yield the blocks that print something."""
        above: Drawn | None = None
        for block in blocks:
            match block:
                case Title():
                    yield from _said("title", map(_balanced, block.text.split("\n")))
                case Head():
                    yield from self._head(block)
                case Para():
                    yield from _said("paragraph", [block.text])
                case Pictured():
                    yield from _said("centred", [block.text])
                case Signed():
                    yield from _said("signature", block.lines)
                case Items():
                    items = [lines for item in block.items if any(lines := printed_lines(item, _WORD))]
                    yield {"kind": "items", "ordered": block.ordered, "items": items}
                case Table():
                    drawn = list(table_data(block))
                    if drawn and isinstance(above, Table):  # nothing else says where one ends and the other begins
                        yield from _said("centred", [CAPTIONS[block.name] if block.name else _TABLE])
                    yield from drawn
                case _:
                    yield self._graph(block)
                    yield from table_data(chart_table(block.chart))
            above = block

    def _head(self, head: Head) -> Iterator[Data]:
        """Yield a head, one level deeper than the one it is below: an outline leaves no level out."""
        for data in _said("head", [head.text]):
            while self._open and self._open[-1] >= head.level:
                self._open.pop()
            self._open.append(head.level)
            yield {**data, "level": head.level, "depth": len(self._open)}

    def _graph(self, graph: Graph) -> Data:
        self._charts += 1
        lines = printed_lines(graph.chart.title or "", _WORD)
        alt = f"{' '.join(lines) or _CHART}（数据见下表）"
        svg = svg_of(graph.chart, f"chart-{self._charts}")
        picture = svg and _FAMILIES.sub(f'font-family="{",".join(self._fonts)}"', svg, count=1)
        return {"kind": "chart", "lines": lines, "alt": alt, "picture": picture}


_PARTS: Final = re.compile("(?<=.{3})(?=20[0-9]{2}年|政府信息公开)")
_LONGEST: Final = 20
"""How many characters of a title stand on a line."""


def _balanced(line: str) -> str:
    """Return a line of a title broken where its parts meet, if it is too long: 东山市财政局, 2022年政府信息公开工作年度报告."""
    ways = ((line[: gap.start()], line[gap.start() :]) for gap in _PARTS.finditer(line))
    fitting = (way for way in ways if max(map(width_of, way)) <= _LONGEST)
    return line if width_of(line) <= _LONGEST else "\n".join(next(fitting, (line,)))


def _said(kind: str, texts: Iterable[str]) -> Iterator[Data]:
    lines = [line for text in texts for line in printed_lines(text, _WORD)]
    if any(lines):
        yield {"kind": kind, "lines": lines}
