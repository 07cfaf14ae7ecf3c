"""The rules that the command line runs: the catalogue and, as any linter does, those of installed packages."""

from collections.abc import Sequence

from govdisclosure.cli._output import complain
from govdisclosure.errors import Lang
from govdisclosure.rules import CATALOGUE, Rule
from govdisclosure.rules.installed import found_rules

__all__ = ["all_rules"]


def all_rules(lang: Lang) -> tuple[Sequence[Rule], bool]:
    """Return every rule that can run, and whether a package that should bring some is broken, which is said."""
    found = found_rules()
    for problem in found.problems:
        complain(problem.sentence(lang))
    return sorted((*CATALOGUE, *found.items), key=lambda rule: rule.code), bool(found.problems)
