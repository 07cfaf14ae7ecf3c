"""Texts as the typesetter takes them: lines of what can be printed, that can be broken."""

import re
import unicodedata
from typing import Final

from govdisclosure.formats.lines import lines_of

__all__ = ["WORD", "printed_lines", "width_of"]

_INVISIBLE: Final = re.compile(
    "[\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
"""What has no form of its own, or turns the text around it."""
_GAP: Final = "\u200b"
"""Where a line may be broken, with nothing to be seen."""
_CHINESE: Final = "\u2e80-\u9fff\uac00-\ud7af\uf900-\uffef\U00020000-\U0003ffff"

WORD: Final = re.compile(rf"[^\s/?\-{_GAP}{_CHINESE}]+")
"""What is not broken over lines; an address is, at its strokes."""


def printed_lines(text: str, most: int) -> list[str]:
    """Return the lines of ``text``, without blanks around them; a word of more than ``most`` characters can be broken."""
    return [
        WORD.sub(lambda word: _breakable(word[0], most), line.strip()) for line in lines_of(_INVISIBLE.sub("", text))
    ]


def _breakable(word: str, most: int) -> str:
    return _GAP.join(word[at : at + most] for at in range(0, len(word), most))


def width_of(text: str) -> float:
    """Return about how wide ``text`` is, in full-width characters."""
    return sum(1 if unicodedata.east_asian_width(character) in "WFA" else 0.6 for character in text)
