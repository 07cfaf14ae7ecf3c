"""Wrong cells beside silent ones: a silent cell costs nothing and may be any number of 0 or more."""

import pytest

from govdisclosure.forms.arithmetic import breaches
from govdisclosure.forms.localise import Cause, localise
from govdisclosure.forms.localise.causes import causes_of
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from tests.forms.localising import answers, balanced, changes, level, requests_form, seeded, several_wrong, wrong_figure

FORM = requests_form(EDITION_2021)
_NOUGHTS: list[int | None] = [0] * len(FORM.cells)


def test_blanks_for_noughts_hide_nothing(edition: AnyEdition) -> None:
    """Where every 0 is left blank, a wrong cell that breaks an identity is named all the same, with its value."""
    form, random = requests_form(edition), seeded(6)
    named = broken = 0
    for _ in range(300):
        figures = balanced(form, random)
        cell = random.choice([cell for cell, figure in enumerate(figures) if figure] or [0])
        said: list[int | None] = [figure or None for figure in figures]
        said[cell] = wrong_figure(figures[cell], random)
        for found in localise(form, said):
            broken += 1
            assert ((cell, figures[cell]),) in [change.values for change in answers(found)]
            named += found.suggestion is not None
    assert broken > 100
    assert named == broken


def test_without_the_total_column_six_cells_are_unique(edition: AnyEdition) -> None:
    """（七）总计 alone stands in two identities, one a column. The other cells are tied with those of their column."""
    form = requests_form(edition)
    figures = level(form, 20)
    silent = {cell.path: None for cell in form.cells if cell.column == "total"}
    unique: list[str] = []
    for cell in form.cells:
        if cell.path not in silent:
            (found,) = localise(form, changes(form, figures, {**silent, cell.path: figures[cell.index] + 1}))
            assert found.complete
            assert ((cell.index, figures[cell.index]),) in [change.values for change in answers(found)]
            unique += [cell.row] if found.suggestion else []
    assert unique == ["outcomes.total"] * 6


def test_the_tie_of_a_column_lists_what_may_be_wrong() -> None:
    """5 too few in the outcomes: any of the 21 rows may lack them. 5 too many: only those that have as many."""
    silent = {cell.path: None for cell in FORM.cells if cell.column == "total"}
    said = {"received.natural_person": 20, "outcomes.total.natural_person": 20, "outcomes.granted.natural_person": 15}
    (found,) = localise(FORM, changes(FORM, _NOUGHTS, {**silent, **said}))
    assert found.suggestion is None
    assert len(found.alternatives) == 21
    said |= {"outcomes.granted.natural_person": 4, "outcomes.unavailable.not_held.natural_person": 21}
    (found,) = localise(FORM, changes(FORM, _NOUGHTS, {**silent, **said}))
    assert found.suggestion is not None
    assert found.suggestion.values == ((FORM.index["outcomes.unavailable.not_held.natural_person"], 16),)


def test_columns_without_a_total_are_mended_apart() -> None:
    """Nothing connects them; but a swap between two columns is one mistake, and said of both."""
    silent = {cell.path: None for cell in FORM.cells if cell.column == "total"}
    figures = changes(FORM, level(FORM, 20), silent)
    wrong: dict[str, int | None] = {"outcomes.total.natural_person": 400, "outcomes.total.other_organization": 402}
    found = localise(FORM, changes(FORM, figures, wrong))
    assert [one.suggestion.values for one in found if one.suggestion] == [
        ((FORM.index[path], 420),) for path in ("outcomes.total.natural_person", "outcomes.total.other_organization")
    ]
    row = "outcomes.denied.state_secret"
    truth: dict[str, int | None] = {
        f"{row}.natural_person": 27,
        f"{row}.commercial_enterprise": 13,
        "outcomes.total.natural_person": 427,
        "outcomes.total.commercial_enterprise": 413,
        "received.natural_person": 427,
        "received.commercial_enterprise": 413,
    }
    assert localise(FORM, changes(FORM, figures, truth)) == ()
    (whole,) = localise(
        FORM, changes(FORM, figures, {**truth, f"{row}.natural_person": 13, f"{row}.commercial_enterprise": 27})
    )
    assert whole.suggestion is not None
    assert ([figure for _, figure in whole.suggestion.values], whole.suggestion.cause) == ([27, 13], Cause.SWAPPED)


