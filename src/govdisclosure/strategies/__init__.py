"""Hypothesis strategies: valid reports of either edition, published reports with silent cells, grids with faults.

Everything here is valid by construction and shrinks towards an empty report of noughts. Importing the package also lets
`hypothesis.strategies.from_type` make every class of the model.

    >>> from hypothesis import given, strategies as st
    >>> from govdisclosure.model.report import AnnualReport2021
    >>> @given(st.from_type(AnnualReport2021))
    ... def in_hand_is_dealt_with_or_carried_forward(report: AnnualReport2021) -> None:
    ...     table = report.requests
    ...     in_hand = table.received + table.brought_forward
    ...     assert in_hand == table.outcomes.total + table.carried_forward
    >>> in_hand_is_dealt_with_or_carried_forward()

Raises:
    MissingExtra: the ``hypothesis`` extra is not installed.
"""

from govdisclosure.errors import MissingExtra

try:
    import hypothesis as _  # noqa: F401  (asked for first, so that its absence is said in one sentence)
except ImportError:
    raise MissingExtra("hypothesis") from None

from govdisclosure.strategies._bodies import agencies, agency_names, contacts, levels, periods, signatures
from govdisclosure.strategies._faults import Fault, FaultyGrid, faulty_grids
from govdisclosure.strategies._figures import amounts, counts, information_fees, moneys, rows
from govdisclosure.strategies._narrative import blocks, charts, narratives, preambles, sections
from govdisclosure.strategies._registry import register
from govdisclosure.strategies._reports import annual_reports, extensions, published_reports
from govdisclosure.strategies._tables import proactive_tables, remedies_tables, requests_tables
from govdisclosure.strategies._text import lines, texts

__all__ = [
    "Fault",
    "FaultyGrid",
    "agencies",
    "agency_names",
    "amounts",
    "annual_reports",
    "blocks",
    "charts",
    "contacts",
    "counts",
    "extensions",
    "faulty_grids",
    "information_fees",
    "levels",
    "lines",
    "moneys",
    "narratives",
    "periods",
    "preambles",
    "proactive_tables",
    "published_reports",
    "remedies_tables",
    "requests_tables",
    "rows",
    "sections",
    "signatures",
    "texts",
]

register()
