"""A report as it is printed: its title, heads, paragraphs, tables and signature in order, in no file format yet."""

from govdisclosure.document.blocks import (
    CAPTIONS,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    TableCell,
    Title,
    chart_table,
)
from govdisclosure.document.compose import Document, document_of, sectioned_blocks

__all__ = [
    "CAPTIONS",
    "Document",
    "Drawn",
    "Graph",
    "Head",
    "Items",
    "Para",
    "Pictured",
    "Signed",
    "Table",
    "TableCell",
    "Title",
    "chart_table",
    "document_of",
    "sectioned_blocks",
]
