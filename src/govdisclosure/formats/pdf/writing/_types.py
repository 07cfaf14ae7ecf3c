"""The typesetter: kept for the process, one document at a time, and asked which characters it has a font for."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from govdisclosure.errors import Message, MissingExtra, MissingFont

if TYPE_CHECKING:
    from typst import Compiler, Fonts, PDFStandard

__all__ = ["MISSING", "families", "only_common", "picture_without_missing", "typeset", "without_missing"]

MISSING: Final = "〓"
"""What typesetters print for a character that they have no type of."""

_NO_FONT: Final = Message("没有找到中文字体，请安装fonts-noto-cjk（Debian、Ubuntu）或其他中文字体")

_TOO_FEW: Final = Message("现有字体缺少报告用到的常用字，请安装fonts-noto-cjk（Debian、Ubuntu）或其他中文字体")

_STANDARDS: Final["list[PDFStandard]"] = ["a-2a", "ua-1"]
"""To be kept, and to be heard: PDF/A-2a and PDF/UA-1."""

_PREAMBLE: Final = """
#set document(title: "probe", date: datetime(year: 2000, month: 1, day: 1))
#set text(lang: "zh")
"""
_IN_TEXT: Final = f"{_PREAMBLE}#for character in sys.inputs.characters.codepoints() [#character ]"
_IN_PICTURE: Final = f"""{_PREAMBLE}
#let (open, close) = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>", "</svg>")
#let picture(character) = open + "<text font-family='" + sys.inputs.families + "'>" + character + "</text>" + close
#for character in sys.inputs.characters.codepoints() {{ image(bytes(picture(character)), format: "svg", alt: "-") }}
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
    if not _can_be_set(fonts, _IN_TEXT, "政府信息公开"):
        raise MissingFont(_NO_FONT)
    return fonts.families()


def typeset(source: str, name: str, ways: Iterable[str]) -> bytes:
    """Return the PDF of a typst source that reads ``name``: the first of the ways to say it that there are fonts for.

    Raises:
        MissingFont: there are fonts for none of them.
    """
    for way in ways:
        pdf = _made(_fonts(), source, {name: way})
        if pdf is not None:
            return pdf
    raise MissingFont(_TOO_FEW)


def without_missing(text: str) -> str:
    """Return ``text`` with `MISSING` for each character that no font has."""
    return _replaced(text, _IN_TEXT)


def picture_without_missing(svg: str, names: Iterable[str]) -> str:
    """Return a picture with `MISSING` for each character that its texts cannot be set in, in ``families``."""
    return _replaced(svg, _IN_PICTURE, families=",".join(names))


def only_common(text: str) -> str:
    """Return ``text`` with `MISSING` for each character that is not among those that every Chinese font has."""
    return _without(text, (character for character in set(text) if not character.encode("gbk", "ignore")))


def _replaced(text: str, probe: str, **inputs: str) -> str:
    characters = "".join(sorted(character for character in set(text) if not character.isascii()))
    return _without(text, _unset(_fonts(), probe, characters, **inputs))


def _without(text: str, missing: Iterable[str]) -> str:
    return text.translate(dict.fromkeys(map(ord, missing), MISSING))


def _made(fonts: "Fonts", source: str, inputs: Mapping[str, str]) -> bytes | None:
    """Return the PDF of a typst source; None if it has a character that no font has, which the standards forbid."""
    from typst import TypstError  # noqa: PLC0415  (an extra, which brought the fonts)

    with _ALONE:
        try:
            pdf = _compiler(fonts).compile(
                input=source.encode(), format="pdf", sys_inputs=dict(inputs), pdf_standards=_STANDARDS
            )
        except TypstError as error:
            if not error.message.startswith("PDF/"):  # that it breaks a standard
                raise
            return None
    return cast("bytes", pdf)


@lru_cache(maxsize=1 << 12)
def _can_be_set(fonts: "Fonts", probe: str, characters: str, **inputs: str) -> bool:
    return _made(fonts, probe, {"characters": characters, **inputs}) is not None


def _unset(fonts: "Fonts", probe: str, characters: str, **inputs: str) -> str:
    """Return those of ``characters`` that no font has."""
    if _can_be_set(fonts, probe, characters, **inputs):
        return ""
    half = len(characters) // 2
    if not half:
        return characters
    return "".join(_unset(fonts, probe, part, **inputs) for part in (characters[:half], characters[half:]))
