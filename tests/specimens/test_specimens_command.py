"""``python -m govdisclosure.specimens``: a corpus in a folder, or in one archive."""

import json
import runpy
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from govdisclosure import read
from govdisclosure.specimens import specimens
from govdisclosure.specimens.__main__ import main


def test_a_folder_holds_every_report(tmp_path: Path) -> None:
    """Each file is where its source says, and the faults are told beside the folder, a line each."""
    out = tmp_path / "corpus"
    assert main([str(out), "--agencies", "3", "--years", "2021-2022", "--seed", "4", "--faults", "0.5"]) == 0
    made = [*specimens(3, [2021, 2022], seed=4, faults=0.5)]
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.*") if path.is_file()} == {
        one.source for one in made
    }
    assert all((out / one.source).read_bytes() == one.data for one in made)
    lines = (tmp_path / "corpus.faults.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["code"] for line in lines] == [fault.code for one in made for fault in one.faults]


def test_an_archive_holds_every_report_and_is_the_same_each_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bytes of the archive depend on nothing but the arguments."""
    archives = [tmp_path / name for name in ("a.zip", "b.zip")]
    for archive in archives:
        assert main([str(archive), "--zip", "--agencies", "2", "--years", "2019,2023"]) == 0
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with ZipFile(archives[0]) as opened:
        assert len(opened.namelist()) == 4
        assert {read(opened.read(name)).year for name in opened.namelist()} == {2019, 2023}
    assert capsys.readouterr().err == "".join(f"4 reports in {archive}\n" for archive in archives)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--years", "2018"], "no form before 2019"),
        (["--years", "last"], "invalid _years value"),
        (["--agencies", "-3"], "agencies is -3"),
    ],
    ids=["year", "words", "agencies"],
)
def test_bad_arguments_are_told_in_one_sentence(
    arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be made is a usage error, and nothing is written."""
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path / "out"), *arguments])
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_module_is_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It runs as the documentation says."""
    monkeypatch.setattr("sys.argv", ["specimens", str(tmp_path / "out"), "--agencies", "1", "--years", "2022"])
    monkeypatch.delitem(sys.modules, "govdisclosure.specimens.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("govdisclosure.specimens", run_name="__main__")
    assert not ended.value.code
    assert capsys.readouterr().err.startswith("1 reports in ")
