"""What the library's own pages are known by."""

from typing import Final

__all__ = ["RECORD", "TABLE"]

RECORD: Final = "govdisclosure"
"""The id of the data block that holds the report as JSON."""

TABLE: Final = "data-govdisclosure"
"""The attribute of a table that holds a report's figures (``table``), or a chart's (``chart``), whatever it looks like."""
