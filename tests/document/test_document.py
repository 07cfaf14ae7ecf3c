"""A report as it is printed, block by block."""

import datetime as dt

import pytest
from attrs import evolve

from govdisclosure.document import (
    Document,
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
    document_of,
)
from govdisclosure.forms import table_form
from govdisclosure.model.agency import Agency, Signature
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.narrative import (
    TABLE_NAMES,
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    Section,
    SectionName,
    Series,
    TablePlace,
    TableRow,
)
from govdisclosure.model.remedies import Remedies
from govdisclosure.published import ABSENT, Cell, Grid, Part, PublishedReport, Surplus

CHART = Chart(title="公开数量", categories=("公告", "解读"), series=(Series(name="2022年", values=("33", "10")),))


def _remedies(text: str = "0") -> Grid:
    form = table_form(Remedies)
    return Grid(form=form, cells=tuple(Cell.read(text) for _ in form.cells))


def _part(name: SectionName, *blocks: object) -> Part:
    return Part(name=name, section=Section(heading=f"{name}。", blocks=blocks))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _blocks(report: PublishedReport) -> tuple[Drawn, ...]:
    return document_of(report).blocks


def test_every_block_is_drawn_in_its_place() -> None:
    """Title, preamble, sections and signature, as they were written."""
    report = PublishedReport(
        title="某局\n2022年政府信息公开工作年度报告",
        preamble=Preamble(blocks=(Paragraph(text="现公布如下。"),)),
        sections=(
            _part(
                "overview",
                Heading(level=2, number=1, text="（一）主动公开"),
                ListBlock(items=("甲", "乙"), ordered=True),
                Image(source="a.png", alt="表"),
                ChartPlace(chart=0),
                OtherTable(rows=(TableRow(cells=("一", "二")),)),
            ),
        ),
        charts=(CHART,),
        signature=Signature(agency="某局", date=dt.date(2023, 1, 16)),
    )
    title, para, head, inner, items, picture, graph, table, signed = _blocks(report)
    assert title == Title("某局\n2022年政府信息公开工作年度报告")
    assert para == Para("现公布如下。")
    assert (head, inner) == (Head("overview。", 1), Head("（一）主动公开", 2))
    assert items == Items(("甲", "乙"), ordered=True)
    assert picture == Pictured("a.png", "表")
    assert graph == Graph(CHART)
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["一", "二"]]
    assert (table.name, table.heads, table.width) == (None, 0, 2)
    assert signed == Signed(("某局", "2023年1月16日"))


def test_what_has_no_place_stands_at_the_end_of_its_section() -> None:
    """A table goes to the section of its name, a chart to section one; else both stand at the end."""
    grid = _remedies()
    housed = PublishedReport(
        sections=(_part("overview", Paragraph(text="甲")), _part("remedies"), _part("problems")),
        remedies=grid,
        charts=(CHART,),
    )
    assert [type(block).__name__ for block in _blocks(housed)] == ["Head", "Para", "Graph", "Head", "Table", "Head"]
    homeless = evolve(housed, sections=(_part("problems"),))
    assert [type(block).__name__ for block in _blocks(homeless)] == ["Head", "Table", "Graph"]


def test_a_place_without_what_it_is_the_place_of() -> None:
    """Nothing stands there: neither a table that the report lacks nor a chart."""
    report = PublishedReport(sections=(_part("requests", TablePlace(table="requests"), ChartPlace(chart=3)),))
    assert _blocks(report) == (Head("requests。", 1),)


def test_a_table_that_is_a_picture() -> None:
    """A picture stands in its place or its section; nothing is added to a picture that is there, and nothing elsewhere."""
    form = table_form(Remedies)
    place = PublishedReport(remedies=Grid.pictured(form), sections=(_part("remedies", TablePlace(table="remedies")),))
    picture = Pictured(None, "政府信息公开行政复议、行政诉讼情况统计表")
    assert _blocks(place)[1:] == (picture,)
    assert picture.text == "［图片：政府信息公开行政复议、行政诉讼情况统计表］"
    assert _blocks(evolve(place, sections=(_part("remedies"),)))[1:] == (picture,)
    shown = evolve(place, sections=(_part("remedies", Image(source="表.png", alt=None)),))
    assert _blocks(shown)[1:] == (Pictured("表.png", None),)
    assert _blocks(evolve(place, sections=(_part("problems"),))) == (Head("problems。", 1),)


