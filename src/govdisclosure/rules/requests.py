"""Table 3: what the form says must add up (GD201 to GD203), and fee notices (GD213)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdisclosure.forms import IdentityKind, TableForm
from govdisclosure.forms.arithmetic import Breach
from govdisclosure.messages import ADDED, Joined, Message
from govdisclosure.model.acts import INFORMATION_FEES, NOTICE_2021
from govdisclosure.published import Grid
from govdisclosure.rules._fees import fees_collected
from govdisclosure.rules._mending import suggested
from govdisclosure.rules._prose import sentences_of
from govdisclosure.rules._tables import section_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES", "arithmetic"]


def arithmetic(
    rule: Rule, case: Case, table: str, kind: IdentityKind, sentences: tuple[Message, Message]
) -> Iterator[Finding]:
    """Yield the broken identities of one kind; ``sentences`` are for figures all stated, and for some silent."""
    for grid, breach in case.breaches:
        if grid.form.name == table and breach.identity.kind is kind:
            exact, silent = sentences
            suggestion, alternatives = suggested(case, grid, breach)
            yield rule.finding(
                message=exact if breach.exact else silent,
                section=section_of(grid.form.name),
                cells=[CellEvidence.of(grid, cell) for cell in breach.identity.cells],
                expected=plain(breach.expected),
                actual=plain(breach.actual),
                suggestion=suggestion,
                alternatives=alternatives,
                arguments={
                    "actual": _BLANK if breach.actual is None else plain(breach.actual),
                    "row": _row_label(grid.form, breach),
                    "column": _column_label(grid.form, breach),
                    **(_sides(grid, breach) if kind is IdentityKind.BALANCE else {}),
                },
            )


def _row_label(form: TableForm, breach: Breach) -> str:
    return form.row(form.cells[breach.identity.cells[0]].row).spec.label


def _column_label(form: TableForm, breach: Breach) -> str:
    cell = form.cells[breach.identity.cells[0]]
    return next(column.spec.label for column in form.row(cell.row).columns if column.name == cell.column)


_BLANK: Final = Message("（空）")


def _sides(grid: Grid, breach: Breach) -> dict[str, Joined]:
    """Return both sides of the balance as sums, a silent cell said to be blank."""
    sides: dict[int, list[object]] = {1: [], -1: []}
    for cell, sign in zip(breach.identity.cells, breach.identity.signs, strict=True):
        value = plain(grid.values[cell])
        sides[sign].append(_BLANK if value is None else value)
    left, right = (Joined(tuple(side), ADDED) for side in sides.values())
    return {"left": left, "right": right}


_BALANCE_SILENT = Message(
    "“{column}”列：空白处无论填什么数，第一项加第二项（{left}）都不等于第三项总计加第四项（{right}）"
)


@rule(
    "GD201",
    Severity.ERROR,
    title=Message("第一项加第二项不等于第三项加第四项"),
    about=Message(
        "表三每一列都应满足：本年新收＋上年结转＝办理结果总计＋结转下年度。请核对该列各数，多为结转漏填或总计未更新。"
    ),
    message=Message("“{column}”列：第一项加第二项（{left}）不等于第三项总计加第四项（{right}）"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.brought_forward.natural_person": "2", "requests.brought_forward.total": "2"}),
    passes=Example(
        cells={
            "requests.brought_forward.natural_person": "2",
            "requests.brought_forward.total": "2",
            "requests.carried_forward.natural_person": "2",
            "requests.carried_forward.total": "2",
        }
    ),
    needs=["tables"],
)
def balance(rule: Rule, case: Case) -> Iterator[Finding]:
    """一 + 二 = （七） + 四, in each column."""
    return arithmetic(rule, case, "requests", IdentityKind.BALANCE, (rule.message, _BALANCE_SILENT))


_ACROSS_SILENT = Message("“{row}”行：六类申请人之和至少为{expected}，总计填报为{actual}")


@rule(
    "GD202",
    Severity.ERROR,
    title=Message("行合计与总计不符"),
    about=Message("总计应为自然人与五类法人或其他组织之和。请核对该行各数及总计。"),
    message=Message("“{row}”行：六类申请人之和为{expected}，总计填报为{actual}"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.outcomes.granted.total": "16"}),
    passes=Example(cells={"requests.outcomes.granted.commercial_enterprise": ""}),
    needs=["tables"],
)
def across(rule: Rule, case: Case) -> Iterator[Finding]:
    """The six columns sum to 总计, in each row."""
    return arithmetic(rule, case, "requests", IdentityKind.ACROSS, (rule.message, _ACROSS_SILENT))


_DOWN_SILENT = Message("“{column}”列：各项办理结果之和至少为{expected}，（七）总计填报为{actual}")


@rule(
    "GD203",
    Severity.ERROR,
    title=Message("办理结果各项之和与总计不符"),
    about=Message("（七）总计应为（一）至（六）各项之和。请核对该列各数及总计；部分公开的申请只计一次。"),
    message=Message("“{column}”列：各项办理结果之和为{expected}，（七）总计填报为{actual}"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.outcomes.total.natural_person": "6"}),
    passes=Example(cells={"requests.outcomes.total.natural_person": ""}),
    needs=["tables"],
)
def down(rule: Rule, case: Case) -> Iterator[Finding]:
    """The outcomes sum to （七）总计, in each column."""
    return arithmetic(rule, case, "requests", IdentityKind.DOWN, (rule.message, _DOWN_SILENT))


_NO_NOTICE = Message.counted(
    "“（六）2.申请人逾期未按收费通知要求缴纳费用”填报{actual}件，但第六部分写明未发出收费通知", by="actual"
)
_COLLECTED = Message("信息处理费实收{actual}元，超过表二行政事业性收费（折合{expected}元）")
_NOTICE = "(?:政府信息公开|政府信息|信息公开|信息处理费|信息处理)?(?:的)?收费通知书?"
_NONE_ISSUED: Final = re.compile(
    f"(?:未|没有|没|无)(?:发出|发放|发送|制发|印发|出具|开具|产生)?过?(?:任何|相关)?{_NOTICE}"
    f"|{_NOTICE}(?:的)?(?:件数|数量|数)?(?:共计|共|总计|为|：)?[0０零〇](?:件|份|次|条)"
)


@rule(
    "GD213",
    Severity.WARNING,
    title=Message("收费情况前后不一致"),
    about=Message("第六部分报告的信息处理费，应与表三“逾期未按收费通知要求缴纳费用”和表二行政事业性收费相符。请核对。"),
    message=_NO_NOTICE,
    provision=str(INFORMATION_FEES),
    trips=Example(
        cells={
            "requests.outcomes.unavailable.not_held.natural_person": "0",
            "requests.outcomes.unavailable.not_held.total": "0",
            "requests.outcomes.other.fee_not_paid_in_time.natural_person": "1",
            "requests.outcomes.other.fee_not_paid_in_time.total": "1",
        }
    ),
    passes=Example(
        cells={
            "requests.outcomes.unavailable.not_held.natural_person": "0",
            "requests.outcomes.unavailable.not_held.total": "0",
            "requests.outcomes.other.fee_not_paid_in_time.natural_person": "1",
            "requests.outcomes.other.fee_not_paid_in_time.total": "1",
        },
        has={"other_matters": "本机关发出收费通知1件，没有收取信息处理费。"},
    ),
    needs=["tables"],
)
def fees_for_information(rule: Rule, case: Case) -> Iterator[Finding]:
    """（六）2 above zero though no notice was issued; collected fees above table 2's fee."""
    yield from _unpaid_without_notice(rule, case)
    yield from _collected_beyond_charges(rule, case)


