"""How alike two texts are (内容雷同), names and years put aside (the extra ``likeness``)."""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Final

from govdisclosure.errors import MissingExtra

__all__ = ["PERMUTATIONS", "bare", "likeness", "sketch"]

_BLANKS: Final = re.compile(r"\s+")
_YEAR: Final = re.compile("(?:[12][0-9]{3}|[一二][零〇○0-9一二三四五六七八九]{3})年?度?|本年度?|今年|去年|上一?年度?")
_SHINGLE: Final = 5
PERMUTATIONS: Final = 32
"""How many numbers a sketch has."""
_SEED: Final = 20190515


def bare(text: str, names: Iterable[str] = ()) -> str:
    """Return ``text`` without blanks, years and ``names``, the longest first."""
    bare = _BLANKS.sub("", text)
    for name in sorted(filter(None, names), key=len, reverse=True):
        bare = bare.replace(name, "")
    return _YEAR.sub("", bare)


def likeness(one: str, other: str, *, least: float = 0.0) -> float:
    """Return how alike two texts are, 1 where they are equal: twice the characters in common, in their order, of all.

    Args:
        one: a text, as `bare` leaves it.
        other: what it is compared with.
        least: what is not of interest below this is 0.

    Raises:
        MissingExtra: RapidFuzz is not installed.

    >>> likeness("主动公开信息120条", "主动公开信息86条") > 0.8
    True
    """
    try:
        from rapidfuzz.distance import Indel  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("likeness") from None
    return Indel.normalized_similarity(one, other, score_cutoff=least)


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
