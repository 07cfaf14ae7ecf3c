"""What the sections of prose must say (GD120 to GD122)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.bodies.names import body_of
from govdisclosure.errors import Message
from govdisclosure.model.acts import INFORMATION_FEES, REGULATIONS
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.narrative import SECTION_NAMES, Image, OtherTable, Section, SectionName
from govdisclosure.rules._heads import merged_heads
from govdisclosure.rules._prose import sentences_of
from govdisclosure.rules._said import text_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_MARKS: Final = re.compile("[^\u4e00-\u9fff]+|[一二三四五六七八九十]是|^[一二三四五六七八九十]{1,2}(?=、|）)")
_DENIED: Final = re.compile(
    "(?:不存在|没有|无|未发现|尚无|暂无)(?:发现)?(?:存在)?(?:什么|任何|明显|突出|重大|较大|其他)?(?:的)?(?:问题|困难|不足)"
)
# What can be said of any body in any year.
_STOCK: Final = re.compile(
    "(?:我|本)(?:局|委|办|镇|乡|县|区|市|院|厅|单位|机关|部门|街道)|政府信息|政务公开|信息公开|公开|政府|信息|工作|存在|主要|问题|不足|困难|差距|一些|一定|"
    "不够|不多|有待|需要?|进一步|加强|加大|加以|提高|提升|改进|改善|改正|整改|继续|努力|今后|下一步|下步|将会?|今年|本年度?|年度|年|较好|完成|情况|良好|"
    "严格|按照|要求|做好|完善|认真|及时|不断|水平|质量|力度|我们|没有|暂无|[无未没暂有在并在的了和与及以也还是会把对中上等个方面]|虽然|但|仍|总体|取得|成绩|成效|"
    "措施|相关|各项|规定|上级|领导|开展|落实|推进|积极|各方|切实|持续|打算|计划|目前|尚|较|明显|突出|任何|发现|不|存|具体|不断|深入|全面|更好"
)
_LONGEST_PERFUNCTORY: Final = 60
_LONGEST_DENIAL: Final = 80
_LEAST_CONTENT: Final = 3


@rule(
    "GD120",
    Severity.WARNING,
    title=Message("存在的主要问题及改进情况空白或敷衍"),
    about=Message(
        "第五部分应写明工作中存在的主要问题和改进情况，只写“无”或空泛套话的，属于敷衍塞责。请写明具体问题、原因和措施。"
    ),
    message=Message("“存在的主要问题及改进情况”没有实质内容"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(has={"problems": "无。"}),
    passes=Example(has={"problems": "政策解读不够及时。下一步将与文件同步解读。"}),
    needs=["edition"],
)
def perfunctory(rule: Rule, case: Case) -> Iterator[Finding]:
    """Section five is empty or perfunctory."""
    section = case.report.section("problems")
    if section is None or "problems" in _shared(case) or _has_more(section):
        return
    sentences = list(sentences_of(section))
    if _is_perfunctory("\n".join(sentences)):
        text = next(iter(sentences), section.heading)
        yield rule.finding(section=5, text=text, span=(0, len(text)))


def _shared(case: Case) -> set[SectionName]:
    """Return the sections whose heads name others too."""
    return {name for name, others in merged_heads(case.report).items() if others}


def _has_more(section: Section) -> bool:
    return any(isinstance(block, Image | OtherTable) for block in section.blocks)


def _is_perfunctory(text: str) -> bool:
    words = "".join(_MARKS.split(text[: 4 * _LONGEST_DENIAL]))
    if not words:
        return True
    if (
        len(words) <= _LONGEST_DENIAL
        and _DENIED.search(words)
        and len(_STOCK.sub("", _DENIED.sub("", words))) <= 2 * _LEAST_CONTENT
    ):
        return True
    return len(words) <= _LONGEST_PERFUNCTORY and len(_STOCK.sub("", words)) < _LEAST_CONTENT


# Fees that a body charges for other things than information.
_OTHER_FEES: Final = re.compile(
    "(?:行政事业性|涉企|教育|乱|停车|物业|价格|医疗|殡葬|公路|经营服务性)(?:和)?收费|收费(?:项目|公示|标准|目录|清单|站|公路|行为|管理|检查)"
)
_OWN_FEES: Final = re.compile("(?:信息公开|依申请公开)[^。；\n]{0,12}收费|信息处理费|处理费")
_FEES: Final = re.compile(
    "收费|收取[^。；\n]{0,16}费|(?:任何|产生|缴纳|申请|检索|复制|邮寄|公开)[^。；\n]{0,8}费用|减免|(?:免费|无偿)(?:提供|公开|获取|复制|邮寄)"
)
_PICTURED: Final = Message("“其他需要报告的事项”只有图片，无法判断是否报告了信息处理费")


@rule(
    "GD121",
    Severity.WARNING,
    title=Message("未报告信息处理费情况"),
    about=Message(
        "自2021年度起，第六部分应报告发出收费通知的件数、总金额和实际收取的总金额；没有收取的也应写明。请补上。"
    ),
    message=Message("“其他需要报告的事项”未报告收取信息处理费的情况"),
    provision=str(INFORMATION_FEES),
    trips=Example(has={"other_matters": "没有其他需要报告的事项。"}),
    passes=Example(year=2020, has={"other_matters": "没有其他需要报告的事项。"}),
    needs=["edition"],
)
def silent_on_fees(rule: Rule, case: Case) -> Iterator[Finding]:
    """Section six is silent about 信息处理费, from report year 2021."""
    report = case.report
    if case.edition is not EDITION_2021 or report.information_fees is not None:
        return
    name = _holder(case)
    section = report.section(name) if name else None
    if name is None or section is None:
        return
    number = SECTION_NAMES.index(name) + 1
    text = text_of(report, number)
    tables = "".join(
        cell for block in section.blocks if isinstance(block, OtherTable) for row in block.rows for cell in row.cells
    )
    words = f"{section.heading}\n{text}\n{tables}"
    if _OWN_FEES.search(words) or _FEES.search(_OTHER_FEES.sub("", words)):
        return
    is_picture = not text.strip() and any(isinstance(block, Image) for block in section.blocks)
    yield rule.finding(
        result=Result.UNDECIDED if is_picture else Result.BROKEN,
        message=_PICTURED if is_picture else None,
        section=number,
        text=section.heading,
        span=(0, len(section.heading)),
    )


def _holder(case: Case) -> SectionName | None:
    """Return the section that holds the other matters, which may be merged into another."""
    if case.report.section("other_matters") is not None:
        return "other_matters"
    merged = merged_heads(case.report)
    return next((name for name, others in merged.items() if "other_matters" in others), None)


_ASSESSED: Final = re.compile("考核|考评|绩效|评估")
_REVIEWED: Final = re.compile("评议|满意度|满意率|评价|测评|监督员|民意调查|问卷")
_HELD_LIABLE: Final = re.compile("追究|问责|追责|责任处理|责任倒查")
_LACKING: Final = {
    (True, False, False): Message("政府的年度报告未报告工作考核情况"),
    (False, True, False): Message("政府的年度报告未报告社会评议情况"),
    (False, False, True): Message("政府的年度报告未报告责任追究结果情况"),
    (True, True, False): Message("政府的年度报告未报告工作考核、社会评议情况"),
    (True, False, True): Message("政府的年度报告未报告工作考核、责任追究结果情况"),
    (False, True, True): Message("政府的年度报告未报告社会评议、责任追究结果情况"),
}


@rule(
    "GD122",
    Severity.WARNING,
    title=Message("政府的报告缺少工作考核、社会评议、责任追究结果"),
    about=Message(
        "县级以上地方人民政府和乡镇人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况，一般写在第一部分的监督保障。没有的也应写明。"
    ),
    message=Message("政府的年度报告未报告工作考核、社会评议、责任追究结果情况"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(agency="青禾县人民政府", has={"overview": "（一）主动公开。及时公开机构职能和部门预算决算信息。"}),
    passes=Example(agency="青禾县水利局", has={"overview": "（一）主动公开。及时公开机构职能和部门预算决算信息。"}),
    needs=["edition"],
)
def government_matters(rule: Rule, case: Case) -> Iterator[Finding]:
    """The report of a government lacks 工作考核、社会评议、责任追究结果 in section one or five."""
    report = case.report
    overview = report.section("overview")
    if report.agency is None or body_of(report.agency) != "government" or overview is None:
        return
    if _has_more(overview) and not text_of(report, 1).strip():
        return
    text = f"{text_of(report, 1)}\n{text_of(report, 5)}"
    lacking = not _ASSESSED.search(text), not _REVIEWED.search(text), not _HELD_LIABLE.search(text)
    if any(lacking):
        yield rule.finding(
            message=_LACKING.get(lacking),
            section=1,
            text=overview.heading,
            span=(0, len(overview.heading)),
        )


RULES = (perfunctory, silent_on_fees, government_matters)
