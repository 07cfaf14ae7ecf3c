"""The part of an Office package that carries the record: custom XML, which Word, Excel, WPS and LibreOffice keep and show nowhere."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from html import unescape
from typing import Final
from xml.sax.saxutils import escape

from govdisclosure.errors import Unreadable

__all__ = ["RECORD_PROPERTIES", "record_in", "record_xml"]

_NAMESPACE: Final = "urn:govdisclosure:report"
_ITEM: Final = re.compile(r"customXml/item[0-9]*\.xml", re.IGNORECASE)
_REPORT: Final = re.compile(rf'<(?:\w+:)?report\s[^<>]*"{_NAMESPACE}"[^<>]*>([^<]*)<'.encode())
_NOT_XML: Final = re.compile("[\ufffe\uffff]")
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

RECORD_PROPERTIES: Final = (
    f'{_DECLARATION}<ds:datastoreItem ds:itemID="{{6F1B0D7E-3C52-4E8A-9D41-7A2F5B90C3E6}}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()
"""Lets a program keep the record when it saves the file."""


def record_xml(record: bytes) -> bytes:
    """Return ``record``, which is JSON, as the text of an element.

    >>> record_xml(b'{"a": "<"}').decode().splitlines()[1]
    '<report xmlns="urn:govdisclosure:report">{"a": "&lt;"}</report>'
    """
    text = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", record.decode())
    return f'{_DECLARATION}<report xmlns="{_NAMESPACE}">{escape(text)}</report>'.encode()


def record_in(names: Iterable[str], part: Callable[[str], bytes]) -> bytes | None:
    """Return the record among the parts of a package, None if there is none; a program may have given it another number.

    Args:
        names: the names of the parts.
        part: returns a part by its name.
    """
    for name in sorted(filter(_ITEM.fullmatch, names)):
        with suppress(Unreadable):  # a damaged record is no harm: the print is there
            found = _REPORT.search(part(name))
            if found is not None:
                return unescape(found[1].decode("utf-8", "replace")).encode()
    return None
