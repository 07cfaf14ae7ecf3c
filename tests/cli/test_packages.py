"""Packages of rules at the command line: one that is broken is said to be, and stops nothing."""

import pytest

from govdisclosure.rules.installed import found_rules
from tests.cli.conftest import Run
from tests.extending.installing import installed, raises


def test_a_broken_package_is_told_and_the_rest_is_done(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence on the standard error; the status says that not all was there that should have been."""
    try:
        installed(monkeypatch, raises("govdisclosure.rules", ImportError("no such thing")))
        shown = run("rules", "--lang", "en")
    finally:
        found_rules.cache_clear()
    assert shown.status == 2
    assert "GD202" in shown.out
    (sentence,) = shown.err.splitlines()
    assert "qinghe-rules" in sentence
    assert "no such thing" in sentence
