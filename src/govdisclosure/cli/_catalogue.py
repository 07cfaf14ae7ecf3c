"""The catalogue of rules as text, and the page of one."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from govdisclosure.cli._findings_text import COLOURS
from govdisclosure.cli._paper import show, show_markdown
from govdisclosure.errors import Lang
from govdisclosure.rules import Rule
from govdisclosure.rules.page import SEVERITIES, page

__all__ = ["explain", "listing"]


def listing(rules: Iterable[Rule], lang: Lang) -> None:
    """Show the rules, one a line."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for rule in rules:
        colour = COLOURS[rule.severity]
        severity = Text(SEVERITIES[rule.severity].text(lang), colour)
        table.add_row(Text(rule.code, "bold"), severity, Text(rule.title.text(lang)))
    show(table)


def explain(rule: Rule, lang: Lang) -> None:
    """Show the page of one rule, the one that stands in ``docs/rules/`` and ``docs/zh/rules/``."""
    show_markdown(page(rule, lang))
