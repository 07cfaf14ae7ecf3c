"""Judgement: pure functions of published reports that say what is wrong, in which cell, by which provision."""

from govdisclosure.rules.check import CATALOGUE, UnknownRule, check_published, select
from govdisclosure.rules.finding import CellEvidence, Finding, Findings, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = [
    "CATALOGUE",
    "Case",
    "CellEvidence",
    "Finding",
    "Findings",
    "Result",
    "Rule",
    "Severity",
    "UnknownRule",
    "check_published",
    "rule",
    "select",
]
