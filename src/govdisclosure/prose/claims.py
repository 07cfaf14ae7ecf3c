"""What a passage claims without figures: that there was none of a thing (denials), that all went one way (claims)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, final

from attrs import frozen

from govdisclosure.forms import table_form
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.prose.facts import Period, Span
from govdisclosure.prose.subjects import ORGANISATIONS, Reading, Subject, Topic, is_plain, subject_of, topic_of
from govdisclosure.zh import find_years

__all__ = ["Claim", "Denial", "claims_in", "denials_in"]


@final
@frozen(kw_only=True)
class Denial:
    """未收到政府信息公开申请: that there was none."""

    subject: Subject
    is_strong: bool
    """Whether 未收到, 无 or 零 says so, and not 未发生."""
    period: Period
    span: Span


@final
@frozen(kw_only=True)
class Claim:
    """均获维持: that all went one way, so that ``none_of`` counts none."""

    name: str
    none_of: Reading
    span: Span


_CLAUSE: Final = re.compile("[^，,；;。！？：:（）()\n]+")
_STRONG: Final = re.compile(
    "(?:未|没有|没|尚未|从未)(?:再)?(?:收到|接到|接收到?|接收|受理|收取|产生|接|有|出现|存在)过?|没有|并无|零报告|为零|均无|(?<![毫有])无(?!误|法|正当|关|障碍|一|需|偿|论|不|异)|零(?=申请|复议|诉讼|收件|受理)|不存在"
)
_WEAK: Final = re.compile("(?:未|没有)(?:曾|再)?(?:发生|引发|引起)过?")
_OUT: Final = re.compile(
    "投诉|举报|建议|提案|收费|费用|减免|败诉|纠正|撤销|超期|逾期|不予公开|拒绝|泄密|依申请公开转|信访|舆情|责任|答复不|不服|异议|违法"
)


def denials_in(text: str, topic: Topic | None) -> Iterator[Denial]:
    """Yield what ``text`` says there was none of, of what the tables count; ``topic`` is that of its section."""
    year: int | None = None
    for clause in _CLAUSE.finditer(text):
        words = clause[0]
        years = find_years(words)
        if years:
            year = years[0].value
        for pattern, strong in ((_VERBS, True), (_STRONG, True), (_WEAK, False)):
            said = pattern.search(words)
            if said is None or _OUT.search(words):
                continue
            subject = _denied(words, said, topic)
            if subject is not None:
                yield Denial(
                    subject=subject,
                    is_strong=strong,
                    period=year,
                    span=(clause.start(), clause.end()),
                )
            break


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
            if part or is_plain(f"收到{what}")
            else None
        )
    if about == "remedies" and _REMEDY.fullmatch(what):
        return subject_of(what, about, EDITION_2021)
    return None


_REQUEST: Final = re.compile("申请")
_REMEDY: Final = re.compile(
    "(?:因|由|针对|涉及|本机关|本局|我局|我单位|本年度|任何|新的|有关|相关|对|的|政府|政务|信息|公开|工作|答复|行为|而|引发|引起|产生|导致|提起|被|申请|依申请|"
    "行政|复议|诉讼|机关|和|或者|或|及|以及|、|案件|情况|情形|事项|件|发生|人)*(?:复议|诉讼)(?:的|案件|情况|情形|事项|申请|件|发生|问题|等|、|和)*"
)
_DOCUMENTS: Final = re.compile("(?:行政)?规范性文件$|(?:行政处罚|行政许可|行政强制)决定$")


_UPHELD: Final = re.compile("(?:结果)?(?:均|全部|都)(?:被|获|获得|为|予以|依法|判决|裁定|复议|结果)*(?:维持|驳回)")
_CORRECTED: Final = re.compile("(?:均|全部|都)(?:被|获|予以|依法)*(?:纠正|撤销)")
_CLOSED: Final = re.compile("(?:均|全部|都)(?:已|被)*(?:审结|结案)")
_ANSWERED: Final = re.compile(
    "(?:均|全部|全都|都)(?:已|依法依规|依法|及时|按期|按时|按规定|按要求|如期|限时|在[^，。；]{2,14}?(?:内|前))*(?:予以|作出|作了|进行)?(?:答复|办结|办理完毕|回复|办理完结)"
)
_ALL: Final = "(?:均|全部|全都|都)"
_ROW: Final = re.compile(f"{_ALL}(?P<how>[^，。；、]{{0,24}})")
_OUTCOMES: Final[Mapping[str, str]] = {
    "部分公开": "partially_granted",
    "不予公开": "denied",
    "无法提供": "unavailable",
    "不予处理": "not_processed",
    "予以公开": "granted",
    "同意公开": "granted",
}
_PERSONS: Final = re.compile(f"{_ALL}(?:为|是|系|来自)(?P<who>自然人|公民|个人|商业企业|企业|法人|科研机构)")
_WHO: Final[Mapping[str, tuple[str, ...]]] = {
    "自然人": ("natural_person",),
    "公民": ("natural_person",),
    "个人": ("natural_person",),
    "商业企业": ("commercial_enterprise",),
    "企业": ("commercial_enterprise",),
    "科研机构": ("research_institution",),
    "法人": ORGANISATIONS,
}
_BY: Final = re.compile(f"{_ALL}(?:为|是|系)?(?:未经复议)?(?P<by>直接起诉|复议后起诉|复议后提起)")
_SENTENCE: Final = re.compile("[^。！？\n]+")


def claims_in(text: str, topic: Topic | None) -> Iterator[Claim]:
    """Yield the claims of ``text`` that all of what a table counts went one way."""
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        about = topic_of(words) or topic
        found = _of_remedies(words) if about == "remedies" else _of_requests(words) if about == "requests" else ()
        for name, cells, said in found:
            yield Claim(
                name=name,
                none_of=cells,
                span=(sentence.start() + said.start(), sentence.start() + said.end()),
            )


_Said = Iterator[tuple[str, Reading, "re.Match[str]"]]


def _of_remedies(words: str) -> _Said:
    by = _BY.search(words)
    if by is not None:
        other = "after_reconsideration" if by["by"] == "直接起诉" else "direct"
        yield "其他起诉方式", (f"remedies.litigation_{other}.total",), by
    for pattern, but in ((_UPHELD, "upheld"), (_CORRECTED, "corrected"), (_CLOSED, None)):
        said = pattern.search(words)
        if said is None:
            continue
        before = words[: said.start()]
        only_closed = "审结" in before or "结案" in before or "已结" in before
        results = (
            ("pending",) if but is None else tuple(r for r in ("upheld", "corrected", "other", "pending") if r != but)
        )
        results = tuple(r for r in results if not (only_closed and r == "pending"))
        blocks = _blocks(before)
        if blocks:
            yield "其他结果", tuple(f"remedies.{block}.{result}" for block in blocks for result in results), said


def _blocks(before: str) -> tuple[str, ...]:
    blocks: tuple[str, ...] = ()
    if "复议" in before.replace("未经复议", "").replace("复议后", ""):
        blocks += ("reconsideration",)
    if "诉讼" in before or "起诉" in before:
        blocks += ("litigation_direct", "litigation_after_reconsideration")
    return blocks


def _of_requests(words: str) -> _Said:
    if _QUALIFIED.search(words):
        return
    said = _ANSWERED.search(words)
    if said is not None and "申请" in words[: said.start()]:
        yield "结转下年度继续办理", ("requests.carried_forward.total",), said
    who = _PERSONS.search(words)
    if who is not None and "申请" in words[: who.start()]:
        others = tuple(name for name in ("natural_person", *ORGANISATIONS) if name not in _WHO[who["who"]])
        yield "其他申请人", tuple(f"requests.received.{name}" for name in others), who
    for said in _ROW.finditer(words):
        row = next((row for label, row in _OUTCOMES.items() if label in said["how"]), None)
        if row is not None and "申请" in words[: said.start()]:
            yield "其他办理结果", _but(row), said


@cache
def _but(row: str) -> Reading:
    """Return the totals of every outcome but those of ``row``."""
    form = table_form(EDITION_2021.requests)
    paths = [line.path for line in form.rows if line.path.startswith("outcomes.") and not line.is_total]
    return tuple(f"requests.{path}.total" for path in paths if not path.startswith(f"outcomes.{row}"))


_QUALIFIED: Final = re.compile("结转|建议|提案|留言|咨询|来信|热线|除|其余|正在办理|投诉|信访|未到期")
