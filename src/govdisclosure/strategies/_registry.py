"""What `hypothesis.strategies.from_type` makes of the classes of the model."""

from typing import Any, Final, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import Chart, Preamble, Section, Sections, Series, TableRow
from govdisclosure.model.proactive import (
    Decisions2021,
    Documents2019,
    Documents2021,
    Fees2019,
    Fees2021,
    Items2019,
    Money,
    Proactive2019,
    Proactive2021,
    Procurement2019,
)
from govdisclosure.model.remedies import ByResult, Remedies
from govdisclosure.model.report import AnnualReport
from govdisclosure.model.requests import (
    ByApplicant,
    Denied,
    NotProcessed,
    OtherOutcomes2021,
    Outcomes2019,
    Outcomes2021,
    Requests2019,
    Requests2021,
    Unavailable,
)
from govdisclosure.published import PublishedReport
from govdisclosure.strategies._bodies import agencies, contacts, levels, periods, signatures
from govdisclosure.strategies._faults import FaultyGrid, faulty_grids
from govdisclosure.strategies._figures import counts, information_fees, moneys, rows
from govdisclosure.strategies._narrative import charts, kinds_of_block, narratives, preambles, sections
from govdisclosure.strategies._reports import annual_reports, published_reports
from govdisclosure.strategies._tables import groups, proactive_tables, remedies_tables, requests_tables
from govdisclosure.strategies._text import texts

__all__ = ["register"]

_ROWS: Final = (
    ByApplicant,
    ByResult,
    Documents2019,
    Documents2021,
    Items2019,
    Decisions2021,
    Fees2019,
    Fees2021,
    Procurement2019,
)
_GROUPS: Final = (Denied, Unavailable, NotProcessed, OtherOutcomes2021, Outcomes2019, Outcomes2021)


def register() -> None:
    """Let `hypothesis.strategies.from_type` make every class of the model, published reports and faulty grids."""
    for cls, strategy in _strategies().items():
        st.register_type_strategy(cls, strategy)
    st.register_type_strategy(AnnualReport, _reports_of)


def _strategies() -> dict[type, SearchStrategy[Any]]:
    text, numbers = texts(), counts().map(str)
    return {
        **{cls: rows(cls) for cls in _ROWS},
        **{cls: groups(cls) for cls in _GROUPS},
        **kinds_of_block(_CHARTS, text),
        Agency: agencies(),
        Chart: charts(),
        Contact: contacts(),
        FaultyGrid: faulty_grids(),
        InformationFees: information_fees(),
        Level: levels(),
        Money: moneys(),
        Period: periods(),
        Preamble: preambles(),
        Proactive2019: proactive_tables(edition=EDITION_2019),
        Proactive2021: proactive_tables(edition=EDITION_2021),
        PublishedReport: published_reports(),
        Remedies: remedies_tables(),
        Requests2019: requests_tables(edition=EDITION_2019),
        Requests2021: requests_tables(edition=EDITION_2021),
        Section: sections(),
        Sections: narratives(),
        Series: st.builds(Series, name=st.none() | text, values=st.lists(numbers, max_size=_CHARTS).map(tuple)),
        Signature: signatures(),
        TableRow: st.builds(TableRow, cells=st.lists(text, max_size=_CHARTS).map(tuple)),
    }


_CHARTS: Final = 3


def _reports_of(thing: type[Any]) -> SearchStrategy[Any]:
    """Return the reports of ``AnnualReport[…]``, of either edition where nothing stands between the brackets."""
    tables = get_args(thing)
    if not tables:
        return annual_reports()
    for edition in EDITIONS:
        if tables == (edition.proactive, edition.requests, edition.remedies):
            return annual_reports(edition=edition)
    raise InvalidArgument(f"{thing!r} has not the three tables of one edition")
