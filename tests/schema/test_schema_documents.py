"""The JSON Schema and `loads` judge alike: what is written is accepted, what is refused for a shape's sake is refused."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from jsonschema import Draft202012Validator

from govdisclosure.errors import GovDisclosureError, InvalidReport
from govdisclosure.formats.json import loads
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.report import AnyReport
from govdisclosure.published import PublishedReport
from govdisclosure.schema import schema
from govdisclosure.strategies import annual_reports, published_reports
from tests.formats.json_samples import document_of, drop, full_published, full_report, put


@cache
def _validator(edition: str, kind: Any) -> Any:
    found = next(known for known in EDITIONS if known.name == edition)
    return Draft202012Validator(schema(found, kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _accepts(document: Any) -> bool:
    edition = document.get("edition") or EDITION_2021.name
    return bool(_validator(edition, document["kind"]).is_valid(document))


@given(report=annual_reports())
def test_every_report_is_accepted(report: AnyReport) -> None:
    """What `dumps` writes of a valid report is valid under the schema of its edition."""
    assert _accepts(document_of(report))


@given(report=published_reports())
def test_every_published_report_is_accepted(report: PublishedReport) -> None:
    """What `dumps` writes of a published report is valid, silent cells and all."""
    assert _accepts(document_of(report))


def test_full_reports_are_accepted(edition: AnyEdition) -> None:
    """Nothing a report can say falls outside the schema."""
    assert _accepts(document_of(full_report(edition)))
    assert _accepts(document_of(full_published(edition)))


def test_a_published_report_that_says_nothing_is_accepted() -> None:
    """No table, no year and no edition: a file may lack everything."""
    assert _accepts(document_of(PublishedReport()))


def test_a_typed_report_is_on_the_form_of_its_edition() -> None:
    """The schema of one edition refuses the reports of another."""
    for one, other in ((EDITION_2019, EDITION_2021), (EDITION_2021, EDITION_2019)):
        document = document_of(full_report(one))
        assert not _validator(other.name, "report").is_valid(document)
        assert not _validator(other.name, "report").is_valid(put(document, "edition", other.name))


def test_a_published_table_may_be_on_another_form() -> None:
    """A report may use the table of another edition than its own; a rule finds it, the schema accepts it."""
    document = document_of(full_published(EDITION_2021))
    document["proactive"] = document_of(full_published(EDITION_2019))["proactive"]
    assert _accepts(document)


CELL: Final = "requests.received.natural_person"


def _each(path: str, *values: object) -> Iterator[tuple[str, object]]:
    for value in values:
        yield path, value


FAULTS: Final[list[tuple[str, object]]] = [
    *_each(CELL, -1, "13", 13.5, None, [], {}),
    (CELL, True),
    *_each("information_fees.billed", "1e3", "-1", "1\n", "007", "1.", "", 12, 12.5, "1" * 16),
    *_each("signature.date", "2023-02-29", "20230116", "2023-01-16\n", 1, []),
    *_each("agency.level", "town", "", "department county", 3),
    *_each("agency.name", "", " ", "两\n行", "一行\n", None, 1),
    *_each("sections.overview.blocks.0.level", 0, 5, "1", None),
    *_each("sections.overview.blocks.0", "文", {"type": "video"}, {"text": "文"}, {}),
    ("year", 2018),
    ("year", 3000),
    ("version", 2),
    ("kind", "rollup"),
    ("edition", "2020"),
    ("extensions", []),
    ("charts.0.series.0.values", [33]),
    ("sections.overview.blocks.2.ordered", 1),
    ("requests.received.total", 13),
    ("total", 1),
]
PUBLISHED_FAULTS: Final[list[tuple[str, object]]] = [
    *_each(f"{CELL}.state", "none", "zero", "blank", None, ["number"]),
    *_each(f"{CELL}.value", "0", "0.0", "-0", None, "1e3", "13\n", 13, "9" * 61, ""),
    *((f"{CELL}.{key}", 1) for key in ("text", "unit", "place", "colour")),
    *((f"{CELL}.place.{key}", 0) for key in ("line", "table", "row", "column", "address", "page", "paragraph")),
    ("requests.received.total.value", "1"),
    ("requests.surplus.0.label", None),
    ("requests.surplus.0.is_column", 0),
    ("requests.surplus.0.cells.0", "13"),
    ("requests.total", None),
    ("remedies", []),
    ("sections.overview", None),
    ("sections.annex", {"heading": "附件"}),
    ("year", 12),
]


@pytest.mark.parametrize(("path", "value"), FAULTS, ids=repr)
def test_what_loads_refuses_the_schema_refuses(edition: AnyEdition, path: str, value: object) -> None:
    """Types, bounds, patterns, unknown keys: all that a schema can say, it says."""
    document = document_of(full_report(edition))
    kind = document["kind"]
    put(document, path, value)
    assert not _validator(edition.name, kind).is_valid(document)
    with pytest.raises(GovDisclosureError):
        loads(json.dumps(document))


@pytest.mark.parametrize(("path", "value"), PUBLISHED_FAULTS, ids=repr)
def test_what_loads_refuses_of_a_published_report_the_schema_refuses(
    edition: AnyEdition, path: str, value: object
) -> None:
    """States against values, places, surplus and sections: all that a schema can say, it says."""
    document = put(document_of(full_published(edition)), path, value)
    assert not _accepts(document)
    with pytest.raises(GovDisclosureError):
        loads(json.dumps(document))


@pytest.mark.parametrize("path", ["year", "agency.name", "requests.outcomes.granted", CELL, "period.end", "edition"])
def test_what_is_missing_the_schema_misses(edition: AnyEdition, path: str) -> None:
    """Each required key is required by both."""
    document = drop(document_of(full_report(edition)), path)
    assert not _accepts(document)
    with pytest.raises(GovDisclosureError):
        loads(json.dumps(document))


# One law for all that a document can be turned into ------------------------------------------------------------------

BEYOND_A_SCHEMA: Final = (
    "办理结果总计为",  # the identity of the form
    "截止日期",  # one day before another
    "没有第",  # the place of a chart that is not there
    "不是有效的统一社会信用代码",  # a check character
    "不是行政区划代码",
    "应为JSON值",  # so it is in what a bureau adds
)
WHOLE_FLOAT: Final = "实为13.0"
"""A float without a fraction is an integer to a schema, and to a report none."""
VALUES: Final[tuple[Any, ...]] = (
    *(None, True, 0, 1, 13, -1, 13.0, 0.5, 10**30, "", " ", "0", "13", "1.50", "文", "一\n二", "2022-01-16", "number"),
    *([], ["文"], {}, {"type": "paragraph", "text": "文"}, {"amount": "1", "unit": "元"}),
)


def _nodes(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a document: what holds it, and its key or index."""
    keys: list[Any] = [*node] if hasattr(node, "keys") else [*range(len(node))]
    for key in keys:
        value: Any = node[key]
        yield node, key
        if isinstance(value, dict | list):
            yield from _nodes(value)


