"""Reports without a fault: in every style and edition nothing is found that is an error, and what is read is what was meant."""

from random import Random

import pytest

from govdisclosure import check, read
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.files import chrome_of
from govdisclosure.specimens.pages import TEXTS, WEBS, Style, page_of
from govdisclosure.specimens.printing import published
from govdisclosure.specimens.writing import draft_of

AGENCIES = (0, 1, 4, 20, 23, 31, 525, 6630)
"""Governments, offices, departments and towns, of a county, a city and a province."""
QUIET = {"GD103", "GD114", "GD206", "GD401", "GD403", "GD405", "GD406"}
"""Wordings of heads, blank cells and what they leave undecided, a table that says little, the break between the editions: told as notices."""

every_style = pytest.mark.parametrize("style", [*WEBS, *TEXTS], ids=lambda style: style.name)


def _page(draft: Draft, style: Style) -> bytes:
    return page_of(draft, style, chrome_of(Random(0), draft))  # noqa: S311  (a seed, not a secret)


def _fits(draft: Draft, style: Style) -> bool:
    """Tell whether the style can say the draft: a cell a line loses which neighbours a blank cell belongs to."""
    return style.name != "cells" or not any(cells is not None and "" in cells for cells in draft.cells.values())


@every_style
@pytest.mark.parametrize("years", [(2019, 2020), (2020, 2021), (2022, 2023)], ids=["2019", "break", "2021"])
def test_nothing_is_wrong_where_nothing_was_spoilt(style: Style, years: tuple[int, int]) -> None:
    """Beside last year's report of the same site, too, nothing but notices of habits is found."""
    for number in AGENCIES:
        before, draft = (draft_of(4, number, year) for year in years)
        if _fits(draft, style):
            findings = check(read(_page(draft, style)), previous=read(_page(before, style)))
            assert not {*findings.codes} - QUIET
            assert all(finding.severity == "notice" for finding in findings)


@every_style
def test_what_is_read_is_what_was_meant(style: Style) -> None:
    """Blanks are filled by what must stand there, full-width digits are digits, tables drawn otherwise are the same tables."""
    for number in AGENCIES:
        for year in (2020, 2024):
            draft = draft_of(4, number, year)
            if _fits(draft, style):
                page = read(_page(draft, style))
                said, meant = page.report(), published(draft).report()
                for name in ("title", "period", "proactive", "requests", "remedies", "signature"):
                    assert getattr(said, name) == getattr(meant, name)
                assert said.agency.name == meant.agency.name
                contact = said.agency.contact
                assert contact is not None
                assert contact.telephones
                assert page.published_on in {draft.published_on, None}


def test_most_sites_say_when_they_published() -> None:
    """The day is printed around the report by some styles."""
    draft = draft_of(4, 20, 2022)
    found = [read(_page(draft, style)).published_on for style in WEBS]
    assert found.count(draft.published_on) == 4
