"""Old Word and WPS documents, ODT and RTF are read through LibreOffice."""

import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from govdisclosure import read as read_report
from govdisclosure.errors import Unreadable
from govdisclosure.formats import office
from govdisclosure.interpret.raw import Line
from tests.formats.docx.word_package import cell, document, para, row, short, table

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

WIDTH = "<w:tcW w:w='3000' w:type='dxa'/>"
DOWN = "<w:vMerge w:val='restart'/>"
BODY = (
    para("云溪县民政局2023年政府信息公开工作年度报告")
    + para("一、总体情况")
    + para("全年公开102条。")
    + table(
        row(cell("信息内容", f"{WIDTH}{DOWN}"), cell("数量", WIDTH)),
        row(cell("", f"{WIDTH}<w:vMerge/>"), cell("12", WIDTH)),
        grid="<w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>",
    )
    + para("特此报告。")
)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a document in each old format."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "a.docx").write_bytes(document(BODY))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for ending in ("doc", "odt", "rtf"):
        command = [
            str(SOFFICE),
            profile,
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            str(folder),
            str(folder / "a.docx"),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@needs_libreoffice
@pytest.mark.parametrize("ending", ["doc", "odt", "rtf"])
def test_old_formats(old: Path, ending: str) -> None:
    """Lines and tables come out as from the DOCX, and the format is told by the content."""
    blocks = office.read((old / f"a.{ending}").read_bytes()).blocks
    assert [short(block) for block in blocks] == [
        "云溪县民政局2023年政府信息公开工作年度报告",
        "一、总体情况",
        "全年公开102条。",
        [[("信息内容", 2, 1), "数量"], ["12"]],
        "特此报告。",
    ]
    assert read_report(old / f"a.{ending}").year == 2023


@needs_libreoffice
def test_what_libreoffice_does_not_open() -> None:
    """A file that only begins as a document does, refused in one sentence."""
    with pytest.raises(Unreadable, match="LibreOffice不能打开此文件"):
        office.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, a reader is told what to do."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="读取旧版Word、WPS、ODT、RTF文件需要安装LibreOffice，或请另存为DOCX"):
        read_report(b"{\\rtf1 a}")


def program(folder: Path, name: str, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program on the path, in the place of LibreOffice."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_a_program_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped, with whatever it started."""
    program(tmp_path, "soffice", f"sleep 60 & echo $! > {tmp_path}/child\nwait", monkeypatch)
    monkeypatch.setattr(office, "_SECONDS", 1)
    with pytest.raises(Unreadable, match="超过1秒，已停止"):
        office.read(b"{\\rtf1 a}")
    child = (tmp_path / "child").read_text(encoding="utf-8").strip()
    status = Path(f"/proc/{child}/status")
    assert not status.exists() or "zombie" in status.read_text(encoding="utf-8")


def test_where_groups_cannot_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the program itself is."""
    program(tmp_path, "soffice", "exec sleep 60", monkeypatch)
    monkeypatch.setattr(office, "_SECONDS", 1)
    monkeypatch.delattr("os.killpg")
    with pytest.raises(Unreadable, match="超过1秒，已停止"):
        office.read(b"{\\rtf1 a}")


def test_the_settings_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No macro runs, nothing is fetched, and it is the same under its other name."""
    (tmp_path / "a.docx").write_bytes(document(para("甲")))
    script = f'for last; do :; done\ncp {tmp_path}/a.docx "$last.docx"\ncp "$(dirname "$last")"/profile/user/*.xcu {tmp_path}/'
    program(tmp_path, "libreoffice", script, monkeypatch)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    if shutil.which("soffice"):
        monkeypatch.setattr(office, "_PROGRAMS", ("libreoffice",))
    (line,) = office.read(b"{\\rtf1 a}").blocks
    assert isinstance(line, Line)
    settings = (tmp_path / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert "DisableMacrosExecution" in settings
    assert "BlockUntrustedRefererLinks" in settings
