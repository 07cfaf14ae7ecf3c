"""Files and what was found in them: what is shown as text, as JSON, as SARIF and as a page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import final

from attrs import evolve, frozen

from govdisclosure.forms import TableForm, table_form
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.published import PublishedReport
from govdisclosure.rules import CellEvidence, Findings, Severity, Use, Waivers

__all__ = ["Judged", "count"]


@final
@frozen(kw_only=True)
class Judged:
    """A file: the report in it and what was found, or why it could not be read."""

    file: str
    report: PublishedReport | None = None
    previous: PublishedReport | None = None
    findings: Findings = Findings(items=(), ran=())
    error: str | None = None

    def form(self, cell: CellEvidence) -> TableForm:
        """Return the form of the table that ``cell`` is in."""
        report = self.previous if cell.report == "previous" else self.report
        grid = report.grid(cell.table) if report else None
        return grid.form if grid else table_form(getattr(EDITION_2021, cell.table))

    def waived(self, waivers: Waivers, today: dt.date) -> "Judged":
        """Return the same, what ``waivers`` dismiss by the day ``today`` dismissed."""
        if self.report is None:
            return self
        return evolve(self, findings=self.findings.waive(waivers.within(self.report, file=self.file), today=today))

    def uses(self, waivers: Waivers, today: dt.date) -> Sequence[Use]:
        """Return what comes of each of the ``waivers`` here."""
        return waivers.uses(self.findings, self.report, today=today, file=self.file) if self.report else ()


def count(judged: Iterable[Judged]) -> Mapping[Severity, int]:
    """Return how many findings there are of each severity, dismissed ones put aside."""
    found = Counter(finding.severity for one in judged for finding in one.findings.standing)
    return {severity: found[severity] for severity in Severity}
