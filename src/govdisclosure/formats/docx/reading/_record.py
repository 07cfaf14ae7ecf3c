"""The record of a report that a document carries beside its print."""

import re
from contextlib import suppress
from typing import Final

from govdisclosure.errors import Unreadable
from govdisclosure.formats.docx.reading._parts import Parts

__all__ = ["RECORD", "record_in"]

_ITEM: Final = re.compile(r"customXml/item[0-9]*\.xml", re.IGNORECASE)
_NAMESPACE: Final = "urn:govdisclosure:report"
RECORD: Final = f"{{{_NAMESPACE}}}report"
"""The root of the part that holds it."""


def record_in(parts: Parts) -> bytes | None:
    """Return the record, None where there is none: Word and LibreOffice keep the part, but may give it another number."""
    for name in sorted(filter(_ITEM.fullmatch, parts.names)):
        if _NAMESPACE.encode() in parts.data(name):
            with suppress(Unreadable):  # what is no record is no harm
                root = parts.root(name)
                if root.tag == RECORD:
                    return (root.text or "").encode()
    return None
