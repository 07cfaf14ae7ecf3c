"""Where sentences begin and end: each with 。！？ or with its line."""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["sentences_in"]

_SENTENCE: Final = re.compile("[^。！？\n]+[。！？]?|[。！？]")


def sentences_in(text: str) -> Iterator["re.Match[str]"]:
    """Yield the sentences of ``text`` in order, those that are blank left out.

    >>> [match[0] for match in sentences_in("共5件；其中3件。已办结！")]
    ['共5件；其中3件。', '已办结！']
    """
    return (match for match in _SENTENCE.finditer(text) if match[0].strip())