def test_a_silent_cell_is_read_as_nought_where_that_will_do() -> None:
    """Parts of 3 and 4 beside a blank, a total of 5: the total is 7, rather than a part less and the blank more."""
    said = {
        "received.natural_person": 3,
        "received.commercial_enterprise": 4,
        "received.research_institution": None,
        "received.total": 5,
        "outcomes.granted.natural_person": 3,
        "outcomes.granted.commercial_enterprise": 4,
        "outcomes.granted.total": 7,
        "outcomes.total.natural_person": 3,
        "outcomes.total.commercial_enterprise": 4,
        "outcomes.total.total": 7,
    }
    (found,) = localise(FORM, changes(FORM, _NOUGHTS, said))
    assert found.suggestion is not None
    assert found.suggestion.values == ((FORM.index["received.total"], 7),)


def test_what_a_silent_cell_keeps_open_is_not_broken() -> None:
    """The total of a row with a blank may be raised and not lowered below its parts."""
    said: dict[str, int | None] = {
        "received.natural_person": 6,
        "received.commercial_enterprise": None,
        "received.total": 9,
        "outcomes.granted.natural_person": 6,
        "outcomes.granted.total": 6,
        "outcomes.total.natural_person": 6,
        "outcomes.total.total": 6,
    }
    figures = changes(FORM, _NOUGHTS, said)
    (found,) = localise(FORM, figures)
    assert [FORM.identities[number].kind for number in found.identities] == ["balance"]
    assert found.suggestion is not None
    assert found.suggestion.values == ((FORM.index["received.total"], 6),)
    figures = changes(FORM, figures, {"received.natural_person": 8, "outcomes.total.natural_person": 8})
    for one in localise(FORM, figures):
        for change in answers(one):
            assert not breaches(FORM, [dict(change.values).get(cell, figure) for cell, figure in enumerate(figures)])


def test_a_blank_may_have_to_be_more_than_nought() -> None:
    """Of one cell and a blank above 0 less is altered than of two cells: brought forward must have been 1."""
    said: dict[str, int | None] = {
        "received.natural_person": 3,
        "received.commercial_enterprise": None,
        "received.total": 2,
        "brought_forward.natural_person": None,
        "brought_forward.total": 1,
        "outcomes.granted.natural_person": 3,
        "outcomes.granted.total": 3,
        "outcomes.total.natural_person": 3,
        "outcomes.total.total": 3,
    }
    (found,) = localise(FORM, changes(FORM, _NOUGHTS, said))
    assert found.suggestion is not None
    assert found.suggestion.values == ((FORM.index["received.natural_person"], 2),)


def _some_wrong_and_silent(seed: int) -> list[int | None]:
    """Return the figures of a table with two wrong cells, and ten silent ones."""
    random = seeded(seed)
    said: list[int | None] = [*several_wrong(FORM, 2, random)[0]]
    for cell in random.sample(range(len(said)), 10):
        said[cell] = None
    return said


@pytest.mark.parametrize("seed", [24, 32, 59])
def test_answers_come_by_what_they_explain_then_by_how_little_they_change(seed: int) -> None:
    """Fewest unexplained cells, the most telling cause, fewest parts, the least difference, in this order."""
    said = _some_wrong_and_silent(seed)
    (found,) = localise(FORM, said)
    keys: list[tuple[int, int, int, int]] = []
    for change in answers(found):
        repair = tuple((cell, figure - (said[cell] or 0)) for cell, figure in change.values)
        unexplained = causes_of(FORM, said, repair, None).count(Cause.UNKNOWN)
        parts = sum(not FORM.cells[cell].is_total for cell, _ in repair)
        keys.append((unexplained, change.cause.rank, parts, sum(abs(amount) for _, amount in repair)))
    assert len(keys) > 1
    assert keys == sorted(keys)


def test_a_cell_that_mends_what_silent_cells_leave_room_for() -> None:
    """（七） of one column breaks three identities at once; it is named though silent cells cannot all be 0 then."""
    (found,) = localise(FORM, _some_wrong_and_silent(17))
    assert found.suggestion is not None
    assert found.suggestion.values == ((FORM.index["outcomes.total.legal_service_agency"], 5385),)
    assert not found.complete
