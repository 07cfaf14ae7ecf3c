"""The formats that installed packages bring, beside those of this library."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Final

from govdisclosure.errors import Message
from govdisclosure.formats.registry import FORMATS, Format, format_of_ending
from govdisclosure.plugins import BrokenPlugins, Found, Plugin, Problem, gathered

__all__ = ["BUILT_IN", "format_for", "found_formats", "installed_formats", "own_format_of_ending"]

_NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_ENDING: Final = re.compile(r"[a-z0-9_]{1,16}")

_NO_FORMATS: Final = Message("应给出一个格式（Format）、格式的列表，或者有FORMATS的模块，实为{kind}")
_NO_FORMAT: Final = Message("第{number}项不是格式（Format），而是{kind}")
_NO_NAME: Final = Message("格式名“{name}”不合要求：应为小写字母、数字、连字符，以字母开头")
_NO_ENDING: Final = Message("格式“{name}”的扩展名“{ending}”不合要求：应为小写字母或数字，不带点")
_TAKEN: Final = Message("格式名“{name}”是内置格式，不能替换")
_TAKEN_ENDING: Final = Message("格式“{name}”的扩展名“{ending}”属于内置格式“{other}”")
_CLASH: Final = Message("格式名“{name}”已由扩展包“{other}”使用")
_CLASH_ENDING: Final = Message("格式“{name}”的扩展名“{ending}”已由扩展包“{other}”使用")
_NOTHING: Final = Message("格式“{name}”既不能读也不能写")

BUILT_IN: Final = frozenset({*FORMATS, "json"})
"""The names of the formats of this library."""


def installed_formats() -> tuple[Format, ...]:
    """Return the formats that installed packages bring under the entry points ``govdisclosure.formats``.

    `read`, `write` and the command line ask them by name, by an ending that no format of this library has, and where no
    format of this library can read a file. What is installed is looked up once a process, when one of these is met.

    Raises:
        BrokenPlugins: whatever is wrong with any of the packages, all at once.
    """
    return found_formats().all_or_nothing()


@cache
def found_formats() -> Found[Format]:
    """Return the sound formats of installed packages, and the problems of the others."""
    owners: dict[str, Plugin] = {}

    def take(plugin: Plugin, given: object) -> Iterator[Format | Problem]:
        formats: Any = getattr(given, "FORMATS", None) if isinstance(given, ModuleType) else given
        if isinstance(formats, Format):
            formats = (formats,)
        if not isinstance(formats, Iterable):
            yield plugin.problem(_NO_FORMATS, kind=type(given).__name__)
            return
        for number, one in enumerate(_items(formats), start=1):
            problem = _problem(plugin, number, one, owners)
            if problem is None:
                owners.update(dict.fromkeys((one.name, *_dotted(one)), plugin))
            yield problem or one

    return gathered("govdisclosure.formats", take)


def _items(given: Any) -> Iterator[Any]:  # noqa: ANN401  (whatever a package gives)
    return iter(given)


def _dotted(form: Format) -> Iterator[str]:
    """Yield the endings of a format, so that they are no names."""
    return (f".{ending}" for ending in form.endings)


def _problem(plugin: Plugin, number: int, one: object, owners: Mapping[str, Plugin]) -> Problem | None:
    """Return why ``one`` is no format that can be taken in."""
    if not isinstance(one, Format):
        return plugin.problem(_NO_FORMAT, number=number, kind=type(one).__name__)
    name: Any = one.name
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return plugin.problem(_NO_NAME, name=name)
    if name in BUILT_IN:
        return plugin.problem(_TAKEN, name=name)
    if name in owners:
        return plugin.problem(_CLASH, name=name, other=owners[name].distribution)
    if one.read_text is None and one.read_bytes is None and one.write is None:
        return plugin.problem(_NOTHING, name=name)
    return next(_wrong_endings(plugin, one, owners), None)


def _wrong_endings(plugin: Plugin, one: Format, owners: Mapping[str, Plugin]) -> Iterator[Problem]:
    for ending in one.endings:
        built_in = "json" if ending == "json" else getattr(format_of_ending(str(ending)), "name", None)
        if not _ENDING.fullmatch(str(ending)):
            yield plugin.problem(_NO_ENDING, name=one.name, ending=ending)
        elif built_in:
            yield plugin.problem(_TAKEN_ENDING, name=one.name, ending=ending, other=built_in)
        elif f".{ending}" in owners:
            other = owners[f".{ending}"].distribution
            yield plugin.problem(_CLASH_ENDING, name=one.name, ending=ending, other=other)


def format_for(name: str) -> Format | None:
    """Return the format called ``name``, of this library or of an installed package; None for JSON, and where there is none.

    Raises:
        BrokenPlugins: there is none, and a package that may have it is broken.
    """
    if name in BUILT_IN:
        return FORMATS.get(name)
    found = found_formats()
    form = next((one for one in found.items if one.name == name), None)
    if form is None and found.problems:
        raise BrokenPlugins(found.problems)
    return form


def own_format_of_ending(ending: str) -> Format | None:
    """Return the format of an installed package for files that end with ``ending``, None where there is none."""
    if not ending or ending.lower() == "json" or format_of_ending(ending):
        return None
    return format_of_ending(ending, found_formats().items)
