"""Reports as workbooks: what stands in which cell, and what Excel makes of it."""

from io import BytesIO
from typing import Any

import pytest
from attrs import evolve
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from govdisclosure import (
    Block,
    Chart,
    ChartPlace,
    Grid,
    Heading,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    PublishedReport,
    Series,
    TablePlace,
    TableRow,
    read,
    write,
)
from govdisclosure.document import Document, Head, Items, Para, Table, TableCell, document_of
from govdisclosure.formats import xlsx
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.published import Cell, Surplus
from tests.benchmarks.sample import REPORT
from tests.formats.xlsx.workbooks import DOCUMENT, PUBLISHED, changed, parts_of


def _book(document: Document) -> Any:
    return load_workbook(BytesIO(xlsx.write(document)))


def _spoilt(**figures: str) -> PublishedReport:
    """Return the sample with other figures in table 3, by their paths with ``__`` for dots."""
    grid = PUBLISHED.requests
    assert grid
    texts = {path.replace("__", "."): text for path, text in figures.items()}
    cells = tuple(Cell.read(texts.get(about.path, cell.text)) for about, cell in grid.items())
    return evolve(PUBLISHED, requests=evolve(grid, cells=cells))


def _written(report: PublishedReport) -> bytes:
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    return buffer.getvalue()


def _cells(data: bytes, table: str) -> dict[str, Any]:
    """Return what the cells of a statutory table hold, formulas as formulas, by path."""
    book = load_workbook(BytesIO(data))
    found: dict[str, Any] = {}
    grid = read(data).grid(table)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert grid
    for about, cell in grid.items():
        assert cell.place
        assert cell.place.address
        sheet, _, address = cell.place.address.partition("!")
        found[about.path] = book[sheet][address].value
    return found


def test_a_sheet_a_section() -> None:
    """Sheets stand in the order of the report; each statutory table has one of its own."""
    names = _book(DOCUMENT).sheetnames
    assert names == [
        "封面",
        "一、总体情况",
        "表二",
        "表三",
        "表四",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]


def test_a_table_that_comes_twice_has_two_sheets() -> None:
    """So has a section whose name was there before; a report without a word has one."""
    report = evolve(PUBLISHED, preamble=Preamble(blocks=(TablePlace(table="remedies"), TablePlace(table="remedies"))))
    names = _book(document_of(report)).sheetnames
    assert names[:2] == ["表四", "表四（2）"]
    assert _book(Document(blocks=(), title="报告")).sheetnames == ["封面"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("一、[总体]*情况?", "一、总体情况"),
        ("'引号'", "引号"),
        ("：/\\", "："),
        ("?", "正文"),
        ("History", "History（2）"),
        ("长" * 40, "长" * 31),
        ("𠮷" * 20, "𠮷" * 15),
    ],
)
def test_names_of_sheets_are_such_as_excel_allows(head: str, name: str) -> None:
    """No character that Excel refuses, no more than it takes."""
    assert _book(Document(blocks=(Head(head, 1), Para("文")), title="报告")).sheetnames == [name]


def test_many_sections_share_the_last_sheet() -> None:
    """A report of a thousand heads is no workbook of a thousand sheets; those of one name have numbers."""
    blocks = tuple(Head("同名", 1) for _ in range(300))
    names = _book(Document(blocks=blocks, title="报告")).sheetnames
    assert len(names) == 100
    assert names[:2] == ["同名", "同名（2）"]
    assert len(xlsx.read(xlsx.write(Document(blocks=blocks, title="报告"))).blocks) == 300


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("12", 12, "0"),
        ("0", 0, "0"),
        ("-3", -3, "0"),
        ("0.5", 0.5, "0.0"),
        ("316.44", 316.44, "0.00"),
        ("123456789012345", 123456789012345, "0"),
        ("1234567890123456", "1234567890123456", "General"),
        ("1,234", "1,234", "General"),
        ("012", "012", "General"),
        ("0.50", "0.50", "General"),
        ("-0", "-0", "General"),
        ("5件", "5件", "General"),
        ("/", "/", "General"),
        ("１２", "１２", "General"),
        ("", None, "General"),
    ],
)
def test_a_figure_is_a_number_only_if_it_prints_so(text: str, value: object, shown: str) -> None:
    """To the character: everything else is text as it was printed."""
    document = document_of(_spoilt(received__natural_person=text))
    sheet = _book(document)["表三"]
    cell = sheet["D6"]
    assert (cell.value, cell.number_format) == (value, shown)
    grid = read(xlsx.write(document)).requests
    assert grid
    assert grid["received.natural_person"].text == text


