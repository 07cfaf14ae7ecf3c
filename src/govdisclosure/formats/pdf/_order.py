"""The blocks of a page in the order in which they are read: column by column, tables without rulings told from text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govdisclosure.formats.pdf._lines import TextLine
from govdisclosure.formats.pdf._page import PageItem
from govdisclosure.formats.pdf._unruled import with_unruled

__all__ = ["in_order"]


def in_order(items: Sequence[PageItem], page: int, *, is_continued: bool = False) -> Iterator[PageItem]:
    """Yield the blocks of a page in their order; ``is_continued`` says that the page before ends with a table."""
    for is_line, run in groupby(items, key=lambda item: isinstance(item, TextLine)):
        if is_line:
            lines = [item for item in run if isinstance(item, TextLine)]
            yield from with_unruled(lines, page, is_continued=is_continued)
        else:
            yield from run
        is_continued = False
