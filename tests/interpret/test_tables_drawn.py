"""Statutory tables as government editors draw them: each variant is read cell for cell."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from attrs import define, evolve

from govdisclosure.formats.html import read
from govdisclosure.forms import layout_of, table_form
from govdisclosure.interpret import _table_words
from govdisclosure.interpret.raw import RawCell, RawTable
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.model.table import Table
from govdisclosure.published import Grid, State

T2_2019, T3_2019, T4 = EDITION_2019.proactive, EDITION_2019.requests, EDITION_2019.remedies
T2, T3 = EDITION_2021.proactive, EDITION_2021.requests


@define
class Box:
    """A cell to be drawn: a label, or the figure of ``path``."""

    text: str
    path: str | None = None
    rowspan: int = 1
    colspan: int = 1


Rows: TypeAlias = list[list[Box]]


def drawn(cls: type[Table]) -> Rows:
    """Return the official drawing; each figure is another number."""
    form = table_form(cls)
    return [
        [
            Box(
                cell.text if cell.path is None else str(form.index[cell.path] + 100),
                cell.path,
                cell.rowspan,
                cell.colspan,
            )
            for cell in row
        ]
        for row in layout_of(form)
    ]


def html(rows: Rows, cell: str = "td") -> str:
    """Return ``rows`` as HTML."""
    lines = [
        "<tr>"
        + "".join(f'<{cell} rowspan="{b.rowspan}" colspan="{b.colspan}">{b.text}</{cell}>' for b in row)
        + "</tr>"
        for row in rows
    ]
    return f"<table>{''.join(lines)}</table>"


def grids(page: str) -> list[Grid]:
    """Return the statutory tables of a page."""
    return [block for block in recognise(read(page)) if isinstance(block, Grid)]


def told(grid: Grid) -> dict[str, str]:
    """Return what the grid's cells print, those that are absent left out."""
    return {cell.path: said.text for cell, said in grid.items() if said.state is not State.ABSENT}


def printed(rows: Rows) -> dict[str, str]:
    """Return what ``rows`` print for each cell of the form."""
    return {box.path: box.text for row in rows for box in row if box.path}


def boxes(rows: Rows) -> list[Box]:
    """Return all cells of ``rows``."""
    return [box for row in rows for box in row]


# Changes to a drawing ------------------------------------------------------------------------------------------------


def as_drawn(rows: Rows) -> Rows:
    """Leave the official drawing."""
    return rows


def spans_lost(rows: Rows) -> Rows:
    """Drop every span, so that rows are ragged."""
    return [[evolve(box, rowspan=1, colspan=1) for box in row] for row in rows]


def unmerged(rows: Rows) -> Rows:
    """Draw every merged cell as single ones, empty but for the first."""
    return _unmerged(rows, lambda _: Box(""))


def repeated(rows: Rows) -> Rows:
    """Draw every merged label as single ones that repeat it; figures are not repeated."""
    return _unmerged(rows, lambda box: Box(box.text) if box.path is None else Box(""))


def _unmerged(rows: Rows, filler: Callable[[Box], Box]) -> Rows:
    grid: dict[tuple[int, int], Box] = {}
    for number, row in enumerate(rows):
        column = 0
        for box in row:
            while (number, column) in grid:
                column += 1
            for r in range(box.rowspan):
                for c in range(box.colspan):
                    first = r == c == 0
                    grid[number + r, column + c] = evolve(box, rowspan=1, colspan=1) if first else filler(box)
    return [[grid[r, c] for r, c in sorted(grid) if r == number] for number in range(len(rows))]


def unnumbered(rows: Rows) -> Rows:
    """Lose the numbering of labels."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.lstrip("（一二三四五六七）、12345678.")
    return rows


def otherwise_numbered(rows: Rows) -> Rows:
    """Number with 1、 and (三) instead of 1. and （三）."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace(".", "、").replace("（", "(").replace("）", ")")
    return rows


def brackets_lost(rows: Rows) -> Rows:
    """Lose every bracket: 一予以公开."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace("（", "").replace("）", "")
    return rows


def one_bracket_lost(rows: Rows) -> Rows:
    """Lose the closing brackets."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace("）", "")
    return rows


