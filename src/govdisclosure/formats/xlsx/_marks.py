"""The words of the form to fill in that are not part of a report."""

from typing import Final

__all__ = ["ASIDE", "CHECKED", "COVER", "HELP", "is_help"]

ASIDE: Final = "【汇总】"
"""What a sheet begins with that stands beside a report and is no part of it."""

HELP: Final = "【填表说明】"
"""What every explanation begins with."""

CHECKED: Final = "【核对】"
"""What every sentence begins with that says what does not add up."""

COVER: Final = "政府信息公开工作年度报告（填报表）"
"""The heading of the cover."""


def is_help(text: str) -> bool:
    """Tell whether a cell helps to fill in the form, and is not part of the report."""
    return text.startswith((HELP, CHECKED)) or text == COVER
