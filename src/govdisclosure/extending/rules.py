"""What a rule of one's own is made of; ``docs/how-to/add-a-rule.md`` works through one."""

from govdisclosure.messages import Joined, Message, Phrase
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.rules import (
    CATALOGUE,
    Case,
    CellEvidence,
    Example,
    Finding,
    Passage,
    Result,
    Rule,
    Sentence,
    Severity,
    SuggestedCell,
    Suggestion,
    installed_rules,
    rule,
)

__all__ = [
    "CATALOGUE",
    "Case",
    "Cell",
    "CellEvidence",
    "Example",
    "Finding",
    "Grid",
    "Joined",
    "Message",
    "Passage",
    "Phrase",
    "PublishedReport",
    "Result",
    "Rule",
    "Sentence",
    "Severity",
    "State",
    "SuggestedCell",
    "Suggestion",
    "installed_rules",
    "rule",
]
