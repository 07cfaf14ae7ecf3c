"""PDFium, which reads PDFs: its functions, and the lock that they need."""

import threading
from importlib import import_module
from types import ModuleType
from typing import Final

from govdisclosure.errors import MissingExtra

__all__ = ["ONE_AT_A_TIME", "pdfium"]

ONE_AT_A_TIME: Final = threading.RLock()
"""PDFium keeps state that all documents share: no two threads may be in it at once."""


def pdfium() -> ModuleType:
    """Return the functions of PDFium.

    Raises:
        MissingExtra: pypdfium2 is not installed.
    """
    try:
        return import_module("pypdfium2.raw")
    except ImportError:
        raise MissingExtra("pdf") from None
