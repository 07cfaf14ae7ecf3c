"""A profile: what a place makes of the rules — which run, how grave they are, how they say it, and what it asks beside them."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final, Literal, TypeAlias, TypeVar, final

from attrs import evolve, field, frozen

from govdisclosure.errors import Message, Violation
from govdisclosure.rules._profile_toml import InvalidProfile, profile_fields, template_problems
from govdisclosure.rules._toml_file import loaded
from govdisclosure.rules.check import CATALOGUE
from govdisclosure.rules.finding import Finding, Findings, Result, Severity
from govdisclosure.rules.local import NOWHERE, Local
from govdisclosure.rules.rule import Rule

__all__ = ["PLAIN", "Grade", "InvalidProfile", "Profile"]

Grade: TypeAlias = Severity | Literal["off"]
"""How grave what a rule finds is; ``"off"``: it does not run."""

_T = TypeVar("_T")
_TOO_LARGE: Final = Message("超过1兆字节，不是方案文件")


def _listed(codes: Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)


def _grades(grades: Mapping[str, Grade | str]) -> Mapping[str, Grade]:
    return {code: "off" if grade == "off" else Severity(grade) for code, grade in grades.items()}


@final
@frozen(kw_only=True)
class Profile:
    """What a place makes of the rules. Codes keep their meaning, and what a finding says in machine fields stays as it is.

    Raises:
        ValueError: a severity is none.
    """

    select: tuple[str, ...] = field(default=(), converter=_listed)
    """Codes, or beginnings of codes, of the rules that run; empty for all."""
    ignore: tuple[str, ...] = field(default=(), converter=_listed)
    """Codes, or beginnings of codes, of the rules that do not."""
    severity: Mapping[str, Grade] = field(factory=dict[str, Grade], converter=_grades, hash=False)
    """How grave findings are, by code or beginning of a code; the longest that fits a rule is its own.

    What is undecided stays a notice, and what a rule itself holds to be less grave than usual does not become graver.
    """
    message: Mapping[str, Message] = field(factory=dict[str, Message], hash=False)
    """How rules say what they find, by code, in place of their own message: its names stand in braces here too."""
    local: Local = NOWHERE
    """What the place asks beside the Regulations and the notice."""

    @classmethod
    def load(cls, path: "str | os.PathLike[str]", *, rules: Iterable[Rule] = CATALOGUE) -> "Profile":
        """Return the profile in a TOML file; ``rules`` are those that it may name. What it may say: docs/how-to/profile.md.

        Raises:
            Unreadable: the file is missing, may not be read, or is larger than a megabyte.
            InvalidProfile: what is wrong in it, all at once, with file and place.
        """
        return loaded(path, partial(cls.loads, rules=rules), too_large=_TOO_LARGE)

    @classmethod
    def loads(cls, text: str | bytes, *, rules: Iterable[Rule] = CATALOGUE) -> "Profile":
        """Return the profile in TOML text, or in its UTF-8 bytes.

        Raises:
            InvalidProfile: what is wrong in it, all at once, with its place.
        """
        return cls(**profile_fields(text, {rule.code: rule for rule in rules}))

    def chosen(self, among: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return those of the rules ``among`` that run."""
        return tuple(
            rule
            for rule in among
            if (not self.select or rule.code.startswith(self.select))
            and not (self.ignore and rule.code.startswith(self.ignore))
            and _longest(self.severity, rule.code) != "off"
        )

    def graded(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return those of ``rules`` that run, each as grave as it is here: to be looked at, not to be run."""
        graded: list[Rule] = []
        for rule in self.chosen(rules):
            grade = _longest(self.severity, rule.code)
            graded.append(evolve(rule, severity=grade) if isinstance(grade, Severity) else rule)
        return tuple(graded)

    def overridden(self, select: Sequence[str], ignore: Sequence[str]) -> "Profile":
        """Return the profile of who says on the spot which rules run: what is selected runs, whatever the profile has against it."""
        if not select:
            return evolve(self, ignore=(*self.ignore, *ignore))
        asked = tuple(select)
        graded = {code: grade for code, grade in self.severity.items() if grade != "off"}
        return evolve(self, select=asked, ignore=tuple(ignore), severity=graded)

    def applied(self, findings: Findings, rules: Iterable[Rule]) -> Findings:
        """Return ``findings`` as grave as the profile has it and in its words; ``rules`` are those that found them.

        Raises:
            InvalidProfile: words that were not read from a file have names that the message of their rule has not.
        """
        known = {rule.code: rule for rule in rules}
        violations = [
            Violation(problem, path=f"message.{code}", reported=message.zh)
            for code, message in self.message.items()
            for template in dict.fromkeys((message.zh, message.en))
            for problem in (template_problems(template, known[code]) if code in known else ())
        ]
        if violations:
            raise InvalidProfile(violations)
        return evolve(findings, items=tuple(self._applied(one, known.get(one.code)) for one in findings))

    def _applied(self, finding: Finding, rule: Rule | None) -> Finding:
        if rule is None:
            return finding
        grade = _longest(self.severity, rule.code)
        severity = finding.severity if grade is None or grade == "off" else _graded(finding, rule, grade)
        own = self.message.get(rule.code) if finding.message == rule.message else None
        return evolve(finding, severity=severity, message=own or finding.message)


PLAIN: Final = Profile()
"""The profile of who makes nothing else of the rules."""


def _graded(finding: Finding, rule: Rule, grade: Severity) -> Severity:
    """Return how grave a finding is: what the rule itself holds to be less grave than usual stays so."""
    is_less = finding.severity.rank > rule.severity.rank or finding.result is Result.UNDECIDED
    return max(finding.severity, grade, key=lambda one: one.rank) if is_less else grade


def _longest(by_code: Mapping[str, _T], code: str) -> _T | None:
    """Return what is said of ``code``, or of the longest beginning of it."""
    said = max((one for one in by_code if code.startswith(one)), key=len, default=None)
    return None if said is None else by_code[said]
