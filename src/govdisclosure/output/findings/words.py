"""The words of findings, the same in text, on a page and in SARIF."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.forms import TableForm
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.output.findings.judged import Judged
from govdisclosure.prose.likeness import is_measurable
from govdisclosure.rules import (
    CATALOGUE,
    Cause,
    CellEvidence,
    Finding,
    Rule,
    Severity,
    SuggestedCell,
    Suggestion,
    Waiver,
)
from govdisclosure.rules.installed import found_rules
from govdisclosure.rules.rule import Need

__all__ = [
    "AS_IN",
    "CAUSES",
    "COUNTS",
    "ONE_OF",
    "SUGGESTED",
    "about",
    "cell_label",
    "changed",
    "column_label",
    "known_rules",
    "not_run",
    "plain_figure",
    "row_label",
    "section_name",
    "section_of",
    "waived_by",
]

COUNTS: Final = {
    Severity.ERROR: Message.counted("{number}个错误", by="number"),
    Severity.WARNING: Message.counted("{number}个警告", by="number"),
    Severity.NOTICE: Message.counted("{number}个提示", by="number"),
}
"""How many findings there are of a severity."""

_NO_AGENCY: Final = Message("机关名称不明")
_NO_YEAR: Final = Message("年度不明")
_YEAR: Final = Message("{year}年度")
_NO_EDITION: Final = Message("格式不明")
_EDITION: Final = Message("{edition}版格式")


def about(judged: Judged, lang: Lang) -> str:
    """Return whose report it is, of which year and on which form."""
    report = judged.report
    agency = report.agency.name if report and report.agency else _NO_AGENCY.text(lang)
    year = _YEAR.text(lang, {"year": report.year}) if report and report.year else _NO_YEAR.text(lang)
    edition = report.edition if report else None
    form = _EDITION.text(lang, {"edition": edition}) if edition else _NO_EDITION.text(lang)
    return f"{agency} · {year} · {form}"


def section_of(finding: Finding) -> int | None:
    """Return the section that a finding is about, told from its table where it names none."""
    if finding.section is None and finding.cells:
        return SECTION_NAMES.index(finding.cells[0].table) + 1
    return finding.section


_PREAMBLE: Final = Message("标题和前言")
_SIGNATURE: Final = Message("落款")
_WHOLE: Final = Message("整份报告")
_SECTIONS: Final = (
    Message("一、总体情况"),
    Message("二、主动公开政府信息情况"),
    Message("三、收到和处理政府信息公开申请情况"),
    Message("四、政府信息公开行政复议、行政诉讼情况"),
    Message("五、存在的主要问题及改进情况"),
    Message("六、其他需要报告的事项"),
)
_NAMES: Final[Mapping[int | None, Message]] = {
    None: _WHOLE,
    0: _PREAMBLE,
    **dict(enumerate((*_SECTIONS, _SIGNATURE), start=1)),
}


def section_name(section: int | None, lang: Lang) -> str:
    """Return the name of a section, official in Chinese."""
    return _NAMES[section].text(lang)


def row_label(form: TableForm, cell: CellEvidence | SuggestedCell) -> str:
    """Return the official label of the row that ``cell`` is in."""
    return form.row(cell.row).spec.label


def column_label(form: TableForm, cell: CellEvidence | SuggestedCell) -> str:
    """Return the official label of the column that ``cell`` is in."""
    return next(column.spec.label for column in form.row(cell.row).columns if column.name == cell.column)


def plain_figure(figure: Decimal | int | str | None) -> str:
    """Return a figure in digits, whatever its size."""
    return f"{figure:f}" if isinstance(figure, Decimal) else str(figure)


def cell_label(form: TableForm, cell: CellEvidence | SuggestedCell) -> str:
    """Return the official labels of row and column of ``cell``."""
    return f"{row_label(form, cell)}·{column_label(form, cell)}"


CAUSES: Final = {
    Cause.SHIFTED_COLUMN: Message("整行数字错位一列"),
    Cause.SHIFTED_ROW: Message("整列数字错位一行"),
    Cause.SWAPPED: Message("相邻两格数字互换"),
    Cause.WRONG_UNIT: Message("元与万元混用"),
    Cause.TRANSPOSED: Message("数字颠倒"),
    Cause.DIGIT_DROPPED: Message("漏写一位数字"),
    Cause.DIGIT_DOUBLED: Message("重复多写一位数字"),
    Cause.TOTAL_NOT_UPDATED: Message("总计未更新"),
    Cause.OFF_BY_ONE: Message("相差1"),
}
"""How figures came to be wrong; nothing is said where it is not known."""

SUGGESTED: Final = Message("建议：{change}")
ONE_OF: Final = Message("可能是以下之一：")
AS_IN: Final = Message("改法同问题{number}")
_CHANGE: Final = Message("“{cell}”应为{value}")
_BECAUSE: Final = Message("{change}（{cause}）")
_COMMA: Final = Message("，")


def changed(suggestion: Suggestion, form: TableForm, lang: Lang) -> str:
    """Return what ``suggestion`` would change, and how it came to be wrong where that is known."""
    changes = tuple(
        Phrase(_CHANGE, {"cell": cell_label(form, cell), "value": plain_figure(cell.value)})
        for cell in suggestion.cells
    )
    change = Joined(changes, _COMMA).text(lang)
    cause = CAUSES.get(suggestion.cause)
    return _BECAUSE.text(lang, {"change": change, "cause": cause}) if cause else change


_LASTING: Final = Message("理由：{reason}（{who}）")
_UNTIL: Final = Message("理由：{reason}（{who}，至{expires}）")


def waived_by(waiver: Waiver, lang: Lang) -> str:
    """Return why a finding is dismissed, by whom and until when."""
    said = _LASTING if waiver.expires is None else _UNTIL
    return said.text(lang, {"reason": waiver.reason, "who": waiver.who, "expires": waiver.expires})


_NOT_RUN: Final = Message("未核对（缺少所需的数据）：{codes}")
_NOT_COMPARED: Final = Message("未与上年报告比较（没有指定--previous）：{codes}")
_NOT_LAST_YEAR: Final = Message("未与上年报告比较（{why}）：{codes}")
_NOT_MEASURED: Final = Message("未核对（需要安装govdisclosure[likeness]）：{codes}")


def not_run(judged: Judged, lang: Lang) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield which rules did not run, as a sentence and as their codes: for want of data in this report, of last year's report, or of a library."""
    why = judged.findings.not_compared
    known = known_rules()
    lacking: dict[Message, list[str]] = {}
    for code in judged.findings.not_run:
        needs = known[code].needs if code in known else frozenset[Need]()
        if needs & {"children", "expected", "categories"}:
            continue  # they are judged in a roll-up, or by a profile
        if "previous" in needs and (judged.previous is None or why):
            message = _NOT_LAST_YEAR if why else _NOT_COMPARED
        elif "likeness" in needs and not is_measurable():
            message = _NOT_MEASURED
        else:
            message = _NOT_RUN
        lacking.setdefault(message, []).append(code)
    for message, codes in lacking.items():
        yield message.text(lang, {"codes": " ".join(codes), "why": why}), codes


def known_rules() -> Mapping[str, Rule]:
    """Return the rules of the catalogue and those of installed packages, by code."""
    return {rule.code: rule for rule in (*CATALOGUE, *found_rules().items)}
