"""Text as the XML of a Word document: characters that no XML holds left out, line breaks and tabs kept."""

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

__all__ = ["attribute", "clean", "content", "paragraph", "runs"]

_NO_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END: Final = re.compile("\r\n?|\x0b|\x85|\u2028|\u2029")
_MARK: Final = re.compile("([\n\t])")
_MARKS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}

_EAST_ASIAN: Final = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
"""Sets “”, — and …, which Chinese and Latin share, in the Chinese font."""


def clean(text: str) -> str:
    r"""Return ``text`` without what XML cannot hold; every line ends in ``\n``."""
    return _NO_XML.sub("", _LINE_END.sub("\n", text))


def content(text: str) -> str:
    """Return ``text`` as the content of an element."""
    return escape(clean(text))


def attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute, in its quotes."""
    return quoteattr(clean(text))


def runs(text: str) -> str:
    """Return ``text`` as a run; nothing for no text."""
    parts = "".join(
        _MARKS.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in _MARK.split(clean(text))
        if part
    )
    return f"<w:r>{_EAST_ASIAN}{parts}</w:r>" if parts else ""


def paragraph(text: str, style: str, properties: str = "") -> str:
    """Return ``text`` as a paragraph of ``style``.

    Args:
        text: what it says.
        style: the identifier of its style.
        properties: what else is said of it, as the XML that may follow the style.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs(text)}</w:p>'
