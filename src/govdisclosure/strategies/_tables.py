"""The statutory tables, valid by construction: what was in hand follows from what became of it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.model.editions import EDITIONS, Edition, ProactiveT, RequestsT
from govdisclosure.model.fields import specs
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.record import is_row, record_class, row_paths
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import ByApplicant, Requests2019, Requests2021
from govdisclosure.model.table import Table
from govdisclosure.strategies._arguments import chosen, strategy
from govdisclosure.strategies._figures import amounts as any_amounts
from govdisclosure.strategies._figures import counts as any_counts
from govdisclosure.strategies._figures import row_of

__all__ = ["groups", "proactive_tables", "remedies_tables", "requests_tables"]

_TableT = TypeVar("_TableT", bound=Table)


@overload
def requests_tables(
    *,
    edition: None = None,
    outcomes: SearchStrategy[int] | None = None,
    carried_forward: SearchStrategy[int] | None = None,
) -> SearchStrategy[Requests2019 | Requests2021]: ...
@overload
def requests_tables(
    *,
    edition: Edition[Any, RequestsT, Any],
    outcomes: SearchStrategy[int] | None = None,
    carried_forward: SearchStrategy[int] | None = None,
) -> SearchStrategy[RequestsT]: ...
def requests_tables(
    *,
    edition: Edition[Any, Any, Any] | None = None,
    outcomes: SearchStrategy[int] | None = None,
    carried_forward: SearchStrategy[int] | None = None,
) -> SearchStrategy[Any]:
    """Generate valid tables 3.

    Most tables have a few figures that are not nought, as most agencies' tables do; some have one in every cell.

    Args:
        edition: whose table it is; either edition's when None.
        outcomes: counts of the outcomes (三).
        carried_forward: counts of requests carried forward (四).
    """
    return _requests(edition, outcomes, carried_forward)


@st.composite
def _requests(
    draw: DrawFn, edition: object, outcomes: SearchStrategy[int] | None, carried: SearchStrategy[int] | None
) -> Table:
    edition = chosen(edition) or draw(st.sampled_from(EDITIONS))
    ends = [path for path in row_paths(edition.requests) if path.startswith("outcomes.")]
    figures = _spread(draw, ends, strategy("outcomes", outcomes, any_counts()))
    figures |= _spread(draw, ["carried_forward"], strategy("carried_forward", carried, any_counts()))
    for column in specs(ByApplicant):
        in_hand = sum(figures.get(f"{row}.{column}", 0) for row in (*ends, "carried_forward"))
        brought_forward = draw(st.integers(0, in_hand)) if in_hand else 0
        figures[f"brought_forward.{column}"] = brought_forward
        figures[f"received.{column}"] = in_hand - brought_forward
    table: Table = _built(edition.requests, figures)
    return table


def _spread(draw: DrawFn, rows: list[str], numbers: SearchStrategy[int]) -> dict[str, int]:
    """Draw counts for some cells of ``rows``, or for all."""
    cells = [f"{row}.{column}" for row in rows for column in specs(ByApplicant)]
    if draw(st.integers(0, 9)) == 9:  # noqa: PLR2004  (one table in ten)
        return {cell: draw(numbers) for cell in cells}
    return draw(st.dictionaries(st.sampled_from(cells), numbers, max_size=len(cells)))


def _built(cls: type[_TableT], figures: Mapping[str, int], path: str = "") -> _TableT:
    """Return the table of ``figures`` by path; a count that is not among them is 0."""
    arguments: dict[str, Any] = {}
    for name, field in specs(cls).items():
        place = f"{path}{name}"
        child: Any = record_class(cls, name)
        arguments[name] = _built(child, figures, f"{place}.") if field.kind == "row" else figures.get(place, 0)
    return cls(**arguments)


@overload
def proactive_tables(
    *,
    edition: None = None,
    counts: SearchStrategy[int] | None = None,
    amounts: SearchStrategy[Decimal] | None = None,
) -> SearchStrategy[Proactive2019 | Proactive2021]: ...
@overload
def proactive_tables(
    *,
    edition: Edition[ProactiveT, Any, Any],
    counts: SearchStrategy[int] | None = None,
    amounts: SearchStrategy[Decimal] | None = None,
) -> SearchStrategy[ProactiveT]: ...
def proactive_tables(
    *,
    edition: Edition[Any, Any, Any] | None = None,
    counts: SearchStrategy[int] | None = None,
    amounts: SearchStrategy[Decimal] | None = None,
) -> SearchStrategy[Any]:
    """Generate tables 2 of ``edition``, of either when it is None."""
    return _proactive(edition, counts, amounts)


@st.composite
def _proactive(
    draw: DrawFn, edition: object, numbers: SearchStrategy[int] | None, sums: SearchStrategy[Decimal] | None
) -> Table:
    edition = chosen(edition) or draw(st.sampled_from(EDITIONS))
    numbers, sums = strategy("counts", numbers, any_counts()), strategy("amounts", sums, any_amounts())
    table: Table = _table(draw, edition.proactive, numbers, sums)
    return table


def remedies_tables(*, counts: SearchStrategy[int] | None = None) -> SearchStrategy[Remedies]:
    """Generate tables 4, which are the same in both editions."""
    return _remedies(counts)


@st.composite
def _remedies(draw: DrawFn, numbers: SearchStrategy[int] | None) -> Remedies:
    return _table(draw, Remedies, strategy("counts", numbers, any_counts()), any_amounts())


def groups(cls: type[_TableT]) -> SearchStrategy[_TableT]:
    """Generate groups of rows between which there is no identity, such as ``Denied``."""
    return _groups(cls)


@st.composite
def _groups(draw: DrawFn, cls: type[_TableT]) -> _TableT:
    return _table(draw, cls, any_counts(), any_amounts())


def _table(draw: DrawFn, cls: type[_TableT], numbers: SearchStrategy[int], sums: SearchStrategy[Decimal]) -> _TableT:
    arguments: dict[str, Any] = {}
    for name in specs(cls):
        child: Any = record_class(cls, name)
        make = row_of if is_row(child) else _table
        arguments[name] = make(draw, child, numbers, sums)
    return cls(**arguments)
