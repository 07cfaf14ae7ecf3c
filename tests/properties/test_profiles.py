"""A profile grades and words findings; it neither makes nor loses evidence."""

from typing import Final

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure import Profile, Severity, check
from govdisclosure.published import PublishedReport
from govdisclosure.rules import CATALOGUE, Result
from tests.properties.flawed import flawed_reports

_CODES: Final = sorted({rule.code[:length] for rule in CATALOGUE for length in (2, 3, 5)})
grades = st.dictionaries(st.sampled_from(_CODES), st.sampled_from([*Severity]), max_size=8)


@settings(max_examples=25)
@given(report=flawed_reports(), severity=grades)
def test_a_profile_changes_nothing_but_how_grave_findings_are(
    report: PublishedReport, severity: dict[str, Severity]
) -> None:
    """Issue, "its own severity profile": codes, words and evidence stay, and what is undecided stays a notice."""
    plain, graded = check(report), check(report, profile=Profile(severity=severity))
    assert graded.ran == plain.ran
    assert [evolve(one, severity=Severity.NOTICE) for one in graded] == [
        evolve(one, severity=Severity.NOTICE) for one in plain
    ]
    own = {rule.code: rule.severity for rule in CATALOGUE}
    for before, after in zip(plain, graded, strict=True):
        code = max((code for code in severity if before.code.startswith(code)), key=len, default=None)
        asked = before.severity if code is None else severity[code]
        softened = before.result is Result.UNDECIDED or before.severity.rank > own[before.code].rank
        assert after.severity.rank == (max(asked.rank, before.severity.rank) if softened else asked.rank)
