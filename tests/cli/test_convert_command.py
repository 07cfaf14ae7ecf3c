"""``read`` and ``convert``: reports to JSON, as published or typed."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from govdisclosure.cli import _check, _convert
from govdisclosure.formats.json import dumps, loads
from govdisclosure.messages import Message, Phrase
from govdisclosure.published import PublishedReport
from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, silent_report, written


def test_read_prints_the_published_report(run: Run, tmp_path: Path) -> None:
    """What was published is written as it is, faults and all."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    status, out, err = run("read", wrong)
    assert (status, err) == (0, "")
    assert loads(out) == faulty_report()


def test_read_of_a_typed_report_has_its_totals(run: Run, tmp_path: Path) -> None:
    """A typed report reads as it would be published."""
    outcome = run("read", written(tmp_path, "good.json", good_report()))
    assert outcome.document["kind"] == "published"
    assert loads(outcome.out) == PublishedReport.of(good_report())


def test_read_writes_to_a_file_on_request(run: Run, tmp_path: Path) -> None:
    """The file holds what the screen would show."""
    wrong, out = written(tmp_path, "wrong.json", faulty_report()), tmp_path / "out.json"
    assert run("read", wrong, "-o", out) == (0, "", "")
    assert out.read_text(encoding="utf-8") == run("read", wrong).out


def test_convert_writes_the_typed_report(run: Run, tmp_path: Path) -> None:
    """A published report that adds up is typed, without totals."""
    published, out = written(tmp_path, "in.json", PublishedReport.of(good_report())), tmp_path / "out.JSON"
    assert run("convert", published, out) == (0, "", "")
    assert out.read_text(encoding="utf-8") == f"{dumps(good_report())}\n"


def test_convert_tells_which_silent_cells_were_filled(run: Run, tmp_path: Path) -> None:
    """By the identities, with the figure, or by nought; the report itself does not say."""
    silent, out = written(tmp_path, "silent.json", silent_report()), tmp_path / "out.json"
    status, shown, err = run("convert", silent, out)
    assert (status, shown) == (0, "")
    assert err.splitlines() == [
        "4个空白单元格按勾稽关系只有一种理解：",
        "  一、本年新收政府信息公开申请数量：科研机构＝0、其他＝5",
        "  四、结转下年度继续办理：自然人＝0、总计＝0",
        "1个空白单元格按0理解：",
        "  规章：本年制发件数＝0",
    ]
    assert loads(out.read_bytes()) == good_report()
    assert "4 silent cells have one reading" in run("convert", silent, out, "--lang", "en").err


def test_convert_refuses_a_report_that_breaks_the_form(run: Run, tmp_path: Path) -> None:
    """Each violation is one line, and nothing is written."""
    wrong, out = written(tmp_path, "wrong.json", faulty_report()), tmp_path / "out.json"
    status, shown, err = run("convert", wrong, out)
    assert (status, shown) == (1, "")
    assert "requests.outcomes.granted.total：填报为257，按其他单元格应为275" in err.splitlines()
    assert not out.exists()


def test_convert_refuses_a_typed_document_that_breaks_the_form(run: Run, tmp_path: Path) -> None:
    """A typed file is judged as any other."""
    document = json.loads(dumps(good_report()))
    document["requests"]["received"]["natural_person"] = 271
    path = tmp_path / "typed.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    status, _, err = run("convert", path, tmp_path / "out.json")
    assert status == 1
    assert err.startswith("requests.outcomes.total.natural_person：")


@pytest.mark.parametrize("name", ["out.doc", "out.xls", "out", "out.json.bak"])
def test_convert_says_which_formats_there_are(run: Run, tmp_path: Path, name: str) -> None:
    """An ending that is not written is one sentence."""
    good = written(tmp_path, "good.json", good_report())
    status, out, err = run("convert", good, tmp_path / name)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{tmp_path / name}：")
    assert "json" in err


@pytest.mark.parametrize("ending", ["html", "docx", "xlsx", "md"])
def test_convert_to_a_document_takes_the_report_as_it_stands(run: Run, tmp_path: Path, ending: str) -> None:
    """Only the typed report is refused: every other format gets what was published, and is converted back."""
    wrong, out, back = written(tmp_path, "wrong.json", faulty_report()), tmp_path / f"out.{ending}", tmp_path / "b.json"
    assert run("convert", wrong, out) == (0, "", "")
    status, _, err = run("convert", out, back)
    assert (status, err) == (1, run("convert", wrong, back).err)
    status, _, err = run("convert", wrong, tmp_path / "none" / f"out.{ending}")
    assert (status, err.count("\n")) == (2, 1)


def test_what_was_left_out_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the error stream, a line each, by every command that reads."""
    good = written(tmp_path, "good.json", good_report())
    noted = evolve(PublishedReport.of(good_report()), notes=(Phrase(Message("工作簿含有宏，未读取")),))

    def read(_: str) -> PublishedReport:
        return noted

    for module in (_check, _convert):
        monkeypatch.setattr(module, "read", read)
    for words in (("read", good), ("convert", good, tmp_path / "o.json"), ("check", good)):
        assert run(*words).err == f"{good}：工作簿含有宏，未读取\n"


@pytest.mark.parametrize("command", ["read", "convert"])
def test_a_file_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path, command: str) -> None:
    """The sentence names the file, and the status is 2."""
    rest = [tmp_path / "out.json"] if command == "convert" else []
    assert run(command, tmp_path / "none", *rest) == (2, "", f"{tmp_path / 'none'}：找不到文件\n")
    assert run(command, tmp_path / "none", *rest, "--lang", "en").err == f"{tmp_path / 'none'}: there is no such file\n"


@pytest.mark.parametrize("command", ["read", "convert", "check"])
def test_a_place_that_cannot_be_written_is_one_sentence(run: Run, tmp_path: Path, command: str) -> None:
    """Neither a directory nor a folder that is not there takes a file; nothing is left lying about."""
    good = written(tmp_path, "good.json", good_report())
    (tmp_path / "folder.json").mkdir()
    for out in (tmp_path / "folder.json", tmp_path / "none" / "out.json"):
        words = [out] if command == "convert" else ["-o", out]
        status, shown, err = run(command, good, *words)
        assert (status, shown, err.count("\n")) == (2, "", 1)
        assert err.startswith(f"{out}：不能写入（")
    assert not list(tmp_path.glob("*.part"))
