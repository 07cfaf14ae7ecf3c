"""Workbooks that agencies make: whatever they look like, the tables and the text are read, each cell with its place."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from govdisclosure import Grid, read
from govdisclosure.document import Head, Para, Signed, Table, Title
from govdisclosure.formats import xlsx
from govdisclosure.interpret.raw import Line, RawBlock, RawTable
from govdisclosure.interpret.recognise import recognise
from tests.formats.xlsx.workbooks import (
    DOCUMENT,
    PUBLISHED,
    changed,
    made,
    merges_of,
    parts_of,
    printed,
    rows_of,
    table,
)

NAMES = ("proactive", "requests", "remedies")
Change = Callable[[str], Any]


def _figure(text: str) -> Any:
    return int(text) if text.isdigit() else text


def _wide(text: str) -> str:
    return text.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}) if text.isdigit() else text


def _tables_only(
    change: Change, *, merged: bool, framed: bool, right: int = 0, above: tuple[list[str], ...] = ()
) -> bytes:
    sheets: dict[str, list[list[Any]]] = {}
    merges: dict[str, list[tuple[int, int, int, int]]] = {}
    frames: dict[str, range] = {}
    for number, name in enumerate(NAMES):
        texts, areas = rows_of(table(name))
        sheet = f"Sheet{number + 1}"
        sheets[sheet] = [*above, *([""] * right + [change(text) for text in row] for row in texts)]
        merges[sheet] = merges_of(areas, len(above), right) if merged else []
        frames[sheet] = range(len(above), len(above) + len(texts)) if framed else range(0)
    return made(sheets, merges=merges, framed=frames)


def _grids(data: bytes) -> list[Grid]:
    return [item for item in recognise(xlsx.read(data).blocks) if isinstance(item, Grid)]


def _same(grids: list[Grid]) -> bool:
    return [[(cell.value, cell.state) for cell in grid.cells] for grid in grids] == [
        [(cell.value, cell.state) for cell in grid.cells] for grid in PUBLISHED.grids
    ]


@pytest.mark.parametrize("framed", [True, False], ids=["framed", "bare"])
@pytest.mark.parametrize("merged", [True, False], ids=["merged", "unmerged"])
@pytest.mark.parametrize("change", [_figure, str, _wide], ids=["numbers", "texts", "full width"])
def test_tables_alone(change: Change, merged: bool, framed: bool) -> None:  # noqa: FBT001  (parametrised)
    """A sheet a table and nothing else, in numbers, in text and in full-width digits, merged or not, framed or not."""
    assert _same(_grids(_tables_only(change, merged=merged, framed=framed)))


@pytest.mark.parametrize("framed", [True, False], ids=["framed", "bare"])
def test_tables_elsewhere(framed: bool) -> None:  # noqa: FBT001  (parametrised)
    """A table may begin anywhere, and have a title and the unit above it."""
    above: tuple[list[str], ...] = (
        [],
        ["", "", "", "政府信息公开情况统计表"],
        ["", "", "", "填报单位：东河区交通运输局", "", "单位：件"],
    )
    grids = _grids(_tables_only(_figure, merged=True, framed=framed, right=3, above=above))
    assert _same(grids)
    assert not any(grid.surplus for grid in grids)


def test_what_stands_above_a_frame_is_text() -> None:
    """The title and the unit above a framed table are lines, in their order."""
    above = (["统计表"], ["填报单位：东河区交通运输局", "", "单位：件"])
    blocks = xlsx.read(_tables_only(_figure, merged=True, framed=True, above=above)).blocks
    lines = [block.text for block in blocks[:3] if isinstance(block, Line)]
    assert lines == ["统计表", "填报单位：东河区交通运输局", "单位：件"]
    assert isinstance(blocks[3], RawTable)


def _whole(*, framed: bool, across: bool, gap: int) -> bytes:
    rows: list[list[Any]] = []
    merges: list[tuple[int, int, int, int]] = []
    frames: set[int] = set()
    for block in DOCUMENT.blocks:
        match block:
            case Title() | Head() | Para():
                lines = [block.text]
            case Signed():
                lines = list(block.lines)
            case Table():
                rows += [[] for _ in range(gap)]
                texts, areas = rows_of(block)
                merges += merges_of(areas, len(rows))
                frames |= set(range(len(rows), len(rows) + len(texts)))
                rows += [[_figure(text) for text in row] for row in texts]
                rows += [[] for _ in range(gap)]
                continue
            case _:
                continue
        for line in lines:
            merges += [(len(rows), 0, len(rows), 9)] if across else []
            rows.append([line])
    if not framed:
        return made({"报告": rows}, merges={"报告": merges})
    first, last = min(frames), max(frames)
    return made({"报告": rows}, merges={"报告": merges}, framed={"报告": range(first, last + 1)})


@pytest.mark.parametrize("gap", [0, 1, 3], ids=lambda gap: f"gap {gap}")
@pytest.mark.parametrize("across", [True, False], ids=["merged", "unmerged"])
def test_a_whole_report_on_one_sheet(across: bool, gap: int) -> None:  # noqa: FBT001  (parametrised)
    """Title, text, heads, tables and signature under one another: read as a page is."""
    report = read(_whole(framed=False, across=across, gap=gap))
    assert _same([*report.grids])
    assert [part.name for part in report.sections] == [part.name for part in PUBLISHED.sections]
    assert report.agency
    assert report.agency.name == "东河区交通运输局"
    assert report.signature == PUBLISHED.signature
    assert report.year == 2022


def test_everything_in_frames() -> None:
    """Heads and paragraphs that stand in frames of their own are text all the same."""
    report = read(_whole(framed=True, across=True, gap=0))
    assert _same([*report.grids])
    assert [part.name for part in report.sections] == [part.name for part in PUBLISHED.sections]


def test_places_name_sheet_and_cell() -> None:
    """A cell says where it is in the words of Excel, the sheet's name quoted where Excel quotes it."""
    texts, areas = rows_of(table("remedies"))
    for name, shown in (("表四", "表四"), ("表 四", "'表 四'"), ("2022'年", "'2022''年'"), ("AB1", "'AB1'")):
        (grid,) = _grids(made({name: texts}, merges={name: areas}))
        assert str(grid["reconsideration.upheld"].place) == f"{shown}!A4"
        assert str(grid["litigation_after_reconsideration.total"].place) == f"{shown}!O4"


