"""A draft as a published report: what was true, and what goes into the formats that the library writes."""

from collections.abc import Sequence

from govdisclosure.forms import CellForm
from govdisclosure.model.agency import Agency, Level, Period, Signature
from govdisclosure.model.narrative import TABLE_NAMES, Paragraph, Preamble, Section, TableName
from govdisclosure.published import Cell, Grid, Part, PublishedReport
from govdisclosure.published.typed import cell_of
from govdisclosure.specimens.draft import Draft, Figure
from govdisclosure.zh import find_periods

__all__ = ["as_printed", "published"]


def published(draft: Draft) -> PublishedReport:
    """Return ``draft`` with the figures that are meant, whatever its cells print."""
    return _report(draft, {table.name: _meant(table.cells, draft.figures[table.name]) for table in draft.form.tables})


def as_printed(draft: Draft) -> PublishedReport:
    """Return ``draft`` with what its cells print."""
    return _report(draft, {name: _said(cells) for name, cells in draft.cells.items()})


def _report(draft: Draft, cells: dict[TableName, tuple[Cell, ...] | None]) -> PublishedReport:
    form = draft.form
    body = draft.body
    grids: dict[TableName, Grid] = {}
    for table in form.tables:
        if table.name in cells:
            there = cells[table.name]
            grids[table.name] = Grid.pictured(table) if there is None else Grid(form=table, cells=there)
    return PublishedReport(
        edition=form.edition,
        year=draft.year,
        title=draft.title,
        agency=Agency(name=body.name, region=body.place.region, level=Level(tier=body.tier, body=body.kind)),
        period=_period(draft),
        preamble=Preamble(blocks=tuple(Paragraph(text=line) for line in draft.preamble)),
        sections=tuple(
            Part(
                name=name, section=Section(heading=part.head, blocks=tuple(Paragraph(text=line) for line in part.lines))
            )
            for name in draft.order
            if (part := draft.parts.get(name))
        ),
        proactive=grids.get(TABLE_NAMES[0]),
        requests=grids.get(TABLE_NAMES[1]),
        remedies=grids.get(TABLE_NAMES[2]),
        information_fees=draft.fees,
        signature=Signature(agency=draft.signed_by, date=draft.signed_on),
        published_on=draft.published_on,
    )


def _period(draft: Draft) -> Period:
    start, end = next(found.value for line in draft.preamble for found in find_periods(line))
    return Period(start=start, end=end)


def _meant(forms: tuple[CellForm, ...], figures: Sequence[Figure]) -> tuple[Cell, ...]:
    return tuple(cell_of(form, figure) for form, figure in zip(forms, figures, strict=True))


def _said(cells: Sequence[str] | None) -> tuple[Cell, ...] | None:
    return None if cells is None else tuple(Cell.read(text) for text in cells)
