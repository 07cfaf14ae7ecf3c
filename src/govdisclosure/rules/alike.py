"""A section that is last year's (GD404)."""

from collections.abc import Iterator
from math import floor

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.narrative import SECTION_NAMES, SectionName
from govdisclosure.prose.likeness import ALIKE, bare
from govdisclosure.published import PublishedReport
from govdisclosure.published.likeness import NARRATIVE, likeness_of, names_of
from govdisclosure.rules._prose import sentences_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


@rule(
    "GD404",
    Severity.WARNING,
    title=Message("内容与上年报告雷同"),
    about=Message(
        "除机关名称和年份外，该部分文字与上年报告相同或基本相同。年度报告应写当年的工作、问题和改进情况，请据实改写。"
        "只比较第一、五、六部分；标题、信息处理费等法定说明和过短的文字不作比较。汇总（rollup）时也比较各单位之间的文字；"
        "语料表（corpus）中与其他机关雷同的文字，用govdisclosure ask OUT.parquet twins查找。"
    ),
    message=Message("“{heading}”的文字与上年报告相似度为{actual}%（机关名称和年份不计），疑为沿用上年内容"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        previous=Example(
            has={
                "overview": "全年新增公开栏目2个，旧栏目合并为一处。来信来电都有登记，答复前先与申请人核实所需内容。",
                "problems": (
                    "（一）存在的主要问题。政策解读的形式较为单一，部分栏目更新还不够及时。\n"
                    "（二）改进情况。增加图文解读，建立栏目更新台账，安排专人逐月核对。"
                ),
            }
        )
    ),
    passes=Example(
        previous=Example(
            has={
                "overview": "全年新增公开栏目2个，旧栏目合并为一处。来信来电都有登记，答复前先与申请人核实所需内容。",
                "problems": (
                    "（一）存在的主要问题。工程信息公开不够具体，群众看不懂专业术语。\n"
                    "（二）改进情况。为水库加固工程配发问答和示意图，请用水户试读后再发布。"
                ),
            }
        )
    ),
    needs=["previous", "likeness"],
)
def last_years_text(rule: Rule, case: Case) -> Iterator[Finding]:
    """A section equals, or nearly equals, last year's, names, and years put aside."""
    for name in NARRATIVE:
        alike = likeness_of(case.report, case.previous, name, least=ALIKE) if case.previous else None
        part = case.report.section(name)
        if alike and part and case.previous:
            yield rule.finding(
                section=SECTION_NAMES.index(name) + 1,
                text=_telling(case.report, case.previous, name),
                actual=floor(alike * 100),
                arguments={"heading": part.heading},
            )


def _bare_sentences(report: PublishedReport, name: SectionName) -> Iterator[tuple[str, str]]:
    names = names_of(report)
    return ((text, bare(text, names)) for text in sentences_of(report.section(name)))


def _telling(report: PublishedReport, previous: PublishedReport, name: SectionName) -> str:
    """Return the longest sentence that last year's report has too, else the longest."""
    before = {text for _, text in _bare_sentences(previous, name)}
    return max(_bare_sentences(report, name), key=lambda said: (said[1] in before, len(said[1])))[0].strip()


RULES = (last_years_text,)
"""Findings on texts across years."""
