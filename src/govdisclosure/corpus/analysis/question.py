"""The questions: each is SQL over the views of a corpus, and SQL that sums its answer up for a chart."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import GovDisclosureError, Message
from govdisclosure.messages import Joined

__all__ = ["QUESTIONS", "Question", "UnknownQuestion", "question"]

_FOLDER: Final = files("govdisclosure.corpus.analysis") / "questions"
_NO_QUESTION: Final = Message("没有问题“{name}”，可以问的有：{known}")


@final
@frozen(kw_only=True)
class Question:
    """A question that can be put to a corpus."""

    name: str
    title: Message
    figures: Message
    """What the chart shows, with its unit."""
    sign: str = ""
    """What its figures print behind the number."""
    columns: Mapping[str, Message]
    """The columns of the answer that a person is shown, and what they are called; the answer may have more."""

    @property
    def sql(self) -> str:
        """The query; its comment says what it answers and what it does not."""
        return self._read("sql")

    @property
    def chart_sql(self) -> str:
        """The query that sums up ``answer``, what the other gave, in rows of category, series and value."""
        return self._read("chart.sql")

    def _read(self, ending: str) -> str:
        return (_FOLDER / f"{self.name.replace('-', '_')}.{ending}").read_text("utf-8")


class UnknownQuestion(GovDisclosureError, LookupError):
    """There is no question of that name; the sentence says which there are."""


def question(name: str) -> Question:
    """Return the question called ``name``.

    Raises:
        UnknownQuestion: there is none.
    """
    for one in QUESTIONS:
        if one.name == name:
            return one
    raise UnknownQuestion(_NO_QUESTION, name=name, known=Joined(tuple(one.name for one in QUESTIONS)))


_AGENCY: Final = Message("机关")
_YEAR: Final = Message("年度")
_REPORTS: Final = Message("报告数")
_RESULT: Final = Message("结论")
_PERCENT: Final = Message("百分比")

QUESTIONS: Final = (
    Question(
        name="grant-rate",
        title=Message("各地区各年度的公开率"),
        figures=Message("办理结果中予以公开和部分公开的百分比，申请最多的地区和政府"),
        sign="%",
        columns={
            "region": Message("地区"),
            "scope": Message("范围"),
            "year": _YEAR,
            "reports": _REPORTS,
            "flawed": Message("有错误"),
            "silent": Message("缺数据"),
            "granted": Message("公开"),
            "outcomes": Message("办结"),
            "percent": Message("公开率%"),
        },
    ),
    Question(
        name="carry-over",
        title=Message("上年结转与上一年度报告的结转下年度不符"),
        figures=Message("与上一年度报告比较的报告数，其中结转不符的报告数"),
        columns={
            "agency": _AGENCY,
            "year": _YEAR,
            "column": Message("申请人"),
            "carried": Message("上年报告第四项"),
            "brought": Message("本年报告第二项"),
            "difference": Message("相差"),
        },
    ),
    Question(
        name="faults",
        title=Message("最常见的问题"),
        figures=Message("发现错误或警告的报告数，最常见的十二种"),
        columns={
            "code": Message("代码"),
            "title": Message("问题"),
            "tier": Message("层级"),
            "year": _YEAR,
            "reports": _REPORTS,
            "among": Message("共有"),
            "percent": _PERCENT,
        },
    ),
    Question(
        name="twins",
        title=Message("正文雷同"),
        figures=Message("与其他文字雷同的部分数"),
        columns={
            "section": Message("部分"),
            "agency": _AGENCY,
            "year": _YEAR,
            "agency_of_twin": Message("雷同的机关"),
            "year_of_twin": _YEAR,
            "whose": _RESULT,
            "percent": Message("相似%"),
            "characters": Message("字数"),
        },
    ),
    Question(
        name="late",
        title=Message("逾期公布的机关"),
        figures=Message("有法定期限的报告数"),
        columns={
            "agency": _AGENCY,
            "year": _YEAR,
            "status": _RESULT,
            "deadline": Message("期限"),
            "day": Message("日期"),
            "basis": Message("日期的依据"),
            "days": Message("迟延天数"),
        },
    ),
)
"""All questions, in the order in which they are listed."""
