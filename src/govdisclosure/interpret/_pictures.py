"""Pictures that stand in a text as words: what is written, or extracted, where a picture was."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govdisclosure.interpret.raw import Line, Picture, RawBlock

__all__ = ["with_pictures"]

_PICTURE: Final = re.compile(r"[\[［](?:image|图片)[:：]([^\[\]［］\n]{0,400})[\]］]")
_MARKS: Final = ("图片", "image")


def with_pictures(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Yield the blocks, with a picture for each ``[image: name]`` or ``［图片：name］``, and the text around it."""
    for block in blocks:
        if isinstance(block, Line) and any(mark in block.text for mark in _MARKS):
            yield from _parts(block)
        else:
            yield block


def _parts(line: Line) -> Iterator[RawBlock]:
    texts = _PICTURE.split(line.text)
    if len(texts) == 1:
        yield line
        return
    for index, text in enumerate(texts):
        if index % 2:
            yield Picture(text.strip() or None, None, line.place)
        elif text.strip():
            yield Line(text, line.place, line.level)
