"""Characters of symbol fonts, which have no code of their own."""

from collections.abc import Mapping
from typing import Final

__all__ = ["symbol"]

_PRIVATE: Final = 0xF000
_PRIVATE_AREA: Final = range(0xE000, 0xF900)
_CODES: Final = range(0x20, 0xD800)
_FONTS: Final[Mapping[str, Mapping[int, str]]] = {
    "wingdings": {
        0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
        0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "□"},
    "symbol": {0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0x2D: "−"},
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """Return the character that a font draws for a code in hexadecimal digits; nothing if none is known.

    >>> symbol("Wingdings", "F0FE"), symbol("宋体", "2460"), symbol("Webdings", "F061")
    ('☑', '①', '')
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.lower(), {}).get(number & ~_PRIVATE)
    return known or (chr(number) if number in _CODES and number not in _PRIVATE_AREA else "")
