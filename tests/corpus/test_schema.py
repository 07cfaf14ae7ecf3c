"""The columns of a corpus: derived from the forms, each with what it holds."""

import sys
from typing import Any, cast

import pyarrow as pa
import pytest

from govdisclosure import MissingExtra
from govdisclosure.corpus.cells import cell_columns
from govdisclosure.corpus.schema import AMOUNT, CELLS, COUNT, FINDINGS, REPORTS, SOURCES
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITIONS


def test_every_cell_of_every_edition_is_one_column() -> None:
    """By its path; those of the newest edition come first within each table."""
    paths = [column.path for column in cell_columns()]
    assert len(paths) == len(set(paths))
    for edition in EDITIONS:
        form = form_of(edition)
        wanted = [f"{table.name}.{cell.path}" for table in form.tables for cell in table.cells]
        assert set(wanted) <= set(paths)
        assert all(edition.name in column.editions for column in cell_columns() if column.path in set(wanted))
    assert [path for path in paths if path in REPORTS.names] == paths


@pytest.mark.parametrize(
    ("path", "kind", "about"),
    [
        ("requests.received.total", COUNT, "editions 2021, 2019"),
        ("proactive.fees.amount", AMOUNT, "editions 2021; unit 万元"),
        ("proactive.procurement.amount", AMOUNT, "editions 2019"),
        ("proactive.procurement.amount.unit", pa.string(), "the unit printed"),
        ("proactive.licensing.change", COUNT, "editions 2019"),
    ],
)
def test_a_column_holds_what_its_cell_counts(path: str, kind: pa.DataType, about: str) -> None:
    """Things as whole numbers, money to the last place; money without a unit of its own has it beside it."""
    field: Any = cast("Any", REPORTS).field(path)
    assert field.type == kind
    assert field.metadata[b"about"].decode().endswith(about)


@pytest.mark.parametrize("schema", [REPORTS, CELLS, FINDINGS, SOURCES])
def test_every_column_says_what_it_holds(schema: pa.Schema) -> None:
    """The documentation is made of it."""
    fields: list[Any] = [*cast("Any", schema)]
    assert all(field.metadata[b"about"] for field in fields)


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, whatever is imported first."""
    for name in [one for one in sys.modules if one.startswith("govdisclosure.corpus")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[corpus\]"):
        __import__("govdisclosure.corpus")
