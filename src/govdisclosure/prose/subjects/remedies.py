"""Table 4: which reconsiderations and suits a number of the prose counts."""

import re
from collections.abc import Mapping
from typing import Final

from govdisclosure.prose.subjects.plain import rest
from govdisclosure.prose.subjects.subject import Subject

__all__ = ["named_blocks", "remedies_subject"]

_RESULTS: Final = (
    ("upheld", re.compile("维持")),
    ("corrected", re.compile("纠正|撤销|确认违法|败诉")),
    ("pending", re.compile("尚未审结|未审结|正在审理|审理中|未结")),
    ("other", re.compile("其他结果")),
)
_DIRECT: Final = "litigation_direct"
_AFTER: Final = "litigation_after_reconsideration"
_SUITS: Final[Mapping[str, str]] = {
    "直接起诉": _DIRECT,
    "直接提起": _DIRECT,
    "复议后起诉": _AFTER,
    "复议后提起": _AFTER,
}
_BLOCKS: Final[Mapping[str, tuple[str, ...]]] = {"复议": ("reconsideration",), "诉讼": (_DIRECT, _AFTER)}
"""The blocks of table 4 that words name; 行政诉讼 is both kinds."""


_WORDS: Final = (
    *(
        "未经复议直接起诉",
        "复议后起诉",
        "复议后提起",
        "直接起诉",
        "直接提起",
        "行政复议",
        "行政诉讼",
        "复议",
        "诉讼",
        "起诉",
    ),
    *(
        "引发",
        "引起",
        "产生",
        "导致",
        "涉及",
        "因",
        "针对",
        "被",
        "提起",
        "发生",
        "行政行为",
        "行为",
        "机关",
        "不服",
        "而",
        "未经",
        "行政",
    ),
    *(
        "维持",
        "纠正",
        "撤销",
        "确认违法",
        "败诉",
        "尚未审结",
        "未审结",
        "正在审理",
        "审理中",
        "未结",
        "其他结果",
        "结果",
        "原答复",
        "尚在",
        "获",
        "原",
    ),
)
_FEW: Final = 2
# Stages and roles of a case: they count some only.
_STAGES: Final = re.compile(
    "审结|审理(?!中)|名义|其余|余下|配合|协助|一审|二审|再审|原告|上诉|撤诉|出庭|应诉|代理|调解|听证|撤回"
)
_OF_SUITS: Final = re.compile("未经复议|复议后")


def remedies_subject(words: str, context: str) -> Subject | None:
    """Return which cases ``words`` count; a result alone is of one of the blocks that its sentence named last."""
    if _STAGES.search(words) or len(rest(words, _WORDS)) > _FEW:
        return None
    named = named_blocks(words)
    result = next((name for name, pattern in _RESULTS if pattern.search(words)), None)
    meant = (named,) if named else _last_blocks(context) if result is not None else ()
    if not meant:
        return None
    cells = tuple(tuple(f"remedies.{block}.{result or 'total'}" for block in blocks) for blocks in meant)
    return Subject(name="行政复议、行政诉讼", readings=cells)


def named_blocks(words: str) -> tuple[str, ...]:
    """Return the blocks of table 4 that ``words`` name.

    >>> named_blocks("复议后起诉"), named_blocks("行政复议、行政诉讼")
    (('litigation_after_reconsideration',), ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration'))
    """
    suits = tuple(block for label, block in _SUITS.items() if label in words)
    return suits or tuple(block for label, blocks in _BLOCKS.items() if label in words for block in blocks)


def _last_blocks(context: str) -> tuple[tuple[str, ...], ...]:
    """Return what a sentence named last, kind of suit and whole: 行政诉讼4件，其中直接起诉3件，结果维持2件."""
    suits = max(_SUITS, key=context.rfind)
    kinds = ((_SUITS[suits],),) if suits in context else ()
    context = _OF_SUITS.sub("", context)
    last = max(_BLOCKS, key=context.rfind)
    return (*kinds, _BLOCKS[last]) if last in context else kinds
