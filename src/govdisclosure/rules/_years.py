"""Years that a sentence names as the one it reports on: in a statement of the preamble, or at its own head."""

import re
from typing import Final

from govdisclosure.bodies.names import same_body
from govdisclosure.rules._said import HANZI_YEAR
from govdisclosure.zh import Found, find_periods, find_years

__all__ = ["DAY", "spoken_year", "stated_year"]

_REPORT: Final = "(?:政府|政务)信息公开(?:工作)?(?:的)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报|情况)"
_SAYING: Final = f"[^，。；：\\d]{{0,40}}?(?P<year>{HANZI_YEAR})[^，。；（(]{{0,40}}?{_REPORT}"
_STATED: Final = (
    re.compile(f"(?:公布|发布|公开|公示|编制|形成|撰写|现将|(?:报告|年报)是)(?:了)?{_SAYING}"),
    re.compile(f"^\\s*{_SAYING}(?:公布|报告)?(?:如下|[。：:]?\\s*$)"),
)
_GROUND: Final = re.compile(r"(?:^|(?<=[，。；]))\s*(?:根据|按照?|依据|依照|遵照)[^，。；]*，")
"""What a report is made by: 根据…通知的要求，. A year in it is not the report's."""
_OTHER_REPORT: Final = re.compile("上一?年|往年|历年|以往|通知|印发|修订|要求|整改|反馈")

_LEAD: Final = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）、.．是]{1,2}\s*)?(?P<subject>[^，。；：、（(]{0,30}?)"
    r"(?:总体来看|总的来看|总体上看?|总体而言|综上)?[，,]?(?:在|截至|截止到?|至|到|于|回顾|纵观|自|从)?\s*"
)
_OWN: Final = re.compile(
    "[我本全](?:局|委|办|县|市|区|镇|乡|院|厅|省|州|旗|盟|单位|机关|行政机关|部门|街道|中心|街道办事处|镇政府)?"
)
DAY: Final = re.compile(r"\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十元]{1,3})\s*月(?:份)?")
"""A month behind a year: then it is a date."""
_YEAR_END: Final = re.compile(r"\s*(?:12|１２|十二)\s*月\s*(?:(?:31|３１|三十一)\s*日|底|末)")
_SINCE: Final = re.compile("[自从]\\s*$")
_UP_TO: Final = re.compile("[截至到]止?到?\\s*$")
_RANGE: Final = re.compile(
    r"\s*(?:[-—–~～－至到、和与及](?!12月)|以来|以后|以前|之前|之后|前|后|起|的(?:基础|问题|不足))"
)
_COMPARED: Final = re.compile(
    "同比|环比|同期|(?<!占)比(?!例|重|赛|较)|较(?!好|为|多|少|强|大|高|快|慢|低|弱|差|完|全)|相比|前年|持平|增长|减少|下降|上升|增加"
)
# What is compared with here is no year: 与群众期盼相比仍有差距.
_WISHED: Final = re.compile("[与同和][^，。；]{0,16}(?:要求|期盼|期待|需求|需要|先进|标准|目标|期望)[^，。；]{0,6}相比")
_BEFORE: Final = "上一?年|去年"
_OTHER_MATTERS: Final = re.compile(
    "往年|历年|结转|以来|至今|修订|印发|出台|颁布|施行|评为|荣获|获得|获评|授予|整改|反馈|针对|今年|本年|〔|遗留|跨年|成立|挂牌"
)
_PLANNED: Final = re.compile(
    "将|计划|打算|拟|力争|预计|目标|下一步|明年|下年|新的一年|十[三四五]五|规划|安排|思路|重点|要(?!求|件|闻|点|素|害)|继续|进一步|展望|着力|届时|努力"
)
_ACTIVITY: Final = re.compile("公开|申请|复议|诉讼|条例|收费|处理费|培训|考核|信息|网站|平台")
_FIGURED: Final = re.compile(
    "[0-9０-９]\\s{0,3}[余多]?\\s{0,3}[件条次份期篇场人个宗起]|共|累计|未收到|没有收到|未发生|没有发生"
)
_NEAR: Final = 10

