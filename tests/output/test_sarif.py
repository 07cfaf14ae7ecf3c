"""Findings as SARIF: valid by the schema, and honest."""

import datetime as dt
import json
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from govdisclosure.errors import Lang, Message
from govdisclosure.output import Judged, sarif
from govdisclosure.published import Cell, Place
from govdisclosure.rules import Example, Finding, Findings, Result, Severity, Waiver, check_published
from tests.output.samples import clean, evil, flawed, hollow, odd, samples, unread
from tests.rules.building import grid, report

SCHEMA: Final[Any] = Draft202012Validator(
    json.loads((Path(__file__).parent / "sarif" / "sarif-2.1.0.json").read_text("utf-8"))
)


def run(*judged: Judged, lang: Lang = "zh") -> Any:
    """Return the run of a log, read back, once the schema has found nothing in it."""
    log = json.loads(json.dumps(sarif(judged, lang)))
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    (only,) = log["runs"]
    return only


def result(only: Any, code: str) -> Any:
    """Return the first result of a rule."""
    return next(one for one in only["results"] if one["ruleId"] == code)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_log_is_valid(lang: Lang) -> None:
    """Whatever was found, and in either language, which it names."""
    only = run(*samples(), lang=lang)
    assert len(only["results"]) == sum(len(one.findings) for one in samples())
    assert only["language"] == only["tool"]["driver"]["language"] == {"zh": "zh-CN", "en": "en-US"}[lang]
    assert only["columnKind"] == "unicodeCodePoints"


