"""The rules that installed packages bring: a bureau's own, beside the catalogue."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Final, get_args

from govdisclosure.errors import Message
from govdisclosure.messages import Phrase
from govdisclosure.plugins import Found, Plugin, Problem, gathered
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Severity
from govdisclosure.rules.rule import Need, Rule

__all__ = ["found_rules", "installed_rules", "why_not_taken"]

_OWN_CODE: Final = re.compile(r"(?!GD)[A-Z]{2,8}[0-9]{3}")

_NO_RULES: Final = Message("应给出规则（Rule）的列表，或者有RULES的模块，实为{kind}")
_NO_RULE: Final = Message("第{number}项不是规则（Rule），而是{kind}")
_NO_CODE: Final = Message("规则代码“{code}”不合要求：应为本单位的字母前缀（不能用GD）加三位数字，如QH101")
_CLASH: Final = Message("规则代码“{code}”已由扩展包“{other}”使用")
_WRONG: Final = Message("规则{code}的{name}应为{wanted}，实为{kind}")
_NO_NEED: Final = Message("规则{code}的needs没有“{need}”这一项")
_KINDS: Final[Mapping[str, type]] = {
    "severity": Severity,
    "title": Message,
    "about": Message,
    "message": Message,
    "provision": str,
    "trips": Example,
    "passes": Example,
}


def installed_rules() -> tuple[Rule, ...]:
    """Return the rules that installed packages bring under the entry points ``govdisclosure.rules``, by code.

    `check` runs the catalogue: ``check(report, rules=[*CATALOGUE, *installed_rules()])`` runs these too, as the command
    line does. What is installed is looked up once a process.

    Raises:
        BrokenPlugins: whatever is wrong with any of the packages, all at once.
    """
    return found_rules().all_or_nothing()


@cache
def found_rules() -> Found[Rule]:
    """Return the sound rules of installed packages, by code, and the problems of the others."""
    owners: dict[str, Plugin] = {}

    def take(plugin: Plugin, given: object) -> Iterator[Rule | Problem]:
        rules: Any = getattr(given, "RULES", None) if isinstance(given, ModuleType) else given
        if not isinstance(rules, Iterable):
            yield plugin.problem(_NO_RULES, kind=type(given).__name__)
            return
        for number, rule in enumerate(_items(rules), start=1):
            problem = _problem(plugin, number, rule, owners)
            if problem is None:
                owners[rule.code] = plugin
            yield problem or rule

    found = gathered("govdisclosure.rules", take)
    return Found(tuple(sorted(found.items, key=lambda rule: rule.code)), problems=found.problems)


def _items(given: Any) -> Iterator[Any]:  # noqa: ANN401  (whatever a package gives)
    return iter(given)


def _problem(plugin: Plugin, number: int, rule: object, owners: Mapping[str, Plugin]) -> Problem | None:
    """Return why ``rule`` is none that can be taken in beside those of others."""
    if not isinstance(rule, Rule):
        return plugin.problem(_NO_RULE, number=number, kind=type(rule).__name__)
    reason = why_not_taken(rule)
    if reason is None and rule.code in owners:
        reason = Phrase(_CLASH, {"code": rule.code, "other": owners[rule.code].distribution})
    return None if reason is None else Problem(plugin=plugin, reason=reason)


def why_not_taken(rule: Rule) -> Phrase | None:
    """Return why ``rule`` is none that can be taken in, None where it is."""
    code: Any = rule.code
    if not isinstance(code, str) or not _OWN_CODE.fullmatch(code):
        return Phrase(_NO_CODE, {"code": code})
    for name, kind in _KINDS.items():
        value = getattr(rule, name)
        if not isinstance(value, kind):
            said = {"name": name, "wanted": kind.__name__, "kind": type(value).__name__}
            return Phrase(_WRONG, {"code": code, **said})
    unknown = sorted(map(str, rule.needs - set(get_args(Need))))
    return Phrase(_NO_NEED, {"code": code, "need": unknown[0]}) if unknown else None
