"""Pages that a parser would take hours or all memory for: told, or disarmed, before it sees them."""

import re
from collections import Counter
from typing import Final

from govdisclosure.errors import Message, Unreadable

__all__ = ["guarded"]

_TOO_DEEP: Final = Message("第{line}行附近标签嵌套超过{most}层，不是正常的网页")

_FORMATTING: Final = re.compile(
    rb"<(/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:[\s/][^>]*)?>", re.IGNORECASE
)
_TAG: Final = re.compile(rb"<(/?)([a-zA-Z][^\s/>]*)")
# They close by themselves or hold nothing, so that none of them nests.
_SHALLOW: Final = frozenset(
    b"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr "
    b"p li dt dd td th tr tbody thead tfoot colgroup caption option optgroup body html head".split()
)
_FEW: Final = 4_000
_MANY: Final = 16_000
_MOST_COPIES: Final = 2_000_000
_DEEPEST: Final = 1_000


def guarded(source: bytes) -> bytes:
    """Return ``source`` as it can be parsed within seconds.

    A formatting tag that is never closed is opened anew in every paragraph that follows, as the standard has it: where
    such tags would multiply beyond measure they are taken out. They say nothing about a report.

    Raises:
        Unreadable: tags are nested so deeply that parsing would take minutes.
    """
    tags = source.count(b"<")
    if tags <= _FEW:
        return source
    if _most_open(source, _MOST_COPIES // tags):
        source = _FORMATTING.sub(b"", source)
    if tags > _MANY:
        _refuse_deep(source)
    return source


def _most_open(source: bytes, limit: int) -> bool:
    """Tell whether more than ``limit`` formatting tags are open at once."""
    unclosed: Counter[bytes] = Counter()
    depth = 0
    for match in _FORMATTING.finditer(source):
        name = match[2].lower()
        if not match[1]:
            unclosed[name] += 1
            depth += 1
            if depth > limit:
                return True
        elif unclosed[name]:
            unclosed[name] -= 1
            depth -= 1
    return False


def _refuse_deep(source: bytes) -> None:
    unclosed: Counter[bytes] = Counter()
    depth = 0
    for match in _TAG.finditer(source):
        name = match[2].lower()
        if name in _SHALLOW:
            continue
        if not match[1]:
            unclosed[name] += 1
            depth += 1
            if depth > _DEEPEST:
                raise Unreadable(_TOO_DEEP, line=source.count(b"\n", 0, match.start()) + 1, most=_DEEPEST)
        elif unclosed[name]:
            unclosed[name] -= 1
            depth -= 1
