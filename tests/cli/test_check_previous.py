"""``check --previous``: last year's cells are told apart, and what is not last year's is not compared with."""

from pathlib import Path

import pytest

from govdisclosure.formats.json import dumps
from govdisclosure.prose import likeness
from govdisclosure.rules import Example
from tests.cli.conftest import Run

CARRIED = {"requests.carried_forward.natural_person": "3", "requests.carried_forward.total": "3"}


def files(folder: Path, now: Example, before: Example) -> tuple[str, ...]:
    """Return the arguments that compare ``now`` with ``before``."""
    for name, example in (("now", now), ("before", before)):
        (folder / f"{name}.json").write_text(dumps(example.report), encoding="utf-8")
    return "check", str(folder / "now.json"), "--previous", str(folder / "before.json")


def test_last_years_cells_are_marked(run: Run, tmp_path: Path) -> None:
    """In text with 上年, in JSON with "report"; every rule that compares has run."""
    words = files(tmp_path, Example(), Example(year=2021, cells=CARRIED))
    lines = [" ".join(line.split()) for line in run(*words).out.splitlines()]
    assert "二、上年结转政府信息公开申请数量 0 3" in lines
    assert "上年·四、结转下年度继续办理 3" in lines
    (report,) = run(*words, "--output-format", "json").document["reports"]
    (finding,) = (one for one in report["findings"] if one["code"] == "GD401")
    assert finding["cells"][1] == {
        "table": "requests",
        "row": "carried_forward",
        "column": "natural_person",
        "text": "3",
        "value": 3,
        "report": "previous",
    }
    assert report["not_run"] == ["GD311", "GD601", "GD602", "GD603"]
    assert "not_compared" not in report


def test_a_year_missing_in_the_middle(run: Run, tmp_path: Path) -> None:
    """Why, and which rules did not run, in text and JSON."""
    words = files(tmp_path, Example(), Example(year=2020))
    said = "上年报告是2020年度的，应为2021年度"
    assert f"未与上年报告比较（{said}）：GD305 GD401 GD402 GD403 GD404 GD405 GD406" in run(*words).out
    (report,) = run(*words, "--output-format", "json").document["reports"]
    assert report["not_compared"] == said
    assert "GD401" in report["not_run"]


def test_without_the_library_that_measures_likeness(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra to install is said."""
    likeness.is_measurable.cache_clear()
    monkeypatch.setattr(likeness, "find_spec", dict[str, object]().get)
    outcome = run(*files(tmp_path, Example(), Example(year=2021)))
    likeness.is_measurable.cache_clear()
    assert "未核对（需要安装govdisclosure[likeness]）：GD404" in outcome.out
