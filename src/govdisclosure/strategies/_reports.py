"""Whole reports: typed and valid, and as published, with cells that say nothing."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final, overload

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.editions import EDITION_2021, EDITIONS, Edition, ProactiveT, RemediesT, RequestsT
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.strategies._arguments import chosen, strategy
from govdisclosure.strategies._bodies import agencies as any_agencies
from govdisclosure.strategies._figures import information_fees
from govdisclosure.strategies._narrative import blocks, charts, narratives, preambles
from govdisclosure.strategies._tables import proactive_tables, remedies_tables, requests_tables
from govdisclosure.strategies._text import texts

__all__ = ["annual_reports", "extensions", "published_reports"]

_LAST_YEAR: Final = 2099
_MOST_CHARTS: Final = 2
_SAFE: Final = 2**53 - 1


def extensions() -> SearchStrategy[dict[str, Any]]:
    """Generate what a bureau adds to a report: JSON objects without floats."""
    values: SearchStrategy[Any] = st.recursive(
        st.none() | st.booleans() | st.integers(-_SAFE, _SAFE) | texts(max_size=8),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts(max_size=4), inner, max_size=2),
        max_leaves=4,
    )
    return st.dictionaries(texts(max_size=4), values, max_size=2)


@overload
def annual_reports(
    *,
    edition: None = None,
    years: SearchStrategy[int] | None = None,
    agencies: SearchStrategy[Agency] | None = None,
    extensions: SearchStrategy[Mapping[str, Any]] | None = None,
) -> SearchStrategy[AnyReport]: ...
@overload
def annual_reports(
    *,
    edition: Edition[ProactiveT, RequestsT, RemediesT],
    years: SearchStrategy[int] | None = None,
    agencies: SearchStrategy[Agency] | None = None,
    extensions: SearchStrategy[Mapping[str, Any]] | None = None,
) -> SearchStrategy[AnnualReport[ProactiveT, RequestsT, RemediesT]]: ...
def annual_reports(
    *,
    edition: Edition[Any, Any, Any] | None = None,
    years: SearchStrategy[int] | None = None,
    agencies: SearchStrategy[Agency] | None = None,
    extensions: SearchStrategy[Mapping[str, Any]] | None = None,
) -> SearchStrategy[Any]:
    """Generate valid reports.

    Args:
        edition: the edition of their form; either when None.
        years: their report years, which the edition must be in force for; all of them, up to 2099, when None.
        agencies: who reports.
        extensions: what is added to them.
    """
    return _annual_reports(edition, years, agencies, extensions)


_AGENCIES: Final = any_agencies()
_CHARTS: Final = st.lists(charts(), max_size=_MOST_CHARTS)
_FEES: Final = st.none() | information_fees()
_EXTENSIONS: Final = extensions()


@st.composite
def _annual_reports(
    draw: DrawFn,
    edition: object,
    years: SearchStrategy[int] | None,
    bodies: SearchStrategy[Agency] | None,
    added: SearchStrategy[Mapping[str, Any]] | None,
) -> AnnualReport[Any, Any, Any]:
    edition = chosen(edition) or draw(st.sampled_from(EDITIONS))
    year = draw(strategy("years", years, st.integers(edition.first_year, edition.last_year or _LAST_YEAR)))
    agency = draw(strategy("agencies", bodies, _AGENCIES))
    shown = tuple(draw(_CHARTS))
    content = blocks(charts=len(shown))
    return AnnualReport(
        year=year,
        title=f"{agency.name}{year}年政府信息公开工作年度报告",
        agency=agency,
        period=draw(st.none() | st.just(Period(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31)))),
        preamble=draw(preambles(blocks=content)),
        sections=draw(narratives(blocks=content)),
        proactive=draw(proactive_tables(edition=edition)),
        requests=draw(requests_tables(edition=edition)),
        remedies=draw(remedies_tables()),
        information_fees=draw(_FEES) if edition is EDITION_2021 else None,
        charts=shown,
        signature=draw(st.none() | _signed(agency, year)),
        extensions=draw(strategy("extensions", added, _EXTENSIONS)),
    )


def _signed(agency: Agency, year: int) -> SearchStrategy[Signature]:
    days = st.dates(dt.date(year + 1, 1, 1), dt.date(year + 1, 12, 31))
    return st.builds(Signature, agency=st.just(agency.name), date=days)


def published_reports(
    *,
    reports: SearchStrategy[AnyReport] | None = None,
    silences: SearchStrategy[str] | None = None,
) -> SearchStrategy[PublishedReport]:
    """Generate reports as published, in which some cells say nothing: what the others say is of a valid report.

    Args:
        reports: the typed reports that are published.
        silences: what a silent cell prints, blank or a placeholder; no cell is silent with ``st.nothing()``.
    """
    return _published_reports(reports, silences)


_SILENCES: Final = ("", "/", "—", "-", "\u00a0", "不适用")


@st.composite
def _published_reports(
    draw: DrawFn, reports: SearchStrategy[AnyReport] | None, silences: SearchStrategy[str] | None
) -> PublishedReport:
    report = draw(strategy("reports", reports, annual_reports()))
    silence = strategy("silences", silences, st.sampled_from(_SILENCES))
    published = PublishedReport.of(report)
    if silence.is_empty:
        return published
    grids: dict[str, Any] = {name: _silenced(draw, getattr(published, name), silence) for name in TABLE_NAMES}
    return evolve(published, **grids)


def _silenced(draw: DrawFn, grid: Grid, silence: SearchStrategy[str]) -> Grid:
    cells = list(grid.cells)
    found = draw(st.dictionaries(st.sampled_from(range(len(cells))), silence, max_size=len(cells)))
    for index, text in found.items():
        cells[index] = Cell.read(text)
    return evolve(grid, cells=tuple(cells))
