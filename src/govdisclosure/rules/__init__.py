"""Judgement: pure functions of published reports that say what is wrong, in which cell, by which provision."""

from govdisclosure.rules.check import CATALOGUE, UnknownRule, check_published, select
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Findings, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.rules.waiver import Change, InvalidWaivers, Waiver
from govdisclosure.rules.waivers import Use, Waivers, Why

__all__ = [
    "CATALOGUE",
    "Case",
    "CellEvidence",
    "Change",
    "Example",
    "Finding",
    "Findings",
    "InvalidWaivers",
    "Result",
    "Rule",
    "Severity",
    "UnknownRule",
    "Use",
    "Waiver",
    "Waivers",
    "Why",
    "check_published",
    "rule",
    "select",
]
