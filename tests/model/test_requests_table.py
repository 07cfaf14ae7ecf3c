"""Table 3: its identities, totals and sums by group, in both editions."""

from typing import Any

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.acts import NOTICE_2019, NOTICE_2021
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.requests import (
    BALANCE,
    ByApplicant,
    Denied,
    Outcomes2019,
    Outcomes2021,
    Requests2019,
    Requests2021,
)
from tests.model.making import made

COLUMNS = tuple(specs(ByApplicant))


def _row(*figures: int) -> ByApplicant:
    return ByApplicant(**dict(zip(COLUMNS, figures, strict=True)))


def test_a_row_adds_up_to_its_total() -> None:
    """总计 is the sum of the six kinds of applicant."""
    assert _row(1, 2, 3, 4, 5, 6).total == 21
    assert ByApplicant.zero().total == 0


def test_outcomes_add_up_by_group_and_as_a_whole(edition: AnyEdition) -> None:
    """The sum of a group, such as denied.total, and （七）总计 are the sums of their rows, column by column."""
    outcomes: Any = made(
        edition.requests,
        {
            "received.natural_person": 1 + 2 + 4 + 8 + 16,
            "received.other_organization": 32,
            "outcomes.granted.natural_person": 1,
            "outcomes.denied.state_secret.natural_person": 2,
            "outcomes.denied.administrative_inquiry.natural_person": 4,
            "outcomes.unavailable.not_held.natural_person": 8,
            "outcomes.not_processed.reconfirmation.natural_person": 16,
            "outcomes.not_processed.petition.other_organization": 32,
        },
    ).outcomes
    assert outcomes.denied.total == _row(6, 0, 0, 0, 0, 0)
    assert outcomes.unavailable.total == _row(8, 0, 0, 0, 0, 0)
    assert outcomes.not_processed.total == _row(16, 0, 0, 0, 0, 32)
    assert outcomes.total == _row(31, 0, 0, 0, 0, 32)
    assert outcomes.total.total == 63


def test_other_outcomes_are_three_rows_since_2021_and_one_before() -> None:
    """（六）其他处理 is a group of three rows in the form of 2021, and one row in that of 2019."""
    group = made(Outcomes2021, {"other.not_corrected_in_time.natural_person": 2, "other.other.natural_person": 3}).other
    assert group.total == _row(5, 0, 0, 0, 0, 0)
    assert made(Outcomes2019, {"other.natural_person": 5}).other == _row(5, 0, 0, 0, 0, 0)


def test_a_balanced_table_exists(edition: AnyEdition) -> None:
    """一 + 二 = （七） + 四: what came in or was brought forward was dealt with or is carried forward."""
    table: Any = made(
        edition.requests,
        {
            "received.natural_person": 10,
            "brought_forward.natural_person": 2,
            "outcomes.granted.natural_person": 9,
            "carried_forward.natural_person": 3,
        },
    )
    assert table.outcomes.total.natural_person == 9


@pytest.mark.parametrize(
    ("cls", "act"),
    [(Requests2019, NOTICE_2019), (Requests2021, NOTICE_2021)],
    ids=["2019", "2021"],
)
def test_an_unbalanced_table_cannot_exist(cls: type[Requests2019 | Requests2021], act: object) -> None:
    """A broken identity is refused once for each column it is broken in, with its path, figures and the form's act."""
    with pytest.raises(InvalidReport) as caught:
        made(
            cls,
            {
                "received.natural_person": 10,
                "brought_forward.natural_person": 2,
                "outcomes.granted.natural_person": 8,
                "carried_forward.natural_person": 3,
                "received.commercial_enterprise": 1,
                "received.research_institution": 4,
                "outcomes.not_processed.duplicate.research_institution": 4,
            },
        )
    first, second = caught.value.violations
    assert (first.path, first.reported, first.implied) == ("outcomes.total.natural_person", 8, 9)
    assert (second.path, second.reported, second.implied) == ("outcomes.total.commercial_enterprise", 0, 1)
    assert first.provision == second.provision == str(act)
    assert str(first) == "outcomes.total.natural_person：办理结果总计为8，而第一项加第二项减第四项为9（10＋2－3）"
    assert first.sentence("en").endswith("8, but received + brought forward - carried forward is 9 (10 + 2 - 3)")


def test_the_identity_is_that_of_the_form(edition: AnyEdition) -> None:
    """第一项加第二项之和，等于第三项加第四项之和, and both editions say so."""
    assert edition.requests.balance == BALANCE
    assert BALANCE == (("received", "brought_forward"), ("outcomes.total", "carried_forward"))


def test_a_row_of_another_class_is_refused() -> None:
    """A field that holds a row holds one of its own class."""
    with pytest.raises(InvalidReport) as caught:
        Requests2021(
            received=made(Denied),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            brought_forward=None,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            outcomes=made(Outcomes2019),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            carried_forward=ByApplicant.zero(),
        )
    assert [violation.path for violation in caught.value.violations] == ["received", "brought_forward", "outcomes"]
    assert caught.value.violations[0].sentence("en").startswith("received: must be of class ByApplicant, not Denied(")
    assert str(caught.value.violations[1]) == "brought_forward：应为ByApplicant，实为None"


def test_the_editions_have_their_own_tables() -> None:
    """Each edition names the class of its table 3."""
    assert EDITION_2019.requests is Requests2019
    assert EDITION_2021.requests is Requests2021
