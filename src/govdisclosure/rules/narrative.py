"""The six sections and their headings (GD101 to GD104)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.forms import label_key
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, Heading, Sections
from govdisclosure.rules._heads import comes_again, head_words, merged_heads
from govdisclosure.rules._numbering import misnumbered
from govdisclosure.rules._prose import first_sentence
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_GB_T_9704: Final = "GB/T 9704-2012 7.3.3"
_OFFICIAL: Final = {name: specs(Sections)[name].label for name in SECTION_NAMES}


@rule(
    "GD101",
    Severity.ERROR,
    title=Message("缺少法定部分"),
    about=Message("年度报告应包括格式规定的六个部分，没有内容的部分也应列出标题并写明“无”。请补上。"),
    message=Message("缺少“{expected}”部分"),
    provision=str(NOTICE_2021),
    trips=Example(has={"other_matters": None}),
    passes=Example(has={"other_matters": "无。"}),
    needs=["edition"],
    lenient_in_trial=True,
)
def missing_section(rule: Rule, case: Case) -> Iterator[Finding]:
    """A statutory section is missing."""
    found = {part.name for part in case.report.sections}.union(*merged_heads(case.report).values())
    for number, name in enumerate(SECTION_NAMES, start=1):
        if name not in found:
            yield rule.finding(section=number, expected=_OFFICIAL[name])


_DOUBLED = Message("标题“{text}”重复出现")
_MERGED = Message("标题“{text}”合并了另一部分“{expected}”，应分列为两个部分")


@rule(
    "GD102",
    Severity.WARNING,
    title=Message("各部分次序颠倒、合并或重复"),
    about=Message("六个部分的次序由格式规定，每部分只出现一次。请按格式调整。"),
    message=Message("标题“{text}”的次序与格式不符"),
    provision=str(NOTICE_2021),
    trips=Example(adds={"problems": "五、存在的主要问题及改进情况"}),
    passes=Example(heads={"problems": "五、存在的主要问题及改进措施"}),
    needs=["edition"],
)
def section_order(rule: Rule, case: Case) -> Iterator[Finding]:
    """Sections out of order, merged or doubled."""
    numbers = [SECTION_NAMES.index(part.name) + 1 for part in case.report.sections]
    in_order = _longest_rise(numbers)
    merged = merged_heads(case.report)
    for number, part in zip(numbers, case.report.sections, strict=True):
        text = part.section.heading
        if number not in in_order:
            yield rule.finding(section=number, text=text, span=(0, len(text)))
        for other in merged.get(part.name, ()):
            yield rule.finding(
                message=_MERGED, section=number, text=text, span=(0, len(text)), expected=_OFFICIAL[other]
            )
        for block in part.section.blocks:
            if isinstance(block, Heading) and comes_again(block, case.report):
                again = first_sentence(block.text)
                yield rule.finding(message=_DOUBLED, section=number, text=again, span=(0, len(again)))


def _longest_rise(numbers: list[int]) -> list[int]:
    """Return the most numbers that rise when the others are left out: what is left out is out of order."""
    rises: list[list[int]] = []
    for number in numbers:
        before = max((rise for rise in rises if rise[-1] < number), key=len, default=list[int]())
        rises.append([*before, number])
    return max(rises, key=len, default=list[int]())


_TYPO = Message("标题“{text}”有重复的字，应为“{expected}”")
_REPEATED: Final = re.compile(r"([\u4e00-\u9fff]{2,})\1")
_ONE_REPEATED: Final = re.compile(r"([\u4e00-\u9fff])\1")


@rule(
    "GD103",
    Severity.NOTICE,
    title=Message("标题与格式规定的不一致"),
    about=Message("六个部分的标题由格式规定，建议照录。"),
    message=Message("标题“{text}”与格式规定的“{expected}”不一致"),
    provision=str(NOTICE_2021),
    trips=Example(heads={"problems": "五、存在的问题和下一步打算"}),
    passes=Example(heads={"problems": "五、 存在的主要问题及改进情况："}),
    needs=["edition"],
)
def head_wording(rule: Rule, case: Case) -> Iterator[Finding]:
    """A head departs from the official wording; a typo is a warning."""
    merged = merged_heads(case.report)
    for part in case.report.sections:
        text, official = part.section.heading, _OFFICIAL[part.name]
        words = head_words(text)
        if words != label_key(official) and part.name not in merged:
            typo = _REPEATED.search(words) or _ONE_REPEATED.sub(r"\1", words) == label_key(official)
            yield rule.finding(
                message=_TYPO if typo else None,
                severity=Severity.WARNING if typo else None,
                section=SECTION_NAMES.index(part.name) + 1,
                text=text,
                span=(0, len(text)),
                expected=official,
            )


_UNNUMBERED = Message("标题“{text}”没有序号，而同级标题有，应为“{expected}”")
_OUT_OF_SEQUENCE = Message("标题“{text}”的序号“{actual}”与上一标题不衔接，应为“{expected}”")


@rule(
    "GD104",
    Severity.WARNING,
    title=Message("标题序号不一致"),
    about=Message(
        "同级标题应使用同一种序号（各级依次为一、（一）1.（1）），并连续编号。自动编号转为文本后常出现此类问题。请统一。"
    ),
    message=Message("标题“{text}”的序号“{actual}”与同级标题的形式不一致，应为“{expected}”"),
    provision=_GB_T_9704,
    trips=Example(has={"problems": "（一）存在的主要问题\n栏目更新不够及时。\n（三）改进情况\n安排专人逐月核对。"}),
    passes=Example(has={"problems": "（一）存在的主要问题\n栏目更新不够及时。\n（二）改进情况\n安排专人逐月核对。"}),
)
def numbering(rule: Rule, case: Case) -> Iterator[Finding]:
    """Numbering inconsistent within its level: another kind of mark, a number skipped or repeated."""
    for line in misnumbered(case.report):
        text = first_sentence(line.text)
        start = max(text.find(line.mark), 0)
        yield rule.finding(
            message=_UNNUMBERED if not line.mark else None if line.is_other_kind else _OUT_OF_SEQUENCE,
            section=line.section,
            text=text,
            span=(start, min(start + len(line.mark), len(text))),
            expected=line.expected,
            actual=line.mark or None,
        )


RULES = (missing_section, section_order, head_wording, numbering)
