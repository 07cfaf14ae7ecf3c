"""Judging: what is wrong in a report."""

import datetime as dt
from collections.abc import Iterable, Sequence

from govdisclosure.api.report import Report, as_published
from govdisclosure.rules import CATALOGUE, PLAIN, Findings, Profile, Rule, Waivers, check_published, select

__all__ = ["check"]


def check(
    report: Report,
    *,
    previous: Report | None = None,
    children: Sequence[Report] = (),
    rules: str | Rule | Iterable[str | Rule] | None = None,
    profile: Profile = PLAIN,
    waivers: Waivers | None = None,
    today: dt.date | None = None,
) -> Findings:
    """Return what is wrong in ``report``. It never raises on what a report says.

    Args:
        report: as published, or typed.
        previous: last year's report of the same body; rules that need it do not run without it.
        children: the reports that ``report`` adds up.
        rules: codes of the catalogue, their beginnings (``"GD2"``), or rules, an installed package's among them; all of the
            catalogue by default. They run in order of code.
        profile: which of them run here, how grave they are, how they say it, and what the place asks beside them.
        waivers: which findings are dismissed: they stay listed, with what dismisses them. One that names a file does nothing here.
        today: the day by which waivers have expired, or not; nothing reads the clock.

    Raises:
        UnknownRule: no rule answers to a code.
        InvalidProfile: the profile words a finding with names that the message of its rule has not.
        TypeError: there are waivers, and no day.
    """
    published = as_published(report)
    chosen = profile.chosen(CATALOGUE if rules is None else _rules(rules))
    found = check_published(
        published,
        previous=None if previous is None else as_published(previous),
        children=[as_published(child) for child in children],
        rules=chosen,
        local=profile.local,
    )
    findings = profile.applied(found, chosen)
    if waivers is None:
        return findings
    if today is None:
        raise TypeError("check() needs today= to tell which waivers have expired")
    return findings.waive(waivers.within(published), today=today)


def _rules(rules: str | Rule | Iterable[str | Rule]) -> list[Rule]:
    chosen: dict[str, Rule] = {}
    for item in [rules] if isinstance(rules, str | Rule) else rules:
        chosen |= {item.code: item} if isinstance(item, Rule) else {rule.code: rule for rule in select([item])}
    return [chosen[code] for code in sorted(chosen)]
