"""Judging one report by the catalogue. It never raises on what a report says."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from govdisclosure.errors import GovDisclosureError, Message
from govdisclosure.model.agency import Agency
from govdisclosure.published import PublishedReport
from govdisclosure.rules import (
    across,
    alike,
    announced,
    breakdowns,
    carrying,
    categories,
    cells,
    changes,
    charts,
    children,
    contact,
    contradictions,
    dates,
    identity,
    narrative,
    proactive,
    remedies,
    requests,
    sections,
    shares,
    tables,
    units,
    wording,
    years,
)
from govdisclosure.rules._guarded import findings_of, is_own
from govdisclosure.rules._last_year import why_not_last_year
from govdisclosure.rules.finding import Finding, Findings
from govdisclosure.rules.local import NOWHERE, Local
from govdisclosure.rules.rule import Case, Rule

__all__ = ["CATALOGUE", "UnknownRule", "check_published", "judged", "select"]

_MODULES: Final = (
    *(narrative, announced, sections, tables, cells),
    *(proactive, requests, remedies),
    *(breakdowns, categories, shares, contradictions, changes, wording, charts),
    *(carrying, across, alike),
    *(identity, years, dates, contact),
    *(children, units),
)
CATALOGUE: Final[tuple[Rule, ...]] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.code)
)
"""Every rule, by code."""

_UNKNOWN = Message("没有规则{code}")


class UnknownRule(GovDisclosureError, LookupError):
    """No rule has this code, or a code that begins so."""


def select(
    codes: Iterable[str] | None = None, *, ignore: Iterable[str] = (), among: Iterable[Rule] = CATALOGUE
) -> tuple[Rule, ...]:
    """Return the rules whose codes are, or begin with, ``codes`` (all by default) and none of ``ignore``.

    One code may stand for a list of one. Chosen is ``among`` the catalogue by default; ``installed_rules()`` may be added.

    Raises:
        UnknownRule: no rule answers to one of them.
    """
    rules = tuple(among)
    wanted, unwanted = (None if codes is None else _listed(codes)), _listed(ignore)
    for code in (*(wanted or ()), *unwanted):
        if not code or not any(rule.code.startswith(code) for rule in rules):
            raise UnknownRule(_UNKNOWN, code=code)
    return tuple(
        rule
        for rule in rules
        if (wanted is None or rule.code.startswith(wanted)) and not (unwanted and rule.code.startswith(unwanted))
    )


def _listed(codes: Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)


def check_published(
    report: PublishedReport,
    *,
    previous: PublishedReport | None = None,
    children: Sequence[PublishedReport | str] = (),
    expected: Sequence[Agency] = (),
    rules: Iterable[Rule] | None = None,
    local: Local = NOWHERE,
) -> Findings:
    """Return what the ``rules`` (all by default) find in ``report``, with what the place asks of it.

    What is not of the same body and the year before is not compared with, and the findings say why.
    """
    not_compared = why_not_last_year(report, previous) if previous else None
    case = Case(
        report=report,
        previous=None if not_compared else previous,
        children=tuple(children),
        expected=tuple(expected),
        local=local,
    )
    return evolve(judged(case, CATALOGUE if rules is None else rules), not_compared=not_compared)


def judged(case: Case, rules: Iterable[Rule]) -> Findings:
    """Return what ``rules`` find in ``case``, those whose input it lacks put aside."""
    found: list[Finding] = []
    ran: list[str] = []
    not_run: list[str] = []
    failed: list[str] = []
    for rule in rules:
        if not rule.needs <= case.has:
            not_run.append(rule.code)
            continue
        ran.append(rule.code)
        if is_own(rule):
            some, is_whole = findings_of(rule, case)
            found += some
            failed += [] if is_whole else [rule.code]
        else:
            found += rule(case)
    return Findings(items=tuple(found), ran=tuple(ran), not_run=tuple(not_run), failed=tuple(failed))
