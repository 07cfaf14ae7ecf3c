"""The heads of the six sections, told by their key words: however they are numbered, varied or misspelt."""

import re
from collections.abc import Mapping
from typing import Final, final

from attrs import frozen

from govdisclosure.interpret._lines import compact, trim
from govdisclosure.interpret.raw import Line
from govdisclosure.model.narrative import SECTION_NAMES, SectionName
from govdisclosure.zh import Heading

__all__ = ["Candidate", "candidate", "section_names"]

_ANSWER: Final = "收到|处理|受理|办理|答复"
_FAULT: Final = "问题|不足|困难"
_REMEDY: Final = "改进|整改|措施|打算|计划|努力|方向|安排|建议|下一步|对策"

# For each section its wordings, the nearest to the official one first: they weigh 3, 2 and 1.
_WORDINGS: Final[Mapping[SectionName, tuple[str | None, str | None, str | None]]] = {
    "overview": ("总体情况|情况总体", "概述|概况|基本情况|整体情况|总体工作|总体概|工作总体|情况综述", None),
    "proactive": ("主动公开.*政府|政府.*主动公开", "主动公开.*信息|信息.*主动公开", "主动公开"),
    "requests": (
        f"(?:{_ANSWER}).*公开.*申请|(?:{_ANSWER}).*申请.*公开|公开.*申请.*(?:{_ANSWER})",
        f"申请公开.*信息|信息.*依申请公开|依?申请公开.*(?:{_ANSWER})",
        "依申请公开",
    ),
    "remedies": ("复议.*诉讼|诉讼.*复议", None, "复议|诉讼"),
    "problems": (
        f"(?:{_FAULT}).*(?:{_REMEDY})|(?:{_REMEDY}).*(?:{_FAULT})",
        f"存在.*(?:{_FAULT})|主要(?:{_FAULT})|改进(?:情况|措施)",
        None,
    ),
    "other_matters": (
        "其[他它].*(?:报告|说明).*事[项宜]|(?:报告|说明).*其[他它].*(?:事[项宜]|情况)",
        "其[他它](?:事[项宜]|情况)|需要?(?:报告|说明)的?(?:事[项宜]|情况)",
        None,
    ),
}
_PATTERNS: Final[tuple[tuple[SectionName, int, "re.Pattern[str]"], ...]] = tuple(
    (name, weight, re.compile(wording))
    for name, wordings in _WORDINGS.items()
    for weight, wording in zip((3, 2, 1), wordings, strict=True)
    if wording
)

# All that a head is made of; what is left of a line without it tells how far it is from one.
_VOCABULARY: Final = re.compile(
    "政府|政务|行政|机关|信息|公开|主动|依|因|申请|收到|处理|受理|办理|答复|结果|复议|诉讼|提起|被|总体|基本|整体|工作|情况|概述|概况|综述|"
    "存在|主要|问题|不足|困难|改进|整改|措施|下一步|打算|其他|其它|需要|需|报告|说明|事[项宜]|年度|本|方面|要求|"
    '[的和及与、以并等，“”"《》]'
)
_DENIAL: Final = re.compile("[无未没零]|数量|新收|结转|统计表|附[件表]")
_BRACKETS: Final = re.compile(r"（[^（）]*）|\([^()]*\)")
_OPEN: Final = re.compile(r"[（(][^（()）]*$")
_LEADER: Final = re.compile(r"(?:…|\.{3}|·{3}|—{4}|\t).*?[0-9]{1,3}$")
_LOOSE_MARK: Final = re.compile(r"\s*(?:(?P<hanzi>[一二三四五六])|(?P<digit>[1-6]))[\s\u3000]+(?=\S)")
_STOPS: Final = "。：:"
_RUN_IN: Final = re.compile(rf"[{_STOPS}]|\s+")
_TEXT: Final = re.compile("[。，；0-9０-９无未没零]")
_TEXT_AFTER_GAP: Final = re.compile("[无未没零]|.*[。，；]")
_LONGEST: Final = 40
_LONGEST_LINE: Final = 60
_LONGEST_NOTED: Final = 200
_MOST_FOREIGN: Final = 2
_SENTENCE: Final = re.compile("[。；;！？!?]")


