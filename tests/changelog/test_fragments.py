"""The entries of the next release's changelog are whole sentences about what users meet."""

import re
import tomllib

import pytest

from tests.surface.promises import ROOT, entries_of, fragments

_TYPES = {
    one["directory"] for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]["type"]
}
_NAME = re.compile(r"`[^`]+`|\bGD\d{3}\b|\bmake [a-z]+\b")
_SENTENCE = re.compile(r"[A-Z`].*[.](?: [A-Z`].*[.])*")


def faults(entry: str) -> list[str]:
    """Return what is wrong with an entry."""
    return [
        *([] if _SENTENCE.fullmatch(entry) else [f"is no whole sentence that ends with a period: {entry}"]),
        *([] if _NAME.search(entry) else [f"names nothing public in backticks, and no rule: {entry}"]),
    ]


@pytest.mark.parametrize(("file", "entries"), fragments().items(), ids=fragments())
def test_entries_are_sentences_that_name_something(file: str, entries: tuple[str, ...]) -> None:
    """A file is named after its subject and kind, and each entry is a sentence that names what it is about."""
    subject, kind, _ = file.split(".")
    assert re.fullmatch(r"[a-z0-9-]+", subject)
    assert kind in _TYPES
    assert entries
    assert not [fault for entry in entries for fault in faults(entry)]


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ("`read` reads Markdown.", 0),
        ("The rule GD101 looks at headings. It is a warning.", 0),
        ("`read` reads Markdown", 1),
        ("reads Markdown with `read`.", 1),
        ("Markdown is read.", 1),
        ("markdown is read", 2),
    ],
)
def test_what_is_no_sentence_is_told(entry: str, wrong: int) -> None:
    """An entry without a period, a capital or a name is refused."""
    assert len(faults(entry)) == wrong


def test_bullets_are_taken_apart() -> None:
    """An entry may go over several lines."""
    assert entries_of("- `a` is\n  new.\n- `b` is gone.\n") == ("`a` is new.", "`b` is gone.")


def test_the_changelog_waits_for_the_release() -> None:
    """What is not released stands in the files alone, not in the changelog too."""
    assert "Unreleased" not in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
