"""Judging never raises, whatever the prose says, and says the same each time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure.model.narrative import Paragraph
from govdisclosure.prose import facts_in
from govdisclosure.rules import check_published
from tests.fuzz.targets import PROSE
from tests.rules.building import report

texts = st.lists(st.one_of(st.sampled_from(PROSE), st.text(max_size=3)), max_size=40).map("".join)


@given(texts, texts)
@settings(max_examples=150)
def test_judging_never_raises(text: str, before: str) -> None:
    """Any mixture of the words that carry meaning is judged, with last year's report as well, and in both languages."""
    published = report(blocks={"overview": [Paragraph(text=text or "无")], "requests": [Paragraph(text=text or "无")]})
    previous = report(year=2021, blocks={"overview": [Paragraph(text=before or "无")]})
    findings = check_published(published, previous=previous)
    assert findings == check_published(published, previous=previous)
    for finding in findings:
        assert finding.sentence("zh")
        assert finding.sentence("en")
        if finding.text is not None and finding.span is not None:
            start, end = finding.span
            assert 0 <= start <= end <= len(finding.text)


@given(texts)
def test_facts_lie_in_their_text(text: str) -> None:
    """Every fact points at a place of its passage."""
    facts = facts_in(text)
    spans = [mention.span for mention in facts.mentions]
    spans += [breakdown.span for breakdown in facts.breakdowns]
    spans += [share.span for share in facts.shares] + [rate.span for rate in facts.rates]
    spans += [comparison.span for comparison in facts.comparisons]
    assert all(0 <= start < end <= len(text) for start, end in spans)
