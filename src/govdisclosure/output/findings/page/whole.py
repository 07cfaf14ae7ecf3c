"""The page: what was counted, what to show of it, and every report with its findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.formats.html.markup import element, text
from govdisclosure.output.findings.judged import Judged, count
from govdisclosure.output.findings.page.marks import WAIVED
from govdisclosure.output.findings.page.report import report_markup
from govdisclosure.output.findings.words import COUNTS, about, known_rules
from govdisclosure.output.web import spoken, web_page
from govdisclosure.rules import Severity
from govdisclosure.rules.page import SEVERITIES

__all__ = ["findings_page"]

_TITLE: Final = Message("政府信息公开工作年度报告检查结果")
_TO_REPORTS: Final = Message("跳到检查结果")
_FILES: Final = Message.counted("共{number}个文件", by="number")
_UNREAD: Final = Message("{number}个无法读取")
_NONE: Final = Message("没有发现问题")
_WAIVED_NUMBER: Final = Message("{number}个已豁免")
_CONTENTS: Final = Message("目录")
_HEADS: Final = (Message("报告"), Message("错误"), Message("警告"), Message("提示"))
_NOT_READ: Final = Message("无法读取")
_FILTER: Final = Message("筛选")
_SEVERITY: Final = Message("级别")
_FAMILY: Final = Message("规则")
_SHOWN: Final = Message("显示{shown}个问题，共{all}个")
_FAMILIES: Final = {
    "GD1": Message("结构和表格"),
    "GD2": Message("表内数字"),
    "GD3": Message("文字与数字"),
    "GD4": Message("与上年比较"),
    "GD5": Message("名称、日期和联系方式"),
    "GD6": Message("汇总"),
}
_OTHER: Final = Message("其他规则")


def findings_page(judged: Iterable[Judged], lang: Lang = "zh") -> str:
    """Return one page that shows every report as published, with what was found in it marked in its place.

    The page loads nothing and works from a disk, on paper and without scripts; what a report says is text, never markup.
    """
    files = list(judged)
    rules = known_rules()
    reports = "\n".join(report_markup(one, index, rules, lang) for index, one in enumerate(files, 1))
    title = _TITLE.text(lang)
    parts = (
        element("a", text(_TO_REPORTS.text(lang)), class_="skip", href="#reports"),
        element(
            "header",
            "\n".join((element("h1", text(title)), _summary(files, lang), *_filter(files, lang))),
            class_="top",
        ),
        *_contents(files, lang),
        element("main", reports, id="reports", tabindex=-1),
    )
    return web_page(title, "\n".join(parts), style=_resource("page.css"), script=_resource("page.js"), lang=lang)


@cache
def _resource(name: str) -> str:
    return files("govdisclosure.output.findings.page").joinpath(name).read_text("utf-8")


def _summary(judged: Sequence[Judged], lang: Lang) -> str:
    counts = [(COUNTS[severity].text(lang, {"number": n}), severity) for severity, n in count(judged).items() if n]
    parts = [element("li", text(words), class_=str(severity)) for words, severity in counts]
    unread = sum(one.report is None for one in judged)
    if not parts and unread < len(judged):
        parts.append(element("li", text(_NONE.text(lang)), class_="none"))
    waived = sum(len(one.findings.waived) for one in judged)
    if waived:
        parts.append(element("li", text(_WAIVED_NUMBER.text(lang, {"number": waived})), class_="waived"))
    if unread:
        parts.append(element("li", text(_UNREAD.text(lang, {"number": unread})), class_="unread"))
    parts.insert(0, element("li", text(_FILES.text(lang, {"number": len(judged)}))))
    return element("ul", "\n".join(parts), class_="counts")


def _contents(judged: Sequence[Judged], lang: Lang) -> Iterator[str]:
    """Yield the table of contents, where there are several files."""
    if len(judged) < 2:  # noqa: PLR2004  (several)
        return
    heads = "".join(element("th", text(head.text(lang)), scope="col") for head in _HEADS)
    rows = "\n".join(_line(one, f"r{index}", lang) for index, one in enumerate(judged, 1))
    title = element("h2", text(_CONTENTS.text(lang)), id="contents")
    table = element("table", f"{element('thead', element('tr', heads))}\n{element('tbody', rows)}")
    frame = element("div", table, class_="frame", role="region", tabindex=0, aria_labelledby="contents")
    yield element("nav", f"{title}{frame}", class_="contents", aria_labelledby="contents")


def _line(one: Judged, name: str, lang: Lang) -> str:
    said = about(one, lang) if one.report else _NOT_READ.text(lang)
    link = element("a", spoken(said, lang), href=f"#{name}") + element("span", spoken(one.file, lang), class_="file")
    counts = one.findings.count()
    cells = (
        element("td", str(counts[s]) if one.report else "", class_=str(s) if counts[s] else None) for s in Severity
    )
    return element("tr", element("th", link, scope="row") + "".join(cells))


def _filter(judged: Sequence[Judged], lang: Lang) -> Iterator[str]:
    """Yield what to choose from; it is there where the script runs."""
    findings = [finding for one in judged for finding in one.findings]
    looks = Counter("waived" if one.waived else str(one.severity) for one in findings)
    families = Counter(one.code[:3] for one in findings)
    if not findings:
        return
    words = {**{str(severity): SEVERITIES[severity] for severity in Severity}, "waived": WAIVED}
    sets = [_set(_SEVERITY, "look", [(look, words[look], looks[look]) for look in words if looks[look]], lang)]
    if len(families) > 1:
        ordered = sorted(families)
        sets.append(
            _set(_FAMILY, "family", [(one, _FAMILIES.get(one, _OTHER), families[one]) for one in ordered], lang)
        )
    status = element("p", "", role="status", data_shown=_SHOWN.text(lang))
    yield element("form", "\n".join((*sets, status)), class_="filter", hidden="hidden", aria_label=_FILTER.text(lang))


def _set(legend: Message, name: str, choices: Iterable[tuple[str, Message, int]], lang: Lang) -> str:
    boxes = (
        element(
            "label",
            f'<input type="checkbox" name="{name}" value="{text(value)}" checked>'
            + element("span", text(words.text(lang)))
            + element("span", str(number), class_="number"),
            class_=value if name == "look" else None,
        )
        for value, words, number in choices
    )
    return element("fieldset", element("legend", text(legend.text(lang))) + "\n".join(boxes))
