"""The findings of the arithmetic, for the reports that have some."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

import pyarrow as pa

from govdisclosure.corpus.judging.columns import FormOfEditions, forms, slices, whole
from govdisclosure.corpus.judging.unsettled import unsettled_in
from govdisclosure.corpus.row import finding_row
from govdisclosure.corpus.schema import FINDINGS
from govdisclosure.model.editions import edition_named
from govdisclosure.model.fields import remembered
from govdisclosure.published import Cell, Grid, PublishedReport, State
from govdisclosure.rules import Rule, check_published, select

__all__ = ["ARITHMETIC", "judge"]

ARITHMETIC: Final = ("GD201", "GD202", "GD203", "GD204", "GD206")
"""The rules of what must add up, and of what silent cells leave undecided."""


def judge(reports: pa.Table | pa.RecordBatch) -> pa.Table:
    """Return what the rules of `ARITHMETIC` find in ``reports``: just what `check` finds in each, in their order.

    All identities of an edition are added up at once, column by column. Only a report in which not all of them hold is
    looked at by itself.

    Args:
        reports: rows of `govdisclosure.corpus.schema.REPORTS`.

    Returns:
        Rows of `govdisclosure.corpus.schema.FINDINGS`.

    Raises:
        KeyError: a column is missing.
    """
    rows = (row for batch in map(whole, slices(reports)) for row in batch.take(unsettled_in(batch)).to_pylist())
    return pa.Table.from_pylist([finding for row in rows for finding in _findings(row)], schema=FINDINGS)


def _findings(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    names = {form.table.name for form in forms()}.difference(row["missing"], row["pictures"])
    odd = {cell["cell"]: cell["value"] for cell in row["odd"]}
    grids: dict[str, Any] = {name: _grid(row, odd, _form_used(row, odd, name)) for name in names}
    report = PublishedReport(edition=edition_named(row["edition"] or ""), year=row["year"], **grids)
    for finding in check_published(report, rules=_rules()):
        yield {"source": row["source"], **finding_row(finding)}


@remembered
def _rules() -> tuple[Rule, ...]:
    return select(ARITHMETIC)


def _form_used(row: Mapping[str, Any], odd: Mapping[str, str | None], name: str) -> FormOfEditions:
    """Return the form of the table ``name``: the one whose own cells are there, else that of the edition."""
    known = [form for form in forms() if form.table.name == name]
    said = (form for form in known if any(row[path] is not None or path in odd for path in form.own))
    of_edition = (form for form in known if row["edition"] in form.editions)
    return next((form for some in (said, of_edition) for form in some), known[-1])


def _grid(row: Mapping[str, Any], odd: Mapping[str, str | None], form: FormOfEditions) -> Grid:
    values = (row[path] if row[path] is not None else odd.get(path) for path in form.paths)
    return Grid(form=form.table, cells=tuple([_cell(value) for value in values]))


@lru_cache(maxsize=8192)
def _cell(value: int | str | None) -> Cell:
    """Return a cell that says ``value``; what it prints is not judged."""
    number = None if value is None else Decimal(value)
    return Cell("", number, State.BLANK if number is None else State.NUMBER if number else State.ZERO)