def test_a_line_has_its_place() -> None:
    """So does text."""
    (line,) = xlsx.read(made({"报告": [[], ["", "本机关2022年政府信息公开工作年度报告"]]})).blocks
    assert isinstance(line, Line)
    assert str(line.place) == "报告!B2"


def _inserted(name: str, *, row: int | None = None, column: int | None = None) -> bytes:
    texts, areas = rows_of(table(name))
    rows: list[list[Any]] = [[_figure(text) for text in cells] for cells in texts]
    if row is not None:
        rows.insert(row, [])
        areas = [(top + (top >= row), left, bottom + (bottom >= row), right) for top, left, bottom, right in areas]
    if column is not None:
        for cells in rows:
            cells.insert(column, "")
        areas = [
            (top, left + (left >= column), bottom, right + (right >= column)) for top, left, bottom, right in areas
        ]
    return made({"表": rows}, merges={"表": areas})


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("row", [3, 4, 5])
def test_a_blank_row_was_inserted(name: str, row: int) -> None:
    """A blank row within a table does not end it."""
    texts, _ = rows_of(table(name))
    if row < len(texts):
        (grid,) = _grids(_inserted(name, row=row))
        assert printed(grid) == printed(PUBLISHED.grid(name))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("column", [1, 3, 4])
def test_a_blank_column_was_inserted(name: str, column: int) -> None:
    """A blank column within a table is none of it."""
    (grid,) = _grids(_inserted(name, column=column))
    assert printed(grid) == printed(PUBLISHED.grid(name))  # type: ignore[arg-type]
    assert grid.surplus == ()


def test_figures_beside_a_frame() -> None:
    """What somebody added up beside the framed table is none of it, and said; words there are kept as text."""
    texts, areas = rows_of(table("remedies"))

    def beside(_: Any, sheet: Any) -> None:
        sheet.write(3, 16, 6)
        sheet.write(0, 16, "请复核")

    data = made(
        {"表四": texts},
        merges={"表四": areas},
        framed={"表四": range(4)},
        write=beside,
    )
    file = xlsx.read(data)
    (grid,) = (item for item in recognise(file.blocks) if isinstance(item, Grid))
    assert grid.surplus == ()
    assert [block.text for block in file.blocks if isinstance(block, Line)] == ["请复核"]
    assert [note.text() for note in file.notes] == ["1个单元格在表格框线之外，未读取（表四!Q4）"]


