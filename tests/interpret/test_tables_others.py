"""Units in heads, places, and tables that are none of the statutory ones."""

import pytest

from govdisclosure.formats.html import read
from govdisclosure.forms import table_form
from govdisclosure.interpret import _table_words
from govdisclosure.interpret.raw import RawCell, RawTable
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.table import Table
from govdisclosure.published import Grid
from tests.interpret.tables_making import T2, T2_2019, T3, Box, drawn, grids, html, printed, told


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
    assert [type(block).__name__ for block in recognise(read(page).blocks)] == ["RawTable"]


def test_places_are_those_of_the_drawn_table() -> None:
    """A cell says where it was drawn: which table, row and unmerged column."""
    page = "<table><tr><td>甲<td>乙</table>" + html(drawn(T3))
    (grid,) = grids(page)
    assert str(grid["received.natural_person"].place) == "第2个表格第4行第4列"
    assert str(grid["outcomes.denied.otherwise_prohibited.total"].place) == "第2个表格第9行第10列"


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
