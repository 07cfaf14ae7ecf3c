"""The words and sentences of a report's prose."""

from collections.abc import Iterator

from govdisclosure.model.narrative import Preamble, Section
from govdisclosure.prose import sentences_in
from govdisclosure.published.texts import texts_of

__all__ = ["first_sentence", "sentences_of"]


def first_sentence(text: str) -> str:
    """Return the first sentence of ``text``, its own blanks kept.

    >>> first_sentence("（一）存在的问题。一是更新慢；二是解读少。")
    '（一）存在的问题。'
    """
    return next((match[0] for match in sentences_in(text)), text)


def sentences_of(section: Preamble | Section | None) -> Iterator[str]:
    """Yield the sentences of headings, paragraphs and lists, in order."""
    for block in section.blocks if section else ():
        for text in texts_of(block):
            yield from (match[0] for match in sentences_in(text))
