"""Whose report it is, in every place that says so (GD501), and words of another level (GD507)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.bodies.names import read_name, tier_of
from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.rules._reporters import is_other_body, namings
from govdisclosure.rules._said import said_by
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_ARTICLE_50: Final = REGULATIONS.article("第五十条")

_SIGNED: Final = Message("落款单位“{actual}”与报告单位“{expected}”不一致")
_CONTACTED: Final = Message("联系单位“{actual}”不是报告单位“{expected}”")


@rule(
    "GD501",
    Severity.ERROR,
    title=Message("单位名称前后不一致"),
    about=Message(
        "标题、前言、正文和落款中的报告单位应为同一单位，出现其他单位名称多因套用其他单位的报告。请核对改正。省略上级名称、使用规范简称、由办公室署名的，不属于此类问题。"
    ),
    message=Message("此处的单位“{actual}”与报告单位“{expected}”不一致"),
    provision=_ARTICLE_50,
    trips=Example(has={"signature": "青禾县财政局\n{next_year}年1月16日"}),
    passes=Example(has={"signature": "云岭市{agency}\n{next_year}年1月16日"}),
    needs=["edition"],
)
def agency_name(rule: Rule, case: Case) -> Iterator[Finding]:
    """The agency's name differs between title, preamble, prose and signature."""
    agency = case.report.agency
    if agency is None:
        return
    for naming, kind in namings(case.report):
        if is_other_body(naming, kind, agency.name):
            yield rule.finding(
                message={"signature": _SIGNED, "contact": _CONTACTED}.get(kind),
                section=naming.section,
                text=naming.text,
                span=(naming.start, min(naming.start + len(naming.name), len(naming.text))),
                expected=agency.name,
                actual=naming.name,
            )


_LEVELS: Final = "国|省|市|县|区|旗|州|盟|镇|乡|街道"
_BODIES: Final = "行政机关|政府系统|政务系统|党政机关|政府机关|机关|政府部门|职能部门|部门|单位|政府|乡镇|镇街|县市区|市县|县区|区县|街道|镇|乡|和|及|、|各级|各|所有|全部"
_VERBS: Final = "(?:共|总共|累计|合计|总计|一共|全年)?(?:计)?(?:主动公开|依申请公开|新收|收到|受理|办理|办结|答复|(?:公开|发布)(?=各|政府|政务|重点|[0-9]|[^，。；]{0,8}信息)|制发|制作|未收到|没有收到|未发生|没有发生)"
_WORK: Final = "(?:政府信息公开|政务公开)(?:工作)?(?:总体|有序|稳步|扎实|不断|平稳|顺利|深入|取得|持续|得到|开展|水平)"
_YEAR: Final = "(?:[0-9０-９]{4}年度?|全年|年内|本年度?|一年来|今年)"
_OUT_OF_PLACE: Final = re.compile(
    f"(?:^\\s*|[，,。；;：:]|{_YEAR})(?P<word>[全我](?P<level>{_LEVELS}))(?:{_BODIES}){{0,6}}(?:{_YEAR})?[，,]?(?:{_VERBS}|{_WORK})"
)
_FAR: Final = re.compile(
    f"(?:^\\s*|^[^，。；]{{0,8}}{_YEAR}[，,])(?P<word>[全我](?P<level>省|市))(?!委|政府(?!信息)|厅|级|局|统一|一体化|政务服务)"
    "(?=[^。；]{0,60}(?:信息公开|政务公开|公开(?:政府)?信息))"
    "|(?:指导|组织|督促|监督|负责|统筹|协调|完善|推进|推动|带领)(?P<word_>全(?P<level_>省|市))(?=[^，。；]{0,10}?(?:各|政务公开|信息公开|政府系统))"
)
"""A level two or more above the body's own as the subject of a sentence, or as what the body directs."""

_SUPERIOR: Final = re.compile("(?<![全我])[省市](?:委|政府|厅|局|级|里)|上级|国务院|条例|办法|印发|参加|典型|推广|平台")
_QUOTED: Final = re.compile(
    "通报|排名|考核|评估|位居|位列|名列|平均|第[一二三四五六七八九十0-9]+[名位]|会议|部署|要求|统计显示"
)
_LONGEST: Final = 2_000


@rule(
    "GD507",
    Severity.WARNING,
    title=Message("层级用词与报告单位不符"),
    about=Message(
        "叙述本单位情况时的“全省”“全市”“全县”“全镇”应与报告单位的层级一致；不一致多因套用其他单位的报告。请核对改正。引述上级工作的不属于此类问题。"
    ),
    message=Message("“{actual}”与报告单位“{agency}”的层级不符"),
    provision=_ARTICLE_50,
    trips=Example(agency="青禾县石桥镇人民政府", adds={"overview": "（六）下年度打算。继续推进全省政府信息公开工作。"}),
    passes=Example(
        agency="青禾县石桥镇人民政府", adds={"overview": "（六）培训。组织人员参加全省政府信息公开工作培训。"}
    ),
    needs=["edition"],
)
def level_word(rule: Rule, case: Case) -> Iterator[Finding]:
    """A level word out of place, in a sentence about the body's own activity."""
    agency = case.report.agency
    if agency is None:
        return
    own = read_name(agency.name).level
    tier = tier_of(agency)
    if not own and tier is None:
        return
    for section, text in said_by(case.report):
        line = text[:_LONGEST]
        span = _out_of_place(line, own, tier)
        if span is not None:
            yield rule.finding(
                section=section,
                text=text,
                span=span,
                actual=line[slice(*span)],
                arguments={"agency": agency.name},
            )


def _out_of_place(line: str, own: str, tier: str | None) -> tuple[int, int] | None:
    """Return where a sentence says a word of another level of what its body does."""
    if _QUOTED.search(line):
        return None
    match = _OUT_OF_PLACE.search(line)
    if match is not None and not _fits(match["level"], own, tier):
        return match.span("word")
    match = None if _SUPERIOR.search(line) else _FAR.search(line)
    if match is not None and (match["level"] or match["level_"]) in _FAR_ABOVE.get(tier or "", ""):
        return match.span("word") if match["word"] else match.span("word_")
    return None


_FAR_ABOVE: Final = {"county": "省", "township": "省市"}


_OF_TIER: Final = {
    "national": frozenset[str](),
    "province": frozenset({"省", "市", "区"}),
    "prefecture": frozenset({"市", "州", "盟", "区"}),
    "county": frozenset({"县", "区", "市", "旗"}),
    "township": frozenset({"镇", "乡", "街道"}),
}


def _fits(word: str, own: str, tier: str | None) -> bool:
    """Tell whether a word is of the level of the body: that of its place, else any of its tier."""
    if own:
        return word == own
    return tier is not None and word in _OF_TIER[tier]


RULES = (agency_name, level_word)
