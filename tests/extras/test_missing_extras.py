"""Where a library is missing, one sentence names the extra that brings it; where none is needed, none is missed."""

import ast
import json
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

import govdisclosure
from tests.extras import walk

_PACKAGE: Final = Path(govdisclosure.__file__).parent
_EXTRAS: Final = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"][
    "optional-dependencies"
]
_MISSED_BY_NOTHING: Final = {"all", "fast"}
"""What stands for others, and what only makes JSON faster."""


@pytest.fixture(scope="module", params=["bare", "half", "pages", "terminal"])
def walked(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What came of a walk."""
    return _walk(request.param)


@cache
def _walk(mode: str) -> dict[str, Any]:
    command = [sys.executable, "-W", "error", walk.__file__, mode]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in {0, 1}, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_is_missing_is_named_by_its_extra(walked: dict[str, Any]) -> None:
    """Every call and command asks for the extra that it needs, and for none where it needs none."""
    assert {name: asked for name, (_, asked, _) in walked.items()} == {
        name: extra for name, (extra, *_) in walked.items()
    }


def test_a_command_says_it_in_one_line() -> None:
    """Without a library, and without the command line's own, a command says one line and exits with 2."""
    found = {**_walk("terminal"), "alone": _walk("bare")["the command line"]}
    assert not {name: odd for name, (*_, odd) in found.items() if odd}


def _raising() -> set[str]:
    """Return every line of the package that raises `MissingExtra`, but for those that pass one on."""
    lines: set[str] = set()
    for path in _PACKAGE.rglob("*.py"):
        module = ".".join(("govdisclosure", *path.relative_to(_PACKAGE).with_suffix("").parts)).removesuffix(
            ".__init__"
        )
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Raise)
                and isinstance(node.exc, ast.Call)
                and ast.unparse(node.exc.func) == "MissingExtra"
            ):
                lines.add(f"{module}:{node.lineno}")
    return lines


def test_the_walk_comes_past_every_line_that_names_an_extra() -> None:
    """No part of the library that needs an extra is left out of the walk: `tests/extras/walk.py` takes a case for each."""
    passed = {by for mode in ("bare", "half", "pages") for *_, by in _walk(mode).values()}
    assert _raising() <= passed


def test_every_extra_is_missed_by_something() -> None:
    """There is no extra that nothing asks for."""
    walks = (walk.BARE, walk.HALF, walk.PAGES, walk.TERMINAL)
    cases = {extra for cases in walks for extra, _ in cases.values()}
    assert _EXTRAS.keys() - _MISSED_BY_NOTHING == {*cases, "cli"} - {None}
