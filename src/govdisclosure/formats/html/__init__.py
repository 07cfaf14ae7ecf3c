"""Web pages, read as browsers show them."""

from govdisclosure.formats.html.reader import read

__all__ = ["read"]
