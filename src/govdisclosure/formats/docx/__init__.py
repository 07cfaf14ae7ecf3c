"""Word documents: any that was published is read, the official one is written."""

from govdisclosure.formats.docx.reader import read
from govdisclosure.formats.docx.writer import write

__all__ = ["read", "write"]
