"""The parts that the preamble announces against the sections there are (GD105)."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Message
from govdisclosure.forms import label_key
from govdisclosure.interpret.heads import section_names
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, Heading, SectionName, Sections
from govdisclosure.published import PublishedReport
from govdisclosure.rules._heads import head_words, merged_heads
from govdisclosure.rules._said import Said, said_by
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_LONGEST: Final = 600
_OFFICIAL: Final = {name: specs(Sections)[name].label for name in SECTION_NAMES}

_NUMBER: Final = "[0-9０-９]{1,2}|[一二三四五六七八九十两]{1,2}"
_COUNT: Final = re.compile(
    f"(?P<number>{_NUMBER})\\s?(?:个|大|项)?(?:大|主要|基本)?(?:部分|方面(?=内容?组成)|章)(?!\\s?[：:]?(?:分别)?介绍)"
)
_SUBJECT: Final = re.compile("报告|年报|全文|正文|主要内容")
_OPENING: Final = re.compile("由|包括|包含|涵盖|内容为|内容是|内容有|分别是|分别为|即|分为|部分[：:，,]")
_MOST_LISTS: Final = 12
_OF_ITSELF: Final = re.compile("\\s*(?:本|全文|正文|报告|年报|年度报告)")
_LIST: Final = re.compile(
    f"(?:{_OPENING.pattern})(?:了|以下|如下)?[：:，,]?(?P<list>[^。]{{4,400}}?)"
    f"(?P<open>等)?(?:(?:共|合计|共计|共有|这|以上)*(?:{_NUMBER})?\\s?(?:个|大|项)?(?:大|主要)?(?:部分|方面|章)|组成|构成|[。]|$)"
)
_COMPOSED: Final = re.compile("部分|组成|构成|内容包括|主要包括|内容为")
_CUT: Final = re.compile("[，,、；;：:]|[”》][“《]|以及|和(?=其他|附)|及(?=其他|附)")
_MARK: Final = re.compile(
    "^(?:第?[一二三四五六七八九十]{1,2}(?:部分|是)?|[（(]?[一二三四五六七八九十0-9]{1,2}[)）.．]|[0-9]{1,2})"
)
_BARE_COUNT: Final = re.compile(f"(?:以下|如下|等|共)*(?:{_NUMBER})?(?:个|大|项)?(?:大|主要)?(?:部分|方面|内容)")
_LEAST_NAMED: Final = 3
_CLOSE: Final[tuple[tuple[str, SectionName], ...]] = (
    ("复议|诉讼|举报", "remedies"),
    ("申请", "requests"),
    ("主动公开", "proactive"),
    ("问题|不足|困难|改进|整改|打算|措施|下一步|计划", "problems"),
    ("其[他它]|需要?(?:报告|说明)", "other_matters"),
    ("总体|概述|概况|基本情况|综述|总述|工作情况", "overview"),
)
"""Looser wordings than those of heads: a list in prose is read with good will."""

_DIGITS: Final = {character: n for n, character in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


@final
@frozen
class _Announced:
    """What a sentence announces."""

    number: int | None
    named: tuple[SectionName, ...]
    others: tuple[str, ...]
    """Parts that are none of the six."""
    is_open: bool


_MISSING: Final = Message("前言所列各部分中没有“{expected}”，而报告有这一部分")
_ABSENT: Final = Message("前言列出“{actual}”，而报告没有这一部分")


@rule(
    "GD105",
    Severity.NOTICE,
    title=Message("前言所述各部分与正文不符"),
    about=Message("前言说明报告由几部分组成、各部分名称的，应与正文一致。不一致多因沿用旧格式的文字。请改正或删去。"),
    message=Message("前言称报告共{actual}个部分，正文为{expected}个部分"),
    provision=str(NOTICE_2021),
    trips=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。本报告由总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、存在问题及改进情况、其他事项和附表等七个部分组成。"
        }
    ),
    passes=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。本报告由总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、存在问题及改进情况、其他事项等六个部分组成。"
        }
    ),
    needs=["edition"],
)
def announced_parts(rule: Rule, case: Case) -> Iterator[Finding]:
    """The preamble announces N parts, or names them, and the report has other sections."""
    report = case.report
    if not report.sections:
        return
    found = _first(report)
    if found is None:
        return
    said, announced = found
    present = {part.name for part in report.sections}.union(*merged_heads(report).values())
    extra = _extra_heads(report)
    names = [_OFFICIAL[name] for name in announced.named if name not in present]
    absent = [*_strange(announced.others, extra), *names]
    lacking = [_OFFICIAL[name] for name in SECTION_NAMES if name in present - {*announced.named}]
    numbers = {len(report.sections), len(present), len(present) + len(extra)}
    message: Message | None
    expected: int | str | None
    actual: int | str | None
    if announced.number is not None and announced.number not in numbers:
        message, expected, actual = None, len(present) + len(extra), announced.number
    elif absent:
        message, expected, actual = _ABSENT, None, "、".join(absent)
    elif lacking and announced.named and not announced.is_open:
        message, expected, actual = _MISSING, "、".join(lacking), None
    else:
        return
    yield rule.finding(
        message=message,
        section=said.section,
        text=said.text,
        span=(0, len(said.text)),
        expected=expected,
        actual=actual,
    )


def _strange(others: Iterable[str], extra: Iterable[str]) -> Iterator[str]:
    """Yield the parts that are named and are none of the six, nor a part that the report has beside them."""
    heads = [label_key(head_words(head)) for head in extra]
    for words in others:
        key = label_key(words)
        if not any(key in head or head in key for head in heads):
            yield words


def _first(report: PublishedReport) -> tuple[Said, _Announced] | None:
    """Return the first sentence of preamble or section one that announces the parts of the report."""
    for said in said_by(report):
        if said.section > 1:
            return None
        line = said.text[:_LONGEST]
        if said.section and not _OF_ITSELF.match(line):
            continue
        announced = _announced(line) if _SUBJECT.search(line) and _COMPOSED.search(line) else None
        if announced is not None:
            return said, announced
    return None


def _announced(line: str) -> _Announced | None:
    """Return what a sentence announces: of several lists in it, the one that names most sections."""
    count = _COUNT.search(line)
    number = _value(count["number"]) if count else None
    best = _Announced(number, (), (), is_open=False)
    is_of_others = False
    for opening in [*_OPENING.finditer(line)][:_MOST_LISTS]:
        listed = _LIST.match(line, opening.start())
        one = _listed(number, listed["list"], is_open=bool(listed["open"])) if listed else best
        if len(one.named) >= _LEAST_NAMED and (len(one.named), -len(one.others)) > (len(best.named), -len(best.others)):
            best = one
        is_of_others = is_of_others or (not one.named and len(one.others) > 1)
    return best if best.named or (number is not None and not is_of_others) else None


def _listed(number: int | None, text: str, *, is_open: bool) -> _Announced:
    named: dict[SectionName, None] = {}
    others: list[str] = []
    for words in _fragments(text):
        names = section_names(words) or _loosely(words)
        named.update(dict.fromkeys(names))
        if not names:
            others.append(words)
    return _Announced(number, tuple(named), tuple(others), is_open=is_open)


def _fragments(text: str) -> Iterator[str]:
    for piece in _CUT.split(text):
        words = _MARK.sub("", piece.strip()).strip(' “”"《》')
        if len(label_key(words)) > 1 and not _BARE_COUNT.fullmatch(words):
            yield words


def _loosely(words: str) -> tuple[SectionName, ...]:
    for pattern, name in _CLOSE:
        if re.search(pattern, words):
            return (name,)
    return ()


def _value(text: str) -> int:
    if text[0] in _DIGITS:
        return _DIGITS[text[0]] if len(text) == 1 else 10 + _DIGITS.get(text[1], 0)
    return int(text)


def _extra_heads(report: PublishedReport) -> list[str]:
    """Return the headings of level one beside the six."""
    return [
        block.text
        for _, block in report.blocks()
        if isinstance(block, Heading) and block.level == 1 and not section_names(block.text)
    ]


RULES = (announced_parts,)
