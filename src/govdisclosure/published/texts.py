"""The words of a report's blocks: headings, paragraphs and lists."""

from collections.abc import Iterable

from govdisclosure.model.narrative import Block, Heading, ListBlock, Paragraph

__all__ = ["prose_of", "texts_of"]


def texts_of(block: Block) -> tuple[str, ...]:
    """Return the words of a heading, a paragraph or each item of a list; other blocks have none."""
    match block:
        case Heading() | Paragraph():
            return (block.text,)
        case ListBlock():
            return block.items
        case _:
            return ()


def prose_of(blocks: Iterable[Block]) -> str:
    """Return the words of ``blocks``, a line each."""
    return "\n".join(text for block in blocks for text in texts_of(block))
