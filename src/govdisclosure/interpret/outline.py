"""The outline of a report: title, body, year, period, contact, sections, blocks and signature, out of a file's blocks.

Nothing is altered: what a line says stands as printed, and what is left out is what a web site prints around a report.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from govdisclosure.errors import Message, Unreadable
from govdisclosure.forms import form_of
from govdisclosure.interpret._blocks import Blocks, below_report, is_around, texts_of
from govdisclosure.interpret._charts import with_charts
from govdisclosure.interpret._chrome import is_chrome, is_decoration, is_footer
from govdisclosure.interpret._contact import contact_in
from govdisclosure.interpret._facts import agency_mentioned, agency_said, period_in, year_in
from govdisclosure.interpret._levels import Levels
from govdisclosure.interpret._lines import compact, is_body_name, is_prose, lines_of, separated, trim
from govdisclosure.interpret._published_on import published_on
from govdisclosure.interpret._sections import Found, find_sections
from govdisclosure.interpret._signature import Signed, find_signature
from govdisclosure.interpret._title import Title, find_title, titles
from govdisclosure.interpret.heads import Candidate, candidate
from govdisclosure.interpret.raw import Item, Line, Picture, RawChart, Stated
from govdisclosure.model.agency import Agency, Contact
from govdisclosure.model.editions import EDITIONS, AnyEdition, edition_of
from govdisclosure.model.narrative import (
    TABLE_NAMES,
    Block,
    Image,
    OtherTable,
    Preamble,
    Section,
    TableName,
    TablePlace,
)
from govdisclosure.published import Grid, Part, PublishedReport
from govdisclosure.zh import ParseError, match_heading, parse_date

__all__ = ["assemble"]

_NOTHING_STATED: Final = Stated()
_NO_REPORT: Final = Message("不是政府信息公开工作年度报告：没有报告标题，没有法定章节标题，也没有法定表格")
_ABOUT_REPORTS: Final = Message("不是报告本身，而是报告目录或有关报告的页面：没有法定章节标题和法定表格")


def assemble(blocks: Sequence[Item], stated: Stated = _NOTHING_STATED) -> PublishedReport:
    """Return the report that the blocks of a file publish.

    Args:
        blocks: what a format reader found, in the file's order, statutory tables recognised.
        stated: what the file states in fields of its own, which goes before what its prose says.

    Raises:
        Unreadable: they are no report: there is no title, no statutory head and no statutory table.
    """
    items = list(with_charts(separated(blocks, _is_structural)))
    found = titles(items)
    start = next((title.start for title in found if title.rank), found[0].start if found else 0)
    sections = find_sections(items, start)
    end = sections.heads[0].index if sections.heads else len(items)
    title, body = find_title(found, end)
    _refuse_what_is_no_report(items, found, title, sections)
    return _published(items, title, body, sections, stated)


def _is_structural(text: str) -> bool:
    """Tell whether a line cut out of a paragraph is a head, a title or a date of its own."""
    line = Line(text)
    mark = match_heading(text)
    one = candidate(0, line, mark)
    if (mark and mark.level <= _DEEPEST_CUT) or (one and one.weight > 1) or titles([line]):
        return True
    try:
        return bool(parse_date(text))
    except ParseError:
        return False


_DEEPEST_CUT: Final = 2


def _refuse_what_is_no_report(
    items: Sequence[Item], found: Sequence[Title], title: Title | None, sections: Found
) -> None:
    if any(isinstance(item, Grid) for item in items):
        return
    if sections.heads:
        if title is None and not any("公开" in text for text in lines_of(items)):
            raise Unreadable(_NO_REPORT)
        return
    if title is None:
        raise Unreadable(_NO_REPORT)
    is_list = any(len(named - {"", None}) > 1 for named in ({one.agency for one in found}, {one.year for one in found}))
    prose = [index for index, item in enumerate(items) if isinstance(item, Line) and is_prose(item.text)]
    if is_list or (prose and prose[0] < title.start) or not (title.rank or prose):
        raise Unreadable(_ABOUT_REPORTS)


def _published(
    items: Sequence[Item], title: Title | None, body: int, sections: Found, stated: Stated
) -> PublishedReport:
    heads = sections.heads
    starts = [head.index for head in heads]
    spans = list(pairwise([body, *starts, len(items)]))
    opening = list(lines_of(item for item in items[body : spans[:2][-1][1]] if not is_around(item)))
    said = (title and title.agency) or _name_below(opening) or agency_said(opening)
    signed = find_signature(items, spans[-1][0], said)
    end = signed.end if signed else _end(items, spans[-1][0])

    blocks = Blocks()
    markup = heads[0].markup if heads else None
    found: list[tuple[Block, ...]] = []
    for head, (start, stop) in zip([None, *heads], spans, strict=True):
        inside = _inside(items, start, min(stop, end), signed, head)
        if head is None:
            inside = [*_tables_above(items, body), *inside]
        if stop == len(items):
            inside += below_report(enumerate(items[end:], end))
        found.append(blocks.of(inside, Levels(head and head.number, markup), sections.again))
    parts = [
        Part(name=head.name, section=Section(heading=head.heading, blocks=own))
        for head, own in zip(heads, found[1:], strict=True)
    ]

    texts = [list(texts_of(own)) for own in found]
    opening = [text for own in texts[:2] for text in own]
    period = period_in(texts[0], opening)
    year = stated.year or (title and title.year) or (period and period.end.year) or year_in(opening)
    edition = _edition(blocks.grids) or (edition_of(year) if year else None)
    name = said or (signed and signed.signature.agency) or agency_mentioned(opening)
    grids = _pictured(parts, blocks.grids, edition) | blocks.grids
    start = title.start if title else 0
    return PublishedReport(
        edition=edition,
        year=year,
        title=stated.title or (title.text if title else None),
        agency=stated.agency or (Agency(name=name, contact=_contact(texts, _below(items, end))) if name else None),
        period=stated.period or period,
        preamble=Preamble(blocks=found[0]),
        sections=tuple(parts),
        proactive=grids.get("proactive"),
        requests=grids.get("requests"),
        remedies=grids.get("remedies"),
        charts=tuple(blocks.charts),
        signature=stated.signature or (signed.signature if signed else None),
        published_on=published_on(items, start, body, spans[0][1], end),
    )


def _name_below(texts: Sequence[str]) -> str | None:
    """Return the body whose name is the first line below the title."""
    return compact(texts[0]) if texts and is_body_name(texts[0]) else None


def _end(items: Sequence[Item], start: int) -> int:
    """Return the block that a report without a signature ends before: the site's footer, or what looks like it."""
    end = next((i for i in range(start, len(items)) if _is_footer(items[i])), len(items))
    while end > start and _is_site(items[end - 1]):
        end -= 1
    return end


