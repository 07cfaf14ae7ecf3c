"""loads(dumps(r)) == r."""

import json
from decimal import Decimal

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.proactive import Fees2021
from govdisclosure.model.report import AnnualReport2021
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import annual_reports, published_reports


@given(data=st.data())
def test_a_typed_report_comes_back_from_json(edition: AnyEdition, data: st.DataObject) -> None:
    """Contract, "The typed report": what dumps() writes, loads() reads, nothing lost and nothing added."""
    report = data.draw(annual_reports(edition=edition))
    text = govdisclosure.dumps(report)
    assert govdisclosure.loads(text) == report
    assert govdisclosure.loads(text.encode()) == report


@given(published_reports())
def test_a_published_report_comes_back_from_json(published: PublishedReport) -> None:
    """Contract, "read writes kind published": cells come back with text, value and state, silent ones too."""
    assert govdisclosure.loads(govdisclosure.dumps(published)) == published


@given(data=st.data())
def test_json_is_canonical(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "canonical output, stable key order": what is read and written again is the same text, and holds no float."""
    text = govdisclosure.dumps(data.draw(annual_reports(edition=edition)))
    again = govdisclosure.loads(text)
    assert govdisclosure.dumps(again) == text
    json.loads(text, parse_float=_refuse, parse_constant=_refuse)


def _refuse(number: str) -> object:
    raise AssertionError(number)


@given(st.from_type(AnnualReport2021), st.integers(0, 10**6))
def test_equal_reports_are_written_alike(report: AnnualReport2021, number: int) -> None:
    """Issue, "canonical output": 0.5 and 0.50 万元 are one amount, and one text."""
    texts = {
        govdisclosure.dumps(evolve(report, proactive=evolve(report.proactive, fees=Fees2021(amount=amount))))
        for amount in (Decimal(number), Decimal(f"{number}.0"), Decimal(f"{number}.00"))
    }
    assert len(texts) == 1
