"""Plain text, as copied from a page or extracted from a document: lines, without the marks that extraction leaves."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.interpret.raw import Line, RawBlock, RawFile
from govdisclosure.published import Place

__all__ = ["read"]

_MOST_LINES: Final = 100_000
_TOO_LONG: Final = Message.counted("共有{lines}行，超过{most}行，不像是一份报告", by="lines")
_INNER_BREAKS: Final = "\v\f\x85\u2028\u2029"
_INNER_BREAK: Final = re.compile(f"[{_INNER_BREAKS}]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BOOKMARK: Final = re.compile(r"\[bookmark:[^\[\]\n]{0,200}\]")


def read(text: str) -> RawFile:
    r"""Return the lines of a text in their order, each with the line of the file it stands in.

    ``[bookmark: name]`` is left out; tabs stay, since they may hold a table's cells apart
    or a chart's figures, and so do empty lines, since they may be a table's empty cells. Other control characters are
    left out.

    Raises:
        Unreadable: there are far more lines than a report has.

    >>> read("一、总体情况[bookmark: a]\n略").blocks[0].text
    '一、总体情况'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = 1 + text.count("\n") + sum(map(text.count, _INNER_BREAKS))
    if lines > _MOST_LINES:
        raise Unreadable(_TOO_LONG, lines=lines, most=_MOST_LINES)
    return RawFile(blocks=tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[RawBlock]:
    for number, line in enumerate(text.split("\n"), 1):
        place = Place(line=number)
        for part in _INNER_BREAK.split(_BOOKMARK.sub("", line)):
            yield Line(_CONTROL.sub("", part), place)
