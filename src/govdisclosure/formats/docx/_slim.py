"""What only looks, cut out of a document before it is parsed: three fourths of it are fonts, borders and indents."""

import re
from typing import Final

__all__ = ["slim"]

_WORD: Final = re.compile(rb'xmlns:w="http://(?:schemas\.openxmlformats\.org|purl\.oclc\.org)/[A-Za-z0-9/]*main"')
_OWN: Final = 2
"""How many question marks there are in the declaration of XML: single characters are counted in no time."""
_TAG_ENDS: Final = rb"(?:/>| [^<>]*/>)"
# What is hidden, struck out or of a style is no mere look.
_LOOKS: Final = re.compile(rb"<w:rPr>(?:<w:(?!vanish|rStyle|del|ins|move|rPrC)[^<>]*/>)*+</w:rPr>")
_BORDERS: Final = re.compile(rb"<w:tcBorders>(?:<w:[^<>]*/>)*+</w:tcBorders>")
_SETTING: Final = re.compile(
    rb"<w:(?:adjustRightInd|autoSpace(?:DE|DN)|bidi|bookmark(?:End|Start)|cantSplit|contextualSpacing|ind|jc|"
    rb"keep(?:Lines|Next)|kinsoku|lsdException|lastRenderedPageBreak|mirrorIndents|noWrap|overflowPunct|pageBreakBefore|proofErr|shd|"
    rb"snapToGrid|spacing|suppressLineNumbers|textAlignment|topLinePunct|trHeight|vAlign|widowControl|wordWrap)"
    + _TAG_ENDS
)


def slim(xml: bytes) -> bytes:
    """Return the source of a document without what does not matter to its reader, or as it is where in doubt.

    >>> start = b'<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    >>> slim(start + b"<w:rPr><w:b/></w:rPr><w:t>12</w:t></w:r>").removeprefix(start)
    b'<w:t>12</w:t></w:r>'
    """
    # Comments and CDATA may quote a tag, and a prefix may come to mean something else.
    if (b"!" in xml and b"<!" in xml) or (xml.count(b"?") > _OWN and xml.count(b"<?") > 1):
        return xml
    if xml.find(b"xmlns:w=") != xml.rfind(b"xmlns:w=") or not _WORD.search(xml):
        return xml
    xml = _without_table_styles(xml)
    for pattern in (_LOOKS, _BORDERS, _SETTING):
        xml = pattern.sub(b"", xml)
    return xml.replace(b"<w:pPr></w:pPr>", b"")


def _without_table_styles(xml: bytes) -> bytes:
    """Return a source without the styles of tables: no other element ends as they do."""
    if _STYLE not in xml:
        return xml
    head, *styles = xml.split(_STYLE)
    kept = (one.partition(b"</w:style>")[2] if one.startswith(_OF_TABLES) else _STYLE + one for one in styles)
    return head + b"".join(kept)


_STYLE: Final = b"<w:style "
_OF_TABLES: Final = b'w:type="table"'
