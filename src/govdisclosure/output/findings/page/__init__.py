"""Findings as one page: every report as published, each finding marked where it is."""

from govdisclosure.output.findings.page.whole import findings_page

__all__ = ["findings_page"]