def test_totals_are_live_where_they_add_up() -> None:
    """Each is a formula that gives what was reported, and its result stands beside it for who does not compute."""
    data = _written(PUBLISHED)
    cells = _cells(data, "requests")
    totals = [value for path, value in cells.items() if path.endswith("total") or path.startswith("outcomes.total")]
    assert all(isinstance(value, ArrayFormula) for value in totals)
    assert len(totals) == 31
    grid = read(data).requests
    assert grid
    assert grid["received.total"].text == "47"
    assert isinstance(_cells(data, "remedies")["reconsideration.total"], ArrayFormula)


def test_a_total_that_is_wrong_stays_as_it_is() -> None:
    """A reported figure is never altered; what is broken by it stands in red."""
    data = _written(_spoilt(received__total="48"))
    cells = _cells(data, "requests")
    assert cells["received.total"] == 48
    assert isinstance(cells["carried_forward.total"], ArrayFormula)
    rules: Any = load_workbook(BytesIO(data))["表三"].conditional_formatting
    assert any("J6" in str(area.sqref).split() and area.rules[0].dxf.font for area in rules)


@pytest.mark.parametrize(
    ("figures", "total", "live"),
    [
        ({"natural_person": "1", "commercial_enterprise": "/"}, "1", True),
        ({"natural_person": "", "commercial_enterprise": ""}, "", True),
        ({"natural_person": "", "commercial_enterprise": ""}, "0", False),
        ({"natural_person": "1", "commercial_enterprise": ""}, "", False),
        ({"natural_person": "1,000", "commercial_enterprise": ""}, "1000", False),
        ({"natural_person": "0.5", "commercial_enterprise": "0.5"}, "1", False),
        ({"natural_person": "1", "commercial_enterprise": "1"}, "02", False),
    ],
)
def test_a_total_is_live_only_if_every_program_gives_it(figures: dict[str, str], total: str, live: bool) -> None:  # noqa: FBT001
    """Placeholders count nothing; what programs read differently is left as reported."""
    silent = dict.fromkeys(
        ("research_institution", "public_interest_organization", "legal_service_agency", "other_organization"), ""
    )
    row = {f"received__{column}": text for column, text in {**figures, **silent, "total": total}.items()}
    cells = _cells(_written(_spoilt(**row)), "requests")
    assert isinstance(cells["received.total"], ArrayFormula) is live
    if not live:
        assert cells["received.total"] == {"": None, "0": 0, "1": 1, "1000": 1000, "02": "02"}[total]


def test_rows_that_were_not_published_are_not_added_up() -> None:
    """Without all its rows the table has no total that a formula could give."""
    grid = PUBLISHED.requests
    assert grid
    there = {path: grid[path] for path in grid.form.index if not path.startswith("outcomes.other")}
    data = _written(evolve(PUBLISHED, requests=Grid.of_cells(grid.form, there)))
    cells = [cell for row in load_workbook(BytesIO(data))["表三"].iter_rows() for cell in row]
    live = [cell for cell in cells if isinstance(cell.value, ArrayFormula)]
    assert len(live) == 22


def test_a_column_with_a_long_text_in_it_is_not_added_up() -> None:
    """Its cells do not stand under one another any more."""
    cells = _cells(_written(_spoilt(outcomes__granted__natural_person="长" * 40_000)), "requests")
    assert cells["outcomes.total.natural_person"] == 41
    assert isinstance(cells["outcomes.total.commercial_enterprise"], int)


def test_text_is_never_a_formula() -> None:
    """What begins like a formula or an address is text, in prose and in tables."""
    texts = ("=1+1", "+1", "-1+2", "@SUM(A1)", "http://example.com", "=cmd|' /C calc'!A0")
    document = Document(
        blocks=(*map(Para, texts), Table(rows=tuple((TableCell(text=text), TableCell(text="甲")) for text in texts))),
        title="=1+1",
    )
    book = _book(document)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value not in {None, "甲"}]
    assert [cell.value for cell in cells] == [*texts, *texts]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_what_a_cell_cannot_hold_is_left_out() -> None:
    """Control characters have no place in a workbook, and the record has them."""
    report = evolve(REPORT, preamble=Preamble(blocks=(Paragraph(text="甲\x01乙\ufffe丙_x0041_"),)))
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    assert load_workbook(buffer)["封面"]["A2"].value == "甲乙丙_x0041_"
    assert read(buffer.getvalue()).report() == report


