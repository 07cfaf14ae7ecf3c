"""A table from figures with their totals, as an official has them: all mismatches at once."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.proactive import Money, Proactive2019, Proactive2021
from govdisclosure.model.remedies import ByResult, Remedies
from govdisclosure.model.requests import ByApplicant, Denied, Requests2019, Requests2021
from tests.model.making import made

NOUGHT = [0] * 6
ZERO_ROWS: Mapping[str, Sequence[int]] = {
    "received": NOUGHT,
    "brought_forward": NOUGHT,
    "carried_forward": NOUGHT,
    **{f"outcomes.{name}": NOUGHT for name in ("granted", "partially_granted")},
    **{
        f"outcomes.denied.{name}": NOUGHT
        for name in (
            "state_secret",
            "otherwise_prohibited",
            "security_and_stability",
            "third_party_rights",
            "internal_affairs",
            "process_information",
            "enforcement_file",
            "administrative_inquiry",
        )
    },
    **{f"outcomes.unavailable.{name}": NOUGHT for name in ("not_held", "must_be_created", "still_unclear")},
    **{
        f"outcomes.not_processed.{name}": NOUGHT
        for name in ("petition", "duplicate", "published_material", "excessive", "reconfirmation")
    },
    **{f"outcomes.other.{name}": NOUGHT for name in ("not_corrected_in_time", "fee_not_paid_in_time", "other")},
}
ROWS: Mapping[str, Sequence[int]] = {
    **ZERO_ROWS,
    "received": [10, 1, 0, 0, 0, 0],
    "brought_forward": [2, 0, 0, 0, 0, 0],
    "outcomes.granted": [9, 1, 0, 0, 0, 0],
    "carried_forward": [3, 0, 0, 0, 0, 0],
}
TABLE = made(
    Requests2021,
    {
        "received.natural_person": 10,
        "received.commercial_enterprise": 1,
        "brought_forward.natural_person": 2,
        "outcomes.granted.natural_person": 9,
        "outcomes.granted.commercial_enterprise": 1,
        "carried_forward.natural_person": 3,
    },
)


def _nested(rows: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """Return ``rows`` with each row at the end of a chain of mappings, its figures by column."""
    columns = [attribute.name for attribute in ByApplicant.__attrs_attrs__]
    tree: dict[str, Any] = {}
    for path, figures in rows.items():
        *parents, name = path.split(".")
        branch = tree
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[name] = dict(zip(columns, figures, strict=True))
    return tree


def _refusal(
    rows: Mapping[str, object], totals: Mapping[str, object] | None = None
) -> list[tuple[str, object, object]]:
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated(rows, totals)
    return [(violation.path, violation.reported, violation.implied) for violation in caught.value.violations]


def test_rows_are_named_by_their_path() -> None:
    """A row is named by its dotted path, its figures are a sequence in the order of the form."""
    assert Requests2021.from_stated(ROWS) == TABLE


def test_rows_are_reached_through_mappings() -> None:
    """A row may be reached through nested mappings, its figures be a mapping by column."""
    assert Requests2021.from_stated(_nested(ROWS)) == TABLE


def test_ways_of_naming_mix() -> None:
    """Dotted paths may stand inside mappings, and name single cells."""
    rows: dict[str, object] = {
        path: figures for path, figures in ROWS.items() if not path.startswith("outcomes.denied.")
    }
    rows["outcomes"] = {"denied": {path.rpartition(".")[2]: NOUGHT for path in ROWS if ".denied." in path}}
    del rows["received"]
    rows |= {f"received.{name}": 0 for name in ("research_institution", "public_interest_organization")}
    rows |= {"received.legal_service_agency": 0, "received": {"other_organization": 0, "natural_person": 10}}
    rows["received.commercial_enterprise"] = 1
    assert Requests2021.from_stated(rows) == TABLE


def test_a_row_may_end_with_its_total() -> None:
    """Seven figures are six and their stated total, which is compared."""
    rows = {**ROWS, "received": [10, 1, 0, 0, 0, 0, 11]}
    assert Requests2021.from_stated(rows) == TABLE
    rows = {**ROWS, "received": [10, 1, 0, 0, 0, 0, 12]}
    assert _refusal(rows) == [("received.total", 12, 11)]


def test_totals_are_compared_however_they_are_given() -> None:
    """A row's total is a number, the figures of the row （七）总计 are six or seven, by sequence or by column."""
    right: list[dict[str, object]] = [
        {"received": 11, "outcomes.total": [9, 1, 0, 0, 0, 0, 10]},
        {"received.total": 11, "outcomes": {"total": [9, 1, 0, 0, 0, 0]}},
        {"received": {"total": 11}, "outcomes.total.natural_person": 9, "outcomes.total.total": 10},
        {"outcomes": {"total": {"commercial_enterprise": 1, "total": 10}, "granted": {"total": 10}}},
        {"outcomes.denied.state_secret": 0},
    ]
    for totals in right:
        assert Requests2021.from_stated(ROWS, totals) == TABLE


