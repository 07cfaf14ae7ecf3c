"""A rule that is not of the catalogue, run so that whatever it does the others run, and that it broke off is said."""

from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.plugins import broken_by
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rules.finding import CellEvidence, Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule

__all__ = ["findings_of", "is_own"]

_BROKE_OFF: Final = Message("规则没有检查完，本身出错（{kind}：{words}），请告知提供该规则的单位")
_MOST: Final = 10_000


def is_own(rule: Rule) -> bool:
    """Tell whether a rule is a bureau's own: what a rule of the catalogue raises is a fault of this library."""
    return not rule.code.startswith("GD")


def findings_of(rule: Rule, case: Case) -> tuple[list[Finding], bool]:
    """Return what ``rule`` finds in ``case`` and whether it came to its end; if not, an undecided finding says so."""
    found: list[Finding] = []
    try:
        for finding in rule(case):
            _refuse(rule, case, finding, len(found))
            found.append(finding)
    except Exception as error:  # noqa: BLE001  (judging never raises, whoever wrote the rule)
        broken = rule.finding(
            message=_BROKE_OFF, severity=Severity.NOTICE, result=Result.UNDECIDED, arguments=broken_by(error)
        )
        return [*found, broken], False
    return found, True


def _refuse(rule: Rule, case: Case, finding: object, number: int) -> None:
    """Refuse what could be shown to nobody.

    Raises:
        TypeError: it is no finding of this rule, or rests on a cell that the report does not have.
        KeyError: its message has a name that no argument is given for.
        OverflowError: there are far too many.
    """
    if not isinstance(finding, Finding) or finding.code != rule.code:
        message = f"not a finding of {rule.code}: {finding!r}"
        raise TypeError(message)
    for cell in finding.cells:
        if not any(f"{cell.row}.{cell.column}" in grid.form.index for grid in _grids(case, cell)):
            message = f"no such cell: {cell.table}.{cell.row}.{cell.column}"
            raise TypeError(message)
    if number >= _MOST:
        message = f"more than {_MOST} findings"
        raise OverflowError(message)
    finding.sentence()
    finding.sentence("en")


def _grids(case: Case, cell: CellEvidence) -> Iterator[Grid]:
    """Yield the tables that ``cell`` may be in: of the report, of last year's, or of a unit."""
    reports = {None: (case.report,), "previous": (case.previous,)}.get(cell.report, case.children)
    for report in reports:
        grid = report.grid(cell.table) if isinstance(report, PublishedReport) and cell.table in TABLE_NAMES else None
        if grid is not None:
            yield grid
