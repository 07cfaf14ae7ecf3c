"""What a format of one's own is made of; ``docs/how-to/add-a-format.md`` works through one.

A reader hands over a `RawFile`: blocks as printed, to the character, in reading order, with their places. A writer renders
the blocks of a `Document` and nothing else.
"""

from govdisclosure.document import (
    CAPTIONS,
    Document,
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
from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats.decoding import LARGEST, decode
from govdisclosure.formats.drawing import placed_in, rows_of
from govdisclosure.formats.installed import installed_formats
from govdisclosure.formats.lines import lines_of
from govdisclosure.formats.registry import Format
from govdisclosure.interpret.raw import (
    Line,
    Listing,
    Picture,
    RawBlock,
    RawCell,
    RawChart,
    RawFile,
    RawTable,
    Stated,
)
from govdisclosure.messages import Message, Phrase
from govdisclosure.model.narrative import Chart, Series
from govdisclosure.published import Place

__all__ = [
    "CAPTIONS",
    "LARGEST",
    "Chart",
    "Document",
    "Drawn",
    "Format",
    "Graph",
    "Head",
    "Items",
    "Line",
    "Listing",
    "Message",
    "MissingExtra",
    "Para",
    "Phrase",
    "Picture",
    "Pictured",
    "Place",
    "RawBlock",
    "RawCell",
    "RawChart",
    "RawFile",
    "RawTable",
    "Series",
    "Signed",
    "Stated",
    "Table",
    "TableCell",
    "Title",
    "Unreadable",
    "chart_table",
    "decode",
    "installed_formats",
    "lines_of",
    "placed_in",
    "rows_of",
]
