"""Table 2: what cannot be, or hardly be (GD210 to GD212)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve

from govdisclosure.errors import Message
from govdisclosure.model.acts import LEGISLATION, NOTICE_2021
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import Preamble, Section
from govdisclosure.published import Grid
from govdisclosure.rules._bodies import makes_rules
from govdisclosure.rules._prose import sentences_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Result, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import ParseError, parse_decimal

__all__ = ["RULES"]


_MAYBE_BEYOND = Message(
    zh="“{row}”本年制发{actual}件，现行有效或本年废止没有填数，无法判断制发是否大于二者之和",
    en="{row}: {actual} were issued, but in force or repealed says no number; it cannot be told whether more were issued",
)


@rule(
    "GD210",
    Severity.WARNING,
    title=Message(zh="本年制发件数大于现行有效与废止之和", en="more issued than are in force or repealed"),
    about=Message(
        zh="本年制发的文件，年末或者现行有效，或者已经废止。请核对三个数。",
        en="A document issued in the year is in force at its end, or was repealed. Check the three figures.",
    ),
    message=Message(
        zh="“{row}”本年制发{actual}件，大于现行有效与本年废止之和{expected}件",
        en="{row}: {actual} were issued, more than the {expected} in force or repealed",
    ),
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

_NO_BODY = Message(
    zh="规章栏填报了{actual}件，但没有识别出行政机关名称，无法判断其是否有规章制定权",
    en="{actual} rules are counted, but the body was not found: it cannot be told whether it may make any",
)
_UNKNOWN_BODY = Message(
    zh="规章栏填报了{actual}件，但无法判断“{agency}”是否有规章制定权",
    en="{actual} rules are counted, but it cannot be told whether {agency} may make any",
)


@rule(
    "GD211",
    Severity.WARNING,
    title=Message(zh="没有规章制定权的机关填报了规章", en="rules are counted for a body that may make none"),
    about=Message(
        zh="规章只能由国务院部门、省级人民政府、设区的市和自治州人民政府等制定。其他机关的文件符合条件的，应计入行政规范性文件。请核对。",
        en="Rules are made by ministries, provinces, cities with districts and autonomous prefectures. What other bodies issue "
        "may be normative documents. Check the row.",
    ),
    message=Message(
        zh="“{agency}”没有规章制定权，但规章栏填报了{actual}件，请核对是否应计入行政规范性文件",
        en="{agency} may make no rules, yet {actual} are counted; are they normative documents?",
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
    zh="行政事业性收费填报{actual}万元，约为上年{before}万元的{times}倍，疑误以元为单位填报，应填{expected}",
    en="the charges of {actual} 万元 are about {times} times last year's {before}; {expected} was probably meant",
)
_AGAINST_SECTION_SIX = Message(
    zh="行政事业性收费填报{actual}万元，与第六部分信息处理费实收{actual}元数字相同，疑误以元为单位填报，应填{expected}",
    en="the charges of {actual} 万元 are the number of 元 that section six says were collected; {expected} was probably meant",
)
_LEAST_RATIO: Final = 2_000
_MOST_RATIO: Final = 50_000
_FEE_IN_PROSE: Final = re.compile(r"行政事业性收费[^。；\n]{0,30}?([0-9０-９][0-9０-９,，.．]{0,20})元")


@rule(
    "GD212",
    Severity.WARNING,
    title=Message(zh="收费金额疑似以元为单位", en="the fee looks like 元 in a 万元 column"),
    about=Message(
        zh="行政事业性收费以万元为单位。请核对是否把以元为单位的数直接填入。",
        en="Administrative charges are stated in 万元. Check whether an amount in 元 was entered as it was.",
    ),
    message=Message(
        zh="行政事业性收费填报{actual}万元，而正文写的是{actual}元，疑误以元为单位填报，应填{expected}",
        en="the charges are stated as {actual} 万元, but the text says {actual} 元; {expected} was probably meant",
    ),
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
    if fee.value in set(_fees_in_prose(case)):
        message = rule.message
    elif case.report.information_fees and case.report.information_fees.collected == fee.value:
        message = _AGAINST_SECTION_SIX
    elif before and before.value:
        times = round(fee.value / before.value)
        if _LEAST_RATIO <= times <= _MOST_RATIO:
            message = _AGAINST_LAST_YEAR
            cells.append(evolve(before, report="previous"))
    if message:
        yield rule.finding(
            message=message,
            cells=cells,
            section=2,
            actual=fee.value,
            expected=plain(EXACT.divide(Decimal(fee.value), 10_000)),
            arguments={"before": before and before.value, "times": times},
        )


def _fee(grid: Grid | None) -> CellEvidence | None:
    """Return the charges of table 2 in 万元; a cell that prints 元 itself is GD117's."""
    if grid is None or "fees.amount" not in grid.form.index:
        return None
    return None if grid["fees.amount"].unit == "元" else CellEvidence.of(grid, grid.form.index["fees.amount"])


def _fees_in_prose(case: Case) -> Iterator[Decimal]:
    sections: list[Preamble | Section] = [case.report.preamble, *(part.section for part in case.report.sections)]
    for section in sections:
        for sentence in sentences_of(section):
            for match in _FEE_IN_PROSE.finditer(sentence):
                try:
                    yield parse_decimal(match[1].replace("．", "."))
                except ParseError:
                    continue


RULES = (issued_beyond_stock, rules_without_power, fee_in_yuan)
