"""JSON: what a typed report cannot say is refused, every fault with its path and all faults at once."""

import builtins
import json
import pickle
from typing import Any

import pytest

from govdisclosure.errors import InvalidReport, MissingExtra, Violation
from govdisclosure.formats.json import loads
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from tests.formats.json_samples import document_of, drop, full_report, put
from tests.model.making import made_report


def _refused(document: object) -> tuple[Violation, ...]:
    with pytest.raises(InvalidReport) as caught:
        loads(json.dumps(document, ensure_ascii=False))
    return caught.value.violations


def _refused_at(document: object) -> list[str]:
    return [violation.path for violation in _refused(document)]


@pytest.fixture
def document(edition: AnyEdition) -> Any:
    """The document of a full report, to be spoiled."""
    return document_of(full_report(edition))


CELL = "requests.received.natural_person"


@pytest.mark.parametrize("value", [True, 13.0, "13", -1, None, [], {}, 1e300], ids=repr)
def test_what_is_no_count_is_refused(document: Any, value: object) -> None:
    """A count is a true integer of 0 or more; a boolean, a float or a text that looks like one is none."""
    (violation,) = _refused(put(document, CELL, value))
    assert violation.path == CELL
    assert violation.sentence().startswith(f"{CELL}：应为不小于0的整数，实为")


@pytest.mark.parametrize(
    "value", ["1e3", "1,000", "１２", "-1", "NaN", " 1", "1\n", "007", "1.", ".5", "", 12, 12.5, None, True], ids=repr
)
def test_what_is_no_amount_is_refused(document: Any, value: object) -> None:
    """An amount is a plain decimal string: no exponent, no sign, no separators, no number of JSON."""
    assert _refused_at(put(document, "information_fees.billed", value)) == ["information_fees.billed"]


@pytest.mark.parametrize("value", ["1234567890123456", "0.123456789"])
def test_an_amount_beyond_what_is_held_exactly_is_refused(document: Any, value: str) -> None:
    """An amount has up to 15 digits and up to 8 decimals."""
    (violation,) = _refused(put(document, "information_fees.billed", value))
    assert violation.sentence("en") == "information_fees.billed: is too large or too precise"


@pytest.mark.parametrize(
    "value", ["2023-02-29", "20230116", "2023-1-16", "2023-01-16T00:00:00", 20230116, []], ids=repr
)
def test_what_is_no_day_is_refused(document: Any, value: object) -> None:
    """A day is an ISO date that the calendar has."""
    assert _refused_at(put(document, "signature.date", value)) == ["signature.date"]


@pytest.mark.parametrize("value", ["town", "", "department county", "county  office", " ", 3, [], {}], ids=repr)
def test_what_is_no_level_is_refused(document: Any, value: object) -> None:
    """A level is one word, or two in their order."""
    assert _refused_at(put(document, "agency.level", value)) == ["agency.level"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("year", "2022"),
        ("year", 2018),
        ("title", None),
        ("title", "两\n行"),
        ("title", " "),
        ("agency", None),
        ("agency", "东山市交通运输局"),
        ("agency.name", ""),
        ("agency.code", "91110000600037341X"),
        ("agency.region", "37100"),
        ("agency.contact.telephones", "0631-1"),
        ("agency.contact.telephones", [1]),
        ("agency.contact", []),
        ("preamble", None),
        ("preamble.blocks", {}),
        ("sections", []),
        ("sections.overview.heading", "\ud800"),
        ("sections.overview.blocks.0", "文"),
        ("sections.overview.blocks.0.level", 5),
        ("sections.overview.blocks.2.ordered", 1),
        ("sections.overview.blocks.4.chart", 1),
        ("requests", None),
        ("requests.received", []),
        ("requests.received", None),
        ("charts.0.series.0.values", [33]),
        ("charts", None),
        ("extensions", []),
        ("extensions", {"a": 1.5}),
    ],
    ids=repr,
)
def test_a_value_of_another_kind_is_refused_where_it_stands(document: Any, path: str, value: object) -> None:
    """Each value is judged by the class it goes into."""
    assert _refused_at(put(document, path, value)) == [path]


@pytest.mark.parametrize(
    ("block", "path"),
    [
        ({"type": "video"}, "type"),
        ({"text": "文"}, "type"),
        ({"type": ["heading"]}, "type"),
        ({"type": "paragraph"}, "text"),
        ({"type": "paragraph", "text": "文", "level": 1}, "level"),
        ({"type": "table", "table": "fees"}, "table"),
        ({"type": "table", "table": []}, "table"),
        ({"type": "other_table", "rows": [["渠道"]]}, "rows.0"),
    ],
    ids=repr,
)
def test_a_block_is_of_a_known_type(document: Any, block: object, path: str) -> None:
    """The type tells what a block has; nothing else passes."""
    assert _refused_at(put(document, "sections.overview.blocks.1", block)) == [f"sections.overview.blocks.1.{path}"]


