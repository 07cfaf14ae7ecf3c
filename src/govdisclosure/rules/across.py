"""The tables across years: the stock of table 2 (GD402, GD406), a table that is last year's (GD403), a new edition (GD405)."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.forms import RowForm
from govdisclosure.model.acts import NOTICE_2019, NOTICE_2021, REGULATIONS
from govdisclosure.published import Cell, Grid, State
from govdisclosure.published.cell import signed_value
from govdisclosure.rules._links import Link, before, judged
from govdisclosure.rules._tables import NAMES, section_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Number, Result, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_NO_STOCK = Message.counted(
    "{number}类文件因两年共{silent}个单元格没有数字，现行有效件数无法与上年报告核对", by="number"
)
_TOO_MANY = Message("“{label}”本年废止件数多于上年报告的现行有效件数加本年制发件数，现行有效填报{actual}件")
_NO_TABLE = Message("上年报告没有可读的表二，无法核对“{label}”")


@rule(
    "GD402",
    Severity.NOTICE,
    title=Message("现行有效件数与上年报告不衔接"),
    about=Message(
        "现行有效件数一般等于上年现行有效件数加本年制发、减本年废止。文件清理后重新核定的可以不同，请核对；确有调整的，可在正文说明。"
    ),
    message=Message("“{label}”现行有效填报{actual}件，按上年报告的现行有效件数加本年制发减本年废止应为{expected}件"),
    provision=str(NOTICE_2021),
    trips=Example(previous=Example()),
    passes=Example(previous=Example(cells={"proactive.normative_documents.in_force": "8"})),
    needs=["previous", "tables"],
)
def stock(rule: Rule, case: Case) -> Iterator[Finding]:
    """现行有效 = last year's + 制发 − 废止."""
    yield from _followed(rule, case, "in_force", _stock_of, _NO_STOCK)


def _stock_of(now: Grid, last: Grid, row: RowForm) -> Link:
    in_force, issued, repealed = (
        CellEvidence.of(now, now.form.index[f"{row.path}.{name}"]) for name in ("in_force", "issued", "repealed")
    )
    cells = (in_force, before(last, f"{row.path}.in_force"), issued, repealed)
    expected = _sum(cells[1].value, issued.value, repealed.value and -repealed.value)
    too_many = expected is not None and expected < 0
    return Link(
        label=row.spec.label,
        cells=cells,
        actual=in_force.value,
        expected=expected,
        message=_TOO_MANY if too_many else None,
    )


def _followed(
    rule: Rule, case: Case, column: str, link: Callable[[Grid, Grid, RowForm], Link], open_message: Message
) -> Iterator[Finding]:
    """Yield what is found in a column of table 2 that follows from last year's, where both reports use one form."""
    now, last = case.grid("proactive"), case.grid_before("proactive")
    if now is None or case.previous is None:
        return
    rows = [row for row in now.form.rows if f"{row.path}.{column}" in now.form.index]
    if last is None:
        is_said = any(now[f"{row.path}.{column}"].value is not None for row in rows)
        if is_said and case.previous.edition is case.report.edition:
            label = next(one.spec.label for one in rows[0].columns if one.name == column)
            section = section_of(now.form.name)
            yield rule.finding(message=_NO_TABLE, result=Result.UNDECIDED, section=section, arguments={"label": label})
    elif last.form is now.form:
        links = [link(now, last, row) for row in rows]
        known = [one for one in links if any(cell.value is not None for cell in one.cells)]
        yield from judged(rule, known, open_message)  # who has none of them may say nothing in either year


def _sum(*terms: Number | None) -> Number | None:
    """Return the sum of ``terms``, None where one is not known."""
    known = [term for term in terms if term is not None]
    return plain(sum(known, start=0)) if len(known) == len(terms) else None


_NO_CHANGE = Message.counted(
    "{number}项上一年项目数量因两年共{silent}个单元格没有数字或没有写明增减，无法与上年报告核对",
    by="number",
)


@rule(
    "GD406",
    Severity.WARNING,
    title=Message("上一年项目数量与上年报告不衔接"),
    about=Message(
        "2019年格式的“上一年项目数量”应等于上年报告的“上一年项目数量”加其“本年增/减”。请核对两年的报告；“增/减”应写明正负号。"
    ),
    message=Message("“{label}”上一年项目数量填报{actual}，按上年报告的项目数量及增减应为{expected}"),
    provision=str(NOTICE_2019),
    trips=Example(
        year=2020,
        cells={"proactive.licensing.prior_items": "20"},
        previous=Example(cells={"proactive.licensing.prior_items": "20", "proactive.licensing.change": "+3"}),
    ),
    passes=Example(
        year=2020,
        cells={"proactive.licensing.prior_items": "17"},
        previous=Example(cells={"proactive.licensing.prior_items": "20", "proactive.licensing.change": "减3"}),
    ),
    needs=["previous", "tables"],
)
def items(rule: Rule, case: Case) -> Iterator[Finding]:
    """上一年项目数量 = last year's + its 增/减, in edition 2019."""
    yield from _followed(rule, case, "prior_items", _items_of, _NO_CHANGE)


