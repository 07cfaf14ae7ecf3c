"""Arithmetic over cells of which some are silent: holds, broken, undecided, and what follows from what."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from govdisclosure.forms import IdentityKind, TableForm, table_form
from govdisclosure.forms.arithmetic import Outcome, breaches, judge, satisfied, undecided
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.remedies import Remedies

REMEDIES = table_form(Remedies)


def _values(form: TableForm, figures: Mapping[str, int | Decimal | None]) -> list[int | Decimal | None]:
    return [figures.get(cell.path, 0) for cell in form.cells]


def _row(*figures: int | Decimal | None) -> list[int | Decimal | None]:
    """Return the vector of table 4 whose first five cells are ``figures``, the total last."""
    return [*figures, *[0] * 10]


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        ((1, 2, 3, 4, 10), Outcome.HOLDS),
        ((0, 0, 0, 0, 0), Outcome.HOLDS),
        ((Decimal(1), Decimal("2.0"), 3, 4, Decimal(10)), Outcome.HOLDS),
        ((1, 2, 3, 4, 11), Outcome.BROKEN),
        ((1, 2, 3, 4, 9), Outcome.BROKEN),
        ((Decimal("0.5"), 0, 0, 0, 0), Outcome.BROKEN),
        ((1, None, 3, 4, 10), Outcome.UNDECIDED),
        ((1, None, 3, 4, 8), Outcome.UNDECIDED),
        ((1, None, 3, 4, 7), Outcome.BROKEN),
        ((1, 2, 3, 4, None), Outcome.UNDECIDED),
        ((None, None, None, None, 0), Outcome.UNDECIDED),
        ((None, None, None, None, None), Outcome.UNDECIDED),
        ((1, None, 3, 4, None), Outcome.UNDECIDED),
    ],
    ids=str,
)
def test_an_identity_holds_is_broken_or_undecided(figures: tuple[int | Decimal | None, ...], outcome: Outcome) -> None:
    """A silent cell is some number of 0 or more: broken means that no such number satisfies the identity."""
    assert judge(REMEDIES.identities[0], _row(*figures)) is outcome


def test_sums_are_exact_however_long() -> None:
    """Figures of any length are added without rounding."""
    most = 10**39
    assert judge(REMEDIES.identities[0], _row(most, 1, 0, 0, most + 1)) is Outcome.HOLDS
    assert judge(REMEDIES.identities[0], _row(most, 1, 0, 0, most)) is Outcome.BROKEN


def test_a_breach_says_what_the_other_cells_give() -> None:
    """The total as reported stands against the sum of the others."""
    (breach,) = breaches(REMEDIES, _row(1, 2, 3, 4, 11))
    assert breach.identity is REMEDIES.identities[0]
    assert (breach.actual, breach.expected, breach.exact) == (11, 10, True)


def test_a_breach_over_silent_cells_is_not_exact() -> None:
    """Silent cells count as 0 in what is expected, and the breach says that there were some."""
    (breach,) = breaches(REMEDIES, _row(1, None, 3, 4, 7))
    assert (breach.actual, breach.expected, breach.exact) == (7, 8, False)


def test_a_breach_may_have_a_silent_total(edition: AnyEdition) -> None:
    """四 above 一 + 二 is broken whatever the blank （七） stands for."""
    form = table_form(edition.requests)
    figures: dict[str, int | Decimal | None] = {
        "carried_forward.natural_person": 5,
        "carried_forward.total": 5,
        "received.natural_person": 2,
        "received.total": 2,
        "outcomes.total.natural_person": None,
        "outcomes.total.total": None,
    }
    found = breaches(form, _values(form, figures))
    assert {breach.identity.kind for breach in found} == {IdentityKind.BALANCE}
    assert [(breach.actual, breach.expected, breach.exact) for breach in found] == [(None, -3, False)] * 2


def test_nothing_is_broken_in_noughts(edition: AnyEdition) -> None:
    """A table of noughts satisfies every identity, one of blanks decides none."""
    form = table_form(edition.requests)
    noughts = _values(form, {})
    assert satisfied(form, noughts)
    assert breaches(form, noughts) == ()
    assert undecided(form, noughts) == ()
    blanks: list[int | None] = [None] * len(form.cells)
    assert not satisfied(form, blanks)
    assert breaches(form, blanks) == ()
    assert undecided(form, blanks) == form.identities


def test_a_broken_table_is_not_satisfied() -> None:
    """satisfied() asks for every identity."""
    assert not satisfied(REMEDIES, _row(1, 2, 3, 4, 11))
    assert undecided(REMEDIES, _row(1, None, 3, 4, 11)) == (REMEDIES.identities[0],)


def _broken(form: TableForm, figures: Mapping[str, int | Decimal | None]) -> list[tuple[IdentityKind, str]]:
    return [
        (breach.identity.kind, form.cells[breach.identity.cells[0]].path)
        for breach in breaches(form, _values(form, figures))
    ]


def test_a_total_column_that_follows_is_not_said_again(edition: AnyEdition) -> None:
    """One outcome too many, carried into its row's 总计, is a fault of its column: that of 总计 follows and is dropped."""
    figures = {"outcomes.granted.natural_person": 1, "outcomes.granted.total": 1}
    assert _broken(table_form(edition.requests), figures) == [(IdentityKind.DOWN, "outcomes.total.natural_person")]


