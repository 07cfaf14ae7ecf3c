"""A printed report to plain text: as a person would paste it into a message."""

from collections.abc import Iterable, Iterator
from typing import Final

from govdisclosure.document import CAPTIONS, Document, Drawn, Graph, Head, Items, Para, Pictured, Signed, Table, Title
from govdisclosure.formats.drawing import rows_of
from govdisclosure.formats.lines import lines_of
from govdisclosure.model.narrative import Chart

__all__ = ["write"]

_TABLE: Final = "统计表"
_CHART: Final = "统计图"


def write(document: Document) -> bytes:
    """Return ``document`` as UTF-8 text: blocks set apart by empty lines, the cells of a table by tabs.

    A statutory table has a caption, and the label of a group stands in each row of the group. A series of a chart is a
    line: its name, the categories, the values. A picture is told in words.
    """
    return "".join(f"{text}\n\n" for text in _texts(document.blocks) if text).encode()[:-1]


def _texts(blocks: tuple[Drawn, ...]) -> Iterator[str]:
    """Yield the text of each block, "" for one that prints nothing."""
    for above, block in zip((None, *blocks), blocks, strict=False):
        match block:
            case Title() | Head() | Para() | Pictured():
                yield _lines([block.text])
            case Signed():
                yield _lines(block.lines)
            case Items():
                texts = [text for text in map(_one_line, block.items) if text]
                marks = [f"{number}." if block.ordered else "•" for number in range(1, 1 + len(texts))]
                yield "\n".join(map("{} {}".format, marks, texts))
            case Graph():
                yield _CHART if isinstance(above, Table) else ""
                yield _one_line(block.chart.title or "")
                yield "\n".join("\t".join(map(_one_line, row)) for row in _series(block.chart))
            case _:
                rows = rows_of(block)
                if rows and (block.name or isinstance(above, Table)):  # nothing else says where a table begins
                    yield CAPTIONS[block.name] if block.name else _TABLE
                yield "\n".join("\t".join(map(_one_line, row)) for row in rows)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(line for text in texts for line in lines_of(text))


def _one_line(text: str) -> str:
    return " ".join(lines_of(text))


def _series(chart: Chart) -> Iterator[tuple[str, ...]]:
    for series in chart.series:
        name = () if series.name is None else (series.name,)
        yield (*name, *chart.categories, *series.values)
