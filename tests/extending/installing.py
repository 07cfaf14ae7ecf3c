"""Packages that are not installed, as the library finds them: entry points that give what a test says."""

import importlib.metadata
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any, Final

import pytest
from attrs import frozen

from govdisclosure.formats.installed import found_formats
from govdisclosure.plugins import Group
from govdisclosure.rules.installed import found_rules

__all__ = ["FakeEntryPoint", "gives", "installed", "module", "raises"]


@frozen
class FakeEntryPoint:
    """An entry point of a package, which loads what ``load`` returns."""

    group: Group
    package: str | None
    name: str
    load: Callable[[], object]

    @property
    def dist(self) -> object:
        """The package."""
        return None if self.package is None else SimpleNamespace(name=self.package, version="1.0")


def gives(group: Group, value: object, *, package: str | None = "qinghe-rules", name: str = "qinghe") -> FakeEntryPoint:
    """Return an entry point that gives ``value``."""
    return FakeEntryPoint(group, package, name, lambda: value)


def raises(group: Group, error: BaseException, *, package: str = "qinghe-rules") -> FakeEntryPoint:
    """Return an entry point that cannot be loaded."""

    def load() -> object:
        raise error

    return FakeEntryPoint(group, package, "qinghe", load)


def module(**names: Any) -> ModuleType:
    """Return a module with these names."""
    made = ModuleType("qinghe")
    for name, value in names.items():
        setattr(made, name, value)
    return made


_CACHES: Final = (found_rules, found_formats)


def installed(monkeypatch: pytest.MonkeyPatch, *entry_points: FakeEntryPoint) -> None:
    """Install packages with these entry points, and no others, until the test ends."""

    def found(*, group: str) -> list[FakeEntryPoint]:
        return [one for one in entry_points if one.group == group]

    monkeypatch.setattr(importlib.metadata, "entry_points", found)
    for cache in _CACHES:
        cache.cache_clear()
