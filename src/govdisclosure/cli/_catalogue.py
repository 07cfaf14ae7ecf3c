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

_ABOUT: Final = Message(zh="说明", en="about")
_MESSAGE: Final = Message(zh="提示语", en="message")
_PROVISION: Final = Message(zh="依据", en="provision")
_TRIAL: Final = Message(zh="2019年度（试行）只作提示", en="a notice only in report year 2019, the year of trial")
_YEAR: Final = Message(zh="例外", en="except")


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
        _MESSAGE: rule.message.zh if lang == "zh" else rule.message.en,
        _PROVISION: rule.provision,
    }
    if rule.lenient_in_trial:
        said[_YEAR] = _TRIAL.text(lang)
    for name, words in said.items():
        table.add_row(Text(name.text(lang), "dim"), Text(words))
    show(Text(), table)