def _unpaid_without_notice(rule: Rule, case: Case) -> Iterator[Finding]:
    lapsed = _lapsed(case.grid("requests"))
    if lapsed is None:
        return
    fees = case.report.information_fees
    if fees is not None:
        if not fees.notices:
            yield rule.finding(cells=[lapsed], section=6, actual=lapsed.value, expected=0)
        return
    for text in sentences_of(case.report.section("other_matters")):
        denial = _NONE_ISSUED.search(text)
        if denial:
            yield rule.finding(
                cells=[lapsed], section=6, text=text, span=denial.span(), actual=lapsed.value, expected=0
            )
            return


def _lapsed(grid: Grid | None) -> CellEvidence | None:
    """Return the total of （六）2 if it is above zero, else the first cell of the row that is."""
    if grid is None:
        return None
    row = [form.index for form in grid.form.cells if form.row == "outcomes.other.fee_not_paid_in_time"]
    above = [index for index in (*row[-1:], *row) if (grid.values[index] or 0) > 0]
    return CellEvidence.of(grid, above[0]) if above else None


_YUAN: Final = {"元": 1, "万元": 10_000, "亿元": 100_000_000}


def _collected_beyond_charges(rule: Rule, case: Case) -> Iterator[Finding]:
    collected, grid = fees_collected(case), case.grid("proactive")
    if collected is None or grid is None or "fees.amount" not in grid.form.index:
        return
    cell = grid["fees.amount"]
    unit = _YUAN.get(cell.unit or "万元")
    if cell.value is None or unit is None:
        return
    exponent = cell.value.as_tuple().exponent
    place = Decimal(10) ** exponent if isinstance(exponent, int) and exponent < 0 else 0
    if collected > (cell.value + place) * unit:  # a figure with decimals may have been rounded
        yield rule.finding(
            message=_COLLECTED,
            cells=[CellEvidence.of(grid, grid.form.index["fees.amount"])],
            section=6,
            actual=plain(collected),
            expected=plain(cell.value * unit),
        )


RULES = (balance, across, down, fees_for_information)
