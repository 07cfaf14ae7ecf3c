"""Plain text: what copying a page, or saving a Word file as text, leaves of a report."""

from typing import Final

from govdisclosure.specimens.pages.style import Style

__all__ = ["TEXTS"]

TEXTS: Final = (
    Style(name="tabs", page="{body}\n", picture="[image: {}截图]", between="\t", escapes=False),
    Style(
        name="cells",
        page="{body}\r\n",
        picture="[image: {}截图]",
        between="\r\n",
        rows_between="\r\n",
        joint="\r\n",
        escapes=False,
        encoding="utf-8-sig",
    ),
)
"""A row of a table a line, tabs between its cells; a cell a line."""
