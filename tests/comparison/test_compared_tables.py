"""Tables of two reports, cell by cell."""

from fractions import Fraction

import pytest

from govdisclosure.comparison import CellChange, Comparison, TableComparison, compare_published
from govdisclosure.model.editions import EDITION_2019
from govdisclosure.published import ABSENT, Cell, Grid, PublishedReport
from tests.rules.building import grid, report, trial


def proactive(cell: str, old: str, new: str) -> tuple[CellChange, ...]:
    """Return what changed in a cell of table 2 of edition 2019."""
    first, last = (trial(proactive=grid("proactive", {cell: text}, edition=EDITION_2019)) for text in (old, new))
    return compared(first, last, "proactive").changes


def compared(old: PublishedReport, new: PublishedReport, name: str) -> TableComparison:
    """Return the comparison of one table."""
    (found,) = (table for table in compare_published(old, new).tables if table.name == name)
    return found


def requests(text: str | Cell) -> Grid:
    """Return table 3 with one cell."""
    return grid("requests", {"received.natural_person": text})


def test_a_figure_that_changed() -> None:
    """Old and new as printed, the difference, the rate and its wording."""
    table = compared(report(requests=requests("301")), report(requests=requests("403件")), "requests")
    (change,) = table.changes
    assert (table.compared, table.old, table.new, table.is_comparable, table.left_out) == (
        175,
        "readable",
        "readable",
        True,
        (),
    )
    assert (change.cell.path, change.old.text, change.new.text) == ("received.natural_person", "301", "403件")
    assert (change.difference, change.unit) == (102, None)
    assert change.change is not None
    assert (change.change.rate, change.change.wording) == (Fraction(102, 301), "增长33.9%")


@pytest.mark.parametrize(("old", "new"), [("3", ""), ("", "3"), ("/", ""), ("若干", "很多"), ("0", "/")])
def test_silence_has_no_difference(old: str, new: str) -> None:
    """A figure that is no longer said, or never was: a change of state."""
    (change,) = compared(report(requests=requests(old)), report(requests=requests(new)), "requests").changes
    assert (change.difference, change.unit, change.change) == (None, None, None)


@pytest.mark.parametrize(
    ("old", "new"), [("1,234", "１２３４"), ("5", "5件"), ("/", "—"), ("", "\u00a0"), ("若干", " 若干")]
)
def test_what_says_the_same_has_not_changed(old: str, new: str) -> None:
    """Print that differs in no way that counts."""
    assert compared(report(requests=requests(old)), report(requests=requests(new)), "requests").changes == ()


def test_a_cell_that_is_no_longer_there() -> None:
    """Its state is told by the cell."""
    (change,) = compared(report(requests=requests("0")), report(requests=requests(ABSENT)), "requests").changes
    assert change.new is ABSENT


def test_figures_below_nought_have_no_rate() -> None:
    """And a change (增/减) has none at all: nobody says by how many percent a rise has risen."""
    (change,) = proactive("licensing.decisions", "3", "-2")
    assert (change.difference, change.change) == (-5, None)
    (change,) = proactive("licensing.change", "+3", "+6")
    assert (change.difference, change.change) == (3, None)


@pytest.mark.parametrize(("old", "new"), [("3", "-1"), ("+3", "5"), ("3", "0"), ("3", "5")])
def test_a_change_without_a_sign_has_no_difference(old: str, new: str) -> None:
    """Up or down is not said."""
    (change,) = proactive("licensing.change", old, new)
    assert (change.difference, change.change) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "difference", "unit"),
    [
        ("251000元", "30万元", 49_000, "元"),
        ("3万元", "5万元", 2, "万元"),
        ("0", "5万元", 5, "万元"),
        ("5万元", "0元", -5, "万元"),
        ("5", "6", None, None),
        ("251000", "12.5", None, None),
        ("0", "6", None, None),
        ("5", "6万元", None, None),
        ("5件", "6万元", None, None),
    ],
)
def test_amounts_are_compared_in_one_unit(old: str, new: str, difference: int | None, unit: str | None) -> None:
    """In that of both, else in 元; where a unit is not told, nothing is."""
    (change,) = proactive("procurement.amount", old, new)
    assert (change.difference, change.unit) == (difference, unit)


def test_equal_amounts_have_not_changed() -> None:
    """Whatever their units."""
    assert proactive("procurement.amount", "20000元", "2万元") == ()
    assert proactive("procurement.amount", "0", "0元") == ()


def test_editions_are_never_bridged() -> None:
    """Table 2 and the parts of （六） are left out, the rest is compared; a note says so, once."""
    comparison = compare_published(report(year=2020, edition=EDITION_2019), report(year=2021))
    proactive, requests_table, remedies = comparison.tables
    assert (proactive.is_comparable, proactive.compared, proactive.left_out) == (False, 0, ())
    assert (requests_table.is_comparable, requests_table.compared) == (True, 154)
    assert requests_table.left_out == (
        "outcomes.other",
        "outcomes.other.not_corrected_in_time",
        "outcomes.other.fee_not_paid_in_time",
        "outcomes.other.other",
    )
    assert (remedies.is_comparable, remedies.compared) == (True, 15)
    assert codes(comparison) == ["other_edition"]


def test_tables_that_cannot_be_read() -> None:
    """Missing in one report, a picture in the other; what neither has is not told of."""
    pictured = Grid.pictured(requests("0").form)
    old, new = report(requests=pictured, remedies=None), report(requests=None, remedies=None)
    table = compared(old, new, "requests")
    assert (table.old, table.new, table.compared, table.is_comparable) == ("picture", "missing", 0, True)
    assert [table.name for table in compare_published(old, new).tables] == ["proactive", "requests"]
    assert compared(report(requests=pictured), report(), "requests").compared == 0
    assert compare_published(old, new).differs


def codes(comparison: Comparison) -> list[str]:
    """Return what the notes are about."""
    return [note.code for note in comparison.notes]


@pytest.mark.parametrize(
    ("old", "new", "found", "words"),
    [
        ({"agency": "青禾县民政局", "year": 2021}, {}, "other_body", "“青禾县民政局”和“青禾县水利局”"),
        ({}, {}, "same_year", "2022年度"),
        ({}, {"year": 2021}, "swapped", "旧报告是2022年度的，新报告是2021年度的"),
        ({"year": 2021}, {"year": 2024}, "years_apart", "相隔3年"),
        ({"year": None}, {}, "no_year", "年度不明"),
        ({"year": 2018, "edition": None}, {"year": 2019, "edition": EDITION_2019}, "no_form", "有一份报告没有"),
        ({"year": 2017, "edition": None}, {"year": 2018, "edition": None}, "no_form", "两份报告都没有"),
    ],
)
def test_what_is_to_be_known_first(old: dict[str, object], new: dict[str, object], found: str, words: str) -> None:
    """In one sentence; they are compared all the same."""
    (note,) = compare_published(report(**old), report(**new)).notes  # type: ignore[arg-type]
    assert note.code == found
    assert words in note.text()
