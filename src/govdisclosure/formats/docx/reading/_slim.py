"""What only looks, cut out of a part before it is parsed: of a document, three fourths are fonts, borders and indents."""

import re
from typing import Final

__all__ = ["slim", "slim_styles"]

_WORD: Final = re.compile(rb'xmlns:w="http://(?:schemas\.openxmlformats\.org|purl\.oclc\.org)/[A-Za-z0-9/]*main"')
_PREFIX: Final = b"xmlns:w="
_OWN: Final = 2
"""How many question marks the declaration of XML has: a single character is counted in no time, two are not."""
_HOLDERS: Final = (b"w:pPr", b"w:tcPr", b"w:rPr")
"""The properties of paragraphs, cells and runs."""
# What begins with these letters may be hidden, struck out, changed or of a style.
_LOOKS: Final = re.compile(rb"<w:rPr>(?:<w:(?:rFonts|[^dimrv])[^<>]*/>)*+</w:rPr>")
_BORDERS: Final = re.compile(rb"<w:tcBorders>(?:<w:[^<>]*/>)*+</w:tcBorders>")
_SETTINGS: Final = re.compile(
    rb"<w:(?:adjustRightInd|autoSpaceDE|autoSpaceDN|bidi|ind|jc|keepLines|keepNext|kinsoku|noWrap|overflowPunct|shd|"
    rb"snapToGrid|spacing|suppressLineNumbers|textAlignment|topLinePunct|vAlign|widowControl|wordWrap)(?:/>| [^<>]*/>)"
)


def slim(xml: bytes) -> bytes:
    """Return the source of a document without what does not matter to its reader, or as it is where in doubt.

    >>> start = b'<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    >>> slim(start + b"<w:rPr><w:b/></w:rPr><w:t>12</w:t></w:r>").removeprefix(start)
    b'<w:t>12</w:t></w:r>'
    """
    if _is_doubtful(xml):
        return xml
    for name in _HOLDERS:
        xml = _with_slim(xml, b"<%b>" % name, b"</%b>" % name)
    return xml


def _with_slim(xml: bytes, opening: bytes, closing: bytes) -> bytes:
    """Return a source with the properties between two tags made slim: the same ones come hundreds of times, in a few forms."""
    head, *rest = xml.split(opening)
    known: dict[bytes, bytes] = {}
    made = [head]
    for piece in rest:
        block, end, behind = piece.partition(closing)
        if end and block not in known:
            known[block] = _slim_block(opening, block, closing)
        made.append(known[block] if end else opening + block)
        made.append(behind)
    return b"".join(made)


def _slim_block(opening: bytes, block: bytes, closing: bytes) -> bytes:
    whole = opening + block + closing
    for pattern in (_LOOKS, _BORDERS, _SETTINGS):
        whole = pattern.sub(b"", whole)
    return b"" if whole == opening + closing else whole


def slim_styles(xml: bytes) -> bytes:
    """Return the source of styles without those of tables, which say nothing of paragraphs; or as it is where in doubt."""
    if _is_doubtful(xml):
        return xml
    head, *styles = xml.split(_STYLE)
    # No other element ends as a style does.
    kept = (one.partition(b"</w:style>")[2] if one.startswith(_OF_TABLES) else _STYLE + one for one in styles)
    return head + b"".join(kept)


_STYLE: Final = b"<w:style "
_OF_TABLES: Final = b'w:type="table"'


def _is_doubtful(xml: bytes) -> bool:
    """Tell whether the source may quote a tag, in a comment or CDATA, or mean something else by a prefix."""
    if (b"!" in xml and b"<!" in xml) or (xml.count(b"?") > _OWN and xml.count(b"<?") > 1):
        return True
    return xml.find(_PREFIX) != xml.rfind(_PREFIX) or not _WORD.search(xml)
