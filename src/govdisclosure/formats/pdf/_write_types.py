"""The typesetter: kept for the process, one document at a time, and asked which characters it has a font for."""

from collections.abc import Mapping
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal

from govdisclosure.errors import Message, MissingExtra, MissingFont

if TYPE_CHECKING:
    from typst import Compiler, Fonts

__all__ = ["MISSING", "families", "typeset"]

MISSING: Final = "〓"
"""What typesetters print for a character that they have no type of."""

_NO_FONT: Final = Message("没有找到中文字体，请安装fonts-noto-cjk（Debian、Ubuntu）或其他中文字体")

_STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]
"""To be kept, and to be heard: PDF/A-2a and PDF/UA-1."""

_PROBE: Final = b"""
#set document(title: "probe", date: datetime(year: 2000, month: 1, day: 1))
#set text(lang: "zh")
#for character in sys.inputs.characters.codepoints() [#character ]
"""

_ALONE: Final = Lock()
"""A compiler sets one document at a time."""


@cache
def _fonts() -> "Fonts":
    try:
        from typst import Fonts  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("pdf") from None
    return Fonts()


@lru_cache(maxsize=1)
def _compiler(fonts: "Fonts") -> "Compiler":
    from typst import Compiler  # noqa: PLC0415  (an extra, which brought the fonts)

    return Compiler(font_paths=fonts)


def families() -> list[str]:
    """Return the families of fonts that there are.

    Raises:
        MissingExtra: typst is not installed.
        MissingFont: none of them is Chinese.
    """
    fonts = _fonts()
    if not _can_be_set(fonts, "政府信息公开"):
        raise MissingFont(_NO_FONT)
    return fonts.families()


def typeset(source: bytes, name: str, data: str) -> bytes:
    """Return the PDF of a typst source that reads ``data``; a character that no font has is printed as `MISSING`."""
    fonts = _fonts()
    pdf = _made(fonts, source, {name: data})
    if pdf is None:
        missing = _unset(fonts, "".join(sorted(set(data))))
        pdf = _made(fonts, source, {name: data.translate(dict.fromkeys(map(ord, missing), MISSING))})
    assert pdf
    return pdf


def _made(fonts: "Fonts", source: bytes, inputs: Mapping[str, str]) -> bytes | None:
    """Return the PDF, None if it has a character that no font has."""
    from typst import TypstError  # noqa: PLC0415  (an extra, which brought the fonts)

    with _ALONE:
        try:
            return _compiler(fonts).compile(input=source, format="pdf", sys_inputs=dict(inputs), pdf_standards=_STANDARDS)
        except TypstError as error:
            if not error.message.startswith("PDF/"):  # that it breaks a standard
                raise
            return None


@lru_cache(maxsize=1 << 12)
def _can_be_set(fonts: "Fonts", characters: str) -> bool:
    return _made(fonts, _PROBE, {"characters": characters}) is not None


def _unset(fonts: "Fonts", characters: str) -> str:
    """Return those of ``characters`` that no font has."""
    if _can_be_set(fonts, characters):
        return ""
    half = len(characters) // 2
    return _unset(fonts, characters[:half]) + _unset(fonts, characters[half:]) if half else characters
