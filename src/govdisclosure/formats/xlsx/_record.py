"""The record in a package: a custom part that Excel and WPS keep and show nowhere."""

import re
import zipfile
from html import unescape
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

from govdisclosure.formats.package import Package, zip_bytes

__all__ = ["record_in", "repacked"]

_NAMESPACE: Final = "urn:govdisclosure:report"
_ITEM: Final = re.compile(r"customXml/item[0-9]+\.xml")
_REPORT: Final = re.compile(rf'<report xmlns="{_NAMESPACE}">([^<]*)</report>'.encode())
_NOT_XML: Final = re.compile("[\ufffe\uffff]")
_HEADER: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES: Final = (
    f'{_HEADER}<ds:datastoreItem ds:itemID="{{6F1B0D7E-3C52-4E8A-9D41-7A2F5B90C3E6}}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ITEM_LINKS: Final = (
    f'{_HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>'
)
_OVERRIDE: Final = (
    '<Override PartName="/customXml/itemProps1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>'
)
_LINK: Final = (
    f'<Relationship Id="rIdReport" Type="{_OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>'
)


def record_in(package: Package) -> bytes | None:
    """Return the record that ``package`` carries, None if it has none."""
    for name in sorted(filter(_ITEM.fullmatch, package.names)):
        found = _REPORT.search(package.read(name))
        if found is not None:
            return unescape(found[1].decode("utf-8", "replace")).encode()
    return None


def repacked(workbook: bytes, record: bytes) -> bytes:
    """Return a workbook packed so that its bytes say nothing of when and where, with ``record`` in it if there is one."""
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if record:
        text = _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", record.decode())
        item = f'{_HEADER}<report xmlns="{_NAMESPACE}">{escape(text)}</report>'
        _insert(parts, "[Content_Types].xml", "</Types>", _OVERRIDE)
        _insert(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", _LINK)
        parts |= {
            "customXml/item1.xml": item.encode(),
            "customXml/itemProps1.xml": _PROPERTIES.encode(),
            "customXml/_rels/item1.xml.rels": _ITEM_LINKS.encode(),
        }
    return zip_bytes(parts)


def _insert(parts: dict[str, bytes], name: str, end: str, words: str) -> None:
    parts[name] = parts[name].replace(end.encode(), words.encode())