@pytest.mark.parametrize("title", ["\x00", "收到\x00申请"])
def test_the_title_of_a_chart_is_cleaned_too(title: str) -> None:
    """What draws it would put it into the file as it is, which nothing could open then."""
    chart = Chart(title=title, categories=("2022年", "2023年"), series=(Series(values=("1", "2")),))
    report = evolve(REPORT, preamble=Preamble(blocks=(ChartPlace(chart=0),)), charts=(chart,))
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    assert load_workbook(buffer).sheetnames[0] == "封面"
    assert read(buffer.getvalue()).report() == report


@pytest.mark.parametrize("letter", ["长", "𠮷"])
def test_long_text_takes_several_cells(letter: str) -> None:
    """What is longer than a cell can be goes on in the next, in prose and in tables, and comes back whole."""
    text = letter * 70_000 + "尾"
    tables = (
        OtherTable(rows=(TableRow(cells=("甲", text, "乙")), TableRow(cells=()), TableRow(cells=("丙",)))),
        OtherTable(rows=(TableRow(cells=(text,)),)),
    )
    report = evolve(REPORT, preamble=Preamble(blocks=(Paragraph(text=text), *tables)))
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    cells = [cell.value for row in load_workbook(buffer)["封面"].iter_rows() for cell in row if cell.value]
    assert max(len(str(value).encode("utf-16-le")) // 2 for value in cells) <= 32_767
    assert read(buffer.getvalue()).report() == report


def test_a_chart_is_native() -> None:
    """It is drawn by Excel from the cells of its figures, its title above them."""
    chart = Chart(title="公开渠道", categories=("网站", "公报"), series=(Series(name="2022年", values=("3", "0.5")),))
    report = evolve(PUBLISHED, charts=(chart,), sections=(), preamble=Preamble(blocks=(ChartPlace(chart=0),)))
    data = _written(report)
    (name,) = (name for name in parts_of(data) if name.startswith("xl/charts/"))
    part = parts_of(data)[name].decode()
    assert "!$A$5:$A$6<" in part
    assert "!$B$5:$B$6<" in part
    assert "公开渠道" in part
    texts = [block.text for block in xlsx.read(data).blocks if isinstance(block, Line)]
    assert texts[1] == "公开渠道"
    assert read(data).charts[0] == chart


def test_a_title_of_a_chart_that_would_be_a_formula() -> None:
    """It stands in its cell as text, and the chart itself has none."""
    series = (Series(name="=B2", values=("3", "0.5")),)
    chart = Chart(title="=数据!$A$1", categories=("网站", "=1+1"), series=series)
    report = evolve(PUBLISHED, charts=(chart,), sections=(), preamble=Preamble(blocks=(ChartPlace(chart=0),)))
    data = _written(report)
    (name,) = (name for name in parts_of(data) if name.startswith("xl/charts/"))
    assert "数据!$A$1" not in parts_of(data)[name].decode()
    assert read(data).charts == (chart,)


def test_charts_of_several_series_have_a_legend() -> None:
    """Series without names have figures all the same, and what has no figures is a table only."""
    both = (Series(name=None, values=("1", "2")), Series(name=None, values=("3", "4")))
    words = (Series(name="甲", values=("多", "少")),)
    charts = (*(Chart(categories=("网站", "公报"), series=series) for series in (both, words, ())), Chart(title="空"))
    blocks = tuple(ChartPlace(chart=index) for index in range(4))
    report = evolve(PUBLISHED, charts=charts, sections=(), preamble=Preamble(blocks=blocks))
    data = _written(report)
    (name,) = (name for name in parts_of(data) if name.startswith("xl/charts/"))
    assert b"<c:legend>" in parts_of(data)[name]
    assert read(data).charts == charts


def test_a_chart_is_not_torn_over_two_pages() -> None:
    """Where it does not fit below the text, a page begins."""

    def breaks(paragraphs: int) -> list[int]:
        blocks: tuple[Block, ...] = (*[Paragraph(text="文" * 60)] * paragraphs, ChartPlace(chart=0))
        report = evolve(PUBLISHED, preamble=Preamble(blocks=blocks))
        return [one.id for one in load_workbook(BytesIO(_written(report)))["封面"].row_breaks.brk]

    assert breaks(2) == []
    assert breaks(9) == [10]


def test_lists_are_shown_with_marks_and_read_without() -> None:
    """The mark of an item is shown by the cell's format and is no part of its text."""
    document = Document(blocks=(Items(("甲", "", "乙"), ordered=True), Items(("丙",), ordered=False)), title="报告")
    sheet = _book(document)["封面"]
    assert [(sheet.cell(row, 1).value, sheet.cell(row, 1).number_format) for row in (1, 2, 3)] == [
        ("甲", '"1. "@'),
        ("乙", '"3. "@'),
        ("丙", '"• "@'),
    ]


def test_tables_of_any_shape_come_back_whole() -> None:
    """Of one column, ragged, with blank rows and long prose, one after another, with lists and headings between."""
    blocks: tuple[Block, ...] = (
        OtherTable(rows=(TableRow(cells=("一列",)), TableRow(cells=("本年度。" * 30,)))),
        OtherTable(rows=(TableRow(cells=("甲", "", "丙")), TableRow(cells=()), TableRow(cells=("丁",)))),
        OtherTable(rows=(TableRow(cells=()), TableRow(cells=("",)))),
        ListBlock(items=("一、假标题", ""), ordered=True),
        Heading(level=1, number=None, text="表三"),
        OtherTable(rows=(TableRow(cells=tuple("一二三四五六七八九十甲乙丙丁")),)),
    )
    report = evolve(REPORT, preamble=Preamble(blocks=blocks))
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    assert read(buffer.getvalue()).report() == report
    tables = [block for block in xlsx.read(buffer.getvalue()).blocks if isinstance(block, RawTable)]
    assert [len(block.rows) for block in tables[:2]] == [2, 3]


def test_what_the_form_does_not_have_stands_beside_it() -> None:
    """Surplus rows and columns are drawn and read back."""
    grid = PUBLISHED.requests
    assert grid
    row = Surplus(label="小计", cells=tuple(Cell.read(str(n)) for n in range(7)))
    column = Surplus(label="备注", cells=tuple(Cell.read("x") for _ in range(25)), is_column=True)
    report = evolve(PUBLISHED, requests=evolve(grid, surplus=(column, row)))
    read_grid = read(_written(report)).requests
    assert read_grid
    assert [one.label for one in read_grid.surplus] == ["备注", "小计"]


# The record -------------------------------------------------------------------------------------------------------------


def test_the_record_is_a_part_of_its_own() -> None:
    """The workbook links to it, so that Excel keeps it; without a report there is none."""
    data = _written(PUBLISHED)
    parts = parts_of(data)
    assert b"urn:govdisclosure:report" in parts["customXml/item1.xml"]
    assert b"../customXml/item1.xml" in parts["xl/_rels/workbook.xml.rels"]
    assert b"/customXml/itemProps1.xml" in parts["[Content_Types].xml"]
    assert not any("customXml" in name for name in parts_of(xlsx.write(DOCUMENT)))
    assert b"urn:govdisclosure" not in parts_of(xlsx.write(DOCUMENT))["xl/_rels/workbook.xml.rels"]


def test_an_edited_figure_reads_as_edited() -> None:
    """The record is believed only as long as the cells say the same."""
    data = _written(PUBLISHED)
    book = load_workbook(BytesIO(data))
    sheet = book["表三"]
    assert sheet["D6"].value == 41
    part = parts_of(data)["xl/worksheets/sheet4.xml"].replace(b"<v>41</v>", b"<v>42</v>")
    edited = read(changed(data, xl__worksheets__sheet4=part))
    assert edited.requests
    assert edited.requests["received.natural_person"].text == "42"
    assert edited.requests["received.total"].text == "47"


def test_a_part_that_is_no_record() -> None:
    """Somebody else's custom parts are none."""
    data = changed(xlsx.write(DOCUMENT), customXml__item1=b"<other/>")
    assert xlsx.read(data).record is None


def test_helping_words_in_a_report_are_its_own() -> None:
    """A written report may say what the form's explanations begin with."""
    report = evolve(REPORT, preamble=Preamble(blocks=(Paragraph(text="【填表说明】如此。"),)))
    buffer = BytesIO()
    write(report, buffer, "xlsx")
    assert read(buffer.getvalue()).report() == report


def test_the_same_report_gives_the_same_bytes() -> None:
    """No clock, no chance."""
    assert _written(PUBLISHED) == _written(PUBLISHED)
    book = load_workbook(BytesIO(_written(PUBLISHED)))
    assert book.properties.title == PUBLISHED.title
    assert book.properties.creator == "东河区交通运输局"
    assert (book.properties.created.year, book.properties.modified.year) == (2000, 2000)  # pyright: ignore[reportOptionalMemberAccess]
