"""The room as its users see it."""

import ast
import doctest
import importlib
import inspect
import pkgutil
import sys

import pytest

from govdisclosure import zh

MODULES = sorted(module.name for module in pkgutil.iter_modules(zh.__path__, f"{zh.__name__}."))


def test_every_public_name_is_there_and_documented() -> None:
    """``__all__`` is sorted, complete and each function says what it does."""
    assert list(zh.__all__) == sorted(zh.__all__)
    for name in zh.__all__:
        value: object = getattr(zh, name)
        assert not inspect.isfunction(value) or inspect.getdoc(value)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_the_docstrings_hold(name: str) -> None:
    """What a docstring shows is what happens."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("name", [zh.__name__, *MODULES])
def test_the_room_needs_only_the_standard_library_and_the_errors(name: str) -> None:
    """No module imports anything but the standard library, its neighbours and the errors below it."""
    tree = ast.parse(inspect.getsource(importlib.import_module(name)))
    needed = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    needed |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert all(
        one.split(".")[0] in sys.stdlib_module_names or one.startswith((zh.__name__, "govdisclosure.errors"))
        for one in needed
    )
