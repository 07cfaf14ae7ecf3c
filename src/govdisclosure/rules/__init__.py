"""Judgement: pure functions of published reports that say what is wrong, in which cell, by which provision."""

from govdisclosure.rules.check import CATALOGUE, UnknownRule, check_published, select
from govdisclosure.rules.finding import (
    Cause,
    CellEvidence,
    Finding,
    Findings,
    Result,
    Severity,
    SuggestedCell,
    Suggestion,
)
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = [
    "CATALOGUE",
    "Case",
    "Cause",
    "CellEvidence",
    "Finding",
    "Findings",
    "Result",
    "Rule",
    "Severity",
    "SuggestedCell",
    "Suggestion",
    "UnknownRule",
    "check_published",
    "rule",
    "select",
]
