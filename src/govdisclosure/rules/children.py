"""A parent's figures against those of its units (GD601)."""

from collections.abc import Iterator, Mapping
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.proactive import Money
from govdisclosure.published.adding import Addition, Figure, printed
from govdisclosure.published.cell import plain_decimal
from govdisclosure.rules._behind import Behind, How
from govdisclosure.rules._compared import Compared, compared_with, reasons
from govdisclosure.rules._tables import NAMES, section_of
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

_MORE: Final = Message("多{amount}")
_LESS: Final = Message("少{amount}")
_WHY: Final[Mapping[How, Message]] = {
    "left_out": Message("，正好是{units}的数，疑未计入"),
    "twice": Message("，正好是{units}的数，疑重复计入"),
    "miscopied": Message("，疑把{units}的{right}误作{wrong}"),
    "mistyped": Message("，疑为数字录入有误"),
}
_ONE_OF: Final = Message("{units}之一")
_QUOTED: Final = Message("“{name}”")
_YUAN: Final = Message("{number}元")
_UNDECIDED: Final = Message.counted(
    "{table}有{count}个单元格不能与各单位之和核对：有的数没有填报，或者各单位的数不全", by="count"
)
_SMALL: Final = Example(
    agency="青禾县教育局",
    cells={
        "proactive.normative_documents": "0",
        "proactive.licensing": "3",
        "proactive.penalties": "0",
        "requests.received": "0",
        "requests.outcomes.granted": "0",
        "requests.outcomes.unavailable.not_held": "0",
        "requests.outcomes.total": "0",
        "remedies.reconsideration": "0",
    },
)


@rule(
    "GD601",
    Severity.WARNING,
    title=Message("汇总数与各单位之和不符"),
    about=Message(
        "上级机关汇总的数应等于本级和所属各单位的数之和。请核对所列单位是否漏计、重复计入或者录错。本级的数也作为一个单位计入。"
    ),
    message=Message("“{cell}”填报{actual}，各单位之和为{expected}，{difference}{behind}"),
    provision=str(NOTICE_2021),
    trips=Example(agency="青禾县人民政府", children=(Example(), _SMALL)),
    passes=Example(
        agency="青禾县人民政府", cells={"proactive.licensing.decisions": "19"}, children=(Example(), _SMALL)
    ),
    needs=["children", "tables"],
)
def parent(rule: Rule, case: Case) -> Iterator[Finding]:
    """A cell is not the sum of those of the units."""
    added = case.addition
    if added is None:
        return
    is_whole = added.is_complete and not case.missing
    grids = [grid for name in TABLE_NAMES if (grid := case.grid(name)) is not None]
    cells = {one.path: one for grid in grids for one in compared_with(added, grid, is_whole=is_whole)}
    told = reasons(added, cells)
    open_cells: dict[TableName, list[CellEvidence]] = {}
    for path, one in cells.items():
        if one.verdict == "broken":
            yield _finding(rule, added, one, told.get(path))
        elif one.verdict == "undecided":
            name = one.grid.form.name
            open_cells.setdefault(name, []).append(CellEvidence.of(one.grid, one.sum.cell.index))
    for name, evidence in open_cells.items():
        arguments = {"table": NAMES[name], "count": len(evidence)}
        yield rule.finding(
            message=_UNDECIDED,
            result=Result.UNDECIDED,
            section=section_of(name),
            cells=evidence,
            arguments=arguments,
        )


def _finding(rule: Rule, added: Addition, one: Compared, why: Behind | None) -> Finding:
    cell = one.sum.cell
    expected, actual = _number(one.sum.figure), _number(one.said)
    return rule.finding(
        section=section_of(one.grid.form.name),
        cells=[CellEvidence.of(one.grid, cell.index), *_evidence(added, one, why)],
        expected=expected,
        actual=actual,
        suggestion=_suggestion(one, expected, why),
        arguments={
            "cell": one.grid.form.label(cell.path),
            "difference": _difference(one),
            "behind": _words(why) if why else "",
            "how": why.how if why else None,
            "whose": _whose(why) if why else "",
            "units": tuple(unit.name for unit in why.units) if why else (),
        },
    )


def _number(figure: Figure | None) -> Number | str | None:
    """Return a figure as a finding states it: money with its unit."""
    return printed(figure) if isinstance(figure, Money) else plain(figure)


def _evidence(added: Addition, one: Compared, why: Behind | None) -> Iterator[CellEvidence]:
    """Yield the cells of the units that are in the sum, those that are behind the difference first."""
    blamed = {unit.place for unit in why.units} if why else set[int]()
    for unit in sorted(added.counted, key=lambda unit: unit.place not in blamed):
        grid = unit.report.grid(one.grid.form.name) if unit.report else None
        if grid is not None and grid.form is one.grid.form:
            yield CellEvidence.of(grid, one.sum.cell.index, report=unit.name)


def _suggestion(one: Compared, expected: Number | str | None, why: Behind | None) -> Suggestion | None:
    """Return the parent's cell with the sum in it, where that is known and a number says it."""
    if not one.is_exact or isinstance(expected, str) or expected is None:
        return None
    cell = one.sum.cell
    meant = SuggestedCell(table=one.grid.form.name, row=cell.row, column=cell.column, value=expected)
    is_old = why is not None and why.how in {"left_out", "twice"}
    cause = Cause.TOTAL_NOT_UPDATED if is_old else why.cause if why else Cause.UNKNOWN
    return Suggestion(cells=(meant,), cause=cause)


def _difference(one: Compared) -> Phrase:
    amount = one.difference.amount
    number = plain_decimal(EXACT.divide(abs(amount.numerator), amount.denominator))
    is_money = one.sum.cell.kind == "money"
    words = Phrase(_YUAN, {"number": number}) if is_money else number
    return Phrase(_MORE if amount > 0 else _LESS, {"amount": words})


def _words(why: Behind) -> Phrase:
    return Phrase(_WHY[why.how], {"units": _whose(why), "right": why.right, "wrong": why.wrong})


def _whose(why: Behind) -> Joined | Phrase:
    """Return the units that are behind a difference, as a sentence names them."""
    names = Joined(tuple(Phrase(_QUOTED, {"name": unit.name}) for unit in why.units))
    return Phrase(_ONE_OF, {"units": names}) if why.is_one_of else names


RULES = (parent,)
