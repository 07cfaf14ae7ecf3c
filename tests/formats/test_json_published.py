"""JSON: what no file can have said is refused in a published report, every fault with its path."""

import datetime as dt
import json
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure.errors import InvalidReport, Violation
from govdisclosure.formats.json import dumps, loads
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.published import PublishedReport, State
from tests.formats.json_samples import document_of, drop, full_published, full_report, put, table_of

CELL = "requests.received.natural_person"


def _refused(document: object) -> tuple[Violation, ...]:
    with pytest.raises(InvalidReport) as caught:
        loads(json.dumps(document, ensure_ascii=False))
    return caught.value.violations


def _refused_at(document: object) -> list[str]:
    return [violation.path for violation in _refused(document)]


@pytest.fixture
def document(edition: AnyEdition) -> Any:
    """The document of a published report, to be spoiled."""
    return document_of(full_published(edition))


@pytest.mark.parametrize("state", [None, "", "none", "NUMBER", 1, ["number"], {}], ids=repr)
def test_a_state_is_one_of_the_states(document: Any, state: object) -> None:
    """What is no state is refused, whatever its type."""
    assert _refused_at(put(document, f"{CELL}.state", state)) == [f"{CELL}.state"]


@pytest.mark.parametrize("state", [state for state in State if state not in {State.NUMBER, State.ZERO}], ids=str)
def test_a_silent_cell_has_no_value(document: Any, state: State) -> None:
    """A blank, a placeholder, a text, a picture or an absent cell says no number."""
    (violation,) = _refused(put(document, f"{CELL}.state", state))
    assert violation.sentence() == f"{CELL}.value：数值与状态不符"
    put(document, f"{CELL}.value", None)
    report = loads(json.dumps(document))
    assert isinstance(report, PublishedReport)
    assert table_of(report, "requests")["received.natural_person"].state is state


@pytest.mark.parametrize(
    ("state", "value"),
    [
        *(
            ("number", "0"),
            ("number", "-0.00"),
            ("number", None),
            ("number", "1e3"),
            ("number", "１"),
            ("number", "1\n"),
        ),
        *(("number", "NaN"), ("number", "9" * 61), ("number", ""), ("zero", "1"), ("zero", None), ("zero", "零")),
    ],
)
def test_a_value_agrees_with_its_state(document: Any, state: str, value: object) -> None:
    """A number is not nought, a zero is nought, and both are plain decimal strings."""
    put(put(document, f"{CELL}.state", state), f"{CELL}.value", value)
    assert _refused_at(document) == [f"{CELL}.value"]


@pytest.mark.parametrize("value", ["13", "-3", "3.50", "0.1", "9" * 60])
def test_any_plain_number_is_kept(document: Any, value: str) -> None:
    """What a report may not say, as a negative or a fractional count, a published report may."""
    put(document, f"{CELL}.value", value)
    report = loads(json.dumps(document))
    assert isinstance(report, PublishedReport)
    assert str(table_of(report, "requests")["received.natural_person"].value) == value
    assert loads(dumps(report)) == report


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("text", None),
        ("text", 13),
        ("text", "\ud800"),
        ("value", 13),
        ("value", 13.0),
        ("value", True),
        ("unit", 1),
        ("place", []),
        ("place.line", 0),
        ("place.table", "2"),
        ("place.row", True),
        ("place.column", 1.5),
        ("place.address", 5),
        ("place.sheet", 1),
        ("colour", "red"),
    ],
    ids=repr,
)
def test_what_no_cell_has_is_refused_with_its_path(document: Any, path: str, value: object) -> None:
    """Text is text, a place counts from 1, and nothing else is known of a cell."""
    assert _refused_at(put(document, f"{CELL}.{path}", value)) == [f"{CELL}.{path}"]


@pytest.mark.parametrize("key", ["text", "state"])
def test_a_cell_has_text_and_state(document: Any, key: str) -> None:
    """What a cell printed and what that is are never left out."""
    (violation,) = _refused(drop(document, f"{CELL}.{key}"))
    assert violation.sentence("en") == f"{CELL}.{key}: is missing"


@pytest.mark.parametrize("value", [13, None, [], "13"], ids=repr)
def test_a_cell_is_an_object(document: Any, value: object) -> None:
    """A bare figure is no published cell."""
    assert _refused_at(put(document, CELL, value)) == [CELL]


def test_an_empty_cell_lacks_everything(document: Any) -> None:
    """An object without keys is a cell without text and state."""
    assert _refused_at(put(document, CELL, {})) == [f"{CELL}.text", f"{CELL}.state"]


@pytest.mark.parametrize("path", [CELL, "requests.outcomes.total.total", "proactive.fees", "requests.outcomes.denied"])
def test_a_table_has_every_cell_of_its_form(document: Any, path: str) -> None:
    """A cell that the file lacks is written as absent; one that is not written at all is missed."""
    missed = _refused(drop(document, path))
    assert missed
    assert all(violation.path.startswith(path) and "缺少此项" in str(violation) for violation in missed)


