"""Several tables drawn as one, one drawn as several, and tables that come twice."""

import pytest

from govdisclosure.formats.html import read
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.table import Table
from govdisclosure.published import Grid
from tests.interpret.tables_making import T2, T2_2019, T3, T3_2019, T4, Box, drawn, grids, html, printed, told, unmerged


def test_tables_drawn_as_one() -> None:
    """Tables 2, 3 and 4 under one another in one table are three, and the heads between them are lines."""
    heads = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
    parts = [drawn(cls) for cls in (T2, T3, T4)]
    rows = [row for head, part in zip(heads, parts, strict=True) for row in ([Box(head, colspan=15)], *part)]
    blocks = recognise(read(html(rows)).blocks)
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
    blocks = recognise(read(page).blocks)
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
    blocks = recognise(read(page).blocks)
    assert [type(block).__name__ for block in blocks] == ["Grid", "RawTable"]


def test_tables_that_alternate() -> None:
    """A row of one table among those of another is still its own table's."""
    rows = [*drawn(T2)[:-1], *drawn(T3), drawn(T2)[-1], [Box("备注：本表不含乡镇", colspan=10)]]
    blocks = recognise(read(html(rows)).blocks)
    assert [getattr(block, "text", block) for block in blocks if not isinstance(block, Grid)] == ["备注：本表不含乡镇"]
    found = {grid.form.cls: told(grid) for grid in blocks if isinstance(grid, Grid)}
    assert found == {T2: printed(drawn(T2)), T3: printed(drawn(T3))}


def test_a_later_table_tells_the_edition_of_an_earlier_part() -> None:
    """The upper half of table 3 is the same in both editions: the lower half, or the year, says which it is."""
    rows = drawn(T3_2019)
    upper = html(rows[:9])
    assert [grid.form.cls for grid in grids(upper)] == [T3]
    titled = "<h1>青禾县水利局{}年政府信息公开工作年度报告</h1>"
    blocks = recognise(read(titled.format(2019) + upper).blocks)
    assert [block.form.cls for block in blocks if isinstance(block, Grid)] == [T3_2019]
    blocks = recognise(read(titled.format(2017) + upper).blocks)
    assert [block.form.cls for block in blocks if isinstance(block, Grid)] == [T3]
    assert [grid.form.cls for grid in grids(upper + html(drawn(T2_2019)))] == [T3_2019, T2_2019]


def test_a_table_of_another_edition_below_stays_as_drawn() -> None:
    """Table 3 of 2019 below table 3 of 2021 is no part of it."""
    blocks = recognise(read(html(drawn(T3)) + html(drawn(T3_2019))).blocks)
    assert [type(block).__name__ for block in blocks] == ["Grid", "RawTable"]
