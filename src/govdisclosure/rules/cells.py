"""The cells of the statutory tables: what they say is a number, of the right kind and unit (GD114 to GD117, GD206)."""

from collections.abc import Callable, Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.forms import CellForm
from govdisclosure.forms.arithmetic import undecided
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.published import Cell, State
from govdisclosure.rules._tables import NAMES, brief, section_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


_ALL_SILENT = Message.counted("{table}的{count}个单元格全部留空或以符号代替，没有数据时应填0", by="count")


@rule(
    "GD114",
    Severity.NOTICE,
    title=Message("单元格留空或以符号代替"),
    about=Message("没有数据的单元格应填0。空白或“/”是0还是漏填，读者无从判断。"),
    message=Message.counted("{table}有{count}个单元格留空或以符号代替，没有数据时应填0", by="count"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"proactive.rules": "/"}),
    passes=Example(cells={"proactive.rules": "0"}),
    needs=["tables"],
)
def silent_cells(rule: Rule, case: Case) -> Iterator[Finding]:
    """Silent cells, one finding a table."""
    for grid in case.grids:
        silent = {State.BLANK, State.PLACEHOLDER}
        cells = [CellEvidence.of(grid, form.index) for form, cell in grid.items() if cell.state in silent]
        if cells:
            name = grid.form.name
            yield rule.finding(
                message=_ALL_SILENT if len(cells) == len(grid.cells) else None,
                cells=cells,
                section=section_of(name),
                arguments={"table": NAMES[name], "count": len(cells)},
            )


@rule(
    "GD115",
    Severity.ERROR,
    title=Message("单元格内不是数字"),
    about=Message("数据单元格只能填写数字。请改为数字，说明写入正文。"),
    message=Message("{table}“{row}”行“{column}”列填写的“{actual}”不是数字"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"proactive.penalties.decisions": "若干"}),
    passes=Example(cells={"proactive.penalties.decisions": "4件"}),
    needs=["tables"],
    lenient_in_trial=True,
)
def no_number(rule: Rule, case: Case) -> Iterator[Finding]:
    """A cell holds text that is no number."""
    return _each_cell(rule, case, lambda _, cell: rule.message if cell.state is State.TEXT else None)


_NOT_WHOLE = Message("{table}“{row}”行“{column}”列为“{actual}”，应为整数")
_NEGATIVE = Message("{table}“{row}”行“{column}”列为“{actual}”，金额不应为负数")


@rule(
    "GD116",
    Severity.ERROR,
    title=Message("件数为负数或小数"),
    about=Message("件数应为不小于0的整数；只有2019年格式的“本年增/减”可以为负，金额可以有小数。"),
    message=Message("{table}“{row}”行“{column}”列为“{actual}”，应为不小于0的整数"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.received.natural_person": "-5"}),
    passes=Example(cells={"proactive.fees.amount": "3.5"}),
    needs=["tables"],
)
def impossible_count(rule: Rule, case: Case) -> Iterator[Finding]:
    """A count is negative or fractional."""

    def wrong(form: CellForm, cell: Cell) -> Message | None:
        if cell.value is None:
            return None
        if form.kind in {"amount", "money"}:
            return _NEGATIVE if cell.value < 0 else None
        whole = cell.value == cell.value.to_integral_value()
        if form.kind == "signed":
            return None if whole else _NOT_WHOLE
        return None if whole and cell.value >= 0 else rule.message

    return _each_cell(rule, case, wrong)


_MONEY: Final = frozenset({"元", "万元", "亿元"})


@rule(
    "GD117",
    Severity.WARNING,
    title=Message("单位与格式规定的不符"),
    about=Message("格式已规定单位（件、万元）。请按规定的单位换算后填写，不要另写单位。"),
    message=Message("{table}“{row}”行“{column}”列为“{actual}”，单位是{said}，格式规定的单位是{unit}"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"proactive.fees.amount": "35000元"}),
    passes=Example(cells={"proactive.fees.amount": "3.5万元"}),
    needs=["tables"],
)
def other_unit(rule: Rule, case: Case) -> Iterator[Finding]:
    """A unit in the cell contradicts the one that the form or header fixes."""
    return _each_cell(rule, case, lambda form, cell: rule.message if _contradicts(form, cell) else None)


def _contradicts(form: CellForm, cell: Cell) -> bool:
    if cell.unit is None or form.kind == "money" or not cell.value:
        return False
    return cell.unit != form.unit if form.kind == "amount" else cell.unit in _MONEY


def _each_cell(rule: Rule, case: Case, wrong: Callable[[CellForm, Cell], Message | None]) -> Iterator[Finding]:
    for grid in case.grids:
        for form, cell in grid.items():
            message = wrong(form, cell)
            if message is not None:
                row = grid.form.row(form.row)
                yield rule.finding(
                    message=message,
                    cells=[CellEvidence.of(grid, form.index)],
                    actual=brief(cell.text),
                    section=section_of(grid.form.name),
                    arguments={
                        "table": NAMES[grid.form.name],
                        "row": row.spec.label,
                        "column": next(column.spec.label for column in row.columns if column.name == form.column),
                        "said": cell.unit,
                        "unit": form.unit,
                    },
                )


@rule(
    "GD206",
    Severity.NOTICE,
    title=Message("单元格空缺，勾稽关系无法判定"),
    about=Message("有的单元格没有数字，勾稽关系是否成立取决于这些单元格应填的数。请补填后再核对。"),
    message=Message.counted("{table}有{count}项勾稽关系因{silent}个单元格没有数字而无法判定", by="count"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.received.natural_person": "", "requests.received.other_organization": ""}),
    passes=Example(cells={"proactive.licensing.decisions": ""}),
    needs=["tables"],
)
def undecided_identities(rule: Rule, case: Case) -> Iterator[Finding]:
    """Identities undecided because cells are silent, one finding a table."""
    for grid in case.grids:
        open_ones = undecided(grid.form, grid.values)
        if open_ones:
            involved = {cell for identity in open_ones for cell in identity.cells}
            silent = [cell for cell in sorted(involved) if grid.values[cell] is None]
            name = grid.form.name
            yield rule.finding(
                result=Result.UNDECIDED,
                cells=[CellEvidence.of(grid, cell) for cell in silent],
                section=section_of(name),
                arguments={"table": NAMES[name], "count": len(open_ones), "silent": len(silent)},
            )


RULES = (silent_cells, no_number, impossible_count, other_unit, undecided_identities)
