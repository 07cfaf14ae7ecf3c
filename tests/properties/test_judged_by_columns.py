"""A corpus judged on its columns has the findings that its reports have one by one."""

from typing import Any

import pyarrow as pa
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure.corpus.judging import ARITHMETIC, judge, suggest, unsettled
from govdisclosure.corpus.rows import rows_of
from govdisclosure.formats.json import dumps
from govdisclosure.published import PublishedReport
from govdisclosure.published.typed import grid_of
from govdisclosure.strategies import faulty_grids, requests_tables
from tests.properties.flawed import flawed_reports


@st.composite
def _reports(draw: st.DrawFn) -> PublishedReport:
    """Draw a report with flaws, now and then with another table in it, of whatever edition."""
    report = draw(flawed_reports())
    match draw(st.integers(0, 2)):
        case 0:
            return report
        case 1:
            grid = draw(faulty_grids(max_faults=2)).grid
        case _:
            grid = grid_of(draw(requests_tables()))
    changed: dict[str, Any] = {grid.form.name: grid}
    return evolve(report, **changed)


def _rows(reports: list[PublishedReport]) -> pa.RecordBatch:
    files = [{"source": f"{number}.json", "data": dumps(report).encode()} for number, report in enumerate(reports)]
    files += [{"source": "no-report.txt", "data": b"nothing"}]
    return rows_of(pa.RecordBatch.from_pylist(files))


@settings(deadline=None)
@given(st.lists(_reports(), max_size=3))
def test_the_findings_are_the_same(reports: list[PublishedReport]) -> None:
    """Issue, "Columnar judgement": "giving exactly the findings of the one-report path"."""
    rows = _rows(reports)
    expected = [
        {"source": row["source"], **finding}
        for row in rows.to_pylist()
        for finding in row["findings"] or ()
        if finding["code"] in ARITHMETIC
    ]
    found = judge(rows).to_pylist()
    assert found == expected
    unsettled_rows = rows.take(unsettled(rows)).to_pylist()
    assert {row["source"] for row in unsettled_rows} >= {one["source"] for one in found}
    suggested = {(one["source"], f"{one['cell']}={one['suggested']}") for one in suggest(rows).to_pylist()}
    assert suggested <= {(one["source"], one["suggestion"][0]) for one in found if one["suggestion"]}
