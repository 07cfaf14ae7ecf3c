"""The heads of the six sections: which of them hold two sections, and which come again."""

import re
from collections.abc import Mapping
from typing import Final

from govdisclosure.forms import label_key
from govdisclosure.interpret.heads import section_names
from govdisclosure.model.narrative import SECTION_NAMES, Heading, SectionName
from govdisclosure.published import PublishedReport
from govdisclosure.zh import match_heading

__all__ = ["comes_again", "head_words", "merged_heads"]

_OVERVIEW_FIRST: Final = re.compile("(?:政府信息公开)?(?:工作)?(?:总体|整体|基本|概述|概况)")
_REQUESTS_TOO: Final = re.compile("申请(?:的)?(?:情况|办理|处理|以及|及|和|、).*(?:复议|诉讼)")


def head_words(text: str) -> str:
    """Return what a head says without its number: its Chinese characters.

    >>> head_words("四、政府信息公开行政复议、行政诉讼情况")
    '政府信息公开行政复议行政诉讼情况'
    """
    found = match_heading(text)
    return label_key(found.rest if found else text)


def merged_heads(report: PublishedReport) -> Mapping[SectionName, tuple[SectionName, ...]]:
    """Return the sections whose heads name others too, with those others: they have no head of their own."""
    own: set[SectionName] = {part.name for part in report.sections}
    merged: dict[SectionName, tuple[SectionName, ...]] = {}
    for part in report.sections:
        others = _also_named(part.section.heading, own)
        if others:
            merged[part.name] = others
    return merged


def _also_named(text: str, own: set[SectionName]) -> tuple[SectionName, ...]:
    words = head_words(text)
    named = set(section_names(words))
    if _REQUESTS_TOO.search(words):
        named.add("requests")
    if not _OVERVIEW_FIRST.match(words):  # 依申请公开总体情况 is no overview
        named.discard("overview")
    return tuple(name for name in SECTION_NAMES if name in named - own)


def comes_again(block: Heading, report: PublishedReport) -> bool:
    """Tell whether a heading inside a section is the head of a statutory section that has one: by its number, or its words."""
    if block.level != 1:
        return False
    names = section_names(block.text)
    first = report.section(names[0]) if names else None
    if first is None:
        return False
    by_number = block.number is None or block.number == SECTION_NAMES.index(names[0]) + 1
    return by_number or head_words(block.text) == head_words(first.heading)
