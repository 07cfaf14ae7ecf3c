"""What tests look with that is no part of the project: where it is missing they are skipped, and coverage is not judged."""

import shutil
from functools import cache
from importlib import import_module
from typing import Any, Final

__all__ = ["FONT", "has_font", "missing"]

FONT: Final = "Noto Serif CJK SC"
"""The font that test documents are set in."""

_PROGRAMS: Final = {
    "LibreOffice": ("soffice", "libreoffice"),
    "Chromium": ("chromium", "chromium-browser", "google-chrome"),
}


@cache
def has_font() -> bool:
    """Tell whether the font is installed."""
    typst: Any = import_module("typst")
    return FONT in typst.Fonts().families()


def missing() -> tuple[str, ...]:
    """Return what is not installed here."""
    programs = [name for name, words in _PROGRAMS.items() if not any(map(shutil.which, words))]
    return (*programs, *([] if has_font() else [FONT]))
