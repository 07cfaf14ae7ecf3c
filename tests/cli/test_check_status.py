"""``check``: the exit status, and which rules run."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, silent_report, written


@pytest.mark.parametrize(
    ("codes", "fail_on", "status"),
    [
        ("GD202", "error", 1),
        ("GD104", "error", 0),
        ("GD104", "warning", 1),
        ("GD114", "warning", 0),
        ("GD114", "notice", 1),
        ("GD202", "never", 0),
    ],
)
def test_findings_as_grave_as_asked_for_are_status_1(
    run: Run, tmp_path: Path, codes: str, fail_on: str, status: int
) -> None:
    """The status is 1 from the severity on that --fail-on names, by default error."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    assert run("check", wrong, "--select", codes, "--fail-on", fail_on).status == status


def test_errors_fail_by_default(run: Run, tmp_path: Path) -> None:
    """Nothing asked for, warnings and notices are no failure."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    assert run("check", wrong).status == 1
    assert run("check", wrong, "--ignore", "GD115,GD2").status == 0


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        (["--select", "GD202,GD104"], ["GD104", "GD202"]),
        (["--select", "GD202", "--select", "gd104"], ["GD104", "GD202"]),
        (["--select", "GD1", "--ignore", "GD114, GD115"], ["GD104"]),
        (["--ignore", "GD2", "--ignore", "GD1"], []),
    ],
    ids=repr,
)
def test_rules_are_chosen_by_code(run: Run, tmp_path: Path, chosen: list[str], codes: list[str]) -> None:
    """Codes or their beginnings, apart by commas or given again, in capitals or not."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    found = run("check", wrong, *chosen, "--output-format", "json").document["reports"][0]["findings"]
    assert sorted({finding["code"] for finding in found}) == codes


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("code", ["GD999", "202", "", "GD202,,GD104", "*"])
def test_an_unknown_code_is_one_sentence(run: Run, tmp_path: Path, option: str, code: str) -> None:
    """A rule that does not exist is a usage error, not a rule that finds nothing."""
    good = written(tmp_path, "good.json", good_report())
    status, out, err = run("check", good, option, code)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "没有规则" in err


def test_last_year_goes_with_one_file(run: Run, tmp_path: Path) -> None:
    """With several files it is not said whose last year it is."""
    good = written(tmp_path, "good.json", good_report())
    status, out, err = run("check", good, good, "--previous", good)
    assert (status, out) == (2, "")
    assert err == "--previous只能用于一个文件（用法见：govdisclosure check --help）\n"
    assert run("check", good, "--previous", good).status == 0


def test_last_year_that_cannot_be_read_does_not_keep_this_year_from_being_judged(run: Run, tmp_path: Path) -> None:
    """The report is judged without it, says why, and the status says that a file could not be read."""
    silent = written(tmp_path, "silent.json", silent_report())
    status, out, err = run("check", silent, "--previous", tmp_path / "none.json")
    assert status == 2
    assert "GD114" in out
    assert "未与上年报告比较（上年报告无法读取）：GD305 GD401" in out
    assert err == f"{tmp_path / 'none.json'}：找不到文件\n"


def test_a_typed_report_that_breaks_the_form_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """A typed report that is wrong is none; why stands on one line."""
    path = written(tmp_path, "bad.json", good_report())
    path.write_text(
        path.read_text(encoding="utf-8").replace('"natural_person": 270', '"natural_person": "270"'), "utf-8"
    )
    status, out, err = run("check", path)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{path}：requests.received.natural_person：应为不小于0的整数")
    assert "；requests.outcomes.granted.natural_person：" in err


@pytest.mark.parametrize("kind", ["text", "json", "sarif", "html"])
def test_the_status_does_not_depend_on_the_format(run: Run, tmp_path: Path, kind: str) -> None:
    """Written to a file or shown: 0, 1 and 2 mean the same, and what was found is told before what could not be read."""
    good, wrong = written(tmp_path, "good.json", good_report()), written(tmp_path, "wrong.json", faulty_report())
    out = tmp_path / "out"
    chosen = ["--select", "GD2", "--output-format", kind]
    assert run("check", good, *chosen, "-o", out).status == 0
    shown = run("check", wrong, *chosen)
    assert (shown.status, run("check", wrong, *chosen, "-o", out)) == (1, (1, "", ""))
    assert out.read_text("utf-8") == shown.out
    assert "GD202" in shown.out
    both = run("check", tmp_path / "none", wrong, *chosen)
    assert both.status == 2
    assert "GD202" in both.out
    assert "找不到文件" in both.out + both.err
