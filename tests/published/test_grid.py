"""A statutory table as published: one cell for each of its form."""

import pickle
from decimal import Decimal

import attrs
import pytest
from hypothesis.vendor.pretty import pretty

from govdisclosure.forms import table_form
from govdisclosure.model.proactive import Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.published import ABSENT, Cell, Filled, Grid, Part, Place, PublishedReport, Reading, State, Surplus

FORM = table_form(Remedies)


def test_a_grid_has_the_cells_of_its_form() -> None:
    """Too many or too few cells are refused in words that count them."""
    assert len(Grid(form=FORM, cells=(ABSENT,) * 15).cells) == 15
    with pytest.raises(ValueError, match="remedies has 15 cells, not 14"):
        Grid(form=FORM, cells=(ABSENT,) * 14)


def test_cells_are_found_by_their_path() -> None:
    """A cell is found by row and column; what a table does not have is absent, what the form does not have is an error."""
    surplus = Surplus(label="行政赔偿", cells=(Cell.read("1"),))
    grid = Grid.of_cells(FORM, {"reconsideration.total": Cell.read("3")}, (surplus,))
    assert grid["reconsideration.total"].value == 3
    assert grid["reconsideration.upheld"] is ABSENT
    assert grid.surplus == (surplus,)
    with pytest.raises(KeyError):
        grid["litigation.total"]


def test_cells_come_with_their_place_in_the_form() -> None:
    """items() pairs each cell with what the form says of it."""
    grid = Grid.of_cells(FORM, {"reconsideration.total": Cell.read("3")})
    assert [form.path for form, cell in grid.items() if cell.state is not State.ABSENT] == ["reconsideration.total"]


def test_values_are_the_numbers_of_the_cells() -> None:
    """Whole numbers are int, others Decimal, silent cells None; 3.0 is whole; a power beyond all figures is not spelt out."""
    grid = Grid.of_cells(
        FORM,
        {
            "reconsideration.upheld": Cell.read("3.0"),
            "reconsideration.corrected": Cell.read("1.5"),
            "reconsideration.other": Cell.read("/"),
            "reconsideration.pending": Cell.read("0"),
            "reconsideration.total": Cell("1E+999999", Decimal("1E+999999"), State.NUMBER),
        },
    )
    assert grid.values[:5] == (3, Decimal("1.5"), None, 0, Decimal("1E+999999"))
    assert [type(value) for value in grid.values[:5]] == [int, Decimal, type(None), int, Decimal]
    assert set(grid.values[5:]) == {None}


def test_a_picture_is_told_from_a_table() -> None:
    """A pictured table has pictured cells only."""
    assert Grid.pictured(FORM).is_picture
    assert not Grid.of_cells(FORM, {}).is_picture


def test_grids_are_values() -> None:
    """Grids with the same cells are equal, hash alike and come back from a pickle."""
    one = Grid.of_cells(FORM, {"reconsideration.total": Cell.read("3")})
    other = Grid.of_cells(FORM, {"reconsideration.total": Cell.read("3")})
    assert one == other
    assert hash(one) == hash(other)
    assert one != Grid.of_cells(FORM, {})
    assert Grid.pictured(table_form(Proactive2021)) != Grid.pictured(FORM)
    again = pickle.loads(pickle.dumps(one))  # noqa: S301
    assert again == one
    assert again.form is FORM
    assert again.values == one.values


def test_a_grid_prints_what_its_cells_print() -> None:
    """A grid is shown by the texts of its cells, plain noughts left out, and not field by field."""
    cells = {cell.path: Cell.read("0") for cell in FORM.cells}
    grid = Grid.of_cells(
        FORM, {**cells, "reconsideration.total": Cell.read("3"), "reconsideration.other": Cell.read("")}
    )
    assert repr(grid) == "<Grid Remedies {'reconsideration.other': '', 'reconsideration.total': '3'}>"
    assert pretty(grid) == repr(grid)
    assert pretty(FORM) == "table_form(Remedies)"


@pytest.mark.parametrize("cls", [Filled, Grid, Part, PublishedReport, Reading, Surplus], ids=lambda cls: cls.__name__)
def test_what_is_published_is_frozen_and_keyword_only(cls: type[attrs.AttrsInstance]) -> None:
    """Nothing edits what a file said."""
    blank = cls.__new__(cls)
    for attribute in attrs.fields(cls):
        assert attribute.kw_only
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(blank, attribute.name, None)


@pytest.mark.parametrize("cls", [Cell, Place], ids=lambda cls: cls.__name__)
def test_cells_and_places_are_frozen(cls: type[attrs.AttrsInstance]) -> None:
    """A cell and its place are made by position too, and edited by nobody."""
    blank = cls.__new__(cls)
    for attribute in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(blank, attribute.name, None)
