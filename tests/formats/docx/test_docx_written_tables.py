"""Tables of the official document: the form's own spans, heads that are repeated, every row a full grid."""

import pytest
from attrs import evolve

from govdisclosure.document import CAPTIONS, Para, Table, TableCell
from govdisclosure.document.tables import table_of
from govdisclosure.formats import docx
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published import Cell, Grid, PublishedReport, Surplus
from tests.formats.docx.docx_schema import W
from tests.formats.docx.word_written import body, said, style_of, tables, written, xml
from tests.model.making import made_report


def statutory(name: TableName, edition: AnyEdition = EDITIONS[-1]) -> Table:
    """Return a statutory table of noughts."""
    grid = PublishedReport.of(made_report(edition)).grid(name)
    assert grid is not None
    table = table_of(grid)
    assert table is not None
    return table


def plain(*rows: tuple[str, ...]) -> Table:
    """Return a table of ``rows``."""
    return Table(rows=tuple(tuple(TableCell(text=text) for text in row) for row in rows))


def read_back(table: Table) -> list[list[tuple[str, int, int]]]:
    """Return the cells of the one table that is read from a document of ``table``."""
    (block,) = docx.read(written(table)).blocks
    assert isinstance(block, RawTable)
    return [[(cell.text, cell.rowspan, cell.colspan) for cell in row] for row in block.rows]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_the_form_is_drawn_as_it_is(edition: AnyEdition, name: TableName) -> None:
    """The statutory tables stand there with the official spans, and are read back with them."""
    table = statutory(name, edition)
    assert read_back(table) == [[(cell.text, cell.rowspan, cell.colspan) for cell in row] for row in table.rows]


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_table_fits_the_page(name: TableName) -> None:
    """Columns of fixed width, as wide as the text of the page together."""
    table = body(statutory(name))[0]
    assert said(table, "w:tblPr/w:tblLayout/@w:type") == "fixed"
    widths = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == 11906 - 1587 - 1474


def test_heads_are_repeated() -> None:
    """A table that goes over the page shows its heads again, and no row is torn."""
    rows = body(statutory("requests"))[0].findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] * 3 + [False] * 25
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_row_taller_than_a_page_may_be_torn() -> None:
    """Or else its end could not be seen."""
    long, short = body(plain(("字" * 600,), ("字" * 599,)))[0].iterfind(f"{W}tr")
    assert long.find(f"{W}trPr/{W}cantSplit") is None
    assert short.find(f"{W}trPr/{W}cantSplit") is not None


def test_heads_stay_with_their_rows() -> None:
    """第二十条第（五）项 does not end a page."""
    ((*rows,),) = tables(statutory("proactive"))
    kept = [row[0].find(f"{W}p/{W}pPr/{W}keepNext") is not None for row in rows]
    assert kept == [True, True, False, False, True, True, False, True, True, False, False, True, True, False]


def test_alternative_text() -> None:
    """A statutory table is named to those who do not see it; the form prints no caption."""
    data = written(statutory("remedies"), plain(("甲",)))
    named = [one.get(f"{W}val") for one in xml(data).iter(f"{W}tblCaption", f"{W}tblDescription")]
    assert named == [CAPTIONS["remedies"]] * 2


def test_figures_are_centred_and_labels_are_not() -> None:
    """Long texts and the labels of rows begin at the left, all else stands in the middle."""
    requests, other = tables(statutory("requests"), plain(("甲", "字" * 17)))
    assert [said(cell, "w:p/w:pPr/w:jc/@w:val") for cell in requests[3]] == ["left", *[""] * 7]
    assert [said(cell, "w:p/w:pPr/w:jc/@w:val") for cell in other[0]] == ["", "left"]


def test_letters_are_smaller_where_columns_are_many() -> None:
    """Table 2 has 10.5 pt, tables 3 and 4 have 9."""
    cells = [rows[0][0] for rows in tables(*map(statutory, TABLE_NAMES))]
    assert [style_of(cell[-1]) for cell in cells] == ["TableText", "TableTextSmall", "TableTextSmall"]


def test_ragged_rows() -> None:
    """Word wants every row to fill the grid: the missing cells are empty."""
    assert read_back(plain(("a", "b", "c"), ("d",), ())) == [
        [("a", 1, 1), ("b", 1, 1), ("c", 1, 1)],
        [("d", 1, 1), ("", 1, 1), ("", 1, 1)],
        [("", 1, 1), ("", 1, 1), ("", 1, 1)],
    ]


def test_spans_that_leave_the_table_or_meet() -> None:
    """A cell ends with the table, and where another hangs down."""
    table = Table(
        rows=(
            (TableCell(text="a"), TableCell(text="b", rowspan=9), TableCell(text="c")),
            (TableCell(text="d", colspan=3), TableCell(text="e")),
        )
    )
    assert read_back(table) == [[("a", 1, 1), ("b", 2, 1), ("c", 1, 1)], [("d", 1, 1), ("e", 1, 1)]]


@pytest.mark.parametrize("rows", [(), ((),), ((), ())])
def test_a_table_without_a_cell_is_not_drawn(rows: tuple[tuple[str, ...], ...]) -> None:
    """Word opens no table without columns."""
    assert docx.read(written(Para("。"), plain(*rows))).blocks == docx.read(written(Para("。"))).blocks


def test_a_table_with_more_columns_than_word_has() -> None:
    """Word opens no file with a table of more than 63 columns: such a table is written as lines."""
    columns = tuple(map(str, range(64)))
    (drawn,) = docx.read(written(plain(columns[:63]))).blocks
    assert isinstance(drawn, RawTable)
    (line,) = docx.read(written(plain(columns))).blocks
    assert isinstance(line, Line)
    assert line.text.split() == list(columns)


def test_tables_in_a_row_stay_apart() -> None:
    """Word would join two tables with nothing between them."""
    assert [style_of(one) for one in body(plain(("a",)), plain(("b",)))] == ["", "AfterTable"] * 2


@pytest.mark.parametrize("is_column", [True, False])
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_more_than_the_form_has(name: TableName, is_column: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    """What an agency added to the form is drawn behind or below it, and every row is full."""
    grid: Grid | None = PublishedReport.of(made_report(EDITIONS[-1])).grid(name)
    assert grid is not None
    surplus = Surplus(label="备注", cells=(Cell.read("略"), Cell.read("3")), is_column=is_column)
    table = table_of(evolve(grid, surplus=(surplus,)))
    assert table is not None
    assert "备注" in {text for row in read_back(table) for text, *_ in row}
