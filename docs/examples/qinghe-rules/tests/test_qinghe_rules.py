"""The rules keep the laws of rules."""

import pytest
from qinghe_rules import RULES

from govdisclosure.extending.kit import check_rule
from govdisclosure.extending.rules import Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_rules(rule: Rule) -> None:
    """They find something in their first example, nothing in their second, and nothing in sound reports."""
    check_rule(rule)
