"""The report of the body above the units, as far as it can be written without it: tables, heads, and what is to be filled in."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, cast

from govdisclosure.forms import form_of
from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import EXACT, specs
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Paragraph,
    Preamble,
    Section,
    SectionName,
    Sections,
    TableName,
    TablePlace,
)
from govdisclosure.model.proactive import Money
from govdisclosure.published import Cell, Grid, Part, PublishedReport
from govdisclosure.published.adding import Addition, Inclusion, Missing, Sum, printed
from govdisclosure.published.cell import signed_text
from govdisclosure.published.texts import texts_of

__all__ = ["INCOMPLETE", "TO_WRITE", "draft_of", "is_draft"]

TO_WRITE: Final = "【待填写】"
"""What begins every passage that is to be written, or struck out, by hand."""

INCOMPLETE: Final = "【汇总尚不完整】"
"""What begins the sentence that says whose figures are not in the sums."""

_NAMELESS: Final = "【机关名称】"
_PREAMBLE: Final = (
    "现公布{agency}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    f"{TO_WRITE}联系方式：地址、邮编、电话、电子邮箱。",
)
_PROSE: Final[Mapping[SectionName, str]] = {
    "overview": "主动公开、依申请公开、政府信息管理、平台建设、监督保障情况；各级人民政府还应报告工作考核、社会评议、责任追究结果。",
    "problems": "存在的主要问题及改进情况。",
    "other_matters": "其他需要报告的事项。",
}
_FEES: Final = "收取信息处理费情况：发出收费通知的件数、总金额和实际收取的总金额。"
_MOST_NAMED: Final = 20


def draft_of(addition: Addition, agency: Agency | None, missing: Sequence[Missing]) -> PublishedReport:
    """Return the draft of the report of ``agency`` on what ``addition`` comes to."""
    year = addition.year
    name = agency.name if agency else _NAMELESS
    fees = _fees(addition)
    lines = [line.format(agency=name, year=year) for line in _PREAMBLE]
    return PublishedReport(
        edition=addition.edition,
        year=year,
        title=f"{name}{year}年政府信息公开工作年度报告",
        agency=agency,
        period=Period(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31)),
        preamble=Preamble(blocks=tuple(Paragraph(text=line) for line in [*lines, *_lacking(addition, missing)])),
        sections=tuple(Part(name=part, section=_section(part, addition, fees)) for part in SECTION_NAMES),
        information_fees=fees,
        signature=Signature(agency=name),
        proactive=_grid(addition, "proactive"),
        requests=_grid(addition, "requests"),
        remedies=_grid(addition, "remedies"),
    )


def _section(name: SectionName, addition: Addition, fees: InformationFees | None) -> Section:
    head = specs(Sections)[name].label
    if name in TABLE_NAMES:
        return Section(heading=head, blocks=(TablePlace(table=name),))
    lines = [f"{TO_WRITE}{_PROSE[name]}"]
    if name == "other_matters" and addition.edition is EDITION_2021:
        lines.append(_said(fees, addition.year) if fees else f"{TO_WRITE}{_FEES}")
    return Section(heading=head, blocks=tuple(Paragraph(text=line) for line in lines))


def _lacking(addition: Addition, missing: Sequence[Missing]) -> Sequence[str]:
    """Return the sentence that says what is not in the sums, to be struck out when it is."""
    reports = len([unit for unit in addition.units if unit.inclusion not in {Inclusion.COUNTED, Inclusion.TWIN}])
    names = "、".join(one.agency.name for one in missing[:_MOST_NAMED])
    more = f"等{len(missing)}个单位" if len(missing) > _MOST_NAMED else ""
    said = [f"缺少{names}{more}"] if missing else []
    said += [f"有{reports}份报告没有计入"] if reports else []
    return [f"{INCOMPLETE}{'，'.join(said)}。"] if said else []


def is_draft(report: PublishedReport) -> bool:
    """Tell whether something in a report is still to be written, as in a draft."""
    blocks = [*report.preamble.blocks, *(block for part in report.sections for block in part.section.blocks)]
    return any(text.startswith(TO_WRITE) for block in blocks for text in texts_of(block))


# Figures ------------------------------------------------------------------------------------------------------------


def _grid(addition: Addition, name: TableName) -> Grid:
    form = getattr(form_of(addition.edition), name)
    there = any(True for _ in addition.counted)
    return Grid(form=form, cells=tuple(_cell(one) if there else Cell.read("") for one in addition.tables[name]))


def _cell(one: Sum) -> Cell:
    figure = one.figure
    unit = one.cell.unit if one.cell.kind == "amount" else None
    if one.cell.kind == "signed":
        return Cell.read(signed_text(cast("int", figure)) if one.is_exact else "不详")
    return Cell.read(printed(figure) if one.is_exact else f"至少{printed(figure)}", unit=unit)


def _fees(addition: Addition) -> InformationFees | None:
    """Return the fees for information of all units, None where one does not state them."""
    said = [unit.report.information_fees for unit in addition.counted if unit.report]
    known = [fees for fees in said if fees is not None]
    if not known or len(known) < len(said):
        return None
    return InformationFees(
        notices=sum(fees.notices for fees in known),
        billed=_total([fees.billed for fees in known]),
        collected=_total([fees.collected for fees in known]),
    )


def _total(amounts: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total


def _said(fees: InformationFees, year: int) -> str:
    billed, collected = (printed(Money(amount=amount, unit="元")) for amount in (fees.billed, fees.collected))
    return f"{year}年，发出信息处理费收费通知{fees.notices}件，总金额{billed}，实际收取{collected}。"