@pytest.mark.parametrize(
    "path",
    [
        *("total", "agency.size", "agency.contact.qq", "period.days", "preamble.text", "sections.seventh"),
        *("sections.overview.text", "requests.total", "requests.received.total", "requests.outcomes.total"),
        *("proactive.surplus", "information_fees.paid", "charts.0.kind", "charts.0.series.0.unit", "signature.seal"),
    ],
)
def test_an_unknown_key_is_named_with_its_path(document: Any, path: str) -> None:
    """What the format does not have is refused at every level, totals of the typed tables among it."""
    (violation,) = _refused(put(document, path, 0))
    assert violation.sentence() == f"{path}：不认识的键"


@pytest.mark.parametrize(
    "path",
    [
        *("year", "title", "agency", "agency.name", "proactive", "requests", "remedies", "requests.outcomes"),
        *("requests.outcomes.denied.state_secret", "remedies.reconsideration.upheld", CELL),
        *("proactive.rules", "period.end", "sections.overview.heading", "sections.overview.blocks.0.text"),
        *("information_fees.notices", "charts.0.series.0.values"),
    ],
)
def test_a_missing_key_is_named_with_its_path(document: Any, path: str) -> None:
    """What the format requires is missed at every level."""
    (violation,) = _refused(drop(document, path))
    assert violation.sentence("en") == f"{path}: is missing"


def test_money_carries_its_unit() -> None:
    """The form of 2019 fixes no unit for procurement, so the amount is an object."""
    for value, path in (
        ("12", ""),
        ({"amount": "12"}, ".unit"),
        ({"amount": "12", "unit": "亿元"}, ".unit"),
        ({"amount": 12, "unit": "元"}, ".amount"),
    ):
        document = put(document_of(made_report(EDITION_2019)), "proactive.procurement.amount", value)
        assert _refused_at(document) == [f"proactive.procurement.amount{path}"]


@pytest.mark.parametrize("name", [None, 2021, "2020", "", ["2021"]], ids=repr)
def test_an_edition_is_named(document: Any, name: object) -> None:
    """The edition is one of those there are, by name."""
    (violation,) = _refused(put(document, "edition", name))
    assert violation.path == "edition"
    assert "2019、2021" in violation.sentence()


def test_the_edition_is_that_of_the_year() -> None:
    """A year on the form of another edition is refused; what else is wrong is judged by the form of the year."""
    document = put(document_of(made_report(EDITION_2021)), "edition", "2019")
    (violation,) = _refused(document)
    assert violation.sentence("en") == "edition: a report for 2021 is on edition 2021, not 2019"
    assert _refused_at(put(document, "year", 2019))[0] != "edition"


def test_a_table_that_does_not_add_up_is_refused(document: Any) -> None:
    """The identities of the form are part of what a typed report is."""
    (violation,) = _refused(put(document, CELL, 14))
    assert violation.path == "requests.outcomes.total.natural_person"
    assert (violation.reported, violation.implied) == (13, 14)


def test_every_fault_is_reported_at_once(document: Any) -> None:
    """Faults in the edition, a table, the prose and the agency are told together, and the error pickles."""
    for path, value in {
        "edition": "2020",
        CELL: "13",
        "requests.received.commercial_enterprise": True,
        "requests.carried_forward.extra": 1,
        "remedies.reconsideration.upheld": -1,
        "sections.overview.blocks.0.level": 9,
        "agency.name": "",
    }.items():
        put(document, path, value)
    with pytest.raises(InvalidReport) as caught:
        loads(json.dumps(document))
    inner = caught.value.__context__
    assert inner is None or (isinstance(inner, InvalidReport) and inner.__context__ is None)  # all of it pickles
    error: InvalidReport = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  (its own pickle)
    assert [violation.path for violation in error.violations] == [
        "edition",
        "agency.name",
        "sections.overview.blocks.0.level",
        CELL,
        "requests.received.commercial_enterprise",
        "requests.carried_forward.extra",
        "remedies.reconsideration.upheld",
    ]
    assert len(str(error).splitlines()) == 7


def test_a_value_that_cannot_be_printed_is_refused_all_the_same(document: Any) -> None:
    """A value nested too deeply to be shown is cut, and the sentence stays one line."""
    deep: list[object] = []
    for _ in range(900):
        deep = [deep]
    text = json.dumps(put(document, "year", 0)).replace('"year": 0', f'"year": {"[" * 900}{"]" * 900}')
    with pytest.raises(InvalidReport) as caught:
        loads(text)
    assert len(str(caught.value)) < 200


def test_a_code_that_cannot_be_checked_is_no_fault_of_the_report(
    document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra that checks a code the answer is which extra to install."""
    importing = builtins.__import__

    def without_stdnum(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("stdnum"):
            raise ImportError(name)
        return importing(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_stdnum)
    with pytest.raises(MissingExtra, match="agency"):
        loads(json.dumps(document))
