"""What laws about figures draw: reports without prose, and their tables."""

from typing import Any

from hypothesis import strategies as st

from govdisclosure.forms import TableForm, form_of
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.report import AnnualReport
from govdisclosure.model.table import Table
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.strategies import proactive_tables, remedies_tables, requests_tables
from tests.model.making import made_report

__all__ = ["balanced_grids", "bare_reports", "tables_of"]


@st.composite
def bare_reports(draw: st.DrawFn, edition: AnyEdition) -> AnnualReport[Any, Any, Any]:
    """Draw a valid report of ``edition`` that has tables and nothing else."""
    return made_report(
        edition,
        proactive=draw(proactive_tables(edition=edition)),
        requests=draw(requests_tables(edition=edition)),
        remedies=draw(remedies_tables()),
    )


def tables_of(edition: AnyEdition) -> tuple[tuple[TableForm, st.SearchStrategy[Table]], ...]:
    """Return the forms of the three tables of ``edition``, each with what draws one."""
    form = form_of(edition)
    return (
        (form.proactive, proactive_tables(edition=edition)),
        (form.requests, requests_tables(edition=edition)),
        (form.remedies, remedies_tables()),
    )


@st.composite
def balanced_grids(draw: st.DrawFn, edition: AnyEdition) -> tuple[PublishedReport, Grid]:
    """Draw a valid report of ``edition`` as published, and its table 3 or 4."""
    published = PublishedReport.of(draw(bare_reports(edition)))
    grid = draw(st.sampled_from((published.requests, published.remedies)))
    assert grid is not None
    return published, grid
