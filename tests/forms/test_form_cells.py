"""The cells of the forms, derived from the classes: how many, which, of what kind."""

import pickle
from operator import attrgetter

import attrs
import pytest

from govdisclosure.forms import (
    CellForm,
    ColumnForm,
    Form,
    Identity,
    LayoutCell,
    RowForm,
    SparseMatrix,
    TableForm,
    form_of,
    table_form,
)
from govdisclosure.forms.arithmetic import Breach
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.fields import Spec
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import Requests2019, Requests2021
from tests.model.making import made_report


@pytest.mark.parametrize(
    ("edition", "published", "typed"),
    [(EDITION_2021, (10, 175, 15), (10, 144, 12)), (EDITION_2019, (22, 161, 15), (22, 132, 12))],
    ids=["2021", "2019"],
)
def test_the_forms_have_their_cells(edition: AnyEdition, published: tuple[int, ...], typed: tuple[int, ...]) -> None:
    """175 + 10 + 15 cells are published in 2021, 161 + 22 + 15 in 2019; typed, without totals, 144 + 10 + 12, 132 + 22 + 12."""
    form = form_of(edition)
    assert tuple(len(table.cells) for table in form.tables) == published
    assert tuple(len(table.typed) for table in form.tables) == typed
    assert len(list(form.cells())) == sum(published)


@pytest.mark.parametrize(("cls", "rows"), [(Requests2021, 25), (Requests2019, 23)], ids=["2021", "2019"])
def test_table_3_has_its_rows(cls: type[Requests2021 | Requests2019], rows: int) -> None:
    """25 rows of 7 columns in 2021, 23 in 2019, every row with the same columns."""
    form = table_form(cls)
    assert len(form.rows) == rows
    assert {tuple(column.name for column in row.columns) for row in form.rows} == {
        (
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_agency",
            "other_organization",
            "total",
        )
    }
    assert [row.path for row in form.rows if row.is_total] == ["outcomes.total"]
    assert [row.path for row in form.rows][:3] == ["received", "brought_forward", "outcomes.granted"]
    assert [row.path for row in form.rows][-2:] == ["outcomes.total", "carried_forward"]


def test_a_cell_is_an_attribute_path(edition: AnyEdition) -> None:
    """Every path, totals too, leads through the typed report to the figure of that cell."""
    report = made_report(edition)
    paths = [path for path, _ in form_of(edition).cells()]
    assert len(set(paths)) == len(paths)
    for path, cell in form_of(edition).cells():
        assert path == f"{path.partition('.')[0]}.{cell.row}.{cell.column}"
        assert attrgetter(path)(report) is not None


def test_cells_know_their_place(edition: AnyEdition) -> None:
    """A cell's index is its place in the vector, and the table finds it by its path."""
    for table in form_of(edition).tables:
        assert [cell.index for cell in table.cells] == list(range(len(table.cells)))
        assert [table.index[cell.path] for cell in table.cells] == list(range(len(table.cells)))
        for cell in table.cells:
            assert table.row(cell.row).path == cell.row


def test_a_row_that_is_not_there_is_not_found(edition: AnyEdition) -> None:
    """The form knows its rows only."""
    with pytest.raises(KeyError):
        form_of(edition).requests.row("outcomes.denied.total")


def test_kinds_and_units_come_from_the_fields() -> None:
    """Counts are in 件 or 项, the fee of 2021 is an amount in 万元, the purchase of 2019 money with a unit of its own."""
    units = {cell.path: (cell.kind, cell.unit) for cell in table_form(Proactive2019).cells}
    assert units["rules.made"] == ("count", "件")
    assert units["licensing.prior_items"] == ("count", "项")
    assert units["licensing.change"] == ("signed", "项")
    assert units["procurement.amount"] == ("money", None)
    cell = table_form(Proactive2021).cells[-1]
    assert (cell.path, cell.kind, cell.unit, cell.is_total) == ("fees.amount", "amount", "万元", False)
    assert {cell.kind for cell in table_form(Requests2021).cells} == {"count"}


def test_a_cell_has_a_printed_name() -> None:
    """A person finds a cell by the labels of its row and column."""
    assert table_form(Requests2021).label("outcomes.total.natural_person") == "（七）总计·自然人"
    assert table_form(Remedies).label("litigation_direct.pending") == "未经复议直接起诉·尚未审结"
    assert table_form(Proactive2021).label("fees.amount") == "行政事业性收费·本年收费金额（单位：万元）"


def test_totals_are_marked(edition: AnyEdition) -> None:
    """A total is a cell of the row （七）总计 or of a column 总计, and no other is."""
    form = form_of(edition)
    for cell in form.requests.cells:
        assert cell.is_total == (cell.row == "outcomes.total" or cell.column == "total")
    for cell in form.remedies.cells:
        assert cell.is_total == (cell.column == "total")
    assert not any(cell.is_total for cell in form.proactive.cells)


@pytest.mark.parametrize("cls", [Proactive2019, Proactive2021, Requests2019, Requests2021, Remedies])
def test_there_is_one_form_of_a_table(cls: type[Requests2021]) -> None:
    """A form is made once, prints as what makes it, and is the same one after a pickle."""
    form = table_form(cls)
    assert isinstance(form, TableForm)
    assert pickle.loads(pickle.dumps(form)) is form  # noqa: S301
    assert repr(form) == f"table_form({cls.__name__})"


def test_both_editions_share_table_4() -> None:
    """Table 4 is the same in both editions, tables 2 and 3 are not."""
    older, newer = form_of(EDITION_2019), form_of(EDITION_2021)
    assert older.remedies is newer.remedies
    assert older.proactive is not newer.proactive
    assert older.requests is not newer.requests
    assert [table.name for table in newer.tables] == ["proactive", "requests", "remedies"]


@pytest.mark.parametrize(
    "cls",
    [CellForm, ColumnForm, Form, Identity, LayoutCell, RowForm, SparseMatrix, TableForm, Breach, Spec],
    ids=lambda cls: cls.__name__,
)
def test_what_describes_a_form_is_frozen_and_keyword_only(cls: type[attrs.AttrsInstance]) -> None:
    """Nobody edits a form, and nobody counts the places of its arguments."""
    blank = cls.__new__(cls)
    for attribute in attrs.fields(cls):
        assert attribute.kw_only
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(blank, attribute.name, None)