def test_a_blank_table_in_frames() -> None:
    """A framed table with nothing filled in is there, and its cells are blank."""
    texts, areas = rows_of(table("remedies"))
    rows = [*texts[:3], [""] * 15]
    (grid,) = _grids(made({"表四": rows}, merges={"表四": areas}, framed={"表四": range(4)}))
    assert {cell.state.value for cell in grid.cells} == {"blank"}


def test_numbers_print_as_plain_figures() -> None:
    """Excel keeps binary numbers: what they mean in 15 digits is what they print."""
    values = [12.0, 0.1 + 0.2, 1e15, 123456789012345678, -3, 0.000001]
    assert _row(values) == ["12", "0.3", "1000000000000000", "123456789012346000", "-3", "0.000001"]


def test_dates_times_and_truth() -> None:
    """Dates print in the official way."""
    day = dt.datetime(2023, 1, 16)  # noqa: DTZ001  (a workbook knows no zones)

    def dated(book: Any, sheet: Any) -> None:
        sheet.write_datetime(0, 2, day, book.add_format({"num_format": "yyyy/m/d"}))
        sheet.write_datetime(0, 3, day.replace(hour=9), book.add_format({"num_format": "yyyy/m/d h:mm"}))
        sheet.write_datetime(0, 4, dt.time(9, 30), book.add_format({"num_format": "h:mm"}))

    (found,) = xlsx.read(made({"表": [["规章", True], ["数", "2"]]}, write=dated)).blocks
    assert isinstance(found, RawTable)
    assert [cell.text for cell in found.rows[0]] == ["规章", "TRUE", "2023年1月16日", "2023年1月16日 09:00", "09:30:00"]


def _row(values: list[Any]) -> list[str]:
    (found,) = xlsx.read(made({"表": [["项目"] * len(values), values]})).blocks
    assert isinstance(found, RawTable)
    return [cell.text for cell in found.rows[1]]


def test_hidden_sheets_are_left_out() -> None:
    """What a reader does not see is not read, which is said."""

    def hide(book: Any, _: Any) -> None:
        book.worksheets()[1].hide()
        book.worksheets()[2].very_hidden()
        book.add_chartsheet("图")

    file = xlsx.read(made({"报告": [["正文"]], "底稿": [["数"]], "旧": [["数"]]}, write=hide))
    assert [block.text for block in file.blocks if isinstance(block, Line)] == ["正文"]
    assert [note.text() for note in file.notes] == ["隐藏的工作表“底稿”未读取", "隐藏的工作表“旧”未读取"]


def test_formulas_give_their_results() -> None:
    """A formula is what it was computed to; one that never was is blank, and said; an error is text."""

    def formulas(_: Any, sheet: Any) -> None:
        sheet.write_formula("B2", "=1+1", None, 2)
        sheet.write_formula("C2", "=1+1", None, "")
        sheet.write_formula("D2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("E2", '="共"&2', None, "共2")

    file = xlsx.read(made({"表": [["甲", "乙", "丙", "丁", "戊"], ["数"]]}, write=formulas))
    assert _texts(file.blocks[0])[1] == ["数", "2", "", "#DIV/0!", "共2"]
    (note,) = file.notes
    assert note.text().startswith("1个公式单元格没有计算结果，按空白读取（表!C2）")


def test_many_formulas_without_results_are_counted() -> None:
    """Only the first of many are named."""

    def formulas(_: Any, sheet: Any) -> None:
        for row in range(9):
            sheet.write_formula(row, 1, "=1+1", None, "")

    (note,) = xlsx.read(made({"表": [["甲"]] * 9}, write=formulas)).notes
    assert note.text().startswith("9个公式单元格没有计算结果，按空白读取（表!B1、表!B2、表!B3、表!B4、表!B5、…）")


def _texts(block: RawBlock) -> list[list[str]]:
    assert isinstance(block, RawTable)
    return [[cell.text for cell in row] for row in block.rows]


def test_macros_and_pictures_are_left_out(tmp_path: Any) -> None:
    """What is in a workbook and is no cell is said not to be read."""
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
    )
    (tmp_path / "a.png").write_bytes(png)
    (tmp_path / "vba.bin").write_bytes(b"\xd0\xcf\x11\xe0")

    def add(book: Any, sheet: Any) -> None:
        book.add_vba_project(str(tmp_path / "vba.bin"))
        sheet.insert_image("B2", str(tmp_path / "a.png"))

    notes = xlsx.read(made({"报告": [["正文"]]}, write=add)).notes
    assert [note.text() for note in notes] == ["工作簿含有宏，未读取", "工作簿含有1幅图片，未读取"]