def broken(rows: Rows) -> Rows:
    """Break labels over lines, in the middle and by any means."""
    breaks = ["<br>", "<br/>\n", "</p><p>", "&nbsp;", "\u3000", " \n ", "</span> <span>"]
    for number, box in enumerate(boxes(rows)):
        half = len(box.text) // 2
        if box.path is None:
            box.text = f"<p><span>{box.text[:half]}{breaks[number % len(breaks)]}{box.text[half:]}</span></p>"
    return rows


def wrapped(rows: Rows) -> Rows:
    """Wrap every text in the markup of an editor."""
    for box in boxes(rows):
        box.text = (
            f'\n<p style="text-align:center"><span lang="EN-US"><font size="3"><b>{box.text}</b></font></span></p>\n'
        )
    return rows


def split_digits(rows: Rows) -> Rows:
    """Split figures over spans."""
    for box in boxes(rows):
        if box.path:
            box.text = f"<span>{box.text[0]}</span><span>{box.text[1:]}</span>"
    return rows


def full_width(rows: Rows) -> Rows:
    """Print full-width digits."""
    for box in boxes(rows):
        if box.path:
            box.text = box.text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return rows


def with_empty_column(rows: Rows) -> Rows:
    """Draw an empty column at the right."""
    return [[*row, Box("")] for row in rows]


def with_empty_rows(rows: Rows) -> Rows:
    """Draw an empty row between all others that no span crosses."""
    crossed = {number + depth for number, row in enumerate(rows) for box in row for depth in range(1, box.rowspan)}
    found: Rows = []
    for number, row in enumerate(rows):
        found += [row] if number in crossed else [[Box("&nbsp;")], row]
    return found


def with_title(rows: Rows) -> Rows:
    """Draw the section's head as the first row of the table."""
    width = max(sum(box.colspan for box in row) for row in rows)
    return [[Box("三、收到和处理政府信息公开申请情况", colspan=width)], *rows]


def without_first_row(rows: Rows) -> Rows:
    """Lose the first row, a block's title."""
    return rows[1:]


def header_twice(rows: Rows) -> Rows:
    """Draw the header twice."""
    size = next(number for number, row in enumerate(rows) if any(box.path for box in row))
    return [*[[evolve(box) for box in row] for row in rows[:size]], *rows]


def with_remarks(rows: Rows) -> Rows:
    """Add a row of remarks below, which are no figures."""
    return [*rows, [Box("填报人"), Box("办公室", colspan=3)]]


def spelt_otherwise(rows: Rows) -> Rows:
    """Spell labels as agencies do."""
    words = {
        "行政规范性文件": "规范性文件",
        "其他": "其它",
        "总计": "合计",
        "“三安全一稳定”": "三安全一稳定",
        "类申请": "类申请的",
    }
    for box in boxes(rows):
        if box.path is None and "勾稽" not in box.text:
            for official, other in words.items():
                box.text = box.text.replace(official, other)
    return rows


def misspelt(rows: Rows) -> Rows:
    """Have a typing error in the long labels of every other row."""
    for row in rows[::2]:
        labels = [box for box in row if box.path is None]
        if labels and len(labels) < len(row) and len(labels[-1].text) > 7:
            text = labels[-1].text
            labels[-1].text = text[:-3] + "某" + text[-2:]
    return rows


CHANGES = [
    as_drawn, spans_lost, unmerged, repeated, unnumbered, otherwise_numbered, brackets_lost, one_bracket_lost, broken,
    wrapped, split_digits, full_width, with_empty_column, with_empty_rows, with_title, without_first_row, header_twice,
    with_remarks, spelt_otherwise, misspelt,
]  # fmt: skip