def section_names(text: str) -> tuple[SectionName, ...]:
    """Return the sections that a head names, in the order of the form: several if sections were merged.

    >>> section_names("二、主动公开政府政府情况"), section_names("四、行政复议行政诉讼情况")
    (('proactive',), ('remedies',))
    """
    named = _weights(compact(text))
    return tuple(name for name in SECTION_NAMES if name in named)


def _weights(bare: str) -> dict[SectionName, int]:
    found: dict[SectionName, int] = {}
    for name, weight, pattern in _PATTERNS if len(bare) <= _LONGEST_LINE else ():
        if name not in found and pattern.search(bare):
            found[name] = weight
    if "remedies" in found:  # 因政府信息公开申请行政复议、提起行政诉讼情况
        found.pop("requests", None)
    return found


@final
@frozen(kw_only=True)
class Candidate:
    """A line that may be the head of a section."""

    index: int
    """Which of the file's blocks."""
    name: SectionName
    style: int | None
    """The level of the style of its number, None without one."""
    number: int | None
    weight: int
    """How near its words are to the official ones, 1 to 3."""
    heading: str
    """The head as written."""
    rest: str = ""
    """What runs on behind it in the same line."""
    markup: int | None = None
    """The heading level of the markup."""

    @property
    def ordinal(self) -> int:
        """Which section it would be, from 1."""
        return SECTION_NAMES.index(self.name) + 1


def candidate(index: int, line: Line, mark: Heading | None) -> Candidate | None:
    """Return ``line`` as a head that it may be, None when it can be none; ``mark`` is its heading mark."""
    text = trim(line.text)
    style, number, at = _marked(text, mark)
    bare = _BRACKETS.sub("", text[at : at + _LONGEST_NOTED])
    is_short = len(text) < _LONGEST_NOTED and len(bare) <= _LONGEST_LINE
    words = text[at:] if is_short else text[at : at + _LONGEST_LINE]
    if not is_short and style is None and not _VOCABULARY.match(words):
        return None
    whole = _named(words, style) if is_short and not _SENTENCE.search(bare.rstrip("。；;")) else None
    found, cut = _run_in(words, style, only_before_text=whole is not None)
    if found is None:
        found, cut = whole, len(words)
    if found is None or _LEADER.search(words):
        return None
    return Candidate(
        index=index,
        name=found[0],
        weight=found[1],
        style=style,
        number=number,
        heading=trim(text[: at + cut]),
        rest=trim(text[at + cut :]),
        markup=line.level,
    )


def _marked(text: str, mark: Heading | None) -> tuple[int | None, int | None, int]:
    """Return style and number of the heading mark, and where the words after it begin."""
    if mark is not None:
        return mark.level, mark.number, text.rindex(mark.rest)
    loose = _LOOSE_MARK.match(text)
    if loose is not None:
        spelt = loose["hanzi"]
        number = "一二三四五六".index(spelt) + 1 if spelt else int(loose["digit"])
        return (1 if spelt else 3), number, loose.end()
    return None, None, 0


def _named(words: str, style: int | None) -> tuple[SectionName, int] | None:
    """Return the section that the words name and their weight."""
    bare = _BRACKETS.sub("", compact(words)).rstrip("。：:；;、，,.")
    if len(bare) > _LONGEST or _DENIAL.search(bare):
        return None
    if style != 1 and len(_VOCABULARY.sub("", bare)) > _MOST_FOREIGN:
        return None
    weights = _weights(bare)
    best = max(weights, key=lambda name: weights[name], default=None)
    return None if best is None else (best, weights[best])


def _run_in(words: str, style: int | None, *, only_before_text: bool) -> tuple[tuple[SectionName, int] | None, int]:
    """Return the section named by what stands before the first stop, colon or gap, and where its head ends.

    A line that is a head as a whole is only cut before what is clearly text: 其他需要报告的事项：无。
    """
    for stop in _RUN_IN.finditer(words):
        if _OPEN.search(words[: stop.start()]):
            continue
        is_mark = stop[0] in _STOPS
        rest = words[stop.end() :]
        text = _TEXT.search(rest) if is_mark else _TEXT_AFTER_GAP.match(rest)
        found = _named(words[: stop.start()], style) if rest and (text or not only_before_text) else None
        if found is not None and (is_mark or found[1] > 1):
            return found, stop.end() if is_mark else stop.start()
        if is_mark:
            break
    return None, 0
