"""One mistake that makes many cells wrong: neighbours swapped, a row or a column moved over by one."""

from collections.abc import Sequence

import pytest

from govdisclosure.forms import TableForm, table_form
from govdisclosure.forms.localise import Cause, localise
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import answers, balanced, changes, only, requests_form, seeded
from tests.rules.building import COLUMNS

FORM = requests_form(EDITION_2021)
_COLUMNS = 7


def _full(seed: int) -> list[int]:
    """Return the figures of a table with few noughts."""
    random = seeded(seed)
    return next(figures for _ in range(99) if (figures := balanced(FORM, random)).count(0) < 5)


def _moved(figures: Sequence[int], line: Sequence[int]) -> list[int]:
    """Return ``figures`` with those of ``line`` moved over by one: the first cell says 0, the last figure is lost."""
    moved = [*figures]
    for cell, figure in zip(line, [0, *(figures[cell] for cell in line[:-1])], strict=True):
        moved[cell] = figure
    return moved


def _truth(figures: Sequence[int], said: Sequence[int]) -> tuple[tuple[int, int], ...]:
    return tuple((cell, figure) for cell, figure in enumerate(figures) if figure != said[cell])


@pytest.mark.parametrize("row", [row.path for row in FORM.rows])
def test_a_row_that_moved_is_moved_back(row: str) -> None:
    """All seven figures, or those without 总计, or some of them, by one column to the right or to the left."""
    figures = _full(1)
    line = [cell.index for cell in FORM.cells if cell.row == row]
    for part in (line, line[::-1], line[:-1], line[-2::-1], line[2:6]):
        said = _moved(figures, part)
        found = only(FORM, said)
        assert found.suggestion is not None
        assert (found.suggestion.values, found.suggestion.cause) == (_truth(figures, said), Cause.SHIFTED_COLUMN)


@pytest.mark.parametrize("column", range(_COLUMNS))
def test_a_column_that_moved_is_moved_back(column: int) -> None:
    """All its figures, or some of them, by one row down or up."""
    figures = _full(2)
    line = range(column, len(FORM.cells), _COLUMNS)
    for part in (line, line[::-1], line[2:], line[5:10], line[12:5:-1]):
        said = _moved(figures, part)
        found = only(FORM, said)
        assert found.suggestion is not None
        assert (found.suggestion.values, found.suggestion.cause) == (_truth(figures, said), Cause.SHIFTED_ROW)


@pytest.mark.parametrize("column", range(_COLUMNS - 1))
def test_two_cells_that_moved_are_moved_back(column: int) -> None:
    """The shortest shift there is: a cell says 0, and the next what it should have said."""
    figures = [0] * len(FORM.cells)
    first, second = (
        FORM.index[f"outcomes.{row}.{COLUMNS[column]}"]
        for row in ("denied.administrative_inquiry", "unavailable.not_held")
    )
    figures[first], figures[second] = 10, 2
    for row, parts in (("outcomes.total", 12), ("received", 12)):
        figures[FORM.index[f"{row}.{COLUMNS[column]}"]] = figures[FORM.index[f"{row}.total"]] = parts
    figures[FORM.index["outcomes.denied.administrative_inquiry.total"]] = 10
    figures[FORM.index["outcomes.unavailable.not_held.total"]] = 2
    assert localise(FORM, figures) == ()
    found = only(FORM, _moved(figures, (second, first)))
    assert found.suggestion is not None
    assert (found.suggestion.values, found.suggestion.cause) == (((first, 10), (second, 2)), Cause.SHIFTED_ROW)


def test_neighbours_that_are_swapped_are_swapped_back() -> None:
    """What they say breaks two columns, or two rows; that they say one another's figures tells which cells they are."""
    figures = _full(3)
    swapped = 0
    for one in range(len(figures) - _COLUMNS):
        for other in (one + 1, one + _COLUMNS):
            if other == one + 1 and not other % _COLUMNS:
                continue  # the end of a row
            said = [*figures]
            said[one], said[other] = figures[other], figures[one]
            if said != figures:
                found = only(FORM, said)
                assert Cause.SWAPPED in {change.cause for change in answers(found)}
                assert _truth(figures, said) in [change.values for change in answers(found)]
                swapped += found.suggestion is not None and found.suggestion.values == _truth(figures, said)
    assert swapped > 280  # of some 300: elsewhere a second pair differs by as much


