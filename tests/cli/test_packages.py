"""Packages of rules at the command line: one that is broken is said to be, and stops nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import govdisclosure
from govdisclosure.extending.rules import Case, Example, Finding, Rule, Severity
from govdisclosure.rules.installed import found_rules
from tests.cli.conftest import Run
from tests.extending.installing import gives, installed, raises
from tests.extending.own import own_rule


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


def few(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding where fewer than three units are added up."""
    if len(case.children) < 3:
        yield rule.finding(severity=Severity.ERROR, arguments={"word": "第三家"})


def breaks(rule: Rule, case: Case) -> Iterator[Finding]:
    """Break off."""
    yield from few(rule, case)
    raise ValueError


def test_a_roll_up_runs_the_rules_that_are_about_units(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of packages too, whose findings stand under a heading of their own; the library runs what it is given."""
    path = tmp_path / "水利局.json"
    govdisclosure.write(Example().report, path)
    words = ("rollup", path, "-o", tmp_path / "汇总.json")
    rules = [own_rule("QH101"), own_rule("QH601", judge=few, needs=frozenset({"children"}))]
    try:
        installed(monkeypatch, gives("govdisclosure.rules", rules))
        status, said, err = run(*words)
        assert (status, err) == (1, "")
        assert "其他问题\n  · QH601 没有提到“第三家”\n" in said
        assert "QH101" not in said
        assert [one.code for one in govdisclosure.roll_up([path], rules=rules).findings] == ["QH601"]
        assert not govdisclosure.roll_up([path]).findings
        installed(
            monkeypatch, gives("govdisclosure.rules", [own_rule("QH602", judge=breaks, needs=frozenset({"children"}))])
        )
        assert run(*words).status == 2
        installed(monkeypatch, raises("govdisclosure.rules", ImportError("no such thing")))
        assert run(*words).status == 2
    finally:
        found_rules.cache_clear()
    assert (tmp_path / "汇总.json").exists()
