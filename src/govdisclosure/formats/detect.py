"""Which format a file is in, told from its content and not from its name."""

import re
from typing import Final, Literal, TypeAlias

__all__ = ["FormatName", "detect"]

FormatName: TypeAlias = Literal["html", "json", "text"]
"""A format that is read."""

_TAG: Final = re.compile(r"<(?:!doctype|html|head|meta|body|table|tr|td|div|span|p|br|h[1-6])\b", re.IGNORECASE)
_ENOUGH: Final = 100_000


def detect(text: str) -> FormatName:
    """Return the format of a decoded file.

    >>> detect("<P>一、总体情况</P>")
    'html'
    """
    start = text[:_ENOUGH]
    if start.lstrip().startswith("{"):
        return "json"
    return "html" if _TAG.search(start) else "text"
