"""The printable lines of a text, for files that are text themselves."""

import re
from typing import Final

__all__ = ["lines_of"]

_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters, which no text file can hold."""


def lines_of(text: str) -> list[str]:
    r"""Return the lines of ``text`` without what no text file can hold; a tab is a blank, and an empty text has no line.

    >>> lines_of("青禾县\t水利局\r\n\x072023年")
    ['青禾县 水利局', '2023年']
    """
    lines = [_NO_TEXT.sub("", line).replace("\t", " ") for line in text.splitlines()]
    while lines and not lines[-1].strip(" "):
        lines.pop()
    while lines and not lines[0].strip(" "):
        lines.pop(0)
    return lines
