"""Findings as SARIF 2.1.0: what tools for code review, editors and dashboards read."""

from govdisclosure.output.findings.sarif.log import sarif

__all__ = ["sarif"]