def test_other_tables_and_lone_rows() -> None:
    """Rows of several cells are a table; a lone one is text, cell by cell, and so is a column of words."""
    rows = [["一、总体情况"], ["来源", "数量"], ["网站", 12], ["其他", 3], [], ["见附件", "（略）"], [], [2021], [2022]]
    blocks = xlsx.read(made({"报告": rows})).blocks
    assert [type(block).__name__ for block in blocks] == ["Line", "RawTable", "Line", "Line", "Line", "Line"]
    assert _texts(blocks[1]) == [["来源", "数量"], ["网站", "12"], ["其他", "3"]]


def test_two_tables_with_a_blank_row_between() -> None:
    """Two statutory tables are two, and a table about other things is none of them."""
    first, one = rows_of(table("proactive"))
    last, other = rows_of(table("remedies"))
    gap = len(first) + 1
    rows: list[list[Any]] = [*first, [], *last, [], ["来源", "数量"], ["网站", "12"]]
    blocks = xlsx.read(made({"表": rows}, merges={"表": [*one, *merges_of(other, gap)]})).blocks
    assert [len(block.rows) for block in blocks if isinstance(block, RawTable)] == [len(first), len(last), 2]


def test_text_under_merged_cells_is_not_seen() -> None:
    """Of a merged range only the first cell shows."""

    def hide(_: Any, sheet: Any) -> None:
        sheet.write(0, 1, "看不见")

    blocks = xlsx.read(made({"报告": [["看得见"]]}, merges={"报告": [(0, 0, 0, 2)]}, write=hide)).blocks
    assert [block.text for block in blocks if isinstance(block, Line)] == ["看得见"]


def test_styles_of_other_programs() -> None:
    """Cells that are written with other quotes, prefixes and orders of attributes are framed all the same."""
    texts, areas = rows_of(table("remedies"))
    above = [["单位", "", "件"]]
    data = made({"表": above + texts}, merges={"表": merges_of(areas, 1)}, framed={"表": range(1, 5)})
    part = parts_of(data)["xl/worksheets/sheet1.xml"]
    loose = part.replace(b'<c r="', b'<c  r = "').replace(b' s="1"', b" s = '1'")
    again = changed(data, xl__worksheets__sheet1=loose)
    assert xlsx.read(again).blocks == xlsx.read(data).blocks


def test_cells_without_addresses() -> None:
    """Rows and cells may leave out where they are: each stands behind the one before."""
    data = made({"表": [["来源", "数量"], ["网站", 12]]}, framed={"表": range(2)})
    part = parts_of(data)["xl/worksheets/sheet1.xml"]
    bare = re.sub(rb' r="[A-Z]*[0-9]+"', b"", part)
    assert _texts(xlsx.read(changed(data, xl__worksheets__sheet1=bare)).blocks[0]) == [["来源", "数量"], ["网站", "12"]]


@pytest.mark.parametrize(
    ("was", "now"), [(b'borderId="1"', b'borderId="x"'), (b'borderId="1"', b'borderId="9"'), (b"cellXfs", b"else")]
)
def test_styles_that_make_no_sense(was: bytes, now: bytes) -> None:
    """Styles that cannot be read frame nothing; the values are read."""
    data = made({"表": [["来源", "数量"], ["网站", 12]]}, framed={"表": range(2)})
    styles = parts_of(data)["xl/styles.xml"].replace(was, now)
    assert _texts(xlsx.read(changed(data, xl__styles=styles)).blocks[0]) == [["来源", "数量"], ["网站", "12"]]
