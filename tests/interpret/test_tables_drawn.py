"""Statutory tables as government editors draw them: each variant is read cell for cell."""

from collections.abc import Callable

import pytest

from govdisclosure.model.table import Table
from tests.interpret.tables_making import (
    T2,
    T2_2019,
    T3,
    T3_2019,
    T4,
    Rows,
    as_drawn,
    brackets_lost,
    broken,
    drawn,
    full_width,
    grids,
    header_twice,
    html,
    misspelt,
    one_bracket_lost,
    otherwise_numbered,
    printed,
    repeated,
    spans_lost,
    spelt_otherwise,
    split_digits,
    told,
    unmerged,
    unnumbered,
    with_empty_column,
    with_empty_rows,
    with_remarks,
    with_title,
    without_first_row,
    wrapped,
)

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
