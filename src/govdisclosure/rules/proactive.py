"""Table 2: what cannot be, or hardly be (GD210 to GD212)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve

from govdisclosure.bodies.powers import makes_rules
from govdisclosure.errors import Message
from govdisclosure.model.acts import LEGISLATION, NOTICE_2021
from govdisclosure.model.fields import EXACT
from govdisclosure.published import Grid
from govdisclosure.rules._fees import charges_said, fees_collected
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Cause, CellEvidence, Finding, Result, Severity, SuggestedCell, Suggestion, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


_MAYBE_BEYOND = Message.counted(
    "“{row}”本年制发{actual}件，现行有效或本年废止没有填数，无法判断制发是否大于二者之和", by="actual"
)


@rule(
    "GD210",
    Severity.WARNING,
    title=Message("本年制发件数大于现行有效与废止之和"),
    about=Message("本年制发的文件，年末或者现行有效，或者已经废止。请核对三个数。"),
    message=Message.counted("“{row}”本年制发{actual}件，大于现行有效与本年废止之和{expected}件", by="actual"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"proactive.normative_documents.issued": "12"}),
    passes=Example(cells={"proactive.normative_documents.issued": "10"}),
    needs=["tables"],
)
def issued_beyond_stock(rule: Rule, case: Case) -> Iterator[Finding]:
    """制发 exceeds 现行有效 + 废止."""
    grid = case.grid("proactive")
    if grid is None or "rules.in_force" not in grid.form.index:
        return
    for row in ("rules", "normative_documents"):
        issued, *others = (CellEvidence.of(grid, grid.form.index[f"{row}.{name}"]) for name in _STOCK)
        stock = sum(cell.value or 0 for cell in others)
        if issued.value is not None and issued.value > stock:
            silent = any(cell.value is None for cell in others)
            yield rule.finding(
                message=_MAYBE_BEYOND if silent else None,
                result=Result.UNDECIDED if silent else Result.BROKEN,
                cells=[issued, *others],
                section=2,
                actual=issued.value,
                expected=plain(stock),
                arguments={"row": grid.form.row(row).spec.label},
            )


_STOCK: Final = ("issued", "repealed", "in_force")

_NO_BODY = Message.counted("规章栏填报了{actual}件，但没有识别出行政机关名称，无法判断其是否有规章制定权", by="actual")
_UNKNOWN_BODY = Message.counted("规章栏填报了{actual}件，但无法判断“{agency}”是否有规章制定权", by="actual")


@rule(
    "GD211",
    Severity.WARNING,
    title=Message("没有规章制定权的机关填报了规章"),
    about=Message(
        "规章只能由国务院部门、省级人民政府、设区的市和自治州人民政府等制定。其他机关的文件符合条件的，应计入行政规范性文件。请核对。"
    ),
    message=Message.counted(
        "“{agency}”没有规章制定权，但规章栏填报了{actual}件，请核对是否应计入行政规范性文件", by="actual"
    ),
    provision=LEGISLATION.article("第九十一条、第九十三条"),
    trips=Example(cells={"proactive.rules.issued": "1", "proactive.rules.in_force": "1"}),
    passes=Example(agency="云岭自治州人民政府", cells={"proactive.rules.issued": "1", "proactive.rules.in_force": "1"}),
    needs=["tables"],
)
def rules_without_power(rule: Rule, case: Case) -> Iterator[Finding]:
    """规章 above zero for a body without rule-making power."""
    grid, agency = case.grid("proactive"), case.report.agency
    cells = [CellEvidence.of(grid, form.index) for form in grid.form.cells if form.row == "rules"] if grid else []
    counted = [cell for cell in cells if cell.value is not None and cell.value > 0]
    if not counted:
        return
    power = makes_rules(agency) if agency else None
    if not power:
        yield rule.finding(
            message=_NO_BODY if agency is None else _UNKNOWN_BODY if power is None else None,
            result=Result.UNDECIDED if power is None else Result.BROKEN,
            cells=counted,
            section=2,
            actual=counted[0].value,
            arguments={"agency": agency and agency.name},
        )


_AGAINST_LAST_YEAR = Message(
    "行政事业性收费填报{actual}万元，约为上年{before}万元的{times}倍，疑误以元为单位填报，应填{expected}"
)
_AGAINST_SECTION_SIX = Message(
    "行政事业性收费填报{actual}万元，与第六部分信息处理费实收{actual}元数字相同，疑误以元为单位填报，应填{expected}"
)
_LEAST_RATIO: Final = 2_000
_MOST_RATIO: Final = 50_000


@rule(
    "GD212",
    Severity.WARNING,
    title=Message("收费金额疑似以元为单位"),
    about=Message("行政事业性收费以万元为单位。请核对是否把以元为单位的数直接填入。"),
    message=Message("行政事业性收费填报{actual}万元，而正文写的是{actual}元，疑误以元为单位填报，应填{expected}"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"proactive.fees.amount": "35000"}, adds={"overview": "全年行政事业性收费35000元。"}),
    passes=Example(cells={"proactive.fees.amount": "3.5"}, adds={"overview": "全年行政事业性收费35000元。"}),
    needs=["tables"],
)
def fee_in_yuan(rule: Rule, case: Case) -> Iterator[Finding]:
    """The fee looks like 元 in a 万元 column, by last year's or by the unit in prose."""
    fee = _fee(case.grid("proactive"))
    if fee is None or not fee.value:
        return
    message, times = None, None
    cells = [fee]
    before = _fee(case.previous.proactive if case.previous else None)
    if any(said.unit == "元" and said.value == fee.value for said in charges_said(case)):
        message = rule.message
    elif fees_collected(case) == fee.value:
        message = _AGAINST_SECTION_SIX
    elif before and before.value:
        times = round(fee.value / before.value)
        if _LEAST_RATIO <= times <= _MOST_RATIO:
            message = _AGAINST_LAST_YEAR
            cells.append(evolve(before, report="previous"))
    if message:
        expected = EXACT.divide(Decimal(fee.value), 10_000)
        meant = SuggestedCell(table=fee.table, row=fee.row, column=fee.column, value=plain(expected))
        yield rule.finding(
            message=message,
            cells=cells,
            section=2,
            actual=fee.value,
            expected=plain(expected),
            suggestion=Suggestion(cells=(meant,), cause=Cause.WRONG_UNIT),
            arguments={"before": before and before.value, "times": times},
        )


def _fee(grid: Grid | None) -> CellEvidence | None:
    """Return the charges of table 2 in 万元; a cell that prints 元 itself is GD117's."""
    if grid is None or "fees.amount" not in grid.form.index:
        return None
    return None if grid["fees.amount"].unit == "元" else CellEvidence.of(grid, grid.form.index["fees.amount"])


RULES = (issued_beyond_stock, rules_without_power, fee_in_yuan)
