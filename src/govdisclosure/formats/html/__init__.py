"""Web pages, read as browsers show them, and written for all of them."""

from govdisclosure.formats.html.reading import read
from govdisclosure.formats.html.writing import write

__all__ = ["read", "write"]