def _is_footer(item: Item) -> bool:
    return isinstance(item, Line) and is_footer(trim(item.text))


def _is_site(item: Item) -> bool:
    """Tell whether a block at the end is empty or a button."""
    return isinstance(item, Line) and (not trim(item.text) or is_chrome(trim(item.text)))


def _inside(
    items: Sequence[Item], start: int, end: int, signed: Signed | None, head: Candidate | None
) -> list[tuple[int, Item]]:
    """Return the blocks of one part with their places: no head, no signature, nothing a site adds above section one.

    What runs on behind the head in the same line is the first of them.
    """
    taken = signed.blocks if signed else frozenset[int]()
    inside = [(index, items[index]) for index in range(start, end) if index not in taken]
    if head is None:
        return [(index, item) for index, item in inside if not is_around(item)]
    return [(start, Line(head.rest)), *inside[1:]]


def _tables_above(items: Sequence[Item], body: int) -> list[tuple[int, Item]]:
    return [(index, item) for index, item in enumerate(items[:body]) if isinstance(item, Grid | RawChart)]


def _below(items: Sequence[Item], end: int) -> list[str]:
    """Return the lines below the signature, down to the site's footer."""
    footer = next((index for index in range(end, len(items)) if _is_footer(items[index])), len(items))
    return list(lines_of(items[end:footer]))


def _contact(texts: Sequence[Sequence[str]], below: Sequence[str]) -> Contact | None:
    """Return the contact of the preamble, else of section one, the last section, or ``below``; a web address is not enough."""
    found: list[Contact] = []
    for part in (*texts[:2], texts[-1], below):
        contact = contact_in(part)
        if contact and (contact.telephones or contact.address or contact.postcode or contact.email):
            return contact
        found += [contact] if contact else []
    return found[0] if found else None


def _edition(grids: Mapping[TableName, Grid]) -> AnyEdition | None:
    """Return the edition whose form was used, told from table 2, else from table 3; table 4 is the same in all."""
    for name in ("proactive", "requests"):
        grid = grids.get(name)
        if grid is not None:
            return next((one for one in EDITIONS if getattr(form_of(one), name) is grid.form), None)
    return None


def _pictured(
    parts: Sequence[Part], grids: Mapping[TableName, Grid], edition: AnyEdition | None
) -> dict[TableName, Grid]:
    """Return the tables that are pictures: their sections have one, and no table of any kind."""
    found: dict[TableName, Grid] = {}
    for part in parts:
        kinds = {type(block) for block in part.section.blocks}
        if edition and part.name in TABLE_NAMES and part.name not in grids and not kinds & {OtherTable, TablePlace}:
            pictures = (Picture(block.source, block.alt) for block in part.section.blocks if isinstance(block, Image))
            if not all(map(is_decoration, pictures)):
                found[part.name] = Grid.pictured(getattr(form_of(edition), part.name))
    return found