def test_every_mismatch_is_said_at_once() -> None:
    """Wrong totals of rows and columns and a broken identity of the form are refused together, each with both figures."""
    rows = {**ROWS, "carried_forward": [4, 0, 0, 0, 0, 0]}
    assert _refusal(rows, {"received": 21, "brought_forward": 2, "outcomes.total": [8, 1, 0, 0, 0, 0, 9]}) == [
        ("outcomes.total.natural_person", 10 - 1, 8),
        ("received.total", 21, 11),
        ("outcomes.total.natural_person", 8, 9),
        ("outcomes.total.total", 9, 10),
    ]


def test_a_mismatch_says_both_figures() -> None:
    """The sentence has the stated and the implied figure."""
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated(ROWS, {"received": 21})
    assert str(caught.value) == "received.total：填报为21，按各项计算应为11"
    assert caught.value.sentence("en") == "received.total: stated as 21, but the figures give 11"


@pytest.mark.parametrize("total", ["11", 11.0, True, None, Decimal(11)], ids=repr)
def test_a_total_is_a_count_too(total: object) -> None:
    """A stated total that is no int is refused even where its value would be right."""
    assert _refusal(ROWS, {"received": total}) == [("received.total", total, 11)]


def test_what_is_missing_or_unknown_is_said_at_once() -> None:
    """Every missing figure and every name that is no row or column of the form is said with its path."""
    rows: dict[str, object] = {path: figures for path, figures in ROWS.items() if path != "brought_forward"}
    rows |= {
        "received": {"natural_person": 10},
        "withdrawn": NOUGHT,
        "outcomes.denied.total": NOUGHT,
        "carried_forward.foreigner": 1,
        "received.natural_person.male": 1,
        "outcomes.granted.total.total": 1,
        "": 1,
    }
    refused = _refusal(rows)
    unknown = ["withdrawn", "outcomes.denied.total", "carried_forward.foreigner", "received.natural_person.male"]
    assert [path for path, _, _ in refused[:6]] == [*unknown, "outcomes.granted.total.total", ""]
    columns = [attribute.name for attribute in ByApplicant.__attrs_attrs__]
    missing = [*(f"received.{name}" for name in columns[1:]), *(f"brought_forward.{name}" for name in columns)]
    assert [path for path, _, _ in refused[6:]] == missing


def test_figures_that_are_no_counts_are_said_with_the_rest() -> None:
    """A figure that is no count is refused beside the mismatches of other rows; its own total is not judged."""
    rows: dict[str, object] = {**ROWS, "received": ["10", True, 0, 0, 0, 0, 11]}
    assert _refusal(rows, {"brought_forward": 3, "outcomes.total": [9, 1, 0, 0, 0, 0, 11]}) == [
        ("received.natural_person", "10", None),
        ("received.commercial_enterprise", True, None),
        ("brought_forward.total", 3, 2),
        ("outcomes.total.total", 11, 10),
    ]


def test_a_group_with_a_bad_row_is_not_summed() -> None:
    """While a row of the outcomes is at fault, （七）总计 cannot be compared and nothing false is said of it."""
    rows: dict[str, object] = {**ROWS, "outcomes.granted": [9, None, 0, 0, 0, 0]}
    assert _refusal(rows, {"outcomes.total": [9, 1, 0, 0, 0, 0]}) == [
        ("outcomes.granted.commercial_enterprise", None, None)
    ]


@pytest.mark.parametrize("figures", [[1] * 5, [1] * 8, [], b"123456"], ids=["five", "eight", "none", "bytes"])
def test_a_row_has_six_figures_or_seven(figures: Sequence[int]) -> None:
    """Any other number of figures is refused with the number of columns; bytes are no figures."""
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated({**ROWS, "received": figures})
    first = caught.value.violations[0]
    if isinstance(figures, bytes):
        assert first.path == "received.natural_person"
        assert caught.value.violations[-1].path == "received.other_organization"
    else:
        assert str(first) == "received：应按列给出7个数"
        assert first.sentence("en") == "received: must have 7 figures, one a column"


def test_a_group_has_no_figures_of_its_own() -> None:
    """A number, or a sequence, where rows are expected is refused in words that say so."""
    for figures in (5, NOUGHT, "5"):
        with pytest.raises(InvalidReport) as caught:
            Requests2021.from_stated(ROWS, {"outcomes.denied": figures})
        assert str(caught.value) == "outcomes.denied：由若干行组成，应逐行给出数据"
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated([1, 2])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert caught.value.violations[0].sentence("en") == "is made of rows: give the figures of each"