def test_what_a_swap_outranks_is_listed_beside_it() -> None:
    """Two cells of any row would mend the two columns too."""
    figures = changes(FORM, [0] * len(FORM.cells), {})
    rows = {
        "outcomes.granted": (7, 3),
        "outcomes.partially_granted": (9, 8),
        "outcomes.total": (16, 11),
        "received": (16, 11),
    }
    for row, (person, company) in rows.items():
        said = {"natural_person": person, "commercial_enterprise": company, "total": person + company}
        figures = changes(FORM, figures, {f"{row}.{column}": figure for column, figure in said.items()})
    assert localise(FORM, figures) == ()
    wrong = {"outcomes.granted.natural_person": 3, "outcomes.granted.commercial_enterprise": 7}
    found = only(FORM, changes(FORM, figures, wrong))
    assert found.suggestion is not None
    assert ([figure for _, figure in found.suggestion.values], found.suggestion.cause) == ([7, 3], Cause.SWAPPED)
    assert [(dict(change.values), change.cause) for change in found.alternatives] == [
        ({FORM.index["outcomes.partially_granted.natural_person"]: 13, 22: 4}, Cause.UNKNOWN)
    ]


def test_two_swaps_that_would_do_are_a_tie() -> None:
    """Two rows of which each could be the one in which the figures changed places."""
    figures: list[int | None] = [0] * len(FORM.cells)
    rows = {
        "outcomes.granted": (7, 3),
        "outcomes.partially_granted": (3, 7),
        "outcomes.total": (10, 10),
        "received": (10, 10),
    }
    for row, (person, company) in rows.items():
        said = {"natural_person": person, "commercial_enterprise": company, "total": person + company}
        figures = changes(FORM, figures, {f"{row}.{column}": figure for column, figure in said.items()})
    wrong = {"outcomes.granted.natural_person": 3, "outcomes.granted.commercial_enterprise": 7}
    found = only(FORM, changes(FORM, figures, wrong))
    assert found.suggestion is None
    first, second, *_ = found.alternatives
    assert (first.cause, second.cause) == (Cause.SWAPPED, Cause.SWAPPED)
    assert {first.values[0][0], second.values[0][0]} == {14, 21}


def test_two_whole_rows_that_are_swapped_violate_nothing() -> None:
    """Nobody can find them by adding up."""
    figures = _full(4)
    one, other = (FORM.index[f"outcomes.{row}.natural_person"] for row in ("granted", "partially_granted"))
    said = [*figures]
    said[one : one + 7], said[other : other + 7] = figures[other : other + 7], figures[one : one + 7]
    assert said != figures
    assert localise(FORM, said) == ()


def test_a_shift_of_noughts_and_blanks_is_none() -> None:
    """That a 0 comes from the next cell is no evidence; nor is a cell that says nothing."""
    figures: list[int | None] = [0] * len(FORM.cells)
    said = changes(FORM, figures, {"received.natural_person": 2, "received.commercial_enterprise": 3})
    found = only(FORM, said)
    assert found.suggestion is not None
    assert found.suggestion.cause is Cause.UNKNOWN
    full = _full(5)
    line = [cell.index for cell in FORM.cells if cell.row == "outcomes.granted"]
    silent = changes(FORM, _moved(full, line), {"outcomes.granted.research_institution": None})
    assert all(change.cause is not Cause.SHIFTED_COLUMN for one in localise(FORM, silent) for change in answers(one))


def test_a_block_of_table_4_has_too_few_identities_for_a_shift() -> None:
    """One sum cannot tell a shift from a wrong total; three sums can."""
    form: TableForm = table_form(Remedies)
    figures = [3, 1, 4, 2, 10, 5, 9, 2, 6, 22, 8, 7, 3, 1, 19]
    assert localise(form, figures) == ()
    (block,) = localise(form, [0, 3, 1, 4, 2, *figures[5:]])
    assert {len(change.values) for change in answers(block)} == {1}
    for last_block in ((8, 7, 3, 1, 19), (0, 0, 0, 5, 5)):
        figures[10:] = last_block
        said = [0, *figures[:-1]]
        found = only(form, said)
        assert found.suggestion is not None
        assert (found.suggestion.values, found.suggestion.cause) == (_truth(figures, said), Cause.SHIFTED_COLUMN)
