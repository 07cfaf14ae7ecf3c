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
from govdisclosure.cli._suggestions import suggestions
from govdisclosure.errors import Lang, Message
from govdisclosure.output.findings.judged import Judged, count
from govdisclosure.output.findings.words import COUNTS, about, not_run, section_name, section_of, waived_by
from govdisclosure.rules import Finding, Severity, Suggestion, Waiver
from govdisclosure.rules.page import SEVERITIES

__all__ = ["COLOURS", "pages"]

COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_NONE: Final = Message("没有发现问题")
_WAIVED: Final = Message("已豁免")
_WAIVED_NUMBER: Final = Message("{number}个已豁免")
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
    for sentence, _ in not_run(judged, lang):
        yield Padding(Text(sentence, "dim"), (0, 0, 1, 2))


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
        why = waived_by(cast("Waiver", finding.waived), lang)
        listed.add_row("", finding.code, f"{finding.sentence(lang)}\n{why}")
    return listed


def _summary(judged: Sequence[Judged], lang: Lang) -> Iterator[Text]:
    counts = {severity: number for severity, number in count(judged).items() if number}
    parts = [
        Text(COUNTS[severity].text(lang, {"number": number}), COLOURS[severity]) for severity, number in counts.items()
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
