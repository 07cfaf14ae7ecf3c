"""Rows, columns and cells that are not those of the form, or not where it has them."""

from collections.abc import Callable

import pytest
from attrs import evolve

from govdisclosure.model.table import Table
from govdisclosure.published import State
from tests.interpret.tables_making import (
    T2,
    T2_2019,
    T3,
    Box,
    Rows,
    at,
    drawn,
    grids,
    html,
    printed,
    spans_lost,
    told,
    without_spans,
)


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