# What may follow a year that stands for the whole sentence: 2021年，我局…; not what it only dates: 2021年部门决算….
_WHOLE_YEAR: Final = r"\s*(?:底|末|终|全年|期间|间|来|1\s*[-—–~至]\s*12月|1月\s*[-—–~至]\s*12月)?\s*止?\s*"
_ACTS: Final = (
    "共|累计|总计|合计|主动公开|依申请|未|没有|无|新收|收到|受理|办理|办结|答复|公开(?=各|政府|信息|政务|[0-9０-９])|发布|通过|依托|利用|组织|开展|认真|严格|"
    "高度|坚持|积极|扎实|政府信息|信息公开|政务公开|政务信息|总体|工作(?=总体|情况|开展)"
)
_SPOKEN: Final = re.compile(
    rf"{_WHOLE_YEAR}(?:[，,：:]|我|本[局委办县市区镇乡院厅单机部街]|全[局委镇县市区省乡州旗办院]|{_ACTS}|$|"
    rf"[^，。；：、的]{{2,24}}?(?:局|委|委员会|办|厅|政府|镇|乡|街道|办事处|办公室)(?=[，,]|{_ACTS}))"
)
_OTHER_PAPER: Final = re.compile("[^，。；：]{0,24}(?:年报|报告|决算|预算)(?!如下|编制)")


def stated_year(line: str, year: int) -> Found[int] | None:
    """Return the year of which a sentence of the preamble says that this is the report, None when it is ``year``."""
    line = _GROUND.sub(lambda ground: " " * len(ground[0]), line)
    found = (None if _OTHER_REPORT.search(line) else pattern.search(line) for pattern in _STATED)
    match = next(filter(None, found), None)
    years = find_years(match["year"]) if match else ()
    if match is None or not years or years[0].value == year:
        return None
    return Found(years[0].value, *match.span("year"))


def spoken_year(text: str, line: str, year: int, agency: str | None) -> Found[int] | None:
    """Return the year at the head of a sentence about the body's own activity, if it is certainly not ``year``.

    Args:
        text: the sentence.
        line: the same with the titles of acts blanked.
        year: the report year.
        agency: the name of the body that reports.
    """
    years = find_years(line)
    if not years or "\t" in line or not _ACTIVITY.search(text) or any(found.value == year for found in years):
        return None
    first = years[0]
    lead = _LEAD.fullmatch(line[: first.start]) if first.start <= _LONGEST_LEAD else None
    if lead is None or not _is_own(lead["subject"].strip(), agency) or abs(first.value - year) > _NEAR:
        return None
    is_other = _is_compared(line, first.value) or _OTHER_MATTERS.search(line) or not _is_of_the_whole(line, first)
    is_plan = first.value > year and (_PLANNED.search(line) or not _FIGURED.search(line))
    return None if is_other or is_plan else first


_LONGEST_LEAD: Final = 48


def _is_own(subject: str, agency: str | None) -> bool:
    return not subject or _OWN.fullmatch(subject) is not None or (agency is not None and same_body(subject, agency))


def _is_compared(line: str, value: int) -> bool:
    """Tell whether the year may only be what another is compared with; one that is itself compared with its last is not."""
    return _COMPARED.search(_WISHED.sub("", line)) is not None and not re.search(f"{_BEFORE}|{value - 1}年", line)


def _is_of_the_whole(line: str, first: Found[int]) -> bool:
    """Tell whether a year stands for the whole sentence: alone, up to its end, or as a period."""
    tail = line[first.end :]
    if _OTHER_PAPER.match(tail) or _RANGE.match(tail):
        return False
    if _YEAR_END.match(tail):
        return _UP_TO.search(line[: first.start]) is not None
    if any(found.start <= first.start < found.end for found in find_periods(line)):
        return True
    return _SPOKEN.match(tail) is not None and not DAY.match(tail) and not _SINCE.search(line[: first.start])
