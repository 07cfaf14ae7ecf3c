"""The record that a written file carries: believed only as far as the print bears it out."""

from attrs import evolve

from govdisclosure.formats.json import dumps
from govdisclosure.formats.record import restored
from govdisclosure.interpret.raw import Line, Listing, Picture, RawBlock, RawCell, RawChart, RawFile, RawTable
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.agency import Agency
from govdisclosure.model.narrative import (
    Chart,
    ChartPlace,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    Section,
    Series,
    TableRow,
)
from govdisclosure.published import Cell, Grid, Part, Place, PublishedReport, State
from tests.cli.reports import good_report

CHART = Chart(title="公开数量", categories=("公告",), series=(Series(name="2022年", values=("33",)),))
BLOCKS: tuple[RawBlock, ...] = (
    Line("某局2022年\n政府信息公开工作年度报告"),
    Line("二、总体情况"),
    Line("一、这不是标题\x00"),
    Listing(("甲", "乙 丙")),
    Picture("biao.png"),
    RawChart(CHART),
    RawTable((((RawCell("")), RawCell("3")), (RawCell("4"), RawCell(""))), 1),
)
REPORT = PublishedReport(
    title="某局2022年政府信息公开工作年度报告",
    agency=Agency(name="某局", region="370000"),
    year=2022,
    preamble=Preamble(blocks=(Paragraph(text="二、总体情况"), Paragraph(text="一、这不是标题"))),
    sections=(
        Part(
            name="overview",
            section=Section(
                heading="甲",
                blocks=(
                    ListBlock(items=("乙丙",)),
                    Image(source="biao.png"),
                    ChartPlace(chart=0),
                    OtherTable(rows=(TableRow(cells=("", "3")), TableRow(cells=("4", "")))),
                ),
            ),
        ),
    ),
    charts=(CHART,),
)


def _read(*blocks: RawBlock, record: bytes = dumps(REPORT).encode()) -> PublishedReport | None:
    return restored(RawFile(blocks=blocks, record=record), recognise(blocks))


def test_a_record_that_the_print_bears_out() -> None:
    """It knows what no print shows: what is a heading, and the code of a region; blanks and line ends are no difference."""
    assert _read(*BLOCKS) == REPORT


def test_a_file_without_a_record_or_with_a_broken_one() -> None:
    """It is read like any other."""
    assert restored(RawFile(blocks=BLOCKS), [*BLOCKS]) is None
    for record in (b"", b"{", b'{"version": 1, "kind": "report"}', b"[]"):
        assert _read(*BLOCKS, record=record) is None


def test_a_print_that_was_edited() -> None:
    """A character, a figure, or a figure's place in a table: the record is believed in nothing."""
    table = RawTable((((RawCell("3")), RawCell("")), (RawCell("4"), RawCell(""))), 1)
    chart = RawChart(evolve(CHART, series=(Series(name="2022年", values=("38",)),)))
    for edited in (Line("某局2023年政府信息公开工作年度报告"), Line(""), table, chart, Listing(("甲",))):
        kind = next(index for index, block in enumerate(BLOCKS) if type(block) is type(edited))
        assert _read(*BLOCKS[:kind], edited, *BLOCKS[kind + 1 :]) is None


def test_a_figure_that_a_span_moves() -> None:
    """Where a figure stands is a matter of the spans before it and of those that hang down into its row."""
    report = PublishedReport.of(good_report())
    blocks = _drawn(report)
    record = dumps(report).encode()
    assert _read(*blocks, record=record) is not None
    for label, rowspan, colspan in (("一、本年新收政府信息公开申请数量", 1, 2), ("（三）不予公开", 1, 1)):
        edited = [
            evolve(block, rows=tuple(tuple(_spanning(c, label, rowspan, colspan) for c in row) for row in block.rows))
            if isinstance(block, RawTable)
            else block
            for block in blocks
        ]
        assert _read(*edited, record=record) is None


def _spanning(cell: RawCell, label: str, rowspan: int, colspan: int) -> RawCell:
    return evolve(cell, rowspan=rowspan, colspan=colspan) if cell.text == label else cell


def test_a_table_that_was_moved() -> None:
    """It stands where the file has it, unless the file keeps its tables apart from the text."""
    *others, table = BLOCKS
    moved = (table, *others)
    assert _read(*moved) is None
    apart = RawFile(blocks=moved, record=dumps(REPORT).encode(), is_apart=True)
    assert restored(apart, recognise(moved)) == REPORT


def test_cells_are_told_where_the_file_has_them() -> None:
    """A typed record gives the grid, the file its places; a cell that is not drawn has none."""
    report = PublishedReport.of(good_report())
    form = report.requests.form if report.requests else None
    assert form is not None
    assert report.requests is not None
    cells = [evolve(cell, place=Place(table=9, row=9, column=9)) for cell in report.requests.cells]
    cells[0] = Cell("", None, State.ABSENT)
    drawn = Grid(form=form, cells=tuple(evolve(cell, place=Place(page=3)) for cell in cells))
    other = evolve(report, requests=Grid(form=form, cells=tuple(cells)))
    for record, grids, places in (
        (other, [drawn], {Place(page=3), None}),
        (other, [], {None}),
    ):
        text = dumps(record).encode()
        file = RawFile(blocks=(), record=text)
        assert restored(file, []) is None  # nothing is printed here
        blocks = _drawn(record)
        found = restored(RawFile(blocks=blocks, record=text), [*blocks, *grids])
        assert found is not None
        assert found.requests is not None
        assert {cell.place for cell in found.requests.cells} == places
        assert [cell.text for cell in found.requests.cells] == [cell.text for cell in cells]


def _drawn(report: PublishedReport) -> tuple[RawBlock, ...]:
    """Return what a reader makes of the print of ``report``."""
    from govdisclosure.document import Signed, Table, Title, document_of  # noqa: PLC0415

    blocks: list[RawBlock] = []
    for block in document_of(report).blocks:
        if isinstance(block, Table):
            rows = tuple(tuple(RawCell(c.text, c.rowspan, c.colspan) for c in row) for row in block.rows)
            blocks.append(RawTable(rows, len(blocks) + 1))
        elif isinstance(block, Signed):
            blocks += map(Line, block.lines)
        else:
            blocks.append(Line(block.text if isinstance(block, Title) else getattr(block, "text", "")))
    return tuple(blocks)