@pytest.mark.parametrize("cls", [T2_2019, T2, T3_2019, T3, T4], ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_each_table_is_read_however_it_is_drawn(cls: type[Table], change: Callable[[Rows], Rows]) -> None:
    """Every figure is found in its place, of the right edition, and nothing is too much."""
    rows = change(drawn(cls))
    expected = printed(drawn(cls) if change in {wrapped, split_digits} else rows)
    (grid,) = grids(html(rows))
    assert grid.form.cls is cls
    assert told(grid) == expected
    assert not grid.surplus


def test_head_cells_are_cells() -> None:
    """A table may be drawn with ``th`` throughout."""
    (grid,) = grids(html(drawn(T3), "th"))
    assert told(grid) == printed(drawn(T3))


# Rows and columns that are not those of the form ----------------------------------------------------------------------


def at(rows: Rows, path: str) -> tuple[int, int]:
    """Return where the figure of ``path`` is drawn."""
    return next((r, c) for r, row in enumerate(rows) for c, box in enumerate(row) if box.path == path)


def without_spans(cls: type[Table]) -> Rows:
    """Return the drawing with every merged cell drawn as single ones, so that rows and columns are easily changed."""
    return unmerged(drawn(cls))


@pytest.mark.parametrize("draw", [drawn, without_spans])
def test_a_row_that_comes_twice_is_kept_once(draw: Callable[[type[Table]], Rows]) -> None:
    """Of a doubled row the first counts; the second is surplus."""
    rows = draw(T3)
    number = at(rows, "received.total")[0]
    doubled = [evolve(box, text="7", path=None) if box.path else evolve(box) for box in rows[number]]
    (grid,) = grids(html([*rows[: number + 1], doubled, *rows[number + 1 :]]))
    assert told(grid) == printed(rows)
    (surplus,) = grid.surplus
    assert [cell.text for cell in surplus.cells][-7:] == ["7"] * 7
    assert surplus.label.startswith("一、本年新收")
    assert not surplus.is_column


def test_a_subtotal_row_is_surplus() -> None:
    """（三）–（六） have no subtotals in the form: a row of them is kept beside the table."""
    rows = drawn(T3)
    number = at(rows, "outcomes.denied.state_secret.total")[0]
    rows[number - 2][0].rowspan += 1
    rows[number][0].rowspan += 1
    last = number + 8
    rows.insert(last, [Box("小计"), *(Box("9") for _ in range(7))])
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)
    assert [(s.label, [c.text for c in s.cells]) for s in grid.surplus] == [("小计", ["9"] * 7)]


@pytest.mark.parametrize("head", ["小计", "总计"])
def test_a_column_too_many_is_surplus(head: str) -> None:
    """A subtotal, or a total that comes twice, is kept beside the table, with its label."""
    rows = without_spans(T3)
    for row in rows:
        row.insert(4, Box("5" if row[-1].path else ""))
    rows[2][4].text = head
    rows[1][4].text = head
    (grid,) = grids(html(rows))
    expected = printed(rows)
    if head == "小计":
        assert told(grid) == expected
    (surplus,) = grid.surplus
    assert surplus.is_column
    assert len(surplus.cells) == 25


def test_missing_rows_and_columns_are_absent() -> None:
    """What is not drawn is absent: neither blank nor guessed."""
    rows = without_spans(T3)
    columns = len(rows[0])
    kept = [row[: columns - 1] for row in rows if not any(box.path and "duplicate" in box.path for box in row)]
    (grid,) = grids(html(kept))
    assert told(grid) == printed(kept)
    assert grid["received.total"].state is State.ABSENT
    assert grid["outcomes.not_processed.duplicate.natural_person"].state is State.ABSENT


