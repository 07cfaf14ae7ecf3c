"""What a report of some 3,000 characters says in figures: under 10 ms."""

import re
from pathlib import Path

import pytest

from govdisclosure import check, read
from govdisclosure.prose import Facts, facts_in
from tests.benchmarks.side_by_side import Promises, alternate

_LONG = 3_000
_NUMBER = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:万|亿)?")
_PEER = "numbers found by a regular expression, without words"


@pytest.fixture(scope="module")
def prose() -> str:
    """Return the prose of a report, repeated to 3,000 characters."""
    page = Path(__file__).parents[1] / "fixtures" / "county-transport-2022.txt"
    text = page.read_text(encoding="utf-8")
    return (text * (_LONG // len(text) + 1))[:_LONG]


def _facts(text: str) -> list[Facts]:
    return [facts_in(line) for line in text.split("\n")]


def test_facts_of_a_report(prose: str, promises: Promises) -> None:
    """Numbers with their words, breakdowns, shares and comparisons, beside the numbers alone."""
    lines = prose.split("\n")
    assert len(prose) == _LONG
    assert sum(len(facts.mentions) for facts in _facts(prose)) <= sum(len(_NUMBER.findall(line)) for line in lines)
    times = alternate(lambda: _facts(prose), lambda: [_NUMBER.findall(line) for line in lines])
    promises.add("facts of 3,000 characters", times, peer=_PEER, promised="under 10 ms")


def test_judging_a_page(promises: Promises) -> None:
    """All rules on a published report, beside reading it."""
    page = (Path(__file__).parents[1] / "fixtures" / "county-transport-2022.html").read_bytes()
    report = read(page)
    assert check(report)
    times = alternate(lambda: check(report), lambda: read(page))
    promises.add("every rule on a published report", times, peer="reading its page")
