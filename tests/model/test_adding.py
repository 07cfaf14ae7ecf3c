"""Tables add up, cell by cell: what a county does with the tables of its units."""

from decimal import Decimal

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.proactive import Fees2021, Items2019, Money, Proactive2019, Proactive2021, Procurement2019
from govdisclosure.model.remedies import ByResult, Remedies
from govdisclosure.model.requests import ByApplicant, Denied, Requests2019, Requests2021
from tests.model.making import made


def test_rows_add_column_by_column() -> None:
    """The sum of two rows has the sum of each column, signed changes and money included."""
    row = ByResult(upheld=1, corrected=2, other=3, pending=4)
    assert row + row == ByResult(upheld=2, corrected=4, other=6, pending=8)
    assert Items2019(prior_items=1, change=-3, decisions=0) + Items2019(
        prior_items=1, change=2, decisions=5
    ) == Items2019(prior_items=2, change=-1, decisions=5)
    wan = Procurement2019(items=1, amount=Money(amount=Decimal("1.5"), unit="万元"))
    yuan = Procurement2019(items=2, amount=Money(amount=Decimal(5), unit="元"))
    assert wan + yuan == Procurement2019(items=3, amount=Money(amount=Decimal(15005), unit="元"))


def test_tables_add_row_by_row() -> None:
    """The sum of two valid tables is a valid table."""
    one = made(Requests2021, {"received.natural_person": 3, "carried_forward.natural_person": 3})
    other = made(Requests2021, {"received.natural_person": 2, "outcomes.granted.natural_person": 2})
    both = one + other
    assert both.received.natural_person == 5
    assert both.outcomes.total.natural_person == 2
    assert both.carried_forward.natural_person == 3
    assert made(Proactive2021, {"fees.amount": Decimal(1)}) + made(Proactive2021) == made(
        Proactive2021, {"fees.amount": Decimal(1)}
    )
    assert made(Denied) + made(Denied) == made(Denied)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (made(Requests2021), made(Requests2019)),
        (made(Proactive2021), made(Proactive2019)),
        (made(ByApplicant), made(Remedies).reconsideration),
        (made(ByApplicant), 0),
        (Money(amount=Decimal(1), unit="元"), Decimal(1)),
    ],
    ids=["table 3 of two editions", "table 2 of two editions", "rows of two tables", "a number", "bare money"],
)
def test_tables_of_two_forms_do_not_add(one: object, other: object) -> None:
    """Tables of two editions are a series break: they are never added, nor is anything else that is not alike."""
    with pytest.raises(TypeError, match="unsupported operand"):
        one + other  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]


def test_a_sum_that_cannot_be_held_is_refused() -> None:
    """An amount that outgrows its digits is refused, as any other would be."""
    most = Fees2021(amount=Decimal(999999999999999))
    with pytest.raises(InvalidReport) as caught:
        most + most  # pyright: ignore[reportUnusedExpression]
    assert [violation.path for violation in caught.value.violations] == ["amount"]
