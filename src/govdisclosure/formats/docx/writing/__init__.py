"""The official document: a report as a Word document on pages of GB/T 9704-2012."""

from govdisclosure.document import Document
from govdisclosure.formats.docx.writing._blocks import Body
from govdisclosure.formats.docx.writing._package import packed

__all__ = ["write"]


def write(document: Document) -> bytes:
    """Return ``document`` as a Word document: the same bytes for the same report.

    Raises:
        MissingExtra: python-docx or XlsxWriter is not installed.
    """
    body = Body()
    for block in document.blocks:
        body.add(block)
    return packed(document, body)
