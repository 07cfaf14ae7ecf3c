"""One report on the page: whose it is, what was found, what was not looked at, and the report with its marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from govdisclosure.document import sectioned_blocks
from govdisclosure.errors import Lang, Message
from govdisclosure.formats.html.markup import element, shown, text
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.message import greeting, item
from govdisclosure.output.findings.numbered import Numbered, numbered
from govdisclosure.output.findings.page.body import body
from govdisclosure.output.findings.page.cards import Cards
from govdisclosure.output.findings.page.marks import Marker
from govdisclosure.output.findings.page.places import places_of
from govdisclosure.output.findings.words import COUNTS, about, not_run
from govdisclosure.output.web import spoken
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Rule

__all__ = ["report_markup"]

_FOUND: Final = Message("发现的问题")
_NONE: Final = Message("没有发现问题")
_NO_MATCH: Final = Message("没有符合筛选条件的问题")
_ORIGINAL: Final = Message("报告原文")
_NOTES: Final = Message("读取说明")
_NOT_RUN: Final = Message("没有核对的规则")
_RAN: Final = Message.counted("核对了{number}条规则", by="number")
_COPY: Final = Message("复制为文字")
_PRINT: Final = Message("打印这份报告")
_COPIED: Final = Message("已复制")
_SELECTED: Final = Message("浏览器不允许复制，文字已选中，请按Ctrl+C")
_MARK: Final = "\0"
_MESSAGE: Final = Message("文字版（可发给填报单位）")


def report_markup(judged: Judged, number: int, rules: Mapping[str, Rule], lang: Lang) -> str:
    """Return a report as a part of the page, the ``number`` of it."""
    name = f"r{number}"
    report = judged.report
    if report is None:
        inside = (
            element("h2", spoken(judged.file, lang), id=f"{name}-head"),
            element("p", spoken(judged.error or "", lang), class_="error"),
        )
        return element("article", "\n".join(inside), id=name, class_="report unread", aria_labelledby=f"{name}-head")
    findings = numbered(judged, name)
    blocks = [*sectioned_blocks(report, whole=True)]
    marker = Marker(lang)
    original = body(report, blocks, places_of(report, blocks, findings), marker, number)
    cards = Cards(judged, rules, frozenset(marker.met), lang)
    inside = (
        _head(judged, name, lang),
        element(
            "div",
            _found(judged, findings, cards, name, lang) + _original(original, lang),
            class_="sides",
        ),
    )
    return element("article", "\n".join(inside), id=name, class_="report", aria_labelledby=f"{name}-head")


def _head(judged: Judged, name: str, lang: Lang) -> str:
    counts = [COUNTS[severity].text(lang, {"number": n}) for severity, n in judged.findings.count().items() if n]
    tallies = "".join(
        element("li", text(words)) for words in (*counts, _RAN.text(lang, {"number": len(judged.findings.ran)}))
    )
    parts = (
        element("h2", spoken(about(judged, lang), lang), id=f"{name}-head"),
        element("p", spoken(judged.file, lang), class_="file"),
        element("ul", tallies, class_="counts"),
        *_notes(judged.report, lang),
    )
    return element("header", "\n".join(parts))


def _notes(report: PublishedReport | None, lang: Lang) -> Iterator[str]:
    if report and report.notes:
        notes = "".join(element("li", spoken(note.text(lang), lang)) for note in report.notes)
        yield element("div", element("h3", text(_NOTES.text(lang))) + element("ul", notes), class_="notes")


def _found(judged: Judged, findings: Sequence[Numbered], cards: Cards, name: str, lang: Lang) -> str:
    title = element("h3", text(_FOUND.text(lang)))
    parts = [title]
    if findings:
        parts += [_tools(judged, findings, name, lang), cards.list(findings)]
        parts.append(element("p", text(_NO_MATCH.text(lang)), class_="nothing", hidden="hidden"))
    else:
        parts.append(element("p", text(_NONE.text(lang)), class_="none"))
    if unrun := [*not_run(judged, lang)]:
        parts.append(_unrun(unrun, cards.rules, lang))
    return element("section", "\n".join(parts), class_="found")


def _unrun(unrun: Iterable[tuple[str, Sequence[str]]], rules: Mapping[str, Rule], lang: Lang) -> str:
    """Return the rules that did not run, folded up: why, and what each would have looked for."""
    said = ""
    for sentence, codes in unrun:
        titles = (f"{code} {rules[code].title.text(lang)}" for code in codes if code in rules)
        items = "".join(element("li", spoken(title, lang)) for title in titles)
        said += element("p", spoken(sentence, lang)) + element("ul", items)
    return element("details", element("summary", text(_NOT_RUN.text(lang))) + said, class_="notrun")


def _tools(judged: Judged, findings: Sequence[Numbered], name: str, lang: Lang) -> str:
    """Return the findings as a message, and what copies it: the message is in Chinese, as those are that it is sent to."""
    standing = [one for one in findings if one.finding.waived is None]
    lines = "\n".join(element("span", _plain(item(one, judged, "zh")), data_for=one.id) for one in standing)
    said = element(
        "pre",
        f"{_greeting(judged, len(standing))}\n{lines}",
        id=f"{name}-message",
        lang="zh-Hans",
        tabindex=0,
    )
    unfolded = element("details", element("summary", text(_MESSAGE.text(lang))) + said, class_="message")
    words = {"data_copied": _COPIED.text(lang), "data_selected": _SELECTED.text(lang)}
    copy = element("button", text(_COPY.text(lang)), type="button", class_="copy", data_copy=f"{name}-message", **words)
    paper = element("button", text(_PRINT.text(lang)), type="button", class_="paper", data_print=name)
    status = element("span", "", role="status")
    return element("div", f"{copy}{paper}{status}", class_="tools", hidden="hidden") + unfolded


def _greeting(judged: Judged, number: int) -> str:
    """Return the first line; how many findings there are stands apart, as it depends on what is shown."""
    if not number:
        return element("span", _plain(greeting(judged, 0, "zh")))
    before, after = greeting(judged, _MARK, "zh").rsplit(_MARK, 1)
    return element("span", f"{_plain(before)}{element('b', str(number))}{_plain(after)}")


def _original(original: str, lang: Lang) -> str:
    title = element("h3", text(_ORIGINAL.text(lang)))
    inside = f"{title}\n{element('div', original, class_='paper', lang='zh-Hans')}"
    return element("section", inside, class_="original")


def _plain(said: str) -> str:
    """Return ``said`` as it is, its lines too."""
    return escape(shown(said), quote=False)
