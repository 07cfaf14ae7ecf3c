"""The public surface changes only together with the changelog."""

import ast
import re
from pathlib import Path

import pytest

from tests.surface.promises import (
    PROMISED,
    ROOT,
    Change,
    changes,
    public_modules,
    read_promised,
    surface,
    told,
    unnamed,
    written,
)

_ADVICE = (
    "; write a sentence about it into a file of docs/changes, with the name in backticks (CONTRIBUTING.md tells how)."
)


@pytest.fixture(scope="module")
def current() -> dict[str, str]:
    """The surface as it is."""
    return surface()


def test_a_change_of_the_surface_stands_in_the_changelog(current: dict[str, str]) -> None:
    """Whatever is public and is not as it was promised is named by an entry of the next release."""
    promised = read_promised(PROMISED.read_text(encoding="utf-8"))
    untold = unnamed(changes(promised, current), told())
    assert not untold, "\n" + "\n".join(f"{change}{_ADVICE}" for change in untold)


def test_the_surface_that_is_written_down_is_read_back(current: dict[str, str]) -> None:
    """No fact is lost in the file, so that none can change unseen."""
    assert read_promised(written(current)) == current


def test_the_surface_has_facts_of_every_kind(current: dict[str, str]) -> None:
    """Fields, parameters, defaults, members, errors, options, rules, schemas, needs and extras are all looked at."""
    assert {
        "govdisclosure.Cell unit": "str | None = None",
        "govdisclosure.Agency code": "str | None default=None",
        "govdisclosure.State BLANK": " = 'blank'",
        "govdisclosure.check previous": "keyword-only, Report | None = None",
        "govdisclosure.published.Cell": "is govdisclosure.Cell",
        "govdisclosure.published.adding.addition.Inclusion TWIN": " = 'twin'",
        "command check --fail-on": "option error|warning|notice|never default error",
        "command read FILE": "argument required",
        "rule GD201": "error",
        "needs attrs": ">=24.2",
        "extra pdf": "extra",
        "script govdisclosure": "govdisclosure.cli:main",
    }.items() <= current.items()
    assert "raises Unreadable" in current["govdisclosure.read"]
    assert "schema published 2021" in current


def test_of_a_class_that_is_new_only_the_class_is_to_be_named() -> None:
    """What is new or gone with its owner needs no entry of its own."""
    promised = {"a.Old": "class", "a.Old x": "int", "a.Kept": "class", "a.Kept x": "int"}
    current = {"a.Kept": "class", "a.Kept x": "str", "a.Kept y": "int", "a.New": "class", "a.New x": "int"}
    assert [*changes(promised, current)] == [
        Change("a.Kept x", "int", "str"),
        Change("a.Kept y", None, "int"),
        Change("a.New", None, "class"),
        Change("a.Old", "class", None),
    ]


@pytest.mark.parametrize(
    ("name", "entry", "is_named"),
    [
        ("govdisclosure.read", "`read` reads more.", True),
        ("govdisclosure.zh.parse_int", "`govdisclosure.zh.parse_int(text)` is faster.", True),
        ("govdisclosure.read", "read reads more, and `readers` too.", False),
        ("govdisclosure.check profile", "`check` takes a `profile`.", True),
        ("govdisclosure.check profile", "`check(…, profile=…)` judges by it.", True),
        ("govdisclosure.check profile", "A `profile` is taken.", False),
        ("govdisclosure.Cell read text", "`Cell.read` calls its argument `text`.", True),
        ("govdisclosure.check overload-1", "`check` has another signature.", True),
        ("command check --profile", "`govdisclosure check --profile FILE` judges by it.", True),
        ("command check --profile", "`check` takes a `profile`.", False),
        ("rule GD701", "The rule `GD701` is new.", True),
        ("extra django python-django", "The extra `django` brings `python-django`.", True),
        ("needs attrs", "`attrs` 25.1 is needed.", True),
        ("schema report 2021", "The JSON Schema of `schema` allows more.", True),
        ("entry-point govdisclosure.rules x", "The entry point `x` of `govdisclosure.rules`.", True),
    ],
)
def test_an_entry_names_a_change_in_backticks(name: str, entry: str, *, is_named: bool) -> None:
    """An entry names a thing in backticks, and a part of a thing together with the thing."""
    assert (not unnamed([Change(name, None, "")], [entry])) is is_named


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("a.f x", None, "int"), "a.f x is new (int)"),
        (Change("a.f x", "int", None), "a.f x is gone"),
        (Change("a.f x", "int", "str"), "a.f x was “int” and is “str”"),
    ],
)
def test_a_change_is_told_in_a_clause(change: Change, words: str) -> None:
    """Whoever breaks the test reads what changed."""
    assert str(change) == words


def _imported(text: str) -> set[str]:
    """Return the modules of the package that a script imports from."""
    nodes = ast.walk(ast.parse(text))
    return {
        node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govdisclosure")
        if node.module
    }


_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", _PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_show_public_modules_alone(page: Path) -> None:
    """What an example imports is promised."""
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    assert set[str]().union(*map(_imported, blocks)) <= {*public_modules()}
