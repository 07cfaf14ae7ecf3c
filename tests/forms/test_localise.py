"""Which cell is wrong: the fewest cells whose change makes everything add up, ties said to be ties."""

from decimal import Decimal

import pytest

from govdisclosure.forms import table_form
from govdisclosure.forms.arithmetic import Values
from govdisclosure.forms.localise import Cause, localise
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.proactive import Proactive2021
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import answers, balanced, changes, level, only, requests_form, seeded


def _table(edition: AnyEdition) -> list[int]:
    return balanced(requests_form(edition), seeded(1))


def test_a_table_that_adds_up_needs_no_change(edition: AnyEdition) -> None:
    """Nothing is broken, nothing is said; nor of a table without identities."""
    assert localise(requests_form(edition), _table(edition)) == ()
    proactive = table_form(Proactive2021)
    assert localise(proactive, [1] * len(proactive.cells)) == ()
    assert localise(proactive, [None] * len(proactive.cells)) == ()


def test_one_cell_beats_several(edition: AnyEdition) -> None:
    """The one cell of all broken identities is named, though two others would do as well."""
    form, figures = requests_form(edition), _table(edition)
    cell = form.index["outcomes.total.natural_person"]
    found = only(form, [figure + 7 * (at == cell) for at, figure in enumerate(figures)])
    assert found.suggestion is not None
    assert found.suggestion.values == ((cell, figures[cell]),)
    assert [form.identities[number].kind for number in found.identities] == ["balance", "across", "down"]


def test_two_corners_of_a_rectangle_are_a_tie(edition: AnyEdition) -> None:
    """1 too much in two cells breaks two rows and two columns, and so would the other two corners: both are listed."""
    form = requests_form(edition)
    figures = level(form, 20)
    wrong = {"outcomes.granted.natural_person": 21, "outcomes.partially_granted.other_organization": 21}
    found = only(form, changes(form, figures, wrong))
    assert found.suggestion is None
    assert [[form.cells[cell].path for cell, _ in change.values] for change in found.alternatives] == [
        ["outcomes.granted.natural_person", "outcomes.partially_granted.other_organization"],
        ["outcomes.granted.other_organization", "outcomes.partially_granted.natural_person"],
    ]
    assert {change.cause for change in found.alternatives} == {Cause.OFF_BY_ONE}


def test_alternatives_are_ranked_by_cause_then_totals_first() -> None:
    """A block of table 4 is a tie of five: what looks like a slip comes first, then the total, then the least difference."""
    form = table_form(Remedies)
    found = only(form, [34, 5, 0, 2, 50, *[0] * 10])
    assert found.suggestion is None
    assert [(change.values, change.cause) for change in found.alternatives] == [
        (((0, 43),), Cause.TRANSPOSED),
        (((4, 41),), Cause.UNKNOWN),
        (((1, 14),), Cause.UNKNOWN),
        (((2, 9),), Cause.UNKNOWN),
        (((3, 11),), Cause.UNKNOWN),
    ]
    found = only(form, [43, 5, 0, 2, 41, *[0] * 10])  # the others would have to be below 0
    assert [(change.values, change.cause) for change in found.alternatives] == [
        (((0, 34),), Cause.TRANSPOSED),
        (((4, 50),), Cause.UNKNOWN),
    ]


def test_a_count_is_a_whole_number_of_0_or_more(edition: AnyEdition) -> None:
    """Half a case is a wrong cell like another, and no change makes one; a figure is exact at any size."""
    form, figures = requests_form(edition), _table(edition)
    for wrong in (Decimal("2.5"), Decimal("0.0000000001"), Decimal(10) ** 30, -3, 10**5000):
        said: list[Decimal | int | None] = [*figures]
        said[0] = wrong
        found = only(form, said)
        assert found.suggestion is not None
        assert found.suggestion.values == ((0, figures[0]),)
        assert found.suggestion.cause is Cause.UNKNOWN
    form = table_form(Remedies)
    assert [change.values for change in only(form, [1, 0, 0, 0, Decimal("1.5"), *[0] * 10]).alternatives] == []
    (change,) = answers(only(form, [1, 0, 0, 0, Decimal("1.5"), *[0] * 10]))
    assert change.values == ((4, 1),)


@pytest.mark.parametrize("beyond", ["1E+5000", "1E-5000", "1E+1000", "Infinity", "NaN", f"0.{'1' * 2000}"])
def test_what_is_beyond_all_measure_is_left_alone(beyond: str, edition: AnyEdition) -> None:
    """A decimal of thousands of digits is no count: nothing is suggested, and nothing is waited for."""
    values: Values = [Decimal(beyond), *_table(edition)[1:]]
    assert localise(requests_form(edition), values) == ()


def test_last_year_is_evidence_and_no_more(edition: AnyEdition) -> None:
    """A total that is last year's was not updated; a figure of last year that cannot be read proves nothing."""
    form, figures = requests_form(edition), _table(edition)
    cell = form.index["received.total"]
    said = changes(form, figures, {"received.total": figures[cell] + 1})
    for previous, cause in (
        (said, Cause.TOTAL_NOT_UPDATED),
        ([0] * len(figures), Cause.OFF_BY_ONE),
        ([None] * len(figures), Cause.OFF_BY_ONE),
        ([Decimal("NaN")] * len(figures), Cause.OFF_BY_ONE),
    ):
        found = only(form, said, previous)
        assert found.suggestion is not None
        assert (found.suggestion.values, found.suggestion.cause) == (((cell, figures[cell]),), cause)