def test_rules_explain_themselves() -> None:
    """Those that ran, in their order, each with help, level and its title in both languages; results point to them."""
    only = run(flawed())
    rules = only["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(flawed().findings.ran)
    for one in only["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
    rule = next(rule for rule in rules if rule["id"] == "GD202")
    assert rule["properties"]["title"]["en"].isascii()
    assert rule["shortDescription"]["text"] == rule["properties"]["title"]["zh"]
    assert "依据：" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_a_cell_is_a_logical_location() -> None:
    """By table, row and column; the other cells are related, those of last year's report in its own file if that is known."""
    found = result(run(flawed()), "GD202")
    (location,) = found["locations"]
    assert location["logicalLocations"] == [
        {
            "fullyQualifiedName": "requests.received.total",
            "name": "一、本年新收政府信息公开申请数量·总计",
            "kind": "value",
        }
    ]
    assert location["physicalLocation"]["artifactLocation"] == {
        "uri": "%E4%BA%91%E6%BA%AA%E5%8E%BF%E6%B0%91%E6%94%BF%E5%B1%80%202023.html",
        "index": 0,
    }
    assert [one["id"] for one in found["relatedLocations"]] == [1, 2, 3, 4, 5, 6]
    (last,) = result(run(flawed()), "GD401")["relatedLocations"]
    assert "physicalLocation" not in last
    judged = flawed()
    assert judged.previous
    known = evolve(judged, previous=evolve(judged.previous, file="2022.html"))
    (last,) = result(run(known), "GD401")["relatedLocations"]
    assert last["physicalLocation"] == {"artifactLocation": {"uri": "2022.html"}}


def test_a_place_is_told_as_far_as_it_is_known() -> None:
    """A line is a region with what the cell prints; another place is said in words."""
    cells = {
        "reconsideration.total": Cell.read("1", Place(line=7)),
        "litigation_direct.total": Cell.read("2", Place(table=3, row=4)),
    }
    judged = Judged(
        file="/srv/报告#1.txt",
        report=(r := report(tables={"remedies": grid("remedies", cells)})),
        findings=check_published(r),
    )
    lined, other = (one["locations"][0] for one in run(judged)["results"] if one["ruleId"] == "GD204")
    assert lined["physicalLocation"] == {
        "artifactLocation": {"uri": "file:///srv/%E6%8A%A5%E5%91%8A%231.txt", "index": 0},
        "region": {"startLine": 7, "snippet": {"text": "1"}},
    }
    assert "region" not in other["physicalLocation"]
    assert other["message"] == {"text": "第3个表格第4行"}


def test_words_stand_in_their_section() -> None:
    """The section by its path, the sentence as the location's message, its span beside it."""
    found = result(run(flawed()), "GD304")
    (location,) = found["locations"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "sections.overview"
    assert location["message"]["text"] == found["properties"]["text"]
    assert found["properties"]["span"] == [11, 19]
    assert result(run(hollow()), "GD504")["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "signature"
    assert result(run(odd()), "GD506")["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "preamble"


def test_what_is_undecided_is_open() -> None:
    """It has no level, as the standard wants; what is broken fails at the level of its severity."""
    found = result(run(odd()), "GD206")
    assert (found["kind"], found["level"]) == ("open", "none")
    assert {(one["kind"], one["level"]) for one in run(flawed(), hollow())["results"]} >= {
        ("fail", "error"),
        ("fail", "warning"),
        ("fail", "note"),
    }


def test_a_waiver_is_a_suppression() -> None:
    """With its reason; a result that stands says that it has none."""
    waived, standing = (result(run(flawed()), code)["suppressions"] for code in ("GD504", "GD202"))
    assert waived == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "下年改正",
            "properties": {"who": "审核科", "expires": "2026-12-31"},
        }
    ]
    assert standing == []
    (lasting,) = result(run(flawed()), "GD104")["suppressions"]
    assert lasting["properties"]["expires"] is None


def test_suggestions_are_told_and_are_no_fixes() -> None:
    """Nobody knows where in the file the figure stands, so none is replaced."""
    found = result(run(flawed()), "GD202")
    assert "fixes" not in found
    assert found["properties"]["suggestion"]["cells"][0] == {
        "table": "requests",
        "row": "received",
        "column": "total",
        "value": 14,
    }
    assert len(result(run(flawed()), "GD204")["properties"]["alternatives"]) == 5


def test_what_could_not_be_read_or_judged_is_a_notification() -> None:
    """A file that cannot be read, what the reader left out, rules that lack what they need."""
    only = run(flawed(), clean(), unread())
    (invocation,) = only["invocations"]
    assert invocation["executionSuccessful"] is False
    note, unreadable = invocation["toolExecutionNotifications"]
    assert (note["level"], note["message"]["text"]) == ("note", "略去了2处已删除的文字")
    assert unreadable["descriptor"] == {"id": "unreadable", "index": 0}
    assert unreadable["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 2
    assert "文件已损坏" in unreadable["message"]["text"]
    assert any("GD401" in one["message"]["text"] for one in invocation["toolConfigurationNotifications"])
    assert run(clean())["invocations"][0]["executionSuccessful"] is True
    read, _, closed = only["artifacts"]
    assert read["properties"] == {"agency": "云溪县民政局", "year": 2023, "edition": "2021"}
    assert "properties" not in closed


def test_a_finding_is_known_again() -> None:
    """Its fingerprint is the same wherever the file is, whatever else is found and whether it is dismissed; no two share one."""
    judged = evolve(flawed(), file="elsewhere/b.html")
    waiver = Waiver.of(judged.findings[5], reason="甲", who="乙")
    again = evolve(judged, findings=judged.findings.waive([waiver], today=dt.date(2026, 1, 1)).where(codes="GD2"))
    first = {one["partialFingerprints"]["govdisclosure/v1"] for one in run(flawed())["results"]}
    assert len(first) == len(flawed().findings)
    assert {one["partialFingerprints"]["govdisclosure/v1"] for one in run(again)["results"]} < first
    twins = [one for one in run(odd())["results"] if one["ruleId"] == "GD301"]
    assert len({one["partialFingerprints"]["govdisclosure/v1"] for one in twins}) == len(twins) == 2


def test_a_changed_figure_is_another_finding() -> None:
    """A verdict on the old one does not hold for it."""

    def fingerprints(total: str) -> list[str]:
        example = Example(cells={"remedies.reconsideration.total": total})
        judged = Judged(file="a", report=example.report, findings=check_published(example.report))
        return [one["partialFingerprints"]["govdisclosure/v1"] for one in run(judged)["results"]]

    assert fingerprints("7") == fingerprints("7") != fingerprints("8")


def test_a_rule_of_somebody_else_is_named() -> None:
    """With its code alone; what is about no section is about the file."""
    finding = Finding(
        code="XY1",
        severity=Severity.NOTICE,
        result=Result.BROKEN,
        message=Message("见[甲](http://x)与{{0}}"),
        provision="",
    )
    only = run(Judged(file="a", report=evolve(report(agency=None)), findings=Findings(items=(finding,), ran=())))
    assert only["tool"]["driver"]["rules"] == [{"id": "XY1"}]
    (found,) = only["results"]
    assert "logicalLocations" not in found["locations"][0]
    assert found["message"]["text"] == r"见\[甲](http://x)与{{0}}"


def test_the_same_files_give_the_same_log() -> None:
    """To the character."""
    assert json.dumps(sarif(samples())) == json.dumps(sarif(samples()))


def test_what_a_report_says_is_no_link() -> None:
    """Nothing of it is taken for one."""
    assert run(evil())["results"]
