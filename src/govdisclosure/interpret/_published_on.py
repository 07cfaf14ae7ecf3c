"""The day on which a page says that it published the report: one of the facts that a site prints around it."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from govdisclosure.interpret._chrome import is_chrome, is_index_table
from govdisclosure.interpret._lines import compact
from govdisclosure.interpret.raw import Item, Line, Listing, RawTable
from govdisclosure.zh import find_dates

__all__ = ["published_on"]

_LONGEST: Final = 300
_REACH: Final = 60

# The surest first: what is said to be published, then written, then a time that is not named.
_LABELS: Final = (
    re.compile("(?:发布|公开|公布|信息发布|首次发布|上网|上传|刊发)(?:时间|日期)[】\\])）]?[：:]?"),
    re.compile("(?:发文|成文|生成|制发|印发)(?:时间|日期)[】\\])）]?[：:]?"),
    re.compile("(?<![\u4e00-\u9fff])(?:时间|日期)[】\\])）]?[：:]"),
)
_STAMP: Final = re.compile(r"[|｜\[(（【]?[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}")
_NEAREST: Final = 4
_LONGEST_DATE: Final = 24


def published_on(items: Sequence[Item], start: int, body: int, end: int, stop: int) -> dt.date | None:
    """Return the day of publication, None where the page does not say it.

    What stands nearest around the title is its own; then what stands below the report. Times of other pages that a site
    links to bear no label, or stand above the menus.

    Args:
        items: the blocks of the file.
        start: the block of the title.
        body: the block below it.
        end: the block of the first head.
        stop: the block that the report ends before.
    """
    above = [*items[body : min(end, body + _REACH)], *reversed(items[max(start - _REACH, 0) : start])]
    below = items[stop : stop + _REACH]
    for label in _LABELS:
        for part in (above, below):
            for text in _facts(part):
                day = _labelled(text, label)
                if day is not None:
                    return day
    return _stamped(_facts(above[:_REACH]))


def _facts(items: Iterable[Item]) -> Iterator[str]:
    """Yield what a site says of the page, a label and its value in one text."""
    for item in items:
        if isinstance(item, RawTable):
            if is_index_table(item):
                for row in item.rows:
                    texts = [compact(cell.text[:_LONGEST]) for cell in row]
                    yield from (f"{label.rstrip('：:')}：{value}" for label, value in pairwise([*texts, ""]))
        elif isinstance(item, Line | Listing):
            texts = [item.text] if isinstance(item, Line) else [*item.items]
            yield from (text for text in texts if len(text) <= _LONGEST and is_chrome(text.strip()))


def _labelled(text: str, label: "re.Pattern[str]") -> dt.date | None:
    """Return the date that stands right behind a label."""
    bare = _spaced(text)
    for match in label.finditer(bare):
        found = find_dates(bare[match.end() : match.end() + _LONGEST_DATE])
        if found and found[0].start <= _NEAREST:
            return found[0].value
    return None


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _stamped(texts: Iterable[str]) -> dt.date | None:
    """Return the date of a line that begins with one: 2023-01-18 09:30 来源：县水利局."""
    for text in texts:
        bare = _spaced(text)
        found = find_dates(bare[:40]) if _STAMP.match(bare) else ()
        if found:
            return found[0].value
    return None
