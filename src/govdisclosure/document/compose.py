"""From a published report to its printed blocks, in their order."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.document.blocks import (
    CAPTIONS,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    TableCell,
    Title,
)
from govdisclosure.document.tables import table_of
from govdisclosure.model.agency import Signature
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Block,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    TableName,
    TablePlace,
)
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.zh import format_date

__all__ = ["Document", "document_of", "sectioned_blocks"]

_NAMELESS: Final = "政府信息公开工作年度报告"


@final
@frozen(kw_only=True)
class Document:
    """A printed report, and what a file says of itself."""

    blocks: tuple[Drawn, ...]
    title: str
    """The title on one line, for the properties of a file; never empty."""
    agency: str = ""
    year: int | None = None
    record: bytes = b""
    """The report itself as JSON, for a file that can carry it beside the print."""


def document_of(report: PublishedReport, record: bytes = b"") -> Document:
    """Return ``report`` as it is printed: every block in its place, nothing added.

    A statutory table or a chart that has no place in the text stands at the end of the section it belongs to: of its own
    name, or section one; at the end of the report where it has no such section. A table that was published as a picture
    stands in its section as one, even where the text has no picture.
    """
    return Document(
        blocks=tuple(block for _, block in sectioned_blocks(report)),
        title=" ".join((report.title or "").split()) or _NAMELESS,
        agency=report.agency.name if report.agency else "",
        year=report.year,
        record=record,
    )


def sectioned_blocks(report: PublishedReport, *, whole: bool = False) -> Iterator[tuple[int, Drawn]]:
    """Yield the blocks of ``report`` as they are printed, each with its section: 0 title and preamble, 1 to 6, 7 signature.

    Args:
        report: what is printed.
        whole: whether the statutory tables have all the rows of the form, those too of which nothing was published.
    """
    yield from _Composer(report, whole).blocks()


@final
@frozen
class _Composer:
    report: PublishedReport
    whole: bool

    def blocks(self) -> Iterator[tuple[int, Drawn]]:
        report = self.report
        placed = [block for _, block in report.blocks()]
        tables = {block.table for block in placed if isinstance(block, TablePlace)}
        charts = {block.chart for block in placed if isinstance(block, ChartPlace)}
        homeless: list[TableName] = [name for name in TABLE_NAMES if name not in tables]
        unshown = [index for index in range(len(report.charts)) if index not in charts]
        if report.title is not None:
            yield 0, Title(report.title)
        yield from _in(0, self._drawn(report.preamble.blocks))
        for part in report.sections:
            number = SECTION_NAMES.index(part.name) + 1
            yield number, Head(part.section.heading, 1)
            yield from _in(number, self._drawn(part.section.blocks))
            if part.name in homeless:
                homeless.remove(part.name)
                shown = any(isinstance(block, Image) for block in part.section.blocks)
                yield from _in(number, self._table(part.name, pictured=not shown))
            if part.name == "overview":
                yield from _in(number, self._graphs(unshown))
                unshown = []
        for name in homeless:
            yield from _in(SECTION_NAMES.index(name) + 1, self._table(name))
        yield from _in(1, self._graphs(unshown))
        if report.signature is not None:
            lines = tuple(_signed(report.signature))
            if lines:
                yield _SIGNATURE, Signed(lines)

    def _drawn(self, blocks: Iterable[Block]) -> Iterator[Drawn]:
        for block in blocks:
            match block:
                case Heading():
                    yield Head(block.text, block.level)
                case Paragraph():
                    yield Para(block.text)
                case ListBlock():
                    yield Items(block.items, block.ordered)
                case Image():
                    yield Pictured(block.source, block.alt)
                case ChartPlace():
                    yield from self._graphs([block.chart])
                case TablePlace():
                    yield from self._table(block.table, pictured=True)
                case _:  # OtherTable is what is left
                    yield Table(rows=tuple(tuple(TableCell(text=text) for text in row.cells) for row in block.rows))

    def _graphs(self, charts: Sequence[int]) -> Iterator[Drawn]:
        for index in charts:
            if index < len(self.report.charts):
                yield Graph(self.report.charts[index])

    def _table(self, name: TableName, *, pictured: bool = False) -> Iterator[Drawn]:
        """Yield a statutory table; of one that is a picture, where ``pictured``, what stands for it."""
        grid: Grid | None = self.report.grid(name)
        table = None if grid is None else table_of(grid, whole=self.whole)
        if table is not None:
            yield table
        elif pictured and grid is not None and grid.is_picture:
            yield Pictured(None, CAPTIONS[name])


_SIGNATURE: Final = 7


def _in(section: int, blocks: Iterable[Drawn]) -> Iterator[tuple[int, Drawn]]:
    return ((section, block) for block in blocks)


def _signed(signature: Signature) -> Iterator[str]:
    if signature.agency is not None:
        yield signature.agency
    if signature.date is not None:
        yield format_date(signature.date)
