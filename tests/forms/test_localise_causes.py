"""How a wrong figure came about, told by comparing reported with implied."""

import pytest

from govdisclosure.forms import table_form
from govdisclosure.forms.localise import Cause
from govdisclosure.forms.localise.causes import causes_of, neighbours
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import requests_form

FORM = requests_form(EDITION_2021)


@pytest.mark.parametrize(
    ("reported", "implied", "cause"),
    [
        (257, 275, "transposed"),
        (12, 21, "transposed"),
        (752, 275, "unknown"),
        (25, 275, "digit_dropped"),
        (75, 275, "digit_dropped"),
        (7, 205, "unknown"),
        (1, 10, "digit_dropped"),
        (0, 10, "digit_dropped"),
        (2755, 275, "digit_doubled"),
        (2275, 275, "digit_doubled"),
        (100, 10, "digit_doubled"),
        (2745, 275, "unknown"),
        (276, 275, "off_by_one"),
        (0, 1, "off_by_one"),
        (1, 0, "off_by_one"),
        (0, 7, "unknown"),
        (2750000, 275, "wrong_unit"),
        (275, 2750000, "wrong_unit"),
        (10**90, 10**90 + 1, "off_by_one"),
        (10**90, 10**91, "unknown"),
        (-1, 0, "unknown"),
    ],
)
def test_a_figure_is_compared_with_what_is_implied(reported: int, implied: int, cause: str) -> None:
    """Digits exchanged, dropped or doubled, off by one, 元 for 万元; else nothing is known."""
    figures = [reported] * len(FORM.cells)
    cell = FORM.index["received.natural_person"]
    assert causes_of(FORM, figures, ((cell, implied - reported),), None) == [cause]


def test_a_total_that_lacks_one_part_was_not_updated() -> None:
    """A part that was added later: the total is short of just it. A part itself is never a total that was kept."""
    figures = [0] * len(FORM.cells)
    total, part = FORM.index["outcomes.granted.total"], FORM.index["outcomes.granted.research_institution"]
    figures[part], figures[total] = 33, 400
    assert causes_of(FORM, figures, ((total, 33),), None) == [Cause.TOTAL_NOT_UPDATED]
    assert causes_of(FORM, figures, ((total, 34),), None) == [Cause.UNKNOWN]
    assert causes_of(FORM, figures, ((total, -33),), None) == [Cause.UNKNOWN]
    assert causes_of(FORM, figures, ((part, 33),), None) == [Cause.UNKNOWN]


def test_the_balance_is_no_sum_of_parts() -> None:
    """（七）总计 stands first in 一 + 二 = （七） + 四 too, and what is carried forward is no part of it."""
    figures = [0] * len(FORM.cells)
    total, carried = FORM.index["outcomes.total.natural_person"], FORM.index["carried_forward.natural_person"]
    figures[carried], figures[total] = 33, 400
    assert causes_of(FORM, figures, ((total, 33),), None) == [Cause.UNKNOWN]


def test_neighbours_stand_next_to_one_another_as_printed() -> None:
    """In a row, and in a column; the three blocks of table 4 are printed as one row."""
    paths = {FORM.cells[cell].path for cell in neighbours(FORM)[FORM.index["outcomes.granted.total"]]}
    assert paths == {"outcomes.granted.other_organization", "brought_forward.total", "outcomes.partially_granted.total"}
    assert neighbours(table_form(Remedies))[4] == (3, 5)


def test_two_figures_are_swapped_only_with_one_another() -> None:
    """Each says what the other should; else each has its own cause."""
    figures = [0] * len(FORM.cells)
    figures[:4] = [12, 30, 21, 0]
    assert causes_of(FORM, figures, ((0, 18), (1, -18)), None) == [Cause.SWAPPED] * 2
    assert causes_of(FORM, figures, ((0, 9), (2, -9)), None) == [Cause.TRANSPOSED] * 2
    assert causes_of(FORM, figures, ((0, 9), (1, -9)), None) == [Cause.TRANSPOSED, Cause.UNKNOWN]


def test_causes_are_ranked() -> None:
    """A mistake that explains several cells tells most, an unknown one nothing."""
    assert sorted(Cause, key=lambda cause: cause.rank) == list(Cause)
    assert (Cause.SHIFTED_COLUMN.rank, Cause.UNKNOWN.rank) == (0, len(Cause) - 1)


@pytest.mark.parametrize("figures_of_two", [(0, 7), (7, 0), (0, 1)])
def test_a_nought_may_be_swapped(figures_of_two: tuple[int, int]) -> None:
    """A figure that stands beside where it belongs leaves a nought in its place."""
    figures = [0] * len(FORM.cells)
    one, other = FORM.index["received.natural_person"], FORM.index["received.commercial_enterprise"]
    figures[one], figures[other] = figures_of_two
    amount = figures[other] - figures[one]
    assert causes_of(FORM, figures, ((one, amount), (other, -amount)), None) == [Cause.SWAPPED, Cause.SWAPPED]


def test_causes_are_called_as_in_json() -> None:
    """The names are those of the contract of ``check --output-format json``."""
    names = "transposed digit_dropped digit_doubled off_by_one shifted_column shifted_row swapped total_not_updated wrong_unit unknown"
    assert sorted(map(str, Cause)) == sorted(names.split())
