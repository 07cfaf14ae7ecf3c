"""Plain text: lines, with tabs between the cells of a table."""

from govdisclosure.formats.text.reader import read
from govdisclosure.formats.text.writer import write

__all__ = ["read", "write"]
