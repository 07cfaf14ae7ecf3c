"""Judgement: pure functions of published reports that say what is wrong, in which cell, by which provision."""

from govdisclosure.rules._passages import Passage, Sentence
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
from govdisclosure.rules.installed import installed_rules
from govdisclosure.rules.local import Categories, Deadline, Local
from govdisclosure.rules.profile import PLAIN, InvalidProfile, Profile
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.rules.waiver import Change, InvalidWaivers, Waiver
from govdisclosure.rules.waivers import Use, Waivers, Why

__all__ = [
    "CATALOGUE",
    "PLAIN",
    "Case",
    "Categories",
    "Cause",
    "CellEvidence",
    "Change",
    "Deadline",
    "Example",
    "Finding",
    "Findings",
    "InvalidProfile",
    "InvalidWaivers",
    "Local",
    "Passage",
    "Profile",
    "Result",
    "Rule",
    "Sentence",
    "Severity",
    "SuggestedCell",
    "Suggestion",
    "UnknownRule",
    "Use",
    "Waiver",
    "Waivers",
    "Why",
    "check_published",
    "installed_rules",
    "rule",
    "select",
]
