"""PDFs: their text as lines and paragraphs, and their tables by the rulings that draw them."""

from govdisclosure.formats.pdf.reader import read

__all__ = ["read"]
