"""The catalogue of rules as text."""

from collections.abc import Iterable
from typing import Final

from rich.table import Table
from rich.text import Text

from govdisclosure.cli._findings_text import COLOURS, SEVERITIES
from govdisclosure.cli._paper import show
from govdisclosure.errors import Lang, Message
from govdisclosure.rules import Rule

__all__ = ["explain", "listing"]

_ABOUT: Final = Message("说明")
_MESSAGE: Final = Message("提示语")
_PROVISION: Final = Message("依据")
_TRIAL: Final = Message("2019年度（试行）只作提示")
_YEAR: Final = Message("例外")


def listing(rules: Iterable[Rule], lang: Lang) -> None:
    """Show the rules, one a line."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for rule in rules:
        colour = COLOURS[rule.severity]
        severity = Text(SEVERITIES[rule.severity].text(lang), colour)
        table.add_row(Text(rule.code, "bold"), severity, Text(rule.title.text(lang)))
    show(table)


def explain(rule: Rule, lang: Lang) -> None:
    """Show what one rule finds, why, and by which provision."""
    head = Text.assemble(
        (rule.code, "bold"), "  ", (SEVERITIES[rule.severity].text(lang), COLOURS[rule.severity]), "  "
    )
    show(head.append(rule.title.text(lang), "bold"))
    table = Table.grid(padding=(0, 2, 0, 0))
    said = {
        _ABOUT: rule.about.text(lang),
        _MESSAGE: rule.message.text(lang),
        _PROVISION: rule.provision,
    }
    if rule.lenient_in_trial:
        said[_YEAR] = _TRIAL.text(lang)
    for name, words in said.items():
        table.add_row(Text(name.text(lang), "dim"), Text(words))
    show(Text(), table)
