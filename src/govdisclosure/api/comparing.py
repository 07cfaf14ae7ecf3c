"""Comparing: what changed from one report to another."""

from govdisclosure.api.report import Report, as_published
from govdisclosure.comparison import Comparison, compare_published

__all__ = ["Comparison", "compare"]


def compare(old: Report, new: Report) -> Comparison:
    """Return what changed from ``old`` to ``new``: cells, sentences, names, contacts and dates.

    What the forms of two editions count differently is not compared. Reports in the wrong order, of the same year or of
    different bodies are compared all the same, and the notes say so.

    Args:
        old: a report, as published or typed; as a rule last year's.
        new: the report that it is compared with.

    Raises:
        MissingExtra: RapidFuzz, which measures how alike texts are, is not installed.
    """
    return compare_published(as_published(old), as_published(new))
