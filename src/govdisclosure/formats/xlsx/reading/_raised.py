"""Marks of notes: small figures that stand above the line, behind the figure that a cell says."""

import re
from typing import Final

from govdisclosure.formats.raised import SUPERSCRIPTS

__all__ = ["RAISED", "with_raised"]

RAISED: Final = b'<vertAlign val="superscript"/>'
_RUN: Final = b"<r>"
_END: Final = b"</r>"
_DIGITS: Final = re.compile(rb"&[^;<]*;|[0-9]+")


def with_raised(strings: bytes) -> bytes:
    """Return the shared texts of a workbook, the digits that stand above the line as such characters.

    >>> with_raised(b'<r><t>36</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>').decode()
    '<r><t>36</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>¹</t></r>'
    """
    return _END.join(map(_run, strings.split(_END)))


def _run(piece: bytes) -> bytes:
    before, start, run = piece.rpartition(_RUN)
    properties, end, text = run.partition(b"</rPr>")
    if RAISED not in properties or not end:
        return piece
    return before + start + properties + end + _DIGITS.sub(_mark, text)


def _mark(found: re.Match[bytes]) -> bytes:
    """Return digits raised, and a reference to a character as it is."""
    return found[0] if found[0].startswith(b"&") else found[0].decode().translate(SUPERSCRIPTS).encode()