def test_columns_in_another_order_are_found_by_their_heads() -> None:
    """The heads say which column is which."""
    rows = [[*row[:3], *reversed(row[3:])] for row in without_spans(T3)]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_heads_of_table_2_in_another_order() -> None:
    """Each block of table 2 has heads of its own."""
    rows = without_spans(T2_2019)
    for row in rows[:4]:
        row[1], row[3] = row[3], row[1]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_swapped_header_rows() -> None:
    """商业企业 … above 自然人: the columns are still the form's."""
    rows = drawn(T3)
    rows[1], rows[2] = rows[2], rows[1]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_table_2_without_its_header() -> None:
    """Without heads the figures are in the order of the form; block titles tell that it is the statutory table."""
    rows = [row for row in drawn(T2) if row[0].text != "信息内容"]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_figures_that_are_fewer_than_columns_are_not_guessed() -> None:
    """A ragged row with a figure missing says nothing about where: its cells are absent, the row is kept as surplus."""
    rows = spans_lost(drawn(T3))
    number = at(rows, "received.total")[0]
    del rows[number][3]
    (grid,) = grids(html(rows))
    assert {cell.state for form, cell in grid.items() if form.row == "received"} == {State.ABSENT}
    assert [len(s.cells) for s in grid.surplus] == [6]


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("规章000", ["0", "0", "0"]),
        ("规章\n1 0 12", None),
        ("规章0000", None),
        ("规章12", None),
    ],
)
def test_glued_cells(cell: str, texts: list[str] | None) -> None:
    """A label and its figures in one cell are told apart only if there are as many digits as columns."""
    rows = drawn(T2)
    rows[2] = [Box(cell, colspan=4)]
    (grid,) = grids(html(rows))
    found = [cell.text for form, cell in grid.items() if form.row == "rules" and cell.state is not State.ABSENT]
    assert found == (texts or [])


def test_figures_in_one_cell() -> None:
    """Figures set apart by blanks in one merged cell are one each."""
    rows = drawn(T3)
    number = at(rows, "received.total")[0]
    rows[number][1:] = [Box("1 2 3 4 5 6 21", colspan=7)]
    (grid,) = grids(html(rows))
    assert [grid[f"received.{form.column}"].text for form in grid.form.cells[:7]] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "21",
    ]


# Several tables as one, one as several ---------------------------------------------------------------------------------


def test_tables_drawn_as_one() -> None:
    """Tables 2, 3 and 4 under one another in one table are three, and the heads between them are lines."""
    heads = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
    parts = [drawn(cls) for cls in (T2, T3, T4)]
    rows = [row for head, part in zip(heads, parts, strict=True) for row in ([Box(head, colspan=15)], *part)]
    blocks = recognise(read(html(rows)))
    assert [getattr(block, "text", None) for block in blocks] == [heads[0], None, heads[1], None, heads[2], None]
    found = [block for block in blocks if isinstance(block, Grid)]
    assert [told(grid) for grid in found] == [printed(part) for part in parts]
    assert not any(grid.surplus for grid in found)


