"""``check --waivers``: what is dismissed stays listed and does not count; waivers that dismiss nothing are named."""

import datetime as dt
from pathlib import Path

import pytest

from govdisclosure import Waiver, Waivers, check
from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, written


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A file with findings of every severity."""
    return written(tmp_path, "wrong.json", faulty_report())


def waivers_file(folder: Path, *codes: str, expires: dt.date | None = None, file: str | None = None) -> Path:
    """Write waivers of every finding on the faulty report with one of the ``codes``, all of them by default."""
    found = check(faulty_report()).where(codes=codes)
    made = [Waiver.of(finding, reason="已向该局核实", who="审核组", expires=expires) for finding in found]
    path = folder / "waivers.toml"
    scope = "" if file is None else f'file = "{file}"\n'
    path.write_text(Waivers(made).dumps().replace('who = "审核组"\n', f'who = "审核组"\n{scope}'), encoding="utf-8")
    return path


def test_what_is_dismissed_stays_listed_and_does_not_count(run: Run, wrong: Path, tmp_path: Path) -> None:
    """With everything dismissed the status is 0, and each finding names reason, who and until when."""
    last = dt.date(2999, 12, 31)
    waivers = waivers_file(tmp_path, expires=last)
    plain = run("check", wrong, "--output-format", "json").document
    outcome = run("check", wrong, "--waivers", waivers, "--fail-on", "notice", "--output-format", "json")
    assert (outcome.status, outcome.err) == (0, "")
    found = outcome.document["reports"][0]["findings"]
    assert {str(one["waived"]) for one in found} == {
        str({"reason": "已向该局核实", "who": "审核组", "expires": "2999-12-31"})
    }
    assert [{**one, "waived": None} for one in found] == plain["reports"][0]["findings"]
    assert outcome.document["summary"] == {"error": 0, "warning": 0, "notice": 0, "waived": len(found)}


def test_a_waiver_without_a_last_day_has_null(run: Run, wrong: Path, tmp_path: Path) -> None:
    """``expires`` is there, and null."""
    document = run("check", wrong, "--waivers", waivers_file(tmp_path), "--output-format", "json").document
    assert {one["waived"]["expires"] for one in document["reports"][0]["findings"]} == {None}


def test_the_dismissed_stand_apart(run: Run, wrong: Path, tmp_path: Path) -> None:
    """Below what stands, with reason and who, and counted apart."""
    waivers = waivers_file(tmp_path, "GD104", "GD202", expires=dt.date(2999, 12, 31))
    status, out, err = run("check", wrong, "--waivers", waivers)
    assert (status, err) == (1, "")
    standing, _, dismissed = out.partition("  已豁免\n")
    assert "GD104" not in standing
    assert "GD201" in standing
    assert dismissed.splitlines()[1].strip() == "理由：已向该局核实（审核组，至2999-12-31）"
    assert out.splitlines()[-2] == "3个错误，2个提示，2个已豁免"
    english = run("check", wrong, "--waivers", waivers_file(tmp_path, "GD104"), "--lang", "en").out
    assert "because: 已向该局核实 (审核组)" in english
    assert "1 dismissed" in english


def test_all_dismissed_leaves_no_hint(run: Run, wrong: Path, tmp_path: Path) -> None:
    """Nothing stands, so no rule is pointed to."""
    out = run("check", wrong, "--waivers", waivers_file(tmp_path)).out
    assert out.splitlines()[-1].endswith("个已豁免")
    assert "个错误" not in out


def test_waivers_that_dismiss_nothing_are_named(run: Run, wrong: Path, tmp_path: Path) -> None:
    """Expired, lapsed and unused ones, said apart on the error stream; the status is that of what stands."""
    waivers = waivers_file(tmp_path, "GD104", expires=dt.date(2020, 1, 1))
    rest = """
        [[waiver]]
        rule = "GD202"
        reason = "核实"
        who = "审核组"
        cells.requests.outcomes.granted = { total = "258", natural_person = "270", other_organization = "5" }

        [[waiver]]
        rule = "GD116"
        reason = "核实"
        who = "审核组"
        cells.requests.received.total = "-1"
        """
    waivers.write_text(waivers.read_text(encoding="utf-8") + rest, encoding="utf-8")
    granted = "requests.outcomes.granted"
    outcome = run("check", wrong, "--waivers", waivers)
    assert outcome.status == 1
    assert outcome.err.splitlines() == [
        f"{waivers}：第1条豁免（GD104）已于2020-01-01到期，所指问题仍在",
        f"{waivers}：第2条豁免（GD202）已失效，数据与豁免时不同：{granted}.total豁免时为“258”，现为“257”",
        f"{waivers}：第3条豁免（GD116）未使用，没有发现所指问题",
    ]
    assert (
        f"{waivers}: waiver 3 (GD116) is unused: no such finding"
        in run("check", wrong, "--waivers", waivers, "--lang", "en").err
    )
    assert run("check", wrong, "--waivers", waivers, "--select", "GD2").err.count("\n") == 1


def test_a_waiver_that_one_of_several_files_uses_is_used(run: Run, wrong: Path, tmp_path: Path) -> None:
    """It need not be used in each; one that names a file is for that file."""
    good = written(tmp_path, "good.json", good_report())
    waivers = waivers_file(tmp_path, file="wrong.json")
    outcome = run("check", good, wrong, tmp_path / "none.html", "--waivers", waivers)
    assert outcome.status == 2
    assert outcome.err.splitlines() == [f"{tmp_path / 'none.html'}：找不到文件"]
    again = written(tmp_path, "again.json", faulty_report())
    assert "未使用" in run("check", again, "--waivers", waivers).err


def test_wrong_waivers_are_a_usage_error(run: Run, wrong: Path, tmp_path: Path) -> None:
    """Everything that is wrong in the file, a line each, and nothing is judged."""
    waivers = tmp_path / "waivers.toml"
    waivers.write_text('[[waiver]]\nrule = "GD2"\nreason = "核实"', encoding="utf-8")
    status, out, err = run("check", wrong, "--waivers", waivers, "--lang", "en")
    assert (status, out) == (2, "")
    assert err.splitlines() == [
        f"{waivers}: waiver[1].who: is missing",
        f"{waivers}: waiver[1].rule: there is no such rule",
    ]
    missing = run("check", wrong, "--waivers", tmp_path / "none.toml")
    assert missing == (2, "", f"{tmp_path / 'none.toml'}：找不到文件\n")
