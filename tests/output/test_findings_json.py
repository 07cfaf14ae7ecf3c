"""Findings as JSON, from Python."""

import json
from decimal import Decimal

from govdisclosure.errors import Message
from govdisclosure.output import Judged, findings_object
from govdisclosure.published import PublishedReport
from govdisclosure.rules import CellEvidence, Finding, Findings, Result, Severity


def test_other_years_fractions_and_spans_are_told() -> None:
    """A cell of last year's report says so; a figure that is not whole is a decimal string; a span is two offsets."""
    cell = CellEvidence(
        table="proactive", row="fees", column="amount", text="31.60", value=Decimal("31.60"), report="previous"
    )
    finding = Finding(
        code="GD212",
        severity=Severity.WARNING,
        result=Result.UNDECIDED,
        message=Message("收费"),
        provision="《条例》",
        text="收费31.60万元。",
        span=(2, 7),
        cells=(cell,),
        expected=Decimal("0.5"),
        actual="31.60",
    )
    findings = Findings(items=(finding,), ran=("GD212",), not_run=("GD401",))
    found = findings_object([Judged(file="a.html", report=PublishedReport(), findings=findings)], "zh")
    (report,) = json.loads(json.dumps(found))["reports"]
    assert (report["edition"], report["year"], report["agency"], report["not_run"]) == (None, None, None, ["GD401"])
    (said,) = report["findings"]
    assert said["cells"] == [
        {
            "table": "proactive",
            "row": "fees",
            "column": "amount",
            "text": "31.60",
            "value": "31.60",
            "report": "previous",
        }
    ]
    assert (said["section"], said["span"], said["expected"], said["actual"]) == (2, [2, 7], "0.5", "31.60")
    assert said["result"] == "undecided"
