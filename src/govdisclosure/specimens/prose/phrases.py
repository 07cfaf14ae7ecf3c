"""Sentences with choices in them: ``[及时|按时]公开{topic}`` is one sentence of several, chosen by chance."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import Final

__all__ = ["phrase", "some"]

_CHOICE: Final = re.compile(r"\[([^\]]*)\]")


def phrase(random: Random, words: str, slots: Mapping[str, object]) -> str:
    """Return ``words`` with a choice made of each bracket, and ``slots`` filled in."""
    said = "".join(part if isinstance(part, str) else random.choice(part) for part in _parts(words))
    return said.format_map(slots)


def some(random: Random, sentences: Sequence[str], count: int, slots: Mapping[str, object]) -> str:
    """Return ``count`` different ones of ``sentences``, one behind the other."""
    return "".join(phrase(random, words, slots) for words in random.sample(sentences, count))


@cache
def _parts(words: str) -> tuple[str | tuple[str, ...], ...]:
    pieces = _CHOICE.split(words)
    return tuple(tuple(piece.split("|")) if index % 2 else piece for index, piece in enumerate(pieces))
