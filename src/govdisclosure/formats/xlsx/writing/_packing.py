"""A workbook packed anew: the record put in, and nothing said of when it was written."""

import zipfile
from io import BytesIO
from typing import Final

from govdisclosure.formats.package import zip_bytes
from govdisclosure.formats.record_part import RECORD_PROPERTIES, record_xml

__all__ = ["repacked"]

_HEADER: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
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


def repacked(workbook: bytes, record: bytes) -> bytes:
    """Return a workbook packed so that its bytes say nothing of when and where, with ``record`` in it if there is one."""
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if record:
        _insert(parts, "[Content_Types].xml", "</Types>", _OVERRIDE)
        _insert(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", _LINK)
        parts |= {
            "customXml/item1.xml": record_xml(record),
            "customXml/itemProps1.xml": RECORD_PROPERTIES,
            "customXml/_rels/item1.xml.rels": _ITEM_LINKS.encode(),
        }
    return zip_bytes(parts)


def _insert(parts: dict[str, bytes], name: str, end: str, words: str) -> None:
    parts[name] = parts[name].replace(end.encode(), words.encode())
