"""How alike two texts are (内容雷同), names and years put aside (the extra ``likeness``)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from govdisclosure.errors import MissingExtra
from govdisclosure.prose.sentences import sentences_in

__all__ = [
    "ALIKE",
    "LEAST",
    "PERMUTATIONS",
    "bare",
    "is_measurable",
    "likeness",
    "likeness_in_any_order",
    "own_words",
    "runs",
    "sketch",
]

ALIKE: Final = 0.9
"""From here on a text counts as another's: sections by different hands are below 0.6, most below 0.4; of one copied with a sentence in ten new, nine tenths remain."""
LEAST: Final = 40
"""How many characters of its own a text must have: what is shorter may be the same by chance."""

_BLANKS: Final = re.compile(r"\s+")
_YEAR: Final = re.compile(
    "(?<![0-9])(?:19|20)[0-9]{2}(?:年度?|(?=[-—–~～至/.][0-9]))|[一二][零〇○0-9一二三四五六七八九]{3}年度?|本年度?|今年|去年|上一?年度?"
)
_FIXED: Final = re.compile(
    "勾稽关系|信息处理费|收费通知|[见如](?:下|附)?表|^.{0,12}如下[:：。]?$"
    "|需要(?:报告|说明)的(?:其他)?(?:事项|情况)|^.{0,12}(?:无|没有)其他.{0,10}$"
    "|(?:未|没有|无|不存在)(?:向.{0,10})?(?:发生|产生|收取|收).{0,12}费|减免.{0,6}费"  # nothing was charged
    "|(?:根据|按照|依据|依照|遵照).{0,80}(?:编制|公布|发布|形成|撰写).{0,40}(?:年度|本)报告"  # a preamble in section one
    "|[现特兹](?:将|向).{0,60}报告|本(?:年度)?报告(?:由|共|包括|分为|中?所列|的?电子|根据|依据)|统计(?:期限|时限)"
    "|(?:下载|查阅|查询|浏览).{0,12}(?:本|年度)报告|(?:本|年度)报告.{0,30}(?:下载|查阅|查询|浏览)"
    "|(?:疑问|意见|建议|查询|咨询).{0,20}(?:与|同|向|请|致).{0,60}联系|(?:地址|电话|邮编|邮政编码|邮箱)[:：]"
)
"""What the form, the law or custom makes every report say: nothing of it was thought up for the section."""
_SHINGLE: Final = 5
PERMUTATIONS: Final = 32
"""How many numbers a sketch has."""
_SEED: Final = 20190515
_LONGEST: Final = 20_000
"""How many characters are compared: no section of a report is as long."""


def bare(text: str, names: Iterable[str] = ()) -> str:
    """Return ``text`` without blanks, years and ``names``, the longest first.

    >>> bare("2022年，青禾县水利局 公开信息2000条。", ["青禾县水利局"])
    '，公开信息2000条。'
    """
    bare = _BLANKS.sub("", text)
    for name in sorted(filter(None, names), key=len, reverse=True):
        bare = bare.replace(name, "")
    return _YEAR.sub("", bare)


def own_words(text: str, names: Iterable[str] = ()) -> str:
    """Return what of ``text`` is its author's: bare, without the sentences that every report has.

    >>> own_words("2022年公开信息120条。本年度未收取信息处理费。")
    '公开信息120条。'
    """
    sentences = (match[0] for match in sentences_in(text))
    return bare("".join(one for one in sentences if not _FIXED.search(one)), names)


@cache
def is_measurable() -> bool:
    """Tell whether likeness can be measured: whether RapidFuzz is installed."""
    return find_spec("rapidfuzz") is not None


def likeness(one: str, other: str, *, least: float = 0.0) -> float:
    """Return how alike two texts are, 1 where they are equal: twice the characters in common, in their order, of all.

    Of texts longer than 20,000 characters the beginnings are compared; the rest counts by its length.

    Args:
        one: a text, as `bare` or `own_words` leaves it.
        other: what it is compared with.
        least: what is not of interest below this is 0.

    Raises:
        MissingExtra: RapidFuzz is not installed.

    >>> likeness("主动公开政府信息120条", "主动公开政府信息86条") > 0.75
    True
    """
    try:
        from rapidfuzz.distance import Indel  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("likeness") from None
    most = 1.0 if one == other else 2 * min(len(one), len(other)) / (len(one) + len(other))
    if most < least:
        return 0.0
    return min(most, Indel.normalized_similarity(one[:_LONGEST], other[:_LONGEST], score_cutoff=least))


def likeness_in_any_order(one: str, other: str, *, least: float = 0.0) -> float:
    """Return how alike two texts are, a sentence that stands elsewhere being the same: `likeness` where that is more.

    Raises:
        MissingExtra: RapidFuzz is not installed.

    >>> likeness_in_any_order("更新不及时。解读形式单一。", "解读形式单一。更新不及时。")
    1.0
    """
    counted = [Counter(match[0] for match in sentences_in(text)) for text in (one, other)]
    same = counted[0] & counted[1]
    moved = ["".join((*same.elements(), *(said - same).elements())) for said in counted]
    return max(likeness(one, other, least=least), likeness(*moved, least=least))


def runs(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the runs in which two rows of tokens agree, and between them those in which they do not.

    Raises:
        MissingExtra: RapidFuzz is not installed.

    >>> [*runs(["共", "120", "条"], ["共", "86", "条"])]
    [(['共'], ['共']), ([], ['86']), (['120'], []), (['条'], ['条'])]
    """
    try:
        from rapidfuzz.distance import Indel  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("likeness") from None
    for run in Indel.opcodes(one, other):
        yield one[run.src_start : run.src_end], other[run.dest_start : run.dest_end]


def sketch(text: str) -> list[int]:
    """Return a MinHash of the text's runs of five characters: the share of equal numbers estimates how alike two texts are.

    A text of fewer characters has none. Equal texts have equal sketches on every machine.

    Raises:
        MissingExtra: rensa is not installed.
    """
    try:
        rensa: Any = import_module("rensa")  # it has no types
    except ImportError:
        raise MissingExtra("likeness") from None
    shingles = {text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)}
    if not shingles:
        return []
    minhash = rensa.RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update([*shingles])
    return [*minhash.digest()]
