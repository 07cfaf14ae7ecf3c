"""The statutory tables in the outline: where they stand, which edition they are of, and which are pictures."""

import datetime as dt

import pytest

from govdisclosure.forms import TableForm, form_of
from govdisclosure.forms.layout import layout_of_rows
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Line, Picture, RawCell, RawTable
from govdisclosure.interpret.tables import read_tables
from govdisclosure.model.agency import Period
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import OtherTable, TableName, TablePlace
from govdisclosure.published import Cell, Grid
from govdisclosure.published.cell import ABSENT
from tests.interpret.outline_making import HEADS, TITLE, outline

PROSE = Line("各项工作按计划完成，没有需要说明的例外。")


def grid(form: TableForm, text: str = "0") -> Grid:
    """Return a table with ``text`` in every cell."""
    return Grid(form=form, cells=tuple(Cell.read(text) for _ in form.cells))


def test_tables_stand_in_their_sections(edition: AnyEdition) -> None:
    """A table is the report's, and its place stays in the text; the labels tell the edition, whatever the year."""
    tables = [grid(table) for table in form_of(edition).tables]
    heads = [Line(head) for head in HEADS]
    report = assemble([Line(TITLE), heads[0], heads[1], PROSE, tables[0], heads[2], tables[1], heads[3], tables[2]])
    assert report.grids == tuple(tables)
    assert report.edition is edition
    section = report.section("requests")
    assert section is not None
    assert section.blocks == (TablePlace(table="requests"),)


@pytest.mark.parametrize(
    ("name", "expected"), [("requests", EDITION_2019), ("remedies", EDITION_2021)], ids=["requests", "remedies"]
)
def test_the_edition_is_told_from_table_3_else_from_the_year(name: TableName, expected: AnyEdition) -> None:
    """Table 3 differs between the editions, table 4 does not."""
    table: TableForm = getattr(form_of(EDITION_2019), name)
    report = assemble([Line(TITLE), *map(Line, HEADS), grid(table)])
    assert report.edition is expected


def test_a_table_that_is_there_twice() -> None:
    """The first one is the report's; the second stays as a table of text."""
    form = form_of(EDITION_2021).remedies
    report = assemble([Line(TITLE), *map(Line, HEADS[:4]), grid(form, "1"), grid(form, "2")])
    assert report.remedies == grid(form, "1")
    other = report.sections[-1].section.blocks[-1]
    assert isinstance(other, OtherTable)
    assert other.rows[0].cells == ("行政复议", "2", "2", "2", "2", "2")


@pytest.mark.parametrize("rows", [(0, 1), (1, 3), (0, 2), (2, 3)])
def test_a_part_of_table_4_is_table_4(rows: tuple[int, int]) -> None:
    """A body that prints 行政复议 alone, or one of the proceedings below 行政诉讼, has left out the rest."""
    form = form_of(EDITION_2021).remedies
    there = {row.path for row in form.rows[slice(*rows)]}
    cells = tuple(Cell.read("1") if cell.row in there else ABSENT for cell in form.cells)
    drawn = layout_of_rows(form, [row for row in form.rows if row.path in there])
    table = RawTable(
        rows=tuple(tuple(RawCell(cell.text or "1", cell.rowspan, cell.colspan) for cell in row) for row in drawn),
        number=1,
    )
    (found,) = read_tables(table)
    assert isinstance(found, Grid)
    assert [(cell.text, cell.state) for cell in found.cells] == [(cell.text, cell.state) for cell in cells]


def test_tables_around_the_text() -> None:
    """A table above the title or below the footer is the report's too."""
    form = form_of(EDITION_2021)
    report = assemble(
        [grid(form.proactive), Line(TITLE), *map(Line, HEADS), Line("版权所有：青禾县"), grid(form.remedies)]
    )
    assert report.preamble.blocks == (TablePlace(table="proactive"),)
    assert report.sections[-1].section.blocks == (TablePlace(table="remedies"),)


def test_tables_without_title_or_heads_are_a_report() -> None:
    """A file with nothing but a statutory table is read."""
    report = assemble([grid(form_of(EDITION_2021).requests)])
    assert (report.title, report.agency, report.sections) == (None, None, ())
    assert report.preamble.blocks == (TablePlace(table="requests"),)


OTHER = RawTable(((RawCell("甲"),), (RawCell("乙"),)), 1)


@pytest.mark.parametrize(
    ("below", "pictured"),
    [
        ([Picture("图1.png")], True),
        ([PROSE, Picture("W020230118.jpg"), PROSE], True),
        ([Picture("/images/icon.gif")], False),
        ([Picture("图1.png"), OTHER], False),
        ([PROSE], False),
        ([], False),
    ],
    ids=["picture", "prose", "icon", "table", "text", "nothing"],
)
def test_a_table_that_is_a_picture(below: list[Line | Picture | RawTable], pictured: bool) -> None:  # noqa: FBT001  (a case)
    """A section of tables with a picture and no table has its table as a picture."""
    heads = [Line(head) for head in HEADS]
    report = assemble([Line(TITLE), heads[0], Picture("会议.jpg"), heads[1], heads[2], *below, *heads[3:]])
    expected = Grid.pictured(form_of(EDITION_2021).requests) if pictured else None
    assert (report.proactive, report.requests, report.remedies) == (None, expected, None)


def test_a_picture_beside_a_table_that_stands_elsewhere() -> None:
    """Table 3 is in section two by mistake: the picture in section three is not it."""
    table = grid(form_of(EDITION_2021).requests)
    report = assemble([Line(TITLE), *map(Line, HEADS[:2]), table, Line(HEADS[2]), Picture("图1.png")])
    assert report.requests == table


def test_pictures_without_an_edition() -> None:
    """Before 2019, and without a year, there is no form that a picture could be of."""
    report = outline("青禾县水利局2018年政府信息公开工作年度报告", *HEADS[:3], "[image: 表]", *HEADS[3:])
    assert (report.edition, report.grids) == (None, ())


def test_the_period_is_that_of_the_figures() -> None:
    """Another period, such as that of a plan, does not stand in its way; without any word the first period counts."""
    year = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))
    plan = "规划自2021年1月1日起至2025年12月31日止。"
    report = outline(TITLE, plan, "本报告数据统计期限从2022年1月1日到2022年12月31日。", *HEADS)
    assert report.period == year
    assert outline(TITLE, "2022年1月1日至12月31日", *HEADS).period == year
    assert outline(TITLE, HEADS[0], "统计时限：2022年1月1日—2022年12月31日。", *HEADS[1:]).period == year
    assert outline(TITLE, *HEADS).period is None
    assert outline(TITLE, HEADS[0], "2022年1月1日至12月31日，公开102条。", *HEADS[1:]).period == year
    assert outline(TITLE, HEADS[0], "上一年度（2021年1月1日至12月31日）公开96条。", *HEADS[1:]).period is None
    assert outline(TITLE, HEADS[0], "2022年5月1日至5月31日，开展宣传月活动。", *HEADS[1:]).period is None
