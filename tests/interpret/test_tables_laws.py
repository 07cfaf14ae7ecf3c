"""Laws of reading drawn tables: what is drawn is read, whatever the cells say, and no label stands for two rows."""

from difflib import SequenceMatcher
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.forms import TableForm, label_key, layout_of, table_form
from govdisclosure.interpret.raw import RawCell, RawTable
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.published import Grid

FORMS = [
    table_form(cls)
    for cls in (
        EDITION_2019.proactive,
        EDITION_2021.proactive,
        EDITION_2019.requests,
        EDITION_2021.requests,
        EDITION_2021.remedies,
    )
]
of_each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.cls.__name__)

figures = st.integers(0, 10**6).map(str) | st.sampled_from(
    ["0", "", "\xa0", "/", "—", "1,234", "１２", "12件", "251000元"]
)
anything = (
    figures
    | st.text(max_size=12)
    | st.sampled_from(["无", "见附件", "总计", "其他", "规章", "（三）不予公开", "自然人"])
)


def drawing(form: TableForm, texts: list[str]) -> RawTable:
    """Return the official drawing of ``form`` with ``texts`` for its cells."""
    rows = tuple(
        tuple(
            RawCell(cell.text if cell.path is None else texts[form.index[cell.path]], cell.rowspan, cell.colspan)
            for cell in row
        )
        for row in layout_of(form)
    )
    return RawTable(rows, 1)


@of_each_form
@given(data=st.data())
def test_what_is_drawn_is_read(form: TableForm, data: st.DataObject) -> None:
    """The official drawing gives the same texts cell by cell, words and labels among them, and nothing is left over."""
    said = figures if form.name == "remedies" else anything
    texts = data.draw(st.lists(said, min_size=len(form.cells), max_size=len(form.cells)))
    (grid,) = recognise([drawing(form, texts)])
    assert isinstance(grid, Grid)
    assert grid.form is form
    assert [cell.text for cell in grid.cells] == texts
    assert grid.surplus == ()


@of_each_form
def test_every_accepted_label_finds_its_row_or_column(form: TableForm) -> None:
    """Each variant of each label, in the place of the official one, changes nothing."""
    texts = [str(number) for number in range(len(form.cells))]
    table = drawing(form, texts)
    labels = {spec for row in form.rows for spec in (row.spec, *(column.spec for column in row.columns))}
    for spec in labels:
        for label in spec.labels:
            rows = tuple(
                tuple(RawCell(label, c.rowspan, c.colspan) if c.text == spec.label else c for c in row)
                for row in table.rows
            )
            (grid,) = recognise([RawTable(rows, 1)])
            assert isinstance(grid, Grid), label
            assert [cell.text for cell in grid.cells] == texts, label


@of_each_form
def test_no_two_rows_have_labels_that_are_nearly_the_same(form: TableForm) -> None:
    """A misspelt label can be taken for one row only: no two are as near to each other as a misspelling may be."""
    keys = {label_key(label): row.path for row in form.rows for label in row.spec.labels}
    for (one, path), (other, another) in combinations(keys.items(), 2):
        if path != another:
            assert SequenceMatcher(None, one, other, autojunk=False).ratio() < 0.8, (one, other)


@given(st.lists(st.lists(st.text(max_size=8), max_size=6), max_size=8))
def test_other_tables_are_left_as_they_are(rows: list[list[str]]) -> None:
    """A table of other words is none, and nothing is done to it."""
    table = RawTable(tuple(tuple(map(RawCell, row)) for row in rows), 1)
    assert recognise([table]) == [table]


cells = st.builds(
    RawCell,
    st.sampled_from(
        [
            "规章",
            "本年制发件数",
            "自然人",
            "总计",
            "其他",
            "行政复议",
            "结果维持",
            "3",
            "",
            "一、本年新收政府信息公开申请数量",
        ]
    ),
    st.integers(-2, 2000),
    st.integers(-2, 2000),
)


@given(st.lists(st.lists(cells, max_size=8), max_size=12))
def test_any_drawing_is_answered(rows: list[list[RawCell]]) -> None:
    """Labels in disorder and spans without sense do no harm."""
    assert recognise([RawTable(tuple(map(tuple, rows)), 1)])
