"""What a number of the prose counts: a cell of a statutory table, a sum of cells, or a thing the tables do not have."""

from govdisclosure.model.editions import AnyEdition
from govdisclosure.prose.subjects.proactive import proactive_subject
from govdisclosure.prose.subjects.remedies import remedies_subject
from govdisclosure.prose.subjects.requests import APPLICANTS, ORGANISATIONS, OUTCOMES, counts_all, requests_subject
from govdisclosure.prose.subjects.subject import Reading, Subject
from govdisclosure.prose.subjects.topics import Topic, is_other_business, topic_of

__all__ = [
    "APPLICANTS",
    "ORGANISATIONS",
    "OUTCOMES",
    "Reading",
    "Subject",
    "Topic",
    "counts_all",
    "is_other_business",
    "subject_of",
    "topic_of",
]


def subject_of(words: str, topic: Topic | None, edition: AnyEdition, context: str = "") -> Subject | None:
    """Return what ``words`` count in the tables of ``edition``, None where they count nothing of theirs.

    Args:
        words: those around the number, within its clause.
        topic: what the passage speaks of.
        edition: whose tables.
        context: what its sentence says before.

    >>> from govdisclosure.model.editions import EDITION_2021
    >>> subject_of("收到政府信息公开申请", "requests", EDITION_2021).readings
    (('requests.received.total',), ('requests.received.total', 'requests.brought_forward.total'))
    """
    if topic is None or is_other_business(words):
        return proactive_subject(words, edition)
    return remedies_subject(words, context) if topic == "remedies" else requests_subject(words, edition)
