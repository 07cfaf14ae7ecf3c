"""Table 4: its header, its one row of figures, and the other ways of drawing it."""

from govdisclosure.forms import table_form
from tests.interpret.tables_making import (
    T4,
    Box,
    Rows,
    drawn,
    grids,
    html,
    printed,
    repeated,
    spans_lost,
    told,
    unmerged,
)


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
