"""Waivers as TOML: text to waivers with every problem at once, and back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, Final, cast

from attrs import NOTHING, fields_dict

from govdisclosure.errors import Message, Violation
from govdisclosure.rules._toml_file import MISSING, UNKNOWN, parsed
from govdisclosure.rules.waiver import InvalidWaivers, Waiver

__all__ = ["as_toml", "from_toml"]

_NOT_A_LIST: Final = Message("每条豁免应以[[waiver]]开头")
_NO_RULE: Final = Message("没有这条规则")

_HEAD: Final = "waiver"


def from_toml(text: str | bytes, codes: AbstractSet[str]) -> tuple[Waiver, ...]:
    """Return the waivers that ``text`` says; ``codes`` are those of the rules.

    Raises:
        InvalidWaivers: every problem, with its place: ``waiver[2].expires`` is in the second.
    """
    document = parsed(text, InvalidWaivers)
    violations = [
        Violation(UNKNOWN, path=key, reported=value, known=_HEAD) for key, value in document.items() if key != _HEAD
    ]
    entries: Any = document.get(_HEAD, [])
    if not isinstance(entries, list):
        entries, violations = [], [*violations, Violation(_NOT_A_LIST, path=_HEAD, reported=entries)]
    waivers: list[Waiver] = []
    for number, entry in enumerate(cast("list[Any]", entries), start=1):
        try:
            waivers.append(_waiver(entry, codes))
        except InvalidWaivers as error:
            violations += [violation.under(f"{_HEAD}[{number}]") for violation in error.violations]
    if violations:
        raise InvalidWaivers(violations)
    return tuple(waivers)


def _waiver(entry: Any, codes: AbstractSet[str]) -> Waiver:  # noqa: ANN401  (what TOML can say)
    """Return the waiver of one entry.

    Raises:
        InvalidWaivers: what is wrong in it.
    """
    if not isinstance(entry, dict):
        raise InvalidWaivers([Violation(_NOT_A_LIST, reported=entry)])
    given = cast("dict[str, Any]", entry)
    violations = [
        Violation(UNKNOWN, path=key, reported=value, known=", ".join(_KEYS))
        for key, value in given.items()
        if key not in _KEYS
    ]
    missing = [name for name, attribute in _KEYS.items() if attribute.default is NOTHING and name not in given]
    violations += [Violation(MISSING, path=name) for name in missing]
    if isinstance(given.get("rule"), str) and given["rule"] not in codes:
        violations.append(Violation(_NO_RULE, path="rule", reported=given["rule"]))
    known: dict[str, Any] = dict.fromkeys(missing) | {name: given[name] for name in _KEYS if name in given}
    known |= {"cells": dict(_flat(given["cells"]))} if isinstance(given.get("cells"), dict) else {}
    try:
        waiver = Waiver(**known)
    except InvalidWaivers as error:
        said = {violation.path for violation in violations}
        violations += [violation for violation in error.violations if violation.path not in said]
    else:
        if not violations:
            return waiver
    raise InvalidWaivers(violations)


_KEYS: Final = fields_dict(Waiver)
_DEEPEST: Final = 6
"""The most names of a cell's path: ``previous.requests.outcomes.denied.state_secret.total``."""


def _flat(cells: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Yield cells by path, whether it stands in quotes or, without them, is tables in tables to TOML."""
    for key, value in cells.items():
        if isinstance(value, dict) and len(path) < _DEEPEST:
            yield from _flat(cast("dict[str, Any]", value), (*path, key))
        else:
            yield ".".join((*path, key)), value


def as_toml(waivers: Iterable[Waiver]) -> str:
    """Return the TOML text of ``waivers``."""
    return "\n".join("".join(_lines(waiver)) for waiver in waivers)


def _lines(waiver: Waiver) -> Iterator[str]:
    yield f"[[{_HEAD}]]\n"
    for name in _KEYS:
        value: str | int | date | None = getattr(waiver, name)
        if name != "cells" and value is not None:
            yield f"{name} = {_value(value)}\n"
    if waiver.cells:
        yield f"[{_HEAD}.cells]\n"
        yield from (f"{_value(path)} = {_value(value)}\n" for path, value in waiver.cells.items())


def _value(value: str | int | date) -> str:
    return f'"{_UNSAFE.sub(_escaped, value)}"' if isinstance(value, str) else str(value)


_UNSAFE: Final = re.compile(r'["\\\x00-\x1f\x7f]')


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    return f"\\{char}" if char in '"\\' else f"\\u{ord(char):04X}"
