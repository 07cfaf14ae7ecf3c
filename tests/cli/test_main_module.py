"""``python -m govdisclosure``."""

import runpy

import pytest


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Run as a module, the package is its command line."""
    monkeypatch.setattr("sys.argv", ["govdisclosure", "rules", "GD202", "--lang", "en"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("govdisclosure", run_name="__main__")
    assert not ended.value.code
    assert "GD202" in capsys.readouterr().out


def test_importing_it_does_nothing() -> None:
    """Only run as a program does it answer."""
    assert "main" in runpy.run_module("govdisclosure.__main__", run_name="imported")
