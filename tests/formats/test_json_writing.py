"""JSON: what is written is read back, and equal reports are written alike."""

import json
import sys
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given

from govdisclosure.formats.json import _wire, dumps, loads
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.report import AnyReport
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import annual_reports, published_reports
from tests.formats.json_samples import document_of, full_published, full_report
from tests.model.making import made_report


@pytest.fixture
def stdlib_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide orjson, as where the extra ``fast`` is not installed."""
    monkeypatch.setattr(_wire, "find_orjson", lambda: None)


def test_a_full_report_comes_back(edition: AnyEdition) -> None:
    """Nothing of a report is lost or altered by writing and reading it."""
    report = full_report(edition)
    assert loads(dumps(report)) == report


def test_a_full_published_report_comes_back(edition: AnyEdition) -> None:
    """Texts, states, units and places of cells come back, and rows that the form has not."""
    report = full_published(edition)
    assert loads(dumps(report)) == report


@given(report=annual_reports() | published_reports())
def test_both_json_libraries_write_the_same(report: AnyReport | PublishedReport) -> None:
    """The text does not depend on whether orjson is installed, and either reads what the other wrote."""
    fast = dumps(report)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_wire, "find_orjson", lambda: None)
        assert dumps(report) == fast
        assert loads(fast) == report


@pytest.mark.usefixtures("stdlib_only")
def test_without_orjson_everything_works(edition: AnyEdition) -> None:
    """The standard library is enough to write and to read."""
    report = full_report(edition)
    assert loads(dumps(report).encode()) == report


def test_orjson_is_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra ``fast`` is found by itself, and its absence is no error."""
    assert _wire.find_orjson.__wrapped__() is not None
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert _wire.find_orjson.__wrapped__() is None


def test_bytes_and_text_read_alike(edition: AnyEdition) -> None:
    """A file may be handed over as bytes or as text, with a byte order mark or without."""
    report = full_report(edition)
    text = dumps(report)
    for data in (text, text.encode(), f"\ufeff{text}", text.encode("utf-8-sig")):
        assert loads(data) == report


def test_keys_stand_in_the_order_of_the_form(edition: AnyEdition) -> None:
    """The document opens with version, kind and edition, and the tables follow the sections."""
    typed = document_of(full_report(edition))
    assert list(typed) == [
        *("version", "kind", "edition", "year", "title", "agency", "period", "preamble", "sections"),
        *("proactive", "requests", "remedies", "information_fees", "charts", "signature", "extensions"),
    ]
    assert list(document_of(full_published(edition))) == list(typed)


def test_a_document_is_the_contract(edition: AnyEdition) -> None:
    """Counts are integers, money is a decimal string, days are ISO dates, a level is words, blocks are tagged."""
    document = document_of(full_report(edition))
    assert document["version"] == 1
    assert document["kind"] == "report"
    assert document["edition"] == edition.name
    assert document["requests"]["received"]["natural_person"] == 13
    assert "total" not in document["requests"]["received"]
    assert document["information_fees"] == {"notices": 1, "billed": "12.5", "collected": "0"}
    assert document["period"]["start"] == f"{edition.first_year}-01-01"
    assert document["agency"]["level"] == "county department"
    assert document["sections"]["problems"] is None
    assert [block["type"] for block in document["sections"]["overview"]["blocks"]] == [
        *("heading", "paragraph", "list", "image", "chart", "other_table"),
    ]


def test_a_published_cell_is_the_contract(edition: AnyEdition) -> None:
    """A cell says its text as printed, its value as a decimal string, its state, its unit and its place."""
    requests = document_of(full_published(edition))["requests"]
    no_place = dict.fromkeys(("line", "table", "row", "column", "address", "page", "paragraph"))
    assert requests["received"]["natural_person"] == {
        "text": "１３件",
        "value": "13",
        "state": "number",
        "unit": "件",
        "place": {**no_place, "table": 2, "row": 4, "column": 5},
    }
    assert requests["received"]["total"]["state"] == "placeholder"
    assert requests["received"]["total"]["value"] is None
    assert requests["carried_forward"]["total"]["state"] == "absent"
    assert [extra["label"] for extra in requests["surplus"]] == ["备注", "合计2"]


def test_equal_reports_are_written_alike(edition: AnyEdition) -> None:
    """Zeros at the end of an amount and the order of a bureau's own keys leave no trace."""
    one = full_report(edition)
    fees = one.information_fees
    assert fees is not None
    other = evolve(
        one,
        information_fees=evolve(fees, billed=Decimal("12.5000")),
        extensions={"b": 2, "a": {"d": [{"y": 1, "x": 2}], "c": 1}},
    )
    third = evolve(other, extensions={"a": {"c": 1, "d": [{"x": 2, "y": 1}]}, "b": 2})
    assert other == third
    assert dumps(other) == dumps(third)


def test_chinese_is_written_as_it_is(edition: AnyEdition) -> None:
    """A person can read the file: two spaces a level, no escapes for Chinese."""
    text = dumps(full_report(edition))
    assert '\n  "agency": {\n    "name": "东山市交通运输局"' in text


@pytest.mark.parametrize("size", [2**63, 10**30, 10**300])
def test_counts_have_no_upper_bound(edition: AnyEdition, size: int) -> None:
    """A count beyond 64 bits is written and read exactly."""
    figures = {"requests.received.natural_person": size, "requests.outcomes.granted.natural_person": size}
    report = made_report(edition, figures, extensions={"large": size})
    assert loads(dumps(report)) == report
    assert json.loads(dumps(report))["requests"]["received"]["natural_person"] == size


def test_a_report_is_read_from_its_required_keys(edition: AnyEdition) -> None:
    """Title, the agency's name, year, edition and the three tables are enough."""
    document = document_of(made_report(edition))
    required = ("version", "kind", "edition", "year", "title", "proactive", "requests", "remedies")
    bare = {name: document[name] for name in required} | {"agency": {"name": document["agency"]["name"]}}
    assert loads(json.dumps(bare)) == made_report(edition)


def test_a_published_report_may_say_nothing() -> None:
    """A published report needs no key but version and kind: a file may lack everything."""
    assert loads('{"version": 1, "kind": "published"}') == PublishedReport()
