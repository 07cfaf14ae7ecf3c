"""The command as a process: encodings, closed pipes, Ctrl-C, a missing extra, a terminal."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout, suppress
from pathlib import Path

import pytest

from govdisclosure.cli import _program, main
from tests.cli.conftest import Run
from tests.cli.reports import faulty_report, good_report, written

COMMAND = [sys.executable, "-m", "govdisclosure"]


def _process(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *words], capture_output=True, check=False, env={**os.environ, **environment})


def test_the_module_is_the_command(tmp_path: Path) -> None:
    """`python -m govdisclosure` exits with the status of the command."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    done = _process("check", str(wrong))
    assert (done.returncode, done.stderr) == (1, b"")
    assert "GD202" in done.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "utf-8"])
def test_any_terminal_takes_chinese(tmp_path: Path, encoding: str) -> None:
    """Where the encoding has no Chinese, UTF-8 is written; JSON is UTF-8 everywhere."""
    wrong = written(tmp_path, "wrong.json", faulty_report())
    text = _process("check", str(wrong), str(tmp_path / "无"), PYTHONIOENCODING=encoding)
    written_in = "gbk" if encoding == "gbk" else "utf-8"
    assert text.returncode == 2
    assert "总计填报为257" in text.stdout.decode(written_in)
    assert "找不到文件" in text.stderr.decode(written_in)
    document = _process("check", str(wrong), "--output-format", "json", PYTHONIOENCODING=encoding)
    assert "总计填报为257" in document.stdout.decode("utf-8")


@contextmanager
def _closed_pipe() -> Generator[io.TextIOWrapper]:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        yield stream


@pytest.mark.parametrize("words", ["rules", "schema", "--help"])
def test_a_reader_that_leaves_is_no_error(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """When nobody reads on, as after `| head`, the command ends quietly."""
    with _closed_pipe() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(words.split()) == 141
        monkeypatch.undo()


def test_a_process_whose_reader_leaves_says_nothing() -> None:
    """Neither while writing nor when the interpreter ends."""
    with _closed_pipe() as stream:
        done = subprocess.run([*COMMAND, "schema"], stdout=stream, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (141, b"")


@contextmanager
def _heeding_ctrl_c() -> Generator[None]:
    """A shell's background job, and so its children, ignore Ctrl-C until told otherwise."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes of this kind")
def test_ctrl_c_is_no_error(tmp_path: Path) -> None:
    """An interrupted command ends at once, with the status that shells expect."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    words = [*COMMAND, "check", str(pipe)]
    with (
        _heeding_ctrl_c(),
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
    ):
        with pipe.open("wb"):  # opens when the command has opened it too
            process.send_signal(signal.SIGINT)
        # Closed: a signal that came just before the command began to wait for bytes would else be heeded after them.
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_an_interrupt_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it comes."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(_program, "run", interrupted)
    assert main(["rules"]) == 130


def test_a_mistake_of_the_program_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even what nobody thought of shows no traceback, and says what to do."""

    def broken(*_: object) -> int:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(_program, "program", broken)
    status, out, err = run("rules")
    assert (status, out) == (2, "")
    assert err == "程序出错，请把此文件和这一行报告给开发者：ZeroDivisionError：division by zero\n"


@pytest.mark.parametrize("library", ["click", "rich"])
def test_without_the_extra_it_says_what_to_install(
    library: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The library alone can be installed; the command then names the extra it needs."""
    monkeypatch.setitem(sys.modules, library, None)
    assert main(["rules"]) == 2
    assert capsys.readouterr().err == "此功能需要额外的库，请运行：pip install 'govdisclosure[cli]'\n"
    assert main(["rules", "--lang", "en"]) == 2
    assert "pip install" in capsys.readouterr().err


def test_a_process_without_the_extra_says_what_to_install() -> None:
    """Status 2, one sentence, no traceback."""
    code = "import sys; sys.modules['click'] = None; sys.argv = ['govdisclosure']; import runpy; runpy.run_module('govdisclosure', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1


def test_a_stream_without_chinese_is_switched(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process as in one of its own."""
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["rules", "GD202"]) == 0
    monkeypatch.undo()
    assert data.getvalue().decode("utf-8").startswith("# GD202 行合计")


def test_output_may_be_any_text_stream(tmp_path: Path) -> None:
    """A stream without an encoding, as in a notebook, takes it all."""
    good = written(tmp_path, "good.json", good_report())
    for words in (["check", str(good)], ["read", str(good)]):
        stream = io.StringIO()
        with redirect_stdout(stream):
            assert main(words) == 0
        assert "东山县交通运输局" in stream.getvalue()


def test_the_arguments_are_those_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without arguments given, the command line's are taken."""
    monkeypatch.setattr(sys, "argv", ["govdisclosure", "rules", "GD202"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("# GD202")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals of this kind")
def test_several_files_have_a_progress_bar_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands where errors go, and is gone at the end."""
    good = str(written(tmp_path, "good.json", good_report()))
    ours, theirs = os.openpty()
    monkeypatch.setenv("TERM", "xterm")
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal, redirect_stdout(io.StringIO()):
        monkeypatch.setattr(sys, "stderr", terminal)
        assert main(["check", good]) == 0
        terminal.write("|")
        assert main(["check", good, good]) == 0
        monkeypatch.undo()
        terminal.flush()
        os.set_blocking(ours, False)
        shown = b""
        with suppress(BlockingIOError):
            while piece := os.read(ours, 4096):  # a terminal gives what it has page by page
                shown += piece
    os.close(ours)
    before, _, after = shown.decode().partition("|")
    assert before == ""
    assert "正在检查" in after
    assert "100%" in after


def test_starting_imports_nothing_heavy(tmp_path: Path) -> None:
    """JSON needs no drawing library, and nothing needs one that only another format uses."""
    good = written(tmp_path, "good.json", good_report())
    code = (
        "import sys; from govdisclosure.cli import main; "
        f"main(['check', {str(good)!r}, '--output-format', 'json']); "
        "heavy = {'rich', 'selectolax', 'hypothesis', 'babel', 'jsonschema'} & set(sys.modules); "
        "sys.exit(sorted(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
