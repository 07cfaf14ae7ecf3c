"""Web pages, read as browsers show them, and written for all of them."""

from govdisclosure.formats.html.reader import read
from govdisclosure.formats.html.writer import write

__all__ = ["read", "write"]
