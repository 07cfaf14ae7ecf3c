"""JSON bytes to a validated typed report: within 2 × of pydantic v2 with the same checks."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import fields
from pydantic import ValidationError

from govdisclosure import AnnualReport, InvalidReport, dumps, loads
from tests.benchmarks.peer_pydantic import PydanticReport
from tests.benchmarks.sample import REPORT
from tests.benchmarks.side_by_side import Promises, alternate

_DATA = dumps(REPORT).encode()


def _changed(path: str, value: object) -> bytes:
    document = json.loads(_DATA)
    *parents, name = path.split(".")
    node: Any = document
    for parent in parents:
        node = node[int(parent) if parent.isdecimal() else parent]
    node[name] = value
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("requests.received.natural_person", 42),
        ("requests.received.natural_person", True),
        ("requests.received.natural_person", 41.0),
        ("requests.received.natural_person", "41"),
        ("requests.received.natural_person", -1),
        ("requests.received.total", 47),
        ("requests.outcomes.denied", None),
        ("remedies.reconsideration.pending", 2.0),
        ("proactive.fees.amount", 316.44),
        ("proactive.fees.amount", "-316.44"),
        ("proactive.fees.amount", "0.123456789"),
        ("year", 2020),
        ("year", "2022"),
        ("edition", "2019"),
        ("title", "一行\n两行"),
        ("agency.name", " "),
        ("agency.code", "11000000000000000X"),
        ("agency.region", "37100"),
        ("agency.level", "department county"),
        ("period.end", "2021-12-31"),
        ("period.end", "2022-02-30"),
        ("preamble.blocks.0.text", 3),
        ("preamble.blocks.0.type", "para"),
        ("preamble.blocks.0.number", 1),
        ("sections.overview.blocks.1.level", 5),
        ("sections.overview.blocks.11.chart", 1),
        ("sections.overview.heading", ""),
        ("sections.seventh", None),
        ("charts.0.series.0.values", "133"),
        ("extensions", {"share": 0.5}),
        ("signature.date", 20230116),
    ],
)
@pytest.mark.parametrize("read", [loads, PydanticReport.model_validate_json])
def test_both_refuse(read: Callable[[bytes], object], path: str, value: object) -> None:
    """The peer is as strict: what the one refuses, the other refuses."""
    with pytest.raises((InvalidReport, ValidationError)):
        read(_changed(path, value))


def test_json_to_report(promises: Promises) -> None:
    """`loads`, beside pydantic's `model_validate_json` on the same bytes; both take all of it."""
    report = loads(_DATA)
    assert isinstance(report, AnnualReport)
    assert report == REPORT
    peer = PydanticReport.model_validate_json(_DATA)
    assert peer.model_dump(mode="json", exclude={"version", "kind", "edition"}).keys() == {
        field.name for field in fields(AnnualReport)
    }
    times = alternate(lambda: loads(_DATA), lambda: PydanticReport.model_validate_json(_DATA))
    promises.add("JSON bytes → validated typed report", times, peer="pydantic v2", promised="ratio ≤ 2")
