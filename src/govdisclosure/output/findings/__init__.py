"""Findings shown: as JSON, as SARIF, as a page."""
