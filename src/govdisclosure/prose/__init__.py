"""Facts in prose: what a report's sentences say in figures, as typed objects."""

from govdisclosure.prose.breakdowns import breakdowns_of
from govdisclosure.prose.claims import Claim, claims_in
from govdisclosure.prose.clauses import passage_of
from govdisclosure.prose.denials import Denial, denials_in
from govdisclosure.prose.facts import Breakdown, Comparison, Facts, Mention, Period, Rate, Share, Span
from govdisclosure.prose.sentences import sentences_in
from govdisclosure.prose.subjects import Reading, Subject, Topic, is_other_business, subject_of, topic_of
from govdisclosure.prose.things import ending, is_same_thing, thing

__all__ = [
    "Breakdown",
    "Claim",
    "Comparison",
    "Denial",
    "Facts",
    "Mention",
    "Period",
    "Rate",
    "Reading",
    "Share",
    "Span",
    "Subject",
    "Topic",
    "claims_in",
    "denials_in",
    "ending",
    "facts_in",
    "is_other_business",
    "is_same_thing",
    "sentences_in",
    "subject_of",
    "thing",
    "topic_of",
]


def facts_in(text: str) -> Facts:
    """Return what a passage says in figures, in time linear in its length."""
    passage = passage_of(text)
    return Facts(
        text=text,
        mentions=tuple(passage.mentions),
        breakdowns=tuple(breakdowns_of(passage)),
        shares=tuple(sorted(passage.shares, key=lambda share: share.span)),
        rates=tuple(passage.rates),
        comparisons=tuple(passage.comparisons),
    )
