"""Small published reports for the rules to judge: complete and right unless a test says otherwise."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from govdisclosure.forms import form_of
from govdisclosure.model.agency import Agency, Level, Signature
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Block,
    Heading,
    Paragraph,
    Preamble,
    Section,
    SectionName,
    Sections,
    TableName,
)
from govdisclosure.published import ABSENT, Cell, Grid, Part, PublishedReport, Surplus
from govdisclosure.rules import Finding, Findings, check_published, select
from govdisclosure.zh import match_heading

HEADS: Final[Mapping[SectionName, str]] = {name: specs(Sections)[name].label for name in SECTION_NAMES}
"""The six heads as the form prints them."""

PREAMBLE: Final = Preamble(blocks=(Paragraph(text="联系电话：0578-2090823。"),))
"""A contact, which every report gives."""

PROSE: Final[Mapping[SectionName, Sequence[Block]]] = {
    "problems": (Paragraph(text="个别栏目更新不及时，已落实专人每周检查。"),),
    "other_matters": (Paragraph(text="本年度未收取信息处理费。"),),
}
"""What sections of prose must say."""

NAMED: Final[Mapping[TableName, str]] = {
    "proactive": "表二（主动公开政府信息情况）",
    "requests": "表三（收到和处理政府信息公开申请情况）",
    "remedies": "表四（政府信息公开行政复议、行政诉讼情况）",
}
"""The tables as findings name them."""

COLUMNS: Final = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_interest_organization",
    "legal_service_agency",
    "other_organization",
    "total",
)
"""The columns of table 3."""


def grid(
    name: TableName,
    said: Mapping[str, str | Cell] | None = None,
    *,
    fill: str | Cell = "0",
    edition: AnyEdition = EDITION_2021,
    surplus: Iterable[Surplus] = (),
) -> Grid:
    """Return a table that says ``fill`` everywhere but in the cells of ``said``."""
    form = getattr(form_of(edition), name)
    cells = {cell.path: fill for cell in form.cells} | dict(said or {})
    return Grid.of_cells(
        form,
        {path: Cell.read(text) if isinstance(text, str) else text for path, text in cells.items()},
        tuple(surplus),
    )


def requests(rows: Mapping[str, Sequence[int | str]] | None = None, *, edition: AnyEdition = EDITION_2021) -> Grid:
    """Return table 3, noughts but for ``rows``: each the seven figures of one row, the total last."""
    said = {
        f"{row}.{column}": str(figure)
        for row, figures in (rows or {}).items()
        for column, figure in zip(COLUMNS, figures, strict=True)
    }
    return grid("requests", said, edition=edition)


def without(name: TableName, paths: Iterable[str], *, edition: AnyEdition = EDITION_2021) -> Grid:
    """Return a table of noughts without some cells: ``rules.`` is a row, ``.total`` a column, a path a cell."""
    form = getattr(form_of(edition), name)
    named = tuple(paths)
    gone = {
        cell.path: ABSENT
        for cell in form.cells
        if cell.path in named or f"{cell.row}." in named or f".{cell.column}" in named
    }
    return grid(name, gone, edition=edition)


def parts(
    heads: Mapping[SectionName, str], blocks: Mapping[SectionName, Sequence[Block]] | None = None
) -> tuple[Part, ...]:
    """Return sections in the order of ``heads``."""
    inside = blocks or {}
    return tuple(
        Part(name=name, section=Section(heading=head, blocks=tuple(inside.get(name, ()))))
        for name, head in heads.items()
    )


def report(
    *,
    heads: Mapping[SectionName, str] = HEADS,
    blocks: Mapping[SectionName, Sequence[Block]] | None = None,
    agency: str | Agency | None = "青禾县水利局",
    year: int | None = 2022,
    edition: AnyEdition | None = EDITION_2021,
    tables: Mapping[TableName, Grid | None] | None = None,
    **fields: Any,
) -> PublishedReport:
    """Return a report without a fault, but for what is given."""
    given: dict[str, Any] = {name: grid(name, edition=edition) for name in TABLE_NAMES} if edition else {}
    given |= {
        "preamble": PREAMBLE,
        "signature": Signature(date=None if year is None else dt.date(min(year + 1, dt.MAXYEAR), 1, 16)),
    }
    given |= fields
    given.update((tables or {}).items())
    return PublishedReport(
        edition=edition,
        year=year,
        agency=Agency(name=agency) if isinstance(agency, str) else agency,
        sections=parts(heads, {**PROSE, **(blocks or {})}),
        **given,
    )


def trial(**fields: Any) -> PublishedReport:
    """Return a report for 2019, the year in which the form was only encouraged."""
    return report(edition=EDITION_2019, year=2019, **fields)


def body(name: str, level: str | None = None) -> Agency:
    """Return a body; ``level`` is such as ``"county department"``."""
    return Agency(name=name, level=None if level is None else Level.parse(level))


def lines(*texts: str) -> tuple[Block, ...]:
    """Return paragraphs; a short line with a number is a heading on the level of its mark."""
    return tuple(map(_line, texts))


_LONGEST_HEADING: Final = 20


def _line(text: str) -> Block:
    mark = match_heading(text)
    if mark is None or len(text) > _LONGEST_HEADING or "。" in text:
        return Paragraph(text=text)
    return Heading(level=mark.level, number=mark.number, text=text)


def found(published: PublishedReport, *codes: str, previous: PublishedReport | None = None) -> Findings:
    """Return what the rules of ``codes`` find; every sentence is whole in both languages."""
    findings = check_published(published, previous=previous, rules=select(codes))
    for finding in findings:
        is_whole(finding)
    return findings


def one(published: PublishedReport, code: str, previous: PublishedReport | None = None) -> Finding:
    """Return the only thing that a rule finds."""
    findings = found(published, code, previous=previous)
    assert findings.ran == (code,)
    assert len(findings) == 1, [str(finding) for finding in findings]
    assert findings[0].code == code
    return findings[0]


def is_whole(finding: Finding) -> None:
    """Assert that both sentences have all their arguments, and neither what is meant for programs."""
    for lang in ("zh", "en"):
        sentence = finding.sentence(lang)
        assert sentence
        assert not any(trace in sentence for trace in ("{", "}", "None", "Decimal", "Message")), sentence
    assert not any(
        "\u4e00" <= char <= "\u9fff" for char in finding.message.text("en").replace("万元", "").replace("元", "")
    )


def places(finding: Finding) -> list[tuple[str, str]]:
    """Return row and column of each cell of the evidence, in order."""
    return [(cell.row, cell.column) for cell in finding.cells]
