"""A mutant put into a process: into functions that are there already, or into a module before it is imported."""

import ast
import gc
import importlib.machinery
from collections import defaultdict
from collections.abc import Iterator
from functools import _lru_cache_wrapper  # pyright: ignore[reportPrivateUsage]
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final, cast, final

from tests.mutation.operators import Mutant, applied

__all__ = ["PACKAGE", "Functions", "hide_in_import"]

PACKAGE: Final = Path(__file__).parents[2] / "src" / "govdisclosure"


_REMEMBERING: Final = ("govdisclosure", "tests")
_KEPT: Final = frozenset({"form_of", "table_form"})
"""What these remember is compared by identity with what tests hold: it is made again where the package is imported."""


@final
class Functions:
    """The functions of the package that this process has, and what they remember."""

    def __init__(self) -> None:
        """Look for them, once."""
        self._functions: defaultdict[tuple[str, str, int], list[FunctionType]] = defaultdict(list)
        self._memories: list[Any] = []
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and str(PACKAGE) in one.__code__.co_filename:
                code = one.__code__
                self._functions[code.co_filename, code.co_qualname, code.co_firstlineno].append(one)
            elif isinstance(one, _lru_cache_wrapper) and (one.__module__ or "").startswith(_REMEMBERING):
                self._memories += [] if one.__name__ in _KEPT else [one]

    def forget(self) -> None:
        """Let every function compute again what it remembers."""
        for memory in self._memories:
            memory.cache_clear()

    def hide(self, mutant: Mutant) -> bool:
        """Put ``mutant`` into the functions that are there; False where that cannot be done."""
        path = PACKAGE / mutant.module
        source = path.read_text(encoding="utf-8")
        old, new = _codes(ast.parse(source), path), _codes(applied(source, mutant), path)
        hidden = False
        for key, codes in old.items():
            others = new.get(key, [])
            if len(others) != len(codes) or others == codes:
                continue
            for function in self._functions.get((str(path), *key), ()):
                if function.__code__ in codes:
                    try:
                        function.__code__ = others[codes.index(function.__code__)]
                    except ValueError:  # it closes over other names now
                        return False
                    hidden = True
        self.forget()
        return hidden


def _codes(tree: ast.Module, path: Path) -> dict[tuple[str, int], list[CodeType]]:
    found: defaultdict[tuple[str, int], list[CodeType]] = defaultdict(list)
    for code in _nested(compile(tree, str(path), "exec")):
        found[code.co_qualname, code.co_firstlineno].append(code)
    return found


def _nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _nested(one)


def hide_in_import(mutant: Mutant) -> None:
    """Let the module of ``mutant`` be imported with it."""
    path = PACKAGE / mutant.module
    code = compile(applied(path.read_text(encoding="utf-8"), mutant), str(path), "exec")
    usual = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, fullname: str) -> CodeType | None:
        return code if self.path == str(path) else usual(self, fullname)

    cast("Any", importlib.machinery.SourceFileLoader).get_code = get_code
