"""Heads, labels and figures in doubt: what is told from its place, and what is not guessed."""

import pytest

from govdisclosure.model.table import Table
from govdisclosure.published import State
from tests.interpret.tables_making import (
    T2,
    T3,
    Box,
    at,
    boxes,
    drawn,
    grids,
    html,
    printed,
    repeated,
    spans_lost,
    told,
    unmerged,
    without_spans,
)


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


def test_a_label_that_is_broken_over_two_cells() -> None:
    """Halves of a label in neighbouring cells are one."""
    rows = drawn(T3)
    rows = unmerged(rows)
    row = rows[at(rows, "outcomes.not_processed.duplicate.total")[0]]
    row[1:3] = [Box("2.重复"), Box("申请")]
    (grid,) = grids(html(rows))
    assert told(grid) == printed(rows)
