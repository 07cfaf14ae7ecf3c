"""Silent cells that the identities leave one reading."""

from collections.abc import Mapping

import pytest

from govdisclosure.forms import Identity, IdentityKind, TableForm, table_form
from govdisclosure.forms.arithmetic import forced
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import level, requests_form

REMEDIES = table_form(Remedies)


def _forced(form: TableForm, figures: Mapping[str, int | None]) -> dict[str, int] | None:
    found = forced(form, [figures.get(cell.path, 0) for cell in form.cells])
    return None if found is None else {form.cells[cell].path: value for cell, value in found.items()}


def _row(*figures: int | None) -> dict[str, int | None]:
    names = ("upheld", "corrected", "other", "pending", "total")
    return {f"reconsideration.{name}": figure for name, figure in zip(names, figures, strict=True)}


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ((1, 2, 3, 4, None), {"total": 10}),
        ((1, None, 3, 4, 10), {"corrected": 2}),
        ((1, None, None, 4, 5), {"corrected": 0, "other": 0}),
        ((1, None, None, 4, 6), {}),
        ((None, None, None, None, 0), {"upheld": 0, "corrected": 0, "other": 0, "pending": 0}),
        ((None, None, None, None, None), {}),
        ((1, 2, 3, 4, 10), {}),
    ],
    ids=str,
)
def test_what_the_identities_leave_one_reading_is_found(
    figures: tuple[int | None, ...], found: Mapping[str, int]
) -> None:
    """A cell is forced when every reading of the silent cells that satisfies the identities gives it the same figure."""
    assert _forced(REMEDIES, _row(*figures)) == {f"reconsideration.{name}": value for name, value in found.items()}


@pytest.mark.parametrize(
    "figures", [(1, 2, 3, 4, 11), (1, None, 3, 4, 7), (11, None, None, None, 10)], ids=["stated", "one silent", "three"]
)
def test_there_may_be_no_reading(figures: tuple[int | None, ...]) -> None:
    """Where no figures satisfy the identities there is nothing to find."""
    assert _forced(REMEDIES, _row(*figures)) is None


def test_readings_follow_from_each_other(edition: AnyEdition) -> None:
    """What one identity forces is used in the next: a blank 总计 column is filled wholly from the six others."""
    form = table_form(edition.requests)
    figures: dict[str, int | None] = {
        "received.natural_person": 3,
        "received.other_organization": 2,
        "outcomes.granted.natural_person": 3,
        "outcomes.total.natural_person": 3,
        "carried_forward.other_organization": 2,
    }
    silent = {cell.path: None for cell in form.cells if cell.column == "total"}
    found = _forced(form, {**figures, **silent})
    assert found is not None
    assert set(found) == set(silent)
    assert found["received.total"] == 5
    assert found["outcomes.total.total"] == 3
    assert found["carried_forward.total"] == 2


def test_two_cells_may_follow_from_two_identities_together(edition: AnyEdition) -> None:
    """Two blanks in one row and one column each are found from sums that no identity alone decides."""
    form = table_form(edition.requests)
    figures: dict[str, int | None] = {
        "received.natural_person": 4,
        "received.commercial_enterprise": 3,
        "received.total": 7,
        "outcomes.granted.natural_person": None,
        "outcomes.granted.commercial_enterprise": None,
        "outcomes.granted.total": 5,
        "outcomes.partially_granted.natural_person": None,
        "outcomes.partially_granted.commercial_enterprise": 0,
        "outcomes.partially_granted.total": None,
        "outcomes.total.natural_person": 4,
        "outcomes.total.commercial_enterprise": 3,
        "outcomes.total.total": 7,
    }
    assert _forced(form, figures) == {
        "outcomes.granted.natural_person": 2,
        "outcomes.granted.commercial_enterprise": 3,
        "outcomes.partially_granted.natural_person": 2,
        "outcomes.partially_granted.total": 2,
    }


def test_a_contradiction_between_identities_is_no_reading(edition: AnyEdition) -> None:
    """A row and a column that want different figures of one blank leave it none."""
    form = table_form(edition.requests)
    figures: dict[str, int | None] = {
        "received.natural_person": 4,
        "received.total": 4,
        "outcomes.granted.natural_person": None,
        "outcomes.granted.total": 3,
        "outcomes.total.natural_person": 4,
        "outcomes.total.total": 4,
    }
    assert _forced(form, figures) is None


def test_an_open_table_forces_nothing(edition: AnyEdition) -> None:
    """A table of blanks can be read in many ways."""
    form = table_form(edition.requests)
    assert forced(form, [None] * len(form.cells)) == {}


def _form_of(*identities: Mapping[int, int]) -> TableForm:
    """Return a form of nothing but these identities, cell to sign."""
    return TableForm(
        name="remedies",
        cls=Remedies,
        rows=(),
        cells=(),
        identities=tuple(
            Identity(kind=IdentityKind.ACROSS, cells=tuple(one), signs=tuple(one.values())) for one in identities
        ),
    )


def test_identities_are_solved_together() -> None:
    """X + y = 4 and x - y = 2 leave one reading, though neither does alone."""
    form = _form_of({0: -1, 1: 1, 2: 1}, {3: -1, 1: 1, 2: -1})
    assert forced(form, [4, None, None, 2]) == {1: 3, 2: 1}


@pytest.mark.parametrize("difference", [1, 6], ids=["half a case", "less than none"])
def test_a_reading_is_a_count(difference: int) -> None:
    """A solution that is no whole number of 0 or more is no reading."""
    form = _form_of({0: -1, 1: 1, 2: 1}, {3: -1, 1: 1, 2: -1})
    assert forced(form, [4, None, None, difference]) is None


def test_a_circle_without_end_is_no_reading() -> None:
    """X = y + 1 and y = x + 1: no figure is large enough, and the search ends."""
    form = _form_of({0: -1, 1: 1, 2: 1}, {1: -1, 0: 1, 2: 1})
    assert forced(form, [None, None, 1]) is None


def test_a_circle_that_closes_is_open() -> None:
    """X = y + 0 and y = x + 0: every figure will do, and none is forced."""
    form = _form_of({0: -1, 1: 1, 2: 1}, {1: -1, 0: 1, 2: 1})
    assert forced(form, [None, None, 0]) == {}


def test_what_several_identities_determine_together_is_found() -> None:
    """Two rows and a column leave a pair of cells open, and yet, taken together, what the pair comes to in the next column."""
    form = requests_form(EDITION_2021)
    figures: list[int | None] = [*level(form, 20)]
    silent = {
        "outcomes.denied.otherwise_prohibited": ("commercial_enterprise", "other_organization"),
        "outcomes.denied.administrative_inquiry": ("commercial_enterprise", "total"),
        "outcomes.unavailable.not_held": ("commercial_enterprise", "other_organization"),
        "outcomes.not_processed.petition": ("public_interest_organization", "total"),
        "outcomes.not_processed.excessive": ("public_interest_organization", "total"),
    }
    for row, columns in silent.items():
        for column in columns:
            figures[form.index[f"{row}.{column}"]] = None
    found = {form.cells[cell].path: figure for cell, figure in (forced(form, figures) or {}).items()}
    one = "outcomes.denied.administrative_inquiry"
    assert found == {f"{one}.commercial_enterprise": 20, f"{one}.total": 120}
