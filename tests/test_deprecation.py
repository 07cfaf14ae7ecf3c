"""Names on their way out work as before, say so, and are gone on the day that was told."""

import ast
import inspect
import warnings
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from packaging.version import Version

import govdisclosure
from govdisclosure import zh
from govdisclosure._deprecation import NAMES, Renamed, renamed_name, renamed_parameter
from tests.packaging.building import version

_PACKAGE: Final = Path(govdisclosure.__file__).parent
_RENAMED: Final = Renamed(to="govdisclosure.zh.parse_int", since="0.2.0", until="0.4.0")
_OLD: Final = {"govdisclosure.to_int": _RENAMED}


def test_an_old_name_of_a_module_is_answered_with_the_new_thing() -> None:
    """The warning names both, the version that will be without it, and the line that used it."""
    with pytest.warns(DeprecationWarning, match="to_int") as caught:
        assert renamed_name("govdisclosure", "to_int", _OLD) is zh.parse_int
    assert [str(one.message) for one in caught] == [
        "govdisclosure.to_int is called govdisclosure.zh.parse_int since version 0.2.0, and is gone in 0.4.0"
    ]
    assert caught[0].filename == __file__


def test_the_front_page_answers_old_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was once imported from `govdisclosure` can still be, and the warning is about the line that does."""
    deprecation = import_module("govdisclosure._deprecation")
    monkeypatch.setattr(deprecation, "renamed_name", partial(renamed_name, names=_OLD))
    with pytest.warns(DeprecationWarning, match="govdisclosure.to_int is called") as caught:
        from govdisclosure import to_int  # type: ignore[attr-defined]  # noqa: PLC0415  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
    assert to_int is zh.parse_int
    assert caught[0].filename == __file__


def test_what_was_never_there_is_no_name() -> None:
    """A slip of the pen is an AttributeError as everywhere."""
    with pytest.raises(AttributeError, match="module 'govdisclosure' has no attribute 'toint'") as caught:
        renamed_name("govdisclosure", "toint", _OLD)
    assert caught.value.name == "toint"


@renamed_parameter("number", Renamed(to="value", since="0.2.0", until="0.4.0"))
def _twice(value: int) -> int:
    """Return twice the value."""
    return 2 * value


def test_an_old_parameter_is_taken_for_the_new_one() -> None:
    """The warning names function, both parameters and the version; the new name, and a value without one, are silent."""
    old: Any = _twice
    with pytest.warns(DeprecationWarning, match="'number'") as caught:
        assert old(number=2) == 4
    assert [str(one.message) for one in caught] == [
        "'number' of _twice() is called value since version 0.2.0, and is gone in 0.4.0"
    ]
    assert caught[0].filename == __file__
    with warnings.catch_warnings(action="error"):
        assert _twice(value=2) == _twice(2) == 4


def test_both_names_of_a_parameter_together_are_refused() -> None:
    """As Python refuses a value that is given twice."""
    old: Any = _twice
    with pytest.raises(TypeError, match=r"_twice\(\) got 'value' twice: 'number' is its old name"):
        old(value=1, number=2)


def test_the_function_stays_what_it_was() -> None:
    """Its name, words and signature are those of today."""
    assert (_twice.__name__, _twice.__doc__) == ("_twice", "Return twice the value.")
    assert [*inspect.signature(_twice).parameters] == ["value"]


def _written(source: str) -> Iterator[Renamed]:
    """Yield what a module says of old names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Renamed":
            yield Renamed(**{str(one.arg): ast.literal_eval(one.value) for one in node.keywords})


def _broken_promises(source: str, current: Version) -> list[str]:
    """Return which old names of a module are past their day, or were given less time than is promised."""
    said: list[str] = []
    for one in _written(source):
        since, until = Version(one.since), Version(one.until)
        least = (since.major + 1, 0) if since.major else (0, since.minor + 2)
        if until <= current:
            said.append(f"the old name of {one.to} is gone in {until}: delete it, and say so in docs/changes")
        if (until.major, until.minor) < least:
            said.append(
                f"the old name of {one.to} stays from {since} to {until}: less than docs/explanation/stability.md says"
            )
    return said


def test_no_old_name_outlives_its_day() -> None:
    """The release that was named is without it, and each had the time that is promised."""
    said = [_broken_promises(path.read_text(encoding="utf-8"), version()) for path in _PACKAGE.rglob("*.py")]
    assert not [*filter(None, said)]


@pytest.mark.parametrize(
    ("since", "until", "current", "wrong"),
    [
        ("0.2.0", "0.4.0", "0.3.9", 0),
        ("0.2.0", "0.4.0", "0.4.0", 1),
        ("0.2.0", "0.3.0", "0.2.1", 1),
        ("0.2.0", "0.3.0", "0.5.0", 2),
        ("1.4.0", "2.0.0", "1.9.0", 0),
        ("1.4.0", "1.6.0", "1.5.0", 1),
        ("1.4.0", "2.0.0", "2.0.0", 1),
    ],
)
def test_a_broken_promise_is_told(since: str, until: str, current: str, wrong: int) -> None:
    """Past its day, and too short a time, are two things."""
    source = f'NAMES = {{"a.b": Renamed(to="a.c", since="{since}", until="{until}")}}'
    assert len(_broken_promises(source, Version(current))) == wrong


def test_what_took_the_place_of_an_old_name_is_there() -> None:
    """Every old name leads somewhere."""
    for old, renamed in NAMES.items():
        module, _, name = old.rpartition(".")
        with pytest.warns(DeprecationWarning, match=renamed.until):
            renamed_name(module, name)
