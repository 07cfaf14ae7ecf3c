"""PDFs, read by their paragraphs and the rulings that draw their tables, and written as official documents are set."""

from govdisclosure.formats.pdf.reading import read
from govdisclosure.formats.pdf.writing import write

__all__ = ["read", "write"]
