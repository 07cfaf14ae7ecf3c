"""From the blocks of a file to those of the report: headings, paragraphs, lists, pictures and the places of tables."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

from attrs import Factory, define

from govdisclosure.interpret._chrome import is_chrome, is_decoration, is_footer, is_index_table
from govdisclosure.interpret._levels import Levels
from govdisclosure.interpret._lines import compact, is_prose, trim
from govdisclosure.interpret.raw import Item, Line, Listing, Picture, RawChart, RawTable
from govdisclosure.model.narrative import (
    Block,
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    TableName,
    TablePlace,
    TableRow,
)
from govdisclosure.published import Grid
from govdisclosure.zh import find_periods

__all__ = ["Blocks", "below_report", "is_around", "texts_of"]

_LEAST_ROWS: Final = 3
_LONGEST: Final = 80


@final
@define
class Blocks:
    """Turns the blocks of a file into those of the report; keeps its charts and statutory tables on the way."""

    charts: list[Chart] = Factory(list[Chart])
    grids: dict[TableName, Grid] = Factory(dict[TableName, Grid])

    def of(self, items: Iterable[tuple[int, Item]], levels: Levels, again: frozenset[int]) -> tuple[Block, ...]:
        """Return the blocks of one part of the report, empty lines left out.

        Args:
            items: what stands in the part, each with its place among the file's blocks.
            levels: reads the headings of the part.
            again: the places at which a statutory head comes again.
        """
        found = (self._block(item, levels, statutory=index in again) for index, item in items)
        return tuple(block for block in found if block is not None)

    def _block(self, item: Item, levels: Levels, *, statutory: bool) -> Block | None:
        match item:
            case Line():
                return levels.block(item, statutory=statutory) if trim(item.text) else None
            case Listing():
                texts = tuple(text for text in map(trim, item.items) if text)
                return ListBlock(items=texts, ordered=item.ordered) if texts else None
            case Picture():
                return Image(source=item.source, alt=item.alt)
            case RawTable():
                return _other_table([cell.text for cell in row] for row in item.rows)
            case _:
                return self._kept(item)

    def _kept(self, item: RawChart | Grid) -> Block:
        """Keep a chart or a statutory table, and return its place."""
        if isinstance(item, RawChart):
            self.charts.append(item.chart)
            return ChartPlace(chart=len(self.charts) - 1)
        if item.form.name in self.grids:  # the table is there twice: the first one is the report's
            return _other_table(_printed(item))
        self.grids[item.form.name] = item
        return TablePlace(table=item.form.name)


def _other_table(rows: Iterable[Iterable[str]]) -> OtherTable:
    return OtherTable(rows=tuple(TableRow(cells=tuple(row)) for row in rows))


def _printed(grid: Grid) -> list[list[str]]:
    """Return the rows of a statutory table as text, the label first."""
    cells = iter(grid.cells)
    return [[row.spec.label, *(next(cells).text for _ in row.columns)] for row in grid.form.rows]


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the text of headings, paragraphs and list items."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.text
        elif isinstance(block, ListBlock):
            yield from block.items


def is_around(item: Item) -> bool:
    """Tell whether a block between title and text is the site's: facts about the page, buttons, icons."""
    match item:
        case Line():
            return is_chrome(trim(item.text)) and not find_periods(item.text)
        case Listing():
            return all(map(is_chrome, item.items))
        case Picture():
            return is_decoration(item)
        case RawTable():
            return is_index_table(item)
        case _:
            return False


_ATTACHMENT: Final = re.compile("附[件表录][0-9一二三四]?(?:$|[：:])|附[：:]|统计指标|.{0,20}情况统计表$")
_FILE: Final = re.compile(r"[.](?:docx?|xlsx?|pdf|wps|et|zip|rar)\b", re.IGNORECASE)


def below_report(items: Iterable[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """Return what belongs to the report of the blocks below its signature: tables, charts, notes, and what it attaches.

    A site's footer ends it, but for statutory tables and charts.
    """
    kept: list[tuple[int, Item]] = []
    footer = attached = False
    for index, item in items:
        if isinstance(item, Line):
            text = trim(item.text)
            footer = footer or is_footer(text)
            attached = attached or (_ATTACHMENT.match(compact(text[:_LONGEST])) is not None and not _FILE.search(text))
        if isinstance(item, Grid | RawChart) or (not footer and _is_kept(item, attached=attached)):
            kept.append((index, item))
    return kept


def _is_kept(item: Item, *, attached: bool) -> bool:
    match item:
        case Line():
            said = attached or "\t" in item.text.strip() or is_prose(item.text)
            return said and not is_chrome(trim(item.text))
        case RawTable():
            return len(item.rows) >= _LEAST_ROWS and not is_index_table(item)
        case Picture():
            return not is_decoration(item)
        case _:
            return False
