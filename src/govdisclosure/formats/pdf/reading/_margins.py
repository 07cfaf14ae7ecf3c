"""What stands in the margins of a paged file, page after page: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

from attrs import evolve

from govdisclosure.formats.pdf.reading._lines import TextLine
from govdisclosure.formats.pdf.reading._page import Page

__all__ = ["without_margins"]

_ZONE: Final = 0.12
"""How much of a page's height its upper and its lower margin may be."""
_OUTER: Final = 3
"""How many lines a running head or foot may have."""
_GRID: Final = 4
_LEAST_PAGES: Final = 2
_NUMERAL: Final = "(?:[0-9]{1,4}|[０-９]{1,4}|[ⅰ-ⅻⅠ-Ⅻ]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})"
_TOTAL: Final = rf"(?:[,，/／|]?\s*(?:共|of)?\s*{_NUMERAL}\s*页?)"
_DASH: Final = r"[-—–－―─~～·•*]"
_NUMBERED: Final = re.compile(
    rf"(?:{_DASH}{{1,3}}\s*{_NUMERAL}\s*{_DASH}{{1,3}}|第\s*{_NUMERAL}\s*页\s*{_TOTAL}?|[0-9]{{1,4}}\s*[/／]\s*[0-9]{{1,4}}\s*页?"
    rf"|(?:Page|PAGE|P[.]?)\s*[0-9]{{1,4}}\s*(?:of\s*[0-9]{{1,4}})?|[0-9]{{1,4}}\s*页|共\s*{_NUMERAL}\s*页\s*第\s*{_NUMERAL}\s*页)"
)
_BARE: Final = re.compile("[0-9０-９]{1,3}")
_STAMP: Final = re.compile(r"[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}[,，]?\s+[0-9]{1,2}:[0-9]{2}(?:\s*[AP]M)?")
_DIGITS: Final = re.compile("[0-9０-９]+")


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without what is printed in their margins to number and to name them."""
    outer = [_outer(page) for page in pages]
    counts = Counter(chain.from_iterable({_key(line) for line in lines} for lines in outer))
    repeated = {key for key, count in counts.items() if count >= _LEAST_PAGES}
    asides = Counter(chain.from_iterable({_bare(line) for line in page.aside} for page in pages))
    return [
        evolve(
            page,
            items=tuple(item for item in page.items if not isinstance(item, TextLine) or id(item) not in left_out),
            aside=tuple(
                line for line in page.aside if not _NUMBERED.fullmatch(line.text) and asides[_bare(line)] < _LEAST_PAGES
            ),
        )
        for page, lines in zip(pages, outer, strict=True)
        for left_out in [{id(line) for line in lines if _key(line) in repeated or _is_number(line, page)}]
    ]


def _outer(page: Page) -> list[TextLine]:
    """Return the lines in the upper and the lower margin of a page."""
    items = page.items
    height = page.height
    found: list[TextLine] = []
    found += [item for item in items[:_OUTER] if isinstance(item, TextLine) and item.bottom < _ZONE * height]
    found += [item for item in items[-_OUTER:] if isinstance(item, TextLine) and item.top > (1 - _ZONE) * height]
    return found


def _bare(line: TextLine) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))


def _key(line: TextLine) -> tuple[int, str]:
    return round(line.base / _GRID), _bare(line)


def _is_number(line: TextLine, page: Page) -> bool:
    """Tell whether a line in the margin is a page number, or what a browser prints beside one."""
    if any(_NUMBERED.fullmatch(segment.text.strip()) or _STAMP.match(segment.text) for segment in line.segments):
        return True
    is_last = page.items[-1] is line or page.items[0] is line
    return is_last and _BARE.fullmatch(line.text.strip()) is not None
