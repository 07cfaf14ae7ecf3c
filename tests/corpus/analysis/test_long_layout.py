"""A row a cell, a row a finding."""

from decimal import Decimal
from typing import Any

import pytest

from govdisclosure.corpus.analysis import cells_of, connect, findings_of, long, to_arrow
from govdisclosure.corpus.cells import cell_columns
from govdisclosure.corpus.schema import CELLS, FINDINGS
from tests.cli.reports import faulty_report, good_report
from tests.corpus.analysis.reports import row, table

RECEIVED = "requests.received.total"
AMOUNT = "proactive.procurement.amount"


def _odd(cell: str, text: str, state: str, value: str | None = None, unit: str | None = None) -> dict[str, Any]:
    return {"cell": cell, "text": text, "state": state, "value": value, "unit": unit}


CASES: Any = [
    ({RECEIVED: 12}, ("12", Decimal(12), None, "number")),
    ({RECEIVED: 0}, ("0", Decimal(0), None, "zero")),
    ({RECEIVED: 12, "odd": [_odd(RECEIVED, "12件", "number", unit="件")]}, ("12件", Decimal(12), "件", "number")),
    ({"odd": [_odd(RECEIVED, "/", "placeholder")]}, ("/", None, None, "placeholder")),
    ({"odd": [_odd(RECEIVED, "", "blank")]}, ("", None, None, "blank")),
    ({"odd": [_odd(RECEIVED, "3.5", "number", "3.5")]}, ("3.5", Decimal("3.5"), None, "number")),
    ({"odd": [_odd(RECEIVED, "1" * 30, "number", "1" * 30)]}, ("1" * 30, None, None, "number")),
    ({"odd": [_odd(RECEIVED, "0.123456789", "number", "0.123456789")]}, ("0.123456789", None, None, "number")),
    ({"pictures": ["requests"]}, ("", None, None, "image")),
    ({AMOUNT: Decimal("0.50"), f"{AMOUNT}.unit": "万元"}, ("0.5万元", Decimal("0.5"), "万元", "number")),
    ({AMOUNT: Decimal(100)}, ("100", Decimal(100), None, "number")),
    ({"proactive.fees.amount": Decimal("1.20")}, ("1.2", Decimal("1.2"), "万元", "number")),
    (
        {"odd": [_odd("proactive.fees.amount", "3000元", "number", "3000", "元")]},
        ("3000元", Decimal(3000), "元", "number"),
    ),
]


@pytest.mark.parametrize(("said", "expected"), CASES, ids=range(len(CASES)))
def test_a_cell_is_a_row_with_its_text_and_state(said: dict[str, Any], expected: tuple[Any, ...]) -> None:
    """Plain, odd, of a picture; and in the database the same."""
    corpus = table(row(**said))
    cells = cells_of(corpus)
    assert cells.schema.equals(CELLS)
    path = next(
        (one["cell"] for one in said.get("odd", [])),
        next((n for n in said if n.endswith(("total", "amount"))), RECEIVED),
    )
    (found,) = [cell for cell in cells.to_pylist() if _path(cell) == path]
    assert tuple(found[name] for name in ("text", "value", "unit", "state")) == expected
    _same_in_the_database(corpus)


def _path(cell: dict[str, Any]) -> str:
    return f"{cell['table']}.{cell['row']}.{cell['column']}"


def _same_in_the_database(corpus: Any) -> None:
    with connect(corpus) as database:
        cells = database.sql("SELECT * FROM cells").to_arrow_table().to_pylist()
        findings = database.sql("SELECT * FROM findings").to_arrow_table().to_pylist()
    assert sorted(cells, key=_place) == sorted(cells_of(corpus).to_pylist(), key=_place)
    assert findings == findings_of(corpus).to_pylist()


def _place(cell: dict[str, Any]) -> tuple[str, str]:
    return cell["source"], _path(cell)


def test_a_picture_has_the_cells_of_its_edition() -> None:
    """All of table 3 of 2019, and none of the parts that （六） has since; of an edition that is not known, the newest."""
    for edition, number in (("2019", 161), ("2021", 175), (None, 175)):
        cells = cells_of(table(row(edition=edition, pictures=["requests"]))).to_pylist()
        assert len(cells) == number
        assert {cell["table"] for cell in cells} == {"requests"}


def test_reports_are_in_order_and_cells_as_in_the_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the batches are, and wherever a table was cut out of another."""
    corpus = to_arrow([good_report(), faulty_report(), good_report()])
    whole = cells_of(corpus)
    monkeypatch.setattr(long, "_AT_ONCE", 2)
    assert cells_of(corpus).combine_chunks().equals(whole.combine_chunks())
    places = [column.path for column in cell_columns() if "2021" in column.editions]
    assert [_path(cell) for cell in whole.to_pylist()[:200]] == places
    cut = corpus.slice(1)
    assert cells_of(cut).to_pylist() == [cell for cell in whole.to_pylist() if cell["source"] != "#1"]
    assert findings_of(cut).to_pylist() == [one for one in findings_of(corpus).to_pylist() if one["source"] != "#1"]
    _same_in_the_database(cut)


def test_a_finding_is_a_row() -> None:
    """With all that the row of its report says of it; a report without findings, or that is none, has none."""
    corpus: Any = to_arrow([good_report(), faulty_report()])
    found = findings_of(corpus)
    assert found.schema.equals(FINDINGS)
    expected = [{"source": "#2", **finding} for finding in corpus["findings"].to_pylist()[1]]
    assert found.to_pylist() == expected
    assert findings_of(table({"source": "a", "error": "坏"})).num_rows == 0
    assert cells_of(table({"source": "a", "error": "坏"})).num_rows == 0