@st.composite
def _spoiled(draw: DrawFn) -> Any:
    edition = draw(st.sampled_from(EDITIONS))
    document = copy.deepcopy(_DOCUMENTS[edition.name, draw(st.sampled_from(("report", "published")))])
    for _ in range(draw(st.integers(1, 2))):
        holder, key = draw(st.sampled_from([node for node in _nodes(document) if node[1] not in {"version", "kind"}]))
        match draw(st.sampled_from(("replace", "drop", "add"))):
            case "replace":
                holder[key] = copy.deepcopy(draw(st.sampled_from(VALUES)))
            case "drop":
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[draw(st.sampled_from(("total", "text", "value", "extra", "type")))] = copy.deepcopy(
                    draw(st.sampled_from(VALUES))
                )
            case _:
                holder.append(copy.deepcopy(draw(st.sampled_from(VALUES))))
    return document


_DOCUMENTS: Final = {
    (edition.name, kind): document_of(make(edition))
    for edition in EDITIONS
    for kind, make in (("report", full_report), ("published", full_published))
}


def _loads(document: Any) -> InvalidReport | None:
    try:
        loads(json.dumps(document))
    except InvalidReport as error:
        return error
    return None


@given(document=_spoiled())
def test_loads_and_schema_judge_a_spoiled_document_alike(document: Any) -> None:
    """The schema refuses nothing that `loads` accepts, and accepts what it refuses only for what no schema can say."""
    if not isinstance(document.get("edition"), str | None) or document.get("edition") not in {None, "2019", "2021"}:
        assert _loads(document) is not None
        return
    refusal = _loads(document)
    if refusal is None:
        assert _accepts(document)
    elif _accepts(document):
        said = [str(violation).partition("：")[2] for violation in refusal.violations]
        assert [words for words in said if not words.startswith(BEYOND_A_SCHEMA) and WHOLE_FLOAT not in words] == []
