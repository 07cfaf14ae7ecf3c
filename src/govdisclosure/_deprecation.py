"""Names on their way out: they work as before, and say what took their place and which version will be without them.

>>> Renamed(to="govdisclosure.zh.parse_int", since="0.2.0", until="0.4.0").words("govdisclosure.zh.to_int")
'govdisclosure.zh.to_int is called govdisclosure.zh.parse_int since version 0.2.0, and is gone in 0.4.0'
"""

from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from typing import Any, Final, NamedTuple, ParamSpec, TypeVar, cast
from warnings import warn

__all__ = ["NAMES", "Renamed", "renamed_name", "renamed_parameter"]

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Renamed(NamedTuple):
    """What took the place of a name, since which version, and which version will be without the old one."""

    to: str
    since: str
    until: str

    def words(self, old: str) -> str:
        """Return what is said where ``old`` is used."""
        return f"{old} is called {self.to} since version {self.since}, and is gone in {self.until}"


NAMES: Final[Mapping[str, Renamed]] = {}
"""The old names of modules, each with its module: ``"govdisclosure.zh.to_int": Renamed(to="govdisclosure.zh.parse_int", …)``."""


def renamed_name(module: str, name: str, names: Mapping[str, Renamed] = NAMES, *, depth: int = 2) -> object:
    """Return what ``name`` of ``module`` is called now; ``__getattr__ = partial(renamed_name, __name__)`` in the module.

    Args:
        module: the module that is asked.
        name: what it is asked for.
        names: the old names.
        depth: how many calls up the warning points.

    Raises:
        AttributeError: there never was such a name, or it is gone.
    """
    old = f"{module}.{name}"
    if old not in names:
        raise AttributeError(f"module {module!r} has no attribute {name!r}", name=name)
    warn(names[old].words(old), DeprecationWarning, stacklevel=depth)
    home, _, leaf = names[old].to.rpartition(".")
    found: object = getattr(import_module(home), leaf)
    return found


def renamed_parameter(old: str, renamed: Renamed) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Return a decorator for a function whose parameter ``old`` has another name now."""

    def decorated(function: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(function)
        def called(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            given = cast("dict[str, Any]", kwargs)
            if old in given:
                if renamed.to in given:
                    raise TypeError(f"{function.__qualname__}() got {renamed.to!r} twice: {old!r} is its old name")
                warn(renamed.words(f"{old!r} of {function.__qualname__}()"), DeprecationWarning, stacklevel=2)
                given[renamed.to] = given.pop(old)
            return function(*args, **kwargs)

        return called

    return decorated
