"""PDFs, read by their paragraphs and the rulings that draw their tables, and written as official documents are set."""

from govdisclosure.formats.pdf.reader import read
from govdisclosure.formats.pdf.writer import write

__all__ = ["read", "write"]
