"""Counts: true integers of 0 or more, and every problem of a row at once."""

from decimal import Decimal
from fractions import Fraction

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.proactive import Decisions2021, Fees2019, Items2019
from govdisclosure.model.remedies import ByResult
from govdisclosure.model.requests import ByApplicant

NOT_COUNTS = [True, False, 3.0, "3", -1, None, Decimal(3), Fraction(3), 3 + 0j, b"3", [3]]


@pytest.mark.parametrize("value", NOT_COUNTS, ids=repr)
@pytest.mark.parametrize("cls", [ByApplicant, ByResult, Decisions2021], ids=lambda cls: cls.__name__)
def test_what_is_no_count_is_refused(cls: type[ByApplicant | ByResult | Decisions2021], value: object) -> None:
    """True, 3.0, "3" and -1 are no counts, in rows of many figures and of one; the violation carries the value."""
    names = [attribute.name for attribute in cls.__attrs_attrs__]
    arguments = {**dict.fromkeys(names, 0), names[-1]: value}
    with pytest.raises(InvalidReport) as caught:
        cls(**arguments)  # type: ignore[arg-type]
    (violation,) = caught.value.violations
    assert violation.path == names[-1]
    assert violation.reported is value
    assert violation.sentence("zh").startswith(f"{names[-1]}：应为不小于0的整数")
    assert violation.sentence("en").startswith(f"{names[-1]}: must be an integer of 0 or more")


def test_every_problem_of_a_row_is_said_at_once() -> None:
    """A row with three wrong figures is refused with three violations, each with its path, in the order of the form."""
    with pytest.raises(InvalidReport) as caught:
        ByApplicant(
            natural_person=True,
            commercial_enterprise=3.0,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            research_institution=0,
            public_interest_organization="3",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            legal_service_agency=1,
            other_organization=-1,
        )
    assert [(violation.path, violation.reported) for violation in caught.value.violations] == [
        ("natural_person", True),
        ("commercial_enterprise", 3.0),
        ("public_interest_organization", "3"),
        ("other_organization", -1),
    ]


def test_counts_of_any_size_are_held() -> None:
    """A count has no upper bound of its own."""
    row = Decisions2021(decisions=10**30)
    assert row.decisions == 10**30


def test_a_missing_count_is_no_nought() -> None:
    """A row cannot be made without each of its figures: blank is not zero."""
    with pytest.raises(TypeError, match="other_organization"):
        ByApplicant(  # type: ignore[call-arg]
            natural_person=0,
            commercial_enterprise=0,
            research_institution=0,
            public_interest_organization=0,
            legal_service_agency=0,
        )  # pyright: ignore[reportCallIssue]


def test_a_change_may_fall() -> None:
    """本年增/减 of the form of 2019 is an integer of either sign, and nothing else."""
    assert Items2019(prior_items=5, change=-3, decisions=0).change == -3
    with pytest.raises(InvalidReport) as caught:
        Fees2019(prior_items=5, change="-3")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert [violation.path for violation in caught.value.violations] == ["change"]
    assert caught.value.sentence("en") == "change: must be an integer (int), not '-3'"
