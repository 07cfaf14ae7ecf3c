"""Charts against the prose and the tables (GD310)."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.fields import EXACT
from govdisclosure.model.narrative import Chart, Series
from govdisclosure.prose import Mention, Subject, subject_of, thing, topic_of
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity, plain
from govdisclosure.rules.rule import Case, Rule, rule
from govdisclosure.zh import ParseError, find_years, parse_decimal

__all__ = ["RULES"]

_TABLE = Message("图表“{title}”中“{category}”为{actual}，而表格为{expected}")


@rule(
    "GD310",
    Severity.NOTICE,
    title=Message("图表与正文或表格不符"),
    about=Message("图表中本年度的数据应与正文、表格一致。请核对图表数据是否更新。"),
    message=Message("图表中“{category}”为{actual}，而正文写“{said}”"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）公开数量。全年公开信息80条，其中政策文件35条，工作动态10条，其他35条。"},
        charts={
            "overview": Chart(
                categories=("政策文件", "工作动态", "其他"),
                series=(Series(name="2022年", values=("33", "10", "37")),),
            )
        },
    ),
    passes=Example(
        adds={"overview": "（六）公开数量。全年公开信息80条，其中政策文件33条，工作动态10条，其他37条。"},
        charts={
            "overview": Chart(
                categories=("政策文件", "工作动态", "其他"),
                series=(Series(name="2022年", values=("33", "10", "37")),),
            )
        },
    ),
    needs=["edition"],
)
def chart(rule: Rule, case: Case) -> Iterator[Finding]:
    """A chart's series contradicts the prose or the table."""
    for drawn in case.report.charts:
        by_category = _this_years(drawn, case.report.year)
        name = _name(drawn)
        value = _of_year(drawn, case.report.year)
        if by_category:
            yield from _against_prose(rule, case, by_category)
            yield from _against_applicants(rule, case, drawn, by_category)
        if value is not None:
            yield from _trend(rule, case, name, *value)


_NO_COUNT: Final = re.compile("占比|比例|比重|百分|[%％]|率")


def _name(drawn: Chart) -> str:
    series = next((one.name for one in drawn.series if one.name), None)
    return drawn.title or series or ""


def _this_years(drawn: Chart, year: int | None) -> Mapping[str, Decimal]:
    """Return the values of the report year's series by category; none where the categories are years."""
    if any(find_years(category) for category in drawn.categories) or _NO_COUNT.search(drawn.title or ""):
        return {}
    for series in drawn.series:
        named = [found.value for found in find_years(series.name or "")] or [
            found.value for found in find_years(drawn.title or "")
        ]
        if year is not None and named[:1] == [year] and not _NO_COUNT.search(series.name or ""):
            return dict(_values(drawn.categories, series.values))
    return {}


def _of_year(drawn: Chart, year: int | None) -> tuple[str, Decimal] | None:
    """Return category and value of the report year, where the categories are years and there is one series."""
    if len(drawn.series) != 1 or _NO_COUNT.search(_name(drawn)):
        return None
    for category, value in _values(drawn.categories, drawn.series[0].values):
        if [found.value for found in find_years(category)] == [year]:
            return category, value
    return None


def _values(categories: tuple[str, ...], values: tuple[str, ...]) -> Iterator[tuple[str, Decimal]]:
    for category, value in zip(categories, values, strict=False):
        try:
            yield category, parse_decimal(value)
        except ParseError:
            continue


_FEWEST: Final = 2


def _against_prose(rule: Rule, case: Case, drawn: Mapping[str, Decimal]) -> Iterator[Finding]:
    for passage in case.passages:
        for sentence in passage.sentences:
            said = [m for m in passage.mentions_of(sentence) if _is_mine(m, case)]
            pairs = [(category, value, m) for category, value in drawn.items() for m in said if _names(category, m)]
            wrong = [(category, value, m) for category, value, m in pairs if not _agrees(value, m)]
            several = len(pairs) >= _FEWEST and (len(wrong) < len(pairs) or len(pairs) == len(drawn))
            by_name = [pair for pair in wrong if several or _is_just(pair[0], pair[2])]
            if by_name:
                category, value, mention = by_name[0]
                yield _unlike_prose(rule, passage, mention, category, value)