def test_a_total_of_totals_is_given_by_column() -> None:
    """（七）总计 is a row: one number for it is refused."""
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated(ROWS, {"outcomes.total": 10})
    assert str(caught.value) == "outcomes.total：应按列给出7个数"


def test_two_figures_for_one_cell_are_refused() -> None:
    """A total that is stated twice, and differently, is refused even where one of them is right."""
    rows = {**ROWS, "received": [10, 1, 0, 0, 0, 0, 12]}
    with pytest.raises(InvalidReport) as caught:
        Requests2021.from_stated(rows, {"received": 11})
    assert [violation.path for violation in caught.value.violations] == ["received.total", "received.total"]
    assert caught.value.violations[0].sentence("zh") == "received.total：填报了两个不同的数：12和11"
    assert Requests2021.from_stated({**ROWS, "received": [10, 1, 0, 0, 0, 0, 11]}, {"received": 11}) == TABLE


def test_the_form_of_2019_has_one_row_for_other_outcomes() -> None:
    """（六）其他处理 is a row of its own in 2019, and its group of rows is unknown there."""
    rows: dict[str, object] = {
        path: figures for path, figures in ROWS.items() if not path.startswith("outcomes.other.")
    }
    table = Requests2019.from_stated({**rows, "outcomes.other": NOUGHT}, {"outcomes.total": [9, 1, 0, 0, 0, 0, 10]})
    assert table.outcomes.total.total == 10
    with pytest.raises(InvalidReport) as caught:
        Requests2019.from_stated({**rows, "outcomes.other": NOUGHT, "outcomes.other.other": NOUGHT})
    assert [violation.path for violation in caught.value.violations] == ["outcomes.other.other"]


def test_table_4_has_a_total_for_each_remedy() -> None:
    """The four results of each remedy sum to its 总计."""
    rows: dict[str, object] = {
        "reconsideration": [1, 0, 0, 2, 3],
        "litigation_direct": {"upheld": 0, "corrected": 0, "other": 0, "pending": 0, "total": 0},
        "litigation_after_reconsideration": [0, 0, 0, 1],
    }
    table = Remedies.from_stated(rows, {"litigation_after_reconsideration": 1})
    assert table.reconsideration == ByResult(upheld=1, corrected=0, other=0, pending=2)
    with pytest.raises(InvalidReport) as caught:
        Remedies.from_stated(rows, {"litigation_after_reconsideration": 2})
    assert [violation.path for violation in caught.value.violations] == ["litigation_after_reconsideration.total"]


def test_table_2_has_no_totals() -> None:
    """Tables without totals are made of their figures alone, and a total of theirs is refused."""
    rows: dict[str, object] = {
        "rules": [3, 5, 74],
        "normative_documents": [0, 0, 0],
        "licensing": [12],
        "penalties": {"decisions": 4},
        "compulsory_measures.decisions": 0,
        "fees": [Decimal(316441)],
    }
    table = Proactive2021.from_stated(rows)
    assert (table.rules.in_force, table.licensing.decisions, table.fees.amount) == (74, 12, Decimal(316441))
    refused: list[tuple[dict[str, object], str]] = [
        ({"rules": 82}, "rules"),
        ({"rules.total": 82}, "rules.total"),
        ({"licensing": 12}, "licensing"),
        ({"rules": [3, 5]}, "rules"),
    ]
    for totals, path in refused:
        with pytest.raises(InvalidReport) as caught:
            Proactive2021.from_stated(rows, totals)
        assert [violation.path for violation in caught.value.violations] == [path]


def test_money_keeps_its_unit() -> None:
    """An amount without a fixed unit is given with its unit."""
    rows: dict[str, object] = {
        "rules": [0, 0, 0],
        "normative_documents": [0, 0, 0],
        "licensing": [5, -1, 3],
        "other_services": [0, 0, 0],
        "penalties": [0, 0, 0],
        "compulsory_measures": [0, 0, 0],
        "fees": [0, 0],
        "procurement": [2, Money(amount=Decimal("103.3879"), unit="万元")],
    }
    table = Proactive2019.from_stated(rows)
    assert table.licensing.change == -1
    assert table.procurement.amount.yuan == Decimal(1033879)
    with pytest.raises(InvalidReport) as caught:
        Proactive2019.from_stated({**rows, "procurement": [2, {"amount": Decimal(1), "unit": "元"}]})
    assert [violation.path for violation in caught.value.violations] == ["procurement.amount"]


def test_a_group_is_made_of_stated_figures_too() -> None:
    """A group of rows, which has no total that the form prints, is made in the same manner."""
    names = [path.rpartition(".")[2] for path in ZERO_ROWS if ".denied." in path]
    assert Denied.from_stated(dict.fromkeys(names, NOUGHT)) == made(Denied)
