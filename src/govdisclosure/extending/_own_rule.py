"""The rule that a table of a bureau's own implies: what must add up, does."""

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from govdisclosure.errors import Message
from govdisclosure.forms import IdentityKind, TableForm
from govdisclosure.forms.arithmetic import breaches
from govdisclosure.forms.layout import layout_of
from govdisclosure.model.narrative import SECTION_NAMES, SectionName
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.published.grid import plain
from govdisclosure.rules import Case, Example, Finding, Rule, Severity

__all__ = ["Judged", "rule_of"]

_TITLE: Final = Message("本地增加的表中合计不符")
_ABOUT: Final = Message("本地增加的统计表，合计应等于各项之和。请核对该行、该列各数及合计；表中的空白不作为0计算。")
_MESSAGE: Final = Message("“{table}”表“{cell}”填报为{actual}，{items}之和为{expected}")
_MISSING: Final = Message("没有“{table}”表")
_ITEMS: Final[Mapping[IdentityKind, Message]] = {
    IdentityKind.ACROSS: Message("本行各项"),
    IdentityKind.DOWN: Message("本列各项"),
}


class Judged(Protocol):
    """A table to judge."""

    @property
    def label(self) -> str:
        """What it is called."""
        ...

    @property
    def section(self) -> SectionName:
        """Where it stands."""
        ...

    @property
    def form(self) -> TableForm:
        """Its cells and sums."""
        ...

    def grid(self, report: PublishedReport) -> Grid | None:
        """Return it as published."""
        ...


def rule_of(table: Judged, code: str, *, provision: str, severity: Severity, required: bool) -> Rule:
    """Return the rule that judges ``table``."""
    section = SECTION_NAMES.index(table.section) + 1

    def judge(rule: Rule, case: Case) -> Iterator[Finding]:
        grid = table.grid(case.report)
        if grid is None:
            if required:
                yield rule.finding(message=_MISSING, section=section, arguments={"table": table.label})
            return
        for breach in breaches(table.form, grid.values):
            cell = table.form.cells[breach.identity.cells[0]]
            label = table.form.label(cell.path)
            yield rule.finding(
                section=section,
                text=label,
                expected=plain(breach.expected),
                actual=plain(breach.actual),
                arguments={"table": table.label, "cell": label, "items": _ITEMS.get(breach.identity.kind)},
            )

    return Rule(
        code=code,
        severity=severity,
        title=_TITLE,
        about=_ABOUT,
        message=_MESSAGE,
        provision=provision,
        judge=judge,
        trips=_example(table, wrong=1),
        passes=_example(table, wrong=0),
    )


def _example(table: Judged, *, wrong: int) -> Example:
    """Return a report with the table, each figure 1, and its last total by ``wrong`` too high."""
    form = table.form
    figures = {cell.index: 1 for cell in form.typed}
    for identity in sorted(form.identities, key=lambda one: len(one.cells)):
        total, *parts = identity.cells
        if all(part in figures for part in parts):
            figures[total] = sum(figures[part] for part in parts)
    totals = [cell.index for cell in form.cells if cell.is_total]
    for total in totals[-1:]:
        figures[total] += wrong
    printed = {cell.path: str(figures.get(cell.index, "")) for cell in form.cells}
    return Example(others={table.section: tuple(_rows(form, printed))})


def _rows(form: TableForm, printed: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows as a file has them: a cell that is spanned from above is not there."""
    for row in layout_of(form):
        yield tuple(printed[cell.path] if cell.path else cell.text for cell in row)