def _items_of(now: Grid, last: Grid, row: RowForm) -> Link:
    path = f"{row.path}.prior_items"
    mine, then, change = (
        CellEvidence.of(now, now.form.index[path]),
        before(last, path),
        before(last, f"{row.path}.change"),
    )
    signed = signed_value(last[f"{row.path}.change"])
    return Link(
        label=row.spec.label,
        cells=(mine, then, change),
        actual=mine.value,
        expected=_sum(then.value, signed),
        unclear=(change,) if signed is None else (),
    )


_STOCKS: Final = frozenset({"in_force", "total_disclosed", "prior_items"})
"""The columns that say what there is: with nothing done in a year they are last year's."""


_LITTLE = Message("{table}与上年报告逐格相同；表中数字很少，可能只是巧合，请确认")
_DONE_NOTHING: Final = {
    **dict.fromkeys(("proactive.licensing.decisions", "proactive.penalties.decisions"), "0"),
    **dict.fromkeys(("proactive.normative_documents.issued", "proactive.normative_documents.repealed"), "0"),
    "remedies.reconsideration": "0",
}


@rule(
    "GD403",
    Severity.WARNING,
    title=Message("统计表与上年报告逐格相同"),
    about=Message(
        "整张表的数字与上年报告完全相同，且不全为0，可能是沿用上年的表而未更新。请核对是否为本年数据。表中只有一件申请或者一个小数字的，可能只是巧合，只作提示。"
    ),
    message=Message("{table}与上年报告逐格相同，疑未更新为本年数据"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(previous=Example(cells={"remedies.reconsideration": "0", "proactive.penalties.decisions": "5"})),
    passes=Example(
        cells=_DONE_NOTHING
        | {
            "requests.outcomes.granted.commercial_enterprise": "1",
            "requests.outcomes.denied.state_secret.commercial_enterprise": "1",
        },
        previous=Example(cells=_DONE_NOTHING),
    ),
    needs=["previous", "tables"],
)
def last_years_table(rule: Rule, case: Case) -> Iterator[Finding]:
    """A table equals last year's cell for cell, and says that something was done."""
    for grid in case.grids:
        last = case.grid_before(grid.form.name)
        if last is None or last.form is not grid.form or [*map(_said, grid.cells)] != [*map(_said, last.cells)]:
            continue
        done = _done(grid)
        if done:
            little = sum(done) <= _ONCE or (len(done) == 1 and done[0] < _TELLING)
            yield rule.finding(
                message=_LITTLE if little else None,
                severity=Severity.NOTICE if little else None,
                section=section_of(grid.form.name),
                cells=[CellEvidence.of(grid, form.index) for form in grid.form.cells if grid.values[form.index]],
                arguments={"table": NAMES[grid.form.name]},
            )


_ONCE: Final = 2
"""What the cells of a table come to that tells of one request, its outcome included."""
_TELLING: Final = 10
"""A single figure below it comes again by chance."""


def _done(grid: Grid) -> Sequence[Number]:
    """Return what a table says was done: its figures above nought that are no stock, totals where it has nothing else."""
    cells = zip(grid.form.cells, grid.values, strict=True)
    said = [(form, value if value > 0 else -value) for form, value in cells if value and form.column not in _STOCKS]
    return [value for form, value in said if not form.is_total] or [value for _, value in said]


def _said(cell: Cell) -> tuple[object, ...]:
    """Return what of a cell is compared: its number, else that it has none, and its words."""
    return cell.state, cell.value, cell.unit, cell.text.strip() if cell.state is State.TEXT else ""


_NO_FORM = Message("上年报告用的是{now}版格式之前的统计表，各表两年不可比")


@rule(
    "GD405",
    Severity.NOTICE,
    title=Message("与上年报告的格式版别不同"),
    about=Message(
        "格式换版后，表二的口径改变，表三“（六）其他处理”的分项也不同，两年不可比；表三其余各行、表四仍可比。比较时请注意，不必修改。"
    ),
    message=Message(
        "上年报告用{before}版格式，本年报告用{now}版格式：表二和表三“（六）其他处理”的分项两年不可比，其余可比"
    ),
    provision=str(NOTICE_2021),
    trips=Example(year=2021, previous=Example()),
    passes=Example(year=2020, previous=Example()),
    needs=["previous", "edition"],
)
def other_edition(rule: Rule, case: Case) -> Iterator[Finding]:
    """The editions of the two reports differ."""
    if case.previous is None or case.report.edition is None or case.previous.edition is case.report.edition:
        return
    yield rule.finding(
        message=None if case.previous.edition else _NO_FORM,
        arguments={"before": str(case.previous.edition), "now": str(case.report.edition)},
    )


RULES = (stock, last_years_table, other_edition, items)
"""Findings on tables across years."""