@pytest.mark.parametrize("cls", [T2, T2_2019, T3, T3_2019], ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("cut", [5, 12, 16, -1])
def test_a_table_that_is_split_over_two(cls: type[Table], cut: int) -> None:
    """The second part needs no header; both are one table in the place of the first."""
    rows = unmerged(drawn(cls))
    page = html(rows[:cut]) + "<p>（续表）</p>" + html(rows[cut:])
    blocks = recognise(read(page))
    found = [block for block in blocks if isinstance(block, Grid)]
    assert [told(grid) for grid in found] == [printed(rows)]
    assert blocks[0] is found[0]


def test_table_2_a_block_a_table() -> None:
    """Each block of table 2 may be a table of its own."""
    rows = drawn(T2)
    page = "".join(html(rows[start:end]) for start, end in [(0, 4), (4, 7), (7, 11), (11, 14)])
    (grid,) = grids(page)
    assert told(grid) == printed(rows)


def test_a_second_copy_stays_as_drawn() -> None:
    """Last year's table below this year's is another table."""
    page = html(drawn(T3)) * 2
    blocks = recognise(read(page))
    assert [type(block).__name__ for block in blocks] == ["Grid", "RawTable"]


# Table 4 ------------------------------------------------------------------------------------------------------------


def test_table_4_with_rows_and_columns_exchanged() -> None:
    """The proceedings down, the results beside them."""
    form = table_form(T4)
    rows = [[Box("行政复议", rowspan=5)], [], [], [], []]
    labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    table: Rows = []
    for block, row in zip(["行政复议", "未经复议直接起诉", "复议后起诉"], form.rows, strict=True):
        for number, (label, column) in enumerate(zip(labels, row.columns, strict=True)):
            head = [Box(block, rowspan=5)] if number == 0 else []
            table.append([*head, Box(label), Box(str(len(table)), f"{row.path}.{column.name}")])
    (grid,) = grids(html(table))
    assert told(grid) == printed(table)
    assert rows


def test_table_4_by_rows() -> None:
    """One row for each proceedings, the results as columns."""
    form = table_form(T4)
    labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    table: Rows = [[Box("类别"), *map(Box, labels)]]
    for block, row in zip(["行政复议", "未经复议直接起诉", "复议后起诉"], form.rows, strict=True):
        table.append([Box(block), *(Box("4", f"{row.path}.{column.name}") for column in row.columns)])
    (grid,) = grids(html(table))
    assert told(grid) == printed(table)
    turned = [list(row) for row in zip(*table, strict=True)]
    (grid,) = grids(html(turned))
    assert told(grid) == printed(table)


def test_table_4_with_a_subtotal_of_litigation() -> None:
    """Columns for both kinds of litigation together have no place in the form."""
    rows = unmerged(drawn(T4))
    for number, row in enumerate(rows):
        extra = [Box(text if number == 2 else "9" if number == 3 else "") for text in ("结果维持", "结果纠正")]
        row.extend(extra)
    rows[1][5].text = rows[1][5].text
    (grid,) = grids(html(rows))
    assert {path: text for path, text in told(grid).items() if text != "9"} == printed(rows)


def test_table_4_without_totals() -> None:
    """Twelve columns are read, and the three totals are absent."""
    rows = repeated(drawn(T4))
    kept = [[box for number, box in enumerate(row) if number % 5 != 4] for row in rows]
    (grid,) = grids(html(kept))
    assert told(grid) == printed(kept)


def test_table_4_with_a_second_row_of_figures() -> None:
    """The first row counts, the second is surplus."""
    rows = drawn(T4)
    (grid,) = grids(html([*rows, [Box("3") for _ in range(15)]]))
    assert told(grid) == printed(rows)
    assert [len(s.cells) for s in grid.surplus] == [15]


def test_table_4_with_a_label_before_its_figures() -> None:
    """A label that the header has no column for shifts nothing."""
    rows = drawn(T4)
    rows[-1].insert(0, Box("件数"))
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


# Units --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "old", "new", "path", "unit"),
    [
        (T2, "（单位：万元）", "（单位：元）", "fees.amount", "元"),
        (T2, "（单位：万元）", "（单位：万元）", "fees.amount", None),
        (T2, "（单位：万元）", "", "fees.amount", None),
        (T2_2019, "采购总金额", "采购总金额（万元）", "procurement.amount", "万元"),
        (T2_2019, "采购总金额", "采购总金额", "procurement.amount", None),
        (T2_2019, "采购总金额", "采购总金额（单位：元）", "procurement.items", None),
    ],
)
def test_units_in_heads(cls: type[Table], old: str, new: str, path: str, unit: str | None) -> None:
    """A unit of money above a column is that of its cells, unless the form fixes it so."""
    page = html(drawn(cls)).replace(old, new)
    (grid,) = grids(page)
    assert grid[path].unit == unit


def test_the_unit_in_a_cell_is_its_own() -> None:
    """251000元 below a head of 万元 is in 元."""
    rows = drawn(T2_2019)
    rows[-1][-1].text = "251000元"
    rows[-2][-1].text = "采购总金额（万元）"
    (grid,) = grids(html(rows))
    assert grid["procurement.amount"].unit == "元"


# Tables that are none -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        [["规章", "3"], ["行政规范性文件", "12"], ["行政许可", "5"], ["行政处罚", "7"]],
        [["类别", "行政许可", "行政处罚", "行政强制", "行政事业性收费"], ["数量", "5", "3", "0", "1"]],
        [["年度", "自然人", "总计"], ["2022", "3", "3"], ["2021", "4", "4"]],
        [["索引号", "0001"], ["信息内容", "公开年报"], ["其他", "无"]],
        [["行政复议", "维持", "总计"], ["2件", "1", "2"]],
        [["渠道", "条数"], ["政府网站", "33"], ["微信公众号", "10"], ["总计", "43"]],
    ],
)
def test_tables_about_the_same_things_are_left_alone(rows: list[list[str]]) -> None:
    """A chart of 规章, a list of powers or last year's comparison is no statutory table."""
    page = html([[Box(text) for text in row] for row in rows])
    assert [type(block).__name__ for block in recognise(read(page))] == ["RawTable"]


