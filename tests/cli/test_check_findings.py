"""``check`` in text: a page a file, findings by section and severity, the evidence of each."""

import re
from pathlib import Path

import pytest

from govdisclosure.formats.decoding import decode
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import Sections
from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, silent_report, written

FIXTURES = Path(__file__).parents[1] / "fixtures"


def _wrong(folder: Path) -> Path:
    return written(folder, "wrong.json", faulty_report())


NOT_COMPARED = "  未与上年报告比较（没有指定--previous）：GD305 GD401 GD402 GD403 GD404 GD405 GD406"


def test_a_report_without_fault_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    """The page names file, body, year and form, and says that nothing was found."""
    path = written(tmp_path, "good.json", good_report())
    assert run("check", path) == (
        0,
        f"{path}\n东山县交通运输局 · 2022年度 · 2021版格式\n\n{NOT_COMPARED}\n\n没有发现问题\n",
        "",
    )


def test_findings_stand_by_section_and_severity(run: Run, tmp_path: Path) -> None:
    """The sections come in the order of the form, and in each the gravest findings first."""
    outcome = run("check", _wrong(tmp_path))
    assert outcome.status == 1
    heads = re.findall(r"^  (\S.*)$", outcome.out, re.MULTILINE)
    assert heads == ["三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况", NOT_COMPARED.strip()]
    severities = re.findall(r"^    (错误|警告|提示)", outcome.out, re.MULTILINE)
    third = severities[: severities.index("警告")]
    assert third == sorted(third, key=["错误", "警告", "提示"].index)


def test_the_cells_of_an_identity_are_a_small_table(run: Run, tmp_path: Path) -> None:
    """The total first with what it should be, then what adds up to it; what is nought is only counted."""
    lines = run("check", _wrong(tmp_path), "--select", "GD202").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "GD202" in line)
    told = [" ".join(line.split()) for line in lines[at : at + 8]]
    assert told[:1] + told[2:3] + told[4:] == [
        "错误 GD202 “（一）予以公开”行：六类申请人之和为275，总计填报为257",
        "（一）予以公开 填报 应为",
        "总计 257 275",
        "自然人 270",
        "其他 5",
        "其余4个单元格为0",
    ]
    assert told[1] == "位置：第2个表格第7行第10列"
    assert set(told[3]) == {"─"}


def test_a_column_is_told_by_its_rows(run: Run, tmp_path: Path) -> None:
    """The rows of a column's identity are named by their official labels; with silent cells only the suggestion says more."""
    out = run("check", _wrong(tmp_path), "--select", "GD203").out
    told = [" ".join(line.split()) for line in out.splitlines()]
    assert [line for line in told if line and not line.startswith("─")][3:-2] == [
        "错误 GD203 “自然人”列：各项办理结果之和至少为270，（七）总计填报为269",
        "自然人 填报",
        "（七）总计 269",
        "（一）予以公开 270",
        "1.属于国家秘密 /",
        "其余19个单元格为0",
        "建议：“（一）予以公开·总计”应为275，“（七）总计·自然人”应为270，“（七）总计·总计”应为275",
    ]


def test_other_cells_are_named(run: Run, tmp_path: Path) -> None:
    """Cells that need not add up are named by row and column, with what they print."""
    out = run("check", _wrong(tmp_path), "--select", "GD114").out
    assert "1.属于国家秘密·自然人“/”、1.属于国家秘密·总计\n" in out


def test_what_the_sentence_says_is_not_said_again(run: Run, tmp_path: Path) -> None:
    """A single cell that the sentence names is only located."""
    lines = run("check", _wrong(tmp_path), "--select", "GD115").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "GD115" in line)
    assert "“若干”" in lines[at]
    assert lines[at + 1].strip() == "位置：第2个表格第7行第10列"


def test_piped_text_is_plain_and_unbroken(run: Run, tmp_path: Path) -> None:
    """No colours, no line broken for a terminal's sake, no blanks at the end of a line."""
    out = run("check", _wrong(tmp_path)).out
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())
    assert max(len(line.encode("gbk")) for line in out.splitlines()) > 80


def test_a_terminal_has_colours(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes stand in the colour of their severity, and lines are folded, not cut."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    out = run("check", _wrong(tmp_path)).out
    assert "\x1b[1;31mGD202\x1b[0m" in out
    assert "\x1b[33mGD104\x1b[0m" in out
    assert "…" not in out


def test_english_is_spoken_on_request(run: Run, tmp_path: Path) -> None:
    """With --lang en, before or after the command, everything but the form's own labels is English."""
    wrong = _wrong(tmp_path)
    after, before = run("check", wrong, "--lang", "en"), run("--lang=en", "check", wrong)
    assert after == before
    assert "3. Requests for information" in after.out
    assert "at: table 2, row 7, column 10" in after.out
    assert re.search(r"^\d errors?, 1 warnings?, \d notices?$", after.out, re.MULTILINE)


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("*.[ht]*")), ids=lambda path: path.name)
def test_english_quotes_chinese_and_says_none(run: Run, fixture: Path) -> None:
    """Whatever Chinese stands in an English page is the report's own, or a label of the form."""
    said = "".join(decode(fixture.read_bytes()).split())
    said += "".join(row.spec.label for edition in EDITIONS for table in form_of(edition).tables for row in table.rows)
    said += "".join(spec.label for spec in specs(Sections).values())
    page = run("check", "--lang", "en", fixture).out
    assert [words for words in re.findall("[\u4e00-\u9fff]+", page) if words not in said] == []


def test_what_did_not_run_is_said(run: Run, tmp_path: Path) -> None:
    """Rules whose input is missing are named, so that silence is not taken for approval."""
    path = tmp_path / "bare.json"
    path.write_text('{"version": 1, "kind": "published", "title": "报告"}', encoding="utf-8")
    outcome = run("check", path)
    assert "机关名称不明 · 年度不明 · 格式不明" in outcome.out
    assert re.search(r"^  未核对（缺少所需的数据）：.*GD201 GD202", outcome.out, re.MULTILINE)


def test_several_files_are_summed_up(run: Run, tmp_path: Path) -> None:
    """Each file has its page in the order of the arguments; the summary counts them all."""
    good, wrong = written(tmp_path, "good.json", good_report()), _wrong(tmp_path)
    outcome = run("check", wrong, good, tmp_path / "none.json", wrong)
    assert outcome.status == 2
    pages = [line for line in outcome.out.splitlines() if line.endswith(".json")]
    assert pages == [str(wrong), str(good), str(wrong)]
    assert re.search(r"^共4个文件，\d+个错误，2个警告，\d+个提示，1个无法读取$", outcome.out, re.MULTILINE)
    assert outcome.err == f"{tmp_path / 'none.json'}：找不到文件\n"


def test_text_goes_to_a_file_on_request(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is plain whatever the terminal, and says what the screen says."""
    wrong, out = _wrong(tmp_path), tmp_path / "findings.txt"
    shown = run("check", wrong).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("check", wrong, "-o", out) == (1, "", "")
    assert out.read_text(encoding="utf-8") == shown


def test_the_hint_names_a_rule_that_was_broken(run: Run, tmp_path: Path) -> None:
    """Who wants to know more is told the command."""
    outcome = run("check", written(tmp_path, "silent.json", silent_report()))
    assert outcome.status == 0
    assert "规则说明：govdisclosure rules GD" in outcome.out.splitlines()[-1]
