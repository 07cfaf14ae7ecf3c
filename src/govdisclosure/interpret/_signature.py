"""The signature at the end of a report: who signed, and when."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final, final

from attrs import Factory, field, frozen

from govdisclosure.interpret._chrome import is_chrome, is_footer
from govdisclosure.interpret._lines import compact, is_body_name, trim
from govdisclosure.interpret.raw import Item, Line
from govdisclosure.model.agency import Signature
from govdisclosure.zh import ParseError, find_dates, parse_date

__all__ = ["Signed", "find_signature"]

_LONGEST: Final = 100
_REACH: Final = 1_000
_UNDATED: Final = re.compile("[12][0-9]{3}年[0-9]{0,2}月?[0-9]{0,2}日?")
_LABELS: Final = re.compile("^(?:落款|报告单位|填报单位|编制单位|单位名称|单位|报告机关|报告时间|报告日期)[：:]")
_SEAL: Final = re.compile("[（(](?:公章|盖章|印章|章)[)）]$|[。，,]$")
_LEAST_SCORE: Final = 2


@final
@frozen(kw_only=True)
class Signed:
    """A signature, the blocks whose whole text it is, and the block that the report ends before."""

    signature: Signature
    blocks: frozenset[int]
    end: int = field(default=Factory(lambda self: max(self.blocks) + 1, takes_self=True))


def find_signature(items: Sequence[Item], start: int, agency: str | None) -> Signed | None:
    """Return the signature among the blocks from ``start`` on, None when there is none.

    A date that stands alone counts, and the more if a body stands with it, above all the one that reports (``agency``).
    Times of publication, which bear a label, and the dates of other pages do not.
    """
    places = range(max(start, len(items) - _REACH), len(items))
    lines = [(index, trim(item.text)) for index in places if isinstance(item := items[index], Line)]
    lines = [(index, text if len(text) <= _LONGEST else "") for index, text in lines if text]
    best: Signed | None = None
    most = _LEAST_SCORE - 1
    for place, (index, text) in enumerate(lines):
        found, score = _dated(lines, place, index, text, agency)
        if found is not None and score > most:
            best, most = found, score
    return best or _undated(items, lines, agency)


def _dated(
    lines: Sequence[tuple[int, str]], place: int, index: int, text: str, agency: str | None
) -> tuple[Signed | None, int]:
    """Return the signature whose date stands in ``text``, and how sure that is."""
    date, rest = _date(text)
    if date is None:
        return None, 0
    spelt = int("月" in text) * 2
    if rest:
        name = _name(rest, agency)
        found = Signed(signature=Signature(agency=name, date=date), blocks=frozenset({index}))
        return (found, spelt + _weight(name, agency)) if name else (None, 0)
    above = lines[place - 1] if place else None
    below = lines[place + 1] if place + 1 < len(lines) else None
    for other in (above, below):
        name = _name(other[1], agency) if other else None
        if other and name:
            found = Signed(signature=Signature(agency=name, date=date), blocks=frozenset({index, other[0]}))
            return found, spelt + _weight(name, agency)
    return Signed(signature=Signature(date=date), blocks=frozenset({index})), spelt


def _date(text: str) -> tuple[dt.date | None, str]:
    """Return the date that a line is, or ends with, and what stands before it."""
    bare = _LABELS.sub("", compact(text)).strip("（）()【】[]。")
    try:
        return parse_date(bare), ""
    except ParseError:
        pass
    dates = find_dates(text)
    if not dates or trim(text[dates[-1].end :]).strip("）)。"):
        return None, ""
    rest = trim(text[: dates[-1].start])
    return dates[-1].value, re.sub("(?:报告时间|报告日期|日期)[：:]$", "", rest).strip(" \u3000,，、（(")


def _name(text: str, agency: str | None) -> str | None:
    """Return the body that a line names, as printed, None if it names none."""
    name = trim(_LABELS.sub("", text)) if len(text) <= _LONGEST else ""
    bare = _SEAL.sub("", compact(name))
    if is_chrome(name) or not (is_body_name(bare) or _is_same(bare, agency)):
        return None
    return name


def _is_same(name: str, agency: str | None) -> bool:
    """Tell whether a name is that of the reporting body, whole or without its superior's prefix."""
    return agency is not None and len(name) > 1 and (name.endswith(agency) or agency.endswith(name))


def _weight(name: str, agency: str | None) -> int:
    return 4 if _is_same(_SEAL.sub("", compact(name)), agency) else 2


def _undated(items: Sequence[Item], lines: Sequence[tuple[int, str]], agency: str | None) -> Signed | None:
    """Return the signature of a report that ends with its body's name, with no date or one that is incomplete."""
    footer = next((index for index, text in lines if is_footer(text)), len(items))
    above = [line for line in lines if line[0] < footer and not is_chrome(line[1])]
    end = above[-1][0] + 1 if above else 0
    if above and _UNDATED.fullmatch(compact(above[-1][1])):
        above.pop()
    if not above:
        return None
    index, text = above[-1]
    if not _is_same(_SEAL.sub("", compact(text)), agency):
        return None
    return Signed(signature=Signature(agency=text), blocks=frozenset({index}), end=end)
