"""Table 3 across years: what was carried forward is what is brought forward (GD401)."""

from collections.abc import Iterator, Sequence
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.forms.arithmetic import Outcome, judge
from govdisclosure.forms.localise.causes import causes_of
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.published import Grid
from govdisclosure.rules._figures import Figures
from govdisclosure.rules._links import Link, before, judged
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import (
    Cause,
    CellEvidence,
    Finding,
    Number,
    Result,
    Severity,
    SuggestedCell,
    Suggestion,
    plain,
)
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_TO: Final = "brought_forward"
_FROM: Final = "carried_forward"

_KEPT = Message(
    "“{label}”列：上年结转填报{actual}件，整行与上年报告的“{row}”相同，疑未更新；上年报告的结转下年度为{expected}件"
)
_IMPLIED = Message("“{label}”列：上年结转没有数字，按勾稽关系为{actual}件，上年报告的结转下年度为{expected}件")
_OPEN = Message.counted(
    "上年结转有{number}列因两年共{silent}个单元格没有数字，无法与上年报告的结转下年度核对", by="number"
)
_NO_TABLE = Message("上年报告没有可读的表三，无法核对上年结转")


@rule(
    "GD401",
    Severity.WARNING,
    title=Message("上年结转与上年报告的结转下年度不符"),
    about=Message(
        "本年的“上年结转”应等于上年报告的“结转下年度继续办理”，逐列相同，格式换版的年度也不例外。"
        "请核对两年的报告；因机构合并或更正上年数据而不同的，请在正文说明。"
    ),
    message=Message("“{label}”列：上年结转填报{actual}件，上年报告的结转下年度为{expected}件"),
    provision=str(NOTICE_2021),
    trips=Example(
        previous=Example(
            cells={
                "requests.received.natural_person": "8",
                "requests.received.total": "10",
                "requests.carried_forward.natural_person": "3",
                "requests.carried_forward.total": "3",
            }
        )
    ),
    passes=Example(
        cells={
            "requests.received.natural_person": "2",
            "requests.received.total": "4",
            "requests.brought_forward.natural_person": "3",
            "requests.brought_forward.total": "3",
        },
        previous=Example(
            cells={
                "requests.received.natural_person": "8",
                "requests.received.total": "10",
                "requests.carried_forward.natural_person": "3",
                "requests.carried_forward.total": "3",
            }
        ),
    ),
    needs=["previous", "tables"],
)
def carry_over(rule: Rule, case: Case) -> Iterator[Finding]:
    """上年结转 equals last year's 结转下年度, in each column."""
    now, last = case.grid("requests"), case.grid_before("requests")
    if now is None or case.figures_before is None:
        return
    if last is None:
        yield rule.finding(message=_NO_TABLE, result=Result.UNDECIDED, section=3)
        return
    kept = _kept(now, last)
    links: list[Link] = []
    for column in now.form.row(_TO).columns:
        mine = CellEvidence.of(now, now.form.index[f"{_TO}.{column.name}"])
        links.append(
            Link(
                label=column.spec.label,
                cells=(mine, before(last, f"{_FROM}.{column.name}")),
                actual=_known(case.figures, _TO, column.name),
                expected=_known(case.figures_before, _FROM, column.name),
                message=_IMPLIED if mine.value is None else _KEPT if kept else None,
            )
        )
    yield from judged(
        rule,
        _causes_only(links),
        _OPEN,
        suggestion=_suggestion(now, last, links),
        arguments={"row": kept},
    )


def _known(figures: Figures, row: str, column: str) -> Number | None:
    """Return what a cell says, or is left to say by the others of its table; None where it may say several things."""
    found = figures.figure((f"requests.{row}.{column}",))
    return plain(found.value) if found and found.exact else None


def _causes_only(links: Sequence[Link]) -> Sequence[Link]:
    """Return ``links`` without that of 总计 where it follows from the others: silent, or off by as much as they are."""
    *columns, total = links
    if any(link.is_open for link in columns):
        return links
    follows = total.is_open or (
        any(link.is_broken for link in columns)
        and total.actual == sum(link.actual or 0 for link in columns)
        and total.expected == sum(link.expected or 0 for link in columns)
    )
    return columns if follows else links


def _kept(now: Grid, last: Grid) -> str | None:
    """Return the label of last year's row that is this year's 上年结转, figure by figure; None where it is none, or all noughts."""
    brought = _row(now, _TO)
    if any(brought):
        for row in (_TO, "received"):
            if _row(last, row) == brought:
                return last.form.row(row).spec.label
    return None


def _row(grid: Grid, row: str) -> tuple[Number | None, ...]:
    return tuple(value for form, value in zip(grid.form.cells, grid.values, strict=True) if form.row == row)


def _suggestion(now: Grid, last: Grid, links: Sequence[Link]) -> Suggestion | None:
    """Return the change to last year's figures, if the table adds up with them where they stand; None where it does not."""
    form, values = now.form, [*now.values]
    meant: dict[int, int] = {}
    for link in links:
        cell = form.index[f"{_TO}.{link.cells[0].column}"]
        if link.is_broken and isinstance(link.expected, int) and isinstance(values[cell], int):
            meant[cell] = values[cell] = link.expected
    touched = [identity for identity in form.identities if not meant.keys().isdisjoint(identity.cells)]
    if not meant or any(judge(identity, values) is Outcome.BROKEN for identity in touched):
        return None
    repair = tuple((cell, value - int(now.values[cell] or 0)) for cell, value in meant.items())
    causes = causes_of(form, _figures(now), repair, _figures(last) if last.form is form else None)
    return Suggestion(
        cells=tuple(
            SuggestedCell(table=form.name, row=_TO, column=form.cells[cell].column, value=value)
            for cell, value in meant.items()
        ),
        cause=causes[0] if len({*causes}) == 1 else Cause.UNKNOWN,
    )


def _figures(grid: Grid) -> Sequence[int | None]:
    """Return the figures of a table, those that are not whole left out: none of them explains a count."""
    return [value if isinstance(value, int) else None for value in grid.values]


RULES = (carry_over,)
"""Findings on requests across years."""
