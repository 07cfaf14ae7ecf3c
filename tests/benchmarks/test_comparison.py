"""Two years of a body: how alike two sections are, beside difflib; the rules across years, beside those of one report."""

from difflib import SequenceMatcher
from typing import Final

import pytest

from govdisclosure import PublishedReport, check, compare, read
from govdisclosure.prose.likeness import likeness, own_words
from govdisclosure.published.texts import prose_of
from govdisclosure.specimens import specimens
from tests.benchmarks.side_by_side import Promises, alternate

_NEARLY: Final = 0.1


@pytest.fixture(scope="module")
def years() -> tuple[PublishedReport, PublishedReport]:
    """Return the reports of a county's department for two years."""
    last, now = (read(one.data) for one in specimens(1, (2022, 2023), faults=0, formats={"html": 1}))
    return last, now


def _words(report: PublishedReport) -> str:
    section = report.section("overview")
    return own_words(prose_of(section.blocks if section else ()))


def test_likeness(promises: Promises, years: tuple[PublishedReport, PublishedReport]) -> None:
    """Section one of two years; both measures count the characters in common, difflib not always the most."""
    one, other = map(_words, years)
    found = likeness(one, other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    assert matcher.ratio() - _NEARLY < found < matcher.ratio() + 2 * _NEARLY
    times = alternate(
        lambda: likeness(one, other), lambda: SequenceMatcher(None, one, other, autojunk=False).ratio(), rounds=30
    )
    promises.add(f"how alike two sections of {len(one)} characters are", times, peer="difflib")


def test_last_years_report(promises: Promises, years: tuple[PublishedReport, PublishedReport]) -> None:
    """All rules with last year's report, beside all rules without."""
    last, now = years
    assert set(check(now, previous=last).ran) > set(check(now).ran)
    times = alternate(lambda: check(now, previous=last), lambda: check(now), rounds=30)
    promises.add("every rule on a report, with last year's", times, peer="without")


def test_compare(promises: Promises, years: tuple[PublishedReport, PublishedReport]) -> None:
    """What changed between two reports, beside judging one."""
    last, now = years
    assert compare(last, now).sections
    times = alternate(lambda: compare(last, now), lambda: check(now), rounds=30)
    promises.add("what changed between two reports", times, peer="every rule on one")
