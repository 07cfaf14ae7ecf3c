"""Reports as rows, each told in a few words."""

from typing import Any

import pyarrow as pa

from govdisclosure.corpus.analysis import ask, connect
from govdisclosure.corpus.rows import batch_of
from govdisclosure.corpus.schema import REPORTS

__all__ = ["asked", "row", "table"]


def row(agency: str = "东山县水利局", year: int | None = 2022, **rest: Any) -> dict[str, Any]:
    """Return the row of a report; what is not named is what a department of a county says."""
    said: dict[str, Any] = {
        "source": f"{agency}/{year}.html",
        "agency": agency,
        "body": agency,
        "places": [agency[:3]],
        "tier": "county",
        "kind": "department",
        "year": year,
        "edition": "2021",
        "errors": 0,
        "findings": [],
        "odd": [],
        "texts": [],
        "pictures": [],
    }
    return {**said, **rest}


def table(*rows: dict[str, Any]) -> pa.Table:
    """Return rows as the table of a corpus."""
    return pa.Table.from_batches([batch_of(rows)], REPORTS)


def asked(question: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a corpus of ``rows`` answers."""
    with connect(table(*rows)) as database:
        answered: list[dict[str, Any]] = ask(database, question).rows.to_pylist()
    return answered
