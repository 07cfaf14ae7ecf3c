"""Files and what was found in them: what ``check`` shows, as text or as JSON."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.errors import Lang, Message
from govdisclosure.forms import TableForm, table_form
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.published import PublishedReport
from govdisclosure.rules import CellEvidence, Finding, Findings, Severity, SuggestedCell, Use, Waivers

__all__ = ["Judged", "column_label", "count", "plain_figure", "row_label", "section_name", "section_of"]


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


def section_of(finding: Finding) -> int | None:
    """Return the section that a finding is about, told from its table where it names none."""
    if finding.section is None and finding.cells:
        return SECTION_NAMES.index(finding.cells[0].table) + 1
    return finding.section


_PREAMBLE: Final = Message("标题和前言")
_SIGNATURE: Final = Message("落款")
_WHOLE: Final = Message("整份报告")
_SECTIONS: Final = (
    Message("一、总体情况"),
    Message("二、主动公开政府信息情况"),
    Message("三、收到和处理政府信息公开申请情况"),
    Message("四、政府信息公开行政复议、行政诉讼情况"),
    Message("五、存在的主要问题及改进情况"),
    Message("六、其他需要报告的事项"),
)
_NAMES: Final[Mapping[int | None, Message]] = {
    None: _WHOLE,
    0: _PREAMBLE,
    **dict(enumerate((*_SECTIONS, _SIGNATURE), start=1)),
}


def section_name(section: int | None, lang: Lang) -> str:
    """Return the name of a section, official in Chinese."""
    return _NAMES[section].text(lang)


def row_label(form: TableForm, cell: CellEvidence | SuggestedCell) -> str:
    """Return the official label of the row that ``cell`` is in."""
    return form.row(cell.row).spec.label


def column_label(form: TableForm, cell: CellEvidence | SuggestedCell) -> str:
    """Return the official label of the column that ``cell`` is in."""
    return next(column.spec.label for column in form.row(cell.row).columns if column.name == cell.column)


def plain_figure(figure: Decimal | int | str | None) -> str:
    """Return a figure in digits, whatever its size."""
    return f"{figure:f}" if isinstance(figure, Decimal) else str(figure)
