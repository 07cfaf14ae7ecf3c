"""Whatever the seed, the agency and the year: an invented report is valid, linked to the year before, and read as it was meant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure import read
from govdisclosure.specimens import specimens_of
from govdisclosure.specimens.places import MOST_AGENCIES


@settings(max_examples=30)
@given(seed=st.integers(), agency=st.integers(0, MOST_AGENCIES - 1), year=st.integers(2020, 2060))
def test_an_invented_report_is_valid_and_read_as_meant(seed: int, agency: int, year: int) -> None:
    """The truth exists, so that it satisfies the form; the file says it; what was carried over is brought forward."""
    last, now = specimens_of(agency, [year - 1, year], seed=seed, faults=0.0, formats={"html": 1})
    said, meant = read(now.data).report(), now.report
    assert (said.proactive, said.requests, said.remedies) == (meant.proactive, meant.requests, meant.remedies)
    assert (said.agency.name, said.year) == (now.agency, year)
    assert meant.requests.brought_forward == last.report.requests.carried_forward
