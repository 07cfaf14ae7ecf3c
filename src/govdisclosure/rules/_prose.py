"""The sentences of a report's prose: each ends with 。！？ or with its line."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.model.narrative import Heading, ListBlock, Paragraph, Preamble, Section

__all__ = ["first_sentence", "sentences_of"]

_SENTENCE: Final = re.compile(r"[^。！？\n]*(?:[。！？]|$)", re.MULTILINE)


def first_sentence(text: str) -> str:
    """Return the first sentence of ``text``, its own blanks kept.

    >>> first_sentence("（一）存在的问题。一是更新慢；二是解读少。")
    '（一）存在的问题。'
    """
    return next(filter(str.strip, _SENTENCE.findall(text)), text)


def sentences_of(section: Preamble | Section | None) -> Iterator[str]:
    """Yield the sentences of headings, paragraphs and lists, in order."""
    for block in section.blocks if section else ():
        match block:
            case Heading() | Paragraph():
                texts: tuple[str, ...] = (block.text,)
            case ListBlock():
                texts = block.items
            case _:
                texts = ()
        for text in texts:
            yield from filter(str.strip, _SENTENCE.findall(text))
