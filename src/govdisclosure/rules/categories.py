"""Breakdowns by the categories that a place has declared (GD311)."""

from collections.abc import Iterator
from typing import Final

from govdisclosure.messages import Joined, Message
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.local import Categories, Local
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_MISSING: Final = Message("“{total}”没有列出规定的类别：{missing}")
_UNKNOWN: Final = Message("“{total}”列有规定以外的类别：{unknown}")
_BOTH: Final = Message("“{total}”的类别与规定不一致：没有列出{missing}，另列有{unknown}")

_DECLARED: Final = Local(
    breakdowns=(Categories(total="主动公开信息", parts=("工作动态", "公告公示", "政策文件")),),
)


@rule(
    "GD311",
    Severity.WARNING,
    title=Message("公开信息的分类与本地规定不一致"),
    about=Message(
        "方案文件规定了公开信息的类别。请按规定的类别逐项列明，数量为零的也要列出；规定以外的类别并入相应类别，或者修改方案文件。"
    ),
    message=_BOTH,
    provision=REGULATIONS.article("第五十条"),
    trips=Example(
        adds={"overview": "（六）公开数量。全年主动公开信息80条，其中政策文件33条，工作动态10条，领导讲话37条。"},
        local=_DECLARED,
    ),
    passes=Example(
        adds={"overview": "（六）公开数量。全年主动公开信息80条，其中政策文件33条，工作动态10条，公告公示37条。"},
        local=_DECLARED,
    ),
    needs=["categories"],
)
def as_declared(rule: Rule, case: Case) -> Iterator[Finding]:
    """A breakdown lacks a declared category, or has one that is not declared."""
    for passage in case.passages:
        for stated in passage.facts.breakdowns:
            declared = case.local.categories_of(stated)
            if declared is None:
                continue
            names = declared.names(stated)
            unknown = [part.label for part, name in zip(stated.parts, names, strict=True) if name is None]
            is_whole = not declared.complete or stated.is_open
            missing = [] if is_whole else [name for name in declared.parts if name not in names]
            if not (unknown or missing):
                continue
            sentence = passage.sentence(stated.parts[0].span[0])
            yield rule.finding(
                message=None if unknown and missing else _MISSING if missing else _UNKNOWN,
                section=passage.section,
                text=sentence.text,
                span=sentence.within(stated.span),
                arguments={
                    "total": declared.total,
                    "missing": Joined(tuple(missing)),
                    "unknown": Joined(tuple(unknown)),
                },
            )


RULES = (as_declared,)
"""Findings on declared categories."""