def test_places_are_those_of_the_drawn_table() -> None:
    """A cell says where it was drawn: which table, row and unmerged column."""
    page = "<table><tr><td>甲<td>乙</table>" + html(drawn(T3))
    (grid,) = grids(page)
    assert str(grid["received.natural_person"].place) == "第2个表格第4行第4列"
    assert str(grid["outcomes.denied.otherwise_prohibited.total"].place) == "第2个表格第9行第10列"


# Heads, labels and figures in doubt ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("head", "is_read"), [("", True), ("科学研究", True), ("备注", False)])
def test_one_head_in_doubt(head: str, is_read: bool) -> None:  # noqa: FBT001
    """A head that is blank or misspelt is told from its place; another column in that place is another column."""
    rows = without_spans(T3)
    rows[2][5].text = head
    (grid,) = grids(html(rows))
    assert (grid["received.research_institution"].text == "102") is is_read
    assert grid["received.total"].text == "106"
    assert [surplus.label for surplus in grid.surplus] == ([] if is_read else ["备注"])


def test_most_heads_in_doubt() -> None:
    """Where most heads are unknown, the figures are in the order of the form."""
    rows = without_spans(T3)
    for number, head in enumerate(["甲", "乙", "丙", "丁"], 4):
        rows[2][number].text = head
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_a_ragged_row_with_a_column_too_many() -> None:
    """A row that is drawn unlike the header has its figures in the header's order."""
    rows = without_spans(T3)
    for number, row in enumerate(rows):
        row.insert(5, Box("小计" if number == 2 else "8"))
    number = at(rows, "received.total")[0]
    rows[number] = [box for box in rows[number] if box.text]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_columns_of_an_order_that_is_not_known() -> None:
    """A header that neither stands above the figures nor has the form's order says nothing: nothing is guessed."""
    rows = spans_lost(drawn(T3))
    rows[2].reverse()
    (grid,) = grids(html(rows))
    assert not told(grid)
    assert len(grid.surplus) == 25


def test_two_figures_where_the_form_has_one() -> None:
    """Different figures under one head are not chosen from: the cell is absent, the row surplus."""
    rows = repeated(drawn(T2))
    number, column = at(rows, "licensing.decisions")
    rows[number][column + 1].text = "7"
    (grid,) = grids(html(rows))
    assert grid["licensing.decisions"].state is State.ABSENT
    assert [[cell.text for cell in surplus.cells] for surplus in grid.surplus] == [["106", "7", ""]]


@pytest.mark.parametrize(("texts", "said"), [(["5", "5", "5"], "5"), (["", "5", ""], "5"), (["5", "6", ""], None)])
def test_one_figure_drawn_in_several_cells_without_a_head(texts: list[str], said: str | None) -> None:
    """What all cells of an unmerged figure say is what it says."""
    rows = [row for row in unmerged(drawn(T2)) if row[0].text != "信息内容"]
    number = at(rows, "licensing.decisions")[0]
    rows[number][1:] = map(Box, texts)
    (grid,) = grids(html(rows))
    cell = grid["licensing.decisions"]
    assert (None if cell.state is State.ABSENT else cell.text) == said


@pytest.mark.parametrize(
    ("cls", "official", "label", "is_read"),
    [
        (T3, "1.属于国家秘密", "1.属于国家秘密的（件）", True),
        (T3, "5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认", True),
        (T3, "2.重复申请", "2.重复的申请", True),
        (T3, "2.重复申请", "2.甲乙丙丁", False),
        (T3, "2.重复申请", "2.属于", False),
        (T3, "1.属于国家秘密", "1.属于三类", False),
        (T2, "行政许可", "第二十条第（五）项 行政许可", True),
        (T2, "行政许可", "行政许可事项", True),
        (T2, "行政许可", "对外公示的其他行政许可", False),
        (T2, "行政许可", "行政许可（含变更、延续）", True),
    ],
)
def test_labels_in_doubt(cls: type[Table], official: str, label: str, is_read: bool) -> None:  # noqa: FBT001
    """A label cut, misspelt, or with few words around it is still told; another is a surplus row."""
    rows = drawn(cls)
    box = next(box for box in boxes(rows) if box.text == official)
    box.text = label
    (grid,) = grids(html(rows))
    assert (told(grid) == printed(rows)) is is_read
    assert [surplus.label for surplus in grid.surplus] == ([] if is_read else [label])