def _is_mine(mention: Mention, case: Case) -> bool:
    return mention.is_exact and mention.period in (None, case.report.year)


def _names(category: str, mention: Mention) -> bool:
    """Tell whether a number's words name the category, or end in it."""
    key = thing(category)
    return bool(key) and key in thing(mention.label)


_DONE: Final = re.compile("^(?:主动)?(?:公开|发布|推送|更新|编发|制作|报送)|(?:类|信息|类信息)$")


def _is_just(category: str, mention: Mention) -> bool:
    """Tell whether a number's words are the category and nothing else: then one number is enough."""
    key = _DONE.sub("", thing(category))
    return len(key) >= _LONG and _DONE.sub("", _DONE.sub("", thing(mention.before))) == key


_SCALES: Final = (Decimal(1), Decimal(10_000), Decimal(100_000_000))


def _agrees(value: Decimal, mention: Mention) -> bool:
    """Tell whether a chart's value is the number, in ones, in 万 or in 亿."""
    said = mention.worth
    return any(
        abs(EXACT.subtract(EXACT.multiply(value, scale), said)) < max(mention.grain, Decimal(1)) for scale in _SCALES
    )


def _words(passage: Passage, mention: Mention) -> str:
    return f"{mention.before.strip('，。；、 ')}{passage.text[slice(*mention.span)]}"


def _against_applicants(rule: Rule, case: Case, drawn: Chart, values: Mapping[str, Decimal]) -> Iterator[Finding]:
    """自然人, 商业企业 … against table 3."""
    title = f"{drawn.title or ''}{''.join(one.name or '' for one in drawn.series)}"
    if "申请" not in title and sum(category in _APPLICANTS for category in values) < _FEWEST:
        return
    for category, value in values.items():
        subject = subject_of(category, "requests", _edition(case))
        wrong = subject and _unlike_table(rule, case, subject, _name(drawn), category, value)
        if wrong:
            yield wrong
            return


_APPLICANTS: Final = frozenset(
    {"自然人", "公民", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "法人", "法人或其他组织"}
)


def _trend(rule: Rule, case: Case, name: str, category: str, value: Decimal) -> Iterator[Finding]:
    """近三年申请数量 against the table, or the prose on the same thing."""
    words = _TREND.sub("", name)
    subject = subject_of(words, topic_of(name), _edition(case))
    if subject is not None:
        wrong = _unlike_table(rule, case, subject, name, category, value)
        if wrong:
            yield wrong
        return
    key = thing(words)
    if len(key) < _LONG:
        return
    for passage in case.passages:
        for mention in passage.facts.mentions:
            if _is_mine(mention, case) and thing(mention.label) == key and not _agrees(value, mention):
                yield _unlike_prose(rule, passage, mention, category, value)
                return


def _unlike_table(
    rule: Rule, case: Case, subject: Subject, title: str, category: str, value: Decimal
) -> Finding | None:
    figure = case.figures.against(subject.readings, value)
    return figure and rule.finding(
        message=_TABLE,
        section=3 if subject.readings[0][0].startswith("requests") else None,
        cells=case.figures.evidence(subject.readings[0]),
        expected=plain(figure.value),
        actual=plain(value),
        arguments={"title": title, "category": category},
    )


def _unlike_prose(rule: Rule, passage: Passage, mention: Mention, category: str, value: Decimal) -> Finding:
    return rule.finding(
        **passage.quote(mention.span),
        expected=plain(mention.worth),
        actual=plain(value),
        arguments={"category": category, "said": _words(passage, mention)},
    )


def _edition(case: Case) -> AnyEdition:
    return case.edition or EDITION_2021


_TREND: Final = re.compile(
    "近[0-9一二两三四五六七八九十]+年(?:来)?|历年|[（(][^（）()]{0,8}[)）]|变化|情况|对比|统计|图|表"
)
_LONG: Final = 4

RULES = (chart,)
"""Findings on charts."""
