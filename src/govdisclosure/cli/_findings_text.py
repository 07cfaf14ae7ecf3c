"""Findings as text: one page a file, by section and severity, each with its evidence."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, cast

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from govdisclosure.cli._evidence import evidence
from govdisclosure.cli._judged import Judged, count, section_name, section_of
from govdisclosure.cli._suggestions import suggestions
from govdisclosure.errors import Lang, Message
from govdisclosure.prose.likeness import is_measurable
from govdisclosure.rules import CATALOGUE, Finding, Severity, Suggestion, Waiver
from govdisclosure.rules.installed import found_rules
from govdisclosure.rules.page import SEVERITIES

__all__ = ["COLOURS", "about", "pages"]

COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_COUNTS: Final = {
    Severity.ERROR: Message.counted("{number}个错误", by="number"),
    Severity.WARNING: Message.counted("{number}个警告", by="number"),
    Severity.NOTICE: Message.counted("{number}个提示", by="number"),
}
_NO_AGENCY: Final = Message("机关名称不明")
_NO_YEAR: Final = Message("年度不明")
_YEAR: Final = Message("{year}年度")
_NO_EDITION: Final = Message("格式不明")
_EDITION: Final = Message("{edition}版格式")
_NONE: Final = Message("没有发现问题")
_NOT_RUN: Final = Message("未核对（缺少所需的数据）：{codes}")
_NOT_COMPARED: Final = Message("未与上年报告比较（没有指定--previous）：{codes}")
_NOT_LAST_YEAR: Final = Message("未与上年报告比较（{why}）：{codes}")
_NOT_MEASURED: Final = Message("未核对（需要安装govdisclosure[likeness]）：{codes}")
_WAIVED: Final = Message("已豁免")
_WAIVED_NUMBER: Final = Message("{number}个已豁免")
_LASTING: Final = Message("理由：{reason}（{who}）")
_UNTIL: Final = Message("理由：{reason}（{who}，至{expires}）")
_FILES: Final = Message.counted("共{number}个文件", by="number")
_AND: Final = Message("，")
_UNREAD: Final = Message("{number}个无法读取")
_HINT: Final = Message("规则说明：govdisclosure rules {code}")


def pages(judged: Sequence[Judged], lang: Lang) -> Group:
    """Return a page for each file that was read, and a summary."""
    read = [page for one in judged if one.report is not None for page in _page(one, lang)]
    return Group(*read, *_summary(judged, lang))


def _page(judged: Judged, lang: Lang) -> Iterator[RenderableType]:
    yield Text(judged.file, "bold")
    yield Text(about(judged, lang), "dim")
    yield Text()
    ordered = sorted(judged.findings.standing, key=_order)
    for section, members in groupby(ordered, key=section_of):
        yield Text(f"  {section_name(section, lang)}", "bold")
        yield _listed(list(members), judged, lang)
        yield Text()
    if judged.findings.waived:
        yield Text(f"  {_WAIVED.text(lang)}", "dim bold")
        yield _dismissed(sorted(judged.findings.waived, key=_order), lang)
        yield Text()
    yield from _not_run(judged, lang)


def _not_run(judged: Judged, lang: Lang) -> Iterator[Padding]:
    """Yield which rules did not run: for want of data in this report, of last year's report, or of a library."""
    why = judged.findings.not_compared
    needed = {rule.code: rule.needs for rule in (*CATALOGUE, *found_rules().items)}
    lacking: dict[Message, list[str]] = {}
    for code in judged.findings.not_run:
        needs = needed.get(code, frozenset())
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
        yield Padding(Text(message.text(lang, {"codes": " ".join(codes), "why": why}), "dim"), (0, 0, 1, 2))


def about(judged: Judged, lang: Lang) -> str:
    """Return whose report it is, of which year and on which form."""
    report = judged.report
    agency = report.agency.name if report and report.agency else _NO_AGENCY.text(lang)
    year = _YEAR.text(lang, {"year": report.year}) if report and report.year else _NO_YEAR.text(lang)
    edition = report.edition if report else None
    form = _EDITION.text(lang, {"edition": edition}) if edition else _NO_EDITION.text(lang)
    return f"{agency} · {year} · {form}"


def _order(finding: Finding) -> tuple[int, int, str]:
    section = section_of(finding)
    return -1 if section is None else section, finding.severity.rank, finding.code


def _listed(findings: Iterable[Finding], judged: Judged, lang: Lang) -> Table:
    listed = Table.grid(padding=(0, 2, 0, 0))
    listed.add_column(width=2)
    listed.add_column(min_width=max(cell_len(words.text(lang)) for words in SEVERITIES.values()))
    listed.add_column()
    listed.add_column(overflow="fold")
    after_table = False
    said: set[tuple[Suggestion, ...]] = set()
    for finding in findings:
        if after_table:
            listed.add_row()
        colour = COLOURS[finding.severity]
        severity = Text(SEVERITIES[finding.severity].text(lang), colour)
        below = list(evidence(finding, judged, lang))
        mended = suggestions(finding, judged, lang, said)
        listed.add_row("", severity, Text(finding.code, colour), Group(Text(finding.sentence(lang)), *below, *mended))
        after_table = any(isinstance(one, Table) for one in below)
    return listed


def _dismissed(findings: Iterable[Finding], lang: Lang) -> Table:
    """Return the findings that are dismissed, each with why, by whom and until when."""
    listed = Table.grid(padding=(0, 2, 0, 0))
    listed.add_column(width=2)
    listed.add_column(style="dim")
    listed.add_column(style="dim", overflow="fold")
    for finding in findings:
        waiver = cast("Waiver", finding.waived)
        said = _LASTING if waiver.expires is None else _UNTIL
        why = said.text(lang, {"reason": waiver.reason, "who": waiver.who, "expires": waiver.expires})
        listed.add_row("", finding.code, f"{finding.sentence(lang)}\n{why}")
    return listed


def _summary(judged: Sequence[Judged], lang: Lang) -> Iterator[Text]:
    counts = {severity: number for severity, number in count(judged).items() if number}
    parts = [
        Text(_COUNTS[severity].text(lang, {"number": number}), COLOURS[severity]) for severity, number in counts.items()
    ]
    unread = sum(one.report is None for one in judged)
    if unread == len(judged) == 1:
        return  # why is said already
    if not parts and unread < len(judged):
        parts = [Text(_NONE.text(lang), "green")]
    dismissed = sum(len(one.findings.waived) for one in judged)
    if dismissed:
        parts.append(Text(_WAIVED_NUMBER.text(lang, {"number": dismissed}), "dim"))
    if unread:
        parts.append(Text(_UNREAD.text(lang, {"number": unread}), "bold red"))
    if len(judged) > 1:
        parts.insert(0, Text(_FILES.text(lang, {"number": len(judged)})))
    yield Text(_AND.text(lang)).join(parts)
    worst = min(
        (finding for one in judged for finding in one.findings.standing),
        key=lambda one: one.severity.rank,
        default=None,
    )
    if worst:
        yield Text(_HINT.text(lang, {"code": worst.code}), "dim")
