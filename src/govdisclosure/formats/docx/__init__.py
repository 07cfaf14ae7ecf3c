"""Word documents: any that was published is read, the official one is written."""

from govdisclosure.formats.docx.reading import read
from govdisclosure.formats.docx.writing import write

__all__ = ["read", "write"]
