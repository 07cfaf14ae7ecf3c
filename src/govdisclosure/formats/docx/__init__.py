"""Word documents."""

from govdisclosure.formats.docx.reader import read

__all__ = ["read"]
