"""The prose by itself: two figures for one thing (GD306), a number missing from its sentence (GD307)."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.bodies.names import read_name
from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.agency import Agency
from govdisclosure.prose import Mention, thing
from govdisclosure.prose.words import family
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.contradictions import subject_at
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


@rule(
    "GD306",
    Severity.WARNING,
    title=Message("同一事项前后数字不一致"),
    about=Message("同一事项在正文不同位置的数字应当一致。请核对；口径不同的，应写明口径。"),
    message=Message("“{thing}”前后不一致：前文为“{before}”，此处为“{said}”"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={
            "overview": "（六）公开数量。全年通过政府网站公开工作动态137条。",
            "other_matters": "全年通过政府网站公开工作动态142条。",
        }
    ),
    passes=Example(
        adds={
            "overview": "（六）公开数量。全年通过政府网站公开工作动态137条。",
            "other_matters": "全年通过微信公众号公开工作动态142条。",
        }
    ),
    needs=["edition"],
)
def two_figures(rule: Rule, case: Case) -> Iterator[Finding]:
    """Two different figures for one thing."""
    own = _own_words(case.report.agency)
    seen: dict[tuple[str, int | str | None], tuple[Mention, str]] = {}
    for passage in case.passages:
        parts = {part for stated in passage.facts.breakdowns for part in stated.parts}
        for mention in passage.facts.mentions:
            name = _name(mention, own)
            if (
                not mention.is_exact
                or not mention.unit
                or len(name) < _LEAST
                or mention.period not in (None, case.report.year)
            ):
                continue
            if (
                _PARTIAL.search(mention.label)
                or mention in parts
                or _is_part(passage, mention)
                or subject_at(passage, mention, case) is not None
            ):
                continue
            said = passage.text[slice(*mention.span)]
            first, before = seen.setdefault((name, family(mention.unit)), (mention, said))
            if not first.agrees_with(mention):
                yield rule.finding(
                    **passage.quote(mention.span),
                    expected=plain(first.worth),
                    actual=plain(mention.worth),
                    arguments={"thing": name, "before": before, "said": said},
                )


_SHORTEST: Final = 3
"""Of a body's name the shorter ends are no name: 水利局."""


def _own_words(agency: Agency | None) -> "re.Pattern[str]":
    """Return what names the reporting body in its prose: its name, and its level: 全镇, 我镇."""
    level = read_name(agency.name).level if agency else ""
    name = agency.name if agency else ""
    names = [re.escape(name[at:]) for at in range(max(0, len(name) - _SHORTEST))]
    return re.compile("|".join([*names, f"[全我本]{level}" if level else "[我本]局"]))


def _name(mention: Mention, own: "re.Pattern[str]") -> str:
    """Return the name of what is counted: the words that lead to the number."""
    return thing(own.sub("", mention.before))


def _is_part(passage: Passage, mention: Mention) -> bool:
    """Tell whether a number stands in a list of parts: 其中举办培训会3场."""
    return passage.context(mention.span[0] - len(mention.before)).rstrip("：: ").endswith("其中")


_LEAST: Final = 6
_PARTIAL: Final = re.compile("其中|分别|平均|每|另|新增|第[一二三四1-4]|次为|其他|部分|有的|上半年|下半年")


_UNIT: Final = "条次|件次|人次|场次|篇次|条|件|份|篇|次|场|期|项|个|宗|起|例|封|人|万元|元"
_END: Final = "(?=[，。；、！？,;.）)]|$)"
_BLANK: Final = r"(?:[ \u3000\xa0\t]{1,20}|_{1,20}|＿{1,20}|[×✕xX＊*]{1,4}|[（(][ \u3000\xa0]{0,20}[)）]|—{2,6}|…{1,4})"
_GAP: Final = re.compile(
    rf"(?<=[\u4e00-\u9fff“”》）]){_BLANK}[ \u3000\xa0]{{0,9}}(?:(?:{_UNIT}){_END}|[%％]|年(?=底|末|度|[0-9０-９ ]{{1,3}}月))"
    rf"|(?<=[\u4e00-\u9fff])(?:[ \u3000\xa0]{{2,20}}|_{{2,20}}|[×✕]{{2,4}})(?:{_UNIT})(?![员民大才数例款间所目性体格均头口事心])"
    rf"|(?<=[\u4e00-\u9fff])[ \u3000\xa0]{{1,20}}人(?=参[加与])"
    rf"|(?:信息|共计|合计|总计|公告|动态)(?:条|件|篇|则){_END}|(?:共计|合计|总计|收到|受理|办结|行政许可|行政处罚|行政强制|决定)件{_END}|(?:共计|合计|总计)(?:{_UNIT}){_END}"
    rf"|(?:电话|来电|会议|活动|演练)次{_END}|(?:问题|线索|栏目)个{_END}|(?:办理|承办|答复|处理)[^，。；、]{{0,12}}(?:提案|建议|诉求|工单|投诉|咨询)件{_END}|(?<![公中])共(?:条|件|份|篇|次){_END}"
)


@rule(
    "GD307",
    Severity.WARNING,
    title=Message("句中缺少数字"),
    about=Message("句中量词前没有数字，可能是套用模板时漏填。请补填。"),
    message=Message("“{said}”处缺少数字"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态  条。"}),
    passes=Example(adds={"overview": "（六）公开数量。全年通过政府网站公开工作动态137条。"}),
    needs=["edition"],
)
def missing_number(rule: Rule, case: Case) -> Iterator[Finding]:
    """A number is missing from its sentence."""
    for passage in case.passages:
        last = -1
        for gap in _GAP.finditer(passage.text):
            sentence = passage.sentence(gap.start())
            if sentence.start != last:
                last = sentence.start
                yield rule.finding(
                    **passage.quote(gap.span()),
                    arguments={"said": passage.text[max(sentence.start, gap.start() - 6) : gap.end()]},
                )


RULES = (two_figures, missing_number)
"""Findings on the prose by itself."""
