"""A report, typed or as published: what the front of the library takes."""

from typing import Any, TypeAlias

from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport

__all__ = ["Report", "as_published"]

Report: TypeAlias = AnnualReport[Any, Any, Any] | PublishedReport
"""A report, typed or as published."""


def as_published(report: Report) -> PublishedReport:
    """Return ``report`` as it is, or as it would be, published."""
    return report if isinstance(report, PublishedReport) else PublishedReport.of(report)
