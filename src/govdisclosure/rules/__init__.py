"""Judgement: pure functions of published reports that say what is wrong, in which cell, by which provision."""

from govdisclosure.rules.check import CATALOGUE, UnknownRule, check_published, select
from govdisclosure.rules.example import Example
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
from govdisclosure.rules.waiver import Change, InvalidWaivers, Waiver
from govdisclosure.rules.waivers import Use, Waivers, Why

__all__ = [
    "CATALOGUE",
    "Case",
    "Cause",
    "CellEvidence",
    "Change",
    "Example",
    "Finding",
    "Findings",
    "InvalidWaivers",
    "Result",
    "Rule",
    "Severity",
    "SuggestedCell",
    "Suggestion",
    "UnknownRule",
    "Use",
    "Waiver",
    "Waivers",
    "Why",
    "check_published",
    "rule",
    "select",
]