def test_long_and_blank_cells_are_passed_over() -> None:
    """A cell of blanks, or of very many words, is no label."""
    rows = drawn(T2)
    rows.insert(3, [Box("&nbsp;" * 200), Box("甲" * 130), Box("3")])
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)
    assert len(grid.surplus) == 1


def test_table_4_that_is_not_understood_stays_as_drawn() -> None:
    """Labels of table 4 in no order that is known, or without figures, are no table 4."""
    rows = spans_lost(drawn(T4))
    rows[2].reverse()
    assert grids(html(rows)) == []
    assert grids(html(drawn(T4)[:3])) == []
    ragged = spans_lost(drawn(T4))
    del ragged[-1][3]
    assert grids(html(ragged)) == []


def test_table_4_with_figures_that_do_not_fit() -> None:
    """A row that is wider than its header, and has another number of figures, is not guessed at."""
    rows = drawn(T4)
    rows[-1] += [Box("1"), Box("2")]
    assert grids(html(rows)) == []


def test_tables_that_alternate() -> None:
    """A row of one table among those of another is still its own table's."""
    rows = [*drawn(T2)[:-1], *drawn(T3), drawn(T2)[-1], [Box("备注：本表不含乡镇", colspan=10)]]
    blocks = recognise(read(html(rows)))
    assert [getattr(block, "text", block) for block in blocks if not isinstance(block, Grid)] == ["备注：本表不含乡镇"]
    found = {grid.form.cls: told(grid) for grid in blocks if isinstance(grid, Grid)}
    assert found == {T2: printed(drawn(T2)), T3: printed(drawn(T3))}


def test_a_later_table_tells_the_edition_of_an_earlier_part() -> None:
    """The upper half of table 3 is the same in both editions: the lower half, or the year, says which it is."""
    rows = drawn(T3_2019)
    upper = html(rows[:9])
    assert [grid.form.cls for grid in grids(upper)] == [T3]
    blocks = recognise(read(upper), year_hint=2019)
    assert [block.form.cls for block in blocks if isinstance(block, Grid)] == [T3_2019]
    blocks = recognise(read(upper), year_hint=2017)
    assert [block.form.cls for block in blocks if isinstance(block, Grid)] == [T3]
    assert [grid.form.cls for grid in grids(upper + html(drawn(T2_2019)))] == [T3_2019, T2_2019]


def test_a_label_that_is_broken_over_two_cells() -> None:
    """Halves of a label in neighbouring cells are one."""
    rows = drawn(T3)
    rows = unmerged(rows)
    row = rows[at(rows, "outcomes.not_processed.duplicate.total")[0]]
    row[1:3] = [Box("2.重复"), Box("申请")]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)


def test_a_table_of_another_edition_below_stays_as_drawn() -> None:
    """Table 3 of 2019 below table 3 of 2021 is no part of it."""
    blocks = recognise(read(html(drawn(T3)) + html(drawn(T3_2019))))
    assert [type(block).__name__ for block in blocks] == ["Grid", "RawTable"]


def test_the_rows_of_a_table_without_end() -> None:
    """What follows a statutory table by the hundred thousand is not looked at."""
    table = RawTable(
        (
            *(tuple(RawCell(b.text, b.rowspan, b.colspan) for b in row) for row in drawn(T3)),
            *((RawCell("甲"),) * 400 for _ in range(400)),
        ),
        1,
    )
    (grid,) = [block for block in recognise([table]) if isinstance(block, Grid)]
    assert told(grid) == printed(drawn(T3))


def test_meanings_are_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many tables are read, only so many texts are remembered."""
    words = _table_words.words_of(table_form(T2))
    monkeypatch.setattr(_table_words, "_MOST_KEPT", 10)
    for number in range(30):
        assert words.word[f"第{number}个"].kind == "words"
    assert len(words.word) <= 10
