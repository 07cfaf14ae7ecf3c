"""Adding up: the reports of units to that of the body above them."""

import os
from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from govdisclosure.api.reading import Source, read, source_bytes
from govdisclosure.api.report import Report, as_published
from govdisclosure.errors import GovDisclosureError, Unreadable
from govdisclosure.model.agency import Agency
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.rollup import CannotAdd, Expectation, Given, RollUp, expectation_of, rolled_up
from govdisclosure.rules import CATALOGUE, PLAIN, Profile, Rule

__all__ = ["CannotAdd", "RollUp", "roll_up"]

Listed: TypeAlias = "str | os.PathLike[str] | bytes | Iterable[Agency | str]"
"""The units that are expected: the path of a list, its bytes, or bodies, or their names."""


def roll_up(
    reports: Iterable[Report | Source],
    *,
    agency: str | None = None,
    expect: Listed = (),
    own: Report | Source | None = None,
    parent: Report | Source | None = None,
    year: int | None = None,
    profile: Profile = PLAIN,
    rules: Iterable[Rule] = CATALOGUE,
) -> RollUp:
    """Return the reports of units added up, cell by cell, with who is missing, who is there twice, and what is not known.

    Whatever a unit's report says, it never stops the rest: one that cannot be read, or of another year, is left out and
    listed. Two reports of one body count once where their figures are the same, and not at all where they differ.

    Args:
        reports: what `read` takes, or reports.
        agency: the body that the units are added up for; by default that of ``parent``, else of ``own``.
        expect: the units whose reports are expected: a list as a file, a line each, or bodies, or their names.
        own: the body's own report, to be added too. Without it a report of the body itself is not counted.
        parent: the report that the body has published: whether it is the sum is told, cell by cell.
        year: the report year; by default that of ``parent``, else of more than half of the reports.
        profile: which findings on the roll-up there are here, how grave they are and how they say it.
        rules: what judges the roll-up: of these, the rules that need ``children`` or ``expected``, and GD404. A unit's own
            report is judged by `check`.

    Raises:
        CannotAdd: no report can be read, no year is that of most of them, or it has no form.
        Unreadable: ``parent`` or the list is missing, empty, or no report and no text.
        InvalidReport: ``agency`` or a name is no line of text.
        InvalidProfile: the profile words a finding with names that the message of its rule has not.
    """
    known = tuple(rules)
    added = rolled_up(
        [_given(one) for one in reports],
        own=None if own is None else _given(own),
        parent=None if parent is None else _report(parent),
        agency=None if agency is None else Agency(name=agency),
        expectation=_expectation(expect),
        year=year,
        rules=known,
    )
    chosen = {rule.code for rule in profile.chosen(known)}
    found = profile.applied(added.findings, known).where(lambda finding: finding.code in chosen)
    return evolve(added, findings=found)


def _given(one: Report | Source) -> Given:
    """Return a report, or why it cannot be had."""
    try:
        report = _report(one)
    except GovDisclosureError as error:
        return Given(file=_name(one), error=error)
    return Given(file=report.file or "", report=report)


def _report(one: Report | Source) -> PublishedReport:
    return as_published(one) if isinstance(one, AnnualReport | PublishedReport) else read(one)


def _name(one: object) -> str:
    """Return the name of what could not be read, "" where it has none."""
    return os.fspath(one) if isinstance(one, str | os.PathLike) else str(getattr(one, "name", ""))


def _expectation(expect: Listed) -> Expectation:
    if isinstance(expect, str | os.PathLike | bytes):
        data, name = source_bytes(expect)
        try:
            return expectation_of(data)
        except Unreadable as error:
            raise error.of(name) from None
    return Expectation(units=tuple(Agency(name=one) if isinstance(one, str) else one for one in expect))