@pytest.mark.parametrize("key", ["row", "received.total", "total", "合计"])
def test_a_table_has_nothing_but_its_form(document: Any, key: str) -> None:
    """What the form has not is surplus; under the tables' own keys it is unknown, dotted names too."""
    document["requests"][key] = document["requests"]["received"]["total"]
    (violation,) = _refused(document)
    assert violation.sentence() == f"requests.{key}：不认识的键"


def test_a_cell_too_deep_is_unknown(document: Any) -> None:
    """Nesting in place of a cell is refused as it stands, however deep."""
    put(document, CELL, 0)
    deep = '{"a":' * 500 + "1" + "}" * 500
    with pytest.raises(InvalidReport) as caught:
        loads(json.dumps(document).replace('"natural_person": 0', f'"natural_person": {deep}', 1))
    assert {violation.path.partition(".a")[0] for violation in caught.value.violations} == {CELL}


@pytest.mark.parametrize("table", [[], "表", 1])
def test_a_table_is_an_object(document: Any, table: object) -> None:
    """A table that is no object is refused, and each of its cells is missed."""
    paths = _refused_at(put(document, "remedies", table))
    assert paths[0] == "remedies"
    assert len(paths) == 16


def test_a_table_may_be_on_another_form() -> None:
    """A report may use the table of another edition than its own: that is for a rule to find."""
    document = document_of(full_published(EDITION_2021))
    document["proactive"] = document_of(full_published(EDITION_2019))["proactive"]
    report = loads(json.dumps(document))
    assert isinstance(report, PublishedReport)
    assert table_of(report, "proactive").form.cls is EDITION_2019.proactive
    assert loads(dumps(report)) == report


def test_a_report_without_edition_has_tables_of_any(edition: AnyEdition) -> None:
    """Which form a table is on is told from its cells."""
    document = put(document_of(full_published(edition)), "edition", None)
    report = loads(json.dumps(document))
    assert isinstance(report, PublishedReport)
    assert report.edition is None
    assert table_of(report, "requests").form.cls is edition.requests


OUTLINE_FAULTS: Final[list[tuple[str, object]]] = [
    ("edition", "2020"),
    ("edition", 2021),
    ("year", 12),
    ("year", "2022"),
    ("title", 1),
    ("agency", {}),
    ("sections", []),
    ("sections.annex", {"heading": "附件"}),
    ("sections.overview", None),
    ("sections.overview.heading", ""),
    ("sections.overview.blocks.0.type", "video"),
    ("charts.0.title", 1),
    ("requests.surplus", {}),
    ("requests.surplus.0", "备注"),
    ("requests.surplus.0.label", None),
    ("requests.surplus.0.is_column", 1),
    ("requests.surplus.0.cells", None),
    ("requests.surplus.0.cells.1.value", "0"),
    ("requests.surplus.0.row", 3),
    ("extensions", {"a": 0.5}),
    ("author", "某"),
]


@pytest.mark.parametrize(("path", "value"), OUTLINE_FAULTS, ids=repr)
def test_the_outline_is_judged_as_that_of_a_typed_report(document: Any, path: str, value: object) -> None:
    """Whatever stands beside the cells has its type, too."""
    (refused,) = _refused_at(put(document, path, value))
    assert refused.startswith(path)


def test_every_fault_is_reported_at_once(document: Any) -> None:
    """Faults in the edition, the sections, the cells, the surplus and the outline are told together."""
    faults: dict[str, object] = {
        "edition": "2020",
        "sections.annex": {},
        f"{CELL}.state": "none",
        "requests.received.total.text": 1,
        "requests.surplus.1.label": 2,
        "year": 0,
    }
    for path, value in faults.items():
        put(document, path, value)
    assert _refused_at(document) == [
        "edition",
        "sections.annex",
        "requests.surplus.1.label",
        f"{CELL}.state",
        "requests.received.total.text",
        "year",
    ]


def test_a_typed_table_is_no_published_one(edition: AnyEdition) -> None:
    """A typed report under the other kind is refused cell for cell."""
    document = put(document_of(full_report(edition)), "kind", "published")
    assert CELL in _refused_at(document)


def test_the_day_of_publication_is_written_where_a_page_says_it(edition: AnyEdition) -> None:
    """It is a key of its own, and comes back; a report that no page dates has none."""
    report = evolve(full_published(edition), published_on=dt.date(2023, 1, 18))
    document = document_of(report)
    assert document["published_on"] == "2023-01-18"
    assert loads(json.dumps(document)) == report
    assert "published_on" not in document_of(full_published(edition))
    assert _refused_at({**document, "published_on": "2023-02-30"}) == ["published_on"]