def test_a_table_of_which_nothing_was_published() -> None:
    """No file can draw it."""
    grid = Grid.of_cells(table_form(Remedies), {})
    assert (
        _blocks(PublishedReport(remedies=grid, sections=(_part("remedies", TablePlace(table="remedies")),)))[1:] == ()
    )


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_statutory_table_is_the_form_with_its_figures(edition: AnyEdition, name: str) -> None:
    """Every figure stands where the form has its cell; labels are heads, and those of tables 3 and 4 are repeated."""
    form = table_form(getattr(edition, name))
    cells = tuple(Cell.read(str(cell.index)) for cell in form.cells)
    (table,) = _blocks(PublishedReport(**{name: Grid(form=form, cells=cells)}))  # type: ignore[arg-type]
    assert isinstance(table, Table)
    drawn = [cell for row in table.rows for cell in row]
    assert {cell.path: cell.text for cell in drawn if cell.path} == {c.path: str(c.index) for c in form.cells}
    assert all((cell.path is None) == (cell.head is not None) for cell in drawn)
    assert (table.heads, table.width) == {"proactive": (0, 4), "requests": (3, 10), "remedies": (3, 15)}[name]


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_rows_that_were_not_published_are_not_drawn(edition: AnyEdition) -> None:
    """The labels of groups span what is left of them."""
    form = table_form(edition.requests)
    there = {cell.path for cell in form.cells if "denied" not in cell.row and cell.row != "received"}
    grid = Grid.of_cells(form, {path: Cell.read("1") for path in there})
    (table,) = _blocks(PublishedReport(requests=grid))
    assert isinstance(table, Table)
    labels = {cell.text: cell for row in table.rows for cell in row if cell.head == "row"}
    assert "（三）不予公开" not in labels
    assert (
        labels["三、本年度办理结果"].rowspan == len([row for row in form.rows if row.path.startswith("outcomes")]) - 8
    )
    assert {cell.path for row in table.rows for cell in row if cell.path} == there


def test_what_the_form_does_not_have() -> None:
    """A row of its own stands below, a column behind; a column that is longer than the table is a row too."""
    form = table_form(EDITIONS[-1].proactive)
    cells = tuple(Cell.read("1") if cell.row == "rules" else ABSENT for cell in form.cells)
    surplus = (
        Surplus(label="其他", cells=(Cell.read("5"), Cell.read("6"))),
        Surplus(label="备注", cells=(Cell.read("无误"),), is_column=True),
        Surplus(label="说明", cells=tuple(map(Cell.read, "甲乙丙丁戊己")), is_column=True),
    )
    (table,) = _blocks(PublishedReport(proactive=Grid(form=form, cells=cells, surplus=surplus)))
    assert isinstance(table, Table)
    assert [[(cell.text, cell.colspan) for cell in row if cell.text] for row in table.rows] == [
        [("第二十条第（一）项", 4), ("备注", 1)],
        [("信息内容", 1), ("本年制发件数", 1), ("本年废止件数", 1), ("现行有效件数", 1)],
        [("规章", 1), ("1", 1), ("1", 1), ("1", 1), ("无误", 1)],
        [("其他", 2), ("5", 1), ("6", 1)],
        [("说明", 1), *((text, 1) for text in "甲乙丙丁戊己")],
    ]


@pytest.mark.parametrize(
    ("chart", "rows", "heads"),
    [
        (CHART, [["", "2022年"], ["公告", "33"], ["解读", "10"]], 1),
        (Chart(categories=("甲",), series=(Series(values=("1", "2")),)), [["甲", "1"], ["", "2"]], 0),
        (Chart(title="空"), [], 0),
    ],
)
def test_a_chart_as_a_table(chart: Chart, rows: list[list[str]], heads: int) -> None:
    """A category is a row and a series a column, each with its name if it has one."""
    table = chart_table(chart)
    assert [[cell.text for cell in row] for row in table.rows] == rows
    assert table.heads == heads


def test_what_a_file_says_of_itself() -> None:
    """Title, body and year; a report without a title has one by its kind."""
    named = document_of(PublishedReport(title="甲\n乙", year=2022, agency=Agency(name="某局")), b"{}")
    assert (named.title, named.agency, named.year, named.record) == ("甲 乙", "某局", 2022, b"{}")
    assert document_of(PublishedReport()) == Document(blocks=(), title="政府信息公开工作年度报告")
    signed = document_of(PublishedReport(signature=Signature()))
    assert signed.blocks == ()
    assert document_of(PublishedReport(signature=Signature(agency="某局"))).blocks == (Signed(("某局",)),)
