"""The examples that are shown are the examples that run."""

import doctest
import importlib
import pkgutil
import re
import shutil
from pathlib import Path

import pytest

import govdisclosure

ROOT = Path(__file__).parents[2]
_FENCED = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
MODULES = sorted(module.name for module in pkgutil.walk_packages(govdisclosure.__path__, "govdisclosure."))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_examples_of_the_readme_run(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each example of the README runs as it stands, from the root of the project; the first one prints what it promises."""
    shutil.copytree(ROOT / "tests" / "fixtures", tmp_path / "tests" / "fixtures")
    monkeypatch.chdir(tmp_path)
    examples = _FENCED.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(examples) == 3
    exec(compile(examples[number], "README.md", "exec"), {})  # noqa: S102  (our own page)
    printed = capsys.readouterr().out
    assert number > 0 or ("GD104 warning" in printed and "2022 2021" in printed)


def test_the_first_example_is_short() -> None:
    """The README opens with an example of at most a dozen lines of code."""
    example = _FENCED.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0]
    assert len([line for line in example.splitlines() if line.strip()]) <= 12


@pytest.mark.parametrize("name", [name for name in MODULES if name != "govdisclosure.__main__"])
def test_the_examples_of_the_docstrings_hold(name: str) -> None:
    """What a docstring shows is what happens, in every module."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0
