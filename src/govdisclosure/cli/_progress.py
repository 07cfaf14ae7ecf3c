"""A progress bar, on a terminal, when there is more than a moment's work."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from govdisclosure.errors import Lang, Message

__all__ = ["tracked"]

_T = TypeVar("_T")


def tracked(items: Sequence[_T], words: Message, lang: Lang) -> Iterator[_T]:
    """Yield ``items``, with a progress bar that says ``words`` on a terminal when there are several."""
    if len(items) <= 1 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415  (rich takes a moment to import)
    from rich.progress import track  # noqa: PLC0415

    yield from track(items, words.text(lang), console=Console(stderr=True), transient=True)
