"""What fields and tables of one's own are made of; ``docs/how-to/own-fields.md`` works through both.

The makers are those by which the form of the notice is described: the label that stands on a field is what tables are read
by and what documents print, and the class says what a value may be.
"""

from govdisclosure.errors import InvalidReport, Violation
from govdisclosure.extending.extension import Extension
from govdisclosure.extending.own_table import OwnTable
from govdisclosure.model.acts import Act
from govdisclosure.model.fields import (
    amount,
    count,
    day,
    flag,
    line,
    many,
    of_type,
    one_of,
    row,
    signed,
    stated,
    text,
    whole,
)
from govdisclosure.model.record import Record, Row, row_paths, sums, total_of
from govdisclosure.model.table import Table

__all__ = [
    "Act",
    "Extension",
    "InvalidReport",
    "OwnTable",
    "Record",
    "Row",
    "Table",
    "Violation",
    "amount",
    "count",
    "day",
    "flag",
    "line",
    "many",
    "of_type",
    "one_of",
    "row",
    "row_paths",
    "signed",
    "stated",
    "sums",
    "text",
    "total_of",
    "whole",
]
