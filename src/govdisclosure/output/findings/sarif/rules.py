"""A rule as SARIF has it: what it finds, why, how to mend it, and by which provision, in both languages."""

from typing import Final, get_args

from govdisclosure.errors import Lang, Message
from govdisclosure.output.findings.sarif.texts import message
from govdisclosure.rules import Rule, Severity

__all__ = ["LEVELS", "rule_object"]

LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
"""What severities are called."""

_BASIS: Final = Message("依据：{provision}")


def rule_object(rule: Rule, lang: Lang) -> dict[str, object]:
    """Return ``rule`` as a reporting descriptor."""
    title, about = rule.title.text(lang), rule.about.text(lang)
    basis = _BASIS.text(lang, {"provision": rule.provision})
    return {
        "id": rule.code,
        "shortDescription": message(title),
        "fullDescription": message(about),
        "help": {**message(f"{title}\n\n{about}\n\n{basis}"), "markdown": f"**{title}**\n\n{about}\n\n{basis}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.code[:3]],
            "provision": rule.provision,
            "title": {one: rule.title.text(one) for one in get_args(Lang)},
            "about": {one: rule.about.text(one) for one in get_args(Lang)},
        },
    }
