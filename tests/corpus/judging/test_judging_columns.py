"""What must add up, judged on columns: which reports, which findings, which cell."""

import sys
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from govdisclosure.corpus.judging import SUGGESTIONS, judge, suggest, unsettled
from govdisclosure.corpus.schema import FINDINGS, REPORTS
from govdisclosure.errors import MissingExtra
from govdisclosure.forms import form_of
from govdisclosure.forms.many import unsettled as unsettled_at_once
from govdisclosure.model.editions import EDITION_2021

_FORM = form_of(EDITION_2021)


def _row(source: str, **figures: int | None) -> dict[str, Any]:
    """Return a report of noughts but for table 4's ``figures`` of 行政复议."""
    cells = {path: 0 for path, cell in _FORM.cells() if cell.kind == "count"}
    changed = {f"remedies.reconsideration.{name}": figure for name, figure in figures.items()}
    lists: dict[str, Any] = {"missing": [], "pictures": [], "odd": []}
    return {"source": source, "year": 2023, "edition": "2021", **lists, **cells, **changed}


def _table(*rows: dict[str, Any]) -> pa.Table:
    return pa.Table.from_pylist([*rows], schema=REPORTS)


def test_reports_that_add_up_have_no_findings() -> None:
    """Neither do no reports at all, nor a file that is no report."""
    for table in (_table(), _table(_row("a"), {"source": "b", "error": "文件是空的"})):
        assert unsettled(table).tolist() == []
        assert judge(table) == FINDINGS.empty_table()
        assert suggest(table) == SUGGESTIONS.empty_table()


def test_a_broken_sum_is_found_with_its_cells() -> None:
    """The finding is the one that check gives; of five cells that would do none is suggested."""
    table = _table(_row("a"), _row("b", upheld=2, corrected=1, total=4), _row("c"))
    assert unsettled(table).tolist() == [1]
    (found,) = judge(table).to_pylist()
    assert (found["source"], found["code"], found["expected"], found["actual"]) == ("b", "GD204", "3", "4")
    assert found["cells"][0] == "remedies.reconsideration.total"
    assert suggest(table).num_rows == 0


def test_the_one_wrong_cell_is_named() -> None:
    """A wrong cell of table 3 breaks two sums, and no other cell stands in both."""
    wrong = {**_row("a"), "requests.outcomes.granted.natural_person": 3}
    table = _table(wrong, _row("b"))
    assert suggest(table).to_pylist() == [
        {"source": "a", "cell": "requests.outcomes.granted.natural_person", "reported": 3, "suggested": 0}
    ]
    assert {tuple(found["suggestion"]) for found in judge(table).to_pylist()} == {
        ("requests.outcomes.granted.natural_person=0",)
    }


def test_silent_cells_leave_it_undecided() -> None:
    """A blank may be any number: one finding says which cells are silent."""
    (found,) = judge(_table(_row("a", upheld=None, total=1))).to_pylist()
    assert (found["code"], found["result"], found["cells"]) == (
        "GD206",
        "undecided",
        ["remedies.reconsideration.upheld"],
    )


def test_sums_beyond_32_bits_are_exact() -> None:
    """Four figures of a thousand million and more come to nought in 32 bits, and not here."""
    quarter = 1 << 30
    table = _table(_row("a", upheld=quarter, corrected=quarter, other=quarter, pending=quarter))
    (found,) = judge(table).to_pylist()
    assert (found["code"], found["expected"]) == ("GD204", str(4 * quarter))


def test_tables_that_cannot_be_read_are_not_judged() -> None:
    """A picture and a table that is not there have no cells."""
    broken = _row("a", total=1)
    assert unsettled(_table({**broken, "pictures": ["remedies"]}, {**broken, "missing": ["remedies"]})).tolist() == []


def test_a_report_of_no_edition_is_looked_at_by_itself() -> None:
    """It may be of any; where its year has a form it is judged by that."""
    assert judge(_table({**_row("a", total=1), "edition": None})).column("code").to_pylist() == ["GD204"]


def test_many_batches_are_judged_as_one_table() -> None:
    """Places count from the first report of the first batch."""
    tables = [_table(_row(f"{number}", total=number % 2)) for number in range(6)]
    assert unsettled(pa.concat_tables(tables)).tolist() == [1, 3, 5]


@pytest.mark.parametrize("start", [0, 1, 7, 8, 19])
def test_a_part_of_a_table_is_judged_by_itself(start: int) -> None:
    """Wherever it begins: of its columns, whose bits may begin within a byte, nothing before it counts."""
    table = _table(*(_row(f"{number}", upheld=None if number % 3 else 1, total=number % 2) for number in range(20)))
    by_themselves = [row for row in range(20) if unsettled(table.slice(row, 1).take([0])).tolist()]
    assert unsettled(table.slice(start)).tolist() == [row - start for row in by_themselves if row >= start]


def test_a_missing_column_is_named() -> None:
    """Judging needs every cell that has something to add up."""
    with pytest.raises(KeyError, match=r"requests\.received\.total"):
        judge(_table(_row("a")).drop_columns(["requests.received.total"]))


def test_without_numpy_the_extra_for_adding_up_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """NumPy comes with an extra."""
    figures: list[Any] = [np.zeros(1, dtype=np.int32)] * 15
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[columns\]"):
        unsettled_at_once(_FORM.remedies, figures)
