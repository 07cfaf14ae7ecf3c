"""Reports that say something in prose or in a chart, and the words that findings on them point at."""

from collections.abc import Mapping, Sequence
from typing import Any

from govdisclosure.model.narrative import Chart, Paragraph, SectionName, Series
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Finding
from tests.rules.building import report

__all__ = ["chart", "said", "told"]


def said(text: str, place: SectionName = "overview", **fields: Any) -> PublishedReport:
    """Return a report that says ``text`` in a section."""
    return report(blocks={place: [Paragraph(text=line) for line in text.split("\n")]}, **fields)


def told(finding: Finding) -> str:
    """Return the words that a finding points at."""
    assert finding.text is not None
    assert finding.span is not None
    return finding.text[slice(*finding.span)]


def chart(categories: Sequence[str], series: Mapping[str, Sequence[str]], title: str | None = None) -> Chart:
    """Return a chart."""
    drawn = tuple(Series(name=name or None, values=tuple(values)) for name, values in series.items())
    return Chart(title=title, categories=tuple(categories), series=drawn)