def test_a_total_column_of_the_balance_follows_too(edition: AnyEdition) -> None:
    """One request too many in 一 and its 总计 breaks the balance of its column; that of 总计 follows and is dropped."""
    figures = {"received.natural_person": 1, "received.total": 1}
    assert _broken(table_form(edition.requests), figures) == [(IdentityKind.BALANCE, "outcomes.total.natural_person")]


def test_a_total_column_follows_from_several_columns(edition: AnyEdition) -> None:
    """Faults of two columns add up in 总计, which is dropped; that they cancel out in 总计 changes nothing."""
    form = table_form(edition.requests)
    assert _broken(form, {"received.natural_person": 1, "received.commercial_enterprise": 2, "received.total": 3}) == [
        (IdentityKind.BALANCE, "outcomes.total.natural_person"),
        (IdentityKind.BALANCE, "outcomes.total.commercial_enterprise"),
    ]
    assert _broken(
        form,
        {
            "received.natural_person": 1,
            "brought_forward.natural_person": 2,
            "brought_forward.total": 2,
            "received.total": 1,
        },
    ) == [(IdentityKind.BALANCE, "outcomes.total.natural_person")]


def test_a_total_column_with_a_fault_of_its_own_is_said(edition: AnyEdition) -> None:
    """Where a row does not sum to its 总计, the fault is in 总计 and both identities are said."""
    form = table_form(edition.requests)
    assert _broken(form, {"outcomes.granted.total": 1}) == [
        (IdentityKind.ACROSS, "outcomes.granted.total"),
        (IdentityKind.DOWN, "outcomes.total.total"),
    ]
    assert _broken(form, {"received.total": 1}) == [
        (IdentityKind.BALANCE, "outcomes.total.total"),
        (IdentityKind.ACROSS, "received.total"),
    ]


def test_a_wrong_corner_breaks_three_identities(edition: AnyEdition) -> None:
    """The cell （七）总计·总计 stands in the balance, its row and its column, none of which follows."""
    assert _broken(table_form(edition.requests), {"outcomes.total.total": 1}) == [
        (IdentityKind.BALANCE, "outcomes.total.total"),
        (IdentityKind.ACROSS, "outcomes.total.total"),
        (IdentityKind.DOWN, "outcomes.total.total"),
    ]


def test_a_total_column_does_not_follow_over_silent_cells(edition: AnyEdition) -> None:
    """While a row sum is undecided nobody knows whether the fault of 总计 follows: it is said."""
    figures: dict[str, int | Decimal | None] = {
        "received.natural_person": 1,
        "received.total": 1,
        "brought_forward.other_organization": None,
    }
    assert _broken(table_form(edition.requests), figures) == [
        (IdentityKind.BALANCE, "outcomes.total.natural_person"),
        (IdentityKind.BALANCE, "outcomes.total.total"),
    ]


def test_a_fault_far_away_does_not_keep_a_consequence(edition: AnyEdition) -> None:
    """Only the row sums of the identity's own rows count: a wrong 总计 elsewhere does not bring a consequence back."""
    figures = {"received.natural_person": 1, "received.total": 1, "outcomes.granted.total": 1}
    assert _broken(table_form(edition.requests), figures) == [
        (IdentityKind.BALANCE, "outcomes.total.natural_person"),
        (IdentityKind.ACROSS, "outcomes.granted.total"),
        (IdentityKind.DOWN, "outcomes.total.total"),
    ]
