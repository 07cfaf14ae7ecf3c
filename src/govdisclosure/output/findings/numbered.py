"""The findings on a report in the order in which they are shown, each with its number."""

from typing import Final, final

from attrs import frozen

from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import section_of
from govdisclosure.rules import Finding, Suggestion

__all__ = ["Numbered", "numbered"]


@final
@frozen(kw_only=True)
class Numbered:
    """A finding, its number in its report, and what the report's ids begin with."""

    finding: Finding
    number: int
    report: str
    as_in: int | None = None
    """The number of the finding before that the same long suggestion is said at."""

    @property
    def id(self) -> str:
        """The id of the finding in the list."""
        return f"{self.report}-f{self.number}"

    @property
    def mark(self) -> str:
        """The id of its first mark in the report."""
        return f"{self.report}-m{self.number}"

    @property
    def look(self) -> str:
        """What it looks like: as grave as it is, or dismissed."""
        return "waived" if self.finding.waived else str(self.finding.severity)


def numbered(judged: Judged, report: str) -> tuple[Numbered, ...]:
    """Return the findings by section and severity, those that are dismissed last; ``report`` is what ids begin with."""
    ordered = sorted(judged.findings, key=_order)
    first: dict[tuple[Suggestion, ...], int] = {}
    shown: list[Numbered] = []
    for number, finding in enumerate(ordered, 1):
        changes = (*([finding.suggestion] if finding.suggestion else ()), *finding.alternatives)
        is_long = sum(len(change.cells) for change in changes) > _SHORT
        above = first.setdefault(changes, number) if is_long else number
        as_in = None if above == number else above
        shown.append(Numbered(finding=finding, number=number, report=report, as_in=as_in))
    return tuple(shown)


_SHORT: Final = 2
"""The most cells of a suggestion that is said again."""


def _order(finding: Finding) -> tuple[bool, int, int, str]:
    section = section_of(finding)
    return finding.waived is not None, -1 if section is None else section, finding.severity.rank, finding.code
