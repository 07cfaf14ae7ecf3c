"""What several rules say of a statutory table: its name, its section, a cell's text."""

from typing import Final

from govdisclosure.errors import Message
from govdisclosure.model.narrative import SECTION_NAMES, TableName

__all__ = ["NAMES", "brief", "section_of"]

NAMES: Final[dict[TableName, Message]] = {
    "proactive": Message("表二（主动公开政府信息情况）"),
    "requests": Message("表三（收到和处理政府信息公开申请情况）"),
    "remedies": Message("表四（政府信息公开行政复议、行政诉讼情况）"),
}
"""The tables as a finding names them."""

_LONGEST: Final = 40


def section_of(table: TableName) -> int:
    """Return the number of the section that a table belongs to."""
    return SECTION_NAMES.index(table) + 1


def brief(text: str) -> str:
    """Return ``text`` on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
