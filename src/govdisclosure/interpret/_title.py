"""The title of a report, as printed: on one line or broken over several, once or again, with a site around it."""

import re
from collections.abc import Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.interpret._chrome import is_chrome
from govdisclosure.interpret._lines import compact, is_body_name, is_prose, trim
from govdisclosure.interpret.raw import Item, Line
from govdisclosure.zh import find_years

__all__ = ["Title", "agency_in", "find_title", "titles"]

_KIND: Final = "工作情况的年度总结及和自查公开信息政务府统计"
_CORE: Final = re.compile(rf"(?:政府|政务|行政)?(?:信息公?开|政务公开)[{_KIND}]{{0,14}}(?:报告书?|年报)$")
_TAIL: Final = re.compile(r"(?:[（(][^（()）]{0,16}[)）]|[》”\"。])$")
_EMPTIED: Final = re.compile("[（(][)）]")
_BARE_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?=政)")
_OPENING: Final = re.compile('^[《“"—－-]*(?:关于)?')
_CLOSING: Final = re.compile('(?:关于)?[的之《“"—－-]*$')
_SENTENCE: Final = re.compile("[，。；！？,;!?：:>›»＞|｜]")
# What reports of a report, or asks for one, is none.
_TELLING: Final = "发布|公布|公示|印发|晒出|亮出|推出|报送|上报|编制|编写|解读|转发|通报|召开|部署"
_ERRAND: Final = re.compile(
    f"(?:{_TELLING}|完成|出炉|撰写|审议)(?:了|《|关于)*$|(?:局|政府|委|厅|办|院|会|市|县|区).{{0,4}}(?:{_TELLING})(?!中心|厅|局|处|办)|"
    f"^[《“]?(?:关于)?(?:{_TELLING}|做好|开展|填报|规范|征集|查阅|图解|一图读懂)"
)
_REGION: Final = re.compile(".{1,12}[省市县区州盟旗]")
_LONGEST: Final = 100


@final
@frozen(kw_only=True)
class Title:
    """A title found among the blocks ``start`` to ``end`` (which is not among them)."""

    start: int
    end: int
    text: str
    """As printed, its lines joined with line breaks."""
    agency: str
    """What the title names beside year and kind of document; "" if nothing."""
    year: int | None

    @property
    def rank(self) -> int:
        """How much of a title it is: 2 for a year, 1 for an agency."""
        return 2 * (self.year is not None) + bool(self.agency)


def find_title(found: Sequence[Title], end: int) -> tuple[Title | None, int]:
    """Return the title among those found before block ``end``, and the block at which the text below it begins.

    A site prints it again, whole or in part, around the facts about the page, and may list those of other years above it:
    of the most complete ones the last is meant, and where it is there twice, the first of them stands. The text begins
    below them all.
    """
    above = [title for title in found if title.end <= end]
    if not above:
        return None, 0
    meant = max(reversed(above), key=lambda title: title.rank)
    first = next(title for title in above if (title.agency, title.year) == (meant.agency, meant.year))
    return first, above[-1].end


def agency_in(text: str) -> str | None:
    """Return the agency that a title names, None when it names none or is no title.

    >>> agency_in("青禾县水利局2022年政府信息公开工作年度报告")
    '青禾县水利局'
    """
    title = _title(0, 1, [text[: 2 * _LONGEST]])
    return title.agency or None if title else None


def titles(items: Sequence[Item]) -> list[Title]:
    """Return every title that stands above the prose of a file, in order, each with all lines that belong to it.

    Titles below the first prose are those of other pages that a site links to.
    """
    found: list[Title] = []
    for index, item in enumerate(items):
        if not isinstance(item, Line):
            continue
        if found and is_prose(item.text):
            break
        if "报" in item.text and _part(item):
            title = _ending_at(items, index, found[-1].end if found else 0)
            if title is not None:
                found.append(title)
    return found


def _part(line: Line) -> str:
    """Return the text of a line that may be a part of a title, else ""."""
    text = trim(line.text)
    return "" if len(text) > _LONGEST or _SENTENCE.search(text) or is_chrome(text) else text


def _ending_at(items: Sequence[Item], index: int, floor: int) -> Title | None:
    """Return the title whose last line, its year aside, is block ``index``; no line of it stands above ``floor``."""
    lines: list[str] = []
    title: Title | None = None
    at: int | None = index
    while at is not None and at >= floor and len(lines) < _MOST_LINES:
        item = items[at]
        text = _part(item) if isinstance(item, Line) else ""
        if not text or (title is not None and not _belongs(text, title)):
            break
        lines.insert(0, text)
        title = _title(at, index + 1, lines) or title
        at = _neighbour(items, at, -1)
    if title is None or title.year is not None:
        return title
    below = _neighbour(items, index, 1)
    year = items[below] if below is not None else None
    if below is not None and isinstance(year, Line) and _is_year(trim(year.text)):
        title = _title(title.start, below + 1, [*title.text.split("\n"), trim(year.text)]) or title
    return title


_MOST_LINES: Final = 3


def _belongs(text: str, title: Title) -> bool:
    """Tell whether the line above a title is a part of it: its agency or its year, where it has none yet."""
    name = text.removesuffix("关于")
    if title.agency:
        return "\n" in title.text and _REGION.fullmatch(name) is not None and not title.agency.startswith(name)
    return is_body_name(_without_years(name)) or (title.year is None and _is_year(text))


def _title(start: int, end: int, lines: Sequence[str]) -> Title | None:
    """Return the title that ``lines`` make together, None when they make none."""
    bare = compact("".join(lines))
    years = [year.value for year in find_years(bare)] or [int(match[0]) for match in _BARE_YEAR.finditer(bare)]
    body = _EMPTIED.sub("", _BARE_YEAR.sub("", _without_years(bare)))
    body = _TAIL.sub("", _TAIL.sub("", body))
    core = _CORE.search(body)
    if core is None or _ERRAND.search(body[: core.start()]):
        return None
    agency = _CLOSING.sub("", _OPENING.sub("", body[: core.start()]), count=1)
    if len(lines) > 1 and agency and not is_body_name(agency):
        return None
    agency += "政府" if agency.endswith("人民") else ""
    return Title(start=start, end=end, text="\n".join(lines), agency=agency, year=years[0] if years else None)


def _without_years(text: str) -> str:
    for year in reversed(find_years(text)):
        text = text[: year.start] + text[year.end :]
    return text


def _neighbour(items: Sequence[Item], index: int, step: int) -> int | None:
    """Return the next line above or below that is not empty, None when a block of another kind comes first."""
    index += step
    while 0 <= index < len(items):
        item = items[index]
        if not isinstance(item, Line):
            return None
        if trim(item.text):
            return index
        index += step
    return None


def _is_year(text: str) -> bool:
    bare = compact(text).strip("（）()")
    return bool(bare) and bool(find_years(bare)) and not _without_years(bare)
