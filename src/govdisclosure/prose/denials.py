"""What a passage says there was none of: 未收到政府信息公开申请, 零报告, 未发生行政复议."""

import re
from collections.abc import Iterator
from typing import Final, final

from attrs import frozen

from govdisclosure.model.editions import EDITION_2021
from govdisclosure.prose.facts import Period, Span
from govdisclosure.prose.sentences import sentences_in
from govdisclosure.prose.subjects import Subject, Topic, counts_all, subject_of, topic_of
from govdisclosure.zh import find_years

__all__ = ["Denial", "denials_in"]


@final
@frozen(kw_only=True)
class Denial:
    """未收到政府信息公开申请: that there was none."""

    subject: Subject
    is_strong: bool
    """Whether 未收到, 无 or 零 says so, and not 未发生."""
    period: Period
    span: Span


_CLAUSE: Final = re.compile("[^，,；;。！？：:（）()\n]+")
_STRONG: Final = re.compile(
    "(?:未|没有|没|尚未|从未)(?:再)?(?:收到|接到|接收到?|接收|受理|收取|产生|接|有|出现|存在)过?|没有|并无|零报告|为零|均无|(?<![毫有])无(?!误|法|正当|关|障碍|一|需|偿|论|不|异)|零(?=申请|复议|诉讼|收件|受理)|不存在"
)
_WEAK: Final = re.compile("(?:未|没有)(?:曾|再)?(?:发生|引发|引起)过?")
_CHARGES: Final = re.compile("(?:未|没有|无)(?:收取|发生|产生|有)?(?:过)?(?:任何)?行政事业性收费(?:项目|情况|收入)?$")
_OUT: Final = re.compile(
    "半年|季度|[一二三四五六七八九十0-9]月|投诉|举报|建议|提案|收费|费用|减免|败诉|纠正|撤销|超期|逾期|不予公开|拒绝|泄密|依申请公开转|信访|舆情|责任|答复不|不服|异议|违法"
)


def denials_in(text: str, topic: Topic | None) -> Iterator[Denial]:
    """Yield what ``text`` says there was none of, of what the tables count; ``topic`` is that of its section."""
    for sentence in sentences_in(text):
        about = topic_of(sentence[0]) or topic
        year: int | None = None
        for clause in _CLAUSE.finditer(text, *sentence.span()):
            year = next((found.value for found in find_years(clause[0])), year)
            found = _denial(clause[0], about)
            if found is not None:
                subject, strong = found
                yield Denial(subject=subject, is_strong=strong, period=year, span=clause.span())


def _denial(words: str, topic: Topic | None) -> tuple[Subject, bool] | None:
    """Return what a clause says there was none of, and whether strongly."""
    if _CHARGES.search(words):
        charged = subject_of("行政事业性收费金额", None, EDITION_2021)
        return None if charged is None else (charged, True)
    if _OUT.search(words):
        return None
    for pattern, strong in ((_VERBS, True), (_STRONG, True), (_WEAK, False)):
        said = pattern.search(words)
        if said is not None:
            subject = _denied(words, said, topic)
            return None if subject is None else (subject, strong)
    return None


_VERBS: Final = re.compile("(?:未|没有|没)(?:曾|再)?(?:制发|制定|出台|作出)过?")


def _denied(words: str, said: "re.Match[str]", topic: Topic | None) -> Subject | None:
    behind = said[0] in {"零报告", "为零", "均无"}
    what = words[: said.start()] if behind else words[said.end() :]
    about = topic_of(words) or topic
    if _DOCUMENTS.search(what):
        return subject_of(f"制发{what}" if "文件" in what else what, None, EDITION_2021)
    if about == "requests" and _REQUEST.search(what):
        part = re.search("结转|办结", what)
        return (
            subject_of(what if part else f"收到{what}", about, EDITION_2021)
            if part or counts_all(f"收到{what}")
            else None
        )
    if about != "requests" and _REMEDY.fullmatch(what):  # in this report, 未收到行政复议 is about disclosure
        return subject_of(what, "remedies", EDITION_2021)
    return None


_REQUEST: Final = re.compile("申请")
_REMEDY: Final = re.compile(
    "(?:全年|本年度?|[0-9]{4}年度?|[我本全](?:局|委|办|厅|镇|乡|县|市|区|街道|院|中心|单位|机关)|后|直接|未经|起诉|因|由|针对|涉及|本机关|本局|我局|我单位|本年度|任何|新的|有关|相关|对|的|政府|政务|信息|公开|工作|答复|行为|而|引发|引起|产生|导致|提起|被|申请|依申请|"
    "行政|复议|诉讼|机关|和|或者|或|及|以及|、|案件|情况|情形|事项|件|发生|人)*(?:复议|诉讼|起诉)(?:的|案件|情况|情形|事项|申请|件|发生|问题|等|、|和)*"
)
_DOCUMENTS: Final = re.compile("(?:行政)?规范性文件$|(?:行政处罚|行政许可|行政强制)决定$")
