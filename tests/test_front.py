"""The front page of the package: every public name is there, and costs nothing until it is asked for."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import govdisclosure

_SOURCE = ast.parse(Path(govdisclosure.__file__).read_text(encoding="utf-8"))
_IMPORTED = {
    alias.name: node.module or ""
    for node in ast.walk(_SOURCE)
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govdisclosure")
    for alias in node.names
}


def test_all_is_what_a_type_checker_sees() -> None:
    """The names imported for type checkers are those of ``__all__``."""
    assert _IMPORTED.keys() == {*govdisclosure.__all__}


@pytest.mark.parametrize("name", govdisclosure.__all__)
def test_a_name_is_what_a_type_checker_takes_it_for(name: str) -> None:
    """A name is imported, when it is asked for, from where type checkers are told that it is."""
    assert getattr(govdisclosure, name) is getattr(import_module(_IMPORTED[name]), name)


def test_dir_lists_every_name() -> None:
    """A shell completes the names that are not imported yet."""
    assert {*govdisclosure.__all__} <= {*dir(govdisclosure)}


def test_other_names_are_refused() -> None:
    """A name that is not public is an AttributeError that says so, even if a room has it."""
    with pytest.raises(AttributeError, match="module 'govdisclosure' has no attribute 'check_published'") as caught:
        govdisclosure.check_published  # type: ignore[attr-defined]  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    assert caught.value.name == "check_published"


def test_the_import_alone_imports_nothing() -> None:
    """`import govdisclosure` imports the standard library's `typing` and no dependency, nor any room."""
    code = "import sys, govdisclosure; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"attr", "attrs", "cattrs", "babel"} & {*done.stdout.split()}
