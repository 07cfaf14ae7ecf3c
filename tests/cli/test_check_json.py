"""``check --output-format json``: exactly the keys of the contract."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, written


def test_a_finding_has_the_keys_of_the_contract(run: Run, tmp_path: Path) -> None:
    """GD202 with every cell of its identity, the total first, and the figures as integers."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    outcome = run("check", wrong, "--select", "GD202", "--output-format", "json")
    assert outcome.status == 1
    document = outcome.document
    assert list(document) == ["version", "reports", "summary"]
    assert document["summary"] == {"error": 1, "warning": 0, "notice": 0, "waived": 0}
    (report,) = document["reports"]
    assert {key: report[key] for key in report if key != "findings"} == {
        "file": str(wrong),
        "edition": "2021",
        "year": 2022,
        "agency": "东山县交通运输局",
        "not_run": [],
    }
    (finding,) = report["findings"]
    columns = [
        *("total", "natural_person", "commercial_enterprise", "research_institution"),
        *("public_interest_organization", "legal_service_agency", "other_organization"),
    ]
    figures = (257, 270, 0, 0, 0, 0, 5)
    assert finding == {
        "code": "GD202",
        "severity": "error",
        "result": "broken",
        "message": "“（一）予以公开”行：六类申请人之和为275，总计填报为257",
        "provision": "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
        "section": 3,
        "text": None,
        "span": None,
        "cells": [
            {"table": "requests", "row": "outcomes.granted", "column": column, "text": str(figure), "value": figure}
            for column, figure in zip(columns, figures, strict=True)
        ],
        "expected": 275,
        "actual": 257,
        "waived": None,
        "suggestion": {
            "cells": [
                {"table": "requests", "row": row, "column": column, "value": value}
                for row, column, value in (
                    ("outcomes.granted", "total", 275),
                    ("outcomes.total", "natural_person", 270),
                    ("outcomes.total", "total", 275),
                )
            ],
            "cause": "unknown",
        },
        "alternatives": [],
    }


def test_a_finding_in_prose_has_text_and_section(run: Run, tmp_path: Path) -> None:
    """The heading in question is quoted, with the section it stands in."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    document = run("check", wrong, "--select=GD104", "--output-format=json").document
    (finding,) = document["reports"][0]["findings"]
    assert (finding["section"], finding["text"], finding["cells"]) == (5, "（三）问题", [])


def test_a_file_that_cannot_be_read_has_an_error(run: Run, tmp_path: Path) -> None:
    """The other files are judged all the same, in the order of the arguments."""
    good = written(tmp_path, "good.json", good_report())
    outcome = run("check", tmp_path / "none", good, "--output-format", "json")
    assert (outcome.status, outcome.err) == (2, "")
    missing, judged = outcome.document["reports"]
    assert missing == {"file": str(tmp_path / "none"), "error": f"{tmp_path / 'none'}：找不到文件", "findings": []}
    assert judged["findings"] == []


def test_json_goes_to_a_file_on_request(run: Run, tmp_path: Path) -> None:
    """The file holds what the screen would show."""
    wrong, out = written(tmp_path, "wrong.json", faulty_report()), tmp_path / "findings.json"
    shown = run("check", wrong, "--output-format", "json")
    assert run("check", wrong, "--output-format", "json", "-o", out) == (1, "", "")
    assert json.loads(out.read_text(encoding="utf-8")) == shown.document
    assert not list(tmp_path.glob("*.part"))


def test_messages_are_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    """Codes, keys and figures are the same in both."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    chinese = run("check", wrong, "--output-format", "json").document
    english = run("check", wrong, "--output-format", "json", "--lang", "en").document
    one, other = (document["reports"][0]["findings"] for document in (chinese, english))
    assert [finding["code"] for finding in one] == [finding["code"] for finding in other]
    assert all(mine["message"] != yours["message"] for mine, yours in zip(one, other, strict=True))
