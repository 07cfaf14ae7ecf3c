"""The words and sentences of a report's prose."""

from collections.abc import Iterator

from govdisclosure.model.narrative import Block, Heading, ListBlock, Paragraph, Preamble, Section
from govdisclosure.prose import sentences_in

__all__ = ["first_sentence", "sentences_of", "texts_of"]


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


def texts_of(block: Block) -> tuple[str, ...]:
    """Return the words of a heading, a paragraph or each item of a list; other blocks have none."""
    match block:
        case Heading() | Paragraph():
            return (block.text,)
        case ListBlock():
            return block.items
        case _:
            return ()
